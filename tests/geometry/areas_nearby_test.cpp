#include "geometry/areas_nearby.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "geometry/geos.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::RandomAreas;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<NearbyAreas> nearbyAmong(const std::vector<MultiPolygon>& areas, Metres distance) {
  std::vector<const MultiPolygon*> all;
  for (const MultiPolygon& area : areas) {
    all.push_back(&area);
  }
  return areasWithin(distance, all, arrange({}, all).value());
}

const MultiPolygon kHome = areaFromWkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");

TEST(AreasWithin, MeasuresFromTheNearestPlaces) {
  const std::vector<MultiPolygon> areas = {areaFromWkt("POLYGON ((13 14, 20 14, 20 20, 13 14))"), kHome};
  EXPECT_THAT(nearbyAmong(areas, Metres(5)), ElementsAre(NearbyAreas{.first = 0, .second = 1, .apart = Metres(5)}));
  EXPECT_THAT(nearbyAmong(areas, Metres(4.999)), IsEmpty());
}

TEST(AreasWithin, KnowsThoseThatTouchOverlapOrLieInside) {
  EXPECT_THAT(nearbyAmong({kHome, areaFromWkt("POLYGON ((10 10, 20 10, 20 20, 10 10))"),
                           areaFromWkt("POLYGON ((4 4, 5 4, 5 5, 4 4))")},
                          Metres(0)),
              ElementsAre(NearbyAreas{.first = 0, .second = 1}, NearbyAreas{.first = 0, .second = 2}));
}

RC_GTEST_PROP(AreasWithinProperty, AgreesWithGeos, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const int reach = 1'000'000;
  std::vector<MultiPolygon> areas;
  for (MultiPolygon& cell : random.partition(1 + random.upTo(5), reach)) {
    if (random.upTo(2) > 0) {
      areas.push_back(std::move(cell));
    }
  }
  areas.push_back(random.star(reach / 4));
  const Metres distance(random.upTo(300));
  const std::vector<NearbyAreas> found = nearbyAmong(areas, distance);
  const Geos geos;
  for (std::uint32_t first = 0; first < areas.size(); ++first) {
    for (std::uint32_t second = first + 1; second < areas.size(); ++second) {
      double expected = 0;
      GEOSDistance_r(geos.handle(), geos.geometryFrom(areas[first]).get(), geos.geometryFrom(areas[second]).get(),
                     &expected);
      const auto pair = std::ranges::find_if(
          found, [&](const NearbyAreas& each) { return each.first == first && each.second == second; });
      if (std::abs(expected - distance.value) > 1e-6) {
        RC_ASSERT((pair != found.end()) == (expected <= distance.value));
      }
      if (pair != found.end()) {
        RC_ASSERT(std::abs(pair->apart.value - expected) < 1e-6);
      }
    }
  }
}

}  // namespace
}  // namespace buurtatlas
