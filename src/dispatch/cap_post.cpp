#include "dispatch/cap_post.h"

#include <algorithm>
#include <array>
#include <string>

#include "dispatch/curl.h"
#include "dispatch/gateway_answer.h"
#include "dispatch/request_text.h"

namespace buurtatlas {

namespace {

constexpr long kConflict = 409;

std::string numbered(const char* words, long status) {
  return words + std::string(" (HTTP ") + std::to_string(status) + ")";
}

CapQueue::Outcome outcomeOfAnswer(const AnswerHead& answer, int attempt) {
  const bool isTaken = answer.status >= 200 && answer.status < 300;
  if (isTaken || (answer.status == kConflict && attempt > 1)) {
    return {.state = DeliveryState::Accepted};
  }
  if (answer.status >= 400 && answer.status < 500 && !std::ranges::contains(kTryLater, answer.status)) {
    return {.state = DeliveryState::Failed, .reason = numbered("the receiver refused the message", answer.status)};
  }
  return {.state = DeliveryState::Queued,
          .reason = numbered("the receiver did not take the message", answer.status),
          .retryAfter = answer.retryAfter};
}

}  // namespace

struct CapPost::Impl {
  explicit Impl(CapPostSettings chosen) : settings(std::move(chosen)), transfers(1) {}
  void prepare(CURL* easy, const CapParcel& parcel, CurlList& headers, KeptAnswer& answer) const;

  CapPostSettings settings;
  CurlTransfers transfers;
};

void CapPost::Impl::prepare(CURL* easy, const CapParcel& parcel, CurlList& headers, KeptAnswer& answer) const {
  applyRules(easy, {.protocols = "http,https",
                    .caFile = settings.caFile,
                    .connectSeconds = static_cast<long>(settings.connectTimeout.count()),
                    .totalSeconds = static_cast<long>(settings.timeout.count())});
  addHeader(headers, "Content-Type: application/cap+xml");
  addHeader(headers, "Idempotency-Key: " + parcel.identifier);
  addHeaders(headers, settings.headers, {{"{username}", settings.username}, {"{password}", settings.password}});
  curl_easy_setopt(easy, CURLOPT_URL, settings.url.c_str());
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, static_cast<long>(parcel.xml.size()));
  curl_easy_setopt(easy, CURLOPT_POSTFIELDS, parcel.xml.c_str());
  answer.keepOf(easy);
}

Result<std::unique_ptr<CapPost>> CapPost::open(const CapPostSettings& settings) {
  return checkWebAddress(settings.url, settings.allowPlain, "CAP")
      .and_then([&] { return checkHeaders(settings.headers); })
      .transform([&] { return std::unique_ptr<CapPost>(new CapPost(std::make_unique<Impl>(settings))); });
}

CapPost::CapPost(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
CapPost::~CapPost() = default;

CapQueue::Outcome CapPost::post(const CapParcel& parcel) {
  CapQueue::Outcome outcome;
  CurlList headers;
  KeptAnswer answer;
  m_impl->transfers.run(
      1, [&](CURL* easy, std::size_t) { m_impl->prepare(easy, parcel, headers, answer); },
      [&](CURL* easy, std::size_t, CURLcode code) {
        // The status decides, also where the receiver has more to say than anybody reads.
        const bool isAnswered = code == CURLE_OK || code == CURLE_WRITE_ERROR;
        outcome = isAnswered ? outcomeOfAnswer(headOf(easy), parcel.attempt)
                             : CapQueue::Outcome{.state = DeliveryState::Queued,
                                                 .reason = std::string("the receiver cannot be reached: ") +
                                                           curl_easy_strerror(code)};
      });
  return outcome;
}

}  // namespace buurtatlas
