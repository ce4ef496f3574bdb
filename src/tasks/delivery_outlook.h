#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/alert.h"

namespace buurtatlas {

/// What waits to be sent, over both channels.
struct WaitingMessages {
  std::int64_t sms = 0;
  std::int64_t email = 0;
  std::optional<Instant> since = {};  ///< when the oldest alert of them was accepted; none when nothing waits

  [[nodiscard]] std::int64_t of(Channel channel) const { return channel == Channel::Sms ? sms : email; }
  [[nodiscard]] std::int64_t total() const { return sms + email; }
};

/// Deliveries that are queued, claimed or on the wire.
std::int64_t underWayIn(const DeliveryCounts& counts);

/// The counts as they stand: what still waits of an alert that has expired is not sent any more.
AlertProgress progressAt(const AlertProgress& progress, const Alert& alert, Instant at);

/// Why the messages of one channel do not go out.
struct GatewayTrouble {
  enum class Kind { GatewayDown, NoSender };
  Channel channel = Channel::Sms;
  Kind kind = Kind::GatewayDown;
  std::int64_t waiting = 0;
  std::string fault = {};                 ///< what the gateway said
  std::optional<Instant> lastSign = {};   ///< when the gateway last answered, or a sender last was at work
  std::optional<Instant> nextTryAt = {};  ///< of a gateway that is down
  friend bool operator==(const GatewayTrouble&, const GatewayTrouble&) = default;
};

/// A sender that was not heard of for so long is not at work; senders tell of themselves every few seconds.
inline constexpr std::chrono::seconds kSenderSilence{60};

/// What must be told to whoever sits there: a gateway that is down while a sender works on it, and messages that no
/// sender takes. A sender gets kSenderSilence to begin. Order: SMS first.
std::vector<GatewayTrouble> gatewayTroubles(const std::vector<GatewayReport>& gateways, const WaitingMessages& waiting,
                                            Instant at);

/// How long it takes until this many messages are sent, the slower channel counting, at the pace that senders keep.
/// None where nothing is known of a channel's pace or it has no limit.
std::optional<std::chrono::seconds> timeToSend(const WaitingMessages& messages,
                                               const std::vector<GatewayReport>& gateways);

}  // namespace buurtatlas
