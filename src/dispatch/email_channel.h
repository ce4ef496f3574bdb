#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/ports.h"

namespace buurtatlas {

/// How the connection to the mail relay is protected. Certificates are always verified.
enum class MailSecurity { StartTls, Tls, Plain };

/// Where the mail relay is and what the mails look like.
struct EmailSettings {
  std::string host = {};
  std::uint16_t port = 587;
  MailSecurity security = MailSecurity::StartTls;
  bool allowPlain = false;  ///< Plain to another machine
  std::string username = {};
  std::string password = {};
  std::string from = {};           ///< the address people see
  std::string fromName = {};       ///< the name beside it
  std::string returnPath = {};     ///< bounces go to NAME+KEY@DOMAIN of this address; empty: to `from`
  std::string subjectUrgent = {};  ///< where the alert has none for the language
  std::string subjectInformation = {};
  std::string listId = {};     ///< such as bin-leuven.example.org; empty for none
  std::string leaveUrl = {};   ///< https, with %k for the key of the mail: one click there leaves; empty for none
  std::string leaveMail = {};  ///< mails about leaving go there; empty for none
  std::string caFile = {};     ///< certificates to trust; empty for those of the system
  int connections = 4;
  std::chrono::seconds connectTimeout{10};
  std::chrono::seconds timeout{60};
};

/// Hands mails to a relay, one recipient per transaction, over connections that are used again.
/// Refused for now (4xx, or before a recipient was named) is Queued, refused for good Failed, cut off after the text
/// went out Unknown. Thread: one thread at a time.
class SmtpChannel final : public MessageChannel {
 public:
  /// Fails: InvalidInput for a setting that is missing, dangerous or cannot work.
  static Result<std::unique_ptr<SmtpChannel>> open(const EmailSettings& settings);
  ~SmtpChannel() override;

  std::vector<Outbox::Outcome> send(const std::vector<Delivery>& deliveries) override;
  [[nodiscard]] std::chrono::seconds longestSend(std::size_t deliveries) const override;

 private:
  explicit SmtpChannel(EmailSettings settings);
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
