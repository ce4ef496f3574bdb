#include "incidents/filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/dates.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Incident burglary(std::string_view from, std::string_view to = {}) {
  const ParsedTime begin = *parseTime(from);
  return {.type = "burglary",
          .position = Point{.east = 5, .north = 5},
          .from = begin.at,
          .to = to.empty() ? begin.at : parseTime(to)->at,
          .hasClock = begin.hasClock};
}

std::vector<std::uint32_t> rowsOf(const std::vector<Incident>& incidents, const IncidentFilter& filter) {
  return selectIncidents(incidents, filter).rows;
}

TEST(SelectIncidents, LetsAllThroughWithoutAFilter) {
  EXPECT_THAT(rowsOf({burglary("2026-03-01"), burglary("2026-03-02T10:00")}, {}), ElementsAre(0, 1));
}

TEST(SelectIncidents, IncludesTheFirstAndTheLastDay) {
  const std::vector<Incident> incidents = {burglary("2026-03-01T23:59"), burglary("2026-03-02T00:00"),
                                           burglary("2026-03-04T23:59"), burglary("2026-03-05T00:00")};
  const IncidentFilter filter{.from = parseDate("2026-03-02"), .to = parseDate("2026-03-04")};
  EXPECT_THAT(rowsOf(incidents, filter), ElementsAre(1, 2));
}

TEST(SelectIncidents, WrapsHoursAroundMidnight) {
  const std::vector<Incident> incidents = {burglary("2026-03-01T21:59"), burglary("2026-03-01T22:00"),
                                           burglary("2026-03-01T00:30"), burglary("2026-03-01T05:59"),
                                           burglary("2026-03-01T06:00")};
  EXPECT_THAT(rowsOf(incidents, {.hours = HourRange{.from = 22, .to = 6}}), ElementsAre(1, 2, 3));
}

TEST(SelectIncidents, TakesTheMiddleOfAnIntervalForItsHour) {
  const std::vector<Incident> incidents = {burglary("2026-03-01T20:00", "2026-03-02T02:00")};
  EXPECT_THAT(rowsOf(incidents, {.hours = HourRange{.from = 23, .to = 24}}), ElementsAre(0));
  EXPECT_THAT(rowsOf(incidents, {.hours = HourRange{.from = 20, .to = 23}}), IsEmpty());
}

TEST(SelectIncidents, CountsWhatHasNoHourForAnHourFilter) {
  const std::vector<Incident> incidents = {burglary("2026-03-01"), burglary("2026-03-01T08:00", "2026-03-02T08:00"),
                                           burglary("2026-03-01T12:00")};
  const IncidentSelection selection = selectIncidents(incidents, {.hours = HourRange{.from = 12, .to = 13}});
  EXPECT_THAT(selection.rows, ElementsAre(2));
  EXPECT_EQ(selection.withoutClock, 2U);
}

TEST(SelectIncidents, DoesNotCountAMissingHourWhenTheDayIsWrongAnyway) {
  const IncidentFilter filter{.from = parseDate("2026-04-01"), .hours = HourRange{.from = 12, .to = 13}};
  EXPECT_EQ(selectIncidents({burglary("2026-03-01")}, filter).withoutClock, 0U);
}

TEST(SelectIncidents, KnowsTheWeekdayOfASingleDayWithoutAClock) {
  WeekdaySet sunday;
  sunday.add(std::chrono::Sunday);
  const std::vector<Incident> incidents = {burglary("2026-03-01"), burglary("2026-03-02"),
                                           burglary("2026-02-28", "2026-03-02")};
  const IncidentSelection selection = selectIncidents(incidents, {.weekdays = sunday});
  EXPECT_THAT(selection.rows, ElementsAre(0));
  EXPECT_EQ(selection.withoutClock, 1U);
}

TEST(SelectIncidents, TakesAnyOfTheTypes) {
  std::vector<Incident> incidents(3, burglary("2026-03-01"));
  incidents[1].type = "theft";
  incidents[2].type = "fire";
  EXPECT_THAT(rowsOf(incidents, {.types = {"fire", "theft"}}), ElementsAre(1, 2));
}

TEST(SelectIncidents, LeavesOutWhatLiesOutsideTheAreaOrNowhere) {
  std::vector<Incident> incidents(3, burglary("2026-03-01"));
  incidents[1].position = Point{.east = 50, .north = 5};
  incidents[2].position.reset();
  const IncidentFilter filter{.area = test::areaFromWkt("POLYGON((0 0,10 0,10 10,0 10,0 0))")};
  const IncidentSelection selection = selectIncidents(incidents, filter);
  EXPECT_THAT(selection.rows, ElementsAre(0));
  EXPECT_EQ(selection.withoutPosition, 1U);
}

TEST(SelectIncidents, KeepsWhatLiesNowhereWhenNoAreaIsAskedFor) {
  Incident nowhere = burglary("2026-03-01");
  nowhere.position.reset();
  const IncidentSelection selection = selectIncidents({nowhere, burglary("2026-03-01")}, {});
  EXPECT_THAT(selection.rows, ElementsAre(0, 1));
  EXPECT_EQ(selection.withoutPosition, 1U);
  EXPECT_EQ(positionsOf({nowhere, burglary("2026-03-01")}, selection.rows).size(), 1U);
}

TEST(SelectIncidents, NamesThePartThatEmptiesTheResult) {
  const std::vector<Incident> incidents = {burglary("2026-03-01T12:00"), burglary("2026-03-01T13:00"),
                                           burglary("2026-05-01T02:00")};
  const IncidentFilter filter{.to = parseDate("2026-03-31"), .hours = HourRange{.from = 0, .to = 6}};
  EXPECT_EQ(selectIncidents(incidents, filter).emptiedBy, FilterPart::Hours);
  EXPECT_FALSE(selectIncidents(incidents, {}).emptiedBy);
}

TEST(SelectIncidents, KnowsTheWeekdayOfADayAsItIsImported) {
  WeekdaySet sunday;
  sunday.add(std::chrono::Sunday);
  EXPECT_THAT(rowsOf({burglary("2026-03-01", "2026-03-02")}, {.weekdays = sunday}), ElementsAre(0));
}

TEST(SelectIncidents, TakesMonthsOfAnyYear) {
  const std::vector<Incident> incidents = {burglary("2025-12-31"), burglary("2026-03-01"), burglary("2026-01-01")};
  EXPECT_THAT(rowsOf(incidents, {.months = parseMonths("12-2").value()}), ElementsAre(0, 2));
}

TEST(SelectIncidents, TakesHolidaysAloneOrLeavesThemOut) {
  const std::vector<Incident> incidents = {burglary("2026-04-06T23:59"), burglary("2026-04-05"),
                                           burglary("2026-07-21")};
  EXPECT_THAT(rowsOf(incidents, {.holidays = HolidayRule::Only}), ElementsAre(0, 2));
  EXPECT_THAT(rowsOf(incidents, {.holidays = HolidayRule::Without}), ElementsAre(1));
  EXPECT_EQ(selectIncidents({burglary("2026-04-05")}, {.holidays = HolidayRule::Only}).emptiedBy, FilterPart::Holidays);
}

TEST(SelectIncidents, TakesAGroupOfTypesWhole) {
  std::vector<Incident> incidents(3, burglary("2026-03-01"));
  incidents[0].type = "Diefstal/Woning";
  incidents[1].type = "Diefstal/Fiets";
  incidents[2].type = "Diefstallen";
  EXPECT_THAT(rowsOf(incidents, {.types = {"Diefstal"}}), ElementsAre(0, 1));
}

TEST(IncidentSieve, CountsForEachPanelWhatPassesTheOthers) {
  const std::vector<Incident> incidents = {burglary("2026-03-01T12:00"), burglary("2026-03-02T23:00"),
                                           burglary("2026-04-01T12:00")};
  const auto columns = makeColumns(std::make_shared<const std::vector<Incident>>(incidents));
  const IncidentSieve sieve(*columns, {.to = parseDate("2026-03-31"), .hours = HourRange{.from = 10, .to = 14}});
  EXPECT_THAT(sieve.selection().rows, ElementsAre(0));
  EXPECT_THAT(sieve.rowsIgnoring(setOf(FilterPart::Hours)), ElementsAre(0, 1));
  EXPECT_THAT(sieve.rowsIgnoring(setOf(FilterPart::Dates)), ElementsAre(0, 2));
}

/// What a filter lets through, read from its definition one incident at a time.
std::vector<std::uint32_t> oneByOne(const std::vector<Incident>& incidents, const IncidentFilter& filter) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < incidents.size(); ++row) {
    const Incident& each = incidents[row];
    const LocalTime middle = each.from + (each.to - each.from) / 2;
    const Date day = std::chrono::floor<std::chrono::days>(middle);
    const bool isShort = each.to - each.from < std::chrono::hours(24);
    const bool hasHour = each.hasClock && isShort;
    const bool hasWeekday = hasHour || (!each.hasClock && each.to - each.from <= std::chrono::hours(24));
    const int hour = static_cast<int>(std::chrono::floor<std::chrono::hours>(middle - day).count());
    const bool passes = (!filter.from || day >= *filter.from) && (!filter.to || day <= *filter.to) &&
                        (!filter.hours || (hasHour && filter.hours->contains(hour))) &&
                        (!filter.weekdays || (hasWeekday && filter.weekdays->contains(std::chrono::weekday(day)))) &&
                        (!filter.months || filter.months->contains(std::chrono::year_month_day(day).month())) &&
                        (filter.types.empty() || each.type == filter.types.front());
    if (passes) {
      rows.push_back(row);
    }
  }
  return rows;
}

RC_GTEST_PROP(SelectIncidentsProperty, AgreesWithItsDefinition, ()) {
  const LocalTime begin = parseTime("2024-12-01")->at;
  std::vector<Incident> incidents(*rc::gen::inRange<std::size_t>(0, 60));
  for (Incident& each : incidents) {
    each.hasClock = *rc::gen::arbitrary<bool>();
    each.type = *rc::gen::element<std::string>("fire", "theft", "");
    each.from = begin + std::chrono::minutes(*rc::gen::inRange(0, 2 * 365 * 24 * 60));
    each.to = each.from + std::chrono::minutes(*rc::gen::inRange(0, 3) * *rc::gen::inRange(0, 2000));
    if (!each.hasClock) {
      each.from = std::chrono::floor<std::chrono::days>(each.from);
      each.to = each.from + std::chrono::days(*rc::gen::inRange(1, 4));
    }
  }
  IncidentFilter filter;
  if (*rc::gen::arbitrary<bool>()) {
    filter.from = std::chrono::floor<std::chrono::days>(begin) + std::chrono::days(*rc::gen::inRange(0, 400));
    filter.to = *filter.from + std::chrono::days(*rc::gen::inRange(0, 400));
  }
  if (*rc::gen::arbitrary<bool>()) {
    const int from = *rc::gen::inRange(0, 24);
    filter.hours = HourRange{.from = from, .to = from == 5 ? 4 : 5};
  }
  if (*rc::gen::arbitrary<bool>()) {
    filter.weekdays = WeekdaySet{.bits = *rc::gen::inRange<std::uint8_t>(1, 128)};
  }
  if (*rc::gen::arbitrary<bool>()) {
    filter.months = MonthSet{.bits = *rc::gen::inRange<std::uint16_t>(1, 4096)};
  }
  if (*rc::gen::arbitrary<bool>()) {
    filter.types = {*rc::gen::element<std::string>("fire", "theft", "")};
  }
  RC_ASSERT(selectIncidents(incidents, filter).rows == oneByOne(incidents, filter));
}

TEST(SelectIncidents, JudgesVeryManyAsItJudgesEach) {
  std::mt19937 random(11);
  const LocalTime begin = parseTime("2025-01-01")->at;
  std::vector<Incident> incidents(150'000, burglary("2026-03-01"));
  for (Incident& each : incidents) {
    each.type = random() % 3 == 0 ? "fire" : "theft";
    each.from = begin + std::chrono::minutes(random() % (365 * 24 * 60));
    each.to = each.from + std::chrono::minutes(random() % 3 * (random() % 2000));
    each.hasClock = true;
    each.position = Point{.east = 0.001 * static_cast<double>(random() % 20'000), .north = 5};
    if (random() % 20 == 0) {
      each.position.reset();
    }
  }
  IncidentFilter filter{.hours = HourRange{.from = 20, .to = 5}, .types = {"theft"}};
  const IncidentSelection anywhere = selectIncidents(incidents, filter);
  EXPECT_EQ(anywhere.rows, oneByOne(incidents, filter));
  std::vector<std::uint32_t> inArea;
  std::size_t nowhere = 0;
  for (const std::uint32_t row : anywhere.rows) {
    const std::optional<Point>& position = incidents[row].position;
    nowhere += position ? 0U : 1U;
    if (position && position->east < 10) {
      inArea.push_back(row);
    }
  }
  EXPECT_EQ(anywhere.withoutPosition, nowhere);
  filter.area = test::areaFromWkt("POLYGON((0 0,10 0,10 10,0 10,0 0))");
  const IncidentSelection within = selectIncidents(incidents, filter);
  EXPECT_EQ(within.rows, inArea);
  EXPECT_EQ(within.withoutPosition, nowhere);
}

TEST(ParseHours, ReadsWholeHours) {
  EXPECT_EQ(parseHours("22-6"), (HourRange{.from = 22, .to = 6}));
  EXPECT_EQ(parseHours("22:00-06:00"), (HourRange{.from = 22, .to = 6}));
  EXPECT_EQ(parseHours(" 8u - 12u "), (HourRange{.from = 8, .to = 12}));
  EXPECT_EQ(parseHours("18-0"), (HourRange{.from = 18, .to = 24}));
}

TEST(ParseHours, RefusesWhatIsNoRange) {
  for (const char* text : {"", "22", "6-6", "24-3", "-3", "8-25", "8:30-12", "a-b", "8-12-14"}) {
    EXPECT_FALSE(parseHours(text)) << text;
  }
}

TEST(ParseWeekdays, ReadsEnglishAndDutch) {
  WeekdaySet days;
  days.add(std::chrono::Monday);
  days.add(std::chrono::Tuesday);
  EXPECT_EQ(parseWeekdays("mon,tue"), days);
  EXPECT_EQ(parseWeekdays("Maandag; di"), days);
}

TEST(ParseWeekdays, RefusesUnknownDays) {
  for (const char* text : {"", "mon,", "moon", "1,2"}) {
    EXPECT_FALSE(parseWeekdays(text)) << text;
  }
}

}  // namespace
}  // namespace buurtatlas
