#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "storage/foreign_reading.h"

namespace buurtatlas {
namespace {

using testing::HasSubstr;

Reading readShared(const std::string& name, LayerKind kind, const std::string& plane = "EPSG:3812") {
  return readAll({.file = sharedFile(name), .kind = kind, .plane = plane});
}

class Shared : public testing::Test {
 protected:
  void SetUp() override {
    if (sharedFile("README.md").empty()) {
      GTEST_SKIP() << "the shared real data are not here";
    }
  }
};

TEST_F(Shared, LeuvenHas34331AddressesOf33116WithAPosition) {
  const auto read = readShared("leuven/addresses.csv", LayerKind::Addresses);
  ASSERT_TRUE(read.result.has_value()) << read.sentence();
  EXPECT_EQ(read.rows.size(), 34'331U);
  EXPECT_EQ(read.located(), 33'116U);
  EXPECT_EQ(read.rejections.size(), 1'215U);
  const auto dumped = std::ranges::count_if(read.rejections, [](const Rejection& rejection) {
    return inEnglish(rejection.reason).contains("(2.3066896, 49.2933352)");
  });
  EXPECT_EQ(dumped, 6);
}

TEST_F(Shared, LeuvenHasItsStreetsBoundaryAndNeighbourhoods) {
  const auto streets = readShared("leuven/streets.geojson", LayerKind::Streets);
  std::set<std::int64_t> lines;
  std::ranges::transform(streets.rows, std::inserter(lines, lines.end()), &ForeignRow::line);
  EXPECT_EQ(lines.size(), 4'430U);
  const auto boundary = readShared("leuven/boundary.geojson", LayerKind::Boundary);
  ASSERT_EQ(boundary.rows.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<MultiPolygon>(boundary.rows[0].shape));
  const auto areas = readShared("leuven/neighbourhoods.geojson", LayerKind::Neighbourhoods);
  ASSERT_EQ(areas.rows.size(), 24U);
  EXPECT_EQ(areas.value(0, "code"), "24062W01");
  EXPECT_EQ(areas.value(0, "name"), "Blauwput (Leuven)");
  EXPECT_EQ(readShared("leuven/neighbourhoods.geojson", LayerKind::Zones).rows.size(), 24U);
}

TEST_F(Shared, AShapefileWithoutACodeIsKnownAsBelgianLambert72) {
  const auto read = readShared("flanders/neighbourhoods.shp", LayerKind::Neighbourhoods);
  EXPECT_EQ(read.rows.size(), 2'767U) << read.sentence();
  EXPECT_TRUE(read.rejections.empty()) << inEnglish(read.rejections.front().reason);
  EXPECT_EQ(read.header.crs, "EPSG:31370");
  const auto municipalities = readShared("flanders/municipalities.shp", LayerKind::Boundary);
  EXPECT_EQ(municipalities.rows.size(), 304U);
}

TEST_F(Shared, WegenregisterNamesAndClassesAreRecognised) {
  const auto read = readShared("import-fixtures/wegenregister_segments.geojson", LayerKind::Streets);
  EXPECT_GE(read.rows.size(), 5'100U) << read.sentence();
  EXPECT_EQ(read.value(0, "id"), "244402");
  EXPECT_EQ(read.value(0, "name"), "Artiestenpad");
}

TEST_F(Shared, ACountryOfOpenStreetMapGivesStreetsAndBackground) {
  const std::string file = "import-fixtures/liechtenstein-2013-08-03.osm.pbf";
  const auto streets = readShared(file, LayerKind::Streets, "EPSG:32632");
  EXPECT_GT(streets.rows.size(), 2'000U) << streets.sentence();
  EXPECT_TRUE(streets.rejections.empty()) << inEnglish(streets.rejections.front().reason);
  const auto background = readShared(file, LayerKind::Background, "EPSG:3035");
  EXPECT_GT(background.rows.size(), 1'000U) << background.sentence();
  EXPECT_GT(readShared(file, LayerKind::Addresses, "EPSG:32632").rows.size(), 50U);
  EXPECT_THAT(readShared(file, LayerKind::Zones).sentence(), HasSubstr("From OpenStreetMap streets"));
}

TEST_F(Shared, BurglariesOfTwoCountriesAreRead) {
  const auto cincinnati = readShared("incidents/cincinnati_burglary.csv.gz", LayerKind::Incidents, "EPSG:32616");
  EXPECT_EQ(cincinnati.rows.size(), 8'723U) << cincinnati.sentence();
  EXPECT_EQ(cincinnati.value(0, "type"), "BURGLARY");
  const auto nottingham = readShared("incidents/nottingham_burglary.csv.gz", LayerKind::Incidents, "EPSG:27700");
  EXPECT_EQ(nottingham.rows.size(), 1'795U) << nottingham.sentence();
  EXPECT_EQ(nottingham.located(), 1'795U);
}

}  // namespace
}  // namespace buurtatlas
