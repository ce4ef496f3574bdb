#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/dates.h"
#include "core/incident.h"
#include "core/incident_columns.h"

namespace buurtatlas {

/// What the source says of a day: nothing, that nothing happened, or what did.
enum class DayState : std::uint8_t { Missing, Zero, Some };

/// Every day from the first to the last that the source covers or that has an incident.
struct IncidentCalendar {
  Date first = {};
  std::vector<DayState> days = {};
  bool isGuess = false;  ///< of some days nobody said that the source covers them; they are guessed

  [[nodiscard]] bool covers(Date day) const {
    return first <= day && day < first + std::chrono::days{days.size()} &&
           days[static_cast<std::size_t>((day - first).count())] != DayState::Missing;
  }
  /// How many days from `from` to `to`, both included, are covered.
  [[nodiscard]] std::int64_t coveredDays(Date from, Date to) const;
};

/// The days covered by what was said or guessed at each import; with nothing of the kind a guess is made here. An
/// incident of several days without a clock makes all of them Some, up to a month.
IncidentCalendar calendarOf(const IncidentColumns& columns, const std::vector<CoveredDays>& covered);

/// Guesses which days a source covers from the days of its incidents: all from the first to the last but those
/// stretches that would be empty by chance less than once in a thousand such sources. Misses: a source that ends early
/// or begins late on a day without incidents, and single missing days where incidents are rare.
std::vector<CoveredDays> guessCoveredDays(const IncidentColumns& columns);
std::vector<CoveredDays> guessCoveredDays(const std::vector<Incident>& incidents);

}  // namespace buurtatlas
