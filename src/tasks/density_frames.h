#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/dates.h"
#include "tasks/density_task.h"

namespace buurtatlas {

/// The most pictures that are made side by side or one after the other.
inline constexpr std::size_t kMostDensityFrames = 240;

/// One of several densities under the same recipe: of a month, or of a part of the day.
struct DensityFrame {
  IncidentFilter filter = {};
  std::optional<Date> month = {};  ///< its first day
  std::optional<HourRange> hours = {};
  std::int64_t incidents = 0;          ///< with a position
  std::optional<DensityMap> map = {};  ///< none where there are too few
};

/// The months from the first incident that passes the filter to the last, each once, empty ones too; the filter cuts
/// the first and the last. Without maps. Fails: as chooseIncidents(); InvalidInput for more than kMostDensityFrames.
Result<std::vector<DensityFrame>> monthsOf(const Atlas& atlas, const IncidentFilter& filter);

/// The day in equal parts, from midnight on; the hours of the filter do not count. Without maps. Fails: InvalidInput
/// unless the parts are 2, 3, 4, 6, 8 or 12.
Result<std::vector<DensityFrame>> partsOfDay(const IncidentFilter& filter, int parts);

/// Makes the map of one frame, as it may leave the tool. Fails: Cancelled and what has nothing to do with how many
/// incidents there are.
Result<DensityFrame> mapFrame(const Atlas& atlas, DensityFrame frame, const DensityRecipe& recipe, Detail detail,
                              const JobControl& control = {});
/// The same for all of them.
Result<std::vector<DensityFrame>> mapFrames(const Atlas& atlas, std::vector<DensityFrame> frames,
                                            const DensityRecipe& recipe, Detail detail, const JobControl& control = {});

}  // namespace buurtatlas
