#pragma once

#include <httplib.h>

#include <array>
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace buurtatlas::test {

/// What a gateway may do to a request.
enum class GatewayFault {
  None,
  RefusesFirst,     ///< 500 before it takes the message
  FailsAfterwards,  ///< 500 after it took the message
  AsksToWait,       ///< 429 with Retry-After
  StaysSilent,      ///< takes the message and says nothing in time
  AnswersHalf,      ///< takes the message, and its answer breaks off
  AnswersLate,      ///< in time, but only just
  ReportsFirst,     ///< the receipt comes before the answer
  ReportsTwice,
  ReportsInDisorder,  ///< failed after delivered, then accepted
  ReportsForged       ///< receipts for messages that never were
};
inline constexpr int kGatewayFaults = 11;

/// An SMS gateway on loopback that speaks Kannel's sendsms, honours keys or not, and misbehaves as it is told.
class KeyGateway {
 public:
  using Clock = std::chrono::steady_clock;
  /// One message that went out to a phone.
  struct Sent {
    std::string key;
    std::string to;
  };
  struct Request {
    std::string to;
    Clock::time_point at;
  };

  explicit KeyGateway(bool honoursKey) : m_honoursKey(honoursKey) {
    m_server.new_task_queue = [] { return new httplib::ThreadPool(16); };
    m_server.set_keep_alive_max_count(1);
    m_server.Get("/sendsms",
                 [this](const httplib::Request& request, httplib::Response& response) { take(request, response); });
    m_port = m_server.bind_to_any_port("127.0.0.1");
    m_thread = std::jthread([this] { m_server.listen_after_bind(); });
    m_server.wait_until_ready();
  }
  ~KeyGateway() { m_server.stop(); }
  KeyGateway(const KeyGateway&) = delete;
  KeyGateway& operator=(const KeyGateway&) = delete;

  [[nodiscard]] int port() const { return m_port; }
  /// The next `count` requests get this.
  void misbehave(GatewayFault fault, int count) {
    const std::scoped_lock lock(m_mutex);
    m_fault = fault;
    m_left = count;
  }
  [[nodiscard]] std::vector<Sent> sent() {
    const std::scoped_lock lock(m_mutex);
    return m_sent;
  }
  [[nodiscard]] std::vector<Request> requests() {
    const std::scoped_lock lock(m_mutex);
    return m_requests;
  }
  [[nodiscard]] std::size_t requestCount() {
    const std::scoped_lock lock(m_mutex);
    return m_requests.size();
  }

 private:
  GatewayFault next(const httplib::Request& request) {
    const std::scoped_lock lock(m_mutex);
    m_requests.push_back({.to = request.get_param_value("to"), .at = Clock::now()});
    return m_left-- > 0 ? m_fault : GatewayFault::None;
  }
  void sendOut(const std::string& key, const std::string& to) {
    const std::scoped_lock lock(m_mutex);
    if (!m_honoursKey || m_keys.insert(key).second) {
      m_sent.push_back({.key = key, .to = to});
    }
  }
  /// True: the receipt was taken.
  static bool report(const std::string& address, const std::string& state, const std::string& key) {
    const std::size_t path = address.find('/', std::string("http://").size());
    httplib::Client door(address.substr(0, path));
    door.set_connection_timeout(1);
    door.set_read_timeout(1);
    std::string target = address.substr(path);
    target.replace(target.find("%d"), 2, state);
    if (!key.empty()) {
      const std::size_t at = target.find("key=") + 4;
      target.replace(at, target.find('&') - at, key);
    }
    const auto answer = door.Get(target);
    return answer && answer->status == 200;
  }
  void take(const httplib::Request& request, httplib::Response& response) {
    using std::chrono::milliseconds;
    const GatewayFault fault = next(request);
    const std::string reports = request.get_param_value("dlr-url");
    if (fault == GatewayFault::RefusesFirst || fault == GatewayFault::AsksToWait) {
      response.status = fault == GatewayFault::AsksToWait ? 429 : 500;
      response.set_header("Retry-After", "1");
      return;
    }
    sendOut(request.get_header_value("Idempotency-Key"), request.get_param_value("to"));
    switch (fault) {
      case GatewayFault::FailsAfterwards:
        response.status = 500;
        return;
      case GatewayFault::StaysSilent:
        std::this_thread::sleep_for(milliseconds(1300));
        break;
      case GatewayFault::AnswersLate:
        std::this_thread::sleep_for(milliseconds(700));
        break;
      case GatewayFault::AnswersHalf:
        response.status = 202;
        response.set_content_provider(100, "text/plain", [](std::size_t, std::size_t, httplib::DataSink& sink) {
          sink.write("0: Acc", 6);
          return false;
        });
        return;
      case GatewayFault::ReportsFirst:
        report(reports, "1", "");
        break;
      case GatewayFault::ReportsTwice:
        report(reports, "1", "");
        report(reports, "1", "");
        break;
      case GatewayFault::ReportsInDisorder:
        if (report(reports, "1", "")) {
          report(reports, "2", "");
          report(reports, "8", "");
        }
        break;
      case GatewayFault::ReportsForged:
        report(reports, "2", "9x-000000000000000000000000");
        break;
      default:
        break;
    }
    response.status = 202;
    response.set_content("0: Accepted for delivery", "text/plain");
  }

  bool m_honoursKey;
  httplib::Server m_server;
  int m_port = 0;
  std::mutex m_mutex;
  GatewayFault m_fault = GatewayFault::None;
  int m_left = 0;
  std::set<std::string> m_keys;
  std::vector<Sent> m_sent;
  std::vector<Request> m_requests;
  std::jthread m_thread;
};

}  // namespace buurtatlas::test
