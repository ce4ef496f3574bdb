#include "dispatch/backoff.h"

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <limits>
#include <mutex>

namespace buurtatlas {

namespace {

constexpr int kMostDoublings = 20;

}  // namespace

Backoff::Backoff(std::chrono::seconds first, std::chrono::seconds longest)
    : m_first(first), m_longest(longest), m_random(std::random_device{}()) {}

std::chrono::seconds Backoff::after(int attempts) {
  const auto doublings = std::clamp(attempts, 0, kMostDoublings);
  const std::int64_t most = std::min<std::int64_t>(m_first.count() << doublings, m_longest.count());
  std::uniform_int_distribution<std::int64_t> any(1, std::max<std::int64_t>(most, 1));
  return std::chrono::seconds(any(m_random));
}

TokenBucket::TokenBucket(double perSecond, std::size_t atOnce)
    : m_perSecond(perSecond),
      m_most(static_cast<double>(atOnce)),
      m_tokens(m_most),
      m_filled(std::chrono::steady_clock::now()) {}

bool TokenBucket::take(std::size_t count, const JobControl& control) {
  if (m_perSecond <= 0) {
    return !control.isStopped();
  }
  const auto present = std::chrono::steady_clock::now();
  const double seconds = std::chrono::duration<double>(present - m_filled).count();
  m_tokens = std::min(m_most, m_tokens + seconds * m_perSecond) - static_cast<double>(count);
  m_filled = present;
  if (m_tokens >= 0) {
    return !control.isStopped();
  }
  const auto wait = std::chrono::milliseconds(static_cast<std::int64_t>(std::ceil(-m_tokens / m_perSecond * 1000)));
  return pauseFor(wait, control);
}

CircuitBreaker::CircuitBreaker(std::size_t breakAfter, Backoff backoff)
    : m_breakAfter(breakAfter), m_backoff(backoff) {}

std::size_t CircuitBreaker::allowance(Instant now) const {
  if (now < m_until) {
    return 0;
  }
  return m_rests > 0 ? 1 : std::numeric_limits<std::size_t>::max();
}

std::chrono::seconds CircuitBreaker::restLeft(Instant now) const { return std::max(m_until - now, {}); }

void CircuitBreaker::putOff(Instant now) {
  ++m_putOff;
  if (m_putOff < m_breakAfter && m_rests == 0) {
    return;
  }
  if (now >= m_until) {
    m_until = now + m_backoff.after(m_rests++);
  }
}

void CircuitBreaker::answered() {
  m_putOff = 0;
  m_rests = 0;
  m_until = {};
}

bool pauseFor(std::chrono::milliseconds time, const JobControl& control) {
  std::mutex mutex;
  std::condition_variable_any never;
  std::unique_lock lock(mutex);
  never.wait_for(lock, control.stop, time, [] { return false; });
  return !control.isStopped();
}

}  // namespace buurtatlas
