#include "painting/map_picture.h"

#include <gtest/gtest.h>

#include <QImage>

#include "painting/small_town.h"

namespace buurtatlas {
namespace {

MapPicture kerkstraat() {
  MapPicture picture{.size = QSize(800, 600), .sources = QStringLiteral("streets.geojson"), .words = mapWords()};
  picture.layers.streets.map = mapOf({street("Kerkstraat", {fromMiddle(-200, 0), fromMiddle(200, 100)})});
  picture.world = worldOf(picture.layers);
  return picture;
}

}  // namespace

TEST(PictureFormatOf, IsTheEndingOfTheName) {
  EXPECT_EQ(pictureFormatOf(QStringLiteral("kaart.PNG")), PictureFormat::Png);
  EXPECT_EQ(pictureFormatOf(QStringLiteral("kaart.svg")), PictureFormat::Svg);
  EXPECT_EQ(pictureFormatOf(QStringLiteral("kaart.pdf")), std::nullopt);
}

TEST(PictureBytes, HaveTheSizeAndDensityAskedFor) {
  MapPicture picture = kerkstraat();
  picture.dotsPerInch = 192;
  const auto bytes = pictureBytes(picture, PictureFormat::Png);
  ASSERT_TRUE(bytes);
  const QImage image = QImage::fromData(*bytes);
  EXPECT_EQ(image.size(), QSize(800, 600));
  EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 192, 0.5);
}

TEST(PictureBytes, OfAnSvgHoldNoTextAndNoPixels) {
  const auto bytes = pictureBytes(kerkstraat(), PictureFormat::Svg);
  ASSERT_TRUE(bytes);
  EXPECT_TRUE(bytes->contains("<svg"));
  EXPECT_GT(bytes->count("<path"), 5);
  EXPECT_EQ(bytes->count("<text"), 0);
  EXPECT_EQ(bytes->count("<image"), 0);
}

TEST(PictureBytes, RefuseASizeThatIsNone) {
  for (const QSize size : {QSize(0, 600), QSize(800, -1), QSize(100'000, 600), QSize(20'000, 20'000)}) {
    MapPicture picture = kerkstraat();
    picture.size = size;
    const auto bytes = pictureBytes(picture, PictureFormat::Png);
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().code, ErrorCode::InvalidInput);
  }
}

TEST(PictureBytes, SayWhenThereIsNothingToDraw) {
  const auto bytes = pictureBytes({.size = QSize(800, 600), .words = mapWords()}, PictureFormat::Svg);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code, ErrorCode::NotFound);
}

TEST(FittingHeight, KeepsTheShapeOfWhatIsShown) {
  MapPicture picture = kerkstraat();
  picture.legend = false;
  picture.world = QRectF(0.5, 0.3, 0.001, 0.001);
  EXPECT_NEAR(fittingHeight(picture), 800, 60);
  picture.world = QRectF(0.5, 0.3, 0.001, 0.0001);
  EXPECT_NEAR(fittingHeight(picture), 320, 60);
}

}  // namespace buurtatlas
