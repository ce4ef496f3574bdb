#include "tasks/recipient_retention.h"

#include <gtest/gtest.h>

#include "support/memory_store.h"
#include "tasks/case_dossier.h"
#include "tasks/case_people.h"
#include "tasks/case_steps.h"
#include "tasks/member_task.h"
#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

using std::chrono::days;

/// An alert of which all messages were handed over, Eva is chief and Jan an author.
class OldAlert : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(addPerson(desk, "Eva", {Role::Author}));
    ASSERT_TRUE(addPerson(desk, "Jan", {Role::Author}));
    const Geocoder geocoder(store.snapshot()->addresses);
    ASSERT_TRUE(
        putMember(store, {.name = "Ann", .address = {.text = "Lindestraat 1"}, .phone = "0470123456"}, geocoder));
    alert = sendAlert(desk, {.area = {rectangle(650000, 650500, 651000, 651000)}, .text = "Bel 101"}, 1).value().id;
    store.handOverEverything();
  }
  void close() {
    ASSERT_TRUE(giveFeedback(desk, alert, {{"nl", "Het is voorbij."}}));
    store.handOverEverything();
  }
  [[nodiscard]] CaseDesk after(days time, std::string actor = "Eva") {
    return {.store = store, .actor = std::move(actor), .at = desk.at + time};
  }
  test::MemoryStore store{smallTown()};
  CaseDesk desk{.store = store, .actor = "Eva"};
  Id alert = 0;
};

TEST_F(OldAlert, LosesItsListAndKeepsItsCounts) {
  close();
  const auto erased = eraseOldLists(after(days(31)), kListsStay);
  ASSERT_TRUE(erased) << inEnglish(erased.error().reason);
  EXPECT_EQ(erased->lists.size(), 2U) << "that of the feedback too";
  EXPECT_TRUE(store.frozenRecipients(alert).value().empty());
  const AlertDossier dossier = dossierOf(store, alert, desk.at + days(32)).value();
  EXPECT_EQ(dossier.messages.front().listErasedAt, desk.at + days(31));
  EXPECT_EQ(dossier.messages.front().bySms, 1);
  EXPECT_EQ(dossier.messages.front().alertCase.recipients, 1);
  EXPECT_EQ(listErasedAt(store, dossier.messages.front().alertCase.alert).value(), desk.at + days(31));
}

TEST_F(OldAlert, IsErasedOnceAndTheLogNamesWhoDidIt) {
  close();
  ASSERT_TRUE(eraseOldLists(after(days(31)), kListsStay));
  const AuditEvent event = store.audit().value().back().event;
  EXPECT_EQ(event.action, "erase_list");
  EXPECT_EQ(event.actor, "Eva");
  EXPECT_EQ(event.amount, 1);
  EXPECT_TRUE(eraseOldLists(after(days(40)), kListsStay).value().lists.empty());
}

TEST_F(OldAlert, KeepsItsListForAsLongAsItIsWanted) {
  close();
  EXPECT_TRUE(oldLists(store, kListsStay, desk.at + days(29)).value().lists.empty());
}

TEST_F(OldAlert, KeepsItsListWhileItOwesFeedback) {
  const OldLists old = oldLists(store, kListsStay, desk.at + days(31)).value();
  EXPECT_TRUE(old.lists.empty());
  EXPECT_EQ(old.owing, std::vector<Id>{alert});
}

TEST_F(OldAlert, IsErasedByAChiefAlone) {
  close();
  const auto erased = eraseOldLists(after(days(31), "Jan"), kListsStay);
  ASSERT_FALSE(erased);
  EXPECT_EQ(erased.error().code, ErrorCode::NotAllowed);
  EXPECT_FALSE(store.frozenRecipients(alert).value().empty());
}

}  // namespace
}  // namespace buurtatlas
