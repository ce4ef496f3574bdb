#include "dispatch/email_channel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dispatch/deliveries.h"
#include "dispatch/relay_script.h"
#include "dispatch/scripted_server.h"

namespace buurtatlas {
namespace {

using test::mailTo;
using test::relayThat;
using test::ScriptedServer;
using ::testing::HasSubstr;
using ::testing::Not;
using Then = ScriptedServer::Step::Then;

EmailSettings settingsFor(std::uint16_t port) {
  return {.host = "127.0.0.1",
          .port = port,
          .security = MailSecurity::Plain,
          .from = "bin@example.org",
          .subjectUrgent = "Dringend",
          .subjectInformation = "Bericht",
          .connections = 1};
}

std::vector<Outbox::Outcome> sendThrough(const EmailSettings& settings, const std::vector<Delivery>& deliveries) {
  auto channel = SmtpChannel::open(settings);
  EXPECT_TRUE(channel.has_value());
  return (*channel)->send(deliveries);
}

Outbox::Outcome outcomeWhen(const std::string& command, const ScriptedServer::Step& step) {
  ScriptedServer server("\r\n", "220 test\r\n", relayThat(command, step));
  EmailSettings settings = settingsFor(server.port());
  settings.timeout = std::chrono::seconds(step.then == Then::StaySilent ? 1 : 30);
  return sendThrough(settings, {mailTo(1)}).at(0);
}

DeliveryState stateWhen(const std::string& command, const ScriptedServer::Step& step) {
  return outcomeWhen(command, step).state;
}

TEST(SmtpChannel, TakesAMailForAcceptedWhenTheRelaySaysSo) {
  const Outbox::Outcome outcome = outcomeWhen("", {});
  EXPECT_EQ(outcome.state, DeliveryState::Accepted);
  EXPECT_EQ(outcome.providerReference, "4F2A");
}

TEST(SmtpChannel, TriesLaterAfterASoftRefusal) {
  EXPECT_EQ(stateWhen("RCPT", {"451 greylisted\r\n"}), DeliveryState::Queued);
  EXPECT_EQ(stateWhen("DATA", {"452 full\r\n"}), DeliveryState::Queued);
  EXPECT_EQ(stateWhen(".", {"451 later\r\n"}), DeliveryState::Queued);
  EXPECT_EQ(stateWhen("MAIL", {"421 closing\r\n", Then::Close}), DeliveryState::Queued);
}

TEST(SmtpChannel, FailsAfterAHardRefusalOfTheMail) {
  EXPECT_EQ(stateWhen("RCPT", {"550 no such user\r\n"}), DeliveryState::Failed);
  EXPECT_EQ(stateWhen(".", {"554 no\r\n"}), DeliveryState::Failed);
}

TEST(SmtpChannel, TriesLaterWhenTheRelayRefusesUsAndNotTheMail) {
  EXPECT_EQ(stateWhen("MAIL", {"550 sender not allowed\r\n"}), DeliveryState::Queued);
  EXPECT_EQ(stateWhen("EHLO", {"554 go away\r\n", Then::Close}), DeliveryState::Queued);
}

TEST(SmtpChannel, DoesNotKnowWhenTheLineIsCutAfterTheText) {
  EXPECT_EQ(stateWhen(".", {"", Then::Close}), DeliveryState::Unknown);
  EXPECT_EQ(stateWhen(".", {"", Then::Reset}), DeliveryState::Unknown);
  EXPECT_EQ(stateWhen(".", {"", Then::StaySilent}), DeliveryState::Unknown);
}

TEST(SmtpChannel, TriesLaterWhenTheLineIsCutBeforeTheText) {
  EXPECT_EQ(stateWhen("RCPT", {"", Then::Close}), DeliveryState::Queued);
  EXPECT_EQ(stateWhen("DATA", {"", Then::Reset}), DeliveryState::Queued);
  EXPECT_EQ(stateWhen("EHLO", {"", Then::StaySilent}), DeliveryState::Queued);
}

TEST(SmtpChannel, TriesLaterWhenNobodyListens) {
  std::uint16_t closedPort = 0;
  {
    const ScriptedServer server("\r\n", "", relayThat("", {}));
    closedPort = server.port();
  }
  EXPECT_EQ(sendThrough(settingsFor(closedPort), {mailTo(1)}).at(0).state, DeliveryState::Queued);
}

TEST(SmtpChannel, NeverSendsInPlainWhenTlsWasAskedFor) {
  ScriptedServer server("\r\n", "220 test\r\n", relayThat("", {}));
  EmailSettings settings = settingsFor(server.port());
  settings.security = MailSecurity::StartTls;
  settings.username = "bin";
  settings.password = "secret";
  EXPECT_EQ(sendThrough(settings, {mailTo(1)}).at(0).state, DeliveryState::Queued);
  for (const std::string& line : server.requests()) {
    EXPECT_THAT(line, Not(HasSubstr("MAIL")));
    EXPECT_THAT(line, Not(HasSubstr("AUTH")));
  }
}

TEST(SmtpChannel, NamesOneRecipientInEachTransactionOnOneConnection) {
  ScriptedServer server("\r\n", "220 test\r\n", relayThat("", {}));
  sendThrough(settingsFor(server.port()), {mailTo(1), mailTo(2), mailTo(3)});
  std::string talk;
  for (const std::string& line : server.requests()) {
    if (line.starts_with("EHLO")) {
      talk += "hello ";
    } else if (line.starts_with("MAIL") || line.starts_with("RCPT") || line.starts_with("Message-ID")) {
      talk += line.substr(0, line.size() - 2) + " ";
    }
  }
  EXPECT_THAT(talk, ::testing::MatchesRegex("hello MAIL FROM:<bin@example.org>.* RCPT TO:<m1@example.org> "
                                            "Message-ID: <atlas-1-1-1-alert@example.org> MAIL FROM.*"));
  EXPECT_EQ(talk.rfind("hello"), 0U);
  EXPECT_THAT(talk, HasSubstr("RCPT TO:<m3@example.org>"));
}

TEST(SmtpChannel, GivesEachDeliveryItsOwnReturnPathWhenOneIsSet) {
  ScriptedServer server("\r\n", "220 test\r\n", relayThat("", {}));
  EmailSettings settings = settingsFor(server.port());
  settings.returnPath = "bounce@example.org";
  sendThrough(settings, {mailTo(5)});
  EXPECT_THAT(server.requests(), ::testing::Contains(HasSubstr("MAIL FROM:<bounce+atlas-1-1-5-alert@example.org>")));
}

TEST(SmtpChannel, DoublesADotThatBeginsALine) {
  ScriptedServer server("\r\n", "220 test\r\n", relayThat("", {}));
  EXPECT_EQ(sendThrough(settingsFor(server.port()), {mailTo(1, "een\n.\ntwee")}).at(0).state, DeliveryState::Accepted);
  EXPECT_THAT(server.requests(), ::testing::Contains("..\r\n"));
  EXPECT_THAT(server.requests(), ::testing::Contains("twee\r\n"));
}

TEST(SmtpChannel, FailsWhatCouldBreakOutOfItsPlaceWithoutAskingTheRelay) {
  ScriptedServer server("\r\n", "220 test\r\n", relayThat("", {}));
  Delivery injected = mailTo(1);
  injected.address = "an@example.org>\r\nRCPT TO:<ben@example.org";
  const std::vector<Outbox::Outcome> outcomes =
      sendThrough(settingsFor(server.port()), {injected, mailTo(2, std::string("a\0b", 3)), mailTo(3, "a\u202Eb")});
  for (const Outbox::Outcome& outcome : outcomes) {
    EXPECT_EQ(outcome.state, DeliveryState::Failed);
    EXPECT_THAT(outcome.reason, Not(HasSubstr("example")));
  }
  EXPECT_TRUE(server.requests().empty());
}

TEST(SmtpChannel, RefusesSettingsThatAreDangerous) {
  const EmailSettings sound = settingsFor(25);
  const auto refused = [&](auto change) {
    EmailSettings settings = sound;
    change(settings);
    return !SmtpChannel::open(settings).has_value();
  };
  EXPECT_FALSE(refused([](EmailSettings&) {}));
  EXPECT_TRUE(refused([](EmailSettings& settings) { settings.host = "mail.example.org"; }));
  EXPECT_TRUE(refused([](EmailSettings& settings) { settings.host = ""; }));
  EXPECT_TRUE(refused([](EmailSettings& settings) { settings.from = "bin"; }));
  EXPECT_TRUE(refused([](EmailSettings& settings) { settings.returnPath = "a@b.c\r\nx"; }));
  EXPECT_TRUE(refused([](EmailSettings& settings) { settings.subjectUrgent = "a\r\nBcc: x@y.example"; }));
  EXPECT_TRUE(refused([](EmailSettings& settings) { settings.fromName = "a\nb"; }));
}

}  // namespace
}  // namespace buurtatlas
