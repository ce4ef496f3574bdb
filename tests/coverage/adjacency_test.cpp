#include "coverage/adjacency.h"

#include <gmock/gmock.h>

#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::lineFromWkt;

Zone bordered(Id id, const std::string& wkt) { return {.id = id, .border = areaFromWkt(wkt)}; }

Street streetCalled(const std::string& name, const std::string& wkt) {
  return {.name = name, .path = lineFromWkt(wkt)};
}

const Zone kSecond = bordered(2, "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
const Zone kFirst = bordered(1, "POLYGON ((10 2, 20 2, 20 10, 10 10, 10 2))");
const Zone kThird = bordered(3, "POLYGON ((25 0, 30 0, 30 10, 25 10, 25 0))");

TEST(FindAdjacency, MeasuresBordersAndDistances) {
  const std::vector<Adjacency> pairs = findAdjacency({&kSecond, &kFirst, &kThird}, {}, Metres(5)).value();
  EXPECT_THAT(pairs, ::testing::ElementsAre(Adjacency{.first = 1, .second = 2, .border = Metres(8)},
                                            Adjacency{.first = 1, .second = 3, .apart = Metres(5)}));
  EXPECT_EQ(findAdjacency({&kSecond, &kFirst, &kThird}, {}, Metres(0))->size(), 1U);
}

TEST(FindAdjacency, MeasuresWhatBothHold) {
  const Zone over = bordered(4, "POLYGON ((8 0, 12 0, 12 10, 8 10, 8 0))");
  const std::vector<Adjacency> pairs = findAdjacency({&kSecond, &over}, {}, Metres(0)).value();
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].common, SquareMetres(20));
}

TEST(FindAdjacency, CountsStreetsThatRunInBothByName) {
  const std::vector<Street> streets = {streetCalled("Kerkstraat", "LINESTRING (5 5, 10 5)"),
                                       streetCalled("Kerkstraat", "LINESTRING (10 5, 15 5)"),
                                       streetCalled("Dorpsstraat", "LINESTRING (5 6, 15 6)"),
                                       streetCalled("", "LINESTRING (5 7, 15 7)"),
                                       streetCalled("", "LINESTRING (5 8, 10 8)"),
                                       streetCalled("Molenweg", "LINESTRING (1 1, 9 1)")};
  EXPECT_EQ(findAdjacency({&kSecond, &kFirst}, streets, Metres(0))->front().streets, 3);
}

TEST(FindAdjacency, NamesAFault) {
  const Zone crossed = bordered(5, "POLYGON ((0 0, 5 5, 5 0, 0 5, 0 0))");
  EXPECT_EQ(findAdjacency({&crossed}, {}, Metres(0)).error().code, ErrorCode::InvalidGeometry);
}

}  // namespace
}  // namespace buurtatlas
