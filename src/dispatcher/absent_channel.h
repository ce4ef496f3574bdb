#pragma once

#include <chrono>
#include <vector>

#include "core/ports.h"

namespace buurtatlas {

/// Stands where the configuration names no channel: its messages stay queued for a sender that has one.
class AbsentChannel final : public MessageChannel {
 public:
  std::vector<Outbox::Outcome> send(const std::vector<Delivery>& deliveries) override {
    constexpr std::chrono::seconds kWait{60};
    std::vector<Outbox::Outcome> outcomes;
    for (const Delivery& delivery : deliveries) {
      outcomes.push_back({.delivery = delivery.id,
                          .state = DeliveryState::Queued,
                          .reason = "no such channel is set up",
                          .retryAfter = kWait});
    }
    return outcomes;
  }
};

}  // namespace buurtatlas
