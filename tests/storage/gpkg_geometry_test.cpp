#include "storage/gpkg_geometry.h"

#include <gtest/gtest.h>

#include <limits>

namespace buurtatlas {
namespace {

constexpr std::int32_t kSrs = 3812;

const MultiPolygon kTwoParts = {
    {.outer = {{0, 0}, {10, 0}, {10, 10}, {0, 10}}, .holes = {{{2, 2}, {2, 4}, {4, 4}}}},
    {.outer = {{20.001, 0}, {30, 0}, {30, 10.123}}, .holes = {}},
};

TEST(GeometryBlob, GivesBackThePoint) {
  EXPECT_EQ(shapeOf(geometryBlob(Point{675000.123, 676000.456}, kSrs)), Shape(Point{675000.123, 676000.456}));
}

TEST(GeometryBlob, GivesBackTheLine) {
  const LineString line = {{1.5, 2.5}, {3, 4}, {1.5, 2.5}};
  EXPECT_EQ(shapeOf(geometryBlob(line, kSrs)), Shape(line));
}

TEST(GeometryBlob, GivesBackPartsAndHolesWithOpenRings) {
  EXPECT_EQ(shapeOf(geometryBlob(kTwoParts, kSrs)), Shape(kTwoParts));
}

TEST(GeometryBlob, KnowsWhatIsEmpty) {
  EXPECT_EQ(shapeOf(geometryBlob(MultiPolygon{}, kSrs)), Shape());
  EXPECT_TRUE(boundsOf(geometryBlob(LineString{}, kSrs)).value().isEmpty());
}

TEST(GeometryBlob, KnowsItsBounds) {
  EXPECT_EQ(boundsOf(geometryBlob(kTwoParts, kSrs)), (Box{.west = 0, .south = 0, .east = 30, .north = 10.123}));
}

TEST(GeometryBlob, ReadsTheOtherByteOrderAndDropsHeights) {
  // Written by hand: POLYGON Z, big-endian, no envelope, ring (0 0 7, 1 0 7, 1 1 7, 0 0 7).
  GeometryBlob blob = {'G', 'P', 0, 0, 0, 0, 0x0E, 0xE4, 0, 0, 0, 0x03, 0xEB, 0, 0, 0, 1, 0, 0, 0, 4};
  const GeometryBlob zero(8, 0);
  const GeometryBlob one = {0x3F, 0xF0, 0, 0, 0, 0, 0, 0};
  const GeometryBlob seven = {0x40, 0x1C, 0, 0, 0, 0, 0, 0};
  for (const auto& number : {zero, zero, seven, one, zero, seven, one, one, seven, zero, zero, seven}) {
    blob.insert(blob.end(), number.begin(), number.end());
  }
  EXPECT_EQ(shapeOf(blob), Shape(MultiPolygon{{.outer = {{0, 0}, {1, 0}, {1, 1}}, .holes = {}}}));
}

TEST(GeometryBlob, SurvivesEveryCut) {
  const GeometryBlob whole = geometryBlob(kTwoParts, kSrs);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(shapeOf(std::span(whole).first(size)).has_value()) << size;
  }
}

TEST(GeometryBlob, SurvivesEveryDamagedByte) {
  const GeometryBlob whole = geometryBlob(kTwoParts, kSrs);
  for (std::size_t index = 0; index < whole.size(); ++index) {
    GeometryBlob damaged = whole;
    damaged[index] = 0xFF;
    (void)shapeOf(damaged);
    (void)boundsOf(damaged);
  }
  EXPECT_FALSE(shapeOf(GeometryBlob{'P', 'K', 3, 4, 0, 0, 0, 0, 0}).has_value());
}

}  // namespace
}  // namespace buurtatlas
