#include "tasks/density_frames.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "tasks/incident_choice.h"

namespace buurtatlas {

namespace {

using Month = std::chrono::year_month;

Month monthOf(LocalTime time) {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
  return day.year() / day.month();
}

Date firstDayOf(Month month) { return Date(month / std::chrono::day(1)); }
Date lastDayOf(Month month) { return Date(month / std::chrono::last); }

/// The moment at which the filter counts an incident.
LocalTime middleOf(const Incident& incident) { return incident.from + (incident.to - incident.from) / 2; }

}  // namespace

Result<std::vector<DensityFrame>> monthsOf(const Atlas& atlas, const IncidentFilter& filter) {
  const auto choice = chooseIncidents(atlas, filter);
  if (!choice) {
    return std::unexpected(choice.error());
  }
  if (choice->rows.empty()) {
    return fail(ErrorCode::InvalidInput, "There are no incidents with a position to make a density of.");
  }
  Month first = monthOf(middleOf((*atlas.incidents)[choice->rows.front()]));
  Month last = first;
  for (const std::uint32_t row : choice->rows) {
    const Month month = monthOf(middleOf((*atlas.incidents)[row]));
    first = std::min(first, month);
    last = std::max(last, month);
  }
  if (std::cmp_greater_equal((last - first).count(), kMostDensityFrames)) {
    return fail(ErrorCode::InvalidInput, "These incidents span more than %1 months; take a shorter period.",
                {std::to_string(kMostDensityFrames)});
  }
  std::vector<DensityFrame> frames;
  for (Month month = first; month <= last; month += std::chrono::months(1)) {
    DensityFrame frame{.filter = filter, .month = firstDayOf(month)};
    frame.filter.from = std::max(filter.from.value_or(firstDayOf(month)), firstDayOf(month));
    frame.filter.to = std::min(filter.to.value_or(lastDayOf(month)), lastDayOf(month));
    frames.push_back(std::move(frame));
  }
  return frames;
}

Result<std::vector<DensityFrame>> partsOfDay(const IncidentFilter& filter, int parts) {
  constexpr std::array kParts = {2, 3, 4, 6, 8, 12};
  if (!std::ranges::contains(kParts, parts)) {
    return fail(ErrorCode::InvalidInput, "A day is cut into 2, 3, 4, 6, 8 or 12 equal parts, not %1.",
                {std::to_string(parts)});
  }
  std::vector<DensityFrame> frames;
  for (int part = 0; part < parts; ++part) {
    const HourRange hours{.from = part * 24 / parts, .to = (part + 1) * 24 / parts};
    DensityFrame frame{.filter = filter, .hours = hours};
    frame.filter.hours = hours;
    frames.push_back(std::move(frame));
  }
  return frames;
}

Result<DensityFrame> mapFrame(const Atlas& atlas, DensityFrame frame, const DensityRecipe& recipe, Detail detail,
                              const JobControl& control) {
  const auto places = choosePlaces(atlas, frame.filter);
  frame.incidents = places ? static_cast<std::int64_t>(places->positions.size()) : 0;
  if (frame.incidents < std::max<std::int64_t>(kLeastForDensity, recipe.nearest + 1)) {
    return frame;
  }
  auto map = densityToTake(atlas, frame.filter, *places, recipe, detail, control);
  if (!map && map.error().code != ErrorCode::NotAllowed) {
    return std::unexpected(std::move(map.error()));
  }
  if (map) {
    frame.map = std::move(*map);
  }
  return frame;
}

Result<std::vector<DensityFrame>> mapFrames(const Atlas& atlas, std::vector<DensityFrame> frames,
                                            const DensityRecipe& recipe, Detail detail, const JobControl& control) {
  for (std::size_t i = 0; i < frames.size(); ++i) {
    auto mapped = mapFrame(atlas, std::move(frames[i]), recipe, detail, {.stop = control.stop});
    if (!mapped) {
      return std::unexpected(std::move(mapped.error()));
    }
    frames[i] = std::move(*mapped);
    control.report(static_cast<double>(i + 1) / static_cast<double>(frames.size()));
  }
  return frames;
}

}  // namespace buurtatlas
