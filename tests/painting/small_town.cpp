#include "painting/small_town.h"

#include <utility>

#include "geometry/plane.h"

namespace buurtatlas {

Point fromMiddle(double east, double north) { return {.east = kMiddle.east + east, .north = kMiddle.north + north}; }

QPointF worldFromMiddle(double east, double north) {
  return worldOf(Plane::create("EPSG:3812")->toLonLat(fromMiddle(east, north)));
}

Ring squareAround(double east, double north, double halfSide) {
  return {fromMiddle(east - halfSide, north - halfSide), fromMiddle(east + halfSide, north - halfSide),
          fromMiddle(east + halfSide, north + halfSide), fromMiddle(east - halfSide, north + halfSide)};
}

Street street(std::string name, LineString path, RoadClass roadClass) {
  return {.name = std::move(name), .roadClass = roadClass, .path = std::move(path)};
}

std::shared_ptr<const StreetMap> mapOf(std::vector<Street> streets, std::vector<BackgroundArea> background,
                                       std::vector<Address> addresses, MultiPolygon boundary) {
  Atlas atlas;
  atlas.streets = std::make_shared<const std::vector<Street>>(std::move(streets));
  atlas.background = std::make_shared<const std::vector<BackgroundArea>>(std::move(background));
  atlas.addresses = std::make_shared<const std::vector<Address>>(std::move(addresses));
  atlas.boundary = std::make_shared<const MultiPolygon>(std::move(boundary));
  return *buildStreetMap(atlas);
}

PixelArea viewOfMiddle(double zoom, int width, int height) {
  return areaAround(worldFromMiddle(0, 0), zoom, QSize(width, height));
}

}  // namespace buurtatlas
