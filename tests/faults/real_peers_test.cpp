// The same faults before real programs: Kannel with its simulated SMS centre, which is crashed too, and a mail server.
// BUURTATLAS_MATRIX=RECIPIENTSxFAULTS says how much of it, a fault here for every ten there.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <thread>

#include "dispatcher/filled_atlas.h"
#include "dispatcher/programs.h"

namespace buurtatlas::test {
namespace {

/// How often each address stands behind `before` in a text, up to `after`.
std::map<std::string, int> addressesIn(const std::string& text, const std::string& before, char after) {
  std::map<std::string, int> times;
  for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
    const std::size_t first = at + before.size();
    ++times[text.substr(first, text.find(after, first) - first)];
  }
  return times;
}

/// An alert on its way to real peers, and what goes wrong meanwhile.
class RealPeers : public testing::Test {
 protected:
  void SetUp() override {
    setenv("BUURTATLAS_SMS_PASSWORD", "loopback", 1);
    if (!m_peers.missing().empty()) {
      GTEST_SKIP() << m_peers.missing();
    }
    if (const char* text = std::getenv("BUURTATLAS_MATRIX")) {
      const std::string_view all(text);
      const std::size_t cross = all.find('x');
      std::from_chars(all.data(), all.data() + cross, m_recipients);
      std::from_chars(all.data() + cross + 1, all.data() + all.size(), m_faults);
      m_faults /= 10;
    }
    std::string config = textOf(m_peers.folder() / "dispatch.json");
    const auto add = [&](const std::string& beside, const std::string& more) {
      config.insert(config.find(beside) + beside.size(), more);
    };
    add("\"batch\": 10",
        R"(, "lease_seconds": 1, "pause_seconds": 0.05, "first_retry_seconds": 1, "longest_retry_seconds": 1)");
    // What a killed sender leaves on the wire is nobody's for as long as that may take.
    add("\"from_name\": \"Buurtatlas\"", ", \"timeout_seconds\": 2");
    add("\"per_second\": 500", ", \"timeout_seconds\": 2");
    m_config = m_folder.write("dispatch.json", config);
  }

  pid_t startSender() {
    return test::start({programPath("buurtatlas-dispatch"), m_path, "--config", m_config}, m_folder.path());
  }
  int any(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most)); }
  void leave() {
    const Id member = 1 + any(static_cast<int>(m_recipients));
    const auto atlas = AtlasFile::open(m_path, OpenMode::Edit);
    require(atlas.has_value() && (*atlas)->recordLeave(member, today()).has_value(), "not left");
  }
  /// The sender is killed, people leave, and where there is a gateway it crashes.
  void suffer(bool gatewayCrashes) {
    for (int fault = 0; fault < m_faults; ++fault) {
      const pid_t sender = startSender();
      std::this_thread::sleep_for(std::chrono::milliseconds(300 + any(700)));
      if (fault % 3 == 1) {
        leave();
      }
      if (gatewayCrashes && fault % 3 == 2) {
        m_peers.crashGateway();
      }
      ::kill(sender, fault % 2 == 0 ? SIGKILL : SIGTERM);
      waitpid(sender, nullptr, 0);
    }
    finishSending();
  }
  void finishSending() {
    const pid_t sender = startSender();
    for (int quiet = 0, round = 0; quiet < 3 && round < 30'000; ++round) {
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      const DeliveryCounts counts = countsOf(m_path);
      quiet =
          counts.in(DeliveryState::Queued) + counts.in(DeliveryState::Claimed) + counts.in(DeliveryState::Sending) == 0
              ? quiet + 1
              : 0;
    }
    ::kill(sender, SIGTERM);
    waitpid(sender, nullptr, 0);
  }
  /// Whom the atlas counts in a state, by the number of the member.
  std::set<Id> membersIn(DeliveryState state) {
    const auto atlas = AtlasFile::open(m_path, OpenMode::Edit);
    std::set<Id> members;
    const auto records = (*atlas)->deliveriesOf(1, state, 0, 1'000'000).value();
    for (const DeliveryRecord& record : records) {
      members.insert(record.member);
    }
    return members;
  }

  Receivers m_peers;
  TestFolder m_folder;
  std::string m_path = (m_folder.path() / "dorp.gpkg").string();
  std::string m_config;
  Id m_recipients = 120;
  int m_faults = 3;
  std::mt19937 m_random{20261122};
};

TEST_F(RealPeers, KannelGetsEachMessageOnceAlsoWhereItCrashes) {
  atlasWithQueued(m_path, m_recipients, Urgency::Urgent, "Bel 101.");
  suffer(true);
  const std::set<Id> accepted = membersIn(DeliveryState::Accepted);
  const auto phoneOfMember = [](Id member) { return "+32470" + std::to_string(100000 + member); };
  std::map<std::string, int> phones;
  // What Kannel took before it crashed it sends after that.
  for (int i = 0; i < 100; ++i) {
    phones = addressesIn(textOf(m_peers.folder() / "sms.log"), ": <Buurtatlas ", ' ');
    if (std::ranges::all_of(accepted, [&](Id member) { return phones.contains(phoneOfMember(member)); })) {
      break;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
  }
  const auto asked = addressesIn(textOf(m_peers.folder() / "smsbox.log"), "to:<", '>');
  for (const Id member : accepted) {
    EXPECT_TRUE(phones.contains(phoneOfMember(member))) << "lost: " << member;
  }
  for (const auto& [phone, times] : asked) {
    EXPECT_EQ(times, 1) << "Kannel was asked twice for " << phone;
  }
  const std::set<Id> unknown = membersIn(DeliveryState::Unknown);
  int ownRepeats = 0;
  for (const auto& [phone, times] : phones) {
    ownRepeats += times - 1;
    const Id member = std::stoll(phone.substr(6)) - 100000;
    EXPECT_TRUE(accepted.contains(member) || unknown.contains(member)) << "hidden: " << phone;
  }
  const auto total = std::ssize(accepted) + std::ssize(unknown) + std::ssize(membersIn(DeliveryState::Cancelled));
  EXPECT_EQ(total, m_recipients) << "lost: not all are settled";
  std::printf("Kannel: %zu accepted, %zu unknown, %zu phones reached, %d repeats of Kannel's own\n", accepted.size(),
              unknown.size(), phones.size(), ownRepeats);
}

TEST_F(RealPeers, TheMailServerGetsEachMailOnce) {
  atlasWithQueued(m_path, m_recipients, Urgency::Information, "Vergadering dinsdag.");
  suffer(false);
  std::map<std::string, int> mailboxes;
  for (const auto& file : std::filesystem::directory_iterator(m_peers.folder() / "mail")) {
    for (const auto& [mailbox, times] : addressesIn(textOf(file.path()), "\nTo: <", '>')) {
      mailboxes[mailbox] += times;
    }
  }
  const std::set<Id> accepted = membersIn(DeliveryState::Accepted);
  const std::set<Id> unknown = membersIn(DeliveryState::Unknown);
  for (const Id member : accepted) {
    EXPECT_EQ(mailboxes["m" + std::to_string(member) + "@example.org"], 1) << "lost or double: " << member;
  }
  for (const auto& [mailbox, times] : mailboxes) {
    const Id member = std::stoll(mailbox.substr(1));
    EXPECT_LE(times, 1) << "double: " << mailbox;
    EXPECT_TRUE(times == 0 || accepted.contains(member) || unknown.contains(member)) << "hidden: " << mailbox;
  }
  const auto total = std::ssize(accepted) + std::ssize(unknown) + std::ssize(membersIn(DeliveryState::Cancelled));
  EXPECT_EQ(total, m_recipients) << "lost: not all are settled";
  std::printf("Mail server: %zu accepted, %zu unknown\n", accepted.size(), unknown.size());
}

}  // namespace
}  // namespace buurtatlas::test
