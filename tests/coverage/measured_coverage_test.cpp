#include "coverage/measured_coverage.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "coverage/small_town.h"
#include "geometry/area_arrangement.h"
#include "geometry/measure.h"
#include "support/random_areas.h"

namespace buurtatlas {
namespace {

using test::RandomAreas;
using test::SmallTown;
using ::testing::ElementsAre;

template <class T>
Rows<T> rowsOf(std::vector<T> rows) {
  return std::make_shared<const std::vector<T>>(std::move(rows));
}

/// A town whose layers an edit replaces, as the store does.
struct EditedTown {
  Atlas atlas = {};

  std::vector<Zone> zones() const { return *atlas.zones; }
  void put(std::vector<Zone> zones) { atlas.zones = rowsOf(std::move(zones)); }
};

MeasuredCoverage measured(const Atlas& atlas) { return MeasuredCoverage::of(atlas, {}).value(); }

Atlas twoHalves() {
  return SmallTown()
      .zone(1, "POLYGON ((0 0, 40 0, 40 100, 0 100, 0 0))")
      .zone(2, "POLYGON ((60 0, 100 0, 100 100, 60 100, 60 0))")
      .address(20, 50)
      .address(45, 50)
      .address(50, 50)
      .street("Kerkstraat", "LINESTRING (0 50, 100 50)")
      .neighbourhood("Centrum", "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))")
      .atlas();
}

TEST(MeasuredCoverage, FollowsABorderThatMoves) {
  EditedTown town{twoHalves()};
  const MeasuredCoverage before = measured(town.atlas);
  ASSERT_EQ(before.report().gaps.size(), 1U);
  EXPECT_EQ(before.report().gaps[0].addresses, 2);
  std::vector<Zone> zones = town.zones();
  for (Point& vertex : zones[0].border[0].outer) {
    vertex.east = vertex.east == 40 ? 48 : vertex.east;
  }
  town.put(zones);
  const MeasuredCoverage after = before.after(town.atlas, {}).value();
  ASSERT_EQ(after.report().gaps.size(), 1U);
  EXPECT_EQ(after.report().gaps[0].size, SquareMetres(1'200));
  EXPECT_EQ(after.report().gaps[0].addresses, 1);
  EXPECT_THAT(after.report().gaps[0].neighbours, ElementsAre(1, 2));
  EXPECT_EQ(after.report().addressesInZones, 2);
  EXPECT_EQ(after.report().neighbourhoods[0].inZones, 2);
  EXPECT_EQ(after.facts()[0].nearestZone, 1);
  EXPECT_EQ(before.report().gaps[0].addresses, 2) << "what was measured before stays as it was";
}

TEST(MeasuredCoverage, SaysWhatIsWrongWithABorderLikeAWholeMeasurement) {
  EditedTown town{twoHalves()};
  const MeasuredCoverage before = measured(town.atlas);
  std::vector<Zone> zones = town.zones();
  zones[1].border = {{.outer = {{60, 0}, {100, 100}, {100, 0}, {60, 100}}, .holes = {}}};
  town.put(zones);
  EXPECT_EQ(before.after(town.atlas, {}).error(), MeasuredCoverage::of(town.atlas, {}).error());
}

constexpr int kSide = 1'200'000;

Atlas randomTown(RandomAreas& random) {
  Atlas atlas;
  atlas.boundary = std::make_shared<const MultiPolygon>(random.upTo(1) == 0 ? random.partition(1, kSide).front()
                                                                            : random.star(kSide));
  std::vector<Zone> zones;
  for (MultiPolygon& cell : random.partition(2 + random.upTo(3), kSide)) {
    if (random.upTo(4) > 0) {
      zones.push_back({.id = static_cast<Id>(zones.size()) + 1, .border = std::move(cell)});
    }
  }
  std::vector<Address> addresses;
  for (const Point point : random.points(200, kSide)) {
    addresses.push_back({.position = random.upTo(20) == 0 ? std::optional<Point>() : point});
  }
  std::vector<Street> streets;
  for (int i = 0; i < 20; ++i) {
    streets.push_back({.name = "Street " + std::to_string(i % 7), .path = random.points(3, kSide)});
  }
  std::vector<NamedArea> neighbourhoods;
  for (MultiPolygon& cell : random.partition(2, kSide)) {
    neighbourhoods.push_back({.area = std::move(cell)});
  }
  atlas.zones = rowsOf(std::move(zones));
  atlas.addresses = rowsOf(std::move(addresses));
  atlas.streets = rowsOf(std::move(streets));
  atlas.neighbourhoods = rowsOf(std::move(neighbourhoods));
  return atlas;
}

/// Any edit that people make: of a border or two, of zones that come, go or sleep, of what is allowed, of people.
void editAtRandom(Atlas& atlas, RandomAreas& random) {
  std::vector<Zone> zones = *atlas.zones;
  const auto any = [&]() -> Zone& {
    return zones[static_cast<std::size_t>(random.upTo(static_cast<int>(zones.size()) - 1))];
  };
  switch (zones.empty() ? 1 : random.upTo(7)) {
    case 0:
      any().state = ZoneState::Dormant;
      break;
    case 1:
      zones.push_back({.id = atlas.revision + 1'000, .border = random.star(kSide)});
      break;
    case 2:
      zones.erase(zones.begin() + (&any() - zones.data()));
      break;
    case 3:
      any().type = ZoneType::WhatsApp;
      break;
    case 4:
      std::swap(any().border, any().border);
      break;
    case 5: {
      std::vector<AllowedGap> allowed = *atlas.allowedGaps;
      if (allowed.size() > 1) {
        allowed.erase(allowed.begin());
      }
      allowed.push_back({.id = atlas.revision + 1, .area = random.star(kSide)});
      atlas.allowedGaps = rowsOf(std::move(allowed));
      break;
    }
    case 6: {
      std::vector<Member> members = *atlas.members;
      for (const Point place : random.points(10, kSide)) {
        members.emplace_back().placement = {.status = PlacementStatus::Accepted, .position = place};
      }
      atlas.members = rowsOf(std::move(members));
      break;
    }
    default:
      any().border = random.upTo(2) == 0 ? random.star(kSide / 3) : random.star(kSide);
  }
  ++atlas.revision;
  atlas.zones = rowsOf(std::move(zones));
}

/// Slivers of rounding, in square metres, may come and go; everything larger is the same.
constexpr double kSliver = 2;

struct GapWithFacts {
  Gap gap = {};
  GapFacts facts = {};
};

std::vector<GapWithFacts> gapsButSlivers(const MeasuredCoverage& measured) {
  std::vector<GapWithFacts> gaps;
  for (std::size_t i = 0; i < measured.report().gaps.size(); ++i) {
    if (measured.report().gaps[i].size.value >= kSliver) {
      gaps.push_back({.gap = measured.report().gaps[i], .facts = measured.facts()[i]});
    }
  }
  return gaps;
}

/// Whether two gaps are the same but for rounding.
bool isSame(const Gap& first, const Gap& second) {
  const Box one = boundsOf(first.area);
  const Box other = boundsOf(second.area);
  return first.allowedBy == second.allowedBy && std::abs(first.size.value - second.size.value) < kSliver &&
         std::abs(one.west - other.west) < 0.1 && std::abs(one.south - other.south) < 0.1 &&
         std::abs(one.east - other.east) < 0.1 && std::abs(one.north - other.north) < 0.1;
}

using OverlapSums = std::map<std::pair<Id, Id>, Overlap>;

OverlapSums overlapsButSlivers(const CoverageReport& report) {
  OverlapSums sums;
  for (const Overlap& overlap : report.overlaps) {
    if (overlap.size.value >= kSliver) {
      sums[{overlap.first, overlap.second}] = overlap;
    }
  }
  return sums;
}

std::vector<Id> inOneOnly(const std::vector<Id>& some, const std::vector<Id>& others) {
  std::vector<Id> differing;
  std::ranges::set_symmetric_difference(some, others, std::back_inserter(differing));
  return differing;
}

/// Whether areas that nearly touch share a border is a matter of rounding; how much of it they share is not.
Metres borderBetween(const Gap& gap, const Zone& zone) {
  const AreaArrangement both = arrange({}, std::vector<const MultiPolygon*>{&gap.area, &zone.border}).value();
  return both.borders.empty() ? Metres(0) : both.borders.front().length;
}

void assertSame(const MeasuredCoverage& step, const MeasuredCoverage& anew, const Atlas& atlas) {
  const auto nearest = [&](Point centre) {
    Metres least(0);
    bool isFirst = true;
    for (const Zone& zone : *atlas.zones) {
      if (zone.state == ZoneState::Live) {
        const Metres distance = distanceTo(zone.border, centre);
        least = isFirst ? distance : std::min(least, distance);
        isFirst = false;
      }
    }
    return least;
  };
  const CoverageReport& report = step.report();
  const CoverageReport& expected = anew.report();
  RC_ASSERT(std::abs(report.gapArea.value - expected.gapArea.value) < kSliver);
  RC_ASSERT(std::abs(report.coveredArea.value - expected.coveredArea.value) < kSliver);
  RC_ASSERT(std::abs(report.allowedArea.value - expected.allowedArea.value) < kSliver);
  RC_ASSERT(std::abs(report.overlapArea.value - expected.overlapArea.value) < kSliver);
  RC_ASSERT(report.addressesTotal == expected.addressesTotal);
  RC_ASSERT(report.addressesLocated == expected.addressesLocated);
  RC_ASSERT(report.addressesInZones == expected.addressesInZones);
  RC_ASSERT(report.neighbourhoods == expected.neighbourhoods);
  const std::vector<GapWithFacts> gaps = gapsButSlivers(step);
  const std::vector<GapWithFacts> others = gapsButSlivers(anew);
  RC_ASSERT(gaps.size() == others.size());
  for (const auto& [gap, facts] : gaps) {
    const auto other = std::ranges::find_if(others, [&](const GapWithFacts& each) { return isSame(gap, each.gap); });
    RC_ASSERT(other != others.end());
    RC_ASSERT(gap.besideAllowed == other->gap.besideAllowed);
    RC_ASSERT(gap.addresses == other->gap.addresses);
    for (const Id zone : inOneOnly(gap.neighbours, other->gap.neighbours)) {
      RC_ASSERT(borderBetween(gap, *std::ranges::find(*atlas.zones, zone, &Zone::id)) < Metres(0.1));
    }
    // A street that runs nearly along a border changes sides with it.
    RC_ASSERT(std::abs(gap.streetLength.value - other->gap.streetLength.value) < 1);
    RC_ASSERT(facts.members == other->facts.members);
    RC_ASSERT(facts.toNearestZone == nearest(gap.centre));
  }
  const OverlapSums overlaps = overlapsButSlivers(report);
  const OverlapSums otherOverlaps = overlapsButSlivers(expected);
  RC_ASSERT(overlaps.size() == otherOverlaps.size());
  for (const auto& [zones, overlap] : overlaps) {
    RC_ASSERT(otherOverlaps.contains(zones));
    const Overlap& other = otherOverlaps.at(zones);
    RC_ASSERT(std::abs(overlap.size.value - other.size.value) < kSliver);
    RC_ASSERT(overlap.allowed == other.allowed);
    RC_ASSERT(overlap.addresses == other.addresses);
    RC_ASSERT(overlap.members == other.members);
  }
}

RC_GTEST_PROP(MeasuredCoverageProperty, IsAfterAnyEditsWhatAMeasurementAnewIs, (std::uint32_t seed)) {
  RandomAreas random(seed);
  Atlas atlas = randomTown(random);
  MeasuredCoverage followed = measured(atlas);
  for (int edit = 0; edit < 12; ++edit) {
    for (int together = random.upTo(2); together >= 0; --together) {
      editAtRandom(atlas, random);
    }
    followed = followed.after(atlas, {}).value();
    assertSame(followed, measured(atlas), atlas);
  }
}

}  // namespace
}  // namespace buurtatlas
