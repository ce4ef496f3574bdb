#pragma once

#include <string>
#include <string_view>

namespace buurtatlas {

/// Whether mail can be handed over for this address: plain ASCII, one @, a domain with a dot, nothing that could break
/// out of a header. Misses: internationalised addresses, which are refused.
bool isEmailAddress(std::string_view text);

/// A phone number or mail address for somebody who need not know it: +324…56, a…@b….be.
std::string maskedContact(std::string_view contact);

/// Whether the text holds letters that change how a message is carried or read: bad UTF-8, control characters other
/// than tab and line breaks, or controls that turn the direction of writing.
bool hasForbiddenLetters(std::string_view text);

}  // namespace buurtatlas
