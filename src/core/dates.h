#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace buurtatlas {

/// A calendar day without a time zone.
using Date = std::chrono::local_days;
/// A reading of the clock on the wall in the municipality; daylight saving is not resolved.
using LocalTime = std::chrono::local_seconds;
/// An instant, UTC.
using Instant = std::chrono::sys_seconds;

/// A day or a moment as a file gives it.
struct ParsedTime {
  LocalTime at;
  bool hasClock = false;  ///< false: only the day is known
  bool isMonth = false;   ///< only the month is known; `at` is its first day
  /// East of UTC, where the text ends in Z or an offset.
  std::optional<std::chrono::minutes> offset = {};
};

/// Reads 2026-04-30, 2026-04-30T13:45[:10][Z], 2026-04-30 13:45, 30/04/2026 [13:45], 30-4-26 [13u45] and 2026-04.
/// A trailing Z or offset is told, not applied: `at` is the clock as it is written. Day comes before month.
std::optional<ParsedTime> parseTime(std::string_view text);
/// Reads 13:45[:10], 13.45, 13u45, 13h, 1:45 PM, 1345 and 13; 24:00 is the end of the day.
std::optional<std::chrono::seconds> parseClock(std::string_view text);
std::optional<Date> parseDate(std::string_view text);

/// The first of 2026-10-01, 2026_10_01 or 20261001 in a text such as the name of a file, from 2000 to 2099.
std::optional<Date> findDate(std::string_view text);

std::string isoDate(Date date);        ///< 2026-04-30
std::string isoTime(LocalTime time);   ///< 2026-04-30T13:45:10
std::string isoInstant(Instant time);  ///< 2026-04-30T13:45:10Z
std::optional<Instant> parseInstant(std::string_view text);

/// The clock on the wall of this computer at that instant.
LocalTime localTime(Instant instant);
/// The day on the wall of this computer, or the one that the environment variable BUURTATLAS_TODAY names. What happens
/// to zones asks Atlas::day instead, which follows this one.
Date today();
Instant now();

}  // namespace buurtatlas
