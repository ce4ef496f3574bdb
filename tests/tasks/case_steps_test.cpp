#include "tasks/case_steps.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "alerting/case_digest.h"
#include "support/memory_store.h"
#include "tasks/case_people.h"
#include "tasks/member_task.h"
#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

using test::MemoryStore;

const MultiPolygon kNorth = {rectangle(650000, 650500, 651000, 651000)};

class SendAlert : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(addPerson(desk, "Eva", {Role::Author}));
    const Geocoder geocoder(store.snapshot()->addresses);
    ASSERT_TRUE(
        putMember(store, {.name = "Ann", .address = {.text = "Lindestraat 1"}, .phone = "0470123456"}, geocoder));
    ASSERT_TRUE(putMember(store, {.name = "Bo", .address = {.text = "Kerkstraat 2"}, .phone = "0470123457"}, geocoder));
  }
  MemoryStore store{smallTown()};
  CaseDesk desk{.store = store, .actor = "Eva"};
};

TEST_F(SendAlert, QueuesOneDeliveryForEachPersonInTheArea) {
  const auto id = sendAlert(desk, {.area = kNorth, .text = "Bel 101"}, 1);
  ASSERT_TRUE(id);
  ASSERT_EQ(store.lastRecipients().size(), 1U);
  EXPECT_EQ(store.lastRecipients().front().address, "+32470123456");
  EXPECT_EQ(store.snapshot()->alerts->front().expiresAt - store.snapshot()->alerts->front().acceptedAt,
            kUrgentValidity);
}

TEST_F(SendAlert, IsRefusedWhenTheNumberOfPeopleIsNotTheOneThatWasShown) {
  const auto id = sendAlert(desk, {.area = kNorth, .text = "Bel 101"}, 2);
  ASSERT_FALSE(id);
  EXPECT_EQ(id.error().code, ErrorCode::Conflict);
  EXPECT_TRUE(store.snapshot()->alerts->empty());
}

TEST_F(SendAlert, IsHandedInWhereSomebodyElseHasToApproveIt) {
  ASSERT_TRUE(setPolicy(desk, {.urgency = Urgency::Urgent, .needsApproval = true}));
  const auto written = sendAlert(desk, {.area = kNorth, .text = "Bel 101"}, 1);
  ASSERT_TRUE(written);
  EXPECT_EQ(written->state, CaseState::Submitted);
  EXPECT_TRUE(store.snapshot()->alerts->empty());
}

TEST_F(SendAlert, LeavesNoDraftWhenItIsRefused) {
  EXPECT_FALSE(sendAlert(desk, {.area = kNorth, .text = "Bel 101"}, 2));
  EXPECT_TRUE(store.cases().value().empty());
}

TEST_F(SendAlert, IsRefusedWithoutWords) {
  EXPECT_FALSE(sendAlert(desk, {.area = kNorth, .text = "  "}, 1));
  EXPECT_TRUE(store.snapshot()->alerts->empty());
}

TEST_F(SendAlert, IsRefusedWhereNobodyLives) {
  const MultiPolygon empty = {rectangle(650900, 650900, 650950, 650950)};
  const auto id = sendAlert(desk, {.area = empty, .text = "Bel 101"}, 0);
  ASSERT_FALSE(id);
  EXPECT_EQ(id.error().code, ErrorCode::InvalidInput);
}

TEST_F(SendAlert, LeavesOutWhoWasTakenOutAndNamesThemInTheLogByNumber) {
  const Geocoder geocoder(store.snapshot()->addresses);
  ASSERT_TRUE(putMember(store, {.name = "Cis", .address = {.text = "Lindestraat 3"}, .phone = "0470123458"}, geocoder));
  const Id ann = store.snapshot()->members->front().id;
  AlertDraft draft{.area = kNorth, .text = "Bel 101", .takenOut = {{ann, {.by = "Eva", .reason = "is the suspect"}}}};
  ASSERT_TRUE(sendAlert(desk, draft, 1));
  EXPECT_EQ(store.lastRecipients().front().address, "+32470123458");
  const std::vector<AuditEntry> log = store.audit().value();
  const auto created = std::ranges::find(log, "create", [](const AuditEntry& each) { return each.event.action; });
  ASSERT_NE(created, log.end());
  EXPECT_EQ(created->event.detail, "taken out: " + std::to_string(ann));
}

TEST_F(SendAlert, TakesNobodyOutWithoutAReason) {
  const Id ann = store.snapshot()->members->front().id;
  CaseContent content = contentOf({.area = kNorth, .text = "Bel 101"});
  content.takenOut = {{ann, {.by = "Eva", .reason = " "}}};
  EXPECT_EQ(createCase(desk, content).error().code, ErrorCode::InvalidInput);
}

TEST_F(SendAlert, AnApprovalIsForWhoIsTakenOutToo) {
  CaseContent content = contentOf({.area = kNorth, .text = "Bel 101"});
  const std::string before = caseDigest(content, {});
  content.takenOut = {{1, {.by = "Eva", .reason = "is the suspect"}}};
  const std::string taken = caseDigest(content, {});
  content.takenOut[1].reason = "moved";
  EXPECT_NE(before, taken);
  EXPECT_NE(taken, caseDigest(content, {}));
}

/// An alert that Jan returned to Eva.
class SendChanged : public SendAlert {
 protected:
  void SetUp() override {
    SendAlert::SetUp();
    ASSERT_TRUE(addPerson(desk, "Jan", {Role::Approver}));
    ASSERT_TRUE(setPolicy(desk, {.policeZone = "Noord", .urgency = Urgency::Urgent, .needsApproval = true}));
    const auto written = sendAlert(desk, {.area = kNorth, .text = "Bel 101", .policeZone = "Noord"}, 1);
    ASSERT_TRUE(written);
    returned = returnCase(jan, written->id, "name the street").value();
    changed = returned.content;
    changed.texts["nl"] = "Lindestraat: bel 101";
  }
  CaseDesk jan{.store = store, .actor = "Jan"};
  AlertCase returned;
  CaseContent changed;
};

TEST_F(SendChanged, HandsInAgainWhatWasReturned) {
  const auto again = sendChanged(desk, returned, changed, 1);
  ASSERT_TRUE(again) << inEnglish(again.error().reason);
  EXPECT_EQ(again->id, returned.id);
  EXPECT_EQ(again->state, CaseState::Submitted);
  EXPECT_EQ(again->content.texts.at("nl"), "Lindestraat: bel 101");
  EXPECT_EQ(again->note, "");
}

TEST_F(SendChanged, SendsAtOnceWhereOnePersonMay) {
  changed.policeZone = "Zuid";
  const auto sent = sendChanged(desk, returned, changed, 1);
  ASSERT_TRUE(sent) << inEnglish(sent.error().reason);
  EXPECT_NE(sent->alert, 0);
}

TEST_F(SendChanged, LeavesTheCaseAsItWasWhenItIsRefused) {
  EXPECT_EQ(sendChanged(desk, returned, changed, 2).error().code, ErrorCode::Conflict);
  changed.texts["nl"] = " ";
  EXPECT_EQ(sendChanged(desk, returned, changed, 1).error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(store.caseOf(returned.id).value(), returned);
}

TEST_F(SendChanged, IsRefusedWhenSomebodyTookAStepSinceItWasOpened) {
  CaseContent other = returned.content;
  other.texts["nl"] = "Kerkstraat: bel 101";
  ASSERT_TRUE(editCase(desk, returned.id, other));
  EXPECT_EQ(sendChanged(desk, returned, changed, 1).error().code, ErrorCode::Conflict);
  EXPECT_EQ(store.caseOf(returned.id).value().content.texts.at("nl"), "Kerkstraat: bel 101");
}

}  // namespace
}  // namespace buurtatlas
