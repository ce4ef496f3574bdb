#include "dispatch/gateway_answer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "alerting/contact.h"
#include "core/phone_number.h"
#include "dispatch/curl.h"

namespace buurtatlas {

namespace {

constexpr long kHttpUnavailable = 503;

}  // namespace

Outbox::Outcome outcomeOf(DeliveryState state, std::string reason, std::chrono::seconds retryAfter) {
  return {.state = state, .reason = std::move(reason), .retryAfter = retryAfter};
}

Outbox::Outcome outcomeOfStatus(long status, std::chrono::seconds retryAfter) {
  const std::string number = std::to_string(status);
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

AnswerHead headOf(CURL* easy) {
  AnswerHead head;
  curl_off_t retryAfter = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &head.status);
  curl_easy_getinfo(easy, CURLINFO_RETRY_AFTER, &retryAfter);
  head.retryAfter = std::chrono::seconds(retryAfter);
  return head;
}

std::optional<std::string> smsFaultIn(const Delivery& delivery) {
  if (!isPhoneNumber(delivery.address)) {
    return "the phone number is not an international one";
  }
  if (delivery.text.empty() || hasForbiddenLetters(delivery.text)) {
    return "the text is empty or holds letters that must not be sent";
  }
  return std::nullopt;
}

void prepareRequest(CURL* easy, const SmsSettings& settings, const std::string& url) {
  applyRules(easy, {.protocols = "http,https",
                    .caFile = settings.caFile,
                    .connectSeconds = static_cast<long>(settings.connectTimeout.count()),
                    .totalSeconds = static_cast<long>(settings.timeout.count())});
  curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  // On a connection that is used again libcurl repeats a request by itself when the answer does not come, and a
  // gateway that had taken the message would send it twice. It never does so on a new one.
  curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
  curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
}

Result<void> checkGatewayUrl(const SmsSettings& settings) {
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
  return {};
}

}  // namespace buurtatlas
