#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <functional>
#include <map>
#include <memory>
#include <thread>

#include "dispatch/relay_script.h"
#include "dispatch/scripted_server.h"
#include "dispatcher/filled_atlas.h"
#include "dispatcher/programs.h"

namespace buurtatlas {
namespace {

using test::addQueued;
using test::atlasWithQueued;
using test::countsOf;
using test::Ended;
using test::Receivers;
using test::relayThat;
using test::run;
using test::ScriptedServer;
using test::TestFolder;
using test::textOf;
using ::testing::HasSubstr;
using ::testing::Not;

/// One set of real peers for all tests of this program.
class DispatchProgram : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    setenv("BUURTATLAS_SMS_PASSWORD", "loopback", 1);
    receivers = std::make_unique<Receivers>();
  }
  static void TearDownTestSuite() { receivers.reset(); }

  void SetUp() override {
    if (!receivers->missing().empty()) {
      GTEST_SKIP() << receivers->missing();
    }
  }

  [[nodiscard]] std::string atlasPath() const { return (folder.path() / "dorp.gpkg").string(); }
  [[nodiscard]] Ended dispatch(std::vector<std::string> options) const {
    options.insert(options.begin(), {test::programPath("buurtatlas-dispatch"), atlasPath()});
    return run(options, folder.path());
  }
  [[nodiscard]] pid_t startDispatch(const std::string& config) const {
    return test::start({test::programPath("buurtatlas-dispatch"), atlasPath(), "--config", config, "--json"},
                       folder.path());
  }
  [[nodiscard]] std::int64_t in(DeliveryState state) const { return countsOf(atlasPath()).in(state); }
  /// A configuration whose time-outs are longer than any test may take.
  [[nodiscard]] std::string patientConfig(const ScriptedServer& gateway, const ScriptedServer& relay) const {
    const std::string patience = R"("connect_timeout_seconds": 300, "timeout_seconds": 600, "per_second": 10000)";
    return folder.write("dispatch.json",
                        R"({"pause_seconds": 0.05, "sms": {"from": "Buurt", "url": "http://127.0.0.1:)" +
                            std::to_string(gateway.port()) + R"(/cgi-bin/sendsms", )" + patience +
                            R"(}, "smtp": {"host": "127.0.0.1", "security": "plain", "connections": 1,)" +
                            R"("from": "bin@example.org", "port": )" + std::to_string(relay.port()) + ", " + patience +
                            "}}");
  }
  [[nodiscard]] static std::string peers() { return (receivers->folder() / "dispatch.json").string(); }

  static inline std::unique_ptr<Receivers> receivers;
  TestFolder folder;
};

/// How often each line that holds `mark` names a phone number of the test.
std::map<std::string, int> numbersIn(const std::string& log, const std::string& mark) {
  std::map<std::string, int> counts;
  for (std::size_t at = log.find(mark); at != std::string::npos; at = log.find(mark, at + 1)) {
    const std::size_t number = log.find("+32470", at);
    ++counts[log.substr(number, 12)];
  }
  return counts;
}

/// Waits until something is true, and gives up when it takes so long that it never will be.
bool comesTrue(const std::function<bool()>& isTrue) {
  for (int i = 0; i < 400 && !isTrue(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return isTrue();
}

std::map<std::string, int> waitForSms(const std::filesystem::path& log, std::size_t count) {
  std::map<std::string, int> numbers;
  comesTrue([&] {
    numbers = numbersIn(textOf(log), "Got message ");
    return numbers.size() >= count;
  });
  return numbers;
}

int exitCodeOf(pid_t process) {
  int status = 0;
  waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

ScriptedServer::Step takeSms(const std::string&) { return {"HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n\r\n0:"}; }

ScriptedServer::Step staySilent(const std::string&) { return {.then = ScriptedServer::Step::Then::StaySilent}; }

TEST_F(DispatchProgram, SendsAnUrgentAlertThroughKannelOnceToEachNumber) {
  atlasWithQueued(atlasPath(), 200, Urgency::Urgent, "Inbraak in de Molenstraat. Bel 101.");
  const Ended ended = dispatch({"--config", peers(), "--once", "--json"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("\"accepted\":200"));
  EXPECT_EQ(countsOf(atlasPath()).in(DeliveryState::Accepted), 200);
  const std::map<std::string, int> numbers = waitForSms(receivers->folder() / "sms.log", 200);
  EXPECT_EQ(numbers.size(), 200U);
  for (const auto& [number, times] : numbers) {
    EXPECT_EQ(times, 1);
  }
  EXPECT_THAT(textOf(receivers->folder() / "sms.log"),
              HasSubstr("<Buurtatlas +32470100001 text Inbraak in de Molenstraat. Bel 101.>"));
}

TEST_F(DispatchProgram, SendsInformationThroughTheMailRelayOnceToEachMailbox) {
  atlasWithQueued(atlasPath(), 100, Urgency::Information, "Vergadering dinsdag in café België.");
  const Ended ended = dispatch({"--config", peers(), "--once", "--json"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(countsOf(atlasPath()).in(DeliveryState::Accepted), 100);
  std::map<std::string, int> mailboxes;
  for (const auto& file : std::filesystem::directory_iterator(receivers->folder() / "mail")) {
    const std::string mail = textOf(file.path());
    EXPECT_THAT(mail, HasSubstr("Vergadering dinsdag in caf=C3=A9 Belgi=C3=AB."));
    EXPECT_THAT(mail, HasSubstr("Auto-Submitted: auto-generated"));
    const std::size_t to = mail.find("\nTo: <");
    ++mailboxes[mail.substr(to, mail.find('>', to) - to)];
  }
  EXPECT_EQ(mailboxes.size(), 100U);
}

TEST_F(DispatchProgram, SaysNothingAboutPeopleInItsLog) {
  atlasWithQueued(atlasPath(), 5, Urgency::Urgent, "Inbraak in de Molenstraat. Bel 101.");
  const Ended ended = dispatch({"--config", peers(), "--once", "--json"});
  for (const std::string secret : {"+32470", "32470100", "example.org", "Molenstraat", "loopback"}) {
    EXPECT_THAT(ended.out + ended.err, Not(HasSubstr(secret)));
  }
}

TEST_F(DispatchProgram, LosesNothingAndRepeatsNothingWhenItIsKilled) {
  constexpr int kMessages = 300;
  std::map<std::string, int> received;
  ScriptedServer gateway("\r\n\r\n", "", [&](const std::string& request) {
    const std::size_t key = request.find("Idempotency-Key: ");
    ++received[request.substr(key, request.find('\r', key) - key)];
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
    return takeSms(request);
  });
  atlasWithQueued(atlasPath(), kMessages, Urgency::Urgent, "Bel 101.");
  const std::string config = folder.write(
      "dispatch.json",
      R"({"lease_seconds": 1, "sms": {"from": "Buurt", "per_second": 10000, "timeout_seconds": 1, "url": "http://127.0.0.1:)" +
          std::to_string(gateway.port()) + R"(/cgi-bin/sendsms"}})");
  int kills = 0;
  for (int i = 0; i < 8; ++i) {
    const std::size_t before = gateway.requests().size();
    const pid_t sender =
        test::start({test::programPath("buurtatlas-dispatch"), atlasPath(), "--config", config}, folder.path());
    for (int wait = 0; wait < 10'000 && gateway.requests().size() < before + 12; ++wait) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    kill(sender, SIGKILL);
    int status = 0;
    waitpid(sender, &status, 0);
    kills += WIFSIGNALED(status) ? 1 : 0;
  }
  EXPECT_EQ(kills, 8);
  std::this_thread::sleep_for(std::chrono::milliseconds(4100));
  EXPECT_EQ(dispatch({"--config", config, "--once"}).code, 0);

  const DeliveryCounts counts = countsOf(atlasPath());
  EXPECT_EQ(counts.in(DeliveryState::Accepted) + counts.in(DeliveryState::Unknown), kMessages);
  EXPECT_EQ(counts.total(), kMessages);
  EXPECT_LE(counts.in(DeliveryState::Unknown), kills * 10);
  EXPECT_LT(counts.in(DeliveryState::Accepted), kMessages)
      << "no kill hit a message on the wire, so nothing was tested";
  for (const auto& [key, times] : received) {
    EXPECT_EQ(times, 1) << key;
  }
  EXPECT_GE(std::ssize(received), counts.in(DeliveryState::Accepted));
}

TEST_F(DispatchProgram, StopsInOrderWhenAsked) {
  atlasWithQueued(atlasPath(), 20, Urgency::Urgent, "Bel 101.");
  const pid_t sender = startDispatch(peers());
  EXPECT_TRUE(comesTrue([&] { return in(DeliveryState::Accepted) == 20; }));
  kill(sender, SIGTERM);
  EXPECT_EQ(exitCodeOf(sender), 0);
  EXPECT_THAT(textOf(folder.path() / "stdout"), HasSubstr("\"attempts\":20"));
}

TEST_F(DispatchProgram, SendsEveryTextMessageWhileTheMailRelayIsSilent) {
  ScriptedServer gateway("\r\n\r\n", "", takeSms);
  auto relay = std::make_unique<ScriptedServer>("\r\n", "", staySilent);
  atlasWithQueued(atlasPath(), 3, Urgency::Information, "Vergadering dinsdag.");
  const pid_t sender = startDispatch(patientConfig(gateway, *relay));
  EXPECT_TRUE(comesTrue([&] { return relay->openConnections() == 1; }));
  addQueued(atlasPath(), 50, Urgency::Urgent, "Bel 101.");
  EXPECT_TRUE(comesTrue([&] { return in(DeliveryState::Accepted) == 50; }));
  EXPECT_EQ(in(DeliveryState::Sending), 3);
  EXPECT_EQ(relay->openConnections(), 1U);
  relay.reset();
  kill(sender, SIGTERM);
  EXPECT_EQ(exitCodeOf(sender), 0);
  EXPECT_EQ(in(DeliveryState::Queued), 3);
}

TEST_F(DispatchProgram, SendsEveryMailWhileTheSmsGatewayIsSilent) {
  auto gateway = std::make_unique<ScriptedServer>("\r\n\r\n", "", staySilent);
  ScriptedServer relay("\r\n", "220 test\r\n", relayThat("", {}));
  atlasWithQueued(atlasPath(), 3, Urgency::Urgent, "Bel 101.");
  const pid_t sender = startDispatch(patientConfig(*gateway, relay));
  EXPECT_TRUE(comesTrue([&] { return gateway->requests().size() == 3; }));
  addQueued(atlasPath(), 50, Urgency::Information, "Vergadering dinsdag.");
  EXPECT_TRUE(comesTrue([&] { return in(DeliveryState::Accepted) == 50; }));
  EXPECT_EQ(in(DeliveryState::Sending), 3);
  EXPECT_EQ(gateway->openConnections(), 3U);
  gateway.reset();
  kill(sender, SIGTERM);
  EXPECT_EQ(exitCodeOf(sender), 0);
  EXPECT_EQ(in(DeliveryState::Unknown), 3);
}

TEST_F(DispatchProgram, SendsWhatIsDueOnBothChannelsBeforeItEnds) {
  atlasWithQueued(atlasPath(), 30, Urgency::Urgent, "Bel 101.");
  addQueued(atlasPath(), 30, Urgency::Information, "Vergadering dinsdag.");
  const Ended ended = dispatch({"--config", peers(), "--once", "--json"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("\"attempts\":60"));
  EXPECT_FALSE(std::filesystem::exists(atlasPath() + "-wal")) << "the atlas is one file again";
  EXPECT_EQ(in(DeliveryState::Accepted), 60);
}

TEST_F(DispatchProgram, LeavesWhatItHasNoWayForToAnotherSenderWithoutDelay) {
  ScriptedServer gateway("\r\n\r\n", "", takeSms);
  ScriptedServer relay("\r\n", "220 test\r\n", relayThat("", {}));
  const std::string texts = folder.write("sms.json", R"({"sms": {"from": "Buurt", "url": "http://127.0.0.1:)" +
                                                         std::to_string(gateway.port()) + R"(/cgi-bin/sendsms"}})");
  const std::string mails =
      folder.write("mail.json", R"({"smtp": {"host": "127.0.0.1", "security": "plain", "from": "bin@example.org",)"
                                R"("connections": 1, "port": )" +
                                    std::to_string(relay.port()) + "}}");
  atlasWithQueued(atlasPath(), 3, Urgency::Information, "Vergadering dinsdag.");
  addQueued(atlasPath(), 4, Urgency::Urgent, "Bel 101.");
  const Ended first = dispatch({"--config", texts, "--once", "--json"});
  EXPECT_EQ(first.code, 0) << first.err;
  EXPECT_THAT(first.out, HasSubstr("\"attempts\":4"));
  EXPECT_EQ(in(DeliveryState::Accepted), 4);
  EXPECT_EQ(in(DeliveryState::Queued), 3) << "visible as waiting";
  const auto gateways = AtlasFile::open(atlasPath(), OpenMode::ReadOnly).value()->gateways().value();
  ASSERT_EQ(gateways.size(), 1U) << "it says nothing of a relay that it does not know";
  EXPECT_EQ(gateways.front().channel, Channel::Sms);
  const Ended second = dispatch({"--config", mails, "--once", "--json"});
  EXPECT_EQ(second.code, 0) << second.err;
  EXPECT_THAT(second.out, HasSubstr("\"attempts\":3"));
  EXPECT_EQ(in(DeliveryState::Accepted), 7);
  EXPECT_EQ(in(DeliveryState::Failed), 0);
}

TEST_F(DispatchProgram, EndsWithTheFaultWhenTheAtlasBreaksMeanwhile) {
  atlasWithQueued(atlasPath(), 1, Urgency::Urgent, "Bel 101.");
  const pid_t sender = startDispatch(peers());
  EXPECT_TRUE(comesTrue([&] { return in(DeliveryState::Accepted) == 1; }));
  SQLite::Database(atlasPath(), SQLite::OPEN_READWRITE, 5000).exec("DROP TABLE outbox");
  EXPECT_EQ(exitCodeOf(sender), 1);
  EXPECT_THAT(textOf(folder.path() / "stderr"), HasSubstr("dorp.gpkg: "));
}

TEST_F(DispatchProgram, SaysWhatIsWrongWithTheAtlasOrItsUse) {
  const Ended noAtlas = dispatch({"--config", peers(), "--once"});
  EXPECT_EQ(noAtlas.code, 1);
  EXPECT_THAT(noAtlas.err, HasSubstr("dorp.gpkg: "));
  EXPECT_EQ(dispatch({}).code, 2);
  EXPECT_EQ(dispatch({"--config", peers(), "--twice"}).code, 2);
  EXPECT_EQ(dispatch({"--help"}).code, 0);
}

}  // namespace
}  // namespace buurtatlas
