#include "tasks/delivery_outlook.h"

#include <algorithm>

namespace buurtatlas {

namespace {

constexpr Channel kChannels[] = {Channel::Sms, Channel::Email};

const GatewayReport* reportOf(const std::vector<GatewayReport>& gateways, Channel channel) {
  const auto found = std::ranges::find(gateways, channel, &GatewayReport::channel);
  return found == gateways.end() ? nullptr : &*found;
}

bool isAtWork(const GatewayReport* report, Instant at) {
  return report != nullptr && at - report->noticedAt <= kSenderSilence;
}

/// Between two rests a gateway is tried, which makes it no better.
bool isDown(const GatewayReport& report) {
  const bool isLongSilent = !report.answeredAt || report.noticedAt - *report.answeredAt > kSenderSilence;
  return report.restingUntil || (!report.fault.empty() && isLongSilent);
}

DeliveryCounts countsAt(DeliveryCounts counts, bool hasExpired) {
  if (hasExpired) {
    for (const DeliveryState state : {DeliveryState::Queued, DeliveryState::Claimed}) {
      std::int64_t& waiting = counts.byState[static_cast<std::size_t>(state)];
      counts.byState[static_cast<std::size_t>(DeliveryState::Expired)] += waiting;
      waiting = 0;
    }
  }
  return counts;
}

}  // namespace

std::int64_t underWayIn(const DeliveryCounts& counts) {
  return counts.in(DeliveryState::Queued) + counts.in(DeliveryState::Claimed) + counts.in(DeliveryState::Sending);
}

AlertProgress progressAt(const AlertProgress& progress, const Alert& alert, Instant at) {
  const bool hasExpired = at >= alert.expiresAt;
  return {.sms = countsAt(progress.sms, hasExpired), .email = countsAt(progress.email, hasExpired)};
}

std::vector<GatewayTrouble> gatewayTroubles(const std::vector<GatewayReport>& gateways, const WaitingMessages& waiting,
                                            Instant at) {
  std::vector<GatewayTrouble> troubles;
  for (const Channel channel : kChannels) {
    const GatewayReport* const report = reportOf(gateways, channel);
    GatewayTrouble trouble{.channel = channel, .waiting = waiting.of(channel)};
    if (isAtWork(report, at) && isDown(*report)) {
      trouble.fault = report->fault;
      trouble.lastSign = report->answeredAt;
      trouble.nextTryAt = report->restingUntil;
      troubles.push_back(std::move(trouble));
    } else if (!isAtWork(report, at) && trouble.waiting > 0 && waiting.since && at - *waiting.since > kSenderSilence) {
      trouble.kind = GatewayTrouble::Kind::NoSender;
      trouble.lastSign = report == nullptr ? std::nullopt : std::optional(report->noticedAt);
      troubles.push_back(std::move(trouble));
    }
  }
  return troubles;
}

std::optional<std::chrono::seconds> timeToSend(const WaitingMessages& messages,
                                               const std::vector<GatewayReport>& gateways) {
  std::chrono::seconds longest{0};
  for (const Channel channel : kChannels) {
    if (messages.of(channel) == 0) {
      continue;
    }
    const GatewayReport* const report = reportOf(gateways, channel);
    const auto time = timeToSend(messages.of(channel), report == nullptr ? 0 : report->perSecond);
    if (!time) {
      return std::nullopt;
    }
    longest = std::max(longest, *time);
  }
  return longest;
}

}  // namespace buurtatlas
