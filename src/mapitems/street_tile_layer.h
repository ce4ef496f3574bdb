#pragma once

#include <QCache>
#include <QThreadPool>
#include <atomic>
#include <map>
#include <memory>
#include <vector>

#include "mapitems/map_layer.h"
#include "painting/pictures.h"
#include "painting/tile_painter.h"

namespace buurtatlas {

/// The street map, painted tile by tile on worker threads. Until a tile is ready older ones stand in for it.
class StreetTileLayer : public MapLayer {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(buurtatlas::StreetPicture streets READ streets WRITE setStreets NOTIFY streetsChanged FINAL)

 public:
  explicit StreetTileLayer(QQuickItem* parent = nullptr);
  ~StreetTileLayer() override;

  [[nodiscard]] const StreetPicture& streets() const { return m_streets; }
  void setStreets(const StreetPicture& streets);

 signals:
  void streetsChanged();

 protected:
  void viewChanged() override;
  void pictureChanged() override;
  QSGNode* updatePaintNode(QSGNode* oldNode, UpdatePaintNodeData* data) override;

 private:
  struct ShownTile {
    TileKey key;
    QRectF target;  ///< in item coordinates, on whole device pixels
  };
  using Wanted = std::shared_ptr<std::atomic_bool>;

  void requestTiles();
  void startTile(TileKey key);
  void receiveTile(TileKey key, std::uint64_t epoch, const QImage& image);
  void dropUnwanted();
  [[nodiscard]] double tileZoom() const;
  [[nodiscard]] std::vector<TileKey> tilesInView(double zoom) const;
  [[nodiscard]] std::vector<ShownTile> tilesToShow() const;
  [[nodiscard]] QRectF targetOf(TileKey key) const;

  StreetPicture m_streets;
  std::vector<TileKey> m_wanted;
  std::map<TileKey, Wanted> m_pending;
  mutable QCache<QByteArray, QImage> m_cache;
  std::uint64_t m_epoch = 0;
  QThreadPool m_pool;
};

}  // namespace buurtatlas
