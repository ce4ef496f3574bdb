#include "viewmodels/history_list.h"

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class HistoryListTest : public TownWorkspace {
 protected:
  void draw(const std::string& name) {
    AtlasEdit edit{.label = {"Draw zone %1", {name}}};
    edit.putZones = {{.name = name}};
    ASSERT_TRUE(workspace.session()->perform(edit).has_value());
  }
  void SetUp() override {
    draw("A");
    draw("B");
    draw("C");
  }
  [[nodiscard]] HistoryList& list() { return *workspace.history(); }
  [[nodiscard]] QVariant at(int row, HistoryList::Role role) { return list().data(list().index(row), role); }
  void goTo(int row) {
    list().goTo(row);
    settle();
  }
  [[nodiscard]] std::size_t zones() { return atlas().zones->size(); }
};

TEST_F(HistoryListTest, HasTheNewestFirstAndTheStartAtTheEnd) {
  ASSERT_EQ(list().count(), 4);
  EXPECT_EQ(at(0, HistoryList::LabelRole).toString(), QStringLiteral("Draw zone C"));
  EXPECT_EQ(at(2, HistoryList::LabelRole).toString(), QStringLiteral("Draw zone A"));
  EXPECT_EQ(at(3, HistoryList::LabelRole).toString(), QStringLiteral("Everything before this list"));
  EXPECT_EQ(list().currentRow(), 0);
}

TEST_F(HistoryListTest, GoesBackAndForwardToAnyRow) {
  goTo(2);
  EXPECT_EQ(zones(), 2U);
  EXPECT_EQ(list().currentRow(), 2);
  EXPECT_TRUE(at(0, HistoryList::UndoneRole).toBool());
  EXPECT_TRUE(at(2, HistoryList::CurrentRole).toBool());
  EXPECT_FALSE(at(2, HistoryList::UndoneRole).toBool());
  goTo(1);
  EXPECT_EQ(zones(), 3U);
  goTo(0);
  EXPECT_EQ(zones(), 4U);
  EXPECT_EQ(list().currentRow(), 0);
}

TEST_F(HistoryListTest, GoesToBeforeEverything) {
  goTo(3);
  EXPECT_EQ(zones(), 1U);
  EXPECT_TRUE(at(3, HistoryList::CurrentRole).toBool());
  EXPECT_EQ(workspace.session()->noticeText(),
            QStringLiteral("The atlas is as it was after: Everything before this list"));
}

TEST_F(HistoryListTest, IsWithoutRowsWhenNothingWasDone) {
  workspace.session()->setStore(std::make_shared<MemoryStore>(smallTown()));
  settle();
  EXPECT_EQ(list().count(), 0);
}

TEST_F(HistoryListTest, DoesNothingForTheRowItStandsOnAndForNone) {
  const auto before = workspace.session()->atlas();
  goTo(0);
  goTo(-1);
  goTo(99);
  EXPECT_EQ(workspace.session()->atlas(), before);
}

TEST_F(HistoryListTest, SaysWhyAStepIsRefusedAndWhereItStoppedThen) {
  store->refuseUndoAfter(1, {.code = ErrorCode::Conflict, .reason = Reason{"This step no longer fits.", {}}});
  goTo(3);
  EXPECT_EQ(workspace.session()->errorText(), QStringLiteral("This step no longer fits."));
  EXPECT_EQ(list().currentRow(), 1);
  EXPECT_EQ(zones(), 3U);
}

TEST_F(HistoryListTest, FollowsTheLanguage) {
  workspace.language()->setCode(QStringLiteral("nl"));
  EXPECT_EQ(at(3, HistoryList::LabelRole).toString(), QStringLiteral("Alles van vóór deze lijst"));
  workspace.language()->setCode(QStringLiteral("en"));
}

}  // namespace
}  // namespace buurtatlas::test
