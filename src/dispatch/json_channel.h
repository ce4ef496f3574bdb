#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/ports.h"
#include "dispatch/sms_channel.h"

namespace buurtatlas {

/// How a provider that takes JSON over HTTP wants its messages, see docs/sending.md.
struct JsonSmsSettings {
  SmsSettings gateway = {};
  /// JSON of one message. In its texts {to}, {text}, {from}, {key}, {language} and {report_url} are filled in; a text
  /// that is nothing but {unicode} or {valid_seconds} becomes true or false, or a number.
  std::string body = {};
  std::vector<std::pair<std::string, std::string>> headers = {};  ///< {username}, {password} and {key} are filled in
  std::string idPointer = {};     ///< JSON pointer to the provider's name of the message; empty: there is none
  std::string errorPointer = {};  ///< JSON pointer to what is only there when a 2xx answer refuses after all
  std::vector<long> later = {};   ///< statuses that mean: not taken, try later; beside those of every gateway
};

/// Posts each message as JSON to a provider, with our key as Idempotency-Key. A complete 2xx answer that has what
/// `idPointer` names is Accepted; without it the message is Unknown. Thread: one thread at a time.
class JsonChannel final : public MessageChannel {
 public:
  /// Fails: InvalidInput for a setting that is missing, dangerous or cannot work.
  static Result<std::unique_ptr<JsonChannel>> open(const JsonSmsSettings& settings);
  ~JsonChannel() override;

  std::vector<Outbox::Outcome> send(const std::vector<Delivery>& deliveries) override;
  [[nodiscard]] std::chrono::seconds longestSend(std::size_t deliveries) const override;

 private:
  struct Impl;
  explicit JsonChannel(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
