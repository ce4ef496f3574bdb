#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace buurtatlas::test {

/// A server on loopback whose every step a test decides. It serves one connection after another in threads of its own.
class ScriptedServer {
 public:
  /// What to do after a connection has sent `request`, which ends in the mark the server was made with, or in
  /// `greeting`.
  struct Step {
    std::string answer = {};
    enum class Then { KeepOpen, Close, Reset, StaySilent } then = Then::KeepOpen;
  };
  using Script = std::function<Step(const std::string& request)>;

  /// Reads until `endMark`, asks the script, and so on. A greeting is sent first when there is one.
  ScriptedServer(std::string endMark, std::string greeting, Script script);
  ~ScriptedServer();
  ScriptedServer(const ScriptedServer&) = delete;
  ScriptedServer& operator=(const ScriptedServer&) = delete;

  [[nodiscard]] std::uint16_t port() const { return m_port; }
  [[nodiscard]] std::vector<std::string> requests();
  /// How many connections neither side has closed.
  [[nodiscard]] std::size_t openConnections();

 private:
  void accept();
  void serve(int connection);

  std::string m_endMark;
  std::string m_greeting;
  Script m_script;
  int m_listener = -1;
  std::uint16_t m_port = 0;
  std::mutex m_mutex;
  std::vector<std::string> m_requests;
  std::vector<int> m_connections;
  std::vector<std::thread> m_threads;
  std::thread m_acceptor;
};

}  // namespace buurtatlas::test
