#include "core/dates.h"

#include <algorithm>
#include <ctime>
#include <format>
#include <regex>

#include "core/ascii.h"

namespace buurtatlas {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::month;
using std::chrono::seconds;
using std::chrono::year;

/// Reads digits and single separators from the front of a text.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : m_rest(text) {}

  std::optional<int> number(std::size_t fewest, std::size_t most) {
    std::size_t length = 0;
    int value = 0;
    for (; length < std::min(most, m_rest.size()) && isDigit(m_rest[length]); ++length) {
      value = 10 * value + (m_rest[length] - '0');
    }
    if (length < fewest) {
      return std::nullopt;
    }
    m_rest.remove_prefix(length);
    return value;
  }

  /// How many digits come next.
  [[nodiscard]] std::size_t digits() const { return std::min(m_rest.find_first_not_of("0123456789"), m_rest.size()); }

  bool oneOf(std::string_view letters) {
    if (m_rest.empty() || !std::ranges::contains(letters, m_rest.front())) {
      return false;
    }
    m_rest.remove_prefix(1);
    return true;
  }

  /// A word in either case, with a space before it or none.
  bool word(std::string_view upper) {
    const std::string_view rest = m_rest.substr(std::min(m_rest.find_first_not_of(' '), m_rest.size()));
    const bool isThere = std::ranges::equal(rest.substr(0, upper.size()), upper, {}, [](char letter) {
      return static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    });
    if (isThere) {
      m_rest = rest.substr(upper.size());
    }
    return isThere;
  }

  [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

 private:
  std::string_view m_rest;
};

struct ScannedDay {
  Date day;
  bool isMonth = false;
};

/// Of two digits, 69 to 99 belong to the century before, as in POSIX.
std::optional<int> scanYear(Scanner& scanner) {
  const auto year = scanner.number(2, 4);
  if (!year || (*year >= 100 && *year < 1000)) {
    return std::nullopt;
  }
  return *year < 69 ? 2000 + *year : *year < 100 ? 1900 + *year : *year;
}

/// None of them negative. None for a day that is not in the calendar, or far from our time.
std::optional<Date> dateOf(int yearNumber, int monthNumber, int dayNumber) {
  const std::chrono::year_month_day date{year{yearNumber}, month{static_cast<unsigned>(monthNumber)},
                                         day{static_cast<unsigned>(dayNumber)}};
  return date.ok() && yearNumber >= 1800 && yearNumber <= 2200 ? std::optional(Date{date}) : std::nullopt;
}

/// A leap second is one.
bool isClock(int hour, int minute, int second) { return hour <= 23 && minute <= 59 && second >= 0 && second <= 60; }

std::optional<ScannedDay> scanDay(Scanner& scanner) {
  const bool isYearFirst = scanner.digits() > 2;
  const auto first = scanner.number(1, 4);
  if (!first || !scanner.oneOf("-/.")) {
    return std::nullopt;
  }
  const auto second = scanner.number(1, 2);
  if (!second) {
    return std::nullopt;
  }
  int dayNumber = 1;
  int yearNumber = *first;
  bool isMonth = false;
  if (scanner.oneOf("-/.")) {
    const auto third = isYearFirst ? scanner.number(1, 2) : scanYear(scanner);
    if (!third) {
      return std::nullopt;
    }
    dayNumber = isYearFirst ? *third : *first;
    yearNumber = isYearFirst ? *first : *third;
  } else if (*first < 1000 || !scanner.atEnd()) {
    return std::nullopt;
  } else {
    isMonth = true;
  }
  return dateOf(yearNumber, *second, dayNumber).transform([isMonth](Date date) {
    return ScannedDay{.day = date, .isMonth = isMonth};
  });
}

/// The hour by the half of the day, AM or PM, where one follows; none where no clock says such an hour.
std::optional<int> scanHalf(Scanner& scanner, int hour) {
  const bool isAfternoon = scanner.word("PM");
  if (!isAfternoon && !scanner.word("AM")) {
    return hour;
  }
  if (hour < 1 || hour > 12) {
    return std::nullopt;
  }
  return hour % 12 + (isAfternoon ? 12 : 0);
}

/// 24:00 is the end of the day.
std::optional<seconds> scanClock(Scanner& scanner) {
  auto hour = scanner.number(1, 2);
  const bool hasMinutes = hour && scanner.oneOf(":.");
  if (!hasMinutes && !(hour && scanner.oneOf("uUhH"))) {
    return std::nullopt;
  }
  const auto minute = scanner.number(2, 2);
  int second = 0;
  if (minute && scanner.oneOf(":")) {
    second = scanner.number(2, 2).value_or(-1);
    if (scanner.oneOf(".,")) {
      scanner.number(1, 9);
    }
  }
  hour = scanHalf(scanner, *hour);
  if (!hour || (hasMinutes && !minute) || !isClock(0, minute.value_or(0), second)) {
    return std::nullopt;
  }
  const seconds clock = hours{*hour} + minutes{minute.value_or(0)} + seconds{second};
  return clock <= days{1} ? std::optional(clock) : std::nullopt;
}

/// The number that `digits` digits make; -1 when one is none.
int numberAt(std::string_view text, std::size_t place, std::size_t digits) {
  int number = 0;
  bool isNumber = true;
  for (const char letter : text.substr(place, digits)) {
    isNumber = isNumber && isDigit(letter);
    number = 10 * number + (letter - '0');
  }
  return isNumber ? number : -1;
}

/// 2026-04-30, 2026-04-30T13:45 and 2026-04-30T13:45:10, or with a blank for the T, as nearly all files of millions
/// have it: several times quicker than looking for what else it could be. None for anything else.
std::optional<ParsedTime> parseUsual(std::string_view text) {
  constexpr std::size_t kDay = 10;
  constexpr std::size_t kMinute = 16;
  constexpr std::size_t kSecond = 19;
  const bool hasMinute = text.size() == kMinute || text.size() == kSecond;
  const bool hasSecond = text.size() == kSecond;
  if ((text.size() != kDay && !hasMinute) || text[4] != '-' || text[7] != '-' ||
      (hasMinute && ((text[10] != 'T' && text[10] != ' ') || text[13] != ':')) || (hasSecond && text[16] != ':')) {
    return std::nullopt;
  }
  const int yearNumber = numberAt(text, 0, 4);
  const int monthNumber = numberAt(text, 5, 2);
  const int dayNumber = numberAt(text, 8, 2);
  const int hour = hasMinute ? numberAt(text, 11, 2) : 0;
  const int minute = hasMinute ? numberAt(text, 14, 2) : 0;
  const int second = hasSecond ? numberAt(text, 17, 2) : 0;
  if (std::min({monthNumber, dayNumber, hour, minute, second}) < 0) {
    return std::nullopt;
  }
  const std::optional<Date> date = dateOf(yearNumber, monthNumber, dayNumber);
  if (!date || !isClock(hour, minute, second)) {
    return std::nullopt;
  }
  return ParsedTime{.at = *date + hours{hour} + minutes{minute} + seconds{second}, .hasClock = hasMinute};
}

/// False when something else follows the clock.
bool scanZone(Scanner& scanner, std::optional<minutes>& offset) {
  if (scanner.atEnd()) {
    return true;
  }
  if (scanner.oneOf("Zz")) {
    offset = minutes{0};
    return scanner.atEnd();
  }
  const bool isEast = scanner.oneOf("+");
  if (!isEast && !scanner.oneOf("-")) {
    return false;
  }
  const auto hour = scanner.number(2, 2);
  if (!hour) {
    return false;
  }
  scanner.oneOf(":");
  const minutes size = hours{*hour} + minutes{scanner.number(2, 2).value_or(0)};
  offset = isEast ? size : -size;
  return scanner.atEnd();
}

}  // namespace

std::optional<ParsedTime> parseTime(std::string_view text) {
  text = trimmed(text);
  if (const auto usual = parseUsual(text)) {
    return usual;
  }
  Scanner scanner(text);
  const auto date = scanDay(scanner);
  if (!date) {
    return std::nullopt;
  }
  if (scanner.atEnd()) {
    return ParsedTime{.at = date->day, .isMonth = date->isMonth};
  }
  if (!scanner.oneOf("T ")) {
    return std::nullopt;
  }
  const auto clock = scanClock(scanner);
  std::optional<minutes> offset;
  if (!clock || !scanZone(scanner, offset)) {
    return std::nullopt;
  }
  return ParsedTime{.at = date->day + *clock, .hasClock = true, .offset = offset};
}

std::optional<seconds> parseClock(std::string_view text) {
  text = trimmed(text);
  Scanner scanner(text);
  if (const auto clock = scanClock(scanner); clock && scanner.atEnd()) {
    return clock;
  }
  Scanner digits(text);  // 13, 745, 1345
  const auto number = digits.number(1, 4);
  if (!number || !digits.atEnd()) {
    return std::nullopt;
  }
  const int hour = text.size() > 2 ? *number / 100 : *number;
  const int minute = text.size() > 2 ? *number % 100 : 0;
  return hour < 24 && minute < 60 ? std::optional(hours{hour} + minutes{minute}) : std::nullopt;
}

std::optional<Date> parseDate(std::string_view text) {
  const auto time = parseTime(text);
  return time ? std::optional(std::chrono::floor<std::chrono::days>(time->at)) : std::nullopt;
}

std::optional<Date> findDate(std::string_view text) {
  static const std::regex pattern("(20\\d\\d)[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
  std::match_results<std::string_view::const_iterator> found;
  return std::regex_search(text.begin(), text.end(), found, pattern)
             ? parseDate(found.str(1) + "-" + found.str(2) + "-" + found.str(3))
             : std::nullopt;
}

std::string isoDate(Date date) { return std::format("{:%F}", date); }

std::string isoTime(LocalTime time) { return std::format("{:%FT%T}", time); }

std::string isoInstant(Instant time) { return std::format("{:%FT%TZ}", time); }

std::optional<Instant> parseInstant(std::string_view text) {
  const auto time = parseTime(text);
  return time ? std::optional(Instant{time->at.time_since_epoch()}) : std::nullopt;
}

LocalTime localTime(Instant instant) {
  const std::time_t time = instant.time_since_epoch().count();
  std::tm local{};
  localtime_r(&time, &local);
  return Date{year{local.tm_year + 1900} / month{static_cast<unsigned>(local.tm_mon + 1)} /
              day{static_cast<unsigned>(local.tm_mday)}} +
         hours{local.tm_hour} + minutes{local.tm_min} + seconds{local.tm_sec};
}

Date today() {
  const char* told = std::getenv("BUURTATLAS_TODAY");
  const auto day = told == nullptr ? std::nullopt : parseDate(told);
  return day.value_or(std::chrono::floor<days>(localTime(now())));
}

Instant now() { return std::chrono::floor<seconds>(std::chrono::system_clock::now()); }

}  // namespace buurtatlas
