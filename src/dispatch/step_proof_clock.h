#pragma once

#include <chrono>
#include <functional>

#include "core/dates.h"

namespace buurtatlas {

/// The time on a computer whose clock somebody sets while messages wait: a step is not followed before it has stood for
/// ten minutes, so that one which is taken back ends no lease and lets nothing expire. Time in which the computer
/// sleeps counts. Thread: one thread at a time.
class StepProofClock {
 public:
  /// Reads the clock on the wall, and one that counts on and is never set.
  using Wall = std::function<Instant()>;
  using Counter = std::function<std::chrono::seconds()>;
  StepProofClock();
  StepProofClock(Wall wall, Counter counter);

  Instant operator()();

 private:
  Wall m_wall;
  Counter m_counter;
  Instant m_origin;  ///< when the counter stood at 0, as believed
  std::chrono::seconds m_doubtedSince{-1};
};

}  // namespace buurtatlas
