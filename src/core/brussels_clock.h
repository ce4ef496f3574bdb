#pragma once

#include "core/dates.h"

namespace buurtatlas {

/// The clock on the wall in Belgium: UTC+1, in summer UTC+2. Summer time as it was kept since 1977: from 1981 on it
/// begins on the last Sunday of March, it ends on the last Sunday of September until 1995 and of October since, at
/// 01:00 UTC; the years from 1977 to 1980 as in the IANA database. Before 1977 there is none here. Needs no files, so
/// that it works in the sandbox of the importer.
LocalTime brusselsTime(Instant instant);

/// What a reading of that clock stands for. An hour that comes twice is taken the first time; one that does not exist
/// is read as if the clock had not been put forward yet, which is an hour later on it.
struct ClockReading {
  Instant instant;
  bool isSkipped = false;  ///< no clock on the wall ever showed this
  bool isTwice = false;    ///< it came twice
};
ClockReading readBrusselsClock(LocalTime time);

/// The next instant at which the clock is put forward or back; the far future where that is never.
Instant nextClockChange(Instant after);

/// Does the clock change between the two? Intervals over such a night are an hour shorter or longer than they look.
bool isClockChangedBetween(LocalTime from, LocalTime to);

}  // namespace buurtatlas
