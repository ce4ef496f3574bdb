#include "mapitems/street_tile_layer.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGRectangleNode>
#include <QThread>
#include <algorithm>
#include <cmath>
#include <set>

namespace buurtatlas {

namespace {

constexpr qsizetype kCacheKilobytes = 160 * 1024;
/// Tiles are painted for every quarter of a zoom level; in between they are shown a little larger or smaller.
constexpr double kZoomSteps = 4;
constexpr std::size_t kMostStandIns = 96;

/// The ground and, over it, stand-ins and then the tiles of the present zoom level.
/// The groups are transform nodes because the software renderer remembers the place of those only: what is added later
/// below a plain node is drawn as if the item lay in the corner of the window.
class TilesNode : public QSGTransformNode {
 public:
  explicit TilesNode(QQuickWindow* window) : m_window(window), m_ground(window->createRectangleNode()) {
    m_ground->setFlag(OwnedByParent);
    appendChildNode(m_ground);
    for (QSGTransformNode* group : {&m_standInGroup, &m_tileGroup}) {
      group->setFlag(OwnedByParent, false);
      appendChildNode(group);
    }
  }
  ~TilesNode() override {
    m_standInGroup.removeAllChildNodes();
    m_tileGroup.removeAllChildNodes();
    removeAllChildNodes();
    delete m_ground;
  }

  void setGround(const QRectF& rect, const QColor& colour) {
    m_ground->setRect(rect);
    m_ground->setColor(colour);
  }

  /// Throws the images of an older map or theme away.
  void beginEpoch(std::uint64_t epoch) {
    if (epoch != m_epoch) {
      clear(m_standIns, m_standInGroup);
      clear(m_tiles, m_tileGroup);
      m_epoch = epoch;
    }
  }

  void setStandIns(const std::vector<TileKey>& keys) { keepOnly(keys, m_standIns, m_standInGroup); }
  void setTiles(const std::vector<TileKey>& keys) { keepOnly(keys, m_tiles, m_tileGroup); }
  void showStandIn(TileKey key, const QRectF& target, const QImage* image) {
    show(key, target, image, m_standIns, m_standInGroup);
  }
  void showTile(TileKey key, const QRectF& target, const QImage* image) {
    show(key, target, image, m_tiles, m_tileGroup);
  }

 private:
  using Nodes = std::map<TileKey, std::unique_ptr<QSGImageNode>>;

  static void clear(Nodes& nodes, QSGNode& group) {
    group.removeAllChildNodes();
    nodes.clear();
  }

  static void keepOnly(const std::vector<TileKey>& keys, Nodes& nodes, QSGNode& group) {
    const std::set<TileKey> kept(keys.begin(), keys.end());
    for (auto node = nodes.begin(); node != nodes.end();) {
      if (kept.contains(node->first)) {
        ++node;
      } else {
        group.removeChildNode(node->second.get());
        node = nodes.erase(node);
      }
    }
  }

  void show(TileKey key, const QRectF& target, const QImage* image, Nodes& nodes, QSGNode& group) {
    auto place = nodes.find(key);
    if (place == nodes.end()) {
      if (!image) {
        return;
      }
      std::unique_ptr<QSGImageNode> node(m_window->createImageNode());
      node->setTexture(m_window->createTextureFromImage(*image, QQuickWindow::TextureIsOpaque));
      node->setOwnsTexture(true);
      node->setFiltering(QSGTexture::Linear);
      node->setFlag(OwnedByParent, false);
      group.appendChildNode(node.get());
      place = nodes.emplace(key, std::move(node)).first;
    }
    place->second->setRect(target);
  }

  QQuickWindow* m_window;
  QSGRectangleNode* m_ground;
  QSGTransformNode m_standInGroup;
  QSGTransformNode m_tileGroup;
  Nodes m_standIns;
  Nodes m_tiles;
  std::uint64_t m_epoch = 0;
};

}  // namespace

StreetTileLayer::StreetTileLayer(QQuickItem* parent) : MapLayer(parent), m_cache(kCacheKilobytes) {
  connect(this, &StreetTileLayer::tilePainted, this, &StreetTileLayer::receiveTile, Qt::QueuedConnection);
  m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
}

StreetTileLayer::~StreetTileLayer() {
  dropAllBut({});
  m_pool.clear();
  m_pool.waitForDone();
}

void StreetTileLayer::setStreets(const StreetPicture& streets) {
  if (streets == m_streets) {
    return;
  }
  m_streets = streets;
  pictureChanged();
  emit streetsChanged();
}

void StreetTileLayer::pictureChanged() {
  ++m_epoch;
  dropAllBut({});
  m_cache.clear();
  polish();
}

double StreetTileLayer::tileZoom() const { return std::round(zoomLevel() * kZoomSteps) / kZoomSteps; }

std::vector<TileKey> StreetTileLayer::tilesInView() const {
  const double zoom = tileZoom();
  const QRect pixels = viewAt(zoom, 1).pixels;
  const auto tileAt = [](int pixel) { return static_cast<int>(std::floor(static_cast<double>(pixel) / kTileSide)); };
  std::vector<TileKey> tiles;
  for (int row = tileAt(pixels.top()); row <= tileAt(pixels.bottom()); ++row) {
    for (int column = tileAt(pixels.left()); column <= tileAt(pixels.right()); ++column) {
      tiles.push_back({.zoom = zoom, .column = column, .row = row});
    }
  }
  const QPointF middle = QRectF(pixels).center() / kTileSide - QPointF(0.5, 0.5);
  std::ranges::sort(tiles, {},
                    [middle](const TileKey& key) { return std::hypot(key.column - middle.x(), key.row - middle.y()); });
  return tiles;
}

void StreetTileLayer::viewChanged() {
  if (!m_streets.map) {
    m_inView.clear();
    setBusy(false);
    return;
  }
  m_inView = tilesInView();
  dropAllBut(m_inView);
  for (const TileKey key : m_inView) {
    if (!m_cache.object(key) && !m_pending.contains(key)) {
      startTile(key);
    }
  }
  setBusy(!m_pending.empty());
}

void StreetTileLayer::dropAllBut(const std::vector<TileKey>& wanted) {
  std::erase_if(m_pending, [&wanted](const auto& pending) {
    const bool drop = std::ranges::find(wanted, pending.first) == wanted.end();
    if (drop) {
      pending.second->store(false);
    }
    return drop;
  });
}

void StreetTileLayer::startTile(TileKey key) {
  const auto wanted = std::make_shared<std::atomic_bool>(true);
  m_pending[key] = wanted;
  const TileJob job{.key = key,
                    .map = m_streets.map,
                    .theme = theme(),
                    .pixelRatio = pixelRatio(),
                    .epoch = m_epoch,
                    .wanted = wanted};
  m_pool.start([this, job] {
    if (job.wanted->load()) {
      emit tilePainted(job, paintTile(*job.map, job.key, job.theme, job.pixelRatio));
    }
  });
}

void StreetTileLayer::receiveTile(const TileJob& job, const QImage& image) {
  if (job.epoch != m_epoch) {
    return;
  }
  m_cache.insert(job.key, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes() / 1024));
  const auto pending = m_pending.find(job.key);
  if (pending != m_pending.end() && pending->second == job.wanted) {
    m_pending.erase(pending);
  }
  setBusy(!m_pending.empty());
  update();
}

std::vector<TileKey> StreetTileLayer::standIns() const {
  const double zoom = tileZoom();
  const QRectF view = viewAt(zoom, 0).world();
  std::vector<TileKey> keys;
  for (const TileKey& key : m_cache.keys()) {
    if (key.zoom != zoom && key.area().world().intersects(view)) {
      keys.push_back(key);
    }
  }
  // The nearest zoom level comes last and so lies on top; coarse tiles win a tie because fewer of them cover more.
  std::ranges::sort(keys, std::ranges::greater{}, [zoom](const TileKey& key) { return std::fabs(key.zoom - zoom); });
  if (keys.size() > kMostStandIns) {
    keys.erase(keys.begin(), keys.end() - kMostStandIns);
  }
  return keys;
}

QSGNode* StreetTileLayer::updatePaintNode(QSGNode* oldNode, UpdatePaintNodeData* /*data*/) {
  auto* node = static_cast<TilesNode*>(oldNode);
  if (!node) {
    node = new TilesNode(window());
  }
  node->beginEpoch(m_epoch);
  const MapColours& colours = mapColours(theme());
  const bool hasBoundary = m_streets.map && !m_streets.map->boundary.empty();
  node->setGround(boundingRect(), hasBoundary ? colours.outside : colours.ground);
  const bool complete = std::ranges::all_of(m_inView, [this](const TileKey& key) { return m_cache.contains(key); });
  const std::vector<TileKey> others = complete ? std::vector<TileKey>() : standIns();
  node->setStandIns(others);
  for (const TileKey key : others) {
    node->showStandIn(key, itemRectOf(key.area()), m_cache.object(key));
  }
  node->setTiles(m_inView);
  for (const TileKey key : m_inView) {
    node->showTile(key, itemRectOf(key.area()), m_cache.object(key));
  }
  return node;
}

}  // namespace buurtatlas
