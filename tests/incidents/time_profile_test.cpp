#include "incidents/time_profile.h"

#include <gtest/gtest.h>

#include <chrono>
#include <numeric>
#include <string_view>
#include <vector>

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
  const TimeProfile profile = profileOf({at("2026-03-02"), at("2026-03-02", "2026-03-03")});
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

TEST(TimeProfile, OfNothingIsEmpty) { EXPECT_TRUE(profileOf({}).months.empty()); }

}  // namespace
}  // namespace buurtatlas
