#include "app/ending_signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <csignal>

namespace buurtatlas {

namespace {

constexpr std::array kSignals = {SIGTERM, SIGINT, SIGHUP};

/// A signal handler may do little more than write to a pipe.
volatile std::sig_atomic_t pipeEnd = -1;

extern "C" void tellPipe(int) {
  constexpr char kAnything = 1;
  (void)!write(pipeEnd, &kAnything, 1);
}

std::array<int, 2> madePipe() {
  std::array<int, 2> ends = {-1, -1};
  (void)!pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK);
  return ends;
}

}  // namespace

EndingSignals::EndingSignals(QObject* parent)
    : QObject(parent), m_pipe(madePipe()), m_notifier(m_pipe.front(), QSocketNotifier::Read) {
  connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
    m_notifier.setEnabled(false);
    QCoreApplication::quit();
  });
  pipeEnd = m_pipe.back();
  struct sigaction action{};
  action.sa_handler = tellPipe;
  action.sa_flags = SA_RESTART;
  for (const int signal : kSignals) {
    sigaction(signal, &action, nullptr);
  }
}

EndingSignals::~EndingSignals() {
  for (const int signal : kSignals) {
    std::signal(signal, SIG_DFL);
  }
  close(m_pipe.front());
  close(m_pipe.back());
}

}  // namespace buurtatlas
