#pragma once

#include <QPainter>
#include <QString>
#include <variant>
#include <vector>

#include "painting/map_drawing.h"
#include "painting/map_words.h"

namespace buurtatlas {

/// One sign of the map and what it means.
struct LegendEntry {
  struct Area {
    AreaRole role = AreaRole::Bin;
    AreaPattern pattern = AreaPattern::Filled;
    friend bool operator==(const Area&, const Area&) = default;
  };
  struct Ground {
    BackgroundKind kind = BackgroundKind::Green;
    friend bool operator==(const Ground&, const Ground&) = default;
  };
  struct Boundary {
    friend bool operator==(const Boundary&, const Boundary&) = default;
  };
  std::variant<Area, Ground, Boundary, DensityClass> sign = {};
  QString text = {};
  friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

/// The signs that lie in a part of the map, each once: zones, areas, density, then the ground.
/// Misses: streets and their ranks, which explain themselves.
std::vector<LegendEntry> legendOf(const MapLayers& layers, const QRectF& world, const MapWords& words);

/// Draws the sign into a box. Units: those of the map.
void drawSign(QPainter& painter, const LegendEntry& entry, const QRectF& box, MapTheme theme);

}  // namespace buurtatlas
