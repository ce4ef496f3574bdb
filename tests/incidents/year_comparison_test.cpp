#include "incidents/year_comparison.h"

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <numeric>
#include <vector>

#include "core/dates.h"

namespace buurtatlas {
namespace {

using std::chrono::days;

Date trendDay(const char* text) { return *parseDate(text); }

/// One incident on each of these days.
std::shared_ptr<const IncidentColumns> happeningOn(const std::vector<Date>& on) {
  std::vector<Incident> incidents;
  for (const Date day : on) {
    incidents.push_back({.from = day, .to = day + days{1}});
  }
  return makeColumns(std::make_shared<const std::vector<Incident>>(std::move(incidents)));
}

std::vector<std::uint32_t> allRows(const IncidentColumns& columns) {
  std::vector<std::uint32_t> rows(columns.size());
  std::iota(rows.begin(), rows.end(), 0U);
  return rows;
}

std::vector<CoveredDays> covering(const char* from, const char* to) {
  return {{.from = trendDay(from), .to = trendDay(to)}};
}

TEST(CompareCounts, MeetsTheExactIntervalOfTwoPoissonCounts) {
  // By bisection of sums of binomial terms in whole numbers.
  const YearComparison comparison = compareCounts(30, 15);
  EXPECT_DOUBLE_EQ(comparison.ratio, 2);
  EXPECT_NEAR(comparison.lowest, 1.0428857370194897, 1e-9);
  EXPECT_NEAR(comparison.highest, 3.999857803776694, 1e-9);
  EXPECT_NEAR(comparison.chance, 0.035697803555194696, 1e-12);
  EXPECT_EQ(comparison.verdict, ChangeVerdict::More);
}

TEST(CompareCounts, ComparesCountsADayWhereOnePeriodIsLonger) {
  const YearComparison alike = compareCounts(31, 28, 31.0 / 28);
  EXPECT_NEAR(alike.ratio, 1, 1e-12);
  EXPECT_EQ(alike.verdict, ChangeVerdict::NoDifference);
  EXPECT_NEAR(compareCounts(60, 15, 2).lowest, compareCounts(60, 15).lowest / 2, 1e-12);
  EXPECT_EQ(compareCounts(60, 60, 2).verdict, ChangeVerdict::Fewer);
  EXPECT_LT(compareCounts(60, 60, 2).chance, 0.05);
}

TEST(CompareCounts, TurnsAroundWithItsCounts) {
  const YearComparison more = compareCounts(30, 15);
  const YearComparison fewer = compareCounts(15, 30);
  EXPECT_NEAR(fewer.lowest, 1 / more.highest, 1e-12);
  EXPECT_NEAR(fewer.highest, 1 / more.lowest, 1e-12);
  EXPECT_DOUBLE_EQ(fewer.chance, more.chance);
  EXPECT_EQ(fewer.verdict, ChangeVerdict::Fewer);
}

TEST(CompareCounts, SaysWhenChanceExplainsIt) {
  EXPECT_EQ(compareCounts(12, 10).verdict, ChangeVerdict::NoDifference);
  EXPECT_EQ(compareCounts(10, 10).chance, 1);
}

TEST(CompareCounts, SaysWhenThereAreTooFew) {
  EXPECT_EQ(compareCounts(5, 0).verdict, ChangeVerdict::TooFew);
  EXPECT_EQ(compareCounts(0, 0).verdict, ChangeVerdict::TooFew);
  EXPECT_EQ(compareCounts(6, 0).verdict, ChangeVerdict::More);
  EXPECT_NEAR(compareCounts(6, 0).chance, 2.0 / 64, 1e-12);
}

TEST(CompareWithYearBefore, CountsTheSameDays) {
  const auto columns = happeningOn({trendDay("2025-03-01"), trendDay("2025-03-31"), trendDay("2025-04-01"),
                                    trendDay("2026-03-15"), trendDay("2026-04-01")});
  const auto calendar = calendarOf(*columns, covering("2025-01-01", "2026-12-31"));
  const auto comparison =
      compareWithYearBefore(*columns, allRows(*columns), calendar, trendDay("2026-03-01"), trendDay("2026-03-31"));
  ASSERT_TRUE(comparison);
  EXPECT_EQ(comparison->count, 1);
  EXPECT_EQ(comparison->countBefore, 2);
  EXPECT_EQ(comparison->beforeFrom, trendDay("2025-03-01"));
  EXPECT_EQ(comparison->beforeTo, trendDay("2025-03-31"));
  EXPECT_EQ(comparison->comparedDays, 31);
}

TEST(CompareWithYearBefore, LeavesOutDaysThatOneYearMisses) {
  const auto columns = happeningOn({trendDay("2025-03-05"), trendDay("2026-03-05"), trendDay("2026-03-20")});
  const auto calendar = calendarOf(*columns, {{.from = trendDay("2025-03-01"), .to = trendDay("2025-03-18")},
                                              {.from = trendDay("2026-03-01"), .to = trendDay("2026-03-31")}});
  const auto comparison =
      compareWithYearBefore(*columns, allRows(*columns), calendar, trendDay("2026-03-01"), trendDay("2026-03-31"));
  ASSERT_TRUE(comparison);
  EXPECT_EQ(comparison->comparedDays, 18);
  EXPECT_EQ(comparison->count, 1);
  EXPECT_EQ(comparison->verdict, ChangeVerdict::TooFew);
}

TEST(CompareWithYearBefore, DoesNotCompareWhatIsMostlyMissing) {
  std::vector<Date> on;
  for (int day = 0; day < 31; ++day) {
    on.push_back(trendDay("2026-03-01") + days{day});
  }
  on.push_back(trendDay("2025-03-01"));
  const auto columns = happeningOn(on);
  const auto calendar = calendarOf(*columns, {{.from = trendDay("2025-03-01"), .to = trendDay("2025-03-10")},
                                              {.from = trendDay("2026-03-01"), .to = trendDay("2026-03-31")}});
  const auto comparison =
      compareWithYearBefore(*columns, allRows(*columns), calendar, trendDay("2026-03-01"), trendDay("2026-03-31"));
  EXPECT_EQ(comparison->verdict, ChangeVerdict::CannotCompare);
}

TEST(CompareWithYearBefore, FindsItsWayAroundALeapDay) {
  const auto columns = happeningOn({trendDay("2024-02-29"), trendDay("2023-02-28")});
  const auto calendar = calendarOf(*columns, covering("2023-01-01", "2025-12-31"));
  const auto leap =
      compareWithYearBefore(*columns, allRows(*columns), calendar, trendDay("2024-02-29"), trendDay("2024-02-29"));
  ASSERT_TRUE(leap);
  EXPECT_EQ(leap->comparedDays, 0);
  const auto year =
      compareWithYearBefore(*columns, allRows(*columns), calendar, trendDay("2024-03-01"), trendDay("2025-02-28"));
  ASSERT_TRUE(year);
  EXPECT_EQ(year->days, 365);
  EXPECT_EQ(year->beforeFrom, trendDay("2023-03-01"));
}

TEST(CompareWithYearBefore, RefusesMoreThanAYear) {
  const auto columns = happeningOn({trendDay("2024-02-28")});
  const auto calendar = calendarOf(*columns, {});
  EXPECT_FALSE(compareWithYearBefore(*columns, {}, calendar, trendDay("2024-01-01"), trendDay("2025-01-01")));
  EXPECT_FALSE(compareWithYearBefore(*columns, {}, calendar, trendDay("2024-01-02"), trendDay("2024-01-01")));
}

}  // namespace
}  // namespace buurtatlas
