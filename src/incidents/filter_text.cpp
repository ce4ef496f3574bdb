#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/ascii.h"
#include "core/result.h"
#include "incidents/filter.h"

namespace buurtatlas {
namespace {

struct DayName {
  std::string_view name;
  unsigned isoDay;
};

constexpr auto kDayNames = std::to_array<DayName>({
    {"mon", 1},       {"monday", 1},   {"ma", 1},     {"maa", 1},      {"maandag", 1},  {"tue", 2},       {"tues", 2},
    {"tuesday", 2},   {"di", 2},       {"din", 2},    {"dinsdag", 2},  {"wed", 3},      {"wednesday", 3}, {"wo", 3},
    {"woe", 3},       {"woensdag", 3}, {"thu", 4},    {"thurs", 4},    {"thursday", 4}, {"do", 4},        {"don", 4},
    {"donderdag", 4}, {"fri", 5},      {"friday", 5}, {"vr", 5},       {"vri", 5},      {"vrijdag", 5},   {"sat", 6},
    {"saturday", 6},  {"za", 6},       {"zat", 6},    {"zaterdag", 6}, {"sun", 7},      {"sunday", 7},    {"zo", 7},
    {"zon", 7},       {"zondag", 7},
});

struct MonthName {
  std::string_view name;
  unsigned month;
};

constexpr auto kMonthNames = std::to_array<MonthName>({
    {"jan", 1},       {"january", 1},  {"januari", 1},   {"janvier", 1},   {"feb", 2},       {"february", 2},
    {"februari", 2},  {"fevrier", 2},  {"mar", 3},       {"march", 3},     {"mrt", 3},       {"maart", 3},
    {"mars", 3},      {"apr", 4},      {"april", 4},     {"avril", 4},     {"may", 5},       {"mei", 5},
    {"mai", 5},       {"jun", 6},      {"june", 6},      {"juni", 6},      {"juin", 6},      {"jul", 7},
    {"july", 7},      {"juli", 7},     {"juillet", 7},   {"aug", 8},       {"august", 8},    {"augustus", 8},
    {"aout", 8},      {"sep", 9},      {"sept", 9},      {"september", 9}, {"septembre", 9}, {"oct", 10},
    {"okt", 10},      {"october", 10}, {"oktober", 10},  {"octobre", 10},  {"nov", 11},      {"november", 11},
    {"novembre", 11}, {"dec", 12},     {"december", 12}, {"decembre", 12},
});

// 6, 06, 06:00, 6h, 6u, 6h00, 6u00.
std::optional<int> wholeHour(std::string_view written) {
  const std::string text = lowered(trimmed(written));
  int hour = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hour);
  const std::string_view rest(end, text.data() + text.size());
  const bool isWhole = rest.empty() || rest == ":00" || rest == "h" || rest == "u" || rest == "h00" || rest == "u00";
  const bool isHour = error == std::errc() && hour >= 0 && hour <= 24;
  return isWhole && isHour ? std::optional(hour) : std::nullopt;
}

std::optional<unsigned> monthNumber(std::string_view written) {
  const std::string text = lowered(trimmed(written));
  unsigned number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size()) {
    return number >= 1 && number <= 12 ? std::optional(number) : std::nullopt;
  }
  const auto found = std::ranges::find(kMonthNames, text, &MonthName::name);
  return found == kMonthNames.end() ? std::nullopt : std::optional(found->month);
}

/// One month, or a range of them that may wrap the year.
bool addMonths(std::string_view text, MonthSet& months) {
  const std::size_t dash = text.find('-');
  const std::optional<unsigned> first = monthNumber(text.substr(0, dash));
  const std::optional<unsigned> last = dash == std::string_view::npos ? first : monthNumber(text.substr(dash + 1));
  if (!first || !last) {
    return false;
  }
  for (unsigned month = *first;; month = month % 12 + 1) {
    months.add(std::chrono::month(month));
    if (month == *last) {
      return true;
    }
  }
}

}  // namespace

Result<MonthSet> parseMonths(std::string_view text) {
  MonthSet months;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(",;", begin), text.size());
    if (!addMonths(text.substr(begin, end - begin), months)) {
      return fail(ErrorCode::InvalidInput,
                  "\"%1\" is no list of months; write months with commas, such as 12,1,2 or nov-feb.",
                  {std::string(text)});
    }
    begin = end + 1;
  }
  return months;
}

Result<HourRange> parseHours(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash != std::string_view::npos) {
    const std::optional<int> from = wholeHour(text.substr(0, dash));
    const std::optional<int> to = wholeHour(text.substr(dash + 1));
    if (from && to && *from < 24 && from != to) {
      return HourRange{.from = *from, .to = *to == 0 ? 24 : *to};
    }
  }
  return fail(ErrorCode::InvalidInput, "\"%1\" is no range of hours; write two whole hours of the day, such as 22-6.",
              {std::string(text)});
}

Result<WeekdaySet> parseWeekdays(std::string_view text) {
  WeekdaySet days;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(",;", begin), text.size());
    const std::string name = lowered(trimmed(text.substr(begin, end - begin)));
    const auto found = std::ranges::find(kDayNames, name, &DayName::name);
    if (found == kDayNames.end()) {
      return fail(ErrorCode::InvalidInput, "\"%1\" is no list of weekdays; write days with commas, such as mon,tue.",
                  {std::string(text)});
    }
    days.add(std::chrono::weekday(found->isoDay));
    begin = end + 1;
  }
  return days;
}

}  // namespace buurtatlas
