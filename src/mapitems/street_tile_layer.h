#pragma once

#include <QCache>
#include <QHashFunctions>
#include <QThreadPool>
#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "mapitems/map_layer.h"
#include "painting/pictures.h"
#include "painting/tile_painter.h"

namespace buurtatlas {

inline std::size_t qHash(const TileKey& key, std::size_t seed = 0) {
  return qHashMulti(seed, key.zoom, key.column, key.row);
}

/// One tile to be painted by a worker.
struct TileJob {
  TileKey key = {};
  std::shared_ptr<const StreetMap> map = {};
  MapTheme theme = MapTheme::Light;
  double pixelRatio = 1;
  std::uint64_t epoch = 0;
  std::shared_ptr<std::atomic_bool> wanted = {};  ///< false: nobody looks there any more
};

/// The street map, painted tile by tile on worker threads. Until a tile is ready those of other zoom levels stand in
/// for it.
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
  /// Sent by a worker.
  void tilePainted(const buurtatlas::TileJob& job, const QImage& image);

 protected:
  void viewChanged() override;
  void pictureChanged() override;
  QSGNode* updatePaintNode(QSGNode* oldNode, UpdatePaintNodeData* data) override;

 private:
  [[nodiscard]] double tileZoom() const;
  [[nodiscard]] std::vector<TileKey> tilesInView() const;
  [[nodiscard]] std::vector<TileKey> standIns() const;
  void dropAllBut(const std::vector<TileKey>& wanted);
  void startTile(TileKey key);
  void receiveTile(const TileJob& job, const QImage& image);

  StreetPicture m_streets;
  std::vector<TileKey> m_inView;  ///< Order: from the middle of the view outwards
  std::map<TileKey, std::shared_ptr<std::atomic_bool>> m_pending;
  QCache<TileKey, QImage> m_cache;
  std::uint64_t m_epoch = 0;
  QThreadPool m_pool;
};

}  // namespace buurtatlas
