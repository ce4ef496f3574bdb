#pragma once

#include <string>
#include <vector>

#include "core/alert.h"

namespace buurtatlas::test {

/// A delivery that nothing is wrong with.
inline Delivery deliveryTo(Id id, Channel channel, const std::string& address,
                           const std::string& text = "Brand. Bel 112.") {
  return {.id = id,
          .alert = 1,
          .member = id,
          .channel = channel,
          .urgency = channel == Channel::Sms ? Urgency::Urgent : Urgency::Information,
          .key = "atlas-1-1-" + std::to_string(id) + "-alert",
          .address = address,
          .text = text,
          .state = DeliveryState::Sending,
          .expiresAt = now() + std::chrono::hours(1)};
}

inline Delivery smsTo(Id id, const std::string& text = "Brand. Bel 112.") {
  return deliveryTo(id, Channel::Sms, "+3247000" + std::to_string(1000 + id), text);
}

inline Delivery mailTo(Id id, const std::string& text = "Brand. Bel 112.") {
  return deliveryTo(id, Channel::Email, "m" + std::to_string(id) + "@example.org", text);
}

}  // namespace buurtatlas::test
