#include "painting/density_painter.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

#include "painting/density_sheet.h"
#include "painting/small_town.h"

namespace buurtatlas {

namespace {

/// 20 by 20 cells of 100 m around the middle; one value, but one cell that is higher.
Raster hill() {
  Raster raster{.columns = 20, .rows = 20, .northWest = fromMiddle(-1000, 1000), .cell = Metres(100)};
  raster.values.assign(400, 0.0F);
  raster.values[5 * 20 + 14] = 100.0F;
  return raster;
}

QPoint pixelAt(const DensityPicture& picture, double east, double north) {
  const QPointF at = worldFromMiddle(east, north) - picture.world.topLeft();
  return {static_cast<int>(at.x() / picture.world.width() * picture.image.width()),
          static_cast<int>(at.y() / picture.world.height() * picture.image.height())};
}

}  // namespace

TEST(DensityClasses, HaveRoundLimitsUpToTheMaximum) {
  const auto classes = densityClasses(87);
  std::vector<double> limits;
  for (const DensityClass& step : classes) {
    limits.push_back(step.from);
  }
  EXPECT_THAT(limits, testing::ElementsAre(1, 2, 5, 10, 20, 50));
  EXPECT_EQ(classes.back().to, 87);
  EXPECT_EQ(densityClasses(10).back().from, 5);
  EXPECT_LT(classes.front().colour.alpha(), classes.back().colour.alpha());
}

TEST(DensityClasses, AreNoneWhereNothingHappened) {
  EXPECT_THAT(densityClasses(0), testing::IsEmpty());
  EXPECT_THAT(densityClasses(std::nan("")), testing::IsEmpty());
}

TEST(MakeDensityPicture, LiesExactlyWhereTheGridLies) {
  const DensityPicture picture = *makeDensityPicture(hill(), "EPSG:3812");
  const QColor top = picture.classes.back().colour;
  const QColor seen = picture.image.pixelColor(pixelAt(picture, 450, 450));
  EXPECT_EQ(seen.alpha(), top.alpha());
  EXPECT_NEAR(seen.lightness(), top.lightness(), 2);
  EXPECT_EQ(picture.image.pixelColor(pixelAt(picture, -450, -450)).alpha(), 0);
  EXPECT_EQ(picture.image.pixelColor(pixelAt(picture, 650, 450)).alpha(), 0);
}

TEST(MakeDensityPicture, LeavesNoDataTransparent) {
  Raster raster = hill();
  raster.values[5 * 20 + 14] = std::numeric_limits<float>::quiet_NaN();
  raster.values[5 * 20 + 13] = 100.0F;
  const DensityPicture picture = *makeDensityPicture(raster, "EPSG:3812");
  EXPECT_EQ(picture.image.pixelColor(pixelAt(picture, 450, 450)).alpha(), 0);
  EXPECT_GT(picture.image.pixelColor(pixelAt(picture, 350, 450)).alpha(), 0);
}

TEST(PaintDensitySheet, HasTheSizeAskedForAndALegend) {
  const auto map = mapOf({street("Kerkstraat", {fromMiddle(-900, 0), fromMiddle(900, 0)})});
  const DensityPicture picture = *makeDensityPicture(hill(), "EPSG:3812");
  const SheetWords words{.title = "Density", .legendTitle = "per km²", .note = "300 m", .attribution = "own data"};
  const QImage with = paintDensitySheet(*map, picture, words, QSize(900, 700));
  const QImage without = paintDensitySheet(*map, {}, words, QSize(900, 700));
  EXPECT_EQ(with.size(), QSize(900, 700));
  EXPECT_NE(with.copy(700, 480, 170, 170), without.copy(700, 480, 170, 170));
}

}  // namespace buurtatlas
