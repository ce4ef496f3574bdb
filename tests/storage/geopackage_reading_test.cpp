#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <random>

#include "storage/foreign_reading.h"
#include "storage/layer_writer.h"

namespace buurtatlas {
namespace {

using testing::HasSubstr;

LayerTable layerOf(const std::string& name, Shape shape, const std::string& crs = "EPSG:3812") {
  return {
      .name = name, .crs = crs, .fields = {{.name = "name"}}, .rows = {{.values = {"A"}, .shape = std::move(shape)}}};
}

const MultiPolygon kSquare{
    {.outer = {{673'000, 674'000}, {673'100, 674'000}, {673'100, 674'100}, {673'000, 674'100}}, .holes = {}}};

void run(const std::string& file, const std::string& sql) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
  sqlite3_close(database);
}

/// A second layer beside the zones, as the copy of a table that the register of the GeoPackage knows too.
void addLayer(const std::string& file, const std::string& name) {
  run(file, "CREATE TABLE " + name +
                " AS SELECT * FROM zones;"
                "INSERT INTO gpkg_contents SELECT '" +
                name + "', data_type, '" + name +
                "', description, last_change, min_x, "
                "min_y, max_x, max_y, srs_id FROM gpkg_contents WHERE table_name = 'zones';"
                "INSERT INTO gpkg_geometry_columns SELECT '" +
                name +
                "', column_name, geometry_type_name, srs_id, z, m "
                "FROM gpkg_geometry_columns WHERE table_name = 'zones'");
}

TEST(GeoPackage, OfSeveralLayersGivesTheOneThatFits) {
  const TestFolder folder;
  const std::string file = folder.file("g.gpkg");
  ASSERT_TRUE(writeLayer(file, layerOf("zones", kSquare)).has_value());
  addLayer(file, "wijken");
  EXPECT_EQ(readAll({.file = file, .kind = LayerKind::Zones}).header.layer, "zones");
  EXPECT_EQ(readAll({.file = file, .kind = LayerKind::Zones, .layer = "wijken"}).header.layer, "wijken");
  EXPECT_EQ(readAll({.file = file, .kind = LayerKind::Areas}).sentence(),
            "The file holds the layers \"zones\", \"wijken\", and several could be meant. Say which one "
            "(--layer on the command line).");
}

TEST(GeoPackage, TellsWhatItsLayersHoldWithoutARow) {
  const TestFolder folder;
  const std::string file = folder.file("g.gpkg");
  ASSERT_TRUE(writeLayer(file, layerOf("zones", kSquare)).has_value());
  addLayer(file, "wijken");
  std::vector<ForeignHeader> layers;
  const ForeignReader::Sink sink{
      .header = [&](const ForeignHeader& layer) { layers.push_back(layer); }, .rows = {}, .rejections = {}};
  ASSERT_TRUE(readForeignFile({.file = file, .content = ForeignContent::Outline}, sink, {}).has_value());
  ASSERT_EQ(layers.size(), 2U);
  EXPECT_EQ(layers[1].layer, "wijken");
  EXPECT_EQ(layers[1].crs, "EPSG:3812");
  EXPECT_THAT(layers[1].fields, testing::Contains("name"));
}

TEST(GeoPackage, WithAViewIsNotTrusted) {
  const TestFolder folder;
  const std::string file = folder.file("g.gpkg");
  ASSERT_TRUE(writeLayer(file, layerOf("zones", kSquare)).has_value());
  run(file, "CREATE VIEW trap AS SELECT * FROM zones");
  EXPECT_THAT(readAll({.file = file, .kind = LayerKind::Zones}).sentence(),
              HasSubstr("\"trap\", which is not a plain table"));
}

TEST(GeoPackage, ThatAnotherProgramIsWritingIsNotRead) {
  const TestFolder folder;
  const std::string file = folder.file("g.gpkg");
  ASSERT_TRUE(writeLayer(file, layerOf("zones", kSquare)).has_value());
  static_cast<void>(folder.write("g.gpkg-wal", "pages"));
  EXPECT_THAT(readAll({.file = file, .kind = LayerKind::Zones}).sentence(), HasSubstr("open in another program"));
}

TEST(GeoPackage, WithFlippedBytesNeverGivesHalfARow) {
  const TestFolder folder;
  ASSERT_TRUE(writeLayer(folder.file("g.gpkg"), layerOf("zones", kSquare)).has_value());
  const std::string sound = readBytes(folder.file("g.gpkg"));
  std::mt19937 random(7);
  for (int run = 0; run < 60; ++run) {
    std::string broken = sound;
    broken[random() % broken.size()] ^= static_cast<char>(1U << (random() % 8));
    const auto read = readAll({.file = folder.write("b.gpkg", broken), .kind = LayerKind::Zones});
    for (const ForeignRow& row : read.rows) {
      EXPECT_EQ(row.values.size(), 4U);
    }
  }
}

TEST(Kml, OfGoogleEarthIsReadWithItsHeightsLeftOut) {
  const TestFolder folder;
  const auto read = readAll({.file = folder.write("zones.kml",
                                                  R"(<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>BIN</name>
<Placemark><name>BIN Vaart</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
4.70,50.87,12 4.71,50.87,12 4.71,50.88,12 4.70,50.88,12 4.70,50.87,12
</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
</Folder></Document></kml>)"),
                             .kind = LayerKind::Zones});
  ASSERT_EQ(read.rows.size(), 1U) << read.sentence();
  EXPECT_EQ(read.value(0, "name"), "BIN Vaart");
  EXPECT_EQ(std::get<MultiPolygon>(read.rows[0].shape).front().outer.size(), 4U);
  EXPECT_EQ(read.header.crs, "EPSG:4326");
}

TEST(GeoJson, InMetresWithoutASystemIsTakenForWhatItPlainlyIs) {
  const TestFolder folder;
  const auto read = readAll(
      {.file = folder.write("z.geojson",
                            R"({"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":)"
                            R"([[[173000,174000],[173100,174000],[173100,174100],[173000,174000]]]}})"),
       .kind = LayerKind::Zones});
  EXPECT_EQ(read.header.crs, "EPSG:31370") << read.sentence();
  EXPECT_EQ(read.rows.size(), 1U);
}

TEST(GeoJson, MayNameItsSystemAsQgisDoes) {
  const TestFolder folder;
  const auto read = [&](const std::string& crs, const std::string& position) {
    return readAll(
        {.file = folder.write("i.geojson",
                              R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":")" + crs +
                                  R"("}},"features":[{"type":"Feature","properties":{"at":"2026-04-30"},)"
                                  R"("geometry":{"type":"Point","coordinates":[)" +
                                  position + "]}}]}"),
         .kind = LayerKind::Incidents});
  };
  EXPECT_EQ(read("urn:ogc:def:crs:OGC:1.3:CRS84", "4.7,50.87").located(), 1U);
  const auto lambert = read("urn:ogc:def:crs:EPSG::31370", "173000,174000");
  EXPECT_EQ(lambert.located(), 1U) << lambert.sentence();
  EXPECT_EQ(lambert.header.crs, "EPSG:31370");
}

TEST(GeoJson, ComesOutInDegreesWhateverItsSystem) {
  const TestFolder folder;
  ASSERT_TRUE(writeLayer(folder.file("p.geojson"), layerOf("points", Point{673'000, 674'000})).has_value());
  const std::string json = readBytes(folder.file("p.geojson"));
  EXPECT_THAT(json, HasSubstr("[ 4.69"));
  EXPECT_THAT(json, HasSubstr(", 50.8"));
}

}  // namespace
}  // namespace buurtatlas
