#pragma once

#include "dispatch/recording_channel.h"
#include "dispatch/sender.h"

namespace buurtatlas {

/// Sender of an exercise. It takes the outbox of an exercise and a channel that records, nothing else, and no Sender
/// takes such an outbox: an exercise cannot be sent, because no code that does so can be compiled.
/// Thread: one thread at a time.
class PracticeSender {
 public:
  PracticeSender(ExerciseOutbox& outbox, Channel channel, RecordingChannel& wire, SenderSettings settings)
      : m_sender(outbox.rows(), channel, wire, std::move(settings)) {}

  /// As Sender.
  Result<SenderReport> sendAllDue(const JobControl& control) { return m_sender.sendAllDue(control); }

 private:
  Sender m_sender;
};

}  // namespace buurtatlas
