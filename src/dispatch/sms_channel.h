#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "core/ports.h"

namespace buurtatlas {

/// Where the SMS gateway is and how to speak to it.
struct SmsSettings {
  std::string url = {};  ///< such as http://127.0.0.1:13013/cgi-bin/sendsms
  std::string username = {};
  std::string password = {};
  std::string from = {};       ///< the sender people see: a number or up to eleven letters
  std::string reportUrl = {};  ///< where the gateway reports delivery, with %k for our key; empty for no reports
  std::string caFile = {};     ///< certificates to trust; empty for those of the system
  bool allowPlain = false;     ///< http to another machine
  int connections = 8;         ///< requests under way at the same time
  std::chrono::seconds connectTimeout{10};
  std::chrono::seconds timeout{30};
};

/// Speaks Kannel's sendsms. What was certainly not handed over is Queued, what was refused Failed, what may have been
/// taken Unknown. Thread: one thread at a time.
class KannelChannel final : public MessageChannel {
 public:
  /// Fails: InvalidInput for a setting that is missing, dangerous or cannot work.
  static Result<std::unique_ptr<KannelChannel>> open(const SmsSettings& settings);
  ~KannelChannel() override;

  std::vector<Outbox::Outcome> send(const std::vector<Delivery>& deliveries) override;
  [[nodiscard]] std::chrono::seconds longestSend(std::size_t deliveries) const override;

 private:
  explicit KannelChannel(SmsSettings settings);
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
