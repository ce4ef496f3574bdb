#include "viewmodels/proposal_desk.h"

#include <QSignalSpy>

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class ProposalDeskTest : public TownWorkspace {
 protected:
  ProposalDesk& desk = *workspace.proposals();

  void pointOutTheGap() {
    workspace.coverage()->setWatched(true);
    settle();
    workspace.coverage()->showGap(0);
  }
};

TEST_F(ProposalDeskTest, ProposalsForAGapBecomePlansInOneStep) {
  pointOutTheGap();
  desk.begin();
  QSignalSpy proposed(&desk, &ProposalDesk::proposed);
  desk.proposeForGap();
  ASSERT_TRUE(waitFor([&] { return !desk.job()->busy(); }));
  ASSERT_EQ(proposed.count(), 1) << workspace.session()->errorText().toStdString();
  EXPECT_FALSE(desk.isOpen());
  ASSERT_FALSE(atlas().plans->empty());
  EXPECT_EQ(atlas().plans->front().name, "Gap 1 A");
  EXPECT_EQ(workspace.plans()->name(), QStringLiteral("Gap 1 A"));
  workspace.session()->undo();
  EXPECT_TRUE(atlas().plans->empty());
}

TEST_F(ProposalDeskTest, AnotherRunTakesOtherNames) {
  for (int run = 0; run < 2; ++run) {
    pointOutTheGap();
    desk.proposeForGap();
    ASSERT_TRUE(waitFor([&] { return !desk.job()->busy(); }));
  }
  EXPECT_TRUE(std::ranges::contains(*atlas().plans, std::string("Gap 1 (2) A"), &Plan::name));
}

TEST_F(ProposalDeskTest, SizeThatNoGroupCanHaveIsSaid) {
  desk.setProperty("least", 100);
  desk.setProperty("most", 50);
  EXPECT_FALSE(desk.isSizePossible());
}

}  // namespace
}  // namespace buurtatlas::test
