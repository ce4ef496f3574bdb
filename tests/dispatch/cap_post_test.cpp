#include "dispatch/cap_post.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include <atomic>
#include <map>
#include <thread>
#include <type_traits>

namespace buurtatlas {
namespace {

using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// What would let the CAP messages of an exercise out does not compile.
static_assert(std::is_constructible_v<PracticeCapSender, ExerciseCapQueue&, CapShelf&, CapSenderSettings>);
static_assert(!std::is_constructible_v<PracticeCapSender, ExerciseCapQueue&, CapWire&, CapSenderSettings>);
static_assert(!std::is_constructible_v<PracticeCapSender, ExerciseCapQueue&, CapPost&, CapSenderSettings>);
static_assert(!std::is_constructible_v<PracticeCapSender, CapQueue&, CapShelf&, CapSenderSettings>);
static_assert(!std::is_constructible_v<CapSender, ExerciseCapQueue&, CapShelf&, CapSenderSettings>);
static_assert(!std::is_convertible_v<ExerciseCapQueue&, CapQueue&>);
static_assert(std::is_final_v<CapShelf>);

/// A system that takes CAP messages on loopback.
class CapReceiver {
 public:
  using Answer = std::function<void(const httplib::Request&, httplib::Response&)>;
  explicit CapReceiver(Answer answer) {
    m_server.Post("/cap", [this, answer = std::move(answer)](const auto& request, auto& response) {
      {
        const std::scoped_lock lock(m_mutex);
        m_requests.push_back(request);
      }
      answer(request, response);
    });
    m_port = m_server.bind_to_any_port("127.0.0.1");
    m_thread = std::jthread([this] { m_server.listen_after_bind(); });
    m_server.wait_until_ready();
  }
  ~CapReceiver() { m_server.stop(); }
  CapReceiver(const CapReceiver&) = delete;
  CapReceiver& operator=(const CapReceiver&) = delete;
  [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port) + "/cap"; }
  std::vector<httplib::Request> requests() {
    const std::scoped_lock lock(m_mutex);
    return m_requests;
  }

 private:
  httplib::Server m_server;
  int m_port = 0;
  std::mutex m_mutex;
  std::vector<httplib::Request> m_requests;
  std::jthread m_thread;
};

CapQueue::Outcome outcomeOfStatus(int status, int attempt = 1) {
  CapReceiver receiver([=](const auto&, auto& response) {
    response.status = status;
    response.set_header("Retry-After", "7");
  });
  return CapPost::open({.url = receiver.url()})
      .value()
      ->post({.identifier = "one", .xml = "<alert/>", .attempt = attempt});
}

TEST(CapPost, PostsTheMessageAsItIs) {
  CapReceiver receiver([](const auto&, auto& response) { response.status = 201; });
  const auto post =
      CapPost::open({.url = receiver.url(), .password = "s3cret", .headers = {{"Authorization", "Bearer {password}"}}})
          .value();
  const std::string xml = "<?xml version=\"1.0\"?>\n<alert>é</alert>\n";
  EXPECT_EQ(post->post({.identifier = "buurtatlas.1", .xml = xml}).state, DeliveryState::Accepted);
  const httplib::Request request = receiver.requests().at(0);
  EXPECT_EQ(request.body, xml);
  EXPECT_EQ(request.get_header_value("Content-Type"), "application/cap+xml");
  EXPECT_EQ(request.get_header_value("Idempotency-Key"), "buurtatlas.1");
  EXPECT_EQ(request.get_header_value("Authorization"), "Bearer s3cret");
}

TEST(CapPost, TellsARefusalFromTroubleThatPasses) {
  for (const int status : {400, 410, 413, 415, 422, 409}) {
    EXPECT_EQ(outcomeOfStatus(status).state, DeliveryState::Failed) << status;
  }
  for (const int status : {301, 401, 403, 404, 408, 429, 500, 502, 503}) {
    const CapQueue::Outcome outcome = outcomeOfStatus(status);
    EXPECT_EQ(outcome.state, DeliveryState::Queued) << status;
    EXPECT_THAT(outcome.reason, HasSubstr(std::to_string(status)));
    EXPECT_EQ(outcome.retryAfter, seconds(7));
  }
  EXPECT_EQ(outcomeOfStatus(409, 2).state, DeliveryState::Accepted) << "the first attempt was taken after all";
}

TEST(CapPost, TriesAgainWhatNobodyAnswered) {
  const auto nobody = CapPost::open({.url = "http://127.0.0.1:1/cap"}).value();
  EXPECT_EQ(nobody->post({.identifier = "one", .xml = "x"}).state, DeliveryState::Queued);
  CapReceiver hanging([](const auto&, auto&) { std::this_thread::sleep_for(std::chrono::milliseconds(1500)); });
  const auto post = CapPost::open({.url = hanging.url(), .timeout = seconds(1)}).value();
  EXPECT_EQ(post->post({.identifier = "one", .xml = "x"}).state, DeliveryState::Queued);
}

TEST(CapPost, IsCarefulWhereItPosts) {
  EXPECT_EQ(CapPost::open({.url = "ftp://cap.example.org"}).error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(CapPost::open({.url = "http://cap.example.org/"}).error().code, ErrorCode::InvalidInput);
  EXPECT_TRUE(CapPost::open({.url = "http://cap.example.org/", .allowPlain = true}));
  EXPECT_TRUE(CapPost::open({.url = "https://cap.example.org/"}));
  EXPECT_FALSE(CapPost::open({.url = "https://cap.example.org/", .headers = {{"A", "b\r\nc: d"}}}));
}

/// A queue in memory that hands out what it is given, each when it is due.
class FakeCapQueue final : public CapQueue {
 public:
  struct Row {
    CapReport report;
    Instant dueAt = {};
  };
  std::vector<Row> rows;
  Instant present = {};

  void add(Id alert) { rows.push_back({.report = {.task = {.alert = alert}}}); }
  Result<std::vector<CapTask>> claim(const Claim& claim) override {
    for (Row& row : rows) {
      if (row.report.state == DeliveryState::Queued && row.dueAt <= claim.at) {
        row.report.state = DeliveryState::Sending;
        ++row.report.task.attempt;
        return std::vector{row.report.task};
      }
    }
    return std::vector<CapTask>();
  }
  Result<void> record(const std::string&, const CapTask& task, const Outcome& outcome, Instant now) override {
    for (Row& row : rows) {
      if (row.report.task.alert == task.alert) {
        row.report.state = outcome.state;
        row.report.reason = outcome.reason;
        row.dueAt = now + outcome.retryAfter;
      }
    }
    return {};
  }
  [[nodiscard]] Result<std::vector<CapReport>> reports() const override {
    std::vector<CapReport> all;
    std::ranges::transform(rows, std::back_inserter(all), &Row::report);
    return all;
  }
  [[nodiscard]] Result<CapSource> source() const override { return CapSource{}; }

  CapSenderSettings settings() {
    return {.owner = "test",
            .clock = [this] { return present; },
            .make =
                [](const CapSource&, const CapTask& task) {
                  return Result<CapParcel>(CapParcel{.identifier = std::to_string(task.alert), .xml = "x"});
                }};
  }
};

TEST(CapSender, PostsEachMessageUntilItIsTaken) {
  std::atomic<int> times = 0;
  CapReceiver receiver([&](const auto&, auto& response) { response.status = ++times == 1 ? 503 : 200; });
  const auto post = CapPost::open({.url = receiver.url()}).value();
  FakeCapQueue queue;
  queue.add(1);
  queue.add(2);
  CapSender sender(queue, *post, queue.settings());
  ASSERT_TRUE(sender.sendAllDue({}));
  EXPECT_EQ(queue.rows[0].report.state, DeliveryState::Queued);
  EXPECT_EQ(queue.rows[1].report.state, DeliveryState::Accepted);
  EXPECT_GT(queue.rows[0].dueAt, queue.present);
  queue.present += seconds(600);
  ASSERT_TRUE(sender.sendAllDue({}));
  EXPECT_EQ(queue.rows[0].report.state, DeliveryState::Accepted);
  const std::vector<httplib::Request> requests = receiver.requests();
  ASSERT_EQ(requests.size(), 3U);
  EXPECT_EQ(requests[0].get_header_value("Idempotency-Key"), requests[2].get_header_value("Idempotency-Key"));
}

TEST(CapSender, GivesUpWhatCannotBeMade) {
  FakeCapQueue queue;
  queue.add(1);
  CapSenderSettings settings = queue.settings();
  settings.make = [](const CapSource&, const CapTask&) -> Result<CapParcel> {
    return fail(ErrorCode::InvalidInput, "no area");
  };
  CapShelf shelf;
  ASSERT_TRUE(CapSender(queue, shelf, settings).sendAllDue({}));
  EXPECT_EQ(queue.rows[0].report.state, DeliveryState::Failed);
  EXPECT_EQ(queue.rows[0].report.reason, "no area");
}

TEST(CapSender, PublishesBeforeItPostsAndFromTimeToTime) {
  FakeCapQueue queue;
  queue.present = Instant(seconds(1'000'000));
  queue.add(1);
  std::vector<DeliveryState> published;
  CapSenderSettings settings = queue.settings();
  settings.publish = [&](const CapSource&, const std::vector<CapReport>& reports) {
    published.push_back(reports.at(0).state);
  };
  CapShelf shelf;
  CapSender sender(queue, shelf, settings);
  ASSERT_TRUE(sender.sendAllDue({}));
  EXPECT_THAT(published, ElementsAre(DeliveryState::Sending));
  ASSERT_TRUE(sender.sendAllDue({}));
  queue.present += seconds(31);
  ASSERT_TRUE(sender.sendAllDue({}));
  EXPECT_THAT(published, ElementsAre(DeliveryState::Sending, DeliveryState::Accepted)) << "what expired goes";
}

class FakeExerciseCapQueue final : public ExerciseCapQueue {
 public:
  FakeCapQueue queue;

 private:
  [[nodiscard]] CapQueue& rows() override { return queue; }
};

TEST(PracticeCapSender, TakesMessagesAndSendsNone) {
  FakeExerciseCapQueue exercise;
  exercise.queue.add(1);
  CapShelf shelf;
  ASSERT_TRUE(PracticeCapSender(exercise, shelf, exercise.queue.settings()).sendAllDue({}));
  EXPECT_EQ(exercise.queue.rows[0].report.state, DeliveryState::Accepted);
}

}  // namespace
}  // namespace buurtatlas
