#include "dispatch/json_channel.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "alerting/contact.h"
#include "alerting/sms_text.h"
#include "dispatch/curl.h"
#include "dispatch/gateway_answer.h"
#include "dispatch/request_text.h"

namespace buurtatlas {

namespace {

using nlohmann::json;

constexpr long kFirstSuccess = 200;
constexpr long kFirstAfterSuccess = 300;

bool isUnicode(const Delivery& delivery) { return measureSms(delivery.text).encoding != SmsEncoding::Gsm7; }

void fill(json& value, const Delivery& delivery, const FilledValues& values) {
  if (value.is_structured()) {
    for (json& part : value) {
      fill(part, delivery, values);
    }
  } else if (value == "{unicode}") {
    value = isUnicode(delivery);
  } else if (value == "{valid_seconds}") {
    value = std::max<std::int64_t>((delivery.expiresAt - now()).count(), 1);
  } else if (value.is_string()) {
    value = filledIn(value.get_ref<const std::string&>(), values);
  }
}

/// One request on its way, and its answer.
struct Request {
  std::string body;
  KeptAnswer answer;
  CurlList headers;
};

/// What stands in an answer for people to read, made harmless; numbers are left out, as one may be a phone number.
std::string readable(const json& value) {
  std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  std::ranges::replace_if(
      text, [](unsigned char letter) { return letter < ' ' || (letter >= '0' && letter <= '9'); }, '.');
  text.resize(std::min(text.size(), kLongestReason));
  return hasForbiddenLetters(text) ? "no reason that can be read" : text;
}

std::optional<json::json_pointer> pointerOf(const std::string& text) {
  try {
    return json::json_pointer(text);
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

const json* valueAt(const json& answer, const std::optional<json::json_pointer>& pointer) {
  return pointer && answer.contains(*pointer) && !answer.at(*pointer).is_null() ? &answer.at(*pointer) : nullptr;
}

}  // namespace

struct JsonChannel::Impl {
  Impl(JsonSmsSettings chosen, json bodyTemplate)
      : settings(std::move(chosen)), body(std::move(bodyTemplate)), transfers(settings.gateway.connections) {}

  [[nodiscard]] Request begin(const Delivery& delivery) const;
  void prepare(CURL* easy, Request& request) const;
  [[nodiscard]] Outbox::Outcome outcomeOfAnswer(const Request& request) const;
  [[nodiscard]] Outbox::Outcome outcomeOfTransfer(CURL* easy, CURLcode code, const Request& request) const;

  JsonSmsSettings settings;
  json body;
  std::optional<json::json_pointer> id;
  std::optional<json::json_pointer> error;
  CurlTransfers transfers;
};

Request JsonChannel::Impl::begin(const Delivery& delivery) const {
  const SmsSettings& gateway = settings.gateway;
  const std::string reportUrl = filledIn(gateway.reportUrl, {{"%k", delivery.key}});
  const FilledValues values = {{"{to}", delivery.address},  {"{text}", delivery.text},
                               {"{from}", gateway.from},    {"{key}", delivery.key},
                               {"{report_url}", reportUrl}, {"{language}", delivery.language}};
  Request request;
  json message = body;
  fill(message, delivery, values);
  request.body = message.dump();
  const FilledValues secrets = {
      {"{username}", gateway.username}, {"{password}", gateway.password}, {"{key}", delivery.key}};
  addHeader(request.headers, "Content-Type: application/json");
  addHeader(request.headers, "Idempotency-Key: " + delivery.key);
  addHeaders(request.headers, settings.headers, secrets);
  return request;
}

void JsonChannel::Impl::prepare(CURL* easy, Request& request) const {
  prepareRequest(easy, settings.gateway, settings.gateway.url);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, request.headers.get());
  curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, static_cast<long>(request.body.size()));
  curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.c_str());
  request.answer.keepOf(easy);
}

Outbox::Outcome JsonChannel::Impl::outcomeOfAnswer(const Request& request) const {
  const json answer = json::parse(request.answer.bytes, nullptr, false);
  if (const json* refusal = answer.is_discarded() ? nullptr : valueAt(answer, error)) {
    return outcomeOf(DeliveryState::Failed, "the SMS provider refused the message: " + readable(*refusal));
  }
  Outbox::Outcome outcome = outcomeOf(DeliveryState::Accepted, "");
  if (!settings.idPointer.empty()) {
    const json* name = answer.is_discarded() ? nullptr : valueAt(answer, id);
    if (name == nullptr) {
      return outcomeOf(DeliveryState::Unknown, "the SMS provider's answer does not name the message");
    }
    outcome.providerReference = name->is_string() ? name->get<std::string>() : name->dump();
  }
  return outcome;
}

Outbox::Outcome JsonChannel::Impl::outcomeOfTransfer(CURL* easy, CURLcode code, const Request& request) const {
  if (code != CURLE_OK) {
    return outcomeWithoutAnswer(easy, code);
  }
  const AnswerHead answer = headOf(easy);
  if (answer.status >= kFirstSuccess && answer.status < kFirstAfterSuccess) {
    return outcomeOfAnswer(request);
  }
  if (std::ranges::contains(settings.later, answer.status)) {
    return outcomeOf(DeliveryState::Queued, "the SMS provider asks to try later", answer.retryAfter);
  }
  return outcomeOfStatus(answer.status, answer.retryAfter);
}

Result<std::unique_ptr<JsonChannel>> JsonChannel::open(const JsonSmsSettings& settings) {
  if (const Result<void> url = checkGatewayUrl(settings.gateway); !url) {
    return std::unexpected(url.error());
  }
  json body = json::parse(settings.body, nullptr, false);
  const std::string all = body.is_discarded() ? "" : body.dump();
  if (!body.is_object() || !all.contains("{to}") || !all.contains("{text}")) {
    return fail(ErrorCode::InvalidInput,
                "The body of an SMS must be a JSON object with {to} and {text} in it, or nobody would get anything.");
  }
  for (const std::string& pointer : {settings.idPointer, settings.errorPointer}) {
    if (!pointerOf(pointer)) {
      return fail(ErrorCode::InvalidInput, "“%1” is no place in an answer; write it as /messages/0/id.", {pointer});
    }
  }
  if (const Result<void> headers = checkHeaders(settings.headers); !headers) {
    return std::unexpected(headers.error());
  }
  auto impl = std::make_unique<Impl>(settings, std::move(body));
  impl->id = pointerOf(settings.idPointer);
  impl->error = settings.errorPointer.empty() ? std::nullopt : pointerOf(settings.errorPointer);
  return std::unique_ptr<JsonChannel>(new JsonChannel(std::move(impl)));
}

JsonChannel::JsonChannel(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
JsonChannel::~JsonChannel() = default;

std::vector<Outbox::Outcome> JsonChannel::send(const std::vector<Delivery>& deliveries) {
  std::vector<Outbox::Outcome> outcomes(deliveries.size());
  std::vector<std::size_t> sound;
  std::vector<Request> requests;
  for (std::size_t i = 0; i < deliveries.size(); ++i) {
    if (const std::optional<std::string> fault = smsFaultIn(deliveries[i])) {
      outcomes[i] = outcomeOf(DeliveryState::Failed, *fault);
    } else {
      sound.push_back(i);
      requests.push_back(m_impl->begin(deliveries[i]));
    }
  }
  m_impl->transfers.run(
      sound.size(), [&](CURL* easy, std::size_t index) { m_impl->prepare(easy, requests[index]); },
      [&](CURL* easy, std::size_t index, CURLcode code) {
        outcomes[sound[index]] = m_impl->outcomeOfTransfer(easy, code, requests[index]);
      });
  for (std::size_t i = 0; i < deliveries.size(); ++i) {
    outcomes[i].delivery = deliveries[i].id;
  }
  return outcomes;
}

std::chrono::seconds JsonChannel::longestSend(std::size_t deliveries) const {
  return longestRun(deliveries, m_impl->settings.gateway.connections, m_impl->settings.gateway.timeout);
}

}  // namespace buurtatlas
