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

TEST_F(IncidentViewTest, CountsTypesByWhatPassesTheOtherFilters) {
  view.types()->toggle(1);
  settle();
  EXPECT_EQ(view.types()->data(view.types()->index(0), IncidentTypes::NumberRole).toInt(), 15);
  view.setHours(22, 6);
  settle();
  EXPECT_EQ(view.shown(), 0);
  EXPECT_EQ(view.types()->data(view.types()->index(0), IncidentTypes::NumberRole).toInt(), 10);
}

TEST_F(IncidentViewTest, GoesBackAndForwardThroughItsFilters) {
  view.types()->toggle(0);
  view.setHours(22, 6);
  settle();
  ASSERT_TRUE(view.canGoBack());
  view.goBack();
  settle();
  EXPECT_EQ(view.hourTo(), 24);
  EXPECT_EQ(view.shown(), 15);
  view.goBack();
  settle();
  EXPECT_EQ(view.shown(), 20);
  EXPECT_FALSE(view.canGoBack());
  view.goForward();
  view.goForward();
  settle();
  EXPECT_EQ(view.hourFrom(), 22);
  EXPECT_FALSE(view.canGoForward());
}

TEST_F(IncidentViewTest, FiltersByAnAreaOfTheTown) {
  ASSERT_TRUE(view.areas().contains(QStringLiteral("West")));
  view.setArea(static_cast<int>(view.areas().indexOf(QStringLiteral("West"))));
  settle();
  EXPECT_TRUE(view.isFiltered());
  EXPECT_EQ(view.shown(), 20);
}

TEST_F(IncidentViewTest, KeepsAndUsesARecipe) {
  view.setHours(22, 6);
  view.setMethod({"--bandwidth", "500"});
  view.saveRecipe(QStringLiteral("Nights"));
  ASSERT_EQ(view.recipes(), QStringList{QStringLiteral("Nights")});
  view.clearFilter();
  std::vector<std::string> recalled;
  QObject::connect(&view, &IncidentView::methodRecalled, [&](const auto& options) { recalled = options; });
  view.useRecipe(0);
  settle();
  EXPECT_EQ(view.hourFrom(), 22);
  EXPECT_EQ(recalled, (std::vector<std::string>{"--bandwidth", "500"}));
  view.dropRecipe(0);
  EXPECT_TRUE(view.recipes().isEmpty());
}

}  // namespace
}  // namespace buurtatlas::test
