#include "storage/atlas_faults.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

class PlanStoreTest : public testing::Test {
 protected:
  PlanStoreTest() {
    m_plan.zones[0].id = -1;
    m_plan.zones[1].id = 7;
  }

  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");
  std::unique_ptr<AtlasFile> m_atlas = createAtlas(m_path);
  Plan m_plan{.name = "Nieuw",
              .zones = {zoneNamed("West"), zoneNamed("Oost", square(675100, 676000))},
              .leftOut = {{.line = 3, .reason = {"The kind \"%1\" is none.", {"CLUB"}}}}};

  Id put(const Plan& plan) { return performed(*m_atlas, {.label = {"Plan", {}}, .putPlans = {plan}}); }
  [[nodiscard]] const std::vector<Plan>& plans() const { return *m_atlas->snapshot()->plans; }
};

TEST_F(PlanStoreTest, APlanComesBackAsItWasPut) {
  m_plan.id = put(m_plan);
  EXPECT_EQ(plans(), std::vector{m_plan});
  EXPECT_TRUE(m_atlas->snapshot()->zones->empty()) << "a plan is no zone";
  m_atlas.reset();
  m_atlas = openAtlas(m_path, OpenMode::ReadOnly);
  EXPECT_EQ(plans(), std::vector{m_plan});
  EXPECT_TRUE(faultsOf(m_path).value().empty());
}

TEST_F(PlanStoreTest, ZonesThatWereStoredWithoutAnIdGetOneEach) {
  for (Zone& zone : m_plan.zones) {
    zone.id = 0;
  }
  put(m_plan);
  EXPECT_EQ(plans().front().zones[0].id, -1);
  EXPECT_EQ(plans().front().zones[1].id, -2);
}

TEST_F(PlanStoreTest, DroppingIsUndone) {
  m_plan.id = put(m_plan);
  performed(*m_atlas, {.label = {"Drop", {}}, .removePlans = {m_plan.id}});
  EXPECT_TRUE(plans().empty());
  ASSERT_TRUE(m_atlas->undo().has_value());
  EXPECT_EQ(plans(), std::vector{m_plan});
  ASSERT_TRUE(m_atlas->redo().has_value());
  EXPECT_TRUE(plans().empty());
}

TEST_F(PlanStoreTest, ItsDayAndItsZonesMayChange) {
  m_plan.id = put(m_plan);
  m_plan.adoptedFrom = today();
  m_plan.zones.pop_back();
  put(m_plan);
  EXPECT_EQ(plans(), std::vector{m_plan});
}

TEST_F(PlanStoreTest, NamesAreUniqueAndGonePlansAreNotPut) {
  m_plan.id = put(m_plan);
  Plan other = m_plan;
  other.id = 0;
  EXPECT_EQ(m_atlas->perform({.label = {"Plan", {}}, .putPlans = {other}}).error().code, ErrorCode::Conflict);
  other = {.id = 99, .name = "Anders"};
  EXPECT_EQ(m_atlas->perform({.label = {"Plan", {}}, .putPlans = {other}}).error().code, ErrorCode::NotFound);
  EXPECT_EQ(m_atlas->perform({.label = {"Drop", {}}, .removePlans = {99}}).error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace buurtatlas::test
