#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "core/cap_queue.h"
#include "core/job_control.h"
#include "core/result.h"
#include "dispatch/backoff.h"

namespace buurtatlas {

/// A CAP message as it is handed over.
struct CapParcel {
  std::string identifier = {};  ///< receivers know a message that comes again by it
  std::string xml = {};
  int attempt = 1;
};

/// A way to hand CAP messages to another system.
class CapWire {
 public:
  virtual ~CapWire() = default;
  virtual CapQueue::Outcome post(const CapParcel& parcel) = 0;
};

/// For messages that are only put where others fetch them: it sends nothing.
class CapShelf final : public CapWire {
 public:
  CapQueue::Outcome post(const CapParcel&) override { return {.state = DeliveryState::Accepted}; }
};

/// What a sender of CAP messages works with.
struct CapSenderSettings {
  std::string owner = {};        ///< unlike that of any other sender
  bool withInformation = false;  ///< what is not urgent too
  std::chrono::seconds firstRetry{5};
  std::chrono::seconds longestRetry{600};
  std::chrono::seconds lease{120};  ///< longer than one message may take
  std::function<Instant()> clock = now;
  /// Makes the message. Where it fails, nobody gets it.
  std::function<Result<CapParcel>(const CapSource& source, const CapTask& task)> make = {};
  /// Hears what there is to publish, before anything is posted and from time to time.
  std::function<void(const CapSource& source, const std::vector<CapReport>& reports)> publish = {};
};

/// The loop that hands CAP messages over: each again and again until it is taken, refused or no longer holds. A message
/// that may have been taken is repeated: its identifier is the same. Thread: one thread at a time.
class CapSender {
 public:
  CapSender(CapQueue& queue, CapWire& wire, CapSenderSettings settings);

  /// Hands over what is due, each message once.
  Result<void> sendAllDue(const JobControl& control);
  /// Until control says stop; what fails is told to `complain` and tried again.
  void runUntilStopped(const JobControl& control, std::chrono::milliseconds pause,
                       const std::function<void(const Error&)>& complain);

 private:
  Result<void> hand(const CapSource& source, const CapTask& task);
  Result<void> publish(const CapSource& source);

  CapQueue& m_queue;
  CapWire& m_wire;
  CapSenderSettings m_settings;
  Backoff m_backoff;
  Instant m_publishedAt = {};
};

/// Sender of the CAP messages of an exercise. It takes the queue of an exercise and the shelf, nothing else, and no
/// CapSender takes such a queue. Thread: one thread at a time.
class PracticeCapSender {
 public:
  PracticeCapSender(ExerciseCapQueue& queue, CapShelf& shelf, CapSenderSettings settings)
      : m_sender(queue.rows(), shelf, std::move(settings)) {}

  /// As CapSender.
  Result<void> sendAllDue(const JobControl& control) { return m_sender.sendAllDue(control); }

 private:
  CapSender m_sender;
};

}  // namespace buurtatlas
