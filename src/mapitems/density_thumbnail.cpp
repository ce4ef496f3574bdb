#include "mapitems/density_thumbnail.h"

#include <QSGImageNode>

#include "mapitems/image_node.h"

namespace buurtatlas {

DensityThumbnail::DensityThumbnail(QQuickItem* parent) : QQuickItem(parent) { setFlag(ItemHasContents); }

void DensityThumbnail::setDensity(const DensityPicture& density) {
  if (density == m_density) {
    return;
  }
  m_density = density;
  m_imageIsNew = true;
  update();
  emit densityChanged();
}

QSGNode* DensityThumbnail::updatePaintNode(QSGNode* oldNode, UpdatePaintNodeData* /*data*/) {
  if (m_density.image.isNull() || width() <= 0 || height() <= 0) {
    delete oldNode;
    return nullptr;
  }
  QSGImageNode* node = nodeShowing(m_density.image, m_imageIsNew, oldNode, *window());
  const QSizeF image(m_density.image.size());
  const QSizeF fitted = image.scaled(size(), Qt::KeepAspectRatio);
  node->setSourceRect(QRectF(QPointF(0, 0), image));
  node->setRect(QRectF(QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted));
  return node;
}

}  // namespace buurtatlas
