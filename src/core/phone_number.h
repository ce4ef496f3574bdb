#pragma once

#include <string_view>

namespace buurtatlas {

/// Whether this is a phone number in E.164: a plus, no zero, seven to fifteen digits. Only such a one is ever sent to.
bool isPhoneNumber(std::string_view text);

}  // namespace buurtatlas
