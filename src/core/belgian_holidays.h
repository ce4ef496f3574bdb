#pragma once

#include <array>
#include <string_view>

#include "core/dates.h"

namespace buurtatlas {

enum class Holiday {
  NewYear,
  EasterMonday,
  LabourDay,
  Ascension,
  WhitMonday,
  NationalDay,
  Assumption,
  AllSaints,
  Armistice,
  Christmas
};
inline constexpr int kHolidays = 10;

/// The ten legal holidays of Belgium (royal decree of 18 April 1974) in the order of the year; not those of a
/// community, and not the days that employers give in their place.
std::array<Date, kHolidays> holidaysOf(std::chrono::year year);
bool isHoliday(Date day);
/// new-year, easter-monday, labour-day, ascension, whit-monday, national-day, assumption, all-saints, armistice,
/// christmas.
std::string_view nameOf(Holiday holiday);

/// Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).
Date easterOf(std::chrono::year year);

}  // namespace buurtatlas
