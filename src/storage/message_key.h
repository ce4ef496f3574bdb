#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/alert.h"

// Private to storage: the name of a message for gateways and relays.

namespace buurtatlas {

/// What a message is, for as long as it exists.
struct MessageIdentity {
  Id delivery = 0;
  Id alert = 0;
  int revision = 1;
  Id member = 0;
  Channel channel = Channel::Sms;
  AlertKind kind = AlertKind::Alert;
};

/// At most 40 letters a-z, 0-9 and one hyphen: the number of the delivery, and a hash of all of the identity together
/// with `atlasKey`, which nobody outside knows, so that a key cannot be guessed.
std::string messageKey(std::string_view atlasKey, const MessageIdentity& identity);

/// The delivery that a key names; whether it is the key of that delivery is not looked at. None: it is no key.
std::optional<Id> deliveryInKey(std::string_view key);

}  // namespace buurtatlas
