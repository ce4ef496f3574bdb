#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/atlas.h"
#include "core/dates.h"
#include "core/job_control.h"
#include "core/layer_table.h"
#include "core/result.h"
#include "incidents/filter.h"
#include "incidents/hot_spot_trends.h"
#include "tasks/hot_spot_task.h"

namespace buurtatlas {

/// How long each period of a history is.
enum class HistoryStep { Month, Quarter, Year };
/// month, quarter, year.
std::optional<HistoryStep> parseHistoryStep(std::string_view text);

/// A trend is not told over fewer periods.
inline constexpr std::size_t kLeastPeriods = 6;

struct HistoryRecipe {
  HotSpotRecipe hotSpots = {};  ///< its method is Gi*
  HistoryStep step = HistoryStep::Month;
  TrendLimits limits = {};
};

struct HistoryPeriod {
  Date from = {};
  Date to = {};
  std::int64_t incidents = 0;  ///< in the cells
};

/// Gi* of the same cells over period after period.
struct HotSpotHistory {
  HistoryRecipe recipe = {};
  GroundCells cells = {};
  std::vector<HistoryPeriod> periods = {};
  std::int64_t incidents = 0;
  std::vector<HotSpotTrend> trends = {};      ///< of each cell; empty where there is too little to say
  std::vector<std::int32_t> hotPeriods = {};  ///< of each cell, how many
  std::vector<double> rises = {};             ///< of each cell, mannKendall() of z
  std::optional<Reason> tooFew = {};
};

/// Over the whole months, quarters or years of what the source covers, or of the filter's dates. Fails: as
/// mapHotSpots().
Result<HotSpotHistory> followHotSpots(const Atlas& atlas, const IncidentFilter& filter, const HistoryRecipe& recipe,
                                      const JobControl& control = {});

/// The cells of the ground as squares: code, trend, hot_periods, periods and rise, which is withheld.
LayerTable hotSpotHistoryTable(const Atlas& atlas, const HotSpotHistory& history, Detail detail);

}  // namespace buurtatlas
