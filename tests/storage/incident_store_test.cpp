#include "storage/atlas_faults.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

class IncidentStoreTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  Incident m_incident{.key = "1",
                      .type = "Diefstal/Woning",
                      .position = Point{.east = 675'000, .north = 675'000},
                      .from = parseTime("2026-03-01T14:00")->at,
                      .to = parseTime("2026-03-01T16:00")->at,
                      .hasClock = true,
                      .precision = PlacePrecision::Street};
  CoveredDays m_days{.from = *parseDate("2026-03-01"), .to = *parseDate("2026-03-31"), .isGuess = true};
  IncidentRecipe m_recipe{.name = "Nachten \"22-6\"",
                          .method = "density",
                          .filter = "--hours\n22-6",
                          .parameters = "--bandwidth\n300",
                          .plane = "EPSG:3812",
                          .seed = 7,
                          .dataHash = std::string(64, 'a'),
                          .incidents = 12,
                          .version = "1.0",
                          .savedAt = *parseInstant("2026-11-21T03:04:05Z")};

  void put(const AtlasEdit& edit) { ASSERT_TRUE(m_atlas->perform(edit).has_value()); }
  void reopen() {
    m_atlas.reset();
    m_atlas = openAtlas(m_path, OpenMode::Edit);
  }
};

TEST_F(IncidentStoreTest, KeepsHowWellThePlaceIsKnownAndTheDaysThatAreCovered) {
  put({.label = {"Import", {}}, .putIncidents = {m_incident}, .addCoveredDays = {m_days}});
  m_incident.id = 1;
  m_days.id = 1;
  reopen();
  EXPECT_EQ(*m_atlas->snapshot()->incidents, std::vector{m_incident});
  EXPECT_EQ(*m_atlas->snapshot()->coveredDays, std::vector{m_days});
  EXPECT_EQ(m_atlas->snapshot()->incidentColumns->of, m_atlas->snapshot()->incidents);
  EXPECT_TRUE(faultsOf(m_path).value().empty());
}

TEST_F(IncidentStoreTest, UndoesTheDaysTogetherWithTheIncidents) {
  put({.label = {"Import", {}}, .putIncidents = {m_incident}, .addCoveredDays = {m_days}});
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_TRUE(m_atlas->snapshot()->incidents->empty());
  EXPECT_TRUE(m_atlas->snapshot()->coveredDays->empty());
  EXPECT_EQ(m_atlas->snapshot()->incidentColumns->size(), 0U);
  ASSERT_TRUE(m_atlas->redo().has_value());
  EXPECT_EQ(m_atlas->snapshot()->coveredDays->size(), 1U);
}

TEST_F(IncidentStoreTest, AnAtlasOfTheSeventhVersionKeepsItsIncidents) {
  Incident nowhere = m_incident;
  nowhere.key = "2";
  nowhere.position.reset();
  put({.label = {"Import", {}}, .putIncidents = {m_incident, nowhere}});
  m_atlas.reset();
  makeOfVersion(m_path, 7);
  m_atlas = openAtlas(m_path, OpenMode::Edit);
  const std::vector<Incident>& incidents = *m_atlas->snapshot()->incidents;
  ASSERT_EQ(incidents.size(), 2U);
  EXPECT_EQ(incidents[0].placePrecision(), PlacePrecision::Exact);
  EXPECT_EQ(incidents[1].placePrecision(), PlacePrecision::Withheld);
  EXPECT_TRUE(m_atlas->snapshot()->coveredDays->empty());
}

TEST_F(IncidentStoreTest, KeepsChangesAndDropsRecipesEachAsAStep) {
  put({.label = {"Save", {}}, .putRecipes = {m_recipe}});
  m_recipe.id = 1;
  reopen();
  EXPECT_EQ(*m_atlas->snapshot()->recipes, std::vector{m_recipe});
  IncidentRecipe changed = m_recipe;
  changed.incidents = 13;
  put({.label = {"Save", {}}, .putRecipes = {changed}});
  EXPECT_EQ(*m_atlas->snapshot()->recipes, std::vector{changed});
  put({.label = {"Drop", {}}, .removeRecipes = {1}});
  EXPECT_TRUE(m_atlas->snapshot()->recipes->empty());
  ASSERT_TRUE(m_atlas->undo().has_value());
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(*m_atlas->snapshot()->recipes, std::vector{m_recipe});
}

TEST_F(IncidentStoreTest, RefusesASecondRecipeOfANameAndOneThatIsGone) {
  put({.label = {"Save", {}}, .putRecipes = {m_recipe}});
  EXPECT_EQ(m_atlas->perform({.label = {"Save", {}}, .putRecipes = {m_recipe}}).error().code, ErrorCode::Conflict);
  EXPECT_EQ(m_atlas->perform({.label = {"Drop", {}}, .removeRecipes = {9}}).error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace buurtatlas::test
