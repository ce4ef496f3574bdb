#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/dates.h"
#include "core/polygon.h"
#include "core/zone.h"

namespace buurtatlas {

/// Why nobody needs to cover some ground.
enum class GapReason { Forest, Water, Industry, Refused, Other };
inline constexpr int kGapReasons = 5;

/// What somebody says of a gap that may stay.
struct GapRemark {
  GapReason reason = GapReason::Forest;
  std::string note = {};              ///< in words of their own; never empty with GapReason::Other
  std::string author = {};            ///< who allows it
  std::optional<Date> reviewOn = {};  ///< the day from which somebody has to look at it again; none: never
  friend bool operator==(const GapRemark&, const GapRemark&) = default;
};

/// Ground that may stay uncovered. It keeps the area it was allowed with, whatever the borders beside it do later.
struct AllowedGap {
  Id id = 0;
  MultiPolygon area = {};
  GapRemark remark = {};
  Date allowedOn = {};
  friend bool operator==(const AllowedGap&, const AllowedGap&) = default;
};

/// Whether somebody has to look at it again on this day.
inline bool isDue(const GapRemark& remark, Date day) { return remark.reviewOn && *remark.reviewOn <= day; }

/// forest, water, industry, refused, other; also read in Dutch.
std::optional<GapReason> parseGapReason(std::string_view text);
std::string_view nameOf(GapReason reason);

}  // namespace buurtatlas
