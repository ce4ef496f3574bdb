#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <random>

#include "core/dates.h"
#include "core/job_control.h"

namespace buurtatlas {

/// How long to wait before the next attempt: exponential with full jitter, at least a second.
class Backoff {
 public:
  Backoff(std::chrono::seconds first, std::chrono::seconds longest);
  /// The wait after `attempts` attempts that were put off, 0 for the first.
  std::chrono::seconds after(int attempts);

 private:
  std::chrono::seconds m_first;
  std::chrono::seconds m_longest;
  std::mt19937 m_random;
};

/// Lets so many things a second pass, and a first lot at once.
class TokenBucket {
 public:
  /// No rate above 0 means no limit.
  TokenBucket(double perSecond, std::size_t atOnce);
  /// Waits until `count` may pass. False: control said stop before that.
  bool take(std::size_t count, const JobControl& control);

 private:
  double m_perSecond;
  double m_most;
  double m_tokens;
  std::chrono::steady_clock::time_point m_filled;
};

/// Rests a channel that puts off everything, and then tries it with one message.
class CircuitBreaker {
 public:
  CircuitBreaker(std::size_t breakAfter, Backoff backoff);

  /// How many messages may go now: none while resting, one as a trial, any number otherwise.
  [[nodiscard]] std::size_t allowance(Instant now) const;
  /// How long it still rests.
  [[nodiscard]] std::chrono::seconds restLeft(Instant now) const;
  void putOff(Instant now);
  void answered();

 private:
  std::size_t m_breakAfter;
  Backoff m_backoff;
  std::size_t m_putOff = 0;
  int m_rests = 0;
  Instant m_until = {};
};

/// Waits, or returns at once when control says stop. False: it was stopped.
bool pauseFor(std::chrono::milliseconds time, const JobControl& control);

}  // namespace buurtatlas
