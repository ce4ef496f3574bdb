#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "core/alert.h"
#include "core/job_control.h"
#include "core/ports.h"
#include "core/result.h"

namespace buurtatlas {

/// How fast and how patiently a channel's part of the outbox is emptied.
struct SenderSettings {
  std::string owner = {};              ///< unlike that of any other sender
  std::size_t batch = 10;              ///< on the wire at the same time; a crash leaves at most so many Unknown
  std::chrono::seconds lease{120};     ///< on the wire, beyond what the channel may take
  double perSecond = 0;                ///< keep it below the rate of the contract; 0: no limit
  std::chrono::seconds firstRetry{5};  ///< waits double from here, with full jitter
  std::chrono::seconds longestRetry{600};
  std::size_t breakAfter = 5;  ///< so many messages in a row put off, or left without an answer, rest the channel
  Outbox::DoubtPolicy doubts = {};
  std::function<Instant()> clock = now;
};

/// What became of the deliveries of one run, by DeliveryState, and where the time went.
struct SenderReport {
  std::array<std::int64_t, kDeliveryStates> outcomes = {};
  std::int64_t claimed = 0;
  std::int64_t attempts = 0;  ///< how many were put on the wire
  std::chrono::nanoseconds claiming{};
  std::chrono::nanoseconds sending{};
  std::chrono::nanoseconds recording{};
  void add(const SenderReport& other);
};

/// The loop that empties an outbox of what goes over one channel: claim, mark as sending, send, record.
/// A delivery that was on the wire is never sent again by itself, unless SenderSettings::doubts says so. How the
/// gateway is goes into the outbox, for the window to show. Thread: one thread at a time.
class Sender {
 public:
  Sender(Outbox& outbox, Channel channel, MessageChannel& wire, SenderSettings settings);
  ~Sender();

  /// Takes one batch that is due and sends it.
  Result<SenderReport> runOnce(const JobControl& control);
  /// Sends everything that is due, each delivery at most once, and returns.
  Result<SenderReport> sendAllDue(const JobControl& control);
  /// Sends what is due and looks again every `pause`, until control says stop. What was claimed then goes back to the
  /// queue.
  Result<SenderReport> runUntilStopped(const JobControl& control, std::chrono::milliseconds pause);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
