#include "mapitems/overlay_layer.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <algorithm>

#include "mapitems/image_node.h"

namespace buurtatlas {

namespace {

constexpr int kMargin = 256;      ///< how far a picture reaches beyond the view
constexpr int kLeastMargin = 64;  ///< nearer to the picture's edge than this it is painted anew
constexpr int kRestMilliseconds = 90;

}  // namespace

OverlayLayer::OverlayLayer(QQuickItem* parent) : MapLayer(parent) {
  connect(this, &OverlayLayer::painted, this, &OverlayLayer::receive, Qt::QueuedConnection);
  m_pool.setMaxThreadCount(1);
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRestMilliseconds);
  connect(&m_rest, &QTimer::timeout, this, &OverlayLayer::paintAgain);
}

OverlayLayer::~OverlayLayer() {
  m_pool.clear();
  m_pool.waitForDone();
}

void OverlayLayer::pictureChanged() {
  m_outdated = true;
  polish();
}

void OverlayLayer::viewChanged() {
  if (m_painting) {
    return;
  }
  if (m_image.isNull() && !m_outdated) {
    setBusy(false);
  } else if (!m_outdated && m_imageArea.zoom != zoomLevel()) {
    m_rest.start();
    setBusy(true);
  } else if (m_outdated || !coversView()) {
    paintAgain();
  }
}

bool OverlayLayer::coversView() const {
  return m_imageArea.zoom == zoomLevel() && m_imageArea.pixels.contains(viewAt(zoomLevel(), kLeastMargin).pixels);
}

void OverlayLayer::paintAgain() {
  if (m_painting || !hasView()) {
    return;
  }
  m_rest.stop();
  m_outdated = false;
  const Paint paint = paintFunction();
  if (!paint) {
    m_image = QImage();
    m_imageIsNew = true;
    setBusy(false);
    update();
    return;
  }
  m_painting = true;
  setBusy(true);
  const PixelArea area = viewAt(zoomLevel(), kMargin);
  m_pool.start([this, paint, area, mapTheme = theme(), ratio = pixelRatio()] {
    emit painted(area, paint(area, mapTheme, ratio));
  });
}

void OverlayLayer::receive(const PixelArea& area, const QImage& image) {
  m_painting = false;
  m_image = image;
  m_imageArea = area;
  m_imageIsNew = true;
  setBusy(m_outdated || !coversView());
  polish();
  update();
}

QSGNode* OverlayLayer::updatePaintNode(QSGNode* oldNode, UpdatePaintNodeData* /*data*/) {
  if (m_image.isNull()) {
    delete oldNode;
    return nullptr;
  }
  QSGImageNode* node = nodeShowing(m_image, m_imageIsNew, oldNode, *window());
  node->setRect(itemRectOf(m_imageArea));
  return node;
}

}  // namespace buurtatlas
