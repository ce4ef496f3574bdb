#include "tasks/hot_spot_history.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <format>
#include <string>
#include <utility>

#include "incidents/incident_calendar.h"
#include "incidents/too_few.h"
#include "tasks/incident_choice.h"
#include "tasks/incident_days.h"
#include "tasks/place_counts.h"

namespace buurtatlas {

namespace {

constexpr std::array<std::string_view, 3> kSteps = {"month", "quarter", "year"};
constexpr std::array kMonthsOfStep = {1, 3, 12};

/// The whole periods from one day to another, both included.
std::vector<HistoryPeriod> wholePeriods(Date from, Date to, HistoryStep step) {
  const int months = kMonthsOfStep.at(static_cast<std::size_t>(step));
  const std::chrono::year_month_day first(from);
  const unsigned month =
      (static_cast<unsigned>(first.month()) - 1) / static_cast<unsigned>(months) * static_cast<unsigned>(months) + 1;
  std::vector<HistoryPeriod> periods;
  for (auto begin = first.year() / std::chrono::month(month);; begin += std::chrono::months(months)) {
    const HistoryPeriod period{
        .from = Date(begin / std::chrono::day(1)),
        .to = Date((begin + std::chrono::months(months)) / std::chrono::day(1)) - std::chrono::days(1)};
    if (period.to > to) {
      return periods;
    }
    if (period.from >= from) {
      periods.push_back(period);
    }
  }
}

std::vector<HistoryPeriod> periodsOf(const Atlas& atlas, const IncidentFilter& filter, HistoryStep step) {
  const IncidentCalendar calendar = calendarOf(*columnsOf(atlas), *atlas.coveredDays);
  const Date last = calendar.first + std::chrono::days(std::ssize(calendar.days) - 1);
  return wholePeriods(std::max(calendar.first, filter.from.value_or(calendar.first)),
                      std::min(last, filter.to.value_or(last)), step);
}

/// The positions of the incidents of each period.
std::vector<std::vector<Point>> positionsIn(const std::vector<HistoryPeriod>& periods, const IncidentDays& dated) {
  std::vector<std::vector<Point>> positions(periods.size());
  for (const DatedPoint& incident : dated.incidents) {
    const auto period = std::ranges::lower_bound(periods, incident.day, {}, &HistoryPeriod::to);
    if (period != periods.end() && period->from <= incident.day) {
      positions[static_cast<std::size_t>(period - periods.begin())].push_back(incident.at);
    }
  }
  return positions;
}

std::optional<Reason> tooFewPeriods(const HotSpotHistory& history) {
  if (history.periods.size() < kLeastPeriods) {
    return Reason{"A trend takes %2 whole periods and gets %1; take shorter ones or more days.",
                  {std::to_string(history.periods.size()), std::to_string(kLeastPeriods)}};
  }
  const auto fewest = std::ranges::min_element(history.periods, {}, &HistoryPeriod::incidents);
  if (fewest->incidents < kLeastForStatistics) {
    return Reason{
        "Each period needs %3 incidents, and that from %1 on has fewer (%2 in all periods together). Take "
        "longer ones.",
        {isoDate(fewest->from), std::to_string(history.incidents), std::to_string(kLeastForStatistics)}};
  }
  return std::nullopt;
}

/// Fills in what became of each cell.
void judge(HotSpotHistory& history, const std::vector<HotSpots>& found) {
  const std::size_t cells = history.cells.size();
  history.trends.assign(cells, HotSpotTrend::None);
  history.hotPeriods.assign(cells, 0);
  history.rises.assign(cells, kNoData);
  std::vector<double> z(found.size());
  std::vector<HotSpotClass> classes(found.size());
  for (std::size_t cell = 0; cell < cells; ++cell) {
    if (history.cells.isGround[cell] == 0) {
      continue;
    }
    for (std::size_t period = 0; period < found.size(); ++period) {
      z[period] = found[period].z[cell];
      classes[period] = found[period].classes[cell];
    }
    history.rises[cell] = mannKendall(z);
    history.hotPeriods[cell] = static_cast<std::int32_t>(std::ranges::count_if(
        classes, [](HotSpotClass one) { return one == HotSpotClass::Hot95 || one == HotSpotClass::Hot99; }));
    history.trends[cell] = hotSpotTrend(classes, history.rises[cell], history.recipe.limits);
  }
}

}  // namespace

std::optional<HistoryStep> parseHistoryStep(std::string_view text) {
  const auto found = std::ranges::find(kSteps, text);
  return found == kSteps.end() ? std::nullopt : std::optional(static_cast<HistoryStep>(found - kSteps.begin()));
}

Result<HotSpotHistory> followHotSpots(const Atlas& atlas, const IncidentFilter& filter, const HistoryRecipe& recipe,
                                      const JobControl& control) {
  const auto choice = chooseIncidents(atlas, filter);
  const auto ground = groundOfIncidents(atlas, filter);
  if (!choice || !ground) {
    return std::unexpected(choice ? ground.error() : choice.error());
  }
  auto cells = layCells(*ground, recipe.hotSpots.cell);
  if (!cells) {
    return std::unexpected(cells.error());
  }
  HotSpotHistory history{
      .recipe = recipe, .cells = *std::move(cells), .periods = periodsOf(atlas, filter, recipe.step)};
  std::vector<CellCounts> counts;
  for (const std::vector<Point>& positions : positionsIn(history.periods, daysOf(atlas, *choice))) {
    counts.push_back(countPerCell(history.cells, *ground, positions));
    history.periods[counts.size() - 1].incidents = counts.back().counted;
    history.incidents += counts.back().counted;
  }
  history.tooFew = tooFewPeriods(history);
  if (history.tooFew) {
    return history;
  }
  std::vector<HotSpots> found;
  for (const CellCounts& each : counts) {
    auto hotSpots = findHotSpots(history.cells, each, recipe.hotSpots.band, {.stop = control.stop});
    if (!hotSpots) {
      return std::unexpected(hotSpots.error());
    }
    found.push_back(*std::move(hotSpots));
    control.report(static_cast<double>(found.size()) / static_cast<double>(counts.size()));
  }
  judge(history, found);
  return history;
}

LayerTable hotSpotHistoryTable(const Atlas& atlas, const HotSpotHistory& history, Detail detail) {
  LayerTable table{.name = "hotspot_trends",
                   .crs = atlas.info.plane,
                   .fields = {{.name = "code"},
                              {.name = "trend"},
                              {.name = "hot_periods", .type = FieldType::Integer},
                              {.name = "periods", .type = FieldType::Integer},
                              {.name = "rise", .type = FieldType::Real}}};
  for (std::size_t cell = 0; cell < history.trends.size(); ++cell) {
    if (history.cells.isGround[cell] != 0) {
      table.rows.push_back(
          {.values = {codeOf(history.cells, cell), std::string(nameOf(history.trends[cell])),
                      std::to_string(history.hotPeriods[cell]), std::to_string(history.periods.size()),
                      detail == Detail::Precise ? std::format("{:.4g}", history.rises[cell]) : std::string()},
           .shape = squareOf(history.cells, cell)});
    }
  }
  return table;
}

}  // namespace buurtatlas
