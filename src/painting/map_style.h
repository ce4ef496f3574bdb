#pragma once

#include <QColor>
#include <QFont>

#include "core/street.h"
#include "core/zone.h"

namespace buurtatlas {

enum class MapTheme { Light, Dark };

/// How a street is drawn. Order: from the least to the most important.
enum class StreetRank { Path, Rail, Service, Residential, Tertiary, Secondary, Primary, Trunk, Motorway };
inline constexpr int kStreetRanks = 9;

/// The colours of the map's ground and letters.
struct MapColours {
  QColor ground;
  QColor outside;  ///< beyond the boundary
  QColor boundary;
  QColor water, waterLine, green, builtUp, industry, building, buildingLine;
  QColor streetName, mainStreetName, houseNumber;
};
const MapColours& mapColours(MapTheme theme);
QColor backgroundColour(BackgroundKind kind, MapTheme theme);

/// Band and casing of a street. Units: pixels.
struct StreetStyle {
  QColor band;
  QColor casing;
  double width = 0;        ///< of the band alone; 0: not drawn at this zoom
  double casingWidth = 0;  ///< on each side; 0: none
  enum class Dash { Solid, Dots, Ties } dash = Dash::Solid;
};
/// Widths are metres on the ground from zoom 16 on; before it they shrink more slowly than the map.
StreetStyle streetStyle(StreetRank rank, double zoom, double metresPerPixel, MapTheme theme);

/// What an area of a layer over the streets means; it fixes the colour.
enum class AreaRole { Bin, ZBin, WhatsApp, Gap, AllowedGap, Overlap, Covered, ThinlyCovered, Neighbourhood, Accent };
/// How the area is filled and bordered. Filled: 25 % and a border; Hatched: lines at 45 degrees.
enum class AreaPattern { Filled, Dashed, Hatched, Dotted, FilledAndHatched, Outline };

AreaRole areaRoleOf(ZoneType type);
AreaPattern areaPatternOf(ZoneState state);
QColor areaColour(AreaRole role, MapTheme theme);
/// Of the name that is written inside.
QColor areaLabelColour(AreaRole role, MapTheme theme);

/// What a dot on the map means; each role has a colour and a shape of its own.
enum class DotRole {
  Member,
  MemberInReview,
  Incident,
  InAlert,
  PossiblyInAlert,
  Delivered,
  Failed,
  Unknown,
  Address,
  Uncovered
};
QColor dotColour(DotRole role, MapTheme theme);

/// The font of everything written on the map. Units: pixels.
QFont mapFont(double pixelSize, QFont::Weight weight = QFont::Medium);

}  // namespace buurtatlas
