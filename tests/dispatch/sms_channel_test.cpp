#include "dispatch/sms_channel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dispatch/deliveries.h"
#include "dispatch/scripted_server.h"

namespace buurtatlas {
namespace {

using test::ScriptedServer;
using test::smsTo;
using ::testing::HasSubstr;
using ::testing::Not;
using Then = ScriptedServer::Step::Then;

constexpr const char* kEndOfRequest = "\r\n\r\n";

std::string response(const std::string& status, const std::string& body, const std::string& header = "") {
  return "HTTP/1.1 " + status + "\r\n" + header + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

SmsSettings settingsFor(std::uint16_t port) {
  return {.url = "http://127.0.0.1:" + std::to_string(port) + "/cgi-bin/sendsms",
          .username = "bin",
          .password = "pa ss&",
          .from = "Buurt"};
}

std::vector<Outbox::Outcome> sendThrough(const SmsSettings& settings, const std::vector<Delivery>& deliveries) {
  auto channel = KannelChannel::open(settings);
  EXPECT_TRUE(channel.has_value());
  return (*channel)->send(deliveries);
}

Outbox::Outcome outcomeWhenServerDoes(const ScriptedServer::Step& step) {
  ScriptedServer server(kEndOfRequest, "", [&](const std::string&) { return step; });
  SmsSettings settings = settingsFor(server.port());
  settings.timeout = std::chrono::seconds(step.then == Then::StaySilent ? 1 : 30);
  return sendThrough(settings, {smsTo(1)}).at(0);
}

std::string requestFor(const Delivery& delivery, SmsSettings settings = {}) {
  ScriptedServer server(kEndOfRequest, "", [](const std::string&) {
    return ScriptedServer::Step{response("202 Accepted", "0: Accepted for delivery")};
  });
  const SmsSettings base = settingsFor(server.port());
  settings.url = base.url;
  settings.username = base.username;
  settings.password = base.password;
  settings.from = base.from;
  sendThrough(settings, {delivery});
  return server.requests().at(0);
}

TEST(KannelChannel, TakesAnAcceptedMessageForAccepted) {
  EXPECT_EQ(outcomeWhenServerDoes({response("202 Accepted", "0: Accepted for delivery")}).state,
            DeliveryState::Accepted);
  EXPECT_EQ(outcomeWhenServerDoes({response("202 Accepted", "3: Queued for later delivery")}).state,
            DeliveryState::Accepted);
}

TEST(KannelChannel, TakesARefusedMessageForFailed) {
  EXPECT_EQ(outcomeWhenServerDoes({response("400 Bad Request", "Empty receiver number")}).state, DeliveryState::Failed);
  EXPECT_EQ(outcomeWhenServerDoes({response("422 Unprocessable", "")}).state, DeliveryState::Failed);
}

TEST(KannelChannel, TriesLaterWhenTheGatewayAsksForIt) {
  EXPECT_EQ(outcomeWhenServerDoes({response("503 Unavailable", "Temporal failure, try again later.")}).state,
            DeliveryState::Queued);
  const Outbox::Outcome outcome = outcomeWhenServerDoes({response("429 Too Many", "", "Retry-After: 17\r\n")});
  EXPECT_EQ(outcome.state, DeliveryState::Queued);
  EXPECT_EQ(outcome.retryAfter, std::chrono::seconds(17));
}

TEST(KannelChannel, TriesLaterWhenItsOwnSettingsAreRefused) {
  EXPECT_EQ(outcomeWhenServerDoes({response("403 Forbidden", "Authorization failed for sendsms")}).state,
            DeliveryState::Queued);
  EXPECT_EQ(outcomeWhenServerDoes({response("404 Not Found", "")}).state, DeliveryState::Queued);
}

TEST(KannelChannel, DoesNotKnowAfterAnAnswerThatDecidesNothing) {
  EXPECT_EQ(outcomeWhenServerDoes({response("500 Internal Error", "")}).state, DeliveryState::Unknown);
  EXPECT_EQ(outcomeWhenServerDoes({response("502 Bad Gateway", "")}).state, DeliveryState::Unknown);
  EXPECT_EQ(outcomeWhenServerDoes({response("200 OK", "<html>log in first</html>")}).state, DeliveryState::Unknown);
  EXPECT_EQ(outcomeWhenServerDoes({response("302 Found", "", "Location: http://127.0.0.1:1/\r\n")}).state,
            DeliveryState::Unknown);
}

TEST(KannelChannel, DoesNotKnowWhenTheLineIsCutAfterTheRequest) {
  EXPECT_EQ(outcomeWhenServerDoes({"", Then::Reset}).state, DeliveryState::Unknown);
  EXPECT_EQ(outcomeWhenServerDoes({"", Then::Close}).state, DeliveryState::Unknown);
  EXPECT_EQ(outcomeWhenServerDoes({"HTTP/1.1 202 Acc", Then::Close}).state, DeliveryState::Unknown);
}

TEST(KannelChannel, DoesNotKnowWhenNoAnswerComesInTime) {
  EXPECT_EQ(outcomeWhenServerDoes({"", Then::StaySilent}).state, DeliveryState::Unknown);
}

TEST(KannelChannel, TriesLaterWhenNobodyListens) {
  std::uint16_t closedPort = 0;
  {
    const ScriptedServer server(kEndOfRequest, "", [](const std::string&) { return ScriptedServer::Step{}; });
    closedPort = server.port();
  }
  EXPECT_EQ(sendThrough(settingsFor(closedPort), {smsTo(1)}).at(0).state, DeliveryState::Queued);
  SmsSettings unknownHost = settingsFor(80);
  unknownHost.url = "https://gateway.invalid/sendsms";
  EXPECT_EQ(sendThrough(unknownHost, {smsTo(1)}).at(0).state, DeliveryState::Queued);
}

TEST(KannelChannel, NeverRepeatsARequestByItself) {
  int count = 0;
  ScriptedServer server(kEndOfRequest, "", [&](const std::string&) {
    return ++count % 2 == 1 ? ScriptedServer::Step{response("202 Accepted", "0: Accepted for delivery")}
                            : ScriptedServer::Step{"", Then::Close};
  });
  SmsSettings settings = settingsFor(server.port());
  settings.connections = 1;
  std::vector<Delivery> deliveries;
  for (Id id = 1; id <= 20; ++id) {
    deliveries.push_back(smsTo(id));
  }
  const std::vector<Outbox::Outcome> outcomes = sendThrough(settings, deliveries);
  EXPECT_EQ(server.requests().size(), 20U);
  EXPECT_EQ(std::ranges::count(outcomes, DeliveryState::Accepted, &Outbox::Outcome::state), 10);
  EXPECT_EQ(std::ranges::count(outcomes, DeliveryState::Unknown, &Outbox::Outcome::state), 10);
}

TEST(KannelChannel, AnswersForEachDeliveryInItsOrder) {
  ScriptedServer server(kEndOfRequest, "", [](const std::string& request) {
    return ScriptedServer::Step{request.contains("%2B32470001003") ? response("400 Bad", "")
                                                                   : response("202 Accepted", "0:")};
  });
  std::vector<Delivery> deliveries;
  for (Id id = 1; id <= 40; ++id) {
    deliveries.push_back(smsTo(id));
  }
  const std::vector<Outbox::Outcome> outcomes = sendThrough(settingsFor(server.port()), deliveries);
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    EXPECT_EQ(outcomes[i].delivery, deliveries[i].id);
    EXPECT_EQ(outcomes[i].state, deliveries[i].id == 3 ? DeliveryState::Failed : DeliveryState::Accepted);
  }
}

TEST(KannelChannel, WritesARequestKannelReads) {
  const std::string request = requestFor(smsTo(1, "Brand & rook: café 5€"));
  EXPECT_THAT(request, HasSubstr("GET /cgi-bin/sendsms?username=bin&password=pa%20ss%26&from=Buurt&to=%2B32470001001&"
                                 "charset=UTF-8&coding=0&text=Brand%20%26%20rook%3A%20caf%C3%A9%205%E2%82%AC "));
  EXPECT_THAT(request, HasSubstr("Idempotency-Key: atlas-1-1-1-alert\r\n"));
  EXPECT_THAT(request, Not(HasSubstr("dlr-")));
}

TEST(KannelChannel, ChoosesUcs2OnlyWhereGsm7LacksALetter) {
  EXPECT_THAT(requestFor(smsTo(1, "België 🚨")), HasSubstr("&coding=2&"));
  EXPECT_THAT(requestFor(smsTo(1, "reünie")), HasSubstr("&coding=0&"));
}

TEST(KannelChannel, AsksForReportsWithItsOwnKey) {
  SmsSettings settings;
  settings.reportUrl = "http://127.0.0.1/r?k=%k&s=%d";
  EXPECT_THAT(requestFor(smsTo(1), settings),
              HasSubstr("&dlr-mask=31&dlr-url=http%3A%2F%2F127.0.0.1%2Fr%3Fk%3Datlas-1-1-1-alert%26s%3D%25d "));
}

TEST(KannelChannel, FailsWhatMustNotBeSentWithoutAskingTheGateway) {
  ScriptedServer server(kEndOfRequest, "",
                        [](const std::string&) { return ScriptedServer::Step{response("202 Accepted", "0:")}; });
  Delivery national = smsTo(1);
  national.address = "0470123456";
  const std::vector<Outbox::Outcome> outcomes =
      sendThrough(settingsFor(server.port()), {national, smsTo(2, "a\u202Eb"), smsTo(3, "")});
  for (const Outbox::Outcome& outcome : outcomes) {
    EXPECT_EQ(outcome.state, DeliveryState::Failed);
    EXPECT_THAT(outcome.reason, Not(HasSubstr("0470")));
  }
  EXPECT_TRUE(server.requests().empty());
}

TEST(KannelChannel, RefusesSettingsThatAreDangerous) {
  EXPECT_FALSE(KannelChannel::open({.url = "http://gateway.example.org/sendsms"}).has_value());
  EXPECT_FALSE(KannelChannel::open({.url = "file:///etc/passwd"}).has_value());
  EXPECT_FALSE(KannelChannel::open({.url = ""}).has_value());
  EXPECT_TRUE(KannelChannel::open({.url = "https://gateway.example.org/sendsms"}).has_value());
  EXPECT_TRUE(KannelChannel::open({.url = "http://gateway.example.org/sendsms", .allowPlain = true}).has_value());
}

}  // namespace
}  // namespace buurtatlas
