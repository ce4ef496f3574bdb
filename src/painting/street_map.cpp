#include "painting/street_map.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "geometry/measure.h"
#include "geometry/mercator.h"
#include "geometry/plane.h"
#include "painting/line_joining.h"
#include "painting/world_shapes.h"

namespace buurtatlas {

namespace {

/// Where the data has no road class, a name this long in all is taken for a main street.
constexpr double kSecondaryLength = 2500;
constexpr double kTertiaryLength = 1200;

StreetRank rankOf(RoadClass roadClass, bool hasName, double nameLength) {
  switch (roadClass) {
    case RoadClass::Motorway:
      return StreetRank::Motorway;
    case RoadClass::Trunk:
      return StreetRank::Trunk;
    case RoadClass::Primary:
      return StreetRank::Primary;
    case RoadClass::Secondary:
      return StreetRank::Secondary;
    case RoadClass::Tertiary:
      return StreetRank::Tertiary;
    case RoadClass::Residential:
      return StreetRank::Residential;
    case RoadClass::Service:
      return StreetRank::Service;
    case RoadClass::Path:
      return StreetRank::Path;
    case RoadClass::Rail:
      return StreetRank::Rail;
    case RoadClass::Unknown:
      break;
  }
  if (!hasName) {
    return StreetRank::Service;
  }
  if (nameLength >= kSecondaryLength) {
    return StreetRank::Secondary;
  }
  return nameLength >= kTertiaryLength ? StreetRank::Tertiary : StreetRank::Residential;
}

struct NameOfStreets {
  std::string_view text;
  double length = 0;
  std::vector<const Street*> streets;
};

std::vector<NameOfStreets> streetsByName(const std::vector<Street>& streets) {
  std::unordered_map<std::string_view, std::size_t> places;
  std::vector<NameOfStreets> names;
  for (const Street& street : streets) {
    if (street.name.empty()) {
      continue;
    }
    const auto [place, isNew] = places.try_emplace(street.name, names.size());
    if (isNew) {
      names.push_back({.text = street.name, .length = 0, .streets = {}});
    }
    NameOfStreets& name = names[place->second];
    name.length += lengthOf(street.path).value;
    name.streets.push_back(&street);
  }
  std::ranges::stable_sort(names, [](const NameOfStreets& a, const NameOfStreets& b) { return a.length > b.length; });
  return names;
}

void addLine(StreetMap& map, const Street& street, StreetRank rank, const MercatorMap& mercator) {
  if (street.path.size() >= 2) {
    map.lines.push_back({.path = worldLine(street.path, mercator), .rank = rank});
  }
}

void addStreets(StreetMap& map, const std::vector<Street>& streets, const MercatorMap& mercator) {
  map.lines.reserve(streets.size());
  for (const Street& street : streets) {
    if (street.name.empty()) {
      addLine(map, street, rankOf(street.roadClass, false, 0), mercator);
    }
  }
  for (const NameOfStreets& name : streetsByName(streets)) {
    StreetRank highest = StreetRank::Path;
    std::vector<const LineString*> paths;
    for (const Street* street : name.streets) {
      const StreetRank rank = rankOf(street->roadClass, true, name.length);
      highest = std::max(highest, rank);
      addLine(map, *street, rank, mercator);
      paths.push_back(&street->path);
    }
    const auto place = static_cast<std::int32_t>(map.names.size());
    map.names.push_back(
        {.text = QString::fromUtf8(name.text.data(), static_cast<qsizetype>(name.text.size())), .length = name.length});
    for (const LineString& path : joinLines(paths)) {
      map.namedLines.push_back({.path = worldLine(path, mercator), .name = place, .rank = highest});
    }
  }
}

void addHouseNumbers(StreetMap& map, const std::vector<Address>& addresses, const MercatorMap& mercator) {
  std::set<std::pair<Point, std::string_view>> seen;
  for (const Address& address : addresses) {
    if (address.position && !address.number.empty() && seen.insert({*address.position, address.number}).second) {
      const MercatorPoint world = mercator.at(*address.position);
      map.houseNumbers.push_back(
          {.position = QPointF(world.x, world.y), .text = QString::fromStdString(address.number)});
    }
  }
}

Box boundsOf(const Atlas& atlas) {
  Box box = buurtatlas::boundsOf(*atlas.boundary);
  for (const Street& street : *atlas.streets) {
    box.add(buurtatlas::boundsOf(street.path));
  }
  for (const BackgroundArea& background : *atlas.background) {
    box.add(buurtatlas::boundsOf(background.area));
  }
  for (const Address& address : *atlas.addresses) {
    if (address.position) {
      box.add(*address.position);
    }
  }
  return box;
}

int drawingOrder(BackgroundKind kind) {
  switch (kind) {
    case BackgroundKind::BuiltUp:
      return 0;
    case BackgroundKind::Industry:
      return 1;
    case BackgroundKind::Green:
      return 2;
    case BackgroundKind::Water:
      return 3;
    case BackgroundKind::Building:
      return 4;
  }
  return 0;
}

void indexShapes(StreetMap& map) {
  std::ranges::stable_sort(map.areas, {}, [](const StreetMap::Area& area) { return drawingOrder(area.kind); });
  std::ranges::stable_sort(map.lines, {}, &StreetMap::Line::rank);
  std::vector<QRectF> boxes;
  boxes.reserve(map.lines.size());
  for (const StreetMap::Line& line : map.lines) {
    boxes.push_back(line.path.boundingRect());
  }
  map.lineGrid = BoxGrid(boxes);
  boxes.clear();
  for (const StreetMap::Area& area : map.areas) {
    boxes.push_back(boundsOfRings(area.rings));
  }
  map.areaGrid = BoxGrid(boxes);
  map.bounds = boundsOfRings(map.boundary);
  if (map.bounds.isNull()) {
    map.bounds = map.lineGrid.bounds().united(map.areaGrid.bounds());
  }
}

}  // namespace

Result<std::shared_ptr<const StreetMap>> buildStreetMap(const Atlas& atlas) {
  const auto plane = Plane::create(atlas.info.plane);
  if (!plane) {
    return std::unexpected(plane.error());
  }
  const auto map = std::make_shared<StreetMap>();
  const Box box = boundsOf(atlas);
  if (box.isEmpty()) {
    return map;
  }
  const MercatorMap mercator(*plane, box);
  map->boundary = worldRings(*atlas.boundary, mercator);
  for (const BackgroundArea& background : *atlas.background) {
    map->areas.push_back({.rings = worldRings(background.area, mercator), .kind = background.kind});
  }
  addStreets(*map, *atlas.streets, mercator);
  addHouseNumbers(*map, *atlas.addresses, mercator);
  indexShapes(*map);
  return map;
}

}  // namespace buurtatlas
