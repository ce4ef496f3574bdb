#pragma once

#include <QImage>
#include <QObject>
#include <QPolygonF>
#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "core/polygon.h"
#include "core/result.h"
#include "geometry/plane.h"
#include "painting/box_grid.h"
#include "painting/map_style.h"
#include "painting/street_map.h"

namespace buurtatlas {

/// An area to be drawn over the streets, in the atlas's plane.
struct AreaToPaint {
  Id id = 0;
  MultiPolygon border = {};
  AreaRole role = AreaRole::Accent;
  AreaPattern pattern = AreaPattern::Filled;
  QString label = {};     ///< written at its most central point where there is room; empty for none
  QString sublabel = {};  ///< smaller, under the label
};

/// An area ready to be drawn. Units: Web Mercator square.
struct PaintedArea {
  Id id = 0;
  std::vector<QPolygonF> rings = {};  ///< filled odd-even
  QRectF bounds = {};
  QPointF labelPoint = {};  ///< of an area with a label: the most central point inside the largest part
  QRectF labelRoom = {};    ///< an upright rectangle inside the area around the label point
  AreaRole role = AreaRole::Accent;
  AreaPattern pattern = AreaPattern::Filled;
  QString label = {};
  QString sublabel = {};
};

/// A point to be drawn over the streets, in the atlas's plane.
struct DotToPaint {
  Id id = 0;
  Point position = {};
  DotRole role = DotRole::Member;
};

struct PaintedDot {
  Id id = 0;
  QPointF position;  ///< Units: Web Mercator square
  DotRole role = DotRole::Member;
};

/// Values that go from a view-model through QML to a layer of the map. Cheap to copy; empty draws nothing.
struct StreetPicture {
  Q_GADGET
 public:
  std::shared_ptr<const StreetMap> map;
  friend bool operator==(const StreetPicture&, const StreetPicture&) = default;
};

struct AreaPicture {
  Q_GADGET
 public:
  std::shared_ptr<const std::vector<PaintedArea>> areas;
  friend bool operator==(const AreaPicture&, const AreaPicture&) = default;
};

struct DotPicture {
  Q_GADGET
 public:
  std::shared_ptr<const std::vector<PaintedDot>> dots;
  friend bool operator==(const DotPicture&, const DotPicture&) = default;
};

/// Puts areas and dots of an atlas's plane onto the map. Fails: InvalidInput for a plane that is not known.
Result<AreaPicture> makeAreaPicture(const std::vector<AreaToPaint>& areas, const std::string& plane);
/// With a plane that is there already: making one takes longer than a picture of some hundred areas.
AreaPicture makeAreaPicture(const std::vector<AreaToPaint>& areas, const Plane& plane);
Result<DotPicture> makeDotPicture(const std::vector<DotToPaint>& dots, const std::string& plane);

/// The area that holds this place; the smallest where several do. Returns 0 for none.
Id areaAt(const AreaPicture& picture, LonLat place);

}  // namespace buurtatlas
