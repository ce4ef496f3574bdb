#include "viewmodels/review_desk.h"

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

/// Cis Maes wrote a street without a number; two wrote "Kerk 7", one "Kerk 9" and one a place that is not here.
class ReviewDeskTest : public TownWorkspace {
 protected:
  ReviewDeskTest() {
    const char* const addresses[] = {"Kerk 7, 3500 Lindervoort", "KERK 7 3500 Lindervoort", "Kerk 9, 3500 Lindervoort",
                                     "Duinpad 1, 8300 Knokke"};
    for (const char* address : addresses) {
      workspace.memberDesk()->beginAdding();
      EXPECT_TRUE(
          workspace.memberDesk()->save(QStringLiteral("Dina"), QString::fromUtf8(address), {}, {}, 0, false, false));
    }
    workspace.memberDesk()->close();
    desk.begin();
    settle();
  }
  [[nodiscard]] const Placement& placementOf(std::size_t member) { return atlas().members->at(member).placement; }

  ReviewDesk& desk = *workspace.review();
};

TEST_F(ReviewDeskTest, ShowsTheAddressOfMostGainFirst) {
  EXPECT_EQ(desk.count(), 4);
  EXPECT_EQ(desk.position(), 1);
  EXPECT_EQ(desk.address(), QStringLiteral("Kerk 7, 3500 Lindervoort"));
  EXPECT_EQ(desk.people(), QStringLiteral("2 members wrote this: Dina, Dina"));
  EXPECT_FALSE(desk.streetText().isEmpty());
  EXPECT_GT(desk.candidates()->count(), 0);
  EXPECT_TRUE(desk.candidates()->extent().isValid());
}

TEST_F(ReviewDeskTest, ADecisionPlacesAllWhoWroteItAndShowsTheNext) {
  desk.choose(0);
  EXPECT_EQ(placementOf(3).number, "7");
  EXPECT_TRUE(placementOf(3).byHand);
  EXPECT_TRUE(placementOf(4).byHand);
  EXPECT_EQ(placementOf(5).status, PlacementStatus::Accepted) << "the street is settled by it";
  settle();
  EXPECT_EQ(desk.count(), 2);
  EXPECT_EQ(workspace.session()->noticeText(), QStringLiteral("3 members are placed."));
  EXPECT_EQ(workspace.decisions()->count(), 1);
}

TEST_F(ReviewDeskTest, UndoBringsTheCardBack) {
  desk.choose(0);
  settle();
  workspace.session()->undo();
  settle();
  EXPECT_EQ(desk.count(), 4);
  EXPECT_EQ(desk.address(), QStringLiteral("Kerk 7, 3500 Lindervoort"));
}

TEST_F(ReviewDeskTest, WhatIsSkippedComesLastAndStaysThere) {
  desk.skip();
  EXPECT_NE(desk.address(), QStringLiteral("Kerk 7, 3500 Lindervoort"));
  EXPECT_EQ(desk.position(), 1);
  desk.close();
  desk.begin();
  settle();
  for (int step = 1; step < desk.count(); ++step) {
    EXPECT_NE(desk.address(), QStringLiteral("Kerk 7, 3500 Lindervoort"));
    desk.next();
  }
  EXPECT_EQ(desk.address(), QStringLiteral("Kerk 7, 3500 Lindervoort"));
}

TEST_F(ReviewDeskTest, WalksWithoutDeciding) {
  desk.previous();
  EXPECT_EQ(desk.position(), 1);
  desk.next();
  desk.next();
  EXPECT_EQ(desk.position(), 3);
  desk.previous();
  EXPECT_EQ(desk.position(), 2);
  EXPECT_EQ(desk.count(), 4);
}

TEST_F(ReviewDeskTest, APinPlacesTheAddressAndEndsThePinning) {
  desk.beginPinning();
  desk.pinAt(coordinateAt(555, 1020));
  EXPECT_FALSE(desk.isPinning());
  EXPECT_EQ(placementOf(3).status, PlacementStatus::Accepted);
  EXPECT_TRUE(placementOf(3).street.empty());
  EXPECT_EQ(placementOf(3).position, placementOf(4).position);
}

TEST_F(ReviewDeskTest, ARejectionIsKeptForTheNextWhoWritesIt) {
  while (desk.address() != QStringLiteral("Duinpad 1, 8300 Knokke")) {
    desk.next();
  }
  desk.reject();
  EXPECT_EQ(placementOf(6).status, PlacementStatus::Rejected);
  workspace.memberDesk()->beginAdding();
  ASSERT_TRUE(workspace.memberDesk()->save(QStringLiteral("Eva"), QStringLiteral("duinpad 1 8300 knokke"), {}, {}, 0,
                                           false, false));
  EXPECT_EQ(atlas().members->back().placement.status, PlacementStatus::Rejected);
}

TEST_F(ReviewDeskTest, AnEmptyQueueHasNoCard) {
  for (int answered = 0; answered < 10 && desk.count() > 0; ++answered) {
    desk.reject();
    settle();
  }
  EXPECT_EQ(desk.count(), 0);
  EXPECT_EQ(desk.position(), 0);
  EXPECT_EQ(desk.address(), QString());
  desk.choose(0);
  desk.skip();
  desk.beginPinning();
  EXPECT_FALSE(desk.isPinning());
}

TEST_F(ReviewDeskTest, AForgottenDecisionIsAskedAgainOnlyForThoseWhoWereNot) {
  desk.choose(0);
  workspace.decisions()->forget(0);
  settle();
  EXPECT_EQ(workspace.decisions()->count(), 0);
  EXPECT_EQ(placementOf(3).status, PlacementStatus::Accepted);
  EXPECT_EQ(placementOf(5).status, PlacementStatus::Review);
}

TEST_F(ReviewDeskTest, LooksUpEverybodyAgainAndSaysWhatChanged) {
  desk.locateAll();
  settle();
  EXPECT_FALSE(workspace.session()->noticeText().isEmpty());
  EXPECT_EQ(workspace.session()->errorText(), QString());
}

TEST_F(ReviewDeskTest, SaysWhatDiffersFromWhatWasWritten) {
  CandidateList& candidates = *desk.candidates();
  const QModelIndex best = candidates.index(0);
  EXPECT_EQ(best.data(CandidateList::StreetRole).toString(), QStringLiteral("Kerkstraat"));
  EXPECT_TRUE(best.data(CandidateList::StreetDiffersRole).toBool());
  EXPECT_FALSE(best.data(CandidateList::NumberDiffersRole).toBool());
  EXPECT_FALSE(best.data(CandidateList::PostcodeDiffersRole).toBool());
  EXPECT_FALSE(best.data(CandidateList::MunicipalityDiffersRole).toBool());
  EXPECT_TRUE(best.data(CandidateList::DoubtRole).toString().contains(QStringLiteral("kerk")));
}

}  // namespace
}  // namespace buurtatlas::test
