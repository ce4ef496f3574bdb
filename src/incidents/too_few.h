#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/result.h"

namespace buurtatlas {

/// Under so many incidents, or cells, no method says more than the counts do.
inline constexpr std::int64_t kLeastForStatistics = 30;

/// Why a method is not applied to so many incidents; none where it is.
inline std::optional<Reason> tooFewIncidents(std::int64_t incidents) {
  if (incidents >= kLeastForStatistics) {
    return std::nullopt;
  }
  return Reason{"Only counts are given: this method needs %2 incidents and gets %1.",
                {std::to_string(incidents), std::to_string(kLeastForStatistics)}};
}

}  // namespace buurtatlas
