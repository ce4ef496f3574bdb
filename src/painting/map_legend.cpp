#include "painting/map_legend.h"

#include <algorithm>
#include <array>

#include "painting/area_painter.h"

namespace buurtatlas {

namespace {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};

bool isZone(AreaRole role) { return role == AreaRole::Bin || role == AreaRole::ZBin || role == AreaRole::WhatsApp; }

QString zoneText(const AreaSign& area, const MapWords& words) {
  const ZoneType type = area.role == AreaRole::ZBin       ? ZoneType::ZBin
                        : area.role == AreaRole::WhatsApp ? ZoneType::WhatsApp
                                                          : ZoneType::Bin;
  const QString name = words.zoneTypes[static_cast<int>(type)];
  const auto inState = [&](const QString& state) { return QStringLiteral("%1, %2").arg(name, state); };
  switch (area.pattern) {
    case AreaPattern::Filled:
    case AreaPattern::FilledAndHatched:
      return name;
    case AreaPattern::Dashed:
      return inState(words.zoneStates[static_cast<int>(ZoneState::Founding)]);
    case AreaPattern::Hatched:
      return inState(words.dormantOrDissolved);
    case AreaPattern::Dotted:
      return inState(words.zoneStates[static_cast<int>(ZoneState::Plan)]);
    case AreaPattern::Outline:
      return words.neighbours;
  }
  return name;
}

QString areaText(const AreaSign& area, const MapWords& words) {
  switch (area.role) {
    case AreaRole::Bin:
    case AreaRole::ZBin:
    case AreaRole::WhatsApp:
      return zoneText(area, words);
    case AreaRole::Gap:
      return words.gap;
    case AreaRole::AllowedGap:
      return words.allowedGap;
    case AreaRole::Overlap:
      return words.overlap;
    case AreaRole::Covered:
      return words.covered;
    case AreaRole::ThinlyCovered:
      return words.thinlyCovered;
    case AreaRole::Neighbourhood:
      return words.neighbourhood;
    case AreaRole::Accent:
      return words.drawnArea;
  }
  return {};
}

QString groundText(BackgroundKind kind, const MapWords& words) {
  switch (kind) {
    case BackgroundKind::Water:
      return words.water;
    case BackgroundKind::Green:
      return words.green;
    case BackgroundKind::BuiltUp:
      return words.builtUp;
    case BackgroundKind::Industry:
      return words.industry;
    case BackgroundKind::Building:
      break;
  }
  return {};
}

/// Whether an edge of the ring comes near enough to be seen.
bool passesThrough(const QPolygonF& ring, const QRectF& world) {
  for (qsizetype i = 1; i < ring.size(); ++i) {
    if (QRectF(ring[i - 1], ring[i]).normalized().adjusted(0, 0, 1e-12, 1e-12).intersects(world)) {
      return true;
    }
  }
  return false;
}

bool liesIn(const std::vector<QPolygonF>& rings, const QRectF& world) {
  return std::ranges::any_of(rings, [&](const QPolygonF& ring) {
    return passesThrough(ring, world) || ring.containsPoint(world.center(), Qt::OddEvenFill);
  });
}

void addAreas(std::vector<LegendEntry>& legend, const AreaPicture& picture, const QRectF& world,
              const MapWords& words) {
  if (!picture.areas) {
    return;
  }
  std::vector<AreaSign> found;
  for (const PaintedArea& area : *picture.areas) {
    // All neighbours of a zone look alike, whatever their type.
    const AreaRole role = isZone(area.role) && area.pattern == AreaPattern::Outline ? AreaRole::Bin : area.role;
    const AreaSign sign{.role = role, .pattern = area.pattern};
    if (!std::ranges::contains(found, sign) && area.bounds.intersects(world) && liesIn(area.rings, world)) {
      found.push_back(sign);
    }
  }
  std::ranges::sort(found, {}, [](const AreaSign& sign) {
    return std::pair(sign.pattern == AreaPattern::Outline, std::pair(sign.role, sign.pattern));
  });
  for (const AreaSign& sign : found) {
    legend.push_back({.sign = sign, .text = areaText(sign, words)});
  }
}

void addDensity(std::vector<LegendEntry>& legend, const DensityPicture& density, const MapWords& words) {
  for (const DensityClass& step : density.classes) {
    const bool saysUnit = step.words.isEmpty() && &step == &density.classes.front();
    legend.push_back(
        {.sign = step, .text = saysUnit ? QStringLiteral("%1 %2").arg(labelOf(step), words.density) : labelOf(step)});
  }
}

void addGround(std::vector<LegendEntry>& legend, const StreetMap& map, const QRectF& world, const MapWords& words) {
  if (std::ranges::any_of(map.boundary, [&](const QPolygonF& ring) { return passesThrough(ring, world); })) {
    legend.push_back({.sign = BoundarySign{}, .text = words.boundary});
  }
  std::array<bool, 5> seen = {};
  for (const std::int32_t number : map.areaGrid.touching(world)) {
    const StreetMap::Area& area = map.areas[static_cast<std::size_t>(number)];
    bool& isSeen = seen.at(static_cast<std::size_t>(area.kind));
    isSeen = isSeen || liesIn(area.rings, world);
  }
  for (const BackgroundKind kind :
       {BackgroundKind::Water, BackgroundKind::Green, BackgroundKind::BuiltUp, BackgroundKind::Industry}) {
    if (seen.at(static_cast<std::size_t>(kind))) {
      legend.push_back({.sign = GroundSign{kind}, .text = groundText(kind, words)});
    }
  }
}

}  // namespace

std::vector<LegendEntry> legendOf(const MapLayers& layers, const QRectF& world, const MapWords& words) {
  std::vector<LegendEntry> legend;
  addAreas(legend, layers.zones, world, words);
  addAreas(legend, layers.areas, world, words);
  addDensity(legend, layers.density, words);
  if (layers.streets.map) {
    addGround(legend, *layers.streets.map, world, words);
  }
  return legend;
}

void drawSign(QPainter& painter, const LegendEntry& entry, const QRectF& box, MapTheme theme) {
  const MapColours& colours = mapColours(theme);
  const auto fill = [&](const QColor& colour) {
    painter.fillRect(box, colours.ground);
    painter.fillRect(box, colour);
  };
  std::visit(Overloaded{[&](const AreaSign& area) {
                          painter.fillRect(box, colours.ground);
                          QPolygonF ring(box);
                          drawArea(painter, {ring}, area.role, area.pattern, theme);
                        },
                        [&](const GroundSign& ground) { fill(backgroundColour(ground.kind, theme)); },
                        [&](const BoundarySign&) {
                          const double middle = box.center().y();
                          painter.setPen(QPen(colours.boundary, 1.6, Qt::DashDotLine, Qt::FlatCap));
                          painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle));
                        },
                        [&](const DensityClass& step) { fill(step.colour); }},
             entry.sign);
}

}  // namespace buurtatlas
