#include "core/brussels_clock.h"

#include <algorithm>
#include <array>

namespace buurtatlas {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::last;
using std::chrono::month;
using std::chrono::Sunday;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr hours kWinter{1};

/// Summer time of one year; empty where there is none.
struct Summer {
  Instant begin = {};
  Instant end = {};
};

// The IANA database, zone Europe/Brussels, before the common rule of 1981.
constexpr std::array kEarlySummers = {
    Summer{.begin = sys_days{year{1977} / 4 / 3} + hours{1}, .end = sys_days{year{1977} / 9 / 25} + hours{1}},
    Summer{.begin = sys_days{year{1978} / 4 / 2} + hours{1}, .end = sys_days{year{1978} / 10 / 1} + hours{1}},
    Summer{.begin = sys_days{year{1979} / 4 / 1} + hours{1}, .end = sys_days{year{1979} / 9 / 30} + hours{1}},
    Summer{.begin = sys_days{year{1980} / 4 / 6} + hours{1}, .end = sys_days{year{1980} / 9 / 28} + hours{1}},
};

Summer summerOf(year year) {
  const int number = static_cast<int>(year);
  if (number < 1977) {
    return {};
  }
  if (number < 1981) {
    return kEarlySummers.at(static_cast<std::size_t>(number - 1977));
  }
  return {.begin = sys_days{year / 3 / Sunday[last]} + hours{1},
          .end = sys_days{year / month{number < 1996 ? 9U : 10U} / Sunday[last]} + hours{1}};
}

Instant asInstant(LocalTime time) { return Instant{time.time_since_epoch()}; }

hours offsetAt(Instant instant) {
  const Summer summer = summerOf(year_month_day(floor<days>(instant)).year());
  return summer.begin <= instant && instant < summer.end ? kWinter + hours{1} : kWinter;
}

}  // namespace

LocalTime brusselsTime(Instant instant) { return LocalTime{(instant + offsetAt(instant)).time_since_epoch()}; }

ClockReading readBrusselsClock(LocalTime time) {
  const Summer summer = summerOf(year_month_day(floor<days>(time)).year());
  const Instant inWinter = asInstant(time) - kWinter;
  const Instant inSummer = inWinter - hours{1};
  const bool isSummer = summer.begin <= inSummer && inSummer < summer.end;
  const bool isWinter = inWinter < summer.begin || inWinter >= summer.end;
  return {
      .instant = isSummer ? inSummer : inWinter, .isSkipped = !isSummer && !isWinter, .isTwice = isSummer && isWinter};
}

Instant nextClockChange(Instant after) {
  const year first = year_month_day(floor<days>(after)).year();
  for (year year = std::max(first, std::chrono::year{1977}); year <= first + std::chrono::years{1}; ++year) {
    const Summer summer = summerOf(year);
    if (after < summer.end) {
      return after < summer.begin ? summer.begin : summer.end;
    }
  }
  return first < std::chrono::year{1977} ? kEarlySummers.front().begin : Instant::max();
}

bool isClockChangedBetween(LocalTime from, LocalTime to) {
  return nextClockChange(readBrusselsClock(from).instant) < readBrusselsClock(to).instant;
}

}  // namespace buurtatlas
