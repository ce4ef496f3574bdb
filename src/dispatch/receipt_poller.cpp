#include "dispatch/receipt_poller.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "dispatch/backoff.h"
#include "dispatch/curl.h"
#include "dispatch/gateway_answer.h"
#include "dispatch/request_text.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kLargestAnswer = 4'000'000;
constexpr std::chrono::seconds kFirstRest{5};
constexpr long kUnknownThere = 404;
constexpr long kGone = 410;

/// One question on its way, and its answer.
struct Question {
  std::string url;
  std::string key;  ///< of the message asked about; empty for all
  CurlList headers = {};
  KeptAnswer answer = {.bytes = {}, .most = kLargestAnswer};
};

}  // namespace

struct ReceiptPoller::Impl {
  explicit Impl(ReceiptPollSettings chosen)
      : settings(std::move(chosen)), transfers(settings.connections), backoff(kFirstRest, settings.longestRest) {}

  [[nodiscard]] bool asksById() const { return settings.url.contains("{id}"); }
  [[nodiscard]] bool asksByKey() const { return settings.url.contains("{key}"); }
  Result<std::vector<Question>> questions(Outbox& outbox, Channel channel, Instant now) const;
  void prepare(CURL* easy, Question& question) const;
  void hear(CURL* easy, CURLcode code, const Question& question, std::vector<Receipt>& receipts);
  void rest(std::string why, std::chrono::seconds atLeast);

  ReceiptPollSettings settings;
  CurlTransfers transfers;
  Backoff backoff;
  int failures = 0;
  std::optional<std::string> fault;  ///< why this round went wrong
  std::chrono::seconds wait{};
  Instant restUntil = {};
};

Result<std::vector<Question>> ReceiptPoller::Impl::questions(Outbox& outbox, Channel channel, Instant now) const {
  std::vector<Question> asked;
  if (!asksById() && !asksByKey()) {
    asked.push_back({.url = settings.url, .key = {}});
    return asked;
  }
  return outbox.takeToAsk(channel, settings.asks, settings.most, now)
      .transform([&](const std::vector<Outbox::OpenMessage>& messages) {
        for (const Outbox::OpenMessage& message : messages) {
          if (!asksById() || !message.providerReference.empty()) {
            asked.push_back({.url = filledIn(settings.url, {{"{id}", urlEscaped(message.providerReference)},
                                                            {"{key}", urlEscaped(message.key)}}),
                             .key = message.key});
          }
        }
        return std::move(asked);
      });
}

void ReceiptPoller::Impl::prepare(CURL* easy, Question& question) const {
  applyRules(easy, {.protocols = "http,https",
                    .caFile = settings.caFile,
                    .connectSeconds = static_cast<long>(settings.connectTimeout.count()),
                    .totalSeconds = static_cast<long>(settings.timeout.count())});
  addHeader(question.headers, "Accept: application/json");
  addHeaders(question.headers, settings.headers,
             {{"{username}", settings.username}, {"{password}", settings.password}});
  curl_easy_setopt(easy, CURLOPT_URL, question.url.c_str());
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, question.headers.get());
  question.answer.keepOf(easy);
}

void ReceiptPoller::Impl::rest(std::string why, std::chrono::seconds atLeast) {
  fault = std::move(why);
  wait = std::max(wait, atLeast);
}

void ReceiptPoller::Impl::hear(CURL* easy, CURLcode code, const Question& question, std::vector<Receipt>& receipts) {
  if (code != CURLE_OK) {
    rest(curl_easy_strerror(code), {});
    return;
  }
  const AnswerHead head = headOf(easy);
  const bool isUnknownThere = !question.key.empty() && (head.status == kUnknownThere || head.status == kGone);
  if (isUnknownThere) {
    return;
  }
  if (head.status < 200 || head.status >= 300) {
    rest("HTTP " + std::to_string(head.status), head.retryAfter);
    return;
  }
  const bool isEmpty = question.answer.bytes.empty();
  const auto found = receiptsIn(question.answer.bytes, settings.mapping, question.key);
  if (!found && !isEmpty) {
    rest("the answer is no JSON", {});
    return;
  }
  // That a message is still where it was is no news.
  std::ranges::copy_if(found.value_or(std::vector<Receipt>()), std::back_inserter(receipts),
                       [](const Receipt& receipt) { return rankOf(receipt.state) > rankOf(DeliveryState::Accepted); });
}

Result<std::unique_ptr<ReceiptPoller>> ReceiptPoller::open(const ReceiptPollSettings& settings) {
  const std::string shown = filledIn(settings.url, {{"{id}", "1"}, {"{key}", "1"}});
  return checkWebAddress(shown, settings.allowPlain, "the receipts")
      .and_then([&] { return checkHeaders(settings.headers); })
      .and_then([&]() -> Result<std::unique_ptr<ReceiptPoller>> {
        auto impl = std::make_unique<Impl>(settings);
        if (settings.mapping.keyPointer.empty() && !impl->asksById() && !impl->asksByKey()) {
          return fail(ErrorCode::InvalidInput,
                      "Say where the provider's list names our key, or ask about each message with {id} or {key}.");
        }
        return std::unique_ptr<ReceiptPoller>(new ReceiptPoller(std::move(impl)));
      });
}

ReceiptPoller::ReceiptPoller(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
ReceiptPoller::~ReceiptPoller() = default;

Result<ReceiptCounts> ReceiptPoller::askOnce(Outbox& outbox, Channel channel, Instant now) {
  Impl& own = *m_impl;
  if (now < own.restUntil && own.restUntil - now <= own.settings.longestRest) {
    return ReceiptCounts{};
  }
  auto asked = own.questions(outbox, channel, now);
  if (!asked) {
    return std::unexpected(asked.error());
  }
  std::vector<Receipt> receipts;
  own.fault.reset();
  own.wait = {};
  own.transfers.run(
      asked->size(), [&](CURL* easy, std::size_t index) { own.prepare(easy, (*asked)[index]); },
      [&](CURL* easy, std::size_t index, CURLcode code) { own.hear(easy, code, (*asked)[index], receipts); });
  const auto applied =
      receipts.empty() ? Result<ReceiptCounts>(ReceiptCounts{}) : outbox.applyReceipts(channel, receipts, now);
  own.failures = own.fault ? own.failures + 1 : 0;
  own.restUntil = {};
  if (applied && own.fault) {
    own.restUntil = now + std::max(own.backoff.after(own.failures), std::min(own.wait, own.settings.longestRest));
    return fail(ErrorCode::Unreachable, "The SMS provider cannot be asked for receipts now (%1); this is tried again.",
                {*own.fault});
  }
  return applied;
}

void ReceiptPoller::runUntilStopped(Outbox& outbox, Channel channel, const JobControl& control,
                                    const std::function<Instant()>& clock,
                                    const std::function<void(const Error&)>& complain) {
  while (pauseFor(m_impl->settings.every, control)) {
    if (const auto asked = askOnce(outbox, channel, clock()); !asked) {
      complain(asked.error());
    }
  }
}

}  // namespace buurtatlas
