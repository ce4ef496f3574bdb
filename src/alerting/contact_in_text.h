#pragma once

#include <string>

namespace buurtatlas {

/// The first phone number in a text, as it stands there; empty for none. Emergency and other short numbers are none.
std::string phoneNumberIn(const std::string& text);
/// The first mail address in a text; empty for none.
std::string mailAddressIn(const std::string& text);
/// The first link of a service that hides where its links lead; empty for none.
std::string shortLinkIn(const std::string& text);

}  // namespace buurtatlas
