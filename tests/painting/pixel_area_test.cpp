#include "painting/pixel_area.h"

#include <gtest/gtest.h>

namespace buurtatlas {

TEST(PixelArea, PutsTheCentreInTheMiddle) {
  const QPointF leuven = worldOf({.lon = 4.7, .lat = 50.88});
  const PixelArea area = areaAround(leuven, 15.25, QSize(640, 480));
  EXPECT_NEAR(area.pixelOf(leuven).x(), 320, 0.6);
  EXPECT_NEAR(area.pixelOf(leuven).y(), 240, 0.6);
}

TEST(PixelArea, NorthLiesUp) {
  EXPECT_LT(worldOf({.lon = 4.7, .lat = 51}).y(), worldOf({.lon = 4.7, .lat = 50}).y());
  EXPECT_LT(worldOf({.lon = 4, .lat = 51}).x(), worldOf({.lon = 5, .lat = 51}).x());
}

TEST(MetresPerPixel, IsWhatWebTilesHaveAtTheirLatitude) {
  const double worldY = worldOf({.lon = 4.7, .lat = 60}).y();
  EXPECT_NEAR(metresPerPixel(0, 0.5).value, 156'543.034, 0.01);
  EXPECT_NEAR(metresPerPixel(10, worldY).value, 156'543.034 / 1024 / 2, 0.01);
}

}  // namespace buurtatlas
