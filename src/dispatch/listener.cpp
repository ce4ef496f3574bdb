#include "dispatch/listener.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kThreads = 4;
constexpr time_t kPatienceSeconds = 5;

}  // namespace

Listener::Listener(std::size_t longestBody) {
  server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  // The library would let another program listen on the same port, and hear every other question.
  server.set_socket_options([](socket_t socket) {
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  server.set_payload_max_length(longestBody);
  server.set_read_timeout(kPatienceSeconds);
  server.set_write_timeout(kPatienceSeconds);
  server.set_keep_alive_max_count(1);
}

Listener::~Listener() { server.stop(); }

bool Listener::listen(const std::string& address, int wantedPort) {
  port = wantedPort == 0                            ? server.bind_to_any_port(address)
         : server.bind_to_port(address, wantedPort) ? wantedPort
                                                    : -1;
  if (port <= 0) {
    return false;
  }
  m_thread = std::jthread([this] { server.listen_after_bind(); });
  server.wait_until_ready();
  return true;
}

}  // namespace buurtatlas
