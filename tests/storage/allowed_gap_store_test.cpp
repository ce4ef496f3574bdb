#include "storage/atlas_faults.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

class AllowedGapStoreTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  AllowedGap m_gap{.area = square(675000, 676000),
                   .remark = {.reason = GapReason::Industry,
                              .note = "dok \"noord\"; ’s nachts leeg",
                              .author = "An",
                              .reviewOn = *parseDate("2027-03-01")},
                   .allowedOn = *parseDate("2026-03-01")};

  Id put(const AllowedGap& gap) { return performed(*m_atlas, {.label = {"Allow", {}}, .putAllowedGaps = {gap}}); }
  [[nodiscard]] const std::vector<AllowedGap>& gaps() const { return *m_atlas->snapshot()->allowedGaps; }
};

TEST_F(AllowedGapStoreTest, ComesBackAsItWasPut) {
  m_gap.id = put(m_gap);
  EXPECT_EQ(gaps(), std::vector{m_gap});
  m_atlas.reset();
  m_atlas = openAtlas(m_path, OpenMode::ReadOnly);
  EXPECT_EQ(gaps(), std::vector{m_gap});
  EXPECT_TRUE(faultsOf(m_path).value().empty());
}

TEST_F(AllowedGapStoreTest, NeedsNoReview) {
  m_gap.remark.reviewOn = {};
  m_gap.id = put(m_gap);
  EXPECT_EQ(gaps(), std::vector{m_gap});
}

TEST_F(AllowedGapStoreTest, AllowingChangingAndTakingBackAreEachUndone) {
  m_gap.id = put(m_gap);
  AllowedGap changed = m_gap;
  changed.remark.reason = GapReason::Water;
  put(changed);
  performed(*m_atlas, {.label = {"Open", {}}, .removeAllowedGaps = {m_gap.id}});
  EXPECT_TRUE(gaps().empty());
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(gaps(), std::vector{changed});
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(gaps(), std::vector{m_gap});
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_TRUE(gaps().empty());
  ASSERT_TRUE(m_atlas->redo().has_value());
  EXPECT_EQ(gaps(), std::vector{m_gap});
}

TEST_F(AllowedGapStoreTest, OneThatIsGoneIsNeitherChangedNorTakenBack) {
  m_gap.id = 9;
  EXPECT_EQ(m_atlas->perform({.label = {"Allow", {}}, .putAllowedGaps = {m_gap}}).error().code, ErrorCode::NotFound);
  EXPECT_EQ(m_atlas->perform({.label = {"Open", {}}, .removeAllowedGaps = {9}}).error().code, ErrorCode::NotFound);
}

TEST_F(AllowedGapStoreTest, AnAtlasOfVersion3LearnsToKeepThem) {
  performed(*m_atlas, drawZone(zoneNamed("A")));
  m_atlas.reset();
  makeOfVersion(m_path, 3);
  m_atlas = openAtlas(m_path);
  m_gap.id = put(m_gap);
  EXPECT_EQ(gaps(), std::vector{m_gap});
  EXPECT_TRUE(faultsOf(m_path).value().empty());
}

}  // namespace
}  // namespace buurtatlas::test
