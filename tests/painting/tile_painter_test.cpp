#include "painting/tile_painter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "painting/small_town.h"

namespace buurtatlas {

namespace {

int difference(QRgb a, QRgb b) {
  return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

std::shared_ptr<const StreetMap> crossing() {
  return mapOf({street("Kerkstraat", {fromMiddle(-900, 13), fromMiddle(20, -20), fromMiddle(900, 40)}),
                street("Steenweg", {fromMiddle(-30, -800), fromMiddle(25, 800)}, RoadClass::Primary),
                street("", {fromMiddle(-300, -300), fromMiddle(300, 200)}, RoadClass::Path)},
               {{.kind = BackgroundKind::Green, .area = {{.outer = squareAround(200, 200, 150), .holes = {}}}}});
}

}  // namespace

TEST(PaintStreets, DrawsAResidentialStreetWhiteWithACasingOnTheGround) {
  const auto map = mapOf({street("Kerkstraat", {fromMiddle(-500, 0), fromMiddle(500, 0)})});
  const QImage image = paintStreets(*map, viewOfMiddle(17, 200, 200), MapTheme::Light, 1);
  const MapColours& colours = mapColours(MapTheme::Light);
  EXPECT_EQ(image.pixelColor(100, 100), QColor(Qt::white));
  EXPECT_EQ(image.pixelColor(100, 40), colours.ground);
  int darkest = 255;
  for (int y = 100; y > 80; --y) {
    darkest = std::min(darkest, image.pixelColor(100, y).lightness());
  }
  EXPECT_LT(darkest, colours.ground.lightness() - 15) << "no casing between band and ground";
}

TEST(PaintStreets, IsAsWideInMetresAsTheStreetFromZoom16On) {
  const auto map = mapOf({street("Kerkstraat", {fromMiddle(-500, 0), fromMiddle(500, 0)})});
  const auto whiteAt = [&map](double zoom) {
    const QImage image = paintStreets(*map, viewOfMiddle(zoom, 100, 200), MapTheme::Light, 1);
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
      count += image.pixelColor(50, y) == QColor(Qt::white) ? 1 : 0;
    }
    return count;
  };
  EXPECT_NEAR(whiteAt(19), 2 * whiteAt(18), 2);
}

TEST(PaintStreets, PaintsWaterBlueAndGreenOverBuiltUp) {
  const auto map =
      mapOf({}, {{.kind = BackgroundKind::Water, .area = {{.outer = squareAround(0, 0, 20), .holes = {}}}},
                 {.kind = BackgroundKind::BuiltUp, .area = {{.outer = squareAround(0, 0, 200), .holes = {}}}}});
  const QImage image = paintStreets(*map, viewOfMiddle(16, 200, 200), MapTheme::Light, 1);
  EXPECT_EQ(image.pixelColor(100, 100), mapColours(MapTheme::Light).water);
  EXPECT_EQ(image.pixelColor(150, 100), mapColours(MapTheme::Light).builtUp);
}

TEST(PaintStreets, LeavesAHoleInAnAreaOpen) {
  Ring hole = squareAround(0, 0, 30);
  std::ranges::reverse(hole);
  const auto map =
      mapOf({}, {{.kind = BackgroundKind::Green, .area = {{.outer = squareAround(0, 0, 100), .holes = {hole}}}}});
  const QImage image = paintStreets(*map, viewOfMiddle(16, 200, 200), MapTheme::Light, 1);
  EXPECT_EQ(image.pixelColor(100, 100), mapColours(MapTheme::Light).ground);
  EXPECT_EQ(image.pixelColor(145, 100), mapColours(MapTheme::Light).green);
}

TEST(PaintStreets, ToneDiffersBeyondTheBoundary) {
  const auto map = mapOf({}, {}, {}, {{.outer = squareAround(-500, 0, 500), .holes = {}}});
  const QImage image = paintStreets(*map, viewOfMiddle(15, 200, 200), MapTheme::Light, 1);
  EXPECT_EQ(image.pixelColor(40, 100), mapColours(MapTheme::Light).ground);
  EXPECT_EQ(image.pixelColor(160, 100), mapColours(MapTheme::Light).outside);
}

TEST(PaintTile, JoinsItsNeighboursWithoutASeam) {
  const auto map = crossing();
  for (const double zoom : {13.0, 15.25, 17.0, 19.0}) {
    const QPointF middle = worldFromMiddle(0, 0) * worldPixels(zoom) / kTileSide;
    const TileKey key{.zoom = zoom,
                      .column = static_cast<int>(std::floor(middle.x())),
                      .row = static_cast<int>(std::floor(middle.y()))};
    const QRect pixels = key.area().pixels;
    const QImage whole =
        paintStreets(*map, {.zoom = zoom, .pixels = pixels.adjusted(-64, -64, 64, 64)}, MapTheme::Light, 1);
    const QImage tile = paintTile(*map, key, MapTheme::Light, 1);
    int worst = 0;
    for (int y = 0; y < kTileSide; ++y) {
      for (int x = 0; x < kTileSide; ++x) {
        worst = std::max(worst, difference(tile.pixel(x, y), whole.pixel(x + 64, y + 64)));
      }
    }
    EXPECT_LE(worst, 6) << "at zoom " << zoom;
  }
}

TEST(PaintTile, HasAsManyPixelsAsTheScreenWants) {
  const QImage image = paintTile(*mapOf({}), {.zoom = 12, .column = 1, .row = 1}, MapTheme::Dark, 2);
  EXPECT_EQ(image.size(), QSize(512, 512));
  EXPECT_EQ(image.pixelColor(300, 300), mapColours(MapTheme::Dark).ground);
}

}  // namespace buurtatlas
