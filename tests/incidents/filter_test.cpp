#include "incidents/filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
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
