#include "geometry/plane.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

#include "geometry/measure.h"

namespace buurtatlas {
namespace {

using ::testing::HasSubstr;

Plane lambert2008() { return Plane::create("EPSG:3812").value(); }

// Known values: EPSG's own worked place, the false origin of EPSG:3812, and PROJ's cs2cs for a point in Leuven.
constexpr LonLat kFalseOrigin{.lon = 4.35921583333333, .lat = 50.797815};
constexpr Point kFalseOriginInPlane{.east = 649328, .north = 665262};
constexpr LonLat kLeuven{.lon = 4.7, .lat = 50.88};
constexpr Point kLeuvenInPlane{.east = 673310.731, .north = 674459.263};

TEST(Plane, PutsEastFirstAndNorthSecond) {
  EXPECT_EQ(lambert2008().fromLonLat(kFalseOrigin), kFalseOriginInPlane);
  EXPECT_EQ(lambert2008().fromLonLat(kLeuven), kLeuvenInPlane);
}

TEST(Plane, ComesBackToTheSameDegrees) {
  const LonLat back = lambert2008().toLonLat(kLeuvenInPlane);
  EXPECT_NEAR(back.lon, kLeuven.lon, 1e-8);
  EXPECT_NEAR(back.lat, kLeuven.lat, 1e-8);
}

TEST(Plane, TakesNoSwappedDegrees) { EXPECT_EQ(lambert2008().fromLonLat({.lon = 50.88, .lat = 4.7}), std::nullopt); }

TEST(Plane, TakesNoPositionOutsideItsAreaOfUse) {
  EXPECT_EQ(lambert2008().fromLonLat({.lon = 0, .lat = 0}), std::nullopt);
  EXPECT_EQ(lambert2008().fromLonLat({.lon = 2.3067, .lat = 49.2933}), std::nullopt);
  EXPECT_EQ(lambert2008().fromLonLat({.lon = std::numeric_limits<double>::quiet_NaN(), .lat = 50}), std::nullopt);
}

TEST(Plane, TakesPositionsJustAcrossTheFrontier) {
  EXPECT_NE(lambert2008().fromLonLat({.lon = 4.8, .lat = 51.55}), std::nullopt);
}

TEST(Plane, HoldsOnlyPointsOfItsArea) {
  EXPECT_TRUE(lambert2008().contains(kLeuvenInPlane));
  EXPECT_FALSE(lambert2008().contains({.east = 173311, .north = 174456}));
}

TEST(Plane, KnowsItsCodeNameAndDefinition) {
  const Plane plane = Plane::create("3812").value();
  EXPECT_EQ(plane.code(), "EPSG:3812");
  EXPECT_EQ(plane.name(), "ETRS89 / Belgian Lambert 2008");
  EXPECT_THAT(plane.wkt(), HasSubstr("PROJCS["));
  EXPECT_THAT(plane.wkt(), HasSubstr("AUTHORITY[\"EPSG\",\"3812\"]"));
}

TEST(Plane, IsTheSameWhenAskedForAgain) {
  const Plane first = lambert2008();
  EXPECT_FALSE(Plane::create("EPSG:4326"));
  const Plane second = lambert2008();
  EXPECT_EQ(second.code(), first.code());
  EXPECT_EQ(second.wkt(), first.wkt());
  EXPECT_EQ(second.bounds(), first.bounds());
  EXPECT_EQ(second.fromLonLat(kLeuven), kLeuvenInPlane);
  EXPECT_EQ(Plane::create("EPSG:31370")->code(), "EPSG:31370");
  EXPECT_EQ(lambert2008().code(), "EPSG:3812");
}

TEST(Plane, IsNotMadeOfDegreesOrOfNonsense) {
  EXPECT_EQ(Plane::create("EPSG:4326").error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(Plane::create("EPSG:2263").error().code, ErrorCode::InvalidInput) << "feet";
  EXPECT_THAT(inEnglish(Plane::create("EPSG:999999").error().reason), HasSubstr("EPSG:999999"));
  EXPECT_FALSE(Plane::create(""));
}

TEST(Reprojection, ReadsDegreesWithLongitudeFirst) {
  EXPECT_EQ(Reprojection::create("EPSG:4326", "EPSG:3812")->transform(4.7, 50.88), kLeuvenInPlane);
  EXPECT_EQ(Reprojection::create("EPSG:4326", "EPSG:3812")->transform(50.88, 4.7), std::nullopt);
}

TEST(Reprojection, ShiftsTheOldBelgianDatum) {
  const std::optional<Point> point =
      Reprojection::create("31370", "EPSG:3812")->transform(173311.762473, 174456.110651);
  ASSERT_TRUE(point);
  EXPECT_LT(distanceBetween(*point, kLeuvenInPlane), Metres(0.05));
}

TEST(Reprojection, KnowsTheOldBelgianSystemFromEsriTextWithoutCode) {
  const std::string esri =
      "PROJCS[\"Belge_Lambert_1972\",GEOGCS[\"GCS_Belge_1972\",DATUM[\"D_Belge_1972\","
      "SPHEROID[\"International_1924\",6378388.0,297.0]],PRIMEM[\"Greenwich\",0.0],"
      "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Lambert_Conformal_Conic\"],"
      "PARAMETER[\"False_Easting\",150000.013],PARAMETER[\"False_Northing\",5400088.438],"
      "PARAMETER[\"Central_Meridian\",4.36748666666667],PARAMETER[\"Standard_Parallel_1\",51.1666672333333],"
      "PARAMETER[\"Standard_Parallel_2\",49.8333339],PARAMETER[\"Latitude_Of_Origin\",90.0],UNIT[\"Meter\",1.0]]";
  const std::optional<Point> point = Reprojection::create(esri, "EPSG:3812")->transform(173311.762473, 174456.110651);
  ASSERT_TRUE(point);
  EXPECT_LT(distanceBetween(*point, kLeuvenInPlane), Metres(0.05)) << "leaving the datum shift out costs 95 m";
}

TEST(Reprojection, AnswersManyAsItAnswersOne) {
  const Reprojection way = Reprojection::create("EPSG:4326", "EPSG:3812").value();
  const std::vector<Reprojection::Position> positions = {{.x = 4.7, .y = 50.88}, {.x = 0, .y = 0}};
  EXPECT_THAT(way.transform(positions), ::testing::ElementsAre(std::optional(kLeuvenInPlane), std::nullopt));
}

TEST(Reprojection, ACopyAnswersTheSameAndOutlivesTheFirst) {
  const Reprojection copy = Reprojection::create("EPSG:4326", "EPSG:3812").value().copy();
  EXPECT_EQ(copy.transform(4.7, 50.88), kLeuvenInPlane);
  EXPECT_EQ(copy.transform(0, 0), std::nullopt);
}

TEST(Reprojection, LeavesPositionsOfThePlaneItselfWhereTheyAre) {
  const Reprojection way = Reprojection::create("EPSG:3812", "3812").value();
  EXPECT_EQ(way.transform(kLeuvenInPlane.east, kLeuvenInPlane.north), kLeuvenInPlane);
  EXPECT_EQ(way.transform(673310.7306, 674459.2634), kLeuvenInPlane);
  EXPECT_EQ(way.copy().transform(kLeuvenInPlane.east, kLeuvenInPlane.north), kLeuvenInPlane);
  EXPECT_EQ(way.transform(0, 0), std::nullopt);
  EXPECT_EQ(way.transform(std::numeric_limits<double>::quiet_NaN(), 674459), std::nullopt);
}

TEST(Reprojection, SaysWhichSystemItDoesNotUnderstand) {
  EXPECT_THAT(inEnglish(Reprojection::create("nonsense", "EPSG:3812").error().reason), HasSubstr("nonsense"));
  EXPECT_THAT(inEnglish(Reprojection::create("EPSG:4326", "nonsense").error().reason), HasSubstr("nonsense"));
}

}  // namespace
}  // namespace buurtatlas
