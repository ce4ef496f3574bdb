#pragma once

#include <curl/curl.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "core/ports.h"
#include "dispatch/sms_channel.h"

// Private to dispatch: what the answers of gateways mean, whatever they speak.

namespace buurtatlas {

/// What a wrong password, a wrong path or too much haste give: nothing was taken, and the message itself is right.
inline constexpr std::array<long, 8> kTryLater = {401, 403, 404, 405, 407, 408, 425, 429};

/// Of what a gateway says for people to read. Units: bytes.
inline constexpr std::size_t kLongestReason = 200;

Outbox::Outcome outcomeOf(DeliveryState state, std::string reason, std::chrono::seconds retryAfter = {});

/// What a status that is no acceptance means: not let in or too busy is Queued, 4xx Failed, the rest Unknown.
Outbox::Outcome outcomeOfStatus(long status, std::chrono::seconds retryAfter);

/// What a transfer without a complete answer means: before the request went out nothing can have been taken.
Outbox::Outcome outcomeWithoutAnswer(CURL* easy, CURLcode code);

/// The status of a complete answer, and how long it asks to wait.
struct AnswerHead {
  long status = 0;
  std::chrono::seconds retryAfter = {};
};
AnswerHead headOf(CURL* easy);

/// Why a delivery cannot go out by SMS; none when it can.
std::optional<std::string> smsFaultIn(const Delivery& delivery);

/// Sets what every request to a gateway has; each has a connection of its own.
void prepareRequest(CURL* easy, const SmsSettings& settings, const std::string& url);

/// Fails: InvalidInput for an address that is none, or that would be spoken to without encryption.
Result<void> checkGatewayUrl(const SmsSettings& settings);

}  // namespace buurtatlas
