#include "dispatch/sms_channel.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "alerting/contact.h"
#include "alerting/sms_text.h"
#include "core/phone_number.h"
#include "dispatch/curl.h"

namespace buurtatlas {

namespace {

constexpr long kHttpAccepted = 202;
constexpr long kHttpUnavailable = 503;
// What a wrong password, a wrong path or too much haste give: nothing was taken, and nothing is wrong with the message
// itself.
constexpr std::array<long, 8> kTryLater = {401, 403, 404, 405, 407, 408, 425, 429};

// The status line says it all, and without this libcurl would print the rest.
std::size_t dropAnswer(char*, std::size_t size, std::size_t count, void*) { return size * count; }

std::string replaced(std::string text, std::string_view from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

Outbox::Outcome outcomeOf(DeliveryState state, std::string reason, std::chrono::seconds retryAfter = {}) {
  return {.state = state, .reason = std::move(reason), .retryAfter = retryAfter};
}

Outbox::Outcome outcomeOfStatus(long status, std::chrono::seconds retryAfter) {
  const std::string number = std::to_string(status);
  if (status == kHttpAccepted) {
    return outcomeOf(DeliveryState::Accepted, "");
  }
  if (std::ranges::contains(kTryLater, status)) {
    return outcomeOf(DeliveryState::Queued, "the SMS gateway does not let us in now (HTTP " + number + ")", retryAfter);
  }
  if (status == kHttpUnavailable) {
    return outcomeOf(DeliveryState::Queued, "the SMS gateway asks to try later (HTTP 503)", retryAfter);
  }
  if (status >= 400 && status < 500) {
    return outcomeOf(DeliveryState::Failed, "the SMS gateway refused the message (HTTP " + number + ")");
  }
  return outcomeOf(DeliveryState::Unknown, "the SMS gateway gave an answer that decides nothing (HTTP " + number + ")");
}

/// What a transfer without a complete answer means: before the request went out nothing can have been taken.
Outbox::Outcome outcomeWithoutAnswer(CURL* easy, CURLcode code) {
  long requestSize = 0;
  curl_easy_getinfo(easy, CURLINFO_REQUEST_SIZE, &requestSize);
  if (requestSize > 0) {
    return outcomeOf(DeliveryState::Unknown, "the SMS gateway went silent after it got the message");
  }
  if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CONNECT_ERROR || code == CURLE_SSL_CACERT_BADFILE) {
    return outcomeOf(DeliveryState::Queued,
                     "no trusted connection to the SMS gateway: its certificate was not accepted");
  }
  return outcomeOf(DeliveryState::Queued, "the SMS gateway cannot be reached");
}

Outbox::Outcome outcomeOfTransfer(CURL* easy, CURLcode code) {
  if (code != CURLE_OK) {
    return outcomeWithoutAnswer(easy, code);
  }
  long status = 0;
  curl_off_t retryAfter = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(easy, CURLINFO_RETRY_AFTER, &retryAfter);
  return outcomeOfStatus(status, std::chrono::seconds(retryAfter));
}

std::optional<std::string> faultIn(const Delivery& delivery) {
  if (!isPhoneNumber(delivery.address)) {
    return "the phone number is not an international one";
  }
  if (delivery.text.empty() || hasForbiddenLetters(delivery.text)) {
    return "the text is empty or holds letters that must not be sent";
  }
  return std::nullopt;
}

}  // namespace

struct KannelChannel::Impl {
  explicit Impl(SmsSettings chosen) : settings(std::move(chosen)), transfers(settings.connections) {}

  [[nodiscard]] std::string escaped(const std::string& text) const;
  [[nodiscard]] std::string urlFor(const Delivery& delivery) const;
  void prepare(CURL* easy, const Delivery& delivery, CurlList& headers);

  SmsSettings settings;
  CurlTransfers transfers;
};

std::string KannelChannel::Impl::escaped(const std::string& text) const {
  char* raw = curl_easy_escape(nullptr, text.c_str(), static_cast<int>(text.size()));
  std::string result(raw == nullptr ? "" : raw);
  curl_free(raw);
  return result;
}

std::string KannelChannel::Impl::urlFor(const Delivery& delivery) const {
  const bool isGsm7 = measureSms(delivery.text).encoding == SmsEncoding::Gsm7;
  std::string url = settings.url + (settings.url.contains('?') ? "&" : "?");
  url += "username=" + escaped(settings.username) + "&password=" + escaped(settings.password);
  url += "&from=" + escaped(settings.from) + "&to=" + escaped(delivery.address);
  url += std::string("&charset=UTF-8&coding=") + (isGsm7 ? "0" : "2") + "&text=" + escaped(delivery.text);
  if (!settings.reportUrl.empty()) {
    url += "&dlr-mask=31&dlr-url=" + escaped(replaced(settings.reportUrl, "%k", escaped(delivery.key)));
  }
  return url;
}

void KannelChannel::Impl::prepare(CURL* easy, const Delivery& delivery, CurlList& headers) {
  applyRules(easy, {.protocols = "http,https",
                    .caFile = settings.caFile,
                    .connectSeconds = static_cast<long>(settings.connectTimeout.count()),
                    .totalSeconds = static_cast<long>(settings.timeout.count())});
  curl_easy_setopt(easy, CURLOPT_URL, urlFor(delivery).c_str());
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  // On a connection that is used again libcurl repeats a request by itself when the answer does not come, and a
  // gateway that had taken the message would send it twice. It never does so on a new one.
  curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
  curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
  headers.reset(curl_slist_append(nullptr, ("Idempotency-Key: " + escaped(delivery.key)).c_str()));
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, dropAnswer);
}

Result<std::unique_ptr<KannelChannel>> KannelChannel::open(const SmsSettings& settings) {
  const std::optional<UrlParts> url = partsOfUrl(settings.url);
  if (!url || (url->scheme != "http" && url->scheme != "https")) {
    return fail(ErrorCode::InvalidInput,
                "“%1” is not the address of an SMS gateway; it begins with https:// or http://.", {settings.url});
  }
  if (url->scheme == "http" && !isLoopback(url->host) && !settings.allowPlain) {
    return fail(ErrorCode::InvalidInput,
                "The SMS gateway on %1 would be spoken to without encryption. Use https, or allow it in the settings.",
                {url->host});
  }
  return std::unique_ptr<KannelChannel>(new KannelChannel(settings));
}

KannelChannel::KannelChannel(SmsSettings settings) : m_impl(std::make_unique<Impl>(std::move(settings))) {}
KannelChannel::~KannelChannel() = default;

std::vector<Outbox::Outcome> KannelChannel::send(const std::vector<Delivery>& deliveries) {
  std::vector<Outbox::Outcome> outcomes(deliveries.size());
  std::vector<std::size_t> sound;
  for (std::size_t i = 0; i < deliveries.size(); ++i) {
    if (const std::optional<std::string> fault = faultIn(deliveries[i])) {
      outcomes[i] = outcomeOf(DeliveryState::Failed, *fault);
    } else {
      sound.push_back(i);
    }
  }
  std::vector<CurlList> headers(sound.size());
  m_impl->transfers.run(
      sound.size(),
      [&](CURL* easy, std::size_t index) { m_impl->prepare(easy, deliveries[sound[index]], headers[index]); },
      [&](CURL* easy, std::size_t index, CURLcode code) { outcomes[sound[index]] = outcomeOfTransfer(easy, code); });
  for (std::size_t i = 0; i < deliveries.size(); ++i) {
    outcomes[i].delivery = deliveries[i].id;
  }
  return outcomes;
}

std::chrono::seconds KannelChannel::longestSend(std::size_t deliveries) const {
  return longestRun(deliveries, m_impl->settings.connections, m_impl->settings.timeout);
}

}  // namespace buurtatlas
