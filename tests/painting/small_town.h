#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "painting/pixel_area.h"
#include "painting/street_map.h"

namespace buurtatlas {

/// Where the small towns of these tests have their middle, in EPSG:3812.
inline constexpr Point kMiddle{.east = 672'000, .north = 673'000};

Point fromMiddle(double east, double north);
QPointF worldFromMiddle(double east, double north);
Ring squareAround(double east, double north, double halfSide);
Street street(std::string name, LineString path, RoadClass roadClass = RoadClass::Residential);
std::shared_ptr<const StreetMap> mapOf(std::vector<Street> streets, std::vector<BackgroundArea> background = {},
                                       std::vector<Address> addresses = {}, MultiPolygon boundary = {});
/// The part of the map around the middle of the town.
PixelArea viewOfMiddle(double zoom, int width, int height);

}  // namespace buurtatlas
