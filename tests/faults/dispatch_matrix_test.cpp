// A sender that is killed, lied to, starved of disk and of time, while people leave.
// BUURTATLAS_MATRIX=RECIPIENTSxFAULTS says how much of it; tests/faults/dispatch_matrix runs the whole.

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>

#include "dispatcher/filled_atlas.h"
#include "dispatcher/programs.h"
#include "faults/key_gateway.h"
#include "tasks/case_people.h"
#include "tasks/case_steps.h"
#include "tasks/newcomers.h"

namespace buurtatlas::test {
namespace {

using std::chrono::milliseconds;
using Clock = KeyGateway::Clock;

struct Size {
  Id recipients = 240;
  int faults = 14;
};

Size sizeOfMatrix() {
  Size size;
  if (const char* text = std::getenv("BUURTATLAS_MATRIX")) {
    const std::string_view all(text);
    const std::size_t cross = all.find('x');
    std::from_chars(all.data(), all.data() + cross, size.recipients);
    std::from_chars(all.data() + cross + 1, all.data() + all.size(), size.faults);
  }
  return size;
}

std::string phoneOf(Id number) { return "+32470" + std::to_string(100000 + number); }

/// A delivery as the atlas has it at the end.
struct Row {
  std::string to;
  DeliveryState state;
};

/// What is left to look at when all is over.
struct Evidence {
  std::int64_t accepted = 0;  ///< how many people the alert was for
  std::vector<Row> rows;
  std::vector<KeyGateway::Sent> sent;
  std::vector<KeyGateway::Request> requests;
  std::map<std::string, Clock::time_point> left;  ///< from when on nothing may go there
  bool honoursKey = true;
};

using Faults = std::vector<std::string>;

void findLost(const Evidence& evidence, Faults& faults) {
  std::set<std::string> reached;
  for (const KeyGateway::Sent& sent : evidence.sent) {
    reached.insert(sent.to);
  }
  if (std::ssize(evidence.rows) != evidence.accepted) {
    faults.push_back("lost: rows are missing");
  }
  for (const Row& row : evidence.rows) {
    const bool isSettled = row.state != DeliveryState::Queued && row.state != DeliveryState::Claimed &&
                           row.state != DeliveryState::Sending;
    const bool isSaidToBeSent = row.state == DeliveryState::Accepted || row.state == DeliveryState::Delivered;
    if (!isSettled) {
      faults.push_back("lost: " + row.to + " is never settled");
    } else if (isSaidToBeSent && !reached.contains(row.to)) {
      faults.push_back("lost: " + row.to + " counts as sent and was not");
    }
  }
}

void findDoubled(const Evidence& evidence, Faults& faults) {
  std::map<std::string, int> times;
  for (const KeyGateway::Sent& sent : evidence.sent) {
    if (++times[sent.to] == 2) {
      faults.push_back("double: " + sent.to);
    }
  }
}

void findHidden(const Evidence& evidence, Faults& faults) {
  std::set<std::string> reached;
  for (const KeyGateway::Sent& sent : evidence.sent) {
    reached.insert(sent.to);
  }
  for (const Row& row : evidence.rows) {
    const bool isShown = row.state == DeliveryState::Accepted || row.state == DeliveryState::Delivered ||
                         row.state == DeliveryState::Unknown || evidence.left.contains(row.to);
    if (reached.contains(row.to) && !isShown) {
      faults.push_back("hidden: " + row.to + " was sent, and the atlas says it was not");
    }
  }
}

void findSentAfterLeaving(const Evidence& evidence, Faults& faults) {
  for (const KeyGateway::Request& request : evidence.requests) {
    const auto left = evidence.left.find(request.to);
    if (left != evidence.left.end() && request.at > left->second) {
      faults.push_back("left: " + request.to);
    }
  }
}

Faults faultsIn(const Evidence& evidence) {
  Faults faults;
  findLost(evidence, faults);
  findDoubled(evidence, faults);
  findHidden(evidence, faults);
  findSentAfterLeaving(evidence, faults);
  return faults;
}

int freePort() {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  const int probe = socket(AF_INET, SOCK_STREAM, 0);
  require(bind(probe, reinterpret_cast<sockaddr*>(&address), size) == 0, "no port");
  getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size);
  close(probe);
  return ntohs(address.sin_port);
}

/// An alert, the program that sends it, and the gateway it sends to.
class Matrix {
 public:
  /// Whether the outbox begins with a message alone, or with one that somebody sent as an alert.
  enum class Start { Message, Case };
  Matrix(Size size, bool honoursKey, bool gatewayHonoursKey, Start start = Start::Message)
      : m_size(size), m_honoursKey(honoursKey), m_gateway(gatewayHonoursKey) {
    setenv("BUURTATLAS_RECEIPT_TOKEN", "abcdefghijklmnop1234", 1);
    setenv("STEPPED_CLOCK", (m_folder.path() / "step").c_str(), 1);
    if (start == Start::Message) {
      atlasWithQueued(m_path, size.recipients, Urgency::Urgent, "Bel 101.");
    } else {
      atlasWithCase(size.recipients);
    }
    m_config = m_folder.write("dispatch.json", config());
  }

  /// All faults one after another, then a sender that is left in peace.
  Evidence run() {
    for (int fault = 0; fault < m_size.faults; ++fault) {
      injectOne(fault);
    }
    finish();
    return evidence();
  }
  void finish() {
    step(0);
    m_gateway.misbehave(GatewayFault::None, 0);
    const pid_t sender = startSender();
    // Only a doubt comes up again by itself, and only where keys are honoured: the pause between doubts, and more.
    constexpr int kQuietRounds = 35;
    constexpr int kShortQuiet = 3;
    int needed = kQuietRounds;
    for (int quiet = 0, round = 0; quiet < needed && round < 30'000; ++round) {
      std::this_thread::sleep_for(milliseconds(200));
      const DeliveryCounts counts = countsOf(m_path);
      const bool isOver =
          counts.in(DeliveryState::Queued) + counts.in(DeliveryState::Claimed) + counts.in(DeliveryState::Sending) == 0;
      needed = m_honoursKey && counts.in(DeliveryState::Unknown) > 0 ? kQuietRounds : kShortQuiet;
      quiet = isOver ? quiet + 1 : 0;
    }
    ::kill(sender, SIGTERM);
    waitpid(sender, nullptr, 0);
  }
  Evidence evidence() {
    Evidence found{.accepted = m_size.recipients,
                   .rows = {},
                   .sent = m_gateway.sent(),
                   .requests = m_gateway.requests(),
                   .left = m_left,
                   .honoursKey = m_honoursKey};
    const auto atlas = AtlasFile::open(m_path, OpenMode::Edit);
    for (const Alert& alert : *(*atlas)->snapshot()->alerts) {
      const std::vector<DeliveryRecord> records = (*atlas)->deliveriesOf(alert.id, {}, 0, 1'000'000).value();
      for (const DeliveryRecord& record : records) {
        found.rows.push_back({.to = phoneOf(record.member), .state = record.state});
      }
    }
    return found;
  }
  /// Somebody leaves. It is confirmed when nothing is on the wire any more; after a sender that died that may take
  /// long.
  void leave(Id member) {
    const auto atlas = AtlasFile::open(m_path, OpenMode::Edit);
    require(atlas.has_value() && (*atlas)->recordLeave(member, today()).has_value(), "not left");
    for (int i = 0; i < 100 && (*atlas)->deliveriesOnTheWire(member).value_or(0) > 0; ++i) {
      std::this_thread::sleep_for(milliseconds(20));
    }
    if ((*atlas)->deliveriesOnTheWire(member).value_or(1) == 0) {
      m_left[phoneOf(member)] = Clock::now();
    }
  }
  void change(const std::string& statement) { SQLite::Database(m_path, SQLite::OPEN_READWRITE, 5000).exec(statement); }
  /// People come to live where the alert of a case is live, and somebody tells them of it, twice at the same moment.
  void tellNewcomers(Id count) {
    const auto atlas = AtlasFile::open(m_path, OpenMode::Edit);
    require(atlas.has_value(), "no atlas");
    addNeighbours(**atlas, count);
    const CaseDesk desk{.store = **atlas, .actor = "Eva"};
    const Newcomers seen = newcomersTo(**atlas, 1, now()).value();
    require(std::ssize(seen.people) == count, "other newcomers than came");
    require(sendToNewcomers(desk, 1, count).has_value(), "newcomers not told");
    require(!sendToNewcomers(desk, 1, count).has_value(), "newcomers told twice");
    m_size.recipients += count;
  }
  /// Adds members who live in the area of the alert.
  static void addNeighbours(AtlasFile& atlas, Id count) {
    AtlasEdit edit{.label = {.text = "Add members", .arguments = {}}};
    const Id before = std::ssize(*atlas.snapshot()->members);
    for (Id i = before + 1; i <= before + count; ++i) {
      Member member{.key = "M" + std::to_string(i), .phone = phoneOf(i)};
      member.placement = {.matchClass = PlacementClass::Exact,
                          .status = PlacementStatus::Accepted,
                          .confidence = 1,
                          .position = Point{.east = 5, .north = 5}};
      edit.putMembers.push_back(member);
    }
    require(atlas.perform(edit).has_value(), "members not stored");
  }
  [[nodiscard]] const std::string& path() const { return m_path; }
  KeyGateway& gateway() { return m_gateway; }
  pid_t startSender() {
    return test::start({programPath("buurtatlas-dispatch"), m_path, "--config", m_config}, m_folder.path());
  }
  void waitForRequests(std::size_t count) {
    const std::size_t until = m_gateway.requestCount() + count;
    for (int i = 0; i < 400 && m_gateway.requestCount() < until; ++i) {
      std::this_thread::sleep_for(milliseconds(5));
    }
  }

 private:
  [[nodiscard]] std::string config() const {
    return R"({"pause_seconds": 0.05, "lease_seconds": 1, "first_retry_seconds": 1, "longest_retry_seconds": 1,
      "receipts": {"port": )" +
           std::to_string(freePort()) + R"(},
      "sms": {"from": "Buurt", "connections": 10, "timeout_seconds": 1, "per_second": 2000, "honours_key": )" +
           (m_honoursKey ? "true" : "false") + R"(, "url": "http://127.0.0.1:)" + std::to_string(m_gateway.port()) +
           R"(/sendsms"}})";
  }
  void atlasWithCase(Id recipients) {
    const auto plane = Plane::create("EPSG:3812");
    const auto atlas = AtlasFile::create(m_path, {.name = "Dorp", .nis = "1"}, plane->wkt());
    require(atlas.has_value(), "no atlas");
    addNeighbours(**atlas, recipients);
    const CaseDesk desk{.store = **atlas, .actor = "Eva"};
    require(addPerson(desk, "Eva", {Role::Author}).has_value(), "no author");
    const MultiPolygon area = {{.outer = {{0, 0}, {10, 0}, {10, 10}, {0, 10}}, .holes = {}}};
    require(sendAlert(desk, {.area = area, .text = "Bel 101."}, recipients).has_value(), "not sent");
  }
  void step(long seconds) { std::ofstream(m_folder.path() / "step") << seconds; }

  void injectOne(int number) {
    const auto any = [&](int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most)); };
    const auto fault = static_cast<GatewayFault>(number % kGatewayFaults);
    m_gateway.misbehave(fault, 1 + any(12));
    step(0);
    const bool isDiskFull = number % 7 == 3;
    const pid_t sender = isDiskFull ? startStarved(any(200)) : startSteppedSender();
    waitForRequests(static_cast<std::size_t>(1 + any(24)));
    if (number % 5 == 2) {
      step(number % 2 == 0 ? 3600 : -3600);
    }
    if (number % 4 == 1) {
      leave(1 + any(static_cast<int>(m_size.recipients)));
    }
    std::this_thread::sleep_for(std::chrono::microseconds(any(40'000)));
    ::kill(sender, number % 3 == 0 ? SIGTERM : SIGKILL);
    waitpid(sender, nullptr, 0);
  }
  pid_t startSteppedSender() {
    return test::start({"/usr/bin/env", "LD_PRELOAD=" + programPath("libstepped_clock.so"),
                        programPath("buurtatlas-dispatch"), m_path, "--config", m_config},
                       m_folder.path());
  }
  /// A sender whose disk takes so many kilobytes more of a file and then no more.
  pid_t startStarved(int kilobytes) {
    return test::start(
        {"/bin/bash", "-c", "trap '' XFSZ; ulimit -f " + std::to_string(kilobytes) + "; exec \"$0\" \"$@\"",
         programPath("buurtatlas-dispatch"), m_path, "--config", m_config},
        m_folder.path());
  }
  Size m_size;
  bool m_honoursKey;
  TestFolder m_folder;
  std::string m_path = (m_folder.path() / "dorp.gpkg").string();
  KeyGateway m_gateway;
  std::string m_config;
  std::map<std::string, Clock::time_point> m_left;
  std::mt19937 m_random{20261122};
};

void tellCounts(const char* what, const Evidence& evidence) {
  std::map<DeliveryState, int> counts;
  for (const Row& row : evidence.rows) {
    ++counts[row.state];
  }
  std::printf("%s: %zu requests, %zu sent, %zu left;", what, evidence.requests.size(), evidence.sent.size(),
              evidence.left.size());
  for (const auto& [state, count] : counts) {
    std::printf(" %s %d", std::string(nameOf(state)).c_str(), count);
  }
  std::printf("\n");
}

TEST(DispatchMatrix, LosesAndDoublesNothingAtAGatewayThatHonoursTheKey) {
  const Evidence evidence = Matrix(sizeOfMatrix(), true, true).run();
  tellCounts("honours the key", evidence);
  EXPECT_THAT(faultsIn(evidence), testing::IsEmpty());
}

TEST(DispatchMatrix, LosesAndDoublesNothingAndShowsEveryDoubtAtAnyOtherGateway) {
  const Evidence evidence = Matrix(sizeOfMatrix(), false, false).run();
  tellCounts("knows no keys", evidence);
  EXPECT_THAT(faultsIn(evidence), testing::IsEmpty());
  EXPECT_TRUE(std::ranges::contains(evidence.rows, DeliveryState::Unknown, &Row::state))
      << "no fault hit a message on the wire, so nothing was tested";
}

TEST(DispatchMatrix, TellsNewcomersOnceWhateverBecomesOfTheSender) {
  Matrix matrix({.recipients = 60, .faults = 0}, true, true, Matrix::Start::Case);
  for (int round = 0; round < kGatewayFaults; ++round) {
    matrix.gateway().misbehave(static_cast<GatewayFault>(round), 4);
    const pid_t sender = matrix.startSender();
    matrix.waitForRequests(3);
    matrix.tellNewcomers(5);
    matrix.leave(60 + 5 * round + 2);
    matrix.waitForRequests(4);
    ::kill(sender, SIGKILL);
    waitpid(sender, nullptr, 0);
  }
  matrix.finish();
  const Evidence evidence = matrix.evidence();
  tellCounts("newcomers", evidence);
  EXPECT_THAT(faultsIn(evidence), testing::IsEmpty());
}

constexpr Size kSmall{.recipients = 30, .faults = 0};

TEST(DispatchMatrix, StopsAllThatIsNotOnTheWireWhenTheAlertIsCancelled) {
  Matrix matrix({.recipients = 300, .faults = 0}, false, false);
  const pid_t sender = matrix.startSender();
  matrix.waitForRequests(30);
  const CancelReport report = AtlasFile::open(matrix.path(), OpenMode::Edit).value()->cancelAlert(1).value();
  std::this_thread::sleep_for(milliseconds(1500));
  ::kill(sender, SIGTERM);
  waitpid(sender, nullptr, 0);
  EXPECT_GT(report.cancelled, 0);
  EXPECT_EQ(report.cancelled + report.maybeReached, 300);
  EXPECT_LE(std::ssize(matrix.gateway().sent()), report.maybeReached);
}

// A check that finds nothing where something is wrong is no check.
TEST(DispatchMatrix, FindsAMessageThatIsLost) {
  Matrix matrix(kSmall, true, true);
  matrix.finish();
  matrix.change("DELETE FROM outbox WHERE member_id = 7");
  EXPECT_THAT(faultsIn(matrix.evidence()), testing::Contains(testing::StartsWith("lost")));
}

TEST(DispatchMatrix, FindsOneThatCountsAsSentAndWasNot) {
  Matrix matrix(kSmall, true, true);
  matrix.gateway().misbehave(GatewayFault::AsksToWait, 1000);
  const pid_t sender = matrix.startSender();
  matrix.waitForRequests(5);
  ::kill(sender, SIGKILL);
  waitpid(sender, nullptr, 0);
  matrix.change("UPDATE outbox SET state = 'accepted'");
  EXPECT_THAT(faultsIn(matrix.evidence()), testing::Contains(testing::HasSubstr("counts as sent and was not")));
}

TEST(DispatchMatrix, FindsADoubleAtAGatewayThatIsTakenForBetterThanItIs) {
  Matrix matrix(kSmall, true, false);
  matrix.gateway().misbehave(GatewayFault::FailsAfterwards, 3);
  matrix.finish();
  EXPECT_THAT(faultsIn(matrix.evidence()), testing::IsEmpty()) << "nothing was misbehaved during the quiet end";
  matrix.change("UPDATE outbox SET state = 'queued', due_at = 0 WHERE member_id = 3");
  matrix.finish();
  EXPECT_THAT(faultsIn(matrix.evidence()), testing::Contains(testing::StartsWith("double")));
}

TEST(DispatchMatrix, FindsADoubtThatIsHidden) {
  Matrix matrix(kSmall, true, true);
  matrix.finish();
  matrix.change("UPDATE outbox SET state = 'failed' WHERE member_id = 5");
  EXPECT_THAT(faultsIn(matrix.evidence()), testing::Contains(testing::StartsWith("hidden")));
}

TEST(DispatchMatrix, FindsAMessageToSomebodyWhoLeft) {
  Matrix matrix(kSmall, true, false);
  matrix.leave(4);
  matrix.change("DELETE FROM departure; UPDATE outbox SET state = 'queued', due_at = 0, address = '+32470100004'");
  matrix.finish();
  EXPECT_THAT(faultsIn(matrix.evidence()), testing::Contains(testing::StartsWith("left")));
}

}  // namespace
}  // namespace buurtatlas::test
