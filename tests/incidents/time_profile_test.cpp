#include "incidents/time_profile.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

#include "core/brussels_clock.h"
#include "core/dates.h"

namespace buurtatlas {
namespace {

Incident at(std::string_view from, std::string_view to = {}) {
  const ParsedTime begin = *parseTime(from);
  return {.from = begin.at, .to = to.empty() ? begin.at : parseTime(to)->at, .hasClock = begin.hasClock};
}

TimeProfile profileOf(const std::vector<Incident>& incidents) {
  std::vector<std::uint32_t> rows(incidents.size());
  std::iota(rows.begin(), rows.end(), 0U);
  return timeProfile(incidents, rows);
}

double shareOfAfternoon(std::string_view from, std::string_view to) {
  const auto clock = [](std::string_view hour) { return parseTime("2026-03-02T" + std::string(hour))->at; };
  return shareWithin(clock(from), clock(to), clock("12:00"), clock("16:00"));
}

TEST(ShareWithin, MeetsTheKnownValues) {
  EXPECT_DOUBLE_EQ(shareOfAfternoon("08:00", "16:00"), 0.5);
  EXPECT_DOUBLE_EQ(shareOfAfternoon("08:00", "13:00"), 0.2);
  EXPECT_DOUBLE_EQ(shareOfAfternoon("14:33", "14:33"), 1);
  EXPECT_DOUBLE_EQ(shareOfAfternoon("14:00", "17:00"), 2.0 / 3);
}

TEST(ShareWithin, HoldsTheBeginOfTheWindowAndNotItsEnd) {
  EXPECT_DOUBLE_EQ(shareOfAfternoon("12:00", "12:00"), 1);
  EXPECT_DOUBLE_EQ(shareOfAfternoon("16:00", "16:00"), 0);
  EXPECT_DOUBLE_EQ(shareOfAfternoon("09:00", "10:00"), 0);
}

TEST(TimeProfile, PutsAMomentInItsHour) {
  const TimeProfile profile = profileOf({at("2026-03-02T14:59")});
  EXPECT_DOUBLE_EQ(profile.hours[14], 1);
  EXPECT_DOUBLE_EQ(profile.weekHours[0][14], 1);
  EXPECT_DOUBLE_EQ(profile.weekdays[0], 1);
}

TEST(TimeProfile, SpreadsAnIntervalEvenlyOverItsHours) {
  const TimeProfile profile = profileOf({at("2026-03-02T22:30", "2026-03-03T00:30")});
  EXPECT_DOUBLE_EQ(profile.hours[22], 0.25);
  EXPECT_DOUBLE_EQ(profile.hours[23], 0.5);
  EXPECT_DOUBLE_EQ(profile.hours[0], 0.25);
  EXPECT_DOUBLE_EQ(profile.weekdays[0], 0.75);
  EXPECT_DOUBLE_EQ(profile.weekdays[1], 0.25);
}

TEST(TimeProfile, WeighsEveryIncidentOnce) {
  const TimeProfile profile =
      profileOf({at("2026-03-02T22:30", "2026-03-03T00:30"), at("2026-03-06T17:00", "2026-03-09T08:00"),
                 at("2026-01-01T00:00", "2026-03-15T12:34"), at("2026-03-02T14:59")});
  EXPECT_NEAR(std::accumulate(profile.hours.begin(), profile.hours.end(), 0.0), 4, 1e-9);
  EXPECT_NEAR(std::accumulate(profile.weekdays.begin(), profile.weekdays.end(), 0.0), 4, 1e-9);
  double months = 0;
  for (const MonthCount& month : profile.months) {
    months += month.count;
  }
  EXPECT_NEAR(months, 4, 1e-9);
  EXPECT_EQ(profile.withClock, 4U);
}

TEST(TimeProfile, KeepsADayWithoutAClockOutOfTheHours) {
  const TimeProfile profile = profileOf({at("2026-03-02", "2026-03-03"), at("2026-03-02", "2026-03-04")});
  EXPECT_DOUBLE_EQ(std::accumulate(profile.hours.begin(), profile.hours.end(), 0.0), 0);
  EXPECT_DOUBLE_EQ(profile.weekdays[0], 1.5);
  EXPECT_DOUBLE_EQ(profile.weekdays[1], 0.5);
  EXPECT_EQ(profile.withoutClock, 2U);
}

TEST(TimeProfile, ShowsMonthsWithoutIncidents) {
  using std::chrono::year;
  const TimeProfile profile = profileOf({at("2025-12-31"), at("2026-02-01T10:00")});
  const std::vector<MonthCount> expected = {{.month = year(2025) / 12, .count = 1},
                                            {.month = year(2026) / 1, .count = 0},
                                            {.month = year(2026) / 2, .count = 1}};
  EXPECT_EQ(profile.months, expected);
}

TEST(TimeProfile, NamesTheMostFrequentTypeFirst) {
  std::vector<Incident> incidents(3, at("2026-03-02"));
  incidents[0].type = "fire";
  incidents[1].type = incidents[2].type = "theft";
  const std::vector<TypeCount> expected = {{.type = "theft", .count = 2}, {.type = "fire", .count = 1}};
  EXPECT_EQ(profileOf(incidents).types, expected);
}

TEST(TimeProfile, SpreadsTheKnownIntervalsOverTheAfternoon) {
  // Windows of 08-16, 08-13, 14:33 and 14-17 weigh 0.5, 0.2, 1 and 2/3 between 12 and 16.
  const std::vector<std::pair<Incident, double>> known = {{at("2026-03-02T08:00", "2026-03-02T16:00"), 0.5},
                                                          {at("2026-03-02T08:00", "2026-03-02T13:00"), 0.2},
                                                          {at("2026-03-02T14:33"), 1},
                                                          {at("2026-03-02T14:00", "2026-03-02T17:00"), 2.0 / 3}};
  for (const auto& [incident, share] : known) {
    const auto& hours = profileOf({incident}).hours;
    EXPECT_NEAR(std::accumulate(hours.begin() + 12, hours.begin() + 16, 0.0), share, 1e-9);
  }
}

TEST(TimeProfile, GivesNothingToTheHourThatSpringSkips) {
  const TimeProfile profile = profileOf({at("2026-03-29T01:00", "2026-03-29T04:00")});
  EXPECT_DOUBLE_EQ(profile.weekHours[6][1], 0.5);
  EXPECT_DOUBLE_EQ(profile.weekHours[6][2], 0);
  EXPECT_DOUBLE_EQ(profile.weekHours[6][3], 0.5);
}

TEST(TimeProfile, GivesTwiceToTheHourThatAutumnRepeats) {
  const TimeProfile profile = profileOf({at("2026-10-25T01:00", "2026-10-25T04:00")});
  EXPECT_DOUBLE_EQ(profile.weekHours[6][1], 0.25);
  EXPECT_DOUBLE_EQ(profile.weekHours[6][2], 0.5);
  EXPECT_DOUBLE_EQ(profile.weekHours[6][3], 0.25);
}

TEST(TimeProfile, KnowsTheWeekdayOfADayAsItIsImported) {
  const TimeProfile profile = profileOf({at("2026-03-02", "2026-03-03")});
  EXPECT_DOUBLE_EQ(profile.weekdays[0], 1);
}

/// The share of each hour of the week, walked through minute by minute of real time.
WeekHours minuteByMinute(const std::vector<Incident>& incidents) {
  WeekHours cells = {};
  for (const Incident& each : incidents) {
    const Instant begin = readBrusselsClock(each.from).instant;
    const Instant end = std::max(begin + std::chrono::minutes(1), readBrusselsClock(each.to).instant);
    const auto total = static_cast<double>((end - begin) / std::chrono::minutes(1));
    for (Instant minute = begin; minute < end; minute += std::chrono::minutes(1)) {
      const LocalTime wall = brusselsTime(minute);
      const Date day = std::chrono::floor<std::chrono::days>(wall);
      cells.at(std::chrono::weekday(day).iso_encoding() - 1)
          .at(static_cast<std::size_t>(std::chrono::floor<std::chrono::hours>(wall - day).count())) += 1 / total;
    }
  }
  return cells;
}

RC_GTEST_PROP(TimeProfileProperty, AgreesWithAWalkThroughEveryMinute, ()) {
  const LocalTime begin = parseTime("2026-03-20T00:00")->at;
  std::vector<Incident> incidents(*rc::gen::inRange<std::size_t>(0, 12));
  for (Incident& each : incidents) {
    each.from = begin + std::chrono::minutes(*rc::gen::inRange(0, 20 * 24 * 60));
    each.from = brusselsTime(readBrusselsClock(each.from).instant);
    each.to = each.from + std::chrono::minutes(*rc::gen::element(0, 1, 59, 60, 200, 1440, 9999, 10080, 20161, 30000));
    each.to = brusselsTime(readBrusselsClock(each.to).instant);
    each.hasClock = true;
  }
  const TimeProfile profile = profileOf(incidents);
  const WeekHours expected = minuteByMinute(incidents);
  double sum = 0;
  for (std::size_t day = 0; day < 7; ++day) {
    for (std::size_t hour = 0; hour < 24; ++hour) {
      RC_ASSERT(std::abs(profile.weekHours[day][hour] - expected[day][hour]) < 1e-7);
      sum += profile.weekHours[day][hour];
    }
  }
  RC_ASSERT(std::abs(sum - static_cast<double>(incidents.size())) < 1e-9);
}

TEST(TimeProfile, IsTheSameForManyAsForFewBlocks) {
  std::vector<Incident> incidents;
  for (int place = 0; place < 300'000; ++place) {
    incidents.push_back(at(place % 3 == 0 ? "2026-03-02T14:00" : "2026-03-06T23:10"));
  }
  const TimeProfile profile = profileOf(incidents);
  EXPECT_EQ(profile.weekHours[0][14], 100'000);
  EXPECT_EQ(profile.weekHours[4][23], 200'000);
  EXPECT_EQ(profile.withClock, 300'000U);
}

TEST(TimeProfile, OfNothingIsEmpty) { EXPECT_TRUE(profileOf({}).months.empty()); }

}  // namespace
}  // namespace buurtatlas
