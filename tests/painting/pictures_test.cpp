#include "painting/pictures.h"

#include <gtest/gtest.h>

#include "geometry/plane.h"
#include "painting/small_town.h"

namespace buurtatlas {

namespace {

LonLat degreesAt(double east, double north) { return Plane::create("EPSG:3812")->toLonLat(fromMiddle(east, north)); }

}  // namespace

TEST(AreaAt, FindsTheSmallestAreaAndNotItsHole) {
  Ring hole = squareAround(0, 0, 10);
  const auto picture = *makeAreaPicture({{.id = 1, .border = {{.outer = squareAround(0, 0, 100), .holes = {}}}},
                                         {.id = 2, .border = {{.outer = squareAround(0, 0, 40), .holes = {hole}}}}},
                                        "EPSG:3812");
  EXPECT_EQ(areaAt(picture, degreesAt(30, 0)), 2);
  EXPECT_EQ(areaAt(picture, degreesAt(0, 0)), 1);
  EXPECT_EQ(areaAt(picture, degreesAt(70, 0)), 1);
  EXPECT_EQ(areaAt(picture, degreesAt(170, 0)), 0);
  EXPECT_EQ(areaAt({}, degreesAt(0, 0)), 0);
}

TEST(MakeAreaPicture, PutsTheRoomForALabelInsideTheArea) {
  const auto picture = *makeAreaPicture(
      {{.id = 1, .border = {{.outer = squareAround(0, 0, 100), .holes = {}}}, .label = "BIN"}}, "EPSG:3812");
  const PaintedArea& area = picture.areas->front();
  EXPECT_TRUE(area.bounds.contains(area.labelRoom));
  EXPECT_TRUE(area.labelRoom.contains(area.labelPoint));
  EXPECT_GT(area.labelRoom.width(), 0.8 * area.bounds.width());
}

TEST(MakePictures, RefuseAPlaneThatIsNotKnown) {
  EXPECT_FALSE(makeAreaPicture({}, "nonsense"));
  EXPECT_FALSE(makeDotPicture({}, "nonsense"));
}

}  // namespace buurtatlas
