#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/dates.h"
#include "core/result.h"
#include "core/zone.h"

namespace buurtatlas {

/// A row of a plan's file that could not be used, so that a zone may be missing.
struct LeftOutRow {
  std::int64_t line = 0;
  Reason reason = {};
  friend bool operator==(const LeftOutRow&, const LeftOutRow&) = default;
};

/// Zones somebody proposes, beside those there are. Nothing but a comparison reads them until the plan is adopted.
struct Plan {
  Id id = 0;
  std::string name = {};  ///< unique in the atlas
  /// As proposed; the id is that of the stored zone one was copied from, below 0 and each another for none.
  std::vector<Zone> zones = {};
  std::vector<LeftOutRow> leftOut = {};
  std::optional<Date> adoptedFrom = {};  ///< the day from which its zones hold, once it was adopted
  friend bool operator==(const Plan&, const Plan&) = default;
};

}  // namespace buurtatlas
