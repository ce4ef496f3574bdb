#include "coverage/small_town.h"

#include <memory>

#include "support/wkt.h"

namespace buurtatlas::test {

SmallTown::SmallTown() { boundary("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"); }

SmallTown& SmallTown::zone(Id id, const std::string& wkt, ZoneType type, ZoneState state) {
  m_zones.push_back(
      {.id = id, .name = "Zone " + std::to_string(id), .type = type, .state = state, .border = areaFromWkt(wkt)});
  return *this;
}

SmallTown& SmallTown::address(double east, double north) {
  m_addresses.push_back({.position = Point{.east = east, .north = north}});
  return *this;
}

SmallTown& SmallTown::addressWithoutPosition() {
  m_addresses.push_back({.street = "Nergensstraat"});
  return *this;
}

SmallTown& SmallTown::street(const std::string& name, const std::string& wkt) {
  m_streets.push_back({.name = name, .path = lineFromWkt(wkt)});
  return *this;
}

SmallTown& SmallTown::neighbourhood(const std::string& name, const std::string& wkt) {
  m_neighbourhoods.push_back({.name = name, .area = areaFromWkt(wkt)});
  return *this;
}

SmallTown& SmallTown::boundary(const std::string& wkt) {
  m_boundary = areaFromWkt(wkt);
  return *this;
}

Atlas SmallTown::atlas() const {
  Atlas atlas;
  atlas.boundary = std::make_shared<const MultiPolygon>(m_boundary);
  atlas.zones = std::make_shared<const std::vector<Zone>>(m_zones);
  atlas.addresses = std::make_shared<const std::vector<Address>>(m_addresses);
  atlas.streets = std::make_shared<const std::vector<Street>>(m_streets);
  atlas.neighbourhoods = std::make_shared<const std::vector<NamedArea>>(m_neighbourhoods);
  return atlas;
}

}  // namespace buurtatlas::test
