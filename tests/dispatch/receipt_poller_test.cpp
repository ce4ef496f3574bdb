#include "dispatch/receipt_poller.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include <map>
#include <mutex>
#include <thread>

#include "dispatch/fake_outbox.h"

namespace buurtatlas {
namespace {

using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

/// A provider on loopback that is asked for receipts.
class AskedProvider {
 public:
  AskedProvider() {
    m_server.Get("/.*", [this](const httplib::Request& request, httplib::Response& response) {
      const std::scoped_lock lock(m_mutex);
      m_targets.push_back(request.target);
      m_authorization = request.get_header_value("Authorization");
      const auto answer = answers.find(request.path);
      response.status = status != 200 ? status : answer == answers.end() ? 404 : 200;
      if (status != 200) {
        response.set_header("Retry-After", "120");
      } else if (answer != answers.end()) {
        response.set_content(answer->second, "application/json");
      }
    });
    m_port = m_server.bind_to_any_port("127.0.0.1");
    m_thread = std::jthread([this] { m_server.listen_after_bind(); });
    m_server.wait_until_ready();
  }
  ~AskedProvider() { m_server.stop(); }
  AskedProvider(const AskedProvider&) = delete;
  AskedProvider& operator=(const AskedProvider&) = delete;

  [[nodiscard]] ReceiptPollSettings settings(const std::string& path) const {
    return {.url = "http://127.0.0.1:" + std::to_string(m_port) + path,
            .headers = {{"Authorization", "Bearer {password}"}},
            .password = "s3cret",
            .mapping = {.keyPointer = "",
                        .statePointer = "/state",
                        .reasonPointer = "/why",
                        .states = {{"SENT", DeliveryState::Accepted},
                                   {"DONE", DeliveryState::Delivered},
                                   {"LOST", DeliveryState::Failed}}}};
  }
  std::vector<std::string> targets() {
    const std::scoped_lock lock(m_mutex);
    return m_targets;
  }
  std::string authorization() {
    const std::scoped_lock lock(m_mutex);
    return m_authorization;
  }

  std::map<std::string, std::string> answers;  ///< by path
  int status = 200;

 private:
  httplib::Server m_server;
  int m_port = 0;
  std::mutex m_mutex;
  std::vector<std::string> m_targets;
  std::string m_authorization;
  std::jthread m_thread;
};

const Instant kNow{seconds(1'000'000)};

TEST(ReceiptPoller, AsksAboutEachMessageByTheNameOfTheProvider) {
  AskedProvider provider;
  provider.answers = {{"/sms/P 1", R"({"state": "DONE"})"},
                      {"/sms/P2", R"({"state": "LOST", "why": "no such number 32470"})"},
                      {"/sms/P3", R"({"state": "SENT"})"},
                      {"/sms/P4", R"({"state": "PENDING"})"}};
  test::FakeOutbox outbox;
  outbox.open = {{.key = "a", .providerReference = "P 1"}, {.key = "b", .providerReference = "P2"},
                 {.key = "c", .providerReference = "P3"},  {.key = "d", .providerReference = "P4"},
                 {.key = "e", .providerReference = "P5"},  {.key = "f"}};
  const auto poller = ReceiptPoller::open(provider.settings("/sms/{id}")).value();
  ASSERT_TRUE(poller->askOnce(outbox, Channel::Sms, kNow));
  EXPECT_THAT(
      outbox.receipts,
      UnorderedElementsAre(Receipt{.key = "a", .state = DeliveryState::Delivered},
                           Receipt{.key = "b", .state = DeliveryState::Failed, .reason = "no such number ....."}))
      << "what is still on its way, or not known there yet, is no news";
  EXPECT_THAT(provider.targets(), UnorderedElementsAre("/sms/P%201", "/sms/P2", "/sms/P3", "/sms/P4", "/sms/P5"));
  EXPECT_EQ(provider.authorization(), "Bearer s3cret");
}

TEST(ReceiptPoller, AsksByOurKeyWhereTheProviderKeepsIt) {
  AskedProvider provider;
  provider.answers = {{"/ref/k-1", R"([{"state": "SENT"}, {"state": "DONE"}])"}};
  test::FakeOutbox outbox;
  outbox.open = {{.key = "k-1"}};
  const auto poller = ReceiptPoller::open(provider.settings("/ref/{key}")).value();
  ASSERT_TRUE(poller->askOnce(outbox, Channel::Sms, kNow));
  EXPECT_THAT(outbox.receipts, ElementsAre(Receipt{.key = "k-1", .state = DeliveryState::Delivered}));
}

TEST(ReceiptPoller, TakesTheListOfNewsThatAProviderHas) {
  AskedProvider provider;
  provider.answers = {{"/news", R"({"results": [{"ref": "a", "state": "DONE"}, {"ref": "nobody's", "state": "DONE"},
                                                {"ref": "a", "state": "DONE"}, {"state": "DONE"}, 7]})"}};
  test::FakeOutbox outbox;
  ReceiptPollSettings settings = provider.settings("/news");
  EXPECT_THAT(inEnglish(ReceiptPoller::open(settings).error().reason), HasSubstr("{id} or {key}"));
  settings.mapping.listPointer = "/results";
  settings.mapping.keyPointer = "/ref";
  ASSERT_TRUE(ReceiptPoller::open(settings).value()->askOnce(outbox, Channel::Sms, kNow));
  EXPECT_EQ(outbox.receipts.size(), 3U) << "doubles and strangers are for the outbox to judge";
  outbox.receipts.clear();
  provider.answers["/news"] = "";
  EXPECT_TRUE(ReceiptPoller::open(settings).value()->askOnce(outbox, Channel::Sms, kNow)) << "no news is no fault";
}

TEST(ReceiptPoller, RestsForAsLongAsItIsAskedTo) {
  AskedProvider provider;
  test::FakeOutbox outbox;
  outbox.open = {{.key = "a", .providerReference = "P1"}};
  provider.answers = {{"/sms/P1", R"({"state": "DONE"})"}};
  const auto poller = ReceiptPoller::open(provider.settings("/sms/{id}")).value();
  for (const int status : {429, 500}) {
    provider.status = status;
    const auto asked = poller->askOnce(outbox, Channel::Sms, kNow);
    EXPECT_EQ(asked.error().code, ErrorCode::Unreachable);
    EXPECT_THAT(inEnglish(asked.error().reason), HasSubstr(std::to_string(status)));
    const std::size_t before = provider.targets().size();
    EXPECT_TRUE(poller->askOnce(outbox, Channel::Sms, kNow + seconds(119)));
    EXPECT_EQ(provider.targets().size(), before);
    provider.status = 200;
    EXPECT_TRUE(poller->askOnce(outbox, Channel::Sms, kNow + seconds(601)));
    EXPECT_EQ(provider.targets().size(), before + 1);
    EXPECT_TRUE(poller->askOnce(outbox, Channel::Sms, kNow - seconds(86'400))) << "a clock that was set back";
  }
  EXPECT_THAT(outbox.receipts, ::testing::Each(Receipt{.key = "a", .state = DeliveryState::Delivered}));
}

TEST(ReceiptPoller, RestsWhereNobodyAnswersOrNotInJson) {
  AskedProvider provider;
  test::FakeOutbox outbox;
  outbox.open = {{.key = "a", .providerReference = "P1"}};
  provider.answers = {{"/sms/P1", "<html>"}};
  EXPECT_FALSE(ReceiptPoller::open(provider.settings("/sms/{id}")).value()->askOnce(outbox, Channel::Sms, kNow));
  ReceiptPollSettings nowhere = provider.settings("/{id}");
  nowhere.url = "http://127.0.0.1:1/{id}";
  EXPECT_FALSE(ReceiptPoller::open(nowhere).value()->askOnce(outbox, Channel::Sms, kNow));
  EXPECT_THAT(outbox.receipts, IsEmpty());
}

TEST(ReceiptPoller, IsCarefulWhomItAsks) {
  EXPECT_FALSE(ReceiptPoller::open({.url = "http://sms.example.org/{id}"}));
  EXPECT_FALSE(ReceiptPoller::open({.url = "sms"}));
  EXPECT_TRUE(ReceiptPoller::open({.url = "https://sms.example.org/{id}"}));
}

}  // namespace
}  // namespace buurtatlas
