#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/job_control.h"
#include "core/ports.h"
#include "dispatch/receipt_door.h"

namespace buurtatlas {

/// How a provider is asked what became of messages.
struct ReceiptPollSettings {
  /// With {id}, the provider's name of a message, or {key}, ours: each message is asked about by itself. With neither
  /// the provider is asked for all the news it has.
  std::string url = {};
  std::vector<std::pair<std::string, std::string>> headers = {};  ///< {username} and {password} are filled in
  std::string username = {};
  std::string password = {};
  std::string caFile = {};
  bool allowPlain = false;
  int connections = 4;
  std::chrono::seconds connectTimeout{10};
  std::chrono::seconds timeout{30};
  std::chrono::seconds every{10};  ///< between two rounds
  std::size_t most = 50;           ///< messages asked about in a round
  Outbox::AskPolicy asks = {};
  /// An empty key pointer stands for the message that was asked about.
  ReceiptMapping mapping = {};
  std::chrono::seconds longestRest{600};  ///< while the provider does not answer
};

/// Asks a provider for receipts and applies them to the outbox by the rules that hold for those that are brought. When
/// it refuses, fails or asks to wait, nothing is asked for a while that doubles. Thread: one thread at a time.
class ReceiptPoller {
 public:
  /// Fails: InvalidInput for a setting that is missing, dangerous or cannot work.
  static Result<std::unique_ptr<ReceiptPoller>> open(const ReceiptPollSettings& settings);
  ~ReceiptPoller();
  ReceiptPoller(const ReceiptPoller&) = delete;
  ReceiptPoller& operator=(const ReceiptPoller&) = delete;

  /// One round; none while the provider rests. Fails: as the outbox does; Unreachable, once a rest, with why.
  Result<ReceiptCounts> askOnce(Outbox& outbox, Channel channel, Instant now);
  /// Until control says stop; what fails is told to `complain` and tried again.
  void runUntilStopped(Outbox& outbox, Channel channel, const JobControl& control,
                       const std::function<Instant()>& clock, const std::function<void(const Error&)>& complain);

 private:
  struct Impl;
  explicit ReceiptPoller(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
