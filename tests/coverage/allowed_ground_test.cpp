#include "coverage/allowed_ground.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <ranges>

#include "coverage/coverage_report.h"
#include "coverage/small_town.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::RandomAreas;
using test::SmallTown;
using ::testing::ElementsAre;

const std::string kForest = "POLYGON ((40 0, 80 0, 80 100, 40 100, 40 0))";

/// The town, with the forest in its middle allowed as gap 7.
CoverageReport measureWithForest(const SmallTown& town) {
  Atlas atlas = town.atlas();
  atlas.allowedGaps =
      std::make_shared<const std::vector<AllowedGap>>(std::vector{AllowedGap{.id = 7, .area = areaFromWkt(kForest)}});
  return measureCoverage(atlas, {}, {}).value();
}

SmallTown townAround(const std::string& west, const std::string& east) {
  SmallTown town;
  town.zone(1, west).zone(2, east);
  return town;
}

const std::string kWestOfForest = "POLYGON ((0 0, 40 0, 40 100, 0 100, 0 0))";
const std::string kEastOfForest = "POLYGON ((80 0, 100 0, 100 100, 80 100, 80 0))";

/// Which allowed gap lets each be, 0 for open, with its size.
std::vector<std::pair<Id, double>> partsOf(const CoverageReport& report) {
  std::vector<std::pair<Id, double>> parts;
  for (const Gap& gap : report.gaps) {
    parts.emplace_back(gap.allowedBy, gap.size.value);
  }
  return parts;
}

using Parts = std::pair<Id, double>;

TEST(AllowedGaps, AreToldApartAndNeverCountAsCovered) {
  const CoverageReport report =
      measureWithForest(townAround(kWestOfForest, kEastOfForest).address(50, 50).address(10, 10));
  EXPECT_THAT(partsOf(report), ElementsAre(Parts(7, 4'000)));
  EXPECT_EQ(report.gapArea, SquareMetres(4'000));
  EXPECT_EQ(report.allowedArea, SquareMetres(4'000));
  EXPECT_EQ(report.coveredArea, SquareMetres(6'000));
  EXPECT_EQ(report.addressesInZones, 1);
  EXPECT_EQ(report.addressesInAllowedGaps, 1);
}

TEST(AllowedGaps, StayAllowedWhenABorderBesideThemMovesAMetre) {
  for (const char* west : {"POLYGON ((0 0, 39 0, 39 100, 0 100, 0 0))", "POLYGON ((0 0, 41 0, 41 100, 0 100, 0 0))"}) {
    const CoverageReport report = measureWithForest(townAround(west, kEastOfForest));
    ASSERT_EQ(report.gaps.size(), 1U) << west;
    EXPECT_EQ(report.gaps[0].allowedBy, 7) << west;
    EXPECT_EQ(report.allowedArea, report.gapArea) << west;
  }
}

TEST(AllowedGaps, AreOpenWhereABorderMovedFartherThanTheMargin) {
  const CoverageReport report =
      measureWithForest(townAround("POLYGON ((0 0, 34 0, 34 100, 0 100, 0 0))", kEastOfForest));
  EXPECT_THAT(partsOf(report), ElementsAre(Parts(0, 600), Parts(7, 4'000)));
  EXPECT_EQ(report.gaps[0].besideAllowed, 7);
  EXPECT_EQ(report.gaps[1].besideAllowed, 0);
}

TEST(AllowedGaps, NeverHideAnAddressThatAMovedBorderLeavesOut) {
  const CoverageReport report =
      measureWithForest(townAround("POLYGON ((0 0, 38 0, 38 100, 0 100, 0 0))", kEastOfForest).address(39, 50));
  EXPECT_THAT(partsOf(report), ElementsAre(Parts(0, 200), Parts(7, 4'000)));
  EXPECT_EQ(report.gaps[0].addresses, 1);
  EXPECT_EQ(report.addressesInAllowedGaps, 0);
}

TEST(AllowedGaps, StayAllowedInBothPartsWhenAZoneCutsThemInTwo) {
  const CoverageReport report = measureWithForest(
      townAround(kWestOfForest, kEastOfForest).zone(3, "POLYGON ((40 40, 80 40, 80 60, 40 60, 40 40))"));
  EXPECT_THAT(partsOf(report), ElementsAre(Parts(7, 1'600), Parts(7, 1'600)));
}

TEST(AllowedGaps, ShowANewHoleBesideThem) {
  SmallTown town;
  town.zone(1, kWestOfForest);
  const CoverageReport report = measureWithForest(town);
  EXPECT_THAT(partsOf(report), ElementsAre(Parts(0, 2'000), Parts(7, 4'000)));
  EXPECT_EQ(report.gaps[0].besideAllowed, 7);
}

TEST(AllowedGaps, ShowANarrowHoleThatOnlyLiesNearThem) {
  const CoverageReport report = measureWithForest(
      townAround("POLYGON ((0 0, 40 0, 40 100, 0 100, 0 0), (37 10, 37 20, 39 20, 39 10, 37 10))", kEastOfForest));
  EXPECT_THAT(partsOf(report), ElementsAre(Parts(0, 20), Parts(7, 4'000)));
  EXPECT_EQ(report.gaps[0].besideAllowed, 0) << "a gap of its own";
}

TEST(AllowedGaps, AreThereAgainWhenAZoneThatTookTheirGroundGoes) {
  EXPECT_EQ(measureWithForest(townAround(kWestOfForest, "POLYGON ((40 0, 100 0, 100 100, 40 100, 40 0))")).allowedArea,
            SquareMetres(0));
  EXPECT_EQ(measureWithForest(townAround(kWestOfForest, kEastOfForest)).allowedArea, SquareMetres(4'000));
}

TEST(AllowedGaps, HaveTheirOwnNeighbours) {
  SmallTown town;
  const CoverageReport report =
      measureWithForest(town.zone(1, "POLYGON ((0 0, 30 0, 30 100, 0 100, 0 0))").zone(2, kEastOfForest));
  ASSERT_EQ(report.gaps.size(), 2U);
  EXPECT_THAT(report.gaps[0].neighbours, ElementsAre(1));
  EXPECT_THAT(report.gaps[1].neighbours, ElementsAre(2));
}

TEST(AllowedGaps, RankAfterAllThatIsOpen) {
  const CoverageReport report =
      measureWithForest(SmallTown().zone(1, kWestOfForest).address(50, 50).address(60, 50).address(90, 50));
  ASSERT_EQ(report.gaps.size(), 2U);
  EXPECT_EQ(report.gaps[0].addresses, 1);
  EXPECT_EQ(report.gaps[1].addresses, 2);
}

struct DividedTown {
  std::vector<Gap> gaps = {};
  std::vector<AllowedGap> allowed = {};
  std::vector<Point> uncovered = {};
};

DividedTown anyTown(RandomAreas& random) {
  constexpr int kReach = 100'000;
  const MultiPolygon town = areaFromWkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
  DividedTown any;
  const MultiPolygon open = differenceOf(town, unionOf(random.stars(random.upTo(5), kReach)).value()).value();
  for (const Polygon& part : open) {
    any.gaps.push_back({.area = {part}});
  }
  for (const MultiPolygon& area : random.stars(random.upTo(4), kReach)) {
    any.allowed.push_back({.id = static_cast<Id>(any.allowed.size()) + 1, .area = area});
  }
  for (int i = random.upTo(3); i > 0; --i) {
    any.uncovered.push_back({.east = random.upTo(kReach) / 1000.0, .north = random.upTo(kReach) / 1000.0});
  }
  return any;
}

/// The greatest mean width of a part.
Metres widestPart(const MultiPolygon& area) {
  double widest = 0;
  for (const Polygon& part : area) {
    double around = 0;
    for (std::size_t i = 0; i < part.outer.size(); ++i) {
      const Point from = part.outer[i];
      const Point to = part.outer[(i + 1) % part.outer.size()];
      around += std::hypot(to.east - from.east, to.north - from.north);
    }
    widest = std::max(widest, 2 * areaOf(MultiPolygon{part}).value / around);
  }
  return Metres(widest);
}

RC_GTEST_PROP(AllowedGapsProperty, NothingFartherThanTheMarginFromAllowedGroundIsAllowed, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const DividedTown town = anyTown(random);
  double whole = 0;
  for (const Gap& gap : town.gaps) {
    whole += areaOf(gap.area).value;
  }
  double divided = 0;
  const std::vector<std::vector<Gap>> parts = divideGaps(town.gaps, town.allowed, town.uncovered).value();
  for (const Gap& part : std::views::join(parts)) {
    RC_ASSERT(part.area.size() == 1U);
    divided += areaOf(part.area).value;
    for (const AllowedGap& allowed : town.allowed) {
      if (part.allowedBy == 0) {
        RC_ASSERT(widestPart(intersectionOf(part.area, allowed.area).value()) <= Metres(0.002));
      } else if (part.allowedBy == allowed.id) {
        for (const Point vertex : part.area.front().outer) {
          RC_ASSERT(distanceTo(allowed.area, vertex) <= Metres(kAllowedMargin.value + 0.002));
        }
        for (const Point address : town.uncovered) {
          RC_ASSERT(!contains(part.area, address) || std::ranges::any_of(town.allowed, [&](const AllowedGap& each) {
            return distanceTo(each.area, address) <= Metres(0.002);
          }));
        }
      }
    }
  }
  RC_ASSERT(std::abs(divided - whole) < 1.0);
}

}  // namespace
}  // namespace buurtatlas
