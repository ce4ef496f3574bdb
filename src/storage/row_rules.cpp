#include "storage/row_rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <utility>

#include "core/ascii.h"
#include "core/dates.h"
#include "core/street.h"

namespace buurtatlas {

namespace {

using std::string_view_literals::operator""sv;

std::string_view valueOf(const SourceRow& row, const FieldColumns& columns) {
  for (const std::size_t column : columns) {
    if (const std::string_view value = trimmed(row.cells[column]); !value.empty()) {
      return value;
    }
  }
  return {};
}

RowVerdict reject(Reason& reason, std::string text, std::vector<std::string> arguments = {}) {
  reason = {.text = std::move(text), .arguments = std::move(arguments)};
  return RowVerdict::Reject;
}

/// Addresses that are no longer, or never were: the words of BeST, the Flemish register and CRAB.
bool isGone(std::string_view status) {
  constexpr std::array kGone{"retired"sv,        "historical"sv, "historisch"sv, "gehistoreerd"sv,
                             "gehistoriseerd"sv, "afgekeurd"sv,  "rejected"sv,   "opgeheven"sv};
  return std::ranges::contains(kGone, std::string_view(lowered(status)));
}

/// CRAB writes "nvt" (not applicable) where there is nothing.
void dropNotApplicable(std::string_view& value) {
  const std::string word = lowered(value);
  if (word == "nvt" || word == "n.v.t.") {
    value = {};
  }
}

constexpr std::size_t kAddressStreet = 1;
constexpr std::size_t kAddressNumber = 3;
constexpr std::size_t kAddressBox = 4;
constexpr std::size_t kStreetClass = 2;
constexpr std::size_t kMemberName = 1;
constexpr std::size_t kMemberLeft = 12;
constexpr std::size_t kIncidentAt = 2;
constexpr std::size_t kIncidentFrom = 3;
constexpr std::size_t kIncidentTo = 4;
constexpr std::size_t kIncidentClock = 6;
constexpr std::size_t kIncidentToClock = 7;
constexpr std::size_t kYearAndMonth = 7;

}  // namespace

bool isFilled(LayerKind kind, const ColumnMatch& match, std::size_t field) {
  const bool isMade = kind == LayerKind::Incidents && (field == kIncidentFrom || field == kIncidentTo) &&
                      !match.fields[kIncidentToClock].empty();
  return isMade || !match.fields[field].empty();
}

RowRules::RowRules(LayerKind kind, ColumnMatch match, std::string constantKind, bool isMixed)
    : m_kind(kind), m_match(std::move(match)), m_constantKind(std::move(constantKind)), m_isMixed(isMixed) {}

RowVerdict RowRules::read(const SourceRow& row, std::vector<std::string_view>& values, Reason& reason) {
  if (!row.fault.text.empty()) {
    reason = row.fault;
    return RowVerdict::Reject;
  }
  m_written.clear();
  values.clear();
  for (const FieldColumns& columns : m_match.fields) {
    values.push_back(valueOf(row, columns));
  }
  const RowVerdict verdict = judge(row, values, reason);
  const bool hasKey = m_kind == LayerKind::Addresses || m_kind == LayerKind::Members || m_kind == LayerKind::Incidents;
  if (verdict != RowVerdict::Keep || !hasKey || m_isMixed || values.front().empty()) {
    return verdict;
  }
  if (!m_keys.insert(std::hash<std::string_view>{}(values.front()))) {
    return reject(reason, "The key %1 stands in the file twice; the first row counts.", {std::string(values.front())});
  }
  return verdict;
}

RowVerdict RowRules::judge(const SourceRow& row, std::vector<std::string_view>& values, Reason& reason) {
  switch (m_kind) {
    case LayerKind::Addresses:
      return judgeAddress(row, values, reason);
    case LayerKind::Streets:
      return judgeStreet(row, values);
    case LayerKind::Background:
      return judgeBackground(row, values, reason);
    case LayerKind::Incidents:
      return judgeIncident(row, values, reason);
    case LayerKind::Members:
      return judgeMember(row, values, reason);
    case LayerKind::Neighbourhoods:
    case LayerKind::Areas:
      values[1] = values[1].empty() ? values[0] : values[1];
      return values[1].empty() ? reject(reason, "The area has neither a name nor a code.") : RowVerdict::Keep;
    case LayerKind::Zones:
      if (!values[1].empty() && !parseZoneType(values[1])) {
        return reject(reason, "\"%1\" is no type of zone. The types are BIN, Z-BIN and WHATSAPP.",
                      {std::string(values[1])});
      }
      if (!values[2].empty() && !parseZoneState(values[2])) {
        return reject(reason,
                      "\"%1\" is no state of a zone. The states are plan, founding, live, dormant and dissolved.",
                      {std::string(values[2])});
      }
      return RowVerdict::Keep;
    case LayerKind::Boundary:
      break;
  }
  return RowVerdict::Keep;
}

RowVerdict RowRules::judgeAddress(const SourceRow& row, std::vector<std::string_view>& values, Reason& reason) {
  dropNotApplicable(values[kAddressNumber]);
  dropNotApplicable(values[kAddressBox]);
  if (m_isMixed && (values[kAddressStreet].empty() || values[kAddressNumber].empty())) {
    return RowVerdict::PassOver;
  }
  const std::string_view status = valueOf(row, m_match.status);
  if (isGone(status) || !valueOf(row, m_match.ended).empty()) {
    return reject(reason, "The address is no longer in use (%1).",
                  {std::string(status.empty() ? valueOf(row, m_match.ended) : status)});
  }
  if (values[kAddressStreet].empty()) {
    return reject(reason, "The address has no street.");
  }
  return values[kAddressNumber].empty() ? reject(reason, "The address has no house number.") : RowVerdict::Keep;
}

RowVerdict RowRules::judgeStreet(const SourceRow& row, std::vector<std::string_view>& values) {
  RoadClass roadClass = RoadClass::Unknown;
  for (const std::size_t column : m_match.fields[kStreetClass]) {
    roadClass = roadClass == RoadClass::Unknown ? parseRoadClass(trimmed(row.cells[column])) : roadClass;
  }
  values[kStreetClass] = nameOf(roadClass);
  return m_isMixed && roadClass == RoadClass::Unknown ? RowVerdict::PassOver : RowVerdict::Keep;
}

RowVerdict RowRules::judgeBackground(const SourceRow& row, std::vector<std::string_view>& values, Reason& reason) {
  std::optional<BackgroundKind> kind;
  for (const std::size_t column : m_match.fields.front()) {
    const std::string_view value = trimmed(row.cells[column]);
    const bool isBuilding = m_isMixed && column == m_match.fields.front().front() && !value.empty() && value != "no";
    kind = kind ? kind : isBuilding ? BackgroundKind::Building : parseBackgroundKind(value);
  }
  if (!kind) {
    kind = parseBackgroundKind(m_constantKind);
  }
  if (kind) {
    values.front() = nameOf(*kind);
    return RowVerdict::Keep;
  }
  return m_isMixed
             ? RowVerdict::PassOver
             : reject(reason,
                      "\"%1\" is no kind of background. The kinds are water, green, built-up, industry and building.",
                      {std::string(values.front())});
}

RowVerdict RowRules::judgeIncident(const SourceRow& row, std::vector<std::string_view>& values, Reason& reason) {
  const std::string_view toClock = values[kIncidentToClock];
  for (std::size_t field = kIncidentAt; field <= kIncidentTo; ++field) {
    std::string_view& value = values[field];
    const std::optional<ParsedTime> time = parseTime(value);
    if (!value.empty() && !time) {
      return reject(reason, "\"%1\" is not a date. Write it as 2026-04-30 or 2026-04-30T13:45.", {std::string(value)});
    }
    if (time && isOfMonth(row, field)) {
      value = write(isoDate(std::chrono::floor<std::chrono::days>(time->at)).substr(0, kYearAndMonth));
    } else if (time && !time->hasClock && !time->isMonth) {
      addClock(value, *time, field == kIncidentTo ? toClock : values[kIncidentClock], reason);
    }
  }
  endOnSameDay(values, toClock, reason);
  const bool isDated = !values[kIncidentAt].empty() || !values[kIncidentFrom].empty();
  return isDated ? RowVerdict::Keep : reject(reason, "The incident has no date.");
}

/// Adds the clock of a column of its own to a day.
void RowRules::addClock(std::string_view& value, const ParsedTime& day, std::string_view clock, Reason& reason) {
  if (const auto sinceMidnight = parseClock(clock)) {
    value = write(isoTime(day.at + *sinceMidnight));
  } else if (!clock.empty()) {
    reason = {.text = kUnreadableClock, .arguments = {std::string(clock)}};
  }
}

/// Makes an interval of one day and two clocks; the second lies after the first, and so perhaps on the next day.
void RowRules::endOnSameDay(std::vector<std::string_view>& values, std::string_view toClock, Reason& reason) {
  if (toClock.empty() || !values[kIncidentTo].empty()) {
    return;
  }
  std::string_view& at = values[kIncidentAt];
  std::string_view& from = values[kIncidentFrom];
  const std::optional<ParsedTime> begin = parseTime(at.empty() ? from : at);
  if (!begin || !begin->hasClock || begin->offset) {
    return;
  }
  const auto sinceMidnight = parseClock(toClock);
  if (!sinceMidnight) {
    reason = {.text = kUnreadableClock, .arguments = {std::string(toClock)}};
    return;
  }
  const LocalTime end = std::chrono::floor<std::chrono::days>(begin->at) + *sinceMidnight;
  from = at.empty() ? from : std::exchange(at, {});
  values[kIncidentTo] = write(isoTime(end < begin->at ? end + std::chrono::days(1) : end));
}

bool RowRules::isOfMonth(const SourceRow& row, std::size_t field) const {
  for (const std::size_t column : m_match.fields[field]) {
    if (!trimmed(row.cells[column]).empty()) {
      return std::ranges::contains(m_match.months, column);
    }
  }
  return false;
}

RowVerdict RowRules::judgeMember(const SourceRow& row, std::vector<std::string_view>& values, Reason& reason) {
  if (const std::string_view given = valueOf(row, m_match.givenName); !given.empty()) {
    const std::string_view family = values[kMemberName];
    values[kMemberName] = write(std::string(given) + (family.empty() ? "" : " ") + std::string(family));
  }
  if (values[0].empty() && values[kMemberName].empty()) {
    return reject(reason, "The member has neither a code nor a name.");
  }
  // Somebody who left must never be warned, so a day of leaving that cannot be read is not passed over.
  if (!values[kMemberLeft].empty() && !parseDate(values[kMemberLeft])) {
    return reject(reason, "\"%1\" is not a day of leaving. Write it as 2026-04-30.",
                  {std::string(values[kMemberLeft])});
  }
  return RowVerdict::Keep;
}

}  // namespace buurtatlas
