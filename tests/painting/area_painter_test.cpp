#include "painting/area_painter.h"

#include <gtest/gtest.h>

#include "painting/small_town.h"

namespace buurtatlas {

namespace {

QImage picture(AreaPattern pattern, const PixelArea& view, AreaRole role = AreaRole::Bin) {
  const auto areas = *makeAreaPicture(
      {{.id = 1, .border = {{.outer = squareAround(0, 0, 100), .holes = {}}}, .role = role, .pattern = pattern}},
      "EPSG:3812");
  return paintAreas(areas, view, MapTheme::Light, 1);
}

double inkedShare(const QImage& image, const QRect& part) {
  int count = 0;
  for (int y = part.top(); y <= part.bottom(); ++y) {
    for (int x = part.left(); x <= part.right(); ++x) {
      count += qAlpha(image.pixel(x, y)) > 30 ? 1 : 0;
    }
  }
  return static_cast<double>(count) / (part.width() * part.height());
}

const QRect kInside(80, 80, 40, 40);

}  // namespace

TEST(PaintAreas, FillsALiveZoneToAQuarter) {
  const QImage image = picture(AreaPattern::Filled, viewOfMiddle(16, 200, 200));
  EXPECT_NEAR(image.pixelColor(100, 100).alphaF(), 0.25, 0.01);
  EXPECT_EQ(image.pixelColor(5, 100).alpha(), 0);
}

TEST(PaintAreas, TellsStatesApartByPatternAndNotByColourAlone) {
  const PixelArea view = viewOfMiddle(16, 200, 200);
  EXPECT_EQ(inkedShare(picture(AreaPattern::Dashed, view), kInside), 0);
  EXPECT_EQ(inkedShare(picture(AreaPattern::Dotted, view), kInside), 0);
  const double hatched = inkedShare(picture(AreaPattern::Hatched, view), kInside);
  EXPECT_GT(hatched, 0.1);
  EXPECT_LT(hatched, 0.5);
  EXPECT_EQ(inkedShare(picture(AreaPattern::FilledAndHatched, view), kInside), 1);
}

TEST(PaintAreas, FixesTheHatchToTheMap) {
  PixelArea view = viewOfMiddle(16, 200, 200);
  const QImage first = picture(AreaPattern::Hatched, view);
  view.pixels.translate(7, 3);
  const QImage moved = picture(AreaPattern::Hatched, view);
  EXPECT_EQ(first.copy(87, 83, 40, 40), moved.copy(80, 80, 40, 40));
}

TEST(PaintAreas, DrawsAtTheDeepestZoomWhereABorderIsFarOutside) {
  const QImage image = picture(AreaPattern::Filled, viewOfMiddle(22, 200, 200));
  EXPECT_NEAR(image.pixelColor(100, 100).alphaF(), 0.25, 0.01);
}

TEST(PaintDots, GivesEachRoleAShapeOfItsOwn) {
  std::vector<QImage> shapes;
  for (const DotRole role : {DotRole::Member, DotRole::MemberInReview, DotRole::Delivered, DotRole::Failed,
                             DotRole::Unknown, DotRole::Incident, DotRole::Address}) {
    const auto dots = *makeDotPicture({{.id = 1, .position = kMiddle, .role = role}}, "EPSG:3812");
    shapes.push_back(paintDots(dots, viewOfMiddle(16, 30, 30), MapTheme::Light, 1).convertedTo(QImage::Format_Alpha8));
  }
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    for (std::size_t k = i + 1; k < shapes.size(); ++k) {
      EXPECT_NE(shapes[i], shapes[k]) << i << " and " << k;
    }
  }
}

}  // namespace buurtatlas
