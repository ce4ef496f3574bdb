#include "support/leuven.h"

#include <cstdlib>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "geometry/plane.h"
#include "geometry/validity.h"

namespace buurtatlas::test {

namespace {

using nlohmann::json;

std::vector<Point> pointsFrom(const json& coordinates, const Plane& plane) {
  std::vector<Point> points;
  for (const json& position : coordinates) {
    points.push_back(plane.fromLonLat({.lon = position[0], .lat = position[1]}).value());
  }
  return points;
}

Polygon polygonFrom(const json& rings, const Plane& plane) {
  Polygon polygon{.outer = pointsFrom(rings[0], plane), .holes = {}};
  for (std::size_t i = 1; i < rings.size(); ++i) {
    polygon.holes.push_back(pointsFrom(rings[i], plane));
  }
  return polygon;
}

MultiPolygon areaFrom(const json& geometry, const Plane& plane) {
  MultiPolygon area;
  if (geometry["type"] == "Polygon") {
    area.push_back(polygonFrom(geometry["coordinates"], plane));
  } else {
    for (const json& rings : geometry["coordinates"]) {
      area.push_back(polygonFrom(rings, plane));
    }
  }
  return oriented(std::move(area));
}

json featuresOf(const std::filesystem::path& file) { return json::parse(std::ifstream(file))["features"]; }

std::vector<Address> addressesFrom(const std::filesystem::path& file, const Plane& plane) {
  std::vector<Address> addresses;
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::istringstream cells(line);
    Address address{.id = static_cast<Id>(addresses.size()) + 1};
    std::string lat;
    std::string lon;
    std::getline(cells, address.postcode, ',');
    std::getline(cells, address.street, ',');
    std::getline(cells, address.number, ',');
    std::getline(cells, lat, ',');
    std::getline(cells, lon, ',');
    if (!lat.empty() && !lon.empty()) {
      address.position = plane.fromLonLat({.lon = std::stod(lon), .lat = std::stod(lat)});
    }
    addresses.push_back(std::move(address));
  }
  return addresses;
}

template <class T>
Rows<T> rowsOf(std::vector<T> rows) {
  return std::make_shared<const std::vector<T>>(std::move(rows));
}

}  // namespace

std::optional<std::filesystem::path> sharedFile(std::string_view name) {
  const char* const folder = std::getenv("BUURTATLAS_SHARED_DATA");
  const std::filesystem::path file = std::filesystem::path(folder == nullptr ? "../shared" : folder) / name;
  return std::filesystem::exists(file) ? std::optional(file) : std::nullopt;
}

std::optional<Atlas> leuvenAtlas() {
  const std::optional<std::filesystem::path> boundary = sharedFile("data/leuven/boundary.geojson");
  if (!boundary) {
    return std::nullopt;
  }
  const std::filesystem::path folder = boundary->parent_path();
  Atlas atlas;
  atlas.info.name = "Leuven";
  const Plane plane = Plane::create(atlas.info.plane).value();
  atlas.boundary = std::make_shared<const MultiPolygon>(areaFrom(json::parse(std::ifstream(*boundary)), plane));
  std::vector<Street> streets;
  for (const json& feature : featuresOf(folder / "streets.geojson")) {
    const json& geometry = feature["geometry"];
    for (const json& line :
         geometry["type"] == "LineString" ? json::array({geometry["coordinates"]}) : geometry["coordinates"]) {
      streets.push_back({.id = static_cast<Id>(streets.size()) + 1,
                         .name = feature["properties"]["name"],
                         .path = pointsFrom(line, plane)});
    }
  }
  std::vector<NamedArea> neighbourhoods;
  std::vector<Zone> zones;
  for (const json& feature : featuresOf(folder / "neighbourhoods.geojson")) {
    const Id id = static_cast<Id>(zones.size()) + 1;
    const std::string name = feature["properties"]["naam"];
    const MultiPolygon area = areaFrom(feature["geometry"], plane);
    neighbourhoods.push_back({.id = id, .name = name, .area = area});
    zones.push_back({.id = id, .name = name, .border = area});
  }
  atlas.streets = rowsOf(std::move(streets));
  atlas.addresses = rowsOf(addressesFrom(folder / "addresses.csv", plane));
  atlas.neighbourhoods = rowsOf(std::move(neighbourhoods));
  atlas.zones = rowsOf(std::move(zones));
  return atlas;
}

}  // namespace buurtatlas::test
