#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <functional>

namespace buurtatlas::test {

/// Lets the event loop run until this is so. Returns whether it came to be so in time.
inline bool waitFor(const std::function<bool()>& isSo, int milliseconds = 5'000) {
  QElapsedTimer timer;
  timer.start();
  while (!isSo()) {
    if (timer.elapsed() > milliseconds) {
      return false;
    }
    QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
  }
  return true;
}

}  // namespace buurtatlas::test
