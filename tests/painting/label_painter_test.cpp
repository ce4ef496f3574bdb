#include "painting/label_painter.h"

#include <gtest/gtest.h>

#include "painting/small_town.h"

namespace buurtatlas {

namespace {

int inkedPixels(const QImage& image, const QRect& part) {
  int count = 0;
  for (int y = part.top(); y <= part.bottom(); ++y) {
    for (int x = part.left(); x <= part.right(); ++x) {
      count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
  }
  return count;
}

}  // namespace

TEST(PaintLabels, WritesTheNameOnItsStreetAndNowhereElse) {
  const auto map = mapOf({street("Kerkstraat", {fromMiddle(-200, 0), fromMiddle(200, 0)})});
  const QImage image = paintLabels(placeLabels(*map, {}, 16), viewOfMiddle(16, 300, 200), MapTheme::Light, 1);
  EXPECT_GT(inkedPixels(image, QRect(100, 90, 100, 20)), 300);
  EXPECT_EQ(inkedPixels(image, QRect(0, 0, 300, 80)), 0);
  EXPECT_EQ(inkedPixels(image, QRect(0, 120, 300, 80)), 0);
}

TEST(PaintLabels, IsTheSamePictureWhereverTheViewBegins) {
  const auto map = mapOf({street("Kerkstraat", {fromMiddle(-200, -40), fromMiddle(200, 60)})});
  const LabelPlan plan = placeLabels(*map, {}, 16);
  PixelArea area = viewOfMiddle(16, 200, 200);
  const QImage first = paintLabels(plan, area, MapTheme::Light, 1);
  area.pixels.translate(60, 0);
  const QImage moved = paintLabels(plan, area, MapTheme::Light, 1);
  EXPECT_EQ(first.copy(60, 0, 140, 200), moved.copy(0, 0, 140, 200)) << "a label is cut or jumps while panning";
}

TEST(PaintLabels, HasAHaloInTheGroundColour) {
  const auto map = mapOf({street("Kerkstraat", {fromMiddle(-200, 0), fromMiddle(200, 0)})});
  const QImage image = paintLabels(placeLabels(*map, {}, 16), viewOfMiddle(16, 300, 100), MapTheme::Dark, 1);
  bool dark = false;
  bool light = false;
  for (int x = 0; x < 300; ++x) {
    const QColor colour = image.pixelColor(x, 50);
    dark = dark || (colour.alpha() > 200 && colour.lightness() < 50);
    light = light || (colour.alpha() > 200 && colour.lightness() > 150);
  }
  EXPECT_TRUE(dark);
  EXPECT_TRUE(light);
}

}  // namespace buurtatlas
