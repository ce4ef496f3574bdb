#pragma once

#include <cstdint>
#include <optional>

#include "core/incident_facts.h"
#include "core/kernel.h"
#include "core/units.h"

namespace buurtatlas {

/// All that somebody needs to make a density again, and to judge it: what its method box says.
struct DensityFacts : IncidentFacts {
  Kernel kernel = Kernel::Quartic;
  int nearest = 0;  ///< 0: the bandwidth is fixed
  Metres narrowest = {};
  Metres widest = {};
  Metres cell = {};
  bool atBoundary = false;
  bool isExact = false;
  std::optional<std::int64_t> withheldCells = {};  ///< none: nothing had to be withheld
  friend bool operator==(const DensityFacts&, const DensityFacts&) = default;
};

}  // namespace buurtatlas
