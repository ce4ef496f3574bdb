#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/atlas.h"
#include "tasks/small_town.h"

namespace buurtatlas {

inline Zone zoneOver(Id id, std::string name, double west, double south, double east, double north) {
  return {.id = id,
          .name = std::move(name),
          .coordinator = "Dirk",
          .border = {rectangle(650000 + west, 650000 + south, 650000 + east, 650000 + north)},
          .validFrom = Date(std::chrono::days(10'000))};
}

inline void setZones(Atlas& atlas, std::vector<Zone> zones) {
  atlas.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
}

/// The small town with three zones of 500 by 500 m, and a quarter without one:
///
///   +-------+-------+
///   |  A 1  |  B 2  |
///   |-------+-------|
///   |  C 3  |       |
///   +-------+-------+
inline Atlas townOfThree() {
  Atlas town = smallTown();
  setZones(town, {zoneOver(1, "A", 0, 500, 500, 1000), zoneOver(2, "B", 500, 500, 1000, 1000),
                  zoneOver(3, "C", 0, 0, 500, 500)});
  return town;
}

inline Point inTown(double east, double north) { return {.east = 650000 + east, .north = 650000 + north}; }

}  // namespace buurtatlas
