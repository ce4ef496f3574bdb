#pragma once

#include <QPolygonF>
#include <QString>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/atlas.h"
#include "core/result.h"
#include "painting/box_grid.h"
#include "painting/map_style.h"

namespace buurtatlas {

/// Streets, background, boundary and house numbers of an atlas, converted once so that any part is drawn at once.
/// Immutable. Units: Web Mercator square, see painting/pixel_area.h.
struct StreetMap {
  struct Line {
    QPolygonF path;
    StreetRank rank = StreetRank::Residential;
  };
  struct Area {
    std::vector<QPolygonF> rings;  ///< filled odd-even
    BackgroundKind kind = BackgroundKind::Green;
  };
  /// Lines of one name joined end to end, for writing the name along them.
  struct NamedLine {
    QPolygonF path;
    std::int32_t name = 0;  ///< place in names
    StreetRank rank = StreetRank::Residential;
  };
  struct Name {
    QString text;
    double length = 0;  ///< of all lines of this name. Units: metres
  };
  struct HouseNumber {
    QPointF position;
    QString text;
  };

  std::vector<Line> lines;
  std::vector<Area> areas;
  std::vector<QPolygonF> boundary;
  std::vector<NamedLine> namedLines;  ///< Order: longest name first, longest line first
  std::vector<Name> names;
  std::vector<HouseNumber> houseNumbers;
  BoxGrid lineGrid;
  BoxGrid areaGrid;
  QRectF bounds;  ///< of the boundary, else of everything there is
};

/// Reads the drawing out of a snapshot. Thread: made for a worker. Fails: InvalidInput for a plane that is not known.
Result<std::shared_ptr<const StreetMap>> buildStreetMap(const Atlas& atlas);

}  // namespace buurtatlas
