#include "viewmodels/gap_desk.h"

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class GapDeskTest : public TownWorkspace {
 protected:
  GapDeskTest() {
    view.setWatched(true);
    settle();
  }

  void allowTheGap(GapReason reason, const QString& review) {
    view.showGap(0);
    desk.begin();
    desk.setProperty("reason", static_cast<int>(reason));
    desk.setProperty("author", QStringLiteral("An"));
    desk.setProperty("review", review);
    desk.allow();
    settle();
  }

  [[nodiscard]] QVariant ofAllowed(AllowedGapList::Role role) const {
    return view.allowedGaps()->data(view.allowedGaps()->index(0), role);
  }

  CoverageView& view = *workspace.coverage();
  GapDesk& desk = *workspace.gapDesk();
};

TEST_F(GapDeskTest, MovesAnAllowedGapToAListOfItsOwn) {
  allowTheGap(GapReason::Forest, {});
  EXPECT_FALSE(desk.isOpen());
  EXPECT_EQ(view.gaps()->count(), 0);
  EXPECT_EQ(view.addressesInGaps(), 0);
  ASSERT_EQ(view.allowedGaps()->count(), 1);
  EXPECT_EQ(ofAllowed(AllowedGapList::WhyRole).toString(), QStringLiteral("Forest or nature"));
  EXPECT_EQ(view.addressesAllowed(), 30);
  EXPECT_EQ(view.addressesInZones(), 10) << "allowed is not covered";
}

TEST_F(GapDeskTest, UndoOpensTheGapAgain) {
  allowTheGap(GapReason::Water, {});
  workspace.session()->undo();
  settle();
  EXPECT_EQ(view.gaps()->count(), 1);
  EXPECT_EQ(view.allowedGaps()->count(), 0);
}

TEST_F(GapDeskTest, OpensAGapAgainThatIsNoLongerAllowed) {
  allowTheGap(GapReason::Water, {});
  view.showAllowed(0);
  desk.disallow();
  settle();
  EXPECT_EQ(view.gaps()->count(), 1);
  EXPECT_TRUE(atlas().allowedGaps->empty());
}

TEST_F(GapDeskTest, ProposesAReviewInAYearAndKeepsWhoAllowedTheLastOne) {
  view.showGap(0);
  desk.begin();
  const QString day = desk.property("review").toString();
  EXPECT_GT(parseDate(day.toStdString()).value(), atlas().day + std::chrono::days(364));
  EXPECT_TRUE(desk.property("author").toString().isEmpty());
  desk.cancel();
  allowTheGap(GapReason::Water, {});
  workspace.zoneEditor()->select(1);
  workspace.zoneEditor()->setState(static_cast<int>(ZoneState::Dormant));
  settle();
  ASSERT_EQ(view.gaps()->count(), 1);
  view.showGap(0);
  desk.begin();
  EXPECT_EQ(desk.property("author").toString(), QStringLiteral("An"));
}

TEST_F(GapDeskTest, SaysWhatIsMissingAndKeepsTheForm) {
  view.showGap(0);
  desk.begin();
  EXPECT_TRUE(desk.authorProblem().isEmpty()) << "nothing was tried yet";
  desk.setProperty("reason", static_cast<int>(GapReason::Other));
  desk.setProperty("review", QStringLiteral("soon"));
  desk.allow();
  EXPECT_TRUE(desk.isOpen());
  EXPECT_FALSE(desk.authorProblem().isEmpty());
  EXPECT_FALSE(desk.noteProblem().isEmpty());
  EXPECT_FALSE(desk.reviewProblem().isEmpty());
  EXPECT_TRUE(atlas().allowedGaps->empty());
  desk.setProperty("review", QStringLiteral("01-01-2001"));
  EXPECT_FALSE(desk.reviewProblem().isEmpty()) << "a review in the past";
}

TEST_F(GapDeskTest, ShowsAGapAsDueFromTheDayOfItsReview) {
  const Date review = atlas().day + std::chrono::days(30);
  allowTheGap(GapReason::Refused, QString::fromStdString(isoDate(review)));
  EXPECT_EQ(view.allowedGaps()->dueCount(), 0);
  workspace.session()->followDay(review);
  settle();
  EXPECT_EQ(view.allowedGaps()->dueCount(), 1);
  EXPECT_TRUE(ofAllowed(AllowedGapList::DueRole).toBool());
  EXPECT_EQ(view.gaps()->count(), 0) << "the figures do not jump at midnight";
}

TEST_F(GapDeskTest, KeepsGroundThatZonesCoverInTheList) {
  allowTheGap(GapReason::Industry, {});
  Zone all = atlas().zones->front();
  all.border = *atlas().boundary;
  workspace.session()->perform({.label = {"Grow", {}}, .putZones = {all}});
  settle();
  ASSERT_EQ(view.allowedGaps()->count(), 1);
  EXPECT_TRUE(ofAllowed(AllowedGapList::CoveredRole).toBool());
  view.showAllowed(0);
  desk.disallow();
  settle();
  EXPECT_EQ(view.allowedGaps()->count(), 0);
}

}  // namespace
}  // namespace buurtatlas::test
