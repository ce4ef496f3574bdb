#include "incidents/filter_record.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <format>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dates.h"
#include "core/point.h"
#include "core/polygon.h"
#include "geometry/validity.h"

namespace buurtatlas {
namespace {

constexpr std::string_view kDays = "mon,tue,wed,thu,fri,sat,sun";
constexpr std::size_t kDayWidth = 4;

std::string weekdayWords(const WeekdaySet& days) {
  std::string text;
  for (unsigned day = 1; day <= 7; ++day) {
    if (days.contains(std::chrono::weekday(day))) {
      text += (text.empty() ? "" : ",") + std::string(kDays.substr((day - 1) * kDayWidth, kDayWidth - 1));
    }
  }
  return text;
}

std::string monthWords(const MonthSet& months) {
  std::string text;
  for (unsigned month = 1; month <= 12; ++month) {
    if (months.contains(std::chrono::month(month))) {
      text += (text.empty() ? "" : ",") + std::to_string(month);
    }
  }
  return text;
}

std::string cornerWords(const MultiPolygon& area) {
  std::string text;
  for (const Polygon& part : area) {
    text += text.empty() ? "" : ";";
    for (const Point corner : part.outer) {
      text +=
          (text.empty() || text.ends_with(';') ? "" : " ") + std::format("{:.3f},{:.3f}", corner.east, corner.north);
    }
  }
  return text;
}

Result<Date> dayOf(const std::string& text) {
  const std::optional<Date> day = parseDate(text);
  return day ? Result<Date>(*day)
             : fail(ErrorCode::InvalidInput, "\"%1\" is not a date; write it like 2026-04-30.", {text});
}

/// Puts what was read in its place, or tells why it could not be.
template <class Value, class Field>
Result<void> put(Result<Value> read, Field& field) {
  return std::move(read).transform([&](Value value) { field = std::move(value); });
}

Result<void> takeOption(const std::string& name, const std::string& value, IncidentFilter& filter) {
  if (name == "--from") {
    return put(dayOf(value), filter.from);
  }
  if (name == "--to") {
    return put(dayOf(value), filter.to);
  }
  if (name == "--hours") {
    return put(parseHours(value), filter.hours);
  }
  if (name == "--weekdays") {
    return put(parseWeekdays(value), filter.weekdays);
  }
  if (name == "--month") {
    return put(parseMonths(value), filter.months);
  }
  if (name == "--type") {
    filter.types.push_back(value);
    return {};
  }
  if (name == "--area") {
    if (areCorners(value)) {
      return put(parseCorners(value), filter.area);
    }
    filter.areaName = value;
    return {};
  }
  if (name == "--holidays" && (value == "only" || value == "without")) {
    filter.holidays = value == "only" ? HolidayRule::Only : HolidayRule::Without;
    return {};
  }
  return fail(ErrorCode::InvalidInput, "\"%1 %2\" is no part of a filter of incidents.", {name, value});
}

std::optional<double> metresOf(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::vector<std::string_view> partsOf(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (end > begin) {
      parts.push_back(text.substr(begin, end - begin));
    }
    begin = end + 1;
  }
  return parts;
}

std::optional<Ring> ringOf(std::string_view text) {
  Ring ring;
  for (const std::string_view corner : partsOf(text, ' ')) {
    const std::size_t comma = corner.find(',');
    const std::optional<double> east = metresOf(corner.substr(0, comma));
    const std::optional<double> north =
        comma == std::string_view::npos ? std::nullopt : metresOf(corner.substr(comma + 1));
    if (!east || !north) {
      return std::nullopt;
    }
    ring.push_back(onGrid({.east = *east, .north = *north}));
  }
  return ring;
}

}  // namespace

std::vector<std::string> filterOptions(const IncidentFilter& filter) {
  std::vector<std::string> options;
  const auto add = [&options](const char* name, std::string value) {
    options.insert(options.end(), {name, std::move(value)});
  };
  if (filter.from) {
    add("--from", isoDate(*filter.from));
  }
  if (filter.to) {
    add("--to", isoDate(*filter.to));
  }
  if (filter.hours) {
    add("--hours", std::format("{}-{}", filter.hours->from, filter.hours->to));
  }
  if (filter.weekdays) {
    add("--weekdays", weekdayWords(*filter.weekdays));
  }
  if (filter.months) {
    add("--month", monthWords(*filter.months));
  }
  if (filter.holidays != HolidayRule::Any) {
    add("--holidays", filter.holidays == HolidayRule::Only ? "only" : "without");
  }
  for (const std::string& type : filter.types) {
    add("--type", type);
  }
  if (!filter.areaName.empty()) {
    add("--area", filter.areaName);
  } else if (filter.area) {
    add("--area", cornerWords(*filter.area));
  }
  if (filter.includeStreet) {
    options.emplace_back("--include-street");
  }
  return options;
}

Result<IncidentFilter> filterOf(const std::vector<std::string>& options) {
  IncidentFilter filter;
  for (std::size_t place = 0; place < options.size(); ++place) {
    if (options[place] == "--include-street") {
      filter.includeStreet = true;
      continue;
    }
    const std::string value = place + 1 < options.size() ? options[place + 1] : std::string();
    if (const Result<void> taken = takeOption(options[place], value, filter); !taken) {
      return std::unexpected(taken.error());
    }
    ++place;
  }
  return filter;
}

std::string joinedWords(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += text.empty() ? "" : "\n";
    for (const char letter : word) {
      text += letter == '\n' ? "\\n" : letter == '\\' ? "\\\\" : std::string(1, letter);
    }
  }
  return text;
}

std::vector<std::string> splitWords(std::string_view text) {
  std::vector<std::string> words;
  if (text.empty()) {
    return words;
  }
  words.emplace_back();
  for (std::size_t place = 0; place < text.size(); ++place) {
    const bool isEscaped = text[place] == '\\' && place + 1 < text.size();
    if (isEscaped) {
      ++place;
      words.back() += text[place] == 'n' ? '\n' : text[place];
    } else if (text[place] == '\n') {
      words.emplace_back();
    } else {
      words.back() += text[place];
    }
  }
  return words;
}

bool areCorners(std::string_view text) {
  return text.contains(',') && text.find_first_not_of("0123456789.,;- ") == std::string_view::npos;
}

Result<MultiPolygon> parseCorners(std::string_view text) {
  MultiPolygon area;
  for (const std::string_view part : partsOf(text, ';')) {
    std::optional<Ring> ring = ringOf(part);
    if (!ring || ring->size() < 3) {
      area.clear();
      break;
    }
    area.push_back({.outer = std::move(*ring), .holes = {}});
  }
  area = oriented(std::move(area));
  if (area.empty() || findFault(area)) {
    return fail(
        ErrorCode::InvalidInput,
        "\"%1\" are not the corners of an area; write three or more as east,north in metres with spaces between, "
        "or the name of a zone or neighbourhood.",
        {std::string(text)});
  }
  return area;
}

}  // namespace buurtatlas
