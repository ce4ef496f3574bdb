#include <SQLiteCpp/SQLiteCpp.h>

#include "storage/atlas_backup.h"
#include "storage/atlas_faults.h"
#include "storage/atlas_restore.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

class AliasStoreTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  Id m_an = performed(*m_atlas, addMember(memberNamed("an")));
  AddressAlias m_alias{.member = m_an,
                       .written = {.text = "Geheimstr. 13 \"bis\", 3500", .box = "0201"},
                       .placement = {.matchClass = PlacementClass::Exact,
                                     .status = PlacementStatus::Accepted,
                                     .confidence = 0.61,
                                     .position = Point{675010.123, 676010.456},
                                     .radius = Metres(15),
                                     .street = "Geheimstraat",
                                     .number = "13",
                                     .postcode = "3500",
                                     .municipality = "Testdorp",
                                     .streetKey = "77",
                                     .flags = {"name-fuzzy"},
                                     .byHand = true}};

  Id add(const AddressAlias& alias) { return performed(*m_atlas, {.label = {"Decide", {}}, .addAliases = {alias}}); }
  [[nodiscard]] const std::vector<AddressAlias>& aliases() const { return *m_atlas->snapshot()->aliases; }
  [[nodiscard]] bool hasTrace() const {
    std::string bytes;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path())) {
      bytes += entry.is_regular_file() ? bytesOf(entry.path()) : std::string();
    }
    return bytes.contains("Geheimstr");
  }
};

TEST_F(AliasStoreTest, ComesBackAsItWasDecided) {
  m_alias.id = add(m_alias);
  EXPECT_EQ(aliases(), std::vector{m_alias});
  m_atlas.reset();
  m_atlas = openAtlas(m_path, OpenMode::ReadOnly);
  EXPECT_EQ(aliases(), std::vector{m_alias});
  EXPECT_TRUE(faultsOf(m_path).value().empty());
}

TEST_F(AliasStoreTest, ARejectionHasNoPosition) {
  m_alias.placement = {.status = PlacementStatus::Rejected, .byHand = true};
  m_alias.id = add(m_alias);
  m_atlas.reset();
  m_atlas = openAtlas(m_path);
  EXPECT_EQ(aliases(), std::vector{m_alias});
}

TEST_F(AliasStoreTest, AnotherDecisionTakesItsPlaceAndBothAreUndone) {
  m_alias.id = add(m_alias);
  AddressAlias other = m_alias;
  other.placement.number = "15";
  other.id = performed(*m_atlas, {.label = {"Decide", {}}, .addAliases = {other}, .removeAliases = {m_alias.id}});
  EXPECT_EQ(aliases(), std::vector{other});
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(aliases(), std::vector{m_alias});
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_TRUE(aliases().empty());
  ASSERT_TRUE(m_atlas->redo().has_value());
  EXPECT_EQ(aliases(), std::vector{m_alias});
}

TEST_F(AliasStoreTest, BelongsToAPersonAndIsRemovedOnce) {
  m_alias.member = 99;
  EXPECT_EQ(m_atlas->perform({.label = {"Decide", {}}, .addAliases = {m_alias}}).error().code, ErrorCode::NotFound);
  EXPECT_EQ(m_atlas->perform({.label = {"Forget", {}}, .removeAliases = {9}}).error().code, ErrorCode::NotFound);
}

TEST_F(AliasStoreTest, IsErasedWithThePersonWhoseWritingItIs) {
  const Id bo = performed(*m_atlas, addMember(memberNamed("bo")));
  const Id first = add(m_alias);
  AddressAlias ofBo = m_alias;
  ofBo.member = bo;
  ofBo.written.text = "Molenweg 3";
  ofBo.placement.street = "Molenweg";
  ofBo.id = add(ofBo);
  performed(*m_atlas, {.label = {"Forget", {}}, .removeAliases = {first}});
  ASSERT_TRUE(m_atlas->undo().has_value());
  ASSERT_TRUE(hasTrace());
  ASSERT_TRUE(m_atlas->eraseMember(m_an).has_value());
  EXPECT_FALSE(hasTrace());
  EXPECT_EQ(aliases(), std::vector{ofBo});
  while (m_atlas->undo()) {
  }
  while (m_atlas->redo()) {
  }
  EXPECT_FALSE(hasTrace());
  EXPECT_EQ(aliases(), std::vector{ofBo});
}

TEST_F(AliasStoreTest, ARemovedOneLeavesTheHistoryWithThePersonToo) {
  performed(*m_atlas, {.label = {"Forget", {}}, .removeAliases = {add(m_alias)}});
  ASSERT_TRUE(m_atlas->eraseMember(m_an).has_value());
  EXPECT_FALSE(hasTrace());
}

TEST_F(AliasStoreTest, ARestoreBringsItBackButNotThatOfAnErasedPerson) {
  const Id bo = performed(*m_atlas, addMember(memberNamed("bo")));
  add(m_alias);
  AddressAlias ofBo = m_alias;
  ofBo.member = bo;
  ofBo.id = add(ofBo);
  const std::string backup = m_folder.file("copy.gpkg");
  ASSERT_TRUE(backUpAtlas(m_path, backup).has_value());
  performed(*m_atlas, {.label = {"Forget", {}}, .removeAliases = {ofBo.id}});
  ASSERT_TRUE(m_atlas->eraseMember(m_an).has_value());
  m_atlas.reset();
  ASSERT_TRUE(restoreAtlas(m_path, backup, parseTime("2026-04-30T13:45:10").value().at).has_value());
  m_atlas = openAtlas(m_path);
  EXPECT_EQ(aliases(), std::vector{ofBo});
}

TEST_F(AliasStoreTest, AnAtlasOfVersion4LearnsToKeepThem) {
  m_atlas.reset();
  makeOfVersion(m_path, 4);
  m_atlas = openAtlas(m_path);
  EXPECT_TRUE(aliases().empty());
  m_alias.id = add(m_alias);
  EXPECT_EQ(aliases(), std::vector{m_alias});
  EXPECT_TRUE(faultsOf(m_path).value().empty());
}

}  // namespace
}  // namespace buurtatlas::test
