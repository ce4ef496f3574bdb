#include "mapitems/image_node.h"

#include <QQuickWindow>
#include <QSGImageNode>

namespace buurtatlas {

QSGImageNode* nodeShowing(const QImage& image, bool& isNew, QSGNode* node, QQuickWindow& window) {
  auto* shown = static_cast<QSGImageNode*>(node);
  if (!shown) {
    shown = window.createImageNode();
    shown->setOwnsTexture(true);
    shown->setFiltering(QSGTexture::Linear);
    isNew = true;
  }
  if (isNew) {
    shown->setTexture(window.createTextureFromImage(image));
    isNew = false;
  }
  return shown;
}

}  // namespace buurtatlas
