#include "dispatch/sms_channel.h"

#include <optional>
#include <string_view>
#include <utility>

#include "alerting/sms_text.h"
#include "dispatch/curl.h"
#include "dispatch/gateway_answer.h"

namespace buurtatlas {

namespace {

constexpr long kHttpAccepted = 202;
// The status line says it all, and without this libcurl would print the rest.
std::size_t dropAnswer(char*, std::size_t size, std::size_t count, void*) { return size * count; }

std::string replaced(std::string text, std::string_view from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

Outbox::Outcome outcomeOfTransfer(CURL* easy, CURLcode code) {
  if (code != CURLE_OK) {
    return outcomeWithoutAnswer(easy, code);
  }
  const AnswerHead answer = headOf(easy);
  return answer.status == kHttpAccepted ? outcomeOf(DeliveryState::Accepted, "")
                                        : outcomeOfStatus(answer.status, answer.retryAfter);
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
  prepareRequest(easy, settings, urlFor(delivery));
  headers.reset(curl_slist_append(nullptr, ("Idempotency-Key: " + escaped(delivery.key)).c_str()));
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, dropAnswer);
}

Result<std::unique_ptr<KannelChannel>> KannelChannel::open(const SmsSettings& settings) {
  return checkGatewayUrl(settings).transform(
      [&] { return std::unique_ptr<KannelChannel>(new KannelChannel(settings)); });
}

KannelChannel::KannelChannel(SmsSettings settings) : m_impl(std::make_unique<Impl>(std::move(settings))) {}
KannelChannel::~KannelChannel() = default;

std::vector<Outbox::Outcome> KannelChannel::send(const std::vector<Delivery>& deliveries) {
  std::vector<Outbox::Outcome> outcomes(deliveries.size());
  std::vector<std::size_t> sound;
  for (std::size_t i = 0; i < deliveries.size(); ++i) {
    if (const std::optional<std::string> fault = smsFaultIn(deliveries[i])) {
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
