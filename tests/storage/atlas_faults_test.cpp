#include "storage/atlas_faults.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

class AtlasFaultsTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);

  void SetUp() override {
    performed(*m_atlas, drawZone(zoneNamed("Centrum")));
    performed(*m_atlas, addMember(memberNamed("an")));
    performed(*m_atlas, {.label = {"Import", {}},
                         .addresses = std::make_shared<const std::vector<Address>>(
                             std::vector<Address>{{.street = "Kerkstraat"}, {.position = Point{675010, 676010}}})});
  }
  /// The sentences after another program did this to the file.
  std::vector<std::string> sentencesAfter(const std::string& statements) {
    m_atlas.reset();
    SQLite::Database(m_path, SQLite::OPEN_READWRITE).exec(statements);
    return sentences();
  }
  [[nodiscard]] std::vector<std::string> sentences() const {
    std::vector<std::string> texts;
    const std::vector<Error> faults = faultsOf(m_path).value();
    for (const Error& fault : faults) {
      EXPECT_EQ(fault.file, m_path);
      texts.push_back(inEnglish(fault.reason));
    }
    return texts;
  }
};

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

TEST_F(AtlasFaultsTest, ASoundAtlasHasNoneOpenOrClosed) {
  EXPECT_THAT(sentences(), testing::IsEmpty());
  m_atlas.reset();
  const std::string before = bytesOf(m_path);
  EXPECT_THAT(sentences(), testing::IsEmpty());
  EXPECT_TRUE(bytesOf(m_path) == before);
}

TEST_F(AtlasFaultsTest, AnOlderAtlasIsNoFault) {
  makeOfVersion(m_path, 1);
  EXPECT_THAT(sentences(), testing::IsEmpty());
}

TEST_F(AtlasFaultsTest, DamageIsFoundWhereAQuickLookFindsNone) {
  const std::vector<std::string> found = sentencesAfter(
      "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = "
      "'outbox_in_doubt') WHERE name = 'member_key'");
  EXPECT_THAT(found, Contains(testing::AllOf(HasSubstr("damaged"), HasSubstr("Restore a backup"))));
}

TEST_F(AtlasFaultsTest, AMissingTableAndColumnAreNamed) {
  EXPECT_THAT(sentencesAfter("DROP VIEW members; ALTER TABLE audit DROP COLUMN amount"),
              ElementsAre(HasSubstr("The view members is missing"),
                          HasSubstr("The column amount of the table audit is missing")));
}

TEST_F(AtlasFaultsTest, ABrokenEntryOfTheLogIsNamed) {
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(m_atlas->putPolicy({}, {.action = "policy", .object = "policy", .amount = i}));
  }
  EXPECT_THAT(sentences(), testing::IsEmpty());
  EXPECT_THAT(
      sentencesAfter("UPDATE audit SET amount = 9 WHERE number = 2"),
      ElementsAre(testing::AllOf(HasSubstr("The log of who did what is broken"), HasSubstr("Entry 2 was changed"))));
  EXPECT_THAT(sentencesAfter("UPDATE audit SET amount = 1 WHERE number = 2; DELETE FROM audit WHERE number = 1"),
              ElementsAre(HasSubstr("Entries are missing before entry 2")));
}

TEST_F(AtlasFaultsTest, ALooseReferenceIsNamed) {
  EXPECT_THAT(sentencesAfter("PRAGMA foreign_keys=OFF; DELETE FROM zone"),
              Contains(HasSubstr("Row 1 of the table zone_border refers to a row of zone that is not there")));
}

TEST_F(AtlasFaultsTest, AnUnreadableShapeIsNamed) {
  EXPECT_THAT(sentencesAfter("UPDATE addresses SET geom = x'4750' WHERE id = 2"),
              ElementsAre(HasSubstr("row 2 of the table addresses")));
}

TEST_F(AtlasFaultsTest, ABorderThatCrossesItselfIsNamedWithThePlace) {
  Zone zone = m_atlas->snapshot()->zones->front();
  zone.border = {{.outer = {{675000, 676000}, {675100, 676100}, {675100, 676000}, {675000, 676100}}, .holes = {}}};
  performed(*m_atlas, drawZone(zone));
  const std::vector<Error> faults = faultsOf(m_path).value();
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_THAT(inEnglish(faults[0].reason), testing::StartsWith("Zone Centrum, border of " + isoDate(today())));
  EXPECT_EQ(faults[0].where, (Point{675050, 676050}));
}

TEST_F(AtlasFaultsTest, ABorderOfThePastIsLookedAtToo) {
  EXPECT_THAT(sentencesAfter("INSERT INTO zone_border (zone_id, valid_from, valid_to) VALUES (1, '2020-01-01', "
                             "'2020-06-01')"),
              ElementsAre(HasSubstr("Zone Centrum, border of 2020-01-01: The area is empty")));
}

TEST_F(AtlasFaultsTest, TwoBordersOnOneDayAreNamed) {
  EXPECT_THAT(sentencesAfter("INSERT INTO zone_border (zone_id, valid_from, valid_to, geom) SELECT zone_id, "
                             "'2020-01-01', '2999-01-01', geom FROM zone_border"),
              ElementsAre(HasSubstr("Zone Centrum has two borders on " + isoDate(today()))));
}

TEST_F(AtlasFaultsTest, AZoneWithoutBorderIsNamed) {
  EXPECT_THAT(sentencesAfter("DELETE FROM zone_border"), ElementsAre(HasSubstr("Zone Centrum has no border")));
}

TEST_F(AtlasFaultsTest, WhatGeoPackageAsksIsLookedAt) {
  EXPECT_THAT(
      sentencesAfter("PRAGMA user_version=0; DELETE FROM gpkg_geometry_columns WHERE table_name = 'zones'; UPDATE "
                     "gpkg_spatial_ref_sys SET organization = 'NONE' WHERE srs_id = 3812"),
      ElementsAre(HasSubstr("no longer says that it is a GeoPackage"), HasSubstr("The layer zones is not listed"),
                  HasSubstr("The reference system of the atlas")));
}

TEST_F(AtlasFaultsTest, WhatIsNoAtlasIsRefused) {
  const std::string poem = m_folder.file("poem.gpkg");
  std::ofstream(poem) << "Roses are red";
  EXPECT_EQ(faultsOf(poem).error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(faultsOf(m_folder.file("nowhere.gpkg")).error().code, ErrorCode::FileUnreadable);
}

}  // namespace
}  // namespace buurtatlas::test
