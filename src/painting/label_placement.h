#pragma once

#include <QRectF>
#include <memory>
#include <vector>

#include "painting/box_grid.h"
#include "painting/pictures.h"
#include "painting/street_map.h"

namespace buurtatlas {

/// Where one name, zone label or house number is written.
struct PlacedLabel {
  enum class Kind { Street, MainStreet, Area, SmallArea, HouseNumber } kind = Kind::Street;
  QString text = {};
  QString subtext = {};  ///< under an area's label; empty where there is no room
  QPolygonF path = {};   ///< Street: the part of the line the name follows, left to right. Units: Web Mercator square
  QPointF anchor = {};   ///< where the middle of the text lies. Units: Web Mercator square
  AreaRole role = AreaRole::Accent;
};

/// All labels of a map at one zoom level. It does not depend on what is in view, so panning moves no label; drawn at
/// this zoom or up to one level deeper no label covers another.
struct LabelPlan {
  int zoom = 0;
  std::vector<PlacedLabel> labels;
  BoxGrid grid;  ///< of the labels' rectangles. Units: Web Mercator square
};

/// Area labels first, smaller and a little over the border where an area is too small for them, then streets, the
/// longest first, a name at most every 300 pixels, then house numbers from zoom 18. Thread: any; needs a
/// QGuiApplication for its fonts.
LabelPlan placeLabels(const StreetMap& map, const AreaPicture& areas, int zoom);

}  // namespace buurtatlas
