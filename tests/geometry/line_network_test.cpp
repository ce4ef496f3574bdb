#include "geometry/line_network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "geometry/measure.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::lineFromWkt;
using test::wktOf;

GuideLine zoneRing(std::int64_t id, const std::string& wkt) {
  return {.path = lineFromWkt(wkt), .kind = LineKind::ZoneBorder, .isRing = true, .owner = id};
}
GuideLine streetLine(const std::string& wkt) { return {.path = lineFromWkt(wkt)}; }

/// Two zones that share the border from (100, 0) to (100, 100), and a street that passes 3 m from it.
LineNetwork twoZones() {
  return LineNetwork({zoneRing(1, "LINESTRING (0 0, 100 0, 100 50, 100 100, 0 100)"),
                      zoneRing(2, "LINESTRING (100 0, 200 0, 200 100, 100 100, 100 50)"),
                      streetLine("LINESTRING (103 -50, 103 50, 103 150)")});
}

std::string snapped(const LineNetwork& network, Point pointer, double tolerance, std::int64_t passedOver = 0) {
  const auto snap = network.snap(pointer, Metres(tolerance), passedOver);
  return snap ? wktOf(snap->at) + (snap->isVertex ? " vertex" : " edge") : "none";
}

TEST(LineNetworkSnap, PutsAVertexBeforeAnEdgeThatIsNearer) {
  EXPECT_EQ(snapped(twoZones(), {99.9, 55}, 10), "POINT (100 50) vertex");
}

TEST(LineNetworkSnap, PutsABorderBeforeAStreetThatIsNearer) {
  EXPECT_EQ(snapped(twoZones(), {102.9, 75}, 10), "POINT (100 75) edge");
  EXPECT_EQ(snapped(twoZones(), {102.9, 75}, 2), "POINT (103 75) edge");
  EXPECT_EQ(snapped(twoZones(), {104, 51}, 2), "POINT (103 50) vertex");
}

TEST(LineNetworkSnap, FindsNothingBeyondTheTolerance) {
  EXPECT_EQ(snapped(twoZones(), {50, 50}, 49.9), "none");
  EXPECT_EQ(snapped(LineNetwork({}), {50, 50}, 1000), "none");
}

TEST(LineNetworkSnap, PassesOverTheZoneThatIsBeingChanged) {
  EXPECT_EQ(snapped(twoZones(), {0, 1}, 5, 1), "none");
  EXPECT_EQ(snapped(twoZones(), {199, 1}, 5, 1), "POINT (200 0) vertex");
}

TEST(LineNetworkSnap, GivesPlacesOfTheMillimetreGrid) {
  const LineNetwork network({streetLine("LINESTRING (0 0, 3 1)")});
  const auto snap = network.snap({1, 0.5}, Metres(1));
  ASSERT_TRUE(snap);
  EXPECT_EQ(snap->at, onGrid(snap->at));
}

TEST(LineNetworkTrace, FollowsABorderTheShortWayRound) {
  const auto way = twoZones().trace({0, 50}, {100, 75}, Metres(1000));
  ASSERT_TRUE(way);
  EXPECT_EQ(wktOf(*way), "LINESTRING (0 50, 0 100, 100 100, 100 75)");
}

TEST(LineNetworkTrace, GoesOnAlongAnotherZoneWhereTheyMeet) {
  const auto way = twoZones().trace({50, 0}, {150, 0}, Metres(1000));
  ASSERT_TRUE(way);
  EXPECT_EQ(wktOf(*way), "LINESTRING (50 0, 100 0, 150 0)");
}

TEST(LineNetworkTrace, GoesStraightOnOnePiece) {
  EXPECT_EQ(wktOf(*twoZones().trace({10, 0}, {90, 0}, Metres(1000))), "LINESTRING (10 0, 90 0)");
}

TEST(LineNetworkTrace, FindsNoWayBetweenLinesThatOnlyCross) {
  const LineNetwork cross({streetLine("LINESTRING (0 0, 10 0)"), streetLine("LINESTRING (5 -5, 5 5)")});
  EXPECT_FALSE(cross.trace({0, 0}, {5, 5}, Metres(1000)));
}

TEST(LineNetworkTrace, FindsNoWayLongerThanAllowed) { EXPECT_FALSE(twoZones().trace({0, 50}, {100, 75}, Metres(100))); }

TEST(LineNetworkTrace, FindsNoWayFromAPlaceBesideTheLines) {
  EXPECT_FALSE(twoZones().trace({0, 50}, {150, 50}, Metres(1000)));
}

/// A town of 20 by 20 blocks, some of whose streets are missing.
std::vector<GuideLine> brokenGrid(std::mt19937& random) {
  std::vector<GuideLine> lines;
  std::bernoulli_distribution isThere(0.8);
  for (int x = 0; x < 20; ++x) {
    for (int y = 0; y < 20; ++y) {
      const Point here{x * 10.0, y * 10.0};
      if (isThere(random)) {
        lines.push_back({.path = {here, {here.east + 10, here.north}}});
      }
      if (isThere(random)) {
        lines.push_back({.path = {here, {here.east, here.north + 10}}});
      }
    }
  }
  return lines;
}

/// Bellman and Ford's way: slow, and with nothing in common with A*.
double shortestBySweeps(const std::vector<GuideLine>& lines, Point from, Point to) {
  std::map<Point, double> best{{from, 0}};
  for (bool changed = true; changed;) {
    changed = false;
    for (const GuideLine& line : lines) {
      for (const auto& [a, b] : {std::pair(line.path[0], line.path[1]), std::pair(line.path[1], line.path[0])}) {
        const auto reached = best.find(a);
        if (reached != best.end() && (!best.contains(b) || best[b] > reached->second + 10)) {
          best[b] = reached->second + 10;
          changed = true;
        }
      }
    }
  }
  return best.contains(to) ? best[to] : -1;
}

TEST(LineNetworkTrace, IsAsShortAsAnyWay) {
  std::mt19937 random(7);
  for (int town = 0; town < 10; ++town) {
    const std::vector<GuideLine> lines = brokenGrid(random);
    const LineNetwork network(lines);
    std::uniform_int_distribution<std::size_t> any(0, lines.size() - 1);
    for (int pair = 0; pair < 20; ++pair) {
      const Point from = lines[any(random)].path[0];
      const Point to = lines[any(random)].path[1];
      const double expected = shortestBySweeps(lines, from, to);
      const auto way = network.trace(from, to, Metres(1e6));
      ASSERT_EQ(way.has_value(), expected >= 0);
      if (way) {
        EXPECT_NEAR(lengthOf(*way).value, expected, 1e-6);
        EXPECT_EQ(way->front(), from);
        EXPECT_EQ(way->back(), to);
      }
    }
  }
}

}  // namespace
}  // namespace buurtatlas
