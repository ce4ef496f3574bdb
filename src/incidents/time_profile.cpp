#include "incidents/time_profile.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "core/brussels_clock.h"
#include "core/dates.h"
#include "core/incident.h"
#include "incidents/row_blocks.h"

namespace buurtatlas {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::seconds;

constexpr std::size_t kCells = 168;
constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kWeekOfSeconds = 7 * kDay;
/// Weights are counted in these, so that the order of adding changes nothing and what is spread adds up to the last
/// bit. There is room for a hundred million incidents in one cell.
constexpr std::int64_t kUnit = std::int64_t{1} << 36U;

/// Sums of what is spread over the hours of the week. Runs of hours go in as differences, so that an interval costs the
/// same however long it is.
class WeekSums {
 public:
  /// Spreads `weight` units evenly over the time from `begin` on, `length` seconds.
  void add(LocalTime begin, std::int64_t length, std::int64_t weight) {
    const std::int64_t first = secondOfWeek(begin);
    const auto within = [=](std::int64_t part) { return weight / length * part + weight % length * part / length; };
    const std::int64_t wholeWeeks = length / kWeekOfSeconds;
    const std::int64_t perCell = wholeWeeks == 0 ? 0 : within(wholeWeeks * kHour);
    m_everywhere += perCell;
    const std::int64_t left = weight - perCell * static_cast<std::int64_t>(kCells);
    const std::int64_t rest = length % kWeekOfSeconds;
    const auto begins = static_cast<std::size_t>(first / kHour);
    const std::int64_t inFirst = std::min(rest, kHour - first % kHour);
    const auto ends = static_cast<std::size_t>((first + std::max<std::int64_t>(rest, 1) - 1) / kHour);
    if (begins == ends) {
      m_cells[begins] += left;
      return;
    }
    const std::int64_t atBegin = within(inFirst);
    const auto between = static_cast<std::int64_t>(ends - begins - 1);
    const std::int64_t each = between == 0 ? 0 : within(kHour);  // divisions are what all of this costs
    m_cells[begins] += atBegin;
    m_steps[begins + 1] += each;
    m_steps[ends] -= each;
    m_cells[ends] += left - atBegin - each * between;
  }

  void addMoments(std::size_t cell, std::size_t count) { m_cells[cell] += kUnit * static_cast<std::int64_t>(count); }

  void add(const WeekSums& other) {
    std::ranges::transform(m_cells, other.m_cells, m_cells.begin(), std::plus());
    std::ranges::transform(m_steps, other.m_steps, m_steps.begin(), std::plus());
    m_everywhere += other.m_everywhere;
  }

  [[nodiscard]] WeekHours hours() const {
    std::array<std::int64_t, kCells> sums = {};
    std::int64_t running = 0;
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
      running += m_steps[cell];
      sums[cell % kCells] += m_cells[cell] + running;
    }
    WeekHours hours = {};
    for (std::size_t cell = 0; cell < kCells; ++cell) {
      hours[cell / 24][cell % 24] = static_cast<double>(sums[cell] + m_everywhere) / static_cast<double>(kUnit);
    }
    return hours;
  }

 private:
  /// 1970 began on a Thursday.
  static std::int64_t secondOfWeek(LocalTime time) {
    const std::int64_t second = (time.time_since_epoch().count() + 3 * kDay) % kWeekOfSeconds;
    return second < 0 ? second + kWeekOfSeconds : second;
  }

  std::array<std::int64_t, 2 * kCells + 1> m_cells = {};  ///< the second week is what runs past the end of the first
  std::array<std::int64_t, 2 * kCells + 1> m_steps = {};
  std::int64_t m_everywhere = 0;
};

/// Spreads one unit over an interval during which the clock is changed, in time that really passed.
void addUneven(LocalTime from, LocalTime to, WeekSums& sums) {
  const Instant begin = readBrusselsClock(from).instant;
  const Instant end = std::max(begin + seconds{1}, readBrusselsClock(to).instant);
  const auto total = static_cast<double>((end - begin).count());
  std::int64_t left = kUnit;
  for (Instant at = begin; at < end;) {
    const Instant next = std::min(end, nextClockChange(at));
    const std::int64_t share =
        next == end
            ? left
            : static_cast<std::int64_t>(static_cast<double>(kUnit) * static_cast<double>((next - at).count()) / total);
    sums.add(brusselsTime(at), (next - at).count(), share);
    left -= share;
    at = next;
  }
}

bool isUneven(const IncidentColumns& columns, std::uint32_t row) {
  return std::ranges::binary_search(columns.uneven, row);
}

/// Moments are counted by their code first: one addition to a small table each.
void addWeekHours(const IncidentColumns& columns, std::span<const std::uint32_t> rows, WeekSums& sums) {
  std::array<std::array<std::uint32_t, 256>, 2> moments = {};
  for (std::size_t place = 0; place < rows.size(); ++place) {
    const std::uint32_t row = rows[place];
    const std::uint8_t code = columns.clock[row];
    const std::uint32_t length = columns.length[row];
    if (length == 0) {
      ++moments[place % 2][code];
    } else if (code / 8 != ClockCode::kNoClock) {
      if (isUneven(columns, row)) {
        addUneven(columns.from[row], columns.from[row] + seconds{length}, sums);
      } else {
        sums.add(columns.from[row], length, kUnit);
      }
    }
  }
  for (int code = 0; code < ClockCode::kNoClock * 8; ++code) {
    const ClockCode clock = ClockCode::read(code);
    const auto place = static_cast<std::size_t>(code);
    if (clock.weekday != ClockCode::kNoWeekday) {
      sums.addMoments(static_cast<std::size_t>(clock.weekday * 24 + clock.hour), moments[0][place] + moments[1][place]);
    }
  }
}

/// What one block of rows adds to a profile.
struct Part {
  WeekSums hours = {};
  std::array<std::size_t, 7> wholeDays = {};  ///< single days without a clock, by weekday
  std::array<double, 7> severalDays = {};
  std::vector<std::uint32_t> onDay = {};  ///< rows that lie in one month, by their day
  std::vector<std::uint32_t> ofType = {};
  std::map<std::chrono::year_month, double> overMonths = {};
  std::size_t withoutClock = 0;
};

std::size_t isoIndex(Date day) { return std::chrono::weekday(day).iso_encoding() - 1; }

void addToWeekdays(LocalTime from, LocalTime to, std::array<double, 7>& weekdays) {
  const std::int64_t total = (floor<days>(to - seconds{1}) - floor<days>(from)).count() + 1;
  for (std::int64_t day = 0; day < std::min<std::int64_t>(total, 7); ++day) {
    weekdays[isoIndex(floor<days>(from) + days{day})] +=
        static_cast<double>((total - day + 6) / 7) / static_cast<double>(total);
  }
}

std::chrono::year_month monthOf(LocalTime time) {
  const std::chrono::year_month_day date(floor<days>(time));
  return date.year() / date.month();
}

void addToMonths(LocalTime from, LocalTime to, std::map<std::chrono::year_month, double>& months) {
  const auto startOf = [](std::chrono::year_month month) { return LocalTime(Date(month / std::chrono::day(1))); };
  for (auto month = monthOf(from); startOf(month) < to; month += std::chrono::months(1)) {
    months[month] += shareWithin(from, to, startOf(month), startOf(month + std::chrono::months(1)));
  }
}

/// For each day of the columns a number that is the same within a month.
std::vector<std::int32_t> monthsOfDays(const IncidentColumns& columns) {
  std::vector<std::int32_t> months;
  months.reserve(columns.days);
  for (std::size_t day = 0; day < columns.days; ++day) {
    const std::chrono::year_month_day date(columns.firstDay + days{day});
    months.push_back(static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1);
  }
  return months;
}

void addRows(const IncidentColumns& columns, std::span<const std::uint32_t> rows, Part& part) {
  part.onDay.resize(columns.days);
  part.ofType.resize(columns.types.size());
  addWeekHours(columns, rows, part.hours);
  for (const std::uint32_t row : rows) {
    const ClockCode clock = ClockCode::read(columns.clock[row]);
    const std::uint32_t length = columns.length[row];
    ++part.ofType[columns.type[row]];
    if (clock.hour == ClockCode::kNoClock) {
      ++part.withoutClock;
      if (clock.weekday != ClockCode::kNoWeekday) {
        ++part.wholeDays[static_cast<std::size_t>(clock.weekday)];
      } else {
        addToWeekdays(columns.from[row], columns.from[row] + seconds{length}, part.severalDays);
      }
    }
    const bool isOneDay = length == 0 || (clock.hour == ClockCode::kNoClock && length <= kDay);
    const LocalTime from = columns.from[row];
    if (isOneDay || monthOf(from) == monthOf(from + seconds{length - 1})) {
      ++part.onDay[columns.day[row]];
    } else {
      addToMonths(from, from + seconds{length}, part.overMonths);
    }
  }
}

std::vector<MonthCount> withEmptyMonths(const std::map<std::chrono::year_month, double>& months) {
  std::vector<MonthCount> out;
  for (const auto& [month, count] : months) {
    while (!out.empty() && out.back().month + std::chrono::months(1) < month) {
      out.push_back({.month = out.back().month + std::chrono::months(1), .count = 0});
    }
    out.push_back({.month = month, .count = count});
  }
  return out;
}

std::vector<TypeCount> mostFrequentFirst(const IncidentColumns& columns, const std::vector<std::size_t>& counts) {
  std::vector<TypeCount> out;
  for (std::size_t type = 0; type < counts.size(); ++type) {
    if (counts[type] > 0) {
      out.push_back({.type = columns.types[type], .count = counts[type]});
    }
  }
  std::ranges::stable_sort(out, std::ranges::greater(), &TypeCount::count);
  return out;
}

/// Runs the work on blocks of the rows, always the same ones; results in the order of the rows.
template <class Result, class Work>
std::vector<Result> inBlocks(const std::vector<std::uint32_t>& rows, const Work& work) {
  std::vector<Result> results(countBlocks(rows.size()));
  forEachBlock(rows.size(), [&](const RowBlock& block) {
    work(std::span(rows).subspan(block.begin, block.end - block.begin), results[block.number]);
  });
  return results;
}

void sumHours(TimeProfile& profile) {
  for (std::size_t day = 0; day < 7; ++day) {
    for (std::size_t hour = 0; hour < 24; ++hour) {
      profile.hours[hour] += profile.weekHours[day][hour];
      profile.weekdays[day] += profile.weekHours[day][hour];
    }
  }
}

}  // namespace

double shareWithin(LocalTime from, LocalTime to, LocalTime windowBegin, LocalTime windowEnd) {
  if (to <= from) {
    return windowBegin <= from && from < windowEnd ? 1 : 0;
  }
  const seconds overlap = std::min(to, windowEnd) - std::max(from, windowBegin);
  return std::max(0.0, static_cast<double>(overlap.count()) / static_cast<double>((to - from).count()));
}

WeekHours weekHoursOf(const IncidentColumns& columns, const std::vector<std::uint32_t>& rows) {
  WeekSums total;
  for (const WeekSums& part : inBlocks<WeekSums>(
           rows, [&](std::span<const std::uint32_t> block, WeekSums& sums) { addWeekHours(columns, block, sums); })) {
    total.add(part);
  }
  return total.hours();
}

std::vector<std::size_t> countsByDay(const IncidentColumns& columns, const std::vector<std::uint32_t>& rows) {
  std::vector<std::size_t> counts(columns.days);
  for (const std::uint32_t row : rows) {
    ++counts[columns.day[row]];
  }
  return counts;
}

TimeProfile timeProfile(const IncidentColumns& columns, const std::vector<std::uint32_t>& rows) {
  TimeProfile profile;
  WeekSums hours;
  std::map<std::chrono::year_month, double> months;
  std::vector<std::size_t> types(columns.types.size());
  const std::vector<std::int32_t> monthOfDay = monthsOfDays(columns);
  for (const Part& part :
       inBlocks<Part>(rows, [&](std::span<const std::uint32_t> block, Part& into) { addRows(columns, block, into); })) {
    hours.add(part.hours);
    for (std::size_t day = 0; day < columns.days; ++day) {
      if (part.onDay[day] > 0) {
        months[std::chrono::year(monthOfDay[day] / 12) / (monthOfDay[day] % 12 + 1)] += part.onDay[day];
      }
    }
    for (const auto& [month, count] : part.overMonths) {
      months[month] += count;
    }
    for (std::size_t day = 0; day < 7; ++day) {
      profile.weekdays[day] += static_cast<double>(part.wholeDays[day]) + part.severalDays[day];
    }
    for (std::size_t type = 0; type < types.size(); ++type) {
      types[type] += part.ofType[type];
    }
    profile.withoutClock += part.withoutClock;
  }
  profile.withClock = rows.size() - profile.withoutClock;
  profile.weekHours = hours.hours();
  sumHours(profile);
  profile.months = withEmptyMonths(months);
  profile.types = mostFrequentFirst(columns, types);
  return profile;
}

TimeProfile timeProfile(const std::vector<Incident>& incidents, const std::vector<std::uint32_t>& rows) {
  const std::shared_ptr<const std::vector<Incident>> lent(std::shared_ptr<void>(), &incidents);
  return timeProfile(*makeColumns(lent), rows);
}

}  // namespace buurtatlas
