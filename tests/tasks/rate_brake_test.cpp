#include "tasks/rate_brake.h"

#include <gtest/gtest.h>

#include "support/memory_store.h"
#include "tasks/case_people.h"
#include "tasks/case_steps.h"
#include "tasks/member_task.h"
#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

using test::MemoryStore;

/// Ann lives in the north, Bo in the south; an urgent alert went to the north.
class Brake : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(addPerson(desk, "Eva", {Role::Author}));
    const Geocoder geocoder(store.snapshot()->addresses);
    ASSERT_TRUE(
        putMember(store, {.name = "Ann", .address = {.text = "Lindestraat 1"}, .phone = "0470123456"}, geocoder));
    ASSERT_TRUE(putMember(store, {.name = "Bo", .address = {.text = "Kerkstraat 2"}, .phone = "0470123457"}, geocoder));
    earlier = sendAlert(desk, {.area = kNorthOfTown, .text = "Bel 101"}, 1).value().id;
  }
  /// The number of what brakes an alert in this area.
  Id braking(const MultiPolygon& area, Urgency urgency = Urgency::Urgent) {
    const auto found = earlierAlert(store, {.urgency = urgency, .area = area}, {}, desk.at);
    EXPECT_TRUE(found);
    return found && *found ? (*found)->id : 0;
  }
  const MultiPolygon kNorthOfTown = {rectangle(650000, 650500, 651000, 651000)};
  const MultiPolygon kSouthOfTown = {rectangle(650000, 650000, 651000, 650400)};
  MemoryStore store{smallTown()};
  CaseDesk desk{.store = store, .actor = "Eva"};
  Id earlier = 0;
};

TEST_F(Brake, HoldsASecondUrgentAlertToTheSameGround) {
  EXPECT_EQ(braking({rectangle(650000, 650900, 650100, 651000)}), earlier);
  EXPECT_EQ(braking({rectangle(650000, 650900, 650100, 651000)}, Urgency::Information), 0);
  EXPECT_EQ(braking(kSouthOfTown), 0);
}

TEST_F(Brake, HoldsASecondOneInAZoneThatBothReach) {
  const Zone both{.name = "Both", .border = {rectangle(650000, 650300, 651000, 650600)}};
  ASSERT_TRUE(store.perform({.putZones = {both}}));
  EXPECT_EQ(braking(kSouthOfTown), earlier);
}

TEST_F(Brake, HoldsASecondOneToTheSamePeople) {
  const Id ann = store.lastRecipients().front().member;
  const auto found = earlierAlert(store, {.area = kSouthOfTown}, {{.member = ann}}, desk.at);
  ASSERT_TRUE(found && *found);
  EXPECT_EQ((*found)->id, earlier);
}

TEST_F(Brake, IsReleasedByNamingTheEarlierAlertAndTheLogSaysSo) {
  const AlertDraft again{.area = kNorthOfTown, .text = "Bel 101, nu"};
  const auto refused = sendAlert(desk, again, 1);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
  EXPECT_NE(inEnglish(refused.error().reason).find("alert " + std::to_string(earlier)), std::string::npos);
  EXPECT_FALSE(sendAlert(desk, again, 1, earlier + 1)) << "another one than was shown";
  EXPECT_EQ(store.cases().value().size(), 1U) << "nothing is stored of what is refused";
  ASSERT_TRUE(sendAlert(desk, again, 1, earlier));
  EXPECT_NE(store.audit().value().back().event.detail.find("second after alert " + std::to_string(earlier)),
            std::string::npos);
}

TEST_F(Brake, IsOverAfterAQuarterOfAnHour) {
  const CaseDesk later{.store = store, .actor = "Eva", .at = desk.at + std::chrono::minutes(15)};
  EXPECT_TRUE(sendAlert(later, {.area = kNorthOfTown, .text = "Bel 101"}, 1));
}

TEST_F(Brake, LeavesWhatIsSaidAboutAnAlertAlone) {
  EXPECT_TRUE(giveFeedback(desk, earlier, {{"nl", "Het is voorbij."}}));
}

TEST_F(Brake, AsksOnlyWhoSendsAndNotWhoHandsIn) {
  ASSERT_TRUE(setPolicy(desk, {.urgency = Urgency::Urgent, .needsApproval = true}));
  const auto written = sendAlert(desk, {.area = kNorthOfTown, .text = "Bel 101"}, 1);
  ASSERT_TRUE(written) << inEnglish(written.error().reason);
  EXPECT_EQ(written->state, CaseState::Submitted);
}

}  // namespace
}  // namespace buurtatlas
