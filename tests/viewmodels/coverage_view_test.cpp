#include "viewmodels/coverage_view.h"

#include <QSignalSpy>

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class CoverageViewTest : public TownWorkspace {
 protected:
  CoverageView& view = *workspace.coverage();
};

TEST_F(CoverageViewTest, MeasuresNothingWhileNobodyLooks) {
  EXPECT_FALSE(view.isKnown());
  EXPECT_FALSE(view.job()->busy());
}

TEST_F(CoverageViewTest, SeesTheEasternHalfAsTheOnlyGap) {
  view.setWatched(true);
  settle();
  EXPECT_EQ(view.gaps()->count(), 1);
  EXPECT_EQ(view.addressesInZones(), 10);
  EXPECT_EQ(view.addressesLocated(), 40);
  EXPECT_EQ(view.addressesInGaps(), 30);
  EXPECT_EQ(view.shareText(), QStringLiteral("25.0 %"));
}

TEST_F(CoverageViewTest, MeasuresAgainAfterAnEdit) {
  view.setWatched(true);
  settle();
  workspace.zoneEditor()->select(1);
  workspace.zoneEditor()->setState(static_cast<int>(ZoneState::Dormant));
  EXPECT_TRUE(view.isStale()) << "the old figures stay, marked as old";
  EXPECT_EQ(view.addressesInZones(), 10);
  settle();
  EXPECT_FALSE(view.isStale());
  EXPECT_EQ(view.addressesInZones(), 0);
}

TEST_F(CoverageViewTest, ListsNoGapBelowTheMinimum) {
  view.setWatched(true);
  settle();
  view.setMinimumArea(3'000'000);
  EXPECT_EQ(view.gaps()->count(), 0);
  EXPECT_EQ(view.hiddenGaps(), 1);
}

TEST_F(CoverageViewTest, ListsNoGapAboveTheMaximum) {
  view.setWatched(true);
  settle();
  view.setMaximumArea(1'000);
  EXPECT_EQ(view.gaps()->count(), 0);
  EXPECT_EQ(view.hiddenGaps(), 1);
  view.setMaximumArea(0);
  EXPECT_EQ(view.gaps()->count(), 1) << "no maximum";
}

TEST_F(CoverageViewTest, SaysWhatIsKnownOfTheGapThatIsPointedOut) {
  view.setWatched(true);
  settle();
  EXPECT_TRUE(view.currentFacts().isEmpty());
  view.showGap(0);
  EXPECT_TRUE(view.currentFacts().join(' ').contains(QStringLiteral("Nearest live zone: West")))
      << view.currentFacts().join('\n').toStdString();
}

TEST_F(CoverageViewTest, RanksGapsByThePointsThatThingsInThemAreWorth) {
  view.setWatched(true);
  settle();
  const auto points = [&] { return view.gaps()->data(view.gaps()->index(0), GapList::PointsRole).toDouble(); };
  EXPECT_EQ(points(), 30);
  view.ranking()->setAddress(2);
  EXPECT_EQ(points(), 60);
  EXPECT_EQ(view.ranking()->formula(), QStringLiteral("Points of a gap = 2 × addresses"));
  view.ranking()->setAddress(-1);
  EXPECT_EQ(points(), 60) << "no points below 0";
  view.ranking()->reset();
  EXPECT_EQ(points(), 30);
}

TEST_F(CoverageViewTest, KeepsPointingAtAGapThatRanksElsewhere) {
  view.setWatched(true);
  settle();
  view.showGap(0);
  view.ranking()->setHectare(3);
  EXPECT_EQ(view.currentGap(), 0);
}

TEST_F(CoverageViewTest, BringsAGapIntoView) {
  view.setWatched(true);
  settle();
  QSignalSpy shown(workspace.focus(), &MapFocus::shown);
  view.showGap(0);
  ASSERT_EQ(shown.count(), 1);
  EXPECT_TRUE(shown.front().front().value<QGeoRectangle>().contains(coordinateAt(1500, 1000)));
  EXPECT_EQ(view.currentGap(), 0);
}

}  // namespace
}  // namespace buurtatlas::test
