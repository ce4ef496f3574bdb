#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "storage/foreign_reading.h"
#include "storage/layer_writer.h"

namespace buurtatlas {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string sentenceFor(const std::string& file, LayerKind kind = LayerKind::Zones, const std::string& layer = "") {
  const auto read = readAll({.file = file, .kind = kind, .layer = layer});
  EXPECT_FALSE(read.result.has_value());
  EXPECT_TRUE(read.rows.empty());
  if (!read.result) {
    EXPECT_EQ(read.result.error().file, file);
  }
  return read.sentence();
}

constexpr const char* kVrt =
    "<OGRVRTDataSource><OGRVRTLayer "
    "name='x'><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";

LayerTable squares() {
  const MultiPolygon square{
      {.outer = {{673'000, 674'000}, {673'100, 674'000}, {673'100, 674'100}, {673'000, 674'100}}, .holes = {}}};
  return {
      .name = "zones", .crs = "EPSG:3812", .fields = {{.name = "name"}}, .rows = {{.values = {"A"}, .shape = square}}};
}

TEST(BadFile, ThatIsNotThere) {
  EXPECT_EQ(sentenceFor("/nowhere/zones.geojson"), "There is no such file. Check the name and the folder.");
}

TEST(BadFile, ThatIsNoFileOfThisComputer) {
  for (const char* path :
       {"/vsicurl/http://example.org/z.geojson", "/vsizip//tmp/a.zip", "http://example.org/z.geojson", "PG:dbname=x",
        "{\"type\":\"FeatureCollection\"}", "<OGRVRTDataSource/>", "sqlite:x"}) {
    EXPECT_THAT(sentenceFor(path), HasSubstr("not the path of a file on this computer")) << path;
  }
}

TEST(BadFile, ThatIsAFolderOrAPipe) {
  const TestFolder folder;
  EXPECT_THAT(sentenceFor(folder.file("")), HasSubstr("This is a folder"));
  ASSERT_EQ(::mkfifo(folder.file("pipe.csv").c_str(), 0600), 0);
  EXPECT_THAT(sentenceFor(folder.file("pipe.csv")), HasSubstr("not an ordinary file"));
  std::filesystem::create_symlink("/dev/zero", folder.file("link.csv"));
  EXPECT_THAT(sentenceFor(folder.file("link.csv")), HasSubstr("not an ordinary file"));
}

TEST(BadFile, ThatIsOfAnotherFormat) {
  const TestFolder folder;
  for (const char* name : {"evil.gpkg", "leak.geojson", "x.shp", "x.vrt"}) {
    EXPECT_THAT(sentenceFor(folder.write(name, kVrt)), HasSubstr("none of the formats that are read")) << name;
  }
  EXPECT_THAT(sentenceFor(folder.write("x.pdf", "%PDF-1.7")), HasSubstr("none of the formats that are read"));
}

TEST(BadFile, ThatIsEmpty) {
  const TestFolder folder;
  EXPECT_THAT(sentenceFor(folder.write("z.geojson", "")), HasSubstr("The file is empty"));
  EXPECT_EQ(sentenceFor(folder.write("a.csv", "street,number,lon,lat\n"), LayerKind::Addresses),
            "The layer \"a\" is empty. Choose another layer or file.");
  EXPECT_THAT(
      sentenceFor(folder.write("z.geojson", R"({"type":"FeatureCollection","features":[]})"), LayerKind::Boundary),
      HasSubstr("is empty"));
}

TEST(BadFile, ThatCannotBeRead) {
  if (::geteuid() == 0) {
    GTEST_SKIP() << "the superuser may read everything";
  }
  const TestFolder folder;
  const std::string file = folder.write("z.geojson", "{}");
  ::chmod(file.c_str(), 0);
  EXPECT_THAT(sentenceFor(file), HasSubstr("Ask for permission to read it"));
}

TEST(BadFile, ThatHasNoPositions) {
  const TestFolder folder;
  EXPECT_THAT(sentenceFor(folder.write("a.csv", "street,number\nDijk,1\n"), LayerKind::Addresses),
              HasSubstr("The file holds no positions"));
  EXPECT_THAT(sentenceFor(folder.write("z.csv", "name\nA\n")), HasSubstr("The file holds no shapes"));
}

TEST(BadFile, ThatLacksAColumn) {
  const TestFolder folder;
  const std::string file = folder.write("a.csv", "weg,nummer,lon,lat\nDijk,1,4.7,50.87\n");
  EXPECT_EQ(sentenceFor(file, LayerKind::Addresses),
            "No column for \"street\" was recognised. The columns are \"weg\", \"nummer\", \"lon\", \"lat\"; say which "
            "one it "
            "is (--map street=COLUMN on the command line).");
  ForeignRequest request{.file = file, .kind = LayerKind::Addresses, .mapping = {{"street", "weg"}}};
  EXPECT_EQ(readAll(request).value(0, "street"), "Dijk");
  request.mapping = {{"street", "wegnaam"}};
  EXPECT_THAT(readAll(request).sentence(), HasSubstr("There is no column \"wegnaam\" for \"street\""));
  request.mapping = {{"straat", "weg"}};
  EXPECT_THAT(readAll(request).sentence(), HasSubstr("has no field \"straat\" to map"));
}

TEST(BadFile, ThatIsADamagedGeoPackage) {
  const TestFolder folder;
  const std::string file = folder.file("z.gpkg");
  ASSERT_TRUE(writeLayer(file, squares()).has_value());
  EXPECT_EQ(readAll({.file = file, .kind = LayerKind::Zones}).rows.size(), 1U);
  const std::string bytes = readBytes(file);
  EXPECT_THAT(sentenceFor(folder.write("half.gpkg", bytes.substr(0, bytes.size() / 2))), HasSubstr("is damaged"));
  EXPECT_THAT(sentenceFor(folder.write("start.gpkg", bytes.substr(0, 600))), HasSubstr("is damaged"));
}

TEST(BadFile, ThatIsADamagedGeoJson) {
  const TestFolder folder;
  EXPECT_THAT(sentenceFor(folder.write("z.geojson", R"({"type":"FeatureCollection","features":[{"type":"Fea)")),
              HasSubstr("is damaged"));
}

TEST(BadFile, ThatIsAShapefileWithoutItsIndex) {
  const TestFolder folder;
  ASSERT_TRUE(writeLayer(folder.file("z.shp"), squares()).has_value());
  EXPECT_EQ(readAll({.file = folder.file("z.shp"), .kind = LayerKind::Zones}).rows.size(), 1U);
  std::filesystem::remove(folder.file("z.shx"));
  EXPECT_THAT(sentenceFor(folder.file("z.shp")), HasSubstr("no .shx file beside it"));
}

TEST(BadFile, ThatHoldsNoSuchLayer) {
  const TestFolder folder;
  ASSERT_TRUE(writeLayer(folder.file("z.gpkg"), squares()).has_value());
  EXPECT_EQ(
      sentenceFor(folder.file("z.gpkg"), LayerKind::Zones, "wijken"),
      "The file holds no layer \"wijken\". It holds \"zones\"; choose one of these (--layer on the command line).");
}

TEST(ReferenceSystem, IsTheOneTheFileSaysOrTheValuesPlainlyAre) {
  const TestFolder folder;
  const auto crsOf = [&](const std::string& rows, const std::string& crs = "") {
    const auto read = readAll(
        {.file = folder.write("a.csv", "street,number,x,y\n" + rows), .kind = LayerKind::Addresses, .crs = crs});
    return read.result ? read.header.crs + (read.located() == read.rows.size() ? "" : " with faults") : read.sentence();
  };
  EXPECT_EQ(crsOf("Dijk,1,173000,174000\n"), "EPSG:31370");
  EXPECT_EQ(crsOf("Dijk,1,673000,674000\n"), "EPSG:3812");
  EXPECT_EQ(crsOf("Dijk,1,4.7,50.87\n"), "EPSG:4326");
  EXPECT_EQ(crsOf("Dijk,1,523000,6603000\n", "EPSG:3857"), "EPSG:3857");
  EXPECT_EQ(crsOf("Dijk,1,523000,6603000\n", "3857"), "EPSG:3857");
  EXPECT_THAT(crsOf("Dijk,1,523000,6603000\n"), HasSubstr("--crs on the command line"));
  EXPECT_THAT(crsOf("Dijk,1,523000,6603000\n", "EPSG:1"), HasSubstr("not a known reference system"));
}

}  // namespace
}  // namespace buurtatlas
