#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/job_control.h"
#include "core/ports.h"
#include "core/result.h"
#include "incidents/filter.h"
#include "incidents/network_effect.h"

namespace buurtatlas {

/// A shorter time than this after or before tells nothing.
inline constexpr int kLeastEffectDays = 28;

struct EffectQuestion {
  Id zone = 0;
  std::optional<Date> live = {};            ///< none: the day from which the zone has been live without a break
  int days = 365;                           ///< at most so long before and after
  Metres ring{250};                         ///< how far around the zone incidents may have moved to
  std::vector<std::string> elsewhere = {};  ///< of groundsOf() by name; none: those most alike
  IncidentFilter filter = {};               ///< its dates are not looked at
};

/// What can be compared with: the neighbourhoods, or the statistical areas where there are none.
const std::vector<NamedArea>& groundsOf(const Atlas& atlas);

struct EffectGround {
  std::string name = {};
  EffectCounts counts = {};
};

struct EffectStudy {
  Zone zone = {};  ///< with its border of the day it went live
  Date from = {};  ///< the first day before
  Date live = {};  ///< the first day after
  Date to = {};    ///< the last day after
  EffectCounts counts = {};
  EffectCounts ring = {};
  std::vector<EffectGround> elsewhere = {};  ///< the most alike first
  std::int64_t withoutPosition = 0;          ///< incidents of that time that could not be counted anywhere
  NetworkEffect effect = {};
};

/// Counts incidents as long before as after a zone went live, on its border of that day; in the ring around it; and on
/// grounds that had no live zone at the beginning, in the middle and at the end of that time and lie outside the ring:
/// what remains of neighbourhoods, or of statistical areas where there are none. The five most alike are compared with:
/// least |ln of the ratio of incidents per address before| + |ln of the ratio of their growth within the time before|,
/// of those with five incidents or more before. An incident between two times counts at the middle of them. Fails:
/// NotFound for a zone or neighbourhood; InvalidInput where the zone is not live and no day is given, and for less than
/// kLeastEffectDays of incidents before or after; as chooseIncidents(). Misses: days of which nothing was reported.
Result<EffectStudy> studyEffect(const AtlasStore& store, const EffectQuestion& question);

}  // namespace buurtatlas
