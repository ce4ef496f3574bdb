#include "tasks/case_steps.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace buurtatlas
