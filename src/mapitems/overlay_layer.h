#pragma once

#include <QImage>
#include <QThreadPool>
#include <QTimer>
#include <functional>

#include "mapitems/map_layer.h"

namespace buurtatlas {

/// A layer of one transparent picture that is larger than the view: it moves with the map and is painted anew, on a
/// worker thread, when the view leaves it or the zoom level rests.
class OverlayLayer : public MapLayer {
  Q_OBJECT
  QML_ANONYMOUS

 public:
  /// Paints an area of the map. Runs on a worker thread, so it holds values only. Empty: nothing is shown.
  using Paint = std::function<QImage(const PixelArea& area, MapTheme theme, double pixelRatio)>;

  explicit OverlayLayer(QQuickItem* parent = nullptr);
  ~OverlayLayer() override;

 signals:
  /// Sent by a worker.
  void painted(const buurtatlas::PixelArea& area, const QImage& image);

 protected:
  [[nodiscard]] virtual Paint paintFunction() = 0;

  void viewChanged() override;
  void pictureChanged() override;
  QSGNode* updatePaintNode(QSGNode* oldNode, UpdatePaintNodeData* data) override;

 private:
  void paintAgain();
  void receive(const PixelArea& area, const QImage& image);
  [[nodiscard]] bool coversView() const;

  QImage m_image;
  PixelArea m_imageArea;
  bool m_imageIsNew = false;
  bool m_outdated = true;  ///< what the picture shows has changed
  bool m_painting = false;
  QTimer m_rest;
  QThreadPool m_pool;
};

}  // namespace buurtatlas
