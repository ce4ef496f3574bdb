#pragma once

#include <csignal>
#include <ctime>
#include <stop_token>
#include <thread>

namespace buurtatlas {

/// Turns SIGINT and SIGTERM into a request to stop, so that nothing stays on the wire unrecorded.
class StopOnSignal {
 public:
  StopOnSignal() {
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    m_waiter = std::jthread([this](const std::stop_token& done) { wait(done); });
  }
  [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

 private:
  void wait(const std::stop_token& done) {
    const timespec slice{.tv_sec = 0, .tv_nsec = 100'000'000};
    while (!done.stop_requested()) {
      if (sigtimedwait(&m_signals, nullptr, &slice) > 0) {
        m_stop.request_stop();
        return;
      }
    }
  }

  sigset_t m_signals{};
  std::stop_source m_stop;
  std::jthread m_waiter;
};

}  // namespace buurtatlas
