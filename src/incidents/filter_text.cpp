#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

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

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

// 6, 06, 06:00, 6h, 6u, 6h00, 6u00.
std::optional<int> wholeHour(std::string_view written) {
  const std::string text = lower(trimmed(written));
  int hour = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hour);
  const std::string_view rest(end, text.data() + text.size());
  const bool isWhole = rest.empty() || rest == ":00" || rest == "h" || rest == "u" || rest == "h00" || rest == "u00";
  const bool isHour = error == std::errc() && hour >= 0 && hour <= 24;
  return isWhole && isHour ? std::optional(hour) : std::nullopt;
}

}  // namespace

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
    const std::string name = lower(trimmed(text.substr(begin, end - begin)));
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
