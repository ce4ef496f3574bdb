#include <gdal.h>

#include <cstdio>
#include <set>

#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

std::string outputOf(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  for (int letter = std::fgetc(pipe); letter != EOF; letter = std::fgetc(pipe)) {
    output += static_cast<char>(letter);
  }
  EXPECT_EQ(pclose(pipe), 0) << command << "\n" << output;
  return output;
}

AtlasEdit aTown() {
  Member member = memberNamed("an");
  return {.label = {"Fill", {}},
          .putZones = {zoneNamed("Centrum"), zoneNamed("Noord", square(675000, 676100))},
          .putMembers = {member},
          .boundary = std::make_shared<const MultiPolygon>(square(674000, 675000, 5000)),
          .streets = std::make_shared<const std::vector<Street>>(
              std::vector<Street>{{.name = "Kerkstraat", .path = {{675000, 676000}, {675100, 676000}}}}),
          .addresses = std::make_shared<const std::vector<Address>>(
              std::vector<Address>{{.street = "Kerkstraat", .number = "1", .position = Point{675010, 676010}},
                                   {.street = "Kerkstraat", .number = "2"}}),
          .putIncidents = {{.key = "i", .type = "burglary", .position = Point{675010, 676010}}}};
}

class OpenByOthersTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);

  void SetUp() override { performed(*m_atlas, aTown()); }
  [[nodiscard]] std::string summary(const std::string& layer) const {
    return outputOf("ogrinfo -so " + m_path + " " + layer + " 2>&1");
  }
};

TEST_F(OpenByOthersTest, ListsTheLayersAndNothingElse) {
  m_atlas.reset();
  const std::string list = outputOf("ogrinfo -q " + m_path + " 2>&1 | grep -v ^Relationship");
  EXPECT_EQ(list,
            "1: boundary (Multi Polygon)\n2: streets (Line String)\n3: background (Multi Polygon)\n"
            "4: addresses (Point)\n5: neighbourhoods (Multi Polygon)\n6: areas (Multi Polygon)\n"
            "7: zones (Multi Polygon)\n8: members (Point)\n9: incidents (Point)\n10: layer_sources (None)\n");
}

TEST_F(OpenByOthersTest, EveryLayerIsInThePlaneOfTheAtlas) {
  m_atlas.reset();
  for (const char* layer :
       {"boundary", "streets", "background", "addresses", "neighbourhoods", "areas", "zones", "members", "incidents"}) {
    const std::string text = summary(layer);
    EXPECT_THAT(text, testing::HasSubstr("ID[\"EPSG\",3812]]")) << layer;
    EXPECT_THAT(text, testing::Not(testing::HasSubstr("Warning"))) << layer;
    EXPECT_THAT(text, testing::Not(testing::HasSubstr("ERROR"))) << layer;
  }
}

TEST_F(OpenByOthersTest, CountsTheRows) {
  m_atlas.reset();
  EXPECT_THAT(summary("zones"), testing::HasSubstr("Feature Count: 2"));
  EXPECT_THAT(summary("addresses"), testing::HasSubstr("Feature Count: 2"));
  EXPECT_THAT(summary("streets"), testing::HasSubstr("Feature Count: 1"));
  EXPECT_THAT(summary("zones"), testing::HasSubstr("Extent: (675000.000000, 676000.000000) - (675100.000000, 676200"));
}

TEST_F(OpenByOthersTest, ShowsOnlyBordersInForceWithNameTypeAndState) {
  performed(*m_atlas, {.label = {"Remove", {}}, .removeZones = {1}});
  const std::string text =
      outputOf("ogrinfo -q -al -where \"type = 'BIN' AND state = 'live'\" " + m_path + " zones 2>&1");
  EXPECT_THAT(text, testing::HasSubstr("name (String) = Noord"));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("Centrum")));
  EXPECT_THAT(text, testing::HasSubstr(
                        "MULTIPOLYGON (((675000 676100,675100 676100,675100 676200,675000 676200,675000 676100)))"));
}

TEST_F(OpenByOthersTest, CanBeReadWhileItIsBeingEdited) {
  EXPECT_THAT(summary("zones"), testing::HasSubstr("Feature Count: 2"));
}

TEST_F(OpenByOthersTest, StaysEditableAfterOthersAddedASpatialIndex) {
  m_atlas.reset();
  outputOf("ogrinfo -q " + m_path + " -sql \"SELECT CreateSpatialIndex('addresses', 'geom')\" 2>&1");
  m_atlas = openAtlas(m_path);
  AtlasEdit edit = aTown();
  edit.putMembers.clear();
  edit.putIncidents.clear();
  performed(*m_atlas, edit);
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(m_atlas->snapshot()->addresses->size(), 2U);
}

TEST_F(OpenByOthersTest, OneSqliteLibraryServesTheAtlasAndGdal) {
  GDALAllRegister();
  std::ifstream maps("/proc/self/maps");
  std::set<std::string> libraries;
  bool hasGdal = false;
  for (std::string line; std::getline(maps, line);) {
    hasGdal = hasGdal || line.contains("libgdal.so");
    if (line.contains("sqlite3") || line.contains("sqlcipher")) {
      libraries.insert(line.substr(line.find('/')));
    }
  }
  EXPECT_TRUE(hasGdal);
  EXPECT_EQ(libraries.size(), 1U);
}

}  // namespace
}  // namespace buurtatlas::test
