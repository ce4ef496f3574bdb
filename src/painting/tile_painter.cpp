#include "painting/tile_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>
#include <vector>

namespace buurtatlas {

namespace {

constexpr double kBuildingsFrom = 15;
constexpr double kLinesAroundAreasFrom = 14;

/// Turns points of the world into pixels of one picture.
class Projection {
 public:
  Projection(const PixelArea& area, double leastStep)
      : m_scale(worldPixels(area.zoom)), m_corner(area.pixels.topLeft()), m_leastStep(leastStep) {}
  [[nodiscard]] QPointF operator()(QPointF world) const { return world * m_scale - m_corner; }

  [[nodiscard]] QPolygonF thinned(const QPolygonF& path) const {
    QPolygonF thin;
    thin.reserve(path.size());
    for (qsizetype i = 0; i < path.size(); ++i) {
      const QPointF pixel = (*this)(path[i]);
      if (thin.isEmpty() || i == path.size() - 1 || (pixel - thin.back()).manhattanLength() >= m_leastStep) {
        thin.append(pixel);
      }
    }
    return thin;
  }

 private:
  double m_scale;
  QPointF m_corner;
  double m_leastStep;
};

QPainterPath pathOf(const std::vector<QPolygonF>& rings, const Projection& projection) {
  QPainterPath path;
  path.setFillRule(Qt::OddEvenFill);
  for (const QPolygonF& ring : rings) {
    path.addPolygon(projection.thinned(ring));
  }
  return path;
}

void paintGround(QPainter& painter, const StreetMap& map, QSize size, const Projection& projection, MapTheme theme) {
  const MapColours& colours = mapColours(theme);
  const QRect all(QPoint(0, 0), size);
  if (map.boundary.empty()) {
    painter.fillRect(all, colours.ground);
    return;
  }
  painter.fillRect(all, colours.outside);
  painter.fillPath(pathOf(map.boundary, projection), colours.ground);
}

void paintBackground(QPainter& painter, const StreetMap& map, const PixelArea& area, const Projection& projection,
                     MapTheme theme) {
  const MapColours& colours = mapColours(theme);
  for (const std::int32_t number : map.areaGrid.touching(area.world())) {
    const StreetMap::Area& background = map.areas[static_cast<std::size_t>(number)];
    if (background.kind == BackgroundKind::Building && area.zoom < kBuildingsFrom) {
      continue;
    }
    const bool hasLine = background.kind == BackgroundKind::Water || background.kind == BackgroundKind::Building;
    painter.setPen(hasLine && area.zoom >= kLinesAroundAreasFrom
                       ? QPen(background.kind == BackgroundKind::Water ? colours.waterLine : colours.buildingLine, 1)
                       : QPen(Qt::NoPen));
    painter.setBrush(backgroundColour(background.kind, theme));
    painter.drawPath(pathOf(background.rings, projection));
  }
}

void paintBoundary(QPainter& painter, const StreetMap& map, const Projection& projection, MapTheme theme) {
  QPen glow(mapColours(theme).boundary, 5);
  QColor faint = mapColours(theme).boundary;
  faint.setAlphaF(0.18F);
  glow.setColor(faint);
  glow.setJoinStyle(Qt::RoundJoin);
  QPen line(mapColours(theme).boundary, 1.3);
  line.setJoinStyle(Qt::RoundJoin);
  line.setDashPattern({6, 3, 1.2, 3});
  line.setCapStyle(Qt::FlatCap);
  painter.setBrush(Qt::NoBrush);
  for (const QPolygonF& ring : map.boundary) {
    const QPolygonF pixels = projection.thinned(ring);
    for (const QPen& pen : {glow, line}) {
      painter.setPen(pen);
      painter.drawPolyline(pixels);
    }
  }
}

struct RankPens {
  StreetStyle style;
  QPen casing;
  QPen band;
};

std::array<RankPens, kStreetRanks> pensFor(double zoom, double perPixel, MapTheme theme) {
  std::array<RankPens, kStreetRanks> pens;
  for (std::size_t i = 0; i < pens.size(); ++i) {
    const StreetStyle style = streetStyle(static_cast<StreetRank>(i), zoom, perPixel, theme);
    QPen band(style.band, style.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (style.dash == StreetStyle::Dash::Dots) {
      band.setDashPattern({0.1, 2.2});
    } else if (style.dash == StreetStyle::Dash::Ties) {
      band.setCapStyle(Qt::FlatCap);
      band.setDashPattern({6 / style.width, 3 / style.width});
    }
    pens[i] = {
        .style = style,
        .casing = QPen(style.casing, style.width + 2 * style.casingWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin),
        .band = band};
  }
  return pens;
}

/// Every casing comes before any band, so that crossings stay open.
void paintLines(QPainter& painter, const StreetMap& map, const PixelArea& area, const Projection& projection,
                MapTheme theme) {
  const auto pens = pensFor(area.zoom, metresPerPixel(area.zoom, area.world().center().y()).value, theme);
  double widest = 0;
  for (const RankPens& rank : pens) {
    widest = std::max(widest, rank.style.width + 2 * rank.style.casingWidth);
  }
  const double margin = (widest / 2 + 2) / worldPixels(area.zoom);
  const std::vector<std::int32_t> found =
      map.lineGrid.touching(area.world().adjusted(-margin, -margin, margin, margin));
  std::vector<std::pair<const RankPens*, QPolygonF>> lines;
  lines.reserve(found.size());
  for (const std::int32_t number : found) {
    const StreetMap::Line& line = map.lines[static_cast<std::size_t>(number)];
    const RankPens& rank = pens[static_cast<std::size_t>(line.rank)];
    if (rank.style.width > 0) {
      lines.emplace_back(&rank, projection.thinned(line.path));
    }
  }
  painter.setBrush(Qt::NoBrush);
  for (const auto& [rank, pixels] : lines) {
    if (rank->style.casingWidth > 0) {
      painter.setPen(rank->casing);
      painter.drawPolyline(pixels);
    }
  }
  for (const auto& [rank, pixels] : lines) {
    painter.setPen(rank->band);
    painter.drawPolyline(pixels);
  }
}

}  // namespace

PixelArea TileKey::area() const {
  return {.zoom = zoom, .pixels = QRect(column * kTileSide, row * kTileSide, kTileSide, kTileSide)};
}

void drawStreets(QPainter& painter, const StreetMap& map, const PixelArea& area, MapTheme theme) {
  const Projection projection(area, leastStepOf(painter));
  paintGround(painter, map, area.pixels.size(), projection, theme);
  paintBackground(painter, map, area, projection, theme);
  paintLines(painter, map, area, projection, theme);
  paintBoundary(painter, map, projection, theme);
}

QImage paintStreets(const StreetMap& map, const PixelArea& area, MapTheme theme, double devicePixelRatio) {
  QImage image((QSizeF(area.pixels.size()) * devicePixelRatio).toSize(), QImage::Format_RGB32);
  image.setDevicePixelRatio(devicePixelRatio);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  drawStreets(painter, map, area, theme);
  return image;
}

QImage paintTile(const StreetMap& map, TileKey tile, MapTheme theme, double devicePixelRatio) {
  return paintStreets(map, tile.area(), theme, devicePixelRatio);
}

}  // namespace buurtatlas
