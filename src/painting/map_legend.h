#pragma once

#include <QPainter>
#include <QString>
#include <variant>
#include <vector>

#include "painting/map_drawing.h"
#include "painting/map_words.h"

namespace buurtatlas {

/// The sign of an area with a border.
struct AreaSign {
  AreaRole role = AreaRole::Bin;
  AreaPattern pattern = AreaPattern::Filled;
  friend bool operator==(const AreaSign&, const AreaSign&) = default;
};

/// The sign of a piece of the background.
struct GroundSign {
  BackgroundKind kind = BackgroundKind::Green;
  friend bool operator==(const GroundSign&, const GroundSign&) = default;
};

/// The sign of the boundary of the municipality.
struct BoundarySign {
  friend bool operator==(const BoundarySign&, const BoundarySign&) = default;
};

/// One sign of the map and what it means.
struct LegendEntry {
  std::variant<AreaSign, GroundSign, BoundarySign, DensityClass> sign = {};
  QString text = {};
  friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

/// The signs that lie in a part of the map, each once: zones, areas, density, then the ground.
/// Misses: streets and their ranks, which explain themselves.
std::vector<LegendEntry> legendOf(const MapLayers& layers, const QRectF& world, const MapWords& words);

/// Draws the sign into a box. Units: those of the map.
void drawSign(QPainter& painter, const LegendEntry& entry, const QRectF& box, MapTheme theme);

}  // namespace buurtatlas
