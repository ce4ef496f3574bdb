#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <array>

namespace buurtatlas {

/// Makes the signals that ask a program to end (SIGTERM, SIGINT, SIGHUP, as on logging out) end the event loop, so that
/// the program closes as if its window were closed. One at a time; processes that are started get them as usual.
class EndingSignals : public QObject {
 public:
  explicit EndingSignals(QObject* parent = nullptr);
  ~EndingSignals() override;

 private:
  std::array<int, 2> m_pipe;
  QSocketNotifier m_notifier;
};

}  // namespace buurtatlas
