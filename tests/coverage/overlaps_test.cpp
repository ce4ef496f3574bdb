#include "coverage/overlaps.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <iterator>

#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::wktOf;

Zone zoneOf(Id id, const std::string& wkt, ZoneType type = ZoneType::Bin) {
  return {.id = id, .type = type, .border = areaFromWkt(wkt)};
}

const Zone kWest = zoneOf(2, "POLYGON ((0 0, 6 0, 6 4, 0 4, 0 0))");
const Zone kEast = zoneOf(1, "POLYGON ((4 0, 9 0, 9 4, 4 4, 4 0))");
const Zone kBeside = zoneOf(3, "POLYGON ((9 0, 12 0, 12 4, 9 4, 9 0))");
const Zone kShops = zoneOf(4, "POLYGON ((0 0, 6 0, 6 1, 0 1, 0 0))", ZoneType::ZBin);

SquareMetres areaNotAllowedAmong(const std::vector<const Zone*>& zones,
                                 const std::vector<AllowedOverlap>& allowed = {}) {
  std::vector<const MultiPolygon*> borders;
  std::ranges::transform(zones, std::back_inserter(borders), [](const Zone* zone) { return &zone->border; });
  const AreaArrangement arrangement = arrange({}, borders).value();
  std::vector<Overlap> overlaps = overlapsAmong(zones, arrangement.common);
  allowOverlaps(overlaps, allowed);
  return areaNotAllowed(overlaps, zones, arrangement.stacks);
}

TEST(FindOverlaps, NamesBothZonesAndWhatTheyShare) {
  const std::vector<Overlap> overlaps = findOverlaps({&kWest, &kEast, &kBeside}).value();
  ASSERT_EQ(overlaps.size(), 1U);
  EXPECT_EQ(overlaps[0].first, 1);
  EXPECT_EQ(overlaps[0].second, 2);
  EXPECT_EQ(wktOf(overlaps[0].area), "MULTIPOLYGON (((4 0, 6 0, 6 4, 4 4, 4 0)))");
  EXPECT_EQ(overlaps[0].size, SquareMetres(8));
  EXPECT_FALSE(overlaps[0].allowed);
}

TEST(AllowOverlaps, NamesTheReasonOfThePairAndCountsItsGroundNoMore) {
  std::vector<Overlap> overlaps = findOverlaps({&kWest, &kEast, &kBeside}).value();
  const std::vector<const Zone*> zones = {&kWest, &kEast, &kBeside};
  EXPECT_EQ(areaNotAllowedAmong(zones, {{.first = 1, .second = 3, .reason = "of others"}}), SquareMetres(8));
  allowOverlaps(overlaps, {{.first = 1, .second = 2, .reason = "the school"}});
  EXPECT_TRUE(overlaps[0].allowed);
  EXPECT_EQ(overlaps[0].reason, "the school");
  EXPECT_EQ(areaNotAllowedAmong(zones, {{.first = 1, .second = 2, .reason = "the school"}}), SquareMetres(0));
}

TEST(FindOverlaps, DoesNotCountASharedBorder) { EXPECT_TRUE(findOverlaps({&kEast, &kBeside})->empty()); }

TEST(FindOverlaps, AllowsZonesOfDifferentTypes) {
  const std::vector<Overlap> overlaps = findOverlaps({&kWest, &kShops}).value();
  ASSERT_EQ(overlaps.size(), 1U);
  EXPECT_TRUE(overlaps[0].allowed);
  EXPECT_EQ(overlaps[0].secondType, ZoneType::ZBin);
}

TEST(FindOverlaps, PutsTheLargestFirst) {
  const std::vector<Overlap> overlaps = findOverlaps({&kShops, &kWest, &kEast}).value();
  ASSERT_EQ(overlaps.size(), 3U);
  EXPECT_EQ(overlaps[0].size, SquareMetres(8));
  EXPECT_EQ(overlaps[1].size, SquareMetres(6));
  EXPECT_EQ(overlaps[2].size, SquareMetres(2));
}

TEST(AreaNotAllowed, CountsEachPlaceOnce) {
  const Zone copy = {.id = 9, .border = kWest.border};
  const Zone another = {.id = 10, .border = kWest.border};
  EXPECT_EQ(areaNotAllowedAmong({&kWest, &copy, &another}), SquareMetres(24));
  EXPECT_EQ(areaNotAllowedAmong({&kWest, &kShops}), SquareMetres(0));
}

}  // namespace
}  // namespace buurtatlas
