#include "tasks/alert_area.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "alerting/audience.h"
#include "geometry/drawn_shapes.h"
#include "geometry/measure.h"
#include "geometry/validity.h"
#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

const MultiPolygon kTownGround = {rectangle(650000, 650000, 651000, 651000)};

Atlas townWithAStreet() {
  Atlas town = smallTown();
  town.streets = std::make_shared<const std::vector<Street>>(std::vector<Street>{
      {.id = 1, .name = "Kerkstraat", .path = {{.east = 650100, .north = 650200}, {.east = 650500, .north = 650200}}},
      {.id = 2, .name = "Kerkstraat", .path = {{.east = 650500, .north = 650200}, {.east = 650500, .north = 650300}}},
      {.id = 3, .name = "", .path = {{.east = 650000, .north = 650900}, {.east = 650500, .north = 650900}}}});
  return town;
}

AlertAreaPart part(double west, double south, double east, double north) {
  return {.area = {rectangle(west, south, east, north)}};
}

TEST(GroundOf, JoinsPartsAndCutsHolesOut) {
  const Result<AlertGround> ground =
      groundOf({part(650000, 650000, 650200, 650100), part(650100, 650000, 650300, 650100)},
               {{rectangle(650050, 650020, 650250, 650080)}}, kTownGround, OutsideGround::Clipped);
  ASSERT_TRUE(ground.has_value());
  EXPECT_NEAR(areaOf(ground->area).value, 300 * 100 - 200 * 60, 1e-6);
  EXPECT_TRUE(ground->outside.empty());
}

TEST(GroundOf, ClipsOrKeepsWhatLiesOutsideTheMunicipalityAndShowsItEitherWay) {
  const std::vector<AlertAreaPart> parts = {part(650900, 650000, 651100, 650100)};
  const Result<AlertGround> clipped = groundOf(parts, {}, kTownGround, OutsideGround::Clipped);
  const Result<AlertGround> kept = groundOf(parts, {}, kTownGround, OutsideGround::Kept);
  ASSERT_TRUE(clipped.has_value() && kept.has_value());
  EXPECT_NEAR(areaOf(clipped->area).value, 10'000, 1e-6);
  EXPECT_NEAR(areaOf(kept->area).value, 20'000, 1e-6);
  EXPECT_NEAR(areaOf(clipped->outside).value, 10'000, 1e-6);
  EXPECT_EQ(clipped->outside, kept->outside);
}

TEST(GroundOf, TakesNothingForOutsideWhereThereIsNoBoundary) {
  const Result<AlertGround> ground = groundOf({part(0, 0, 10, 10)}, {}, {}, OutsideGround::Clipped);
  ASSERT_TRUE(ground.has_value());
  EXPECT_TRUE(ground->outside.empty());
}

TEST(GroundOf, RefusesNothingAndWhatIsWhollyOutside) {
  EXPECT_FALSE(groundOf({}, {}, kTownGround, OutsideGround::Kept).has_value());
  EXPECT_FALSE(groundOf({part(0, 0, 10, 10)}, {}, kTownGround, OutsideGround::Clipped).has_value());
  EXPECT_FALSE(groundOf({part(650000, 650000, 650100, 650100)}, {kTownGround}, kTownGround, OutsideGround::Kept));
}

TEST(ZonePart, IsTheGroundOfTheZoneWhateverItsCapitals) {
  const Result<AlertAreaPart> zone = zonePart(smallTown(), "NOORD");
  ASSERT_TRUE(zone.has_value());
  EXPECT_EQ(zone->name, "Noord");
  EXPECT_EQ(zonePart(smallTown(), "Zuid").error().code, ErrorCode::NotFound);
}

TEST(StreetPart, IsTheGroundAlongEveryLineOfTheName) {
  const Result<AlertAreaPart> street = streetPart(townWithAStreet(), "kerkstraat", Metres(10));
  ASSERT_TRUE(street.has_value()) << inEnglish(street.error().reason);
  EXPECT_TRUE(contains(street->area, {.east = 650300, .north = 650209}));
  EXPECT_FALSE(contains(street->area, {.east = 650300, .north = 650211}));
  EXPECT_TRUE(contains(street->area, {.east = 650509, .north = 650290}));
  EXPECT_EQ(streetPart(townWithAStreet(), "Lindestraat", Metres(10)).error().code, ErrorCode::NotFound);
  EXPECT_EQ(streetPart(townWithAStreet(), "", Metres(10)).error().code, ErrorCode::NotFound);
  EXPECT_EQ(streetPart(townWithAStreet(), "Kerkstraat", Metres(0)).error().code, ErrorCode::InvalidInput);
}

TEST(CirclePart, RefusesARadiusThatIsNone) {
  EXPECT_FALSE(circlePart({}, Metres(0)).has_value());
  EXPECT_FALSE(circlePart({}, Metres(std::nan(""))).has_value());
  EXPECT_FALSE(circlePart({}, Metres(60'000)).has_value());
}

TEST(DrawnPart, BecomesTheExactCircleThatItWasDrawnAs) {
  const Circle circle{.centre = {.east = 650500, .north = 650500}, .radius = Metres(300)};
  const AlertAreaPart drawn = drawnPart({{.outer = ringOf(circle), .holes = {}}});
  EXPECT_EQ(drawn.origin, AreaOrigin::Circle);
  EXPECT_NEAR(drawn.reach.value, 300, 0.001);
  EXPECT_EQ(drawn, circlePart(circle.centre, circle.radius).value());
  EXPECT_EQ(drawnPart(kTownGround).origin, AreaOrigin::Drawing);
}

RC_GTEST_PROP(CirclePart, HoldsExactlyWhoIsNearerThanTheRadius, ()) {
  const Point centre{.east = 650000 + *rc::gen::inRange(0, 1'000'000) / 1000.0, .north = 650500};
  const Metres radius(*rc::gen::inRange(1'000, 2'000'000) / 1000.0);
  const Result<AlertAreaPart> circle = circlePart(centre, radius);
  RC_ASSERT(circle.has_value());
  RC_ASSERT(!findFault(circle->area).has_value());
  const double angle = *rc::gen::inRange(0, 6'283) / 1000.0;
  for (const double off : {-0.003, 0.003}) {
    const double distance = radius.value + off;
    const Point place{.east = centre.east + distance * std::cos(angle),
                      .north = centre.north + distance * std::sin(angle)};
    RC_ASSERT(contains(circle->area, place) == (off < 0));
  }
}

}  // namespace
}  // namespace buurtatlas
