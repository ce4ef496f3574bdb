#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/atlas.h"

namespace buurtatlas::test {

// A town of two by two kilometres at the origin of the plane, with two neighbourhoods that share a border and overlap
// nowhere, two zones that do, a street along the middle and a railway.

inline MultiPolygon townArea(double west, double south, double east, double north) {
  return {{.outer = {{.east = west, .north = south},
                     {.east = east, .north = south},
                     {.east = east, .north = north},
                     {.east = west, .north = north}},
           .holes = {}}};
}

inline Incident townIncident(Id id, double east, double north, const char* from, const char* to = nullptr) {
  return {.id = id,
          .key = "i" + std::to_string(id),
          .type = "burglary",
          .position = Point{.east = east, .north = north},
          .from = parseTime(from)->at,
          .to = parseTime(to == nullptr ? from : to)->at};
}

template <class Row>
Rows<Row> townRows(std::vector<Row> rows) {
  return std::make_shared<const std::vector<Row>>(std::move(rows));
}

inline Atlas incidentTown(std::vector<Incident> incidents) {
  Atlas town;
  town.boundary = std::make_shared<const MultiPolygon>(townArea(0, 0, 2000, 2000));
  town.neighbourhoods = townRows<NamedArea>({{.key = "W", .name = "West", .area = townArea(0, 0, 1000, 1800)},
                                             {.key = "E", .name = "East", .area = townArea(1000, 0, 2000, 1800)}});
  town.zones =
      townRows<Zone>({{.id = 7, .name = "Een", .border = townArea(0, 0, 600, 1000)},
                      {.id = 8, .name = "Twee", .border = townArea(500, 0, 1000, 1000)},
                      {.id = 9, .name = "Weg", .state = ZoneState::Dissolved, .border = townArea(0, 0, 2000, 2000)}});
  town.streets = townRows<Street>({{.key = "s1", .name = "Dreef", .path = {{0, 500}, {1000, 500}}},
                                   {.key = "s2", .name = "Dreef", .path = {{1000, 500}, {1050, 500}}},
                                   {.key = "r", .roadClass = RoadClass::Rail, .path = {{0, 520}, {2000, 520}}}});
  std::vector<Address> addresses;
  for (int house = 0; house < 120; ++house) {
    addresses.push_back({.use = house < 110 ? AddressUse::Residential : AddressUse::Business,
                         .position = Point{.east = 5.0 + 8 * house, .north = 490}});
  }
  town.addresses = townRows(std::move(addresses));
  town.incidents = townRows(std::move(incidents));
  return town;
}

/// So many incidents, most of them in one corner, a few a day from 2026 on.
inline std::vector<Incident> clusteredIncidents(int count) {
  std::vector<Incident> incidents;
  for (int i = 0; i < count; ++i) {
    const bool isApart = i % 4 == 0;
    Incident incident = townIncident(i + 1, isApart ? i * 397 % 2000 : 100 + i * 37 % 200,
                                     isApart ? i * 613 % 2000 : 100 + i * 53 % 200, "2026-01-01");
    incident.from += std::chrono::days(i / 3);
    incident.to = incident.from;
    incidents.push_back(std::move(incident));
  }
  return incidents;
}

}  // namespace buurtatlas::test
