#pragma once

#include <httplib.h>

#include <cstddef>
#include <string>
#include <thread>

// Private to dispatch: what every door has that others knock on.

namespace buurtatlas {

/// A small HTTP server: few threads, one question a connection, no patience with who dawdles. Stops when it goes.
struct Listener {
  /// Longer questions are refused. Units: bytes.
  explicit Listener(std::size_t longestBody);
  ~Listener();

  /// False when another program has the port; 0 takes any that is free. Answers come in threads of their own.
  bool listen(const std::string& address, int wantedPort);

  httplib::Server server;
  int port = 0;

 private:
  std::jthread m_thread;
};

}  // namespace buurtatlas
