#include "painting/ground_picture.h"

#include <gtest/gtest.h>

#include "geometry/plane.h"
#include "painting/pixel_area.h"

namespace buurtatlas {
namespace {

constexpr Point kCorner{.east = 670'000, .north = 675'000};

MultiPolygon squareAt(double east, double north, double side) {
  const Point low{.east = kCorner.east + east, .north = kCorner.north + north};
  return {{.outer = {low,
                     {.east = low.east + side, .north = low.north},
                     {.east = low.east + side, .north = low.north + side},
                     {.east = low.east, .north = low.north + side}},
           .holes = {}}};
}

QColor colourAt(const DensityPicture& picture, double east, double north) {
  static const Result<Plane> plane = Plane::create("EPSG:3812");
  const QPointF world = worldOf(plane->toLonLat({.east = kCorner.east + east, .north = kCorner.north + north}));
  const QPoint pixel(
      static_cast<int>((world.x() - picture.world.x()) / picture.world.width() * picture.image.width()),
      static_cast<int>((world.y() - picture.world.y()) / picture.world.height() * picture.image.height()));
  return picture.image.valid(pixel) ? picture.image.pixelColor(pixel) : QColor(Qt::transparent);
}

TEST(GroundPicture, PaintsEachGroundWhereItLies) {
  const auto picture = makeGroundPicture(
      {{.ground = squareAt(0, 0, 100), .colour = Qt::red}, {.ground = squareAt(300, 200, 100), .colour = Qt::blue}},
      "EPSG:3812");
  ASSERT_TRUE(picture);
  EXPECT_EQ(colourAt(*picture, 50, 50), QColor(Qt::red));
  EXPECT_EQ(colourAt(*picture, 350, 250), QColor(Qt::blue));
  EXPECT_EQ(colourAt(*picture, 200, 150).alpha(), 0);
}

TEST(GroundPicture, LeavesNoSeamAndNoOverlapBetweenNeighbours) {
  std::vector<ColouredGround> grounds;
  for (int column = 0; column < 10; ++column) {
    for (int row = 0; row < 10; ++row) {
      grounds.push_back({.ground = squareAt(column * 50, row * 50, 50), .colour = QColor(200, 0, 0, 100)});
    }
  }
  const auto picture = makeGroundPicture(grounds, "EPSG:3812");
  ASSERT_TRUE(picture);
  for (double east = 5; east < 495; east += 1.7) {
    for (double north = 5; north < 495; north += 31.3) {
      ASSERT_EQ(colourAt(*picture, east, north).alpha(), 100) << east << " " << north;
    }
  }
}

TEST(GroundPicture, KeepsToAFewPixelsHoweverLargeTheGround) {
  const auto picture = makeGroundPicture({{.ground = squareAt(0, 0, 40'000), .colour = Qt::red}}, "EPSG:3812");
  EXPECT_LE(std::max(picture->image.width(), picture->image.height()), 2401);
  const auto small = makeGroundPicture({{.ground = squareAt(0, 0, 100), .colour = Qt::red}}, "EPSG:3812");
  EXPECT_LE(small->image.width(), 55);
}

TEST(GroundPicture, IsEmptyWithoutGroundAndFailsOnAnUnknownPlane) {
  EXPECT_TRUE(makeGroundPicture({}, "EPSG:3812")->image.isNull());
  EXPECT_EQ(makeGroundPicture({}, "EPSG:0").error().code, ErrorCode::InvalidInput);
}

TEST(GroundPicture, CanBeStopped) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(makeGroundPicture({{.ground = squareAt(0, 0, 100), .colour = Qt::red}}, "EPSG:3812", kFinestGround,
                              stop.get_token())
                .error()
                .code,
            ErrorCode::Cancelled);
}

}  // namespace
}  // namespace buurtatlas
