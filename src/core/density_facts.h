#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/dates.h"
#include "core/kernel.h"
#include "core/units.h"

namespace buurtatlas {

/// All that somebody needs to make a density again, and to judge it: what its method box says.
struct DensityFacts {
  std::optional<Date> from = {};  ///< first and last day asked for
  std::optional<Date> to = {};
  std::optional<std::pair<int, int>> hours = {};  ///< 22 and 6 wrap midnight
  std::uint8_t weekdays = 0;                      ///< bit 0 is Monday; 0 is every day
  std::vector<std::string> types = {};            ///< none is all
  bool inArea = false;                            ///< only those in an area of the filter
  std::optional<Date> dataDate = {};              ///< of the file the incidents came from
  std::int64_t incidents = 0;                     ///< that count in it
  std::int64_t withoutPosition = 0;
  std::int64_t outside = 0;  ///< beyond the boundary and left out
  Kernel kernel = Kernel::Quartic;
  int nearest = 0;  ///< 0: the bandwidth is fixed
  Metres narrowest = {};
  Metres widest = {};
  Metres cell = {};
  bool atBoundary = false;
  bool isExact = false;
  std::optional<std::int64_t> withheldCells = {};  ///< none: nothing had to be withheld
  std::string plane = {};
  friend bool operator==(const DensityFacts&, const DensityFacts&) = default;
};

}  // namespace buurtatlas
