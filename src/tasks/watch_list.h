#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/atlas.h"
#include "core/dates.h"
#include "core/layer_table.h"
#include "core/result.h"
#include "core/units.h"
#include "incidents/filter.h"
#include "tasks/near_repeat_task.h"

namespace buurtatlas {

/// So many days are watched.
inline constexpr int kWatchDays = 7;
/// A longer list is walked by nobody.
inline constexpr std::size_t kMostWatched = 20;

struct WatchedSegment {
  std::uint32_t street = 0;    ///< in the atlas
  double score = 0;            ///< how far above chance, summed over the incidents and averaged over the days
  std::int64_t incidents = 0;  ///< that make it so
};

/// Segments of street that recent incidents put above chance for a week.
struct WatchList {
  Date from = {};  ///< first and last day that is watched
  Date to = {};
  Metres reach = {};                          ///< so far an incident counts
  int days = 0;                               ///< and so many days
  std::int64_t recent = 0;                    ///< incidents of the days before that count
  std::vector<WatchedSegment> segments = {};  ///< the highest score first
  std::optional<Reason> nothing = {};         ///< why there is no list
};

/// Each cell of the Knox table that is striking, and that days before are too, weighs observed / expected - 1. An
/// incident gives that weight to the segments so far from it, on each day so long after it; the segment nearest to it,
/// at most 50 m away, counts as the same place. Only incidents of the report count, and only segments above 0 are
/// listed; railways never. The first day is `from`, or else the one after the last incident of the atlas, or after the
/// end of the filter where that comes first. Fails: InvalidInput without streets. Misses: where more happens than
/// elsewhere at all times, which is what a density tells.
Result<WatchList> watchSegments(const Atlas& atlas, const IncidentFilter& filter, const NearRepeatReport& report,
                                std::optional<Date> from = {});

/// The segments that may be told, kMostWatched at most: withheld are those that fewer than 5 incidents put there.
std::vector<WatchedSegment> toldSegments(const WatchList& list, Detail detail);

/// rank, key, name, length_m, incidents and score of toldSegments(), as lines. Withheld are incidents and score.
LayerTable watchTable(const Atlas& atlas, const WatchList& list, Detail detail);

}  // namespace buurtatlas
