#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dates.h"
#include "core/member.h"
#include "core/polygon.h"

namespace buurtatlas {

/// Urgent goes by SMS, information by e-mail.
enum class Urgency { Urgent, Information };

/// A warning that was accepted for sending. It never changes afterwards.
struct Alert {
  Id id = 0;
  Urgency urgency = Urgency::Information;
  std::string text = {};
  MultiPolygon area = {};
  Instant acceptedAt = {};
  Instant expiresAt = {};  ///< what is still queued then is not sent any more
  std::int64_t recipients = 0;
  friend bool operator==(const Alert&, const Alert&) = default;
};

/// One person to be reached by an alert, over one channel.
struct Recipient {
  Id member = 0;
  Channel channel = Channel::Sms;
  std::string address = {};  ///< phone number or e-mail address
  std::string language = {};
  friend bool operator==(const Recipient&, const Recipient&) = default;
};

/// Where a delivery stands. Only Queued and Claimed can still be called back; Unknown may or may not have been on the
/// wire.
enum class DeliveryState { Queued, Claimed, Sending, Accepted, Delivered, Failed, Expired, Unknown, Cancelled };
inline constexpr std::size_t kDeliveryStates = 9;

/// One message for one person, a row of the outbox.
struct Delivery {
  Id id = 0;
  Id alert = 0;
  Id member = 0;
  Channel channel = Channel::Sms;
  Urgency urgency = Urgency::Information;
  std::string key = {};  ///< the same for every attempt, unique to alert, revision, member, channel and kind
  std::string address = {};
  std::string text = {};
  int attempt = 0;
  DeliveryState state = DeliveryState::Queued;
  Instant expiresAt = {};
};

/// How many deliveries stand in each state, indexed by DeliveryState.
struct DeliveryCounts {
  std::array<std::int64_t, kDeliveryStates> byState = {};

  [[nodiscard]] std::int64_t in(DeliveryState state) const { return byState[static_cast<std::size_t>(state)]; }
  [[nodiscard]] std::int64_t total() const {
    std::int64_t sum = 0;
    for (const std::int64_t count : byState) {
      sum += count;
    }
    return sum;
  }
};

/// urgent, information.
std::string_view nameOf(Urgency urgency);
std::optional<Urgency> parseUrgency(std::string_view text);
/// queued, claimed, sending, accepted, delivered, failed, expired, unknown, cancelled.
std::string_view nameOf(DeliveryState state);
std::optional<DeliveryState> parseDeliveryState(std::string_view text);

}  // namespace buurtatlas
