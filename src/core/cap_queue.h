#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "core/alert.h"
#include "core/atlas.h"
#include "core/dates.h"
#include "core/result.h"

namespace buurtatlas {

/// What CAP messages are made from.
struct CapSource {
  AtlasInfo info = {};
  std::vector<Alert> alerts = {};  ///< by id
};

/// An alert, or its withdrawal, that other systems are to be told of.
struct CapTask {
  Id alert = 0;
  bool isWithdrawal = false;  ///< it was withdrawn before anybody was told, and there is no message that says so
  Instant madeAt = {};        ///< of a withdrawal: when it was noticed
  int attempt = 0;            ///< this one included
};

/// How a CAP message stands: Queued, Sending, Accepted, Failed, Expired or Cancelled. One that nobody answered for is
/// Queued again, as receivers know its identifier.
struct CapReport {
  CapTask task = {};
  DeliveryState state = DeliveryState::Queued;
  std::string reason = {};
  Instant changedAt = {};
};

/// CAP messages on their way: one for each alert that people sent, and its corrections. Every call is one short
/// transaction. Fails: Conflict when another program keeps the file busy, FileUnwritable.
class CapQueue {
 public:
  virtual ~CapQueue() = default;

  struct Claim {
    std::string owner = {};
    Instant at = {};
    std::chrono::seconds lease{120};
    bool withInformation = false;  ///< what is not urgent too
    std::size_t most = 10;
  };
  /// Takes up to `most` that are due, oldest alert first; none while an earlier message about the same alert is on its
  /// way. What expired, or was withdrawn before its turn, is not taken any more.
  virtual Result<std::vector<CapTask>> claim(const Claim& claim) = 0;

  struct Outcome {
    DeliveryState state = DeliveryState::Queued;  ///< Accepted, Queued (try again later) or Failed
    std::string reason = {};
    std::chrono::seconds retryAfter = {};
  };
  /// What is no longer this owner's is left alone.
  virtual Result<void> record(const std::string& owner, const CapTask& task, const Outcome& outcome, Instant now) = 0;

  /// Order: by alert, a withdrawal after what it withdraws.
  [[nodiscard]] virtual Result<std::vector<CapReport>> reports() const = 0;
  [[nodiscard]] virtual Result<CapSource> source() const = 0;
};

/// The CAP messages of an exercise. It is no CapQueue, so that nothing which can reach another system takes it.
class ExerciseCapQueue {
 public:
  virtual ~ExerciseCapQueue() = default;

 private:
  friend class PracticeCapSender;
  [[nodiscard]] virtual CapQueue& rows() = 0;
};

}  // namespace buurtatlas
