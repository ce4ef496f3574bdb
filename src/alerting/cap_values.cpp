#include "alerting/cap_values.h"

#include <charconv>
#include <chrono>
#include <cmath>

namespace buurtatlas {

namespace {

constexpr std::string_view kWhite = " \t\r\n";

std::optional<int> digits(std::string_view text) {
  int number = 0;
  for (const char letter : text) {
    if (letter < '0' || letter > '9') {
      return std::nullopt;
    }
    number = number * 10 + (letter - '0');
  }
  return number;
}

std::optional<double> numberOf(std::string_view text) {
  double number = 0;
  if (text.starts_with('+')) {
    text.remove_prefix(1);
  }
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool isWhole = error == std::errc() && end == text.data() + text.size() && !text.empty();
  return isWhole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<LonLat> pairOf(std::string_view word) {
  const std::size_t comma = word.find(',');
  if (comma == std::string_view::npos) {
    return std::nullopt;
  }
  const auto lat = numberOf(word.substr(0, comma));
  const auto lon = numberOf(word.substr(comma + 1));
  return lat && lon ? std::optional(LonLat{.lon = *lon, .lat = *lat}) : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> parseCapTime(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00T00:00:00+00:00";
  if (text.size() != kForm.size() || (text[19] != '+' && text[19] != '-')) {
    return std::nullopt;
  }
  for (const std::size_t at : {4U, 7U, 10U, 13U, 16U, 22U}) {
    if (text[at] != kForm[at]) {
      return std::nullopt;
    }
  }
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  const auto hour = digits(text.substr(11, 2));
  const auto minute = digits(text.substr(14, 2));
  const auto second = digits(text.substr(17, 2));
  const auto zoneHour = digits(text.substr(20, 2));
  const auto zoneMinute = digits(text.substr(23, 2));
  if (!year || !month || !day || !hour || !minute || !second || !zoneHour || !zoneMinute) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day)));
  const int zone = *zoneHour * 60 + *zoneMinute;
  if (!date.ok() || *year == 0 || *hour > 23 || *minute > 59 || *second > 59 || *zoneMinute > 59 || zone > 14 * 60) {
    return std::nullopt;
  }
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  return days * 86'400 + *hour * 3'600 + *minute * 60 + *second - (text[19] == '+' ? 60 : -60) * zone;
}

std::optional<std::vector<LonLat>> parseCapPairs(std::string_view text) {
  std::vector<LonLat> pairs;
  for (const std::string_view word : wordsOf(text)) {
    const auto pair = pairOf(word);
    if (!pair) {
      return std::nullopt;
    }
    pairs.push_back(*pair);
  }
  return pairs;
}

std::optional<CapCircle> parseCapCircle(std::string_view text) {
  const std::vector<std::string_view> words = wordsOf(text);
  if (words.size() != 2) {
    return std::nullopt;
  }
  const auto middle = pairOf(words[0]);
  const auto radius = numberOf(words[1]);
  return middle && radius ? std::optional(CapCircle{.middle = *middle, .kilometres = *radius}) : std::nullopt;
}

std::string_view withoutMargins(std::string_view text) {
  const std::size_t start = text.find_first_not_of(kWhite);
  return start == std::string_view::npos ? std::string_view()
                                         : text.substr(start, text.find_last_not_of(kWhite) - start + 1);
}

std::vector<std::string_view> wordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t start = text.find_first_not_of(kWhite); start != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kWhite, start), text.size());
    words.push_back(text.substr(start, end - start));
    start = text.find_first_not_of(kWhite, end);
  }
  return words;
}

}  // namespace buurtatlas
