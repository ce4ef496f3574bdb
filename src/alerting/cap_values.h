#pragma once

// Private to alerting: the small formats inside a CAP message.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/point.h"

namespace buurtatlas {

/// Seconds since 1970 of a time such as 2026-04-30T13:45:10+02:00; none for Z, a missing zone or a day that is none.
std::optional<std::int64_t> parseCapTime(std::string_view text);

/// Pairs "lat,lon" between white space; none where one is no pair of numbers. Ranges are not looked at.
std::optional<std::vector<LonLat>> parseCapPairs(std::string_view text);

/// "lat,lon radius" with the radius in kilometres.
struct CapCircle {
  LonLat middle = {};
  double kilometres = 0;
};
std::optional<CapCircle> parseCapCircle(std::string_view text);

/// Without white space at both ends.
std::string_view withoutMargins(std::string_view text);

/// The words between white space.
std::vector<std::string_view> wordsOf(std::string_view text);

}  // namespace buurtatlas
