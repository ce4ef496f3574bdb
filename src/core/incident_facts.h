#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/dates.h"

namespace buurtatlas {

/// Which incidents a picture was made from: what its method box says first.
struct IncidentFacts {
  std::optional<Date> from = {};  ///< first and last day asked for
  std::optional<Date> to = {};
  std::optional<std::pair<int, int>> hours = {};  ///< 22 and 6 wrap midnight
  std::uint8_t weekdays = 0;                      ///< bit 0 is Monday; 0 is every day
  std::uint16_t months = 0;                       ///< bit 0 is January; 0 is every month
  std::optional<bool> holidays = {};              ///< only legal holidays, or none of them
  std::vector<std::string> types = {};            ///< none is all
  bool inArea = false;                            ///< only those in an area of the filter
  std::optional<Date> dataDate = {};              ///< of the file the incidents came from
  std::int64_t incidents = 0;                     ///< that count in it
  std::int64_t withoutPosition = 0;
  std::int64_t outside = 0;  ///< beyond the boundary and left out
  std::string plane = {};
  friend bool operator==(const IncidentFacts&, const IncidentFacts&) = default;
};

}  // namespace buurtatlas
