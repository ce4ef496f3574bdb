#include "dispatch/step_proof_clock.h"

#include <ctime>
#include <utility>

namespace buurtatlas {

namespace {

constexpr std::chrono::seconds kStep{30};  // less is a clock that is being trimmed
constexpr std::chrono::minutes kBelievedAfter{10};
constexpr std::chrono::seconds kNoDoubt{-1};

std::chrono::seconds sinceStart() {
  timespec time{};
  clock_gettime(CLOCK_BOOTTIME, &time);
  return std::chrono::seconds(time.tv_sec);
}

}  // namespace

StepProofClock::StepProofClock() : StepProofClock(now, sinceStart) {}

StepProofClock::StepProofClock(Wall wall, Counter counter)
    : m_wall(std::move(wall)), m_counter(std::move(counter)), m_origin(m_wall() - m_counter()) {}

Instant StepProofClock::operator()() {
  const std::chrono::seconds counted = m_counter();
  const Instant wall = m_wall();
  const Instant believed = m_origin + counted;
  if (std::chrono::abs(wall - believed) < kStep) {
    m_origin = wall - counted;
    m_doubtedSince = kNoDoubt;
    return wall;
  }
  if (m_doubtedSince == kNoDoubt) {
    m_doubtedSince = counted;
  }
  if (counted - m_doubtedSince < kBelievedAfter) {
    return believed;
  }
  m_origin = wall - counted;
  m_doubtedSince = kNoDoubt;
  return wall;
}

}  // namespace buurtatlas
