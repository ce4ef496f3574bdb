#include "painting/density_painter.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <set>

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

TEST(MakeDensityPicture, TakesTheClassesItIsGiven) {
  const std::vector<DensityClass> classes = {{.from = 60, .to = 200, .colour = QColor(10, 20, 30)}};
  const DensityPicture picture = *makeDensityPicture(hill(), "EPSG:3812", {}, classes);
  EXPECT_EQ(picture.classes, classes);
  EXPECT_EQ(picture.image.pixelColor(pixelAt(picture, 450, 450)), QColor(10, 20, 30));
  EXPECT_EQ(picture.image.pixelColor(pixelAt(picture, 390, 450)).alpha(), 0);  // less than halfway up
}

TEST(MakeDensityPicture, LetsColoursRunWhereThereAreNoSteps) {
  const DensityLook look{.classing = DensityClassing::Stretch};
  const DensityPicture picture = *makeDensityPicture(hill(), "EPSG:3812", look);
  std::set<QRgb> colours;
  for (int x = 0; x < picture.image.width(); ++x) {
    for (int y = 0; y < picture.image.height(); ++y) {
      colours.insert(picture.image.pixel(x, y));
    }
  }
  EXPECT_GT(colours.size(), 8U);
  EXPECT_LT(picture.image.pixelColor(pixelAt(picture, 450, 450)).lightness(),
            picture.image.pixelColor(pixelAt(picture, 390, 450)).lightness());
}

TEST(MakeDensityPicture, CanBeStopped) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(makeDensityPicture(hill(), "EPSG:3812", {}, std::nullopt, stop.get_token()).error().code,
            ErrorCode::Cancelled);
}

TEST(DrawContours, LiesOnTheLine) {
  DensityPicture picture = *makeDensityPicture(hill(), "EPSG:3812");
  const DensityPicture before = picture;
  const Contour contour{.level = 50, .line = {fromMiddle(-700, -700), fromMiddle(700, -700)}};
  ASSERT_TRUE(drawContours(picture, {contour}, "EPSG:3812", {}));
  EXPECT_GT(picture.image.pixelColor(pixelAt(picture, 0, -700)).alpha(), 100);
  EXPECT_EQ(picture.image.pixelColor(pixelAt(picture, 0, -600)), before.image.pixelColor(pixelAt(before, 0, -600)));
}

namespace {

DensitySheet sheetWith(std::vector<DensityPanel> panels) {
  DensitySheet sheet{
      .title = "Density",
      .layers = {.streets = {.map = mapOf({street("Kerkstraat", {fromMiddle(-900, 0), fromMiddle(900, 0)})})}},
      .panels = std::move(panels),
      .classes = makeDensityPicture(hill(), "EPSG:3812")->classes,
      .legendTitle = "per km²",
      .methodTitle = "How",
      .method = {{"Kernel", "quartic"}, {"Bandwidth", "300 m"}},
      .sources = "own data",
      .words = mapWords()};
  return sheet;
}

}  // namespace

TEST(DensityPng, ShowsMapLegendAndMethod) {
  const QImage with = QImage::fromData(*densityPng(sheetWith({{.picture = *makeDensityPicture(hill(), "EPSG:3812")}})));
  const QImage without = QImage::fromData(*densityPng(sheetWith({DensityPanel()})));
  EXPECT_EQ(with.size(), QSize(2376, 1680));
  EXPECT_NE(with, without);
  EXPECT_EQ(with.text("Bandwidth"), "300 m");
}

TEST(DensityPdf, IsOnePageWhateverTheNumberOfPanels) {
  for (const std::size_t count : {1U, 4U, 6U, 12U}) {
    const auto pdf = densityPdf(sheetWith(std::vector<DensityPanel>(count, {.caption = "0:00", .remark = "too few"})));
    ASSERT_TRUE(pdf);
    EXPECT_TRUE(pdf->startsWith("%PDF"));
    EXPECT_EQ(pdf->count("/Type /Page\n"), 1) << count;
  }
}

TEST(DensityPdf, NeedsAMap) {
  const auto pdf = densityPdf({});
  ASSERT_FALSE(pdf);
  EXPECT_EQ(pdf.error().code, ErrorCode::NotFound);
}

}  // namespace buurtatlas
