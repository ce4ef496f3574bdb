#include "viewmodels/member_desk.h"

#include "viewmodels/town_workspace.h"

namespace buurtatlas::test {
namespace {

class MemberDeskTest : public TownWorkspace {
 protected:
  bool save(const char* name, const char* address, const char* phone = "", const char* email = "") {
    return desk.save(QString::fromUtf8(name), QString::fromUtf8(address), QString::fromUtf8(phone),
                     QString::fromUtf8(email), 0, true, true);
  }

  MemberDesk& desk = *workspace.memberDesk();
};

TEST_F(MemberDeskTest, AddsAPersonAndFindsTheAddress) {
  desk.beginAdding();
  ASSERT_TRUE(save("Dina Smets", "Molenweg 4, 3500 Lindervoort", "+32460000004"))
      << workspace.session()->errorText().toStdString();
  const Member& member = atlas().members->back();
  EXPECT_EQ(member.name, "Dina Smets");
  EXPECT_EQ(member.placement.status, PlacementStatus::Accepted);
  ASSERT_TRUE(member.placement.position.has_value());
}

TEST_F(MemberDeskTest, RefusesAPhoneNumberThatReachesNobody) {
  desk.beginAdding();
  EXPECT_FALSE(save("Dina Smets", "Molenweg 4, 3500 Lindervoort", "12"));
  EXPECT_NE(workspace.session()->errorText(), QString());
  EXPECT_EQ(atlas().members->size(), 3U);
}

TEST_F(MemberDeskTest, OpensWhoIsInReviewWithPlacesToChooseFrom) {
  desk.openNextInReview();
  EXPECT_EQ(desk.name(), QStringLiteral("Cis Maes"));
  EXPECT_TRUE(desk.isInReview());
  EXPECT_GT(desk.candidates()->count(), 0);
}

TEST_F(MemberDeskTest, KeepsAPlaceThatAPersonSetOnTheMap) {
  desk.openNextInReview();
  desk.beginPinning();
  desk.pinAt(coordinateAt(555, 1020));
  settle();
  const Member& member = (*atlas().members)[2];
  EXPECT_EQ(member.placement.status, PlacementStatus::Accepted);
  EXPECT_TRUE(member.placement.byHand);
  EXPECT_EQ(workspace.members()->inReview(), 0);
  EXPECT_FALSE(desk.isComposing()) << "nobody else is in review";
}

TEST_F(MemberDeskTest, LetsAPersonLeave) {
  desk.open(1);
  desk.leave();
  settle();
  EXPECT_TRUE(atlas().members->front().left.has_value());
  EXPECT_TRUE(desk.hasLeft());
  EXPECT_EQ(workspace.members()->left(), 1);
}

TEST_F(MemberDeskTest, ErasesAPerson) {
  desk.open(1);
  desk.erase();
  settle();
  EXPECT_EQ(atlas().members->size(), 2U);
  EXPECT_FALSE(desk.isComposing());
}

TEST_F(MemberDeskTest, ListsWhomTheFilterLetsThrough) {
  MemberList& members = *workspace.members();
  EXPECT_EQ(members.count(), 3);
  members.setWords(QStringLiteral("claes"));
  EXPECT_EQ(members.count(), 1);
  members.setWords({});
  members.setGroup(MemberList::InReview);
  EXPECT_EQ(members.count(), 1);
}

}  // namespace
}  // namespace buurtatlas::test
