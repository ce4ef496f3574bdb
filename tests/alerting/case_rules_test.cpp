#include "alerting/case_rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

#include "alerting/case_digest.h"

namespace buurtatlas {
namespace {

constexpr Instant kNoon{std::chrono::seconds(1'800'000'000)};
constexpr std::chrono::minutes kMinute{1};
const Person kEva{.id = 1, .name = "Eva", .roles = {Role::Author}};
const Person kJan{.id = 2, .name = "Jan", .roles = {Role::Author, Role::Approver}};
const AlertPolicy kTwoPeople{.needsApproval = true};
constexpr std::array kActions = {
    CaseAction::Edit, CaseAction::Submit,     CaseAction::Return,   CaseAction::Reject,   CaseAction::Approve,
    CaseAction::Send, CaseAction::BreakGlass, CaseAction::FollowUp, CaseAction::Withdraw, CaseAction::GiveFeedback};

AlertCase caseIn(CaseState state) {
  return {.id = 7,
          .state = state,
          .author = kEva.id,
          .editor = kEva.id,
          .submittedAt = kNoon,
          .approvedAt = kNoon,
          .alert = 9,
          .sentAt = kNoon};
}

DeliveryCounts deliveries(DeliveryState state, std::int64_t count) {
  DeliveryCounts counts;
  counts.byState[static_cast<std::size_t>(state)] = count;
  return counts;
}

CaseState sentStateAfter(std::chrono::minutes later, const DeliveryCounts& counts, CaseContent content = {}) {
  AlertCase sent = caseIn(CaseState::Sending);
  sent.content = std::move(content);
  return stateAt(sent, counts, {}, kNoon + later);
}

bool may(CaseAction action, CaseState state, const Person& actor, const AlertPolicy& policy = kTwoPeople) {
  return mayAct(action, caseIn(state), state, actor, policy).has_value();
}

TEST(CaseState, OfAnApprovalThatLapsedIsSubmittedAgain) {
  const AlertCase approved = caseIn(CaseState::Approved);
  EXPECT_EQ(stateAt(approved, {}, kTwoPeople, kNoon + 14 * kMinute), CaseState::Approved);
  EXPECT_EQ(stateAt(approved, {}, kTwoPeople, kNoon + 15 * kMinute), CaseState::Submitted);
}

TEST(CaseState, OfWhatNobodyAnsweredInTimeIsExpired) {
  EXPECT_EQ(stateAt(caseIn(CaseState::Submitted), {}, kTwoPeople, kNoon + 119 * kMinute), CaseState::Submitted);
  EXPECT_EQ(stateAt(caseIn(CaseState::Submitted), {}, kTwoPeople, kNoon + 120 * kMinute), CaseState::Expired);
}

TEST(CaseState, OfASentAlertFollowsItsDeliveriesAndTheClock) {
  EXPECT_EQ(sentStateAfter(kMinute, deliveries(DeliveryState::Queued, 3)), CaseState::Sending);
  EXPECT_EQ(sentStateAfter(kMinute, deliveries(DeliveryState::Accepted, 3)), CaseState::Live);
  EXPECT_EQ(sentStateAfter(120 * kMinute, deliveries(DeliveryState::Accepted, 3)), CaseState::AwaitingFeedback);
  EXPECT_EQ(sentStateAfter(120 * kMinute, deliveries(DeliveryState::Expired, 3)), CaseState::Expired);
  EXPECT_EQ(sentStateAfter(120 * kMinute, deliveries(DeliveryState::Queued, 3)), CaseState::Expired);
}

TEST(CaseState, OnlyAFirstUrgentAlertWaitsForFeedback) {
  const DeliveryCounts done = deliveries(DeliveryState::Delivered, 3);
  EXPECT_EQ(sentStateAfter(120 * kMinute, done, {.urgency = Urgency::Information}), CaseState::Completed);
  EXPECT_EQ(sentStateAfter(120 * kMinute, done, {.kind = AlertKind::Update, .refersTo = 3}), CaseState::Completed);
}

TEST(AlertPolicy, OfTheHouseLetsOnePersonSendWhatIsUrgentOnly) {
  EXPECT_FALSE(policyFor({.urgency = Urgency::Urgent}, {}).needsApproval);
  EXPECT_TRUE(policyFor({.urgency = Urgency::Information}, {}).needsApproval);
}

TEST(AlertPolicy, OfThePoliceZoneGoesBeforeTheOneForAny) {
  const std::vector<AlertPolicy> policies = {{.policeZone = "Noord", .needsApproval = false}, {.needsApproval = true}};
  EXPECT_FALSE(policyFor({.policeZone = "Noord"}, policies).needsApproval);
  EXPECT_TRUE(policyFor({.policeZone = "Zuid"}, policies).needsApproval);
}

TEST(AlertPolicy, NeverHoldsUpAFalseAlarm) {
  EXPECT_FALSE(policyFor({.kind = AlertKind::FalseAlarm}, {{.needsApproval = true}}).needsApproval);
}

TEST(MayAct, ApprovesOnlyWhatSomebodyElseWroteAndChanged) {
  EXPECT_TRUE(may(CaseAction::Approve, CaseState::Submitted, kJan));
  EXPECT_FALSE(may(CaseAction::Approve, CaseState::Submitted, kEva));
  AlertCase changed = caseIn(CaseState::Submitted);
  changed.editor = kJan.id;
  EXPECT_FALSE(mayAct(CaseAction::Approve, changed, CaseState::Submitted, kJan, kTwoPeople));
}

TEST(MayAct, SendsWithoutApprovalOnlyWhereOnePersonIsEnoughOrTheGlassIsBroken) {
  EXPECT_FALSE(may(CaseAction::Send, CaseState::Draft, kEva));
  EXPECT_TRUE(may(CaseAction::Send, CaseState::Draft, kEva, {.needsApproval = false}));
  EXPECT_TRUE(may(CaseAction::Send, CaseState::Approved, kEva));
  EXPECT_TRUE(may(CaseAction::BreakGlass, CaseState::Submitted, kEva));
}

TEST(MayAct, GivesWhoHasNoRoleNothing) {
  const Person gone{.id = 3, .name = "Els", .roles = {}};
  for (const CaseAction action : kActions) {
    for (std::size_t state = 0; state < kCaseStates; ++state) {
      EXPECT_FALSE(may(action, static_cast<CaseState>(state), gone, {}));
    }
  }
}

TEST(MayAct, NeverChangesWhatWasSentNorReopensWhatIsOver) {
  for (const CaseState state : {CaseState::Sending, CaseState::Live, CaseState::Completed, CaseState::Cancelled,
                                CaseState::AwaitingFeedback, CaseState::Closed, CaseState::Rejected}) {
    EXPECT_FALSE(may(CaseAction::Edit, state, kEva, {}));
    EXPECT_FALSE(may(CaseAction::Send, state, kEva, {}));
    EXPECT_FALSE(may(CaseAction::BreakGlass, state, kEva, {}));
  }
}

TEST(CaseDigest, IsThatOfEverythingAnApprovalIsFor) {
  const CaseContent content{.area = {{.outer = {{0, 0}, {10, 0}, {10, 10}}, .holes = {}}},
                            .texts = {{"nl", "Bel 101"}}};
  const std::vector<Recipient> recipients = {{.member = 1, .address = "+32470123456", .language = "nl"}};
  std::vector<std::string> digests = {caseDigest(content, recipients)};
  const auto addWith = [&](auto change) {
    CaseContent other = content;
    change(other);
    digests.push_back(caseDigest(other, recipients));
  };
  addWith([](CaseContent& other) { other.kind = AlertKind::Update; });
  addWith([](CaseContent& other) { other.refersTo = 4; });
  addWith([](CaseContent& other) { other.urgency = Urgency::Information; });
  addWith([](CaseContent& other) { other.policeZone = "Noord"; });
  addWith([](CaseContent& other) { other.area[0].outer[1].east += 0.001; });
  addWith([](CaseContent& other) { other.texts["nl"] += "!"; });
  addWith([](CaseContent& other) { other.texts["fr"] = ""; });
  addWith([](CaseContent& other) { other.includePossible = true; });
  addWith([](CaseContent& other) { other.outsideReason = "rook"; });
  addWith([](CaseContent& other) { other.validFor = kMinute; });
  addWith([](CaseContent& other) { other.nextUpdateAt = kNoon; });
  digests.push_back(caseDigest(content, {}));
  digests.push_back(
      caseDigest(content, {{.member = 1, .channel = Channel::Email, .address = "+32470123456", .language = "nl"}}));
  std::ranges::sort(digests);
  EXPECT_TRUE(std::ranges::adjacent_find(digests) == digests.end());
}

TEST(RateBrake, HoldsAnotherUrgentAlertAnotherForAQuarterOfAnHour) {
  const AlertCase earlier = caseIn(CaseState::Sending);
  EXPECT_TRUE(brakes(earlier, {}, kNoon));
  EXPECT_TRUE(brakes(earlier, {}, kNoon + 14 * kMinute));
  EXPECT_FALSE(brakes(earlier, {}, kNoon + 15 * kMinute));
  EXPECT_FALSE(brakes(earlier, {.urgency = Urgency::Information}, kNoon));
  EXPECT_FALSE(brakes(earlier, {.kind = AlertKind::FalseAlarm, .refersTo = 7}, kNoon)) << "a correction never waits";
  EXPECT_FALSE(brakes(AlertCase{.id = 7}, {}, kNoon)) << "it was not sent";
}

TEST(WaitsUntil, IsWhenWhatWasHandedInExpiresOrAnApprovalLapses) {
  AlertCase alertCase = caseIn(CaseState::Submitted);
  alertCase.content.validFor = 120 * kMinute;
  EXPECT_EQ(waitsUntil(alertCase, CaseState::Submitted, kTwoPeople), kNoon + 120 * kMinute);
  EXPECT_EQ(waitsUntil(alertCase, CaseState::Approved, kTwoPeople), kNoon + 15 * kMinute);
  alertCase.content.validFor = 5 * kMinute;
  EXPECT_EQ(waitsUntil(alertCase, CaseState::Approved, kTwoPeople), kNoon + 5 * kMinute);
  EXPECT_EQ(waitsUntil(alertCase, CaseState::Draft, kTwoPeople), std::nullopt);
}

TEST(MayAct, ChangesOrDropsWhatExpiredUnsentAndNothingElse) {
  AlertCase alertCase = caseIn(CaseState::Submitted);
  alertCase.alert = 0;
  for (const CaseAction action : kActions) {
    const bool may = action == CaseAction::Edit || action == CaseAction::Withdraw;
    EXPECT_EQ(mayAct(action, alertCase, CaseState::Expired, kEva, {}).has_value(), may);
  }
}

TEST(JudgesOf, AreApproversWhoDidNotWriteIt) {
  const Person rita{.id = 3, .name = "Rita", .roles = {Role::Chief}};
  const std::vector<Person> judges = judgesOf(caseIn(CaseState::Submitted), {kEva, kJan, rita});
  EXPECT_EQ(judges, (std::vector<Person>{kJan, rita}));
}

RC_GTEST_PROP(MayActProperty, NothingGoesOutUnapprovedWhereTwoPeopleAreNeeded, (std::vector<std::uint8_t> choices)) {
  AlertCase alertCase = caseIn(CaseState::Draft);
  alertCase.alert = 0;
  bool isApprovedAsItIs = false;
  for (const std::uint8_t choice : choices) {
    const CaseAction action = kActions[choice % kActions.size()];
    const Person& actor = choice >= 128 ? kJan : kEva;
    if (!mayAct(action, alertCase, alertCase.state, actor, kTwoPeople)) {
      continue;
    }
    switch (action) {
      case CaseAction::Edit:
        alertCase.state = CaseState::Draft;
        alertCase.editor = actor.id;
        isApprovedAsItIs = false;
        break;
      case CaseAction::Submit:
        alertCase.state = CaseState::Submitted;
        break;
      case CaseAction::Return:
        alertCase.state = CaseState::Returned;
        break;
      case CaseAction::Approve:
        RC_ASSERT(actor.id != alertCase.author && actor.id != alertCase.editor);
        alertCase.state = CaseState::Approved;
        isApprovedAsItIs = true;
        break;
      case CaseAction::Send:
        RC_ASSERT(isApprovedAsItIs);
        return;
      default:
        return;
    }
  }
}

}  // namespace
}  // namespace buurtatlas
