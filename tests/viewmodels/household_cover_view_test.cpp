#include "viewmodels/household_cover_view.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class HouseholdCoverViewTest : public TownWorkspace {
 protected:
  HouseholdCoverView& view = *workspace.householdCover();

  void look() {
    view.setWatched(true);
    settle();
  }
  void putToSleep() {
    workspace.zoneEditor()->select(1);
    workspace.zoneEditor()->setState(static_cast<int>(ZoneState::Dormant));
  }
};

TEST_F(HouseholdCoverViewTest, MeasuresNothingWhileNobodyLooks) {
  EXPECT_FALSE(view.isKnown());
  EXPECT_FALSE(view.job()->busy());
  EXPECT_TRUE(view.isPossible());
}

TEST_F(HouseholdCoverViewTest, CountsFourNestedLayers) {
  look();
  // In the west stand the 10 first houses of Kerkstraat; An lives at 250 m and gets SMS, Bo at 450 m has no phone.
  EXPECT_EQ(view.counts(), (QList<int>{10, 10, 5, 3}));
  EXPECT_EQ(view.located(), 40);
  EXPECT_EQ(view.shareTexts().at(1), QStringLiteral("25.0 %"));
  EXPECT_EQ(view.useUnknown(), 40);
}

TEST_F(HouseholdCoverViewTest, ShowsTheAddressesThatAreMissingFromTheChosenLayer) {
  look();
  EXPECT_EQ(view.missing(), 30);
  EXPECT_EQ(view.picture().dots->size(), 30U);
  view.setLayer(3);
  EXPECT_EQ(view.missing(), 37);
  EXPECT_EQ(view.picture().dots->size(), 37U);
}

TEST_F(HouseholdCoverViewTest, GreysOldFiguresUntilNewOnesAreThere) {
  look();
  putToSleep();
  EXPECT_TRUE(view.isStale());
  EXPECT_EQ(view.counts(), (QList<int>{10, 10, 5, 3})) << "the old figures stay, marked as old";
  settle();
  EXPECT_FALSE(view.isStale());
  EXPECT_EQ(view.counts(), (QList<int>{10, 0, 0, 0}));
}

TEST_F(HouseholdCoverViewTest, WaitsWithAnEditUntilSomebodyLooksAgain) {
  look();
  view.setWatched(false);
  putToSleep();
  settle();
  EXPECT_TRUE(view.isStale());
  look();
  EXPECT_EQ(view.counts().at(1), 0);
}

TEST_F(HouseholdCoverViewTest, MeasuresAgainForAnotherDistance) {
  look();
  view.setDistance(1000);
  EXPECT_TRUE(view.isStale());
  settle();
  EXPECT_EQ(view.counts(), (QList<int>{10, 10, 10, 10}));
}

TEST_F(HouseholdCoverViewTest, SaysNothingOfBusinessesThatNobodyKnows) {
  look();
  EXPECT_TRUE(view.areBusinessesUnknown());
  view.setOfBusinesses(true);
  EXPECT_EQ(view.located(), 0);
  EXPECT_TRUE(view.picture().dots->empty());
}

TEST_F(HouseholdCoverViewTest, SavesFiguresThatTellOfNobody) {
  look();
  view.save(HouseholdCoverView::StreetSides, QUrl::fromLocalFile(QStringLiteral("/tmp/sides.csv")));
  EXPECT_EQ(writtenTo, "/tmp/sides.csv");
  EXPECT_EQ(table.rows.size(), 4U);
  view.save(HouseholdCoverView::Municipality, QUrl::fromLocalFile(QStringLiteral("/tmp/town.gpkg")));
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows.front().values.back(), "by_sms;members");
}

TEST_F(HouseholdCoverViewTest, SavesNoFiguresThatAreStale) {
  look();
  putToSleep();
  view.save(HouseholdCoverView::Municipality, QUrl::fromLocalFile(QStringLiteral("/tmp/town.csv")));
  EXPECT_TRUE(writtenTo.empty());
}

TEST_F(HouseholdCoverViewTest, ListsStatisticalAreasWhereThereAreNoNeighbourhoods) {
  AtlasEdit edit{.label = {"Import", {}}};
  edit.areas = std::make_shared<const std::vector<NamedArea>>(
      std::vector<NamedArea>{{.name = "Sector A", .area = *atlas().boundary}});
  workspace.session()->perform(edit);
  look();
  EXPECT_TRUE(view.byStatisticalAreas());
  ASSERT_EQ(view.areas()->count(), 1);
  EXPECT_EQ(view.areas()->rows().front().name, QStringLiteral("Sector A"));
  EXPECT_EQ(view.areas()->rows().front().inLayer, 10);
  QSignalSpy shown(workspace.focus(), &MapFocus::shown);
  view.showArea(0);
  EXPECT_EQ(shown.count(), 1);
}

TEST_F(HouseholdCoverViewTest, ListsNoNeighbourhoodsWhereThereAreNone) {
  look();
  EXPECT_EQ(view.areas()->count(), 0);
}

}  // namespace
}  // namespace buurtatlas::test
