#include "dispatch/json_channel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "dispatch/deliveries.h"
#include "dispatch/scripted_server.h"

namespace buurtatlas {
namespace {

using nlohmann::json;
using test::ScriptedServer;
using test::smsTo;
using ::testing::HasSubstr;
using ::testing::Not;
using Then = ScriptedServer::Step::Then;

// The body of every request of these tests ends so.
constexpr const char* kEndOfBody = "\"z\":0}";
constexpr const char* kBody =
    R"({"messages": [{"to": "{to}", "text": "{text}", "ref": "{key}", "unicode": "{unicode}", "ttl": "{valid_seconds}"}],
        "from": "{from}", "report": "{report_url}", "z": 0})";

std::string answerOf(const std::string& status, const std::string& body, const std::string& header = "") {
  return "HTTP/1.1 " + status + "\r\n" + header + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

JsonSmsSettings providerAt(std::uint16_t port) {
  return {.gateway = {.url = "http://127.0.0.1:" + std::to_string(port) + "/v1/messages",
                      .password = "s3cret",
                      .from = "Buurt",
                      .reportUrl = "https://dlr.example.org/%k"},
          .body = kBody,
          .headers = {{"Authorization", "Bearer {password}"}},
          .idPointer = "/messages/0/id",
          .errorPointer = "/error/text",
          .later = {420}};
}

Outbox::Outcome outcomeWhen(const ScriptedServer::Step& step) {
  ScriptedServer server(kEndOfBody, "", [&](const std::string&) { return step; });
  JsonSmsSettings settings = providerAt(server.port());
  settings.gateway.timeout = std::chrono::seconds(step.then == Then::StaySilent ? 1 : 30);
  return JsonChannel::open(settings).value()->send({smsTo(1)}).at(0);
}

std::string requestFor(const Delivery& delivery) {
  ScriptedServer server(kEndOfBody, "", [](const std::string&) {
    return ScriptedServer::Step{answerOf("200 OK", R"({"messages":[{"id":"P1"}]})")};
  });
  EXPECT_EQ(JsonChannel::open(providerAt(server.port())).value()->send({delivery}).at(0).state,
            DeliveryState::Accepted);
  return server.requests().at(0);
}

TEST(JsonChannel, FillsTheTemplateAndTheHeaders) {
  Delivery delivery = smsTo(1, "\"Brand\" in {to}\\ café");
  const std::string request = requestFor(delivery);
  EXPECT_THAT(request, HasSubstr("POST /v1/messages HTTP/1.1\r\n"));
  EXPECT_THAT(request, HasSubstr("Authorization: Bearer s3cret\r\n"));
  EXPECT_THAT(request, HasSubstr("Idempotency-Key: " + delivery.key + "\r\n"));
  const json body = json::parse(request.substr(request.find("\r\n\r\n") + 4));
  EXPECT_EQ(body["messages"][0]["to"], "+32470001001");
  EXPECT_EQ(body["messages"][0]["text"], delivery.text) << "what a text holds is never filled in";
  EXPECT_EQ(body["messages"][0]["ref"], delivery.key);
  EXPECT_EQ(body["messages"][0]["unicode"], false);
  EXPECT_GT(body["messages"][0]["ttl"].get<int>(), 3500);
  EXPECT_EQ(body["from"], "Buurt");
  EXPECT_EQ(body["report"], "https://dlr.example.org/" + delivery.key);
  const std::string cyrillic = requestFor(smsTo(1, "Пожар"));
  EXPECT_THAT(cyrillic, HasSubstr("\"unicode\":true"));
}

TEST(JsonChannel, TakesAnAnswerThatNamesTheMessageForAccepted) {
  const Outbox::Outcome outcome = outcomeWhen({answerOf("201 Created", R"({"messages":[{"id":42}]})")});
  EXPECT_EQ(outcome.state, DeliveryState::Accepted);
  EXPECT_EQ(outcome.providerReference, "42");
}

TEST(JsonChannel, DoubtsWhatDecidesNothing) {
  EXPECT_EQ(outcomeWhen({answerOf("200 OK", "{}")}).state, DeliveryState::Unknown);
  EXPECT_EQ(outcomeWhen({answerOf("200 OK", "<html>")}).state, DeliveryState::Unknown);
  EXPECT_EQ(outcomeWhen({answerOf("500 Internal Server Error", "")}).state, DeliveryState::Unknown);
  EXPECT_EQ(outcomeWhen({.then = Then::StaySilent}).state, DeliveryState::Unknown);
  EXPECT_EQ(outcomeWhen({.then = Then::Reset}).state, DeliveryState::Unknown);
  const std::string whole = answerOf("200 OK", R"({"messages":[{"id":"P1"}]})");
  EXPECT_EQ(outcomeWhen({.answer = whole.substr(0, whole.size() - 3), .then = Then::Close}).state,
            DeliveryState::Unknown)
      << "half an answer";
  EXPECT_EQ(outcomeWhen({answerOf("200 OK", std::string(100'000, ' '))}).state, DeliveryState::Unknown);
}

TEST(JsonChannel, KnowsARefusalInASuccess) {
  const Outbox::Outcome outcome =
      outcomeWhen({answerOf("200 OK", R"({"error":{"text":"number 32470001001 is barred"}})")});
  EXPECT_EQ(outcome.state, DeliveryState::Failed);
  EXPECT_THAT(outcome.reason, HasSubstr("is barred"));
  EXPECT_THAT(outcome.reason, Not(HasSubstr("3247")));
}

TEST(JsonChannel, TriesLaterWhatWasNotTaken) {
  const Outbox::Outcome busy = outcomeWhen({answerOf("429 Too Many Requests", "", "Retry-After: 17\r\n")});
  EXPECT_EQ(busy.state, DeliveryState::Queued);
  EXPECT_EQ(busy.retryAfter, std::chrono::seconds(17));
  EXPECT_EQ(outcomeWhen({answerOf("420 Enhance Your Calm", "")}).state, DeliveryState::Queued);
  EXPECT_EQ(outcomeWhen({answerOf("400 Bad Request", "")}).state, DeliveryState::Failed);
  EXPECT_EQ(JsonChannel::open(providerAt(1)).value()->send({smsTo(1)}).at(0).state, DeliveryState::Queued);
}

TEST(JsonChannel, RefusesSettingsThatCannotWork) {
  const auto refusal = [](const std::function<void(JsonSmsSettings&)>& spoil) {
    JsonSmsSettings settings = providerAt(1);
    spoil(settings);
    const auto channel = JsonChannel::open(settings);
    return channel ? std::string("none") : inEnglish(channel.error().reason);
  };
  EXPECT_EQ(refusal([](JsonSmsSettings&) {}), "none");
  EXPECT_THAT(refusal([](JsonSmsSettings& each) { each.body = R"({"to": "{to}"})"; }), HasSubstr("{text}"));
  EXPECT_THAT(refusal([](JsonSmsSettings& each) { each.body = "["; }), HasSubstr("JSON"));
  EXPECT_THAT(refusal([](JsonSmsSettings& each) { each.idPointer = "id"; }), HasSubstr("/messages/0/id"));
  EXPECT_THAT(refusal([](JsonSmsSettings& each) { each.headers = {{"X", "a\r\nY: b"}}; }), HasSubstr("one line"));
  EXPECT_THAT(refusal([](JsonSmsSettings& each) { each.gateway.url = "http://sms.example.org/"; }),
              HasSubstr("without encryption"));
}

}  // namespace
}  // namespace buurtatlas
