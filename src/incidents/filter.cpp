#include "incidents/filter.h"

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/belgian_holidays.h"
#include "core/dates.h"
#include "core/incident.h"
#include "core/point.h"
#include "core/polygon.h"
#include "geometry/areas_of_points.h"
#include "geometry/zone_index.h"
#include "incidents/row_blocks.h"
#include "incidents/type_tree.h"

namespace buurtatlas {
namespace {

constexpr unsigned kClockParts = setOf(FilterPart::Hours) | setOf(FilterPart::Weekdays);
/// Hours or weekdays keep the row out, and it does not say which it has.
constexpr std::uint8_t kNoClockBit = 0x80;
constexpr unsigned kPartBits = 0x7F;

/// Whether what keeps a row out is nothing but these parts.
constexpr bool passes(unsigned fails, FilterParts ignored) {
  return (fails & kPartBits & ~static_cast<unsigned>(ignored)) == 0;
}

std::uint8_t bitIf(bool fails, FilterPart part) { return fails ? setOf(part) : std::uint8_t{0}; }

/// For each day what keeps an incident of that day out.
std::vector<std::uint8_t> failsByDay(const IncidentColumns& columns, const IncidentFilter& filter) {
  std::vector<std::uint8_t> fails(columns.days);
  for (std::size_t place = 0; place < fails.size(); ++place) {
    const Date day = columns.firstDay + std::chrono::days{place};
    const bool isOut = (filter.from && day < *filter.from) || (filter.to && day > *filter.to);
    const bool isWrongMonth = filter.months && !filter.months->contains(std::chrono::year_month_day(day).month());
    const bool isWrongDay =
        filter.holidays != HolidayRule::Any && isHoliday(day) != (filter.holidays == HolidayRule::Only);
    fails[place] = static_cast<std::uint8_t>(bitIf(isOut, FilterPart::Dates) | bitIf(isWrongMonth, FilterPart::Months) |
                                             bitIf(isWrongDay, FilterPart::Holidays));
  }
  return fails;
}

std::array<std::uint8_t, 256> failsByClock(const IncidentFilter& filter) {
  std::array<std::uint8_t, 256> fails = {};
  for (int code = 0; code < ClockCode::kCodes; ++code) {
    const ClockCode clock = ClockCode::read(code);
    const bool hasHour = clock.hour < ClockCode::kNoClock;
    const bool hasWeekday = clock.weekday < ClockCode::kNoWeekday;
    const bool hourFails = filter.hours && !(hasHour && filter.hours->contains(clock.hour));
    const bool weekdayFails =
        filter.weekdays &&
        !(hasWeekday && filter.weekdays->contains(std::chrono::weekday(static_cast<unsigned>(clock.weekday) + 1)));
    const bool isUnknown = (hourFails || weekdayFails) && !(hourFails && hasHour) && !(weekdayFails && hasWeekday);
    fails.at(static_cast<std::size_t>(code)) =
        static_cast<std::uint8_t>(bitIf(hourFails, FilterPart::Hours) | bitIf(weekdayFails, FilterPart::Weekdays) |
                                  (isUnknown ? kNoClockBit : 0U));
  }
  return fails;
}

std::vector<std::uint8_t> failsByType(const IncidentColumns& columns, const IncidentFilter& filter) {
  std::vector<std::uint8_t> fails;
  fails.reserve(columns.types.size());
  for (const std::string& type : columns.types) {
    const bool isWanted = filter.types.empty() || std::ranges::any_of(filter.types, [&](const std::string& wanted) {
                            return isTypeWithin(type, wanted);
                          });
    fails.push_back(bitIf(!isWanted, FilterPart::Types));
  }
  return fails;
}

}  // namespace

IncidentSieve::IncidentSieve(const IncidentColumns& columns, const IncidentFilter& filter)
    : m_columns(columns), m_fails(columns.size()), m_counts(countBlocks(columns.size())) {
  const std::vector<std::uint8_t> byDay = failsByDay(columns, filter);
  const std::array<std::uint8_t, 256> byClock = failsByClock(filter);
  const std::vector<std::uint8_t> byType = failsByType(columns, filter);
  std::optional<ZoneIndex> area;
  if (filter.area) {
    area.emplace(std::vector<MultiPolygon>{*filter.area});
  }
  forEachBlock(m_fails.size(), [&](const RowBlock& block) {
    for (std::size_t row = block.begin; row < block.end; ++row) {
      m_fails[row] =
          static_cast<std::uint8_t>(byDay[columns.day[row]] | byClock[columns.clock[row]] | byType[columns.type[row]]);
    }
    if (area) {
      judgeArea(*area, block);
    }
    FailCounts& counts = m_counts[block.number];
    for (std::size_t row = block.begin; row < block.end; ++row) {
      ++counts[m_fails[row]];
    }
  });
}

void IncidentSieve::judgeArea(const ZoneIndex& area, const RowBlock& block) {
  const AreasOfPoints found = area.areasAt(std::span(m_columns.position).subspan(block.begin, block.end - block.begin));
  for (std::size_t row = block.begin; row < block.end; ++row) {
    m_fails[row] =
        static_cast<std::uint8_t>(m_fails[row] | bitIf(found.of(row - block.begin).empty(), FilterPart::Area));
  }
}

IncidentSelection IncidentSieve::selection() const {
  FailCounts rowsFailing = {};
  for (const FailCounts& counts : m_counts) {
    std::ranges::transform(rowsFailing, counts, rowsFailing.begin(), std::plus());
  }
  IncidentSelection selection{.rows = rowsIgnoring(0)};
  std::array<std::size_t, kFilterParts> stoppedBy = {};  // rows that only this part keeps out
  for (unsigned fails = 1; fails < rowsFailing.size(); ++fails) {
    const unsigned parts = fails & kPartBits;
    if (std::popcount(parts) == 1) {
      stoppedBy.at(static_cast<std::size_t>(std::countr_zero(parts))) += rowsFailing.at(fails);
    }
    if ((fails & kNoClockBit) != 0 && (parts & ~kClockParts) == 0) {
      selection.withoutClock += rowsFailing.at(fails);
    }
  }
  selection.withoutPosition = static_cast<std::size_t>(std::ranges::count_if(
      m_columns.nowhere, [this](std::uint32_t row) { return passes(m_fails[row], setOf(FilterPart::Area)); }));
  const auto most = std::ranges::max_element(stoppedBy);
  if (selection.rows.empty() && *most > 0) {
    selection.emptiedBy = static_cast<FilterPart>(most - stoppedBy.begin());
  }
  return selection;
}

std::vector<std::uint32_t> IncidentSieve::rowsIgnoring(FilterParts parts) const {
  std::vector<std::size_t> begins(m_counts.size() + 1);
  for (std::size_t block = 0; block < m_counts.size(); ++block) {
    begins[block + 1] = begins[block];
    for (unsigned fails = 0; fails < m_counts[block].size(); ++fails) {
      begins[block + 1] += passes(fails, parts) ? m_counts[block].at(fails) : 0;
    }
  }
  std::vector<std::uint32_t> rows(begins.back());
  forEachBlock(m_fails.size(), [&](const RowBlock& block) {
    constexpr std::size_t kRowsAtOnce = 1024;
    std::array<std::uint32_t, kRowsAtOnce> passing;
    auto to = rows.begin() + static_cast<std::ptrdiff_t>(begins[block.number]);
    for (std::size_t first = block.begin; first < block.end; first += kRowsAtOnce) {
      std::size_t count = 0;
      for (std::size_t row = first; row < std::min(first + kRowsAtOnce, block.end); ++row) {
        passing[count] = static_cast<std::uint32_t>(row);
        count += passes(m_fails[row], parts) ? 1U : 0U;
      }
      to = std::copy_n(passing.begin(), count, to);
    }
  });
  return rows;
}

IncidentSelection selectIncidents(const IncidentColumns& columns, const IncidentFilter& filter) {
  return IncidentSieve(columns, filter).selection();
}

IncidentSelection selectIncidents(const std::vector<Incident>& incidents, const IncidentFilter& filter) {
  const std::shared_ptr<const std::vector<Incident>> lent(std::shared_ptr<void>(), &incidents);
  return selectIncidents(*makeColumns(lent), filter);
}

std::vector<Point> positionsOf(const std::vector<Incident>& incidents, const std::vector<std::uint32_t>& rows) {
  std::vector<Point> points;
  points.reserve(rows.size());
  for (const std::uint32_t row : rows) {
    if (incidents[row].position) {
      points.push_back(*incidents[row].position);
    }
  }
  return points;
}

}  // namespace buurtatlas
