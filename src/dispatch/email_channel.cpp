#include "dispatch/email_channel.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include "alerting/contact.h"
#include "dispatch/curl.h"
#include "dispatch/gateway_answer.h"
#include "dispatch/mail_text.h"

namespace buurtatlas {

namespace {

// Relays close idle connections without a word; a younger one is likely still open.
constexpr long kOldestIdleSeconds = 20;

/// One mail on its way: what is still to be read, and how far the talk with the relay got.
struct Transaction {
  std::string mail;
  std::string returnPath;
  std::size_t read = 0;
  bool recipientNamed = false;
  bool textSent = false;
  std::string reference;  ///< what the relay calls the mail
  CurlList recipients;
};

std::size_t readMail(char* target, std::size_t size, std::size_t count, void* source) {
  auto& transaction = *static_cast<Transaction*>(source);
  const std::size_t most = std::min(size * count, transaction.mail.size() - transaction.read);
  std::memcpy(target, transaction.mail.data() + transaction.read, most);
  transaction.read += most;
  return most;
}

/// Postfix and others end their last answer in "queued as NAME".
std::string referenceIn(std::string_view answer) {
  constexpr std::string_view kMark = "queued as ";
  const std::size_t at = answer.find(kMark);
  if (!answer.starts_with("250") || at == std::string_view::npos) {
    return {};
  }
  const std::string_view rest = answer.substr(at + kMark.size());
  return std::string(rest.substr(0, rest.find_first_of(" \r\n")));
}

// Nothing is written here: libcurl tells its debug function every command, which is the only way to know how far it
// got.
int watch(CURL*, curl_infotype type, char* bytes, std::size_t size, void* target) {
  auto& transaction = *static_cast<Transaction*>(target);
  const std::string_view text(bytes, size);
  if (type == CURLINFO_HEADER_OUT && text.starts_with("RCPT ")) {
    transaction.recipientNamed = true;
  } else if (type == CURLINFO_DATA_OUT) {
    transaction.textSent = true;
  } else if (type == CURLINFO_HEADER_IN && transaction.textSent) {
    transaction.reference = referenceIn(text);
  }
  return 0;
}

Outbox::Outcome outcomeOfRefusal(long status, const Transaction& transaction) {
  const std::string number = std::to_string(status);
  if (!transaction.recipientNamed) {
    return outcomeOf(DeliveryState::Queued, "the mail relay does not take mail from us now (SMTP " + number + ")");
  }
  if (status < 500) {
    return outcomeOf(DeliveryState::Queued, "the mail relay asks to try later (SMTP " + number + ")");
  }
  return outcomeOf(DeliveryState::Failed, "the mail relay refused the mail (SMTP " + number + ")");
}

Outbox::Outcome outcomeOfTransfer(CURL* easy, CURLcode code, const Transaction& transaction) {
  if (code == CURLE_OK) {
    Outbox::Outcome outcome = outcomeOf(DeliveryState::Accepted, "");
    outcome.providerReference = transaction.reference;
    return outcome;
  }
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  if (status >= 400) {
    return outcomeOfRefusal(status, transaction);
  }
  if (transaction.textSent) {
    return outcomeOf(DeliveryState::Unknown, "the mail relay went silent after it got the mail");
  }
  if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CONNECT_ERROR || code == CURLE_USE_SSL_FAILED ||
      code == CURLE_SSL_CACERT_BADFILE) {
    return outcomeOf(DeliveryState::Queued, "no trusted connection to the mail relay: TLS or its certificate failed");
  }
  return outcomeOf(DeliveryState::Queued, "the mail relay cannot be reached");
}

bool isHeaderText(const std::string& text) {
  return !hasForbiddenLetters(text) && text.find_first_of("\r\n\t") == std::string::npos;
}

std::optional<std::string> faultIn(const Delivery& delivery) {
  if (!isEmailAddress(delivery.address)) {
    return "the e-mail address is not valid";
  }
  if (delivery.text.empty() || hasForbiddenLetters(delivery.text)) {
    return "the text is empty or holds letters that must not be sent";
  }
  if (!isHeaderText(delivery.subject)) {
    return "the subject holds line breaks or invisible letters";
  }
  return std::nullopt;
}

bool isLanguageCode(std::string_view text) {
  return text.size() == 2 && std::ranges::all_of(text, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

std::string withKey(std::string url, std::string_view key) {
  if (const std::size_t at = url.find("%k"); at != std::string::npos) {
    url.replace(at, 2, nameOfKey(key));
  }
  return url;
}

/// Fails: InvalidInput.
Result<void> checkLeaving(const EmailSettings& settings) {
  const auto isPlain = [](const std::string& text) {
    return std::ranges::all_of(
        text, [](char letter) { return letter > ' ' && letter <= '~' && letter != '<' && letter != '>'; });
  };
  if (!settings.leaveUrl.empty() && (!settings.leaveUrl.starts_with("https://") || !isPlain(settings.leaveUrl) ||
                                     !settings.leaveUrl.contains("%k"))) {
    return fail(ErrorCode::InvalidInput,
                "“%1” is no address to leave by one click: it must begin with https:// and hold %k.",
                {settings.leaveUrl});
  }
  if (!settings.leaveMail.empty() && !isEmailAddress(settings.leaveMail)) {
    return fail(ErrorCode::InvalidInput, "“%1”, for leaving, is not an e-mail address.", {settings.leaveMail});
  }
  if (!isPlain(settings.listId)) {
    return fail(ErrorCode::InvalidInput, "“%1” is no name of a list; write it as bin-leuven.example.org.",
                {settings.listId});
  }
  return {};
}

}  // namespace

struct SmtpChannel::Impl {
  explicit Impl(EmailSettings chosen) : settings(std::move(chosen)), transfers(settings.connections) {}

  [[nodiscard]] std::string subjectOf(const Delivery& delivery) const;
  [[nodiscard]] Transaction begin(const Delivery& delivery) const;
  void prepare(CURL* easy, Transaction& transaction) const;

  EmailSettings settings;
  CurlTransfers transfers;
};

std::string SmtpChannel::Impl::subjectOf(const Delivery& delivery) const {
  if (!delivery.subject.empty()) {
    return delivery.subject;
  }
  return delivery.urgency == Urgency::Urgent ? settings.subjectUrgent : settings.subjectInformation;
}

Transaction SmtpChannel::Impl::begin(const Delivery& delivery) const {
  Transaction transaction;
  transaction.mail = writeMail({.from = settings.from,
                                .fromName = settings.fromName,
                                .to = delivery.address,
                                .subject = subjectOf(delivery),
                                .key = delivery.key,
                                .text = delivery.text,
                                .language = isLanguageCode(delivery.language) ? delivery.language : "",
                                .listId = settings.listId,
                                .leaveUrl = withKey(settings.leaveUrl, delivery.key),
                                .leaveMail = settings.leaveMail,
                                .date = now()});
  transaction.returnPath =
      settings.returnPath.empty() ? settings.from : returnPathFor(settings.returnPath, delivery.key);
  transaction.recipients.reset(curl_slist_append(nullptr, ("<" + delivery.address + ">").c_str()));
  return transaction;
}

void SmtpChannel::Impl::prepare(CURL* easy, Transaction& transaction) const {
  applyRules(easy, {.protocols = "smtp,smtps",
                    .caFile = settings.caFile,
                    .connectSeconds = static_cast<long>(settings.connectTimeout.count()),
                    .totalSeconds = static_cast<long>(settings.timeout.count())});
  const bool isTls = settings.security == MailSecurity::Tls;
  const std::string host = settings.host.contains(':') ? "[" + settings.host + "]" : settings.host;
  const std::string url = (isTls ? "smtps://" : "smtp://") + host + ":" + std::to_string(settings.port);
  curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
  curl_easy_setopt(easy, CURLOPT_PROXY, "");
  curl_easy_setopt(easy, CURLOPT_MAXAGE_CONN, kOldestIdleSeconds);
  if (settings.security == MailSecurity::StartTls) {
    curl_easy_setopt(easy, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
  }
  if (!settings.username.empty()) {
    curl_easy_setopt(easy, CURLOPT_USERNAME, settings.username.c_str());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, settings.password.c_str());
  }
  curl_easy_setopt(easy, CURLOPT_MAIL_FROM, ("<" + transaction.returnPath + ">").c_str());
  curl_easy_setopt(easy, CURLOPT_MAIL_RCPT, transaction.recipients.get());
  curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(easy, CURLOPT_READFUNCTION, readMail);
  curl_easy_setopt(easy, CURLOPT_READDATA, &transaction);
  curl_easy_setopt(easy, CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, watch);
  curl_easy_setopt(easy, CURLOPT_DEBUGDATA, &transaction);
}

Result<std::unique_ptr<SmtpChannel>> SmtpChannel::open(const EmailSettings& settings) {
  if (!partsOfUrl("smtp://" + settings.host) || settings.host.empty() || settings.port == 0) {
    return fail(ErrorCode::InvalidInput, "“%1” is not the name of a mail relay.", {settings.host});
  }
  if (!isEmailAddress(settings.from)) {
    return fail(ErrorCode::InvalidInput, "The sender “%1” is not an e-mail address.", {settings.from});
  }
  if (!settings.returnPath.empty() && !isEmailAddress(settings.returnPath)) {
    return fail(ErrorCode::InvalidInput, "The return path “%1” is not an e-mail address.", {settings.returnPath});
  }
  for (const std::string& text : {settings.fromName, settings.subjectUrgent, settings.subjectInformation}) {
    if (!isHeaderText(text)) {
      return fail(ErrorCode::InvalidInput, "The sender's name or a subject holds line breaks or invisible letters.");
    }
  }
  if (const Result<void> leaving = checkLeaving(settings); !leaving) {
    return std::unexpected(leaving.error());
  }
  if (settings.security == MailSecurity::Plain && !isLoopback(settings.host) && !settings.allowPlain) {
    return fail(ErrorCode::InvalidInput,
                "The mail relay on %1 would be spoken to without encryption. Use starttls or tls, or allow it in the "
                "settings.",
                {settings.host});
  }
  return std::unique_ptr<SmtpChannel>(new SmtpChannel(settings));
}

SmtpChannel::SmtpChannel(EmailSettings settings) : m_impl(std::make_unique<Impl>(std::move(settings))) {}
SmtpChannel::~SmtpChannel() = default;

std::vector<Outbox::Outcome> SmtpChannel::send(const std::vector<Delivery>& deliveries) {
  std::vector<Outbox::Outcome> outcomes(deliveries.size());
  std::vector<std::size_t> sound;
  std::vector<Transaction> transactions;
  for (std::size_t i = 0; i < deliveries.size(); ++i) {
    if (const std::optional<std::string> fault = faultIn(deliveries[i])) {
      outcomes[i] = outcomeOf(DeliveryState::Failed, *fault);
    } else {
      sound.push_back(i);
      transactions.push_back(m_impl->begin(deliveries[i]));
    }
  }
  m_impl->transfers.run(
      sound.size(), [&](CURL* easy, std::size_t index) { m_impl->prepare(easy, transactions[index]); },
      [&](CURL* easy, std::size_t index, CURLcode code) {
        outcomes[sound[index]] = outcomeOfTransfer(easy, code, transactions[index]);
      });
  for (std::size_t i = 0; i < deliveries.size(); ++i) {
    outcomes[i].delivery = deliveries[i].id;
  }
  return outcomes;
}

std::chrono::seconds SmtpChannel::longestSend(std::size_t deliveries) const {
  return longestRun(deliveries, m_impl->settings.connections, m_impl->settings.timeout);
}

}  // namespace buurtatlas
