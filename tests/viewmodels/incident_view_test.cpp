#include "viewmodels/incident_view.h"

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class IncidentViewTest : public TownWorkspace {
 protected:
  void SetUp() override {
    view.setWatched(true);
    settle();
  }

  IncidentView& view = *workspace.incidents();
};

TEST_F(IncidentViewTest, CountsByHour) {
  EXPECT_EQ(view.shown(), 20);
  EXPECT_DOUBLE_EQ(view.hours().at(14), 10);
  EXPECT_DOUBLE_EQ(view.hours().at(23), 10);
}

TEST_F(IncidentViewTest, KeepsTheNightOverMidnight) {
  view.setHours(22, 6);
  EXPECT_TRUE(view.isStale());
  settle();
  EXPECT_EQ(view.shown(), 10);
}

TEST_F(IncidentViewTest, FiltersByTypeAndDay) {
  ASSERT_EQ(view.types()->count(), 2);
  view.types()->toggle(1);
  settle();
  EXPECT_EQ(view.shown(), 5);
  EXPECT_TRUE(view.setDates(QStringLiteral("2026-03-01"), QStringLiteral("5/3/2026")));
  settle();
  EXPECT_EQ(view.shown(), 2);
  view.clearFilter();
  settle();
  EXPECT_EQ(view.shown(), 20);
}

TEST_F(IncidentViewTest, RefusesWhatIsNoDay) {
  EXPECT_FALSE(view.setDates(QStringLiteral("yesterday"), {}));
  EXPECT_FALSE(view.isStale());
}

TEST_F(IncidentViewTest, NamesThePartOfTheFilterThatLeavesNothing) {
  view.setHours(3, 4);
  settle();
  EXPECT_EQ(view.shown(), 0);
  EXPECT_EQ(view.emptiedBy(), QStringLiteral("hours"));
}

}  // namespace
}  // namespace buurtatlas::test
