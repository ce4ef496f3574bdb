#include "tasks/delivery_outlook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

using namespace std::chrono_literals;

const Instant kNoon = *parseInstant("2026-11-22T12:00:00Z");

GatewayReport workingGateway(Channel channel = Channel::Sms) {
  return {.channel = channel, .answeredAt = kNoon - 2s, .perSecond = 10, .noticedAt = kNoon - 2s};
}

GatewayReport restingGateway() {
  GatewayReport report = workingGateway();
  report.answeredAt = kNoon - 5min;
  report.restingUntil = kNoon + 20s;
  report.fault = "HTTP 503";
  return report;
}

TEST(GatewayTroubles, AreNoneWhileTheGatewayAnswers) {
  EXPECT_TRUE(gatewayTroubles({workingGateway()}, {.sms = 9, .since = kNoon - 10min}, kNoon).empty());
}

TEST(GatewayTroubles, NameAGatewayThatIsDownAlsoWhileNothingWaits) {
  const auto troubles = gatewayTroubles({restingGateway()}, {}, kNoon);
  ASSERT_EQ(troubles.size(), 1U);
  EXPECT_EQ(troubles[0].kind, GatewayTrouble::Kind::GatewayDown);
  EXPECT_EQ(troubles[0].fault, "HTTP 503");
  EXPECT_EQ(troubles[0].lastSign, kNoon - 5min);
  EXPECT_EQ(troubles[0].nextTryAt, kNoon + 20s);
}

TEST(GatewayTroubles, DoNotPauseWhileADownGatewayIsTried) {
  GatewayReport tried = restingGateway();
  tried.restingUntil.reset();
  EXPECT_EQ(gatewayTroubles({tried}, {}, kNoon).size(), 1U);
  tried.answeredAt = kNoon - 2s;
  EXPECT_TRUE(gatewayTroubles({tried}, {}, kNoon).empty()) << "one message that was put off is no gateway down";
}

TEST(GatewayTroubles, NameMessagesThatNoSenderTakes) {
  const WaitingMessages waiting{.sms = 3, .email = 2, .since = kNoon - 2min};
  EXPECT_EQ(gatewayTroubles({}, waiting, kNoon).size(), 2U);
  GatewayReport silent = workingGateway();
  silent.noticedAt = kNoon - 1h;
  const auto troubles = gatewayTroubles({silent, workingGateway(Channel::Email)}, waiting, kNoon);
  ASSERT_EQ(troubles.size(), 1U);
  EXPECT_EQ(troubles[0].kind, GatewayTrouble::Kind::NoSender);
  EXPECT_EQ(troubles[0].waiting, 3);
  EXPECT_EQ(troubles[0].lastSign, kNoon - 1h);
}

TEST(GatewayTroubles, LeaveASenderTimeToBegin) {
  EXPECT_TRUE(gatewayTroubles({}, {.sms = 3, .since = kNoon - 5s}, kNoon).empty());
  EXPECT_TRUE(gatewayTroubles({}, {}, kNoon).empty()) << "nobody has to send nothing";
}

TEST(ProgressAt, WhatStillWaitsOfAnExpiredAlertIsTooLate) {
  AlertProgress progress;
  progress.sms.byState[static_cast<std::size_t>(DeliveryState::Queued)] = 4;
  progress.sms.byState[static_cast<std::size_t>(DeliveryState::Delivered)] = 5;
  const Alert alert{.expiresAt = kNoon};
  EXPECT_EQ(underWayIn(progressAt(progress, alert, kNoon - 1s).sms), 4);
  const AlertProgress late = progressAt(progress, alert, kNoon);
  EXPECT_EQ(underWayIn(late.sms), 0);
  EXPECT_EQ(late.sms.in(DeliveryState::Expired), 4);
  EXPECT_EQ(late.sms.total(), 9);
}

TEST(TimeToSend, IsThatOfTheSlowerChannel) {
  GatewayReport mail = workingGateway(Channel::Email);
  mail.perSecond = 1;
  EXPECT_EQ(timeToSend({.sms = 100, .email = 50}, {workingGateway(), mail}), 50s);
  EXPECT_EQ(timeToSend({.sms = 100}, {workingGateway(), mail}), 10s);
}

TEST(TimeToSend, IsNotKnownWithoutAPace) {
  EXPECT_EQ(timeToSend({.sms = 100}, {}), std::nullopt);
  GatewayReport unlimited = workingGateway();
  unlimited.perSecond = 0;
  EXPECT_EQ(timeToSend({.sms = 1}, {unlimited}), std::nullopt);
  EXPECT_EQ(timeToSend(WaitingMessages{}, {}), 0s);
}

}  // namespace
}  // namespace buurtatlas
