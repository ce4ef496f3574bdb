#include "storage/kept_drawings.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

class KeptDrawingsTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  KeptDrawing m_drawing{.id = 3,
                        .at = Instant(std::chrono::seconds(1'000'000)),
                        .purpose = "AlertArea",
                        .zone = 7,
                        .steps = {{.kept = 0, .added = {{675000.001, 676000.002}}},
                                  {.kept = 1, .added = {{675100, 676000}, {675100, 676100}}},
                                  {.kept = 2, .added = {}}}};
};

TEST_F(KeptDrawingsTest, ComeBackAsTheyWereWhileTheAtlasIsOpenAndLater) {
  ASSERT_TRUE(keepDrawing(m_path, m_drawing).has_value());
  EXPECT_EQ(readKeptDrawings(m_path).value(), std::vector{m_drawing});
  m_atlas.reset();
  m_atlas = openAtlas(m_path);
  EXPECT_EQ(readKeptDrawings(m_path).value(), std::vector{m_drawing});
}

TEST_F(KeptDrawingsTest, AreReplacedByIdAndGoWithoutSteps) {
  ASSERT_TRUE(keepDrawing(m_path, m_drawing).has_value());
  KeptDrawing other = m_drawing;
  other.id = 4;
  ASSERT_TRUE(keepDrawing(m_path, other).has_value());
  m_drawing.steps.pop_back();
  ASSERT_TRUE(keepDrawing(m_path, m_drawing).has_value());
  EXPECT_EQ(readKeptDrawings(m_path).value(), (std::vector{m_drawing, other}));
  ASSERT_TRUE(keepDrawing(m_path, {.id = 3}).has_value());
  EXPECT_EQ(readKeptDrawings(m_path).value(), std::vector{other});
}

TEST_F(KeptDrawingsTest, LieOutsideTheHistoryAndUndoLeavesThemAlone) {
  performed(*m_atlas, drawZone(zoneNamed("A")));
  ASSERT_TRUE(keepDrawing(m_path, m_drawing).has_value());
  EXPECT_EQ(m_atlas->history().size(), 1U);
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(readKeptDrawings(m_path).value(), std::vector{m_drawing});
  ASSERT_TRUE(m_atlas->redo().has_value());
}

TEST_F(KeptDrawingsTest, FindTheirTablesInAnAtlasOfVersion2) {
  m_atlas.reset();
  {
    SQLite::Database database(m_path, SQLite::OPEN_READWRITE);
    database.exec(
        "DROP TABLE drawing_step; DROP TABLE drawing; DROP TABLE overlap_reason; "
        "UPDATE atlas SET value = '2' WHERE name = 'schema_version'");
  }
  m_atlas = openAtlas(m_path);
  EXPECT_TRUE(keepDrawing(m_path, m_drawing).has_value());
}

}  // namespace
}  // namespace buurtatlas::test
