#include "core/belgian_holidays.h"

#include <algorithm>

namespace buurtatlas {

Date easterOf(std::chrono::year year) {
  const int number = static_cast<int>(year);
  const int golden = number % 19;
  const int century = number / 100;
  const int leap = century / 4;
  const int epact = (19 * golden + century - leap - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
  const int weekday = (32 + 2 * (century % 4) + 2 * (number % 100 / 4) - epact - number % 4) % 7;
  const int late = (golden + 11 * epact + 22 * weekday) / 451;
  const int place = epact + weekday - 7 * late + 114;
  return Date{year / (place / 31) / (place % 31 + 1)};
}

std::array<Date, kHolidays> holidaysOf(std::chrono::year year) {
  using std::chrono::days;
  const Date easter = easterOf(year);
  std::array<Date, kHolidays> all = {
      Date{year / 1 / 1},  easter + days{1},    Date{year / 5 / 1},  easter + days{39},    easter + days{50},
      Date{year / 7 / 21}, Date{year / 8 / 15}, Date{year / 11 / 1}, Date{year / 11 / 11}, Date{year / 12 / 25}};
  return all;
}

bool isHoliday(Date day) { return std::ranges::contains(holidaysOf(std::chrono::year_month_day(day).year()), day); }

std::string_view nameOf(Holiday holiday) {
  static constexpr std::array<std::string_view, kHolidays> kNames = {
      "new-year",     "easter-monday", "labour-day", "ascension", "whit-monday",
      "national-day", "assumption",    "all-saints", "armistice", "christmas"};
  return kNames.at(static_cast<std::size_t>(holiday));
}

}  // namespace buurtatlas
