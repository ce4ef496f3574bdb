#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace buurtatlas {

/// A phone number as people write it ("0470 12 34 56", "0032 470/12.34.56") in E.164; a number without a country is
/// Belgian. None: the text is no number, or one of a length that no country dials. Misses: whether the number is in
/// use.
std::optional<std::string> toE164(std::string_view text);

}  // namespace buurtatlas
