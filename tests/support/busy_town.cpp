#include "support/busy_town.h"

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "support/small_town.h"

namespace buurtatlas::test {

namespace {

constexpr int kIncidents = 300;

NamedArea half(const char* name, double south, double north) {
  const auto at = [](double east, double up) {
    return Point{.east = kTownCorner.east + east, .north = kTownCorner.north + up};
  };
  return {.key = name,
          .name = name,
          .area = {
              Polygon{.outer = {at(0, south), at(kTownSide, south), at(kTownSide, north), at(0, north)}, .holes = {}}}};
}

std::vector<Incident> clustered() {
  using namespace std::chrono;
  std::vector<Incident> incidents;
  for (int i = 0; i < kIncidents; ++i) {
    const bool isApart = i % 4 == 0;
    const LocalTime moment = local_days{2025y / January / 1} + days{2 * i} + hours{i % 24};
    incidents.push_back(
        {.id = i + 1,
         .key = "b" + std::to_string(i),
         .type = i % 2 == 0 ? "burglary" : "bicycle theft",
         .position = Point{.east = kTownCorner.east + (isApart ? i * 397 % 2000 : 1300 + i * 37 % 200),
                           .north = kTownCorner.north + (isApart ? i * 613 % 2000 : 1300 + i * 53 % 200)},
         .from = moment,
         .to = moment,
         .hasClock = true});
  }
  return incidents;
}

}  // namespace

Atlas busyTown() {
  Atlas town = smallTown();
  town.neighbourhoods = std::make_shared<const std::vector<NamedArea>>(
      std::vector{half("Zuid", 0, kTownSide / 2), half("Noord", kTownSide / 2, kTownSide)});
  town.incidents = std::make_shared<const std::vector<Incident>>(clustered());
  std::vector<Zone> zones = *town.zones;
  zones.front().validFrom = *parseDate("2025-10-01");
  town.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
  return town;
}

}  // namespace buurtatlas::test
