#include "dispatch/sender.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "dispatch/backoff.h"

namespace buurtatlas {

namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr int kRecordAttempts = 3;
constexpr std::chrono::milliseconds kRecordPause{200};
// One run tries a delivery once; what comes up again meanwhile is moved out of the way of the rest.
constexpr std::chrono::seconds kSeenRest{30};
// How often doubts are looked at, and the window is told how the gateway is while nothing changes.
constexpr std::chrono::seconds kTendEvery{5};

/// Adds the time until it goes out of scope to a sum.
class Stopwatch {
 public:
  explicit Stopwatch(std::chrono::nanoseconds& sum) : m_sum(sum) {}
  ~Stopwatch() { m_sum += SteadyClock::now() - m_start; }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  std::chrono::nanoseconds& m_sum;
  SteadyClock::time_point m_start = SteadyClock::now();
};

std::vector<Id> idsOf(const std::vector<Delivery>& deliveries) {
  std::vector<Id> ids;
  std::ranges::transform(deliveries, std::back_inserter(ids), &Delivery::id);
  return ids;
}

/// Every delivery gets exactly one outcome, whatever a channel returned: what it says nothing about may have been sent.
std::vector<Outbox::Outcome> completed(const std::vector<Delivery>& deliveries, std::vector<Outbox::Outcome> outcomes) {
  for (std::size_t i = 0; i < deliveries.size(); ++i) {
    if (i >= outcomes.size() || outcomes[i].delivery != deliveries[i].id) {
      outcomes.resize(i);
      outcomes.push_back(
          {.delivery = deliveries[i].id, .reason = "the channel did not say what became of the message"});
    }
  }
  outcomes.resize(deliveries.size());
  return outcomes;
}

}  // namespace

void SenderReport::add(const SenderReport& other) {
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    outcomes[i] += other.outcomes[i];
  }
  claimed += other.claimed;
  attempts += other.attempts;
  claiming += other.claiming;
  sending += other.sending;
  recording += other.recording;
}

struct Sender::Impl {
  Impl(Outbox& box, Channel kind, MessageChannel& line, SenderSettings chosen);

  Result<std::vector<Delivery>> claim(SenderReport& report);
  /// Gives back what was claimed and is not to be sent now.
  Result<void> release(const std::vector<Delivery>& deliveries, std::chrono::seconds retryAfter, SenderReport& report);
  Result<void> send(std::vector<Delivery> deliveries, const JobControl& control, SenderReport& report);
  Result<void> putOnWire(std::vector<Delivery> deliveries, SenderReport& report);
  Result<void> record(const std::vector<Outbox::Outcome>& outcomes, SenderReport& report);
  void learn(const std::vector<Outbox::Outcome>& outcomes);
  /// Settles doubts and tells how the gateway is, when that changed or some time has passed.
  Result<void> tend();
  [[nodiscard]] GatewayReport gatewayNow(Instant present) const;

  Outbox& outbox;
  Channel channel;
  MessageChannel& wire;
  SenderSettings settings;
  Backoff backoff;
  TokenBucket bucket;
  CircuitBreaker breaker;
  std::optional<Instant> answeredAt;
  std::string fault;  ///< why messages are put off; empty while they are not
  std::optional<GatewayReport> noted;
};

Sender::Impl::Impl(Outbox& box, Channel kind, MessageChannel& line, SenderSettings chosen)
    : outbox(box),
      channel(kind),
      wire(line),
      settings(std::move(chosen)),
      backoff(settings.firstRetry, settings.longestRetry),
      bucket(settings.perSecond, settings.batch),
      breaker(settings.breakAfter, backoff) {}

Result<std::vector<Delivery>> Sender::Impl::claim(SenderReport& report) {
  const Stopwatch watch(report.claiming);
  const Instant present = settings.clock();
  if (Result<void> ended = outbox.endLeases(channel, present); !ended) {
    return std::unexpected(ended.error());
  }
  const std::size_t most = std::min(settings.batch, breaker.allowance(present));
  Result<std::vector<Delivery>> claimed = outbox.claim(channel, settings.owner, most, present, settings.lease);
  report.claimed += claimed ? static_cast<std::int64_t>(claimed->size()) : 0;
  return claimed;
}

Result<void> Sender::Impl::release(const std::vector<Delivery>& deliveries, std::chrono::seconds retryAfter,
                                   SenderReport& report) {
  std::vector<Outbox::Outcome> outcomes;
  for (const Delivery& delivery : deliveries) {
    outcomes.push_back({.delivery = delivery.id,
                        .state = DeliveryState::Queued,
                        .reason = "put back unsent",
                        .retryAfter = retryAfter});
  }
  const Stopwatch watch(report.recording);
  return outcomes.empty() ? Result<void>() : outbox.record(settings.owner, outcomes, settings.clock());
}

Result<void> Sender::Impl::record(const std::vector<Outbox::Outcome>& outcomes, SenderReport& report) {
  const Stopwatch watch(report.recording);
  for (const Outbox::Outcome& outcome : outcomes) {
    ++report.outcomes[static_cast<std::size_t>(outcome.state)];
  }
  // What cannot be recorded ends as Unknown, so a busy file is worth more than one attempt.
  Result<void> recorded = outbox.record(settings.owner, outcomes, settings.clock());
  for (int attempt = 1; !recorded && attempt < kRecordAttempts; ++attempt) {
    pauseFor(kRecordPause, {});
    recorded = outbox.record(settings.owner, outcomes, settings.clock());
  }
  return recorded;
}

void Sender::Impl::learn(const std::vector<Outbox::Outcome>& outcomes) {
  const Instant present = settings.clock();
  for (const Outbox::Outcome& outcome : outcomes) {
    if (outcome.state == DeliveryState::Queued || outcome.state == DeliveryState::Unknown) {
      breaker.putOff(present);
      fault = outcome.reason;
    } else {
      breaker.answered();
      answeredAt = present;
      fault.clear();
    }
  }
}

GatewayReport Sender::Impl::gatewayNow(Instant present) const {
  GatewayReport report{
      .channel = channel, .answeredAt = answeredAt, .perSecond = settings.perSecond, .noticedAt = present};
  if (const std::chrono::seconds rest = breaker.restLeft(present); rest > std::chrono::seconds(0)) {
    report.restingUntil = present + rest;
  }
  report.fault = fault;
  return report;
}

Result<void> Sender::Impl::tend() {
  const Instant present = settings.clock();
  GatewayReport report = gatewayNow(present);
  const bool isDue = !noted || present < noted->noticedAt || present - noted->noticedAt >= kTendEvery;
  if (!isDue && noted->restingUntil == report.restingUntil && noted->fault == report.fault) {
    return {};
  }
  noted = report;
  return outbox.noteGateway(report).and_then([&]() -> Result<void> {
    if (!isDue) {
      return {};
    }
    return outbox.settleDoubts(channel, settings.doubts, present).transform([](std::int64_t) {});
  });
}

Result<void> Sender::Impl::putOnWire(std::vector<Delivery> deliveries, SenderReport& report) {
  // Another sender takes what is on the wire beyond its lease for lost.
  const std::chrono::seconds lease = wire.longestSend(deliveries.size()) + settings.lease;
  const Result<std::vector<Id>> mayGo = outbox.markSending(settings.owner, idsOf(deliveries), settings.clock(), lease);
  if (!mayGo) {
    return std::unexpected(mayGo.error());
  }
  std::erase_if(deliveries, [&](const Delivery& delivery) { return !std::ranges::contains(*mayGo, delivery.id); });
  if (deliveries.empty()) {
    return {};
  }
  std::vector<Outbox::Outcome> outcomes;
  {
    const Stopwatch watch(report.sending);
    outcomes = completed(deliveries, wire.send(deliveries));
  }
  report.attempts += static_cast<std::int64_t>(deliveries.size());
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (outcomes[i].state == DeliveryState::Queued) {
      outcomes[i].retryAfter = std::max(outcomes[i].retryAfter, backoff.after(deliveries[i].attempt));
    }
  }
  learn(outcomes);
  return record(outcomes, report);
}

Result<void> Sender::Impl::send(std::vector<Delivery> deliveries, const JobControl& control, SenderReport& report) {
  if (deliveries.empty()) {
    return {};
  }
  if (!bucket.take(deliveries.size(), control)) {
    return release(deliveries, {}, report);
  }
  return putOnWire(std::move(deliveries), report);
}

Sender::Sender(Outbox& outbox, Channel channel, MessageChannel& wire, SenderSettings settings)
    : m_impl(std::make_unique<Impl>(outbox, channel, wire, std::move(settings))) {}
Sender::~Sender() = default;

Result<SenderReport> Sender::runOnce(const JobControl& control) {
  SenderReport report;
  if (Result<void> tended = m_impl->tend(); !tended) {
    return std::unexpected(tended.error());
  }
  Result<std::vector<Delivery>> claimed = m_impl->claim(report);
  if (!claimed) {
    return std::unexpected(claimed.error());
  }
  if (Result<void> sent = m_impl->send(*std::move(claimed), control, report); !sent) {
    return std::unexpected(sent.error());
  }
  return report;
}

Result<SenderReport> Sender::sendAllDue(const JobControl& control) {
  SenderReport report;
  std::unordered_set<Id> seen;
  while (!control.isStopped()) {
    if (const Result<void> tended = m_impl->tend(); !tended) {
      return std::unexpected(tended.error());
    }
    const Result<std::vector<Delivery>> claimed = m_impl->claim(report);
    if (!claimed) {
      return std::unexpected(claimed.error());
    }
    std::vector<Delivery> fresh;
    std::vector<Delivery> again;
    for (const Delivery& delivery : *claimed) {
      (seen.insert(delivery.id).second ? fresh : again).push_back(delivery);
    }
    Result<void> done = m_impl->release(again, kSeenRest, report);
    if (done) {
      done = m_impl->send(std::move(fresh), control, report);
    }
    if (!done) {
      return std::unexpected(done.error());
    }
    if (claimed->empty()) {
      break;
    }
  }
  if (const Result<void> tended = m_impl->tend(); !tended) {
    return std::unexpected(tended.error());
  }
  return report;
}

Result<SenderReport> Sender::runUntilStopped(const JobControl& control, std::chrono::milliseconds pause) {
  SenderReport total;
  while (!control.isStopped()) {
    const Result<SenderReport> report = runOnce(control);
    // Another program may keep the file busy for a while; that is no reason to stop warning people.
    if (!report && report.error().code != ErrorCode::Conflict) {
      return std::unexpected(report.error());
    }
    if (report) {
      total.add(*report);
    }
    if (!report || report->claimed == 0) {
      pauseFor(pause, control);
    }
  }
  return total;
}

}  // namespace buurtatlas
