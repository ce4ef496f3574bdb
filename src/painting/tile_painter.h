#pragma once

#include <QImage>
#include <QPainter>

#include "painting/pixel_area.h"
#include "painting/street_map.h"

namespace buurtatlas {

inline constexpr int kTileSide = 256;

/// A square of the map. Units: column and row count tiles of kTileSide pixels from the north-west corner of the world.
struct TileKey {
  double zoom = 0;
  int column = 0;
  int row = 0;
  friend auto operator<=>(const TileKey&, const TileKey&) = default;

  [[nodiscard]] PixelArea area() const;
};

/// Ground, background, boundary and streets of a rectangle of the map, without letters.
/// Units: one of the painter's is a pixel of the area, whose corner is the origin. Thread: any.
void drawStreets(QPainter& painter, const StreetMap& map, const PixelArea& area, MapTheme theme);
/// The same as a picture; neighbouring pictures join without a seam. Thread: any. Needs no window.
QImage paintStreets(const StreetMap& map, const PixelArea& area, MapTheme theme, double devicePixelRatio);
QImage paintTile(const StreetMap& map, TileKey tile, MapTheme theme, double devicePixelRatio);

}  // namespace buurtatlas
