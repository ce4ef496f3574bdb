#include "incidents/incident_calendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "core/dates.h"

namespace buurtatlas {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

using std::chrono::days;

Date calendarDay(const char* text) { return *parseDate(text); }

std::shared_ptr<const IncidentColumns> columnsOnDays(const std::vector<Date>& on) {
  std::vector<Incident> incidents;
  for (const Date day : on) {
    incidents.push_back({.from = day, .to = day + days{1}});
  }
  return makeColumns(std::make_shared<const std::vector<Incident>>(std::move(incidents)));
}

/// So many a day from 2025 on for two years, but not on the days that are left out.
std::vector<Date> manyDays(int aDay, const std::vector<std::pair<Date, Date>>& leftOut = {}) {
  std::vector<Date> on;
  for (Date day = calendarDay("2025-01-01"); day <= calendarDay("2026-12-31"); day += days{1}) {
    const bool isOut =
        std::ranges::any_of(leftOut, [day](const auto& period) { return period.first <= day && day <= period.second; });
    on.insert(on.end(), isOut ? 0U : static_cast<std::size_t>(aDay), day);
  }
  return on;
}

TEST(GuessCoveredDays, IsOnePeriodWhereEveryDayHasSome) {
  const auto guess = guessCoveredDays(*columnsOnDays(manyDays(5)));
  ASSERT_THAT(guess, SizeIs(1));
  EXPECT_EQ(guess.front(),
            (CoveredDays{.from = calendarDay("2025-01-01"), .to = calendarDay("2026-12-31"), .isGuess = true}));
}

TEST(GuessCoveredDays, LeavesOutAMonthThatIsMissing) {
  const auto guess =
      guessCoveredDays(*columnsOnDays(manyDays(3, {{calendarDay("2025-06-01"), calendarDay("2025-06-30")}})));
  ASSERT_THAT(guess, SizeIs(2));
  EXPECT_EQ(guess[0].to, calendarDay("2025-05-31"));
  EXPECT_EQ(guess[1].from, calendarDay("2025-07-01"));
}

TEST(GuessCoveredDays, LeavesOutASingleDayOfABusySource) {
  const auto guess =
      guessCoveredDays(*columnsOnDays(manyDays(40, {{calendarDay("2025-06-05"), calendarDay("2025-06-05")}})));
  EXPECT_THAT(guess, SizeIs(2));
}

TEST(GuessCoveredDays, TakesQuietDaysOfAQuietSourceForZeros) {
  std::mt19937 random(3);
  std::bernoulli_distribution happens(0.3);
  std::vector<Date> on = {calendarDay("2025-01-01"), calendarDay("2026-12-31")};
  for (const Date day : manyDays(1)) {
    if (happens(random)) {
      on.push_back(day);
    }
  }
  EXPECT_THAT(guessCoveredDays(*columnsOnDays(on)), SizeIs(1));
}

TEST(GuessCoveredDays, GuessesTheSameFromIncidentsAsFromTheirColumns) {
  std::mt19937 random(3);
  for (int run = 0; run < 50; ++run) {
    std::vector<Incident> incidents(random() % 400);
    for (Incident& each : incidents) {
      each.from = LocalTime(calendarDay("2025-01-01")) + std::chrono::hours(random() % 6000);
      each.hasClock = random() % 2 == 0;
      each.to = each.from + (each.hasClock ? std::chrono::hours(random() % 80) : days{1 + random() % 40});
    }
    const auto columns = makeColumns(std::make_shared<const std::vector<Incident>>(incidents));
    EXPECT_EQ(guessCoveredDays(incidents), guessCoveredDays(*columns));
  }
}

TEST(GuessCoveredDays, OfNothingIsNothing) { EXPECT_THAT(guessCoveredDays(*columnsOnDays({})), IsEmpty()); }

TEST(CalendarOf, TellsAMissingDayFromAZero) {
  const auto columns = columnsOnDays({calendarDay("2026-03-02"), calendarDay("2026-03-09")});
  const IncidentCalendar calendar =
      calendarOf(*columns, {{.from = calendarDay("2026-03-01"), .to = calendarDay("2026-03-03")}});
  EXPECT_EQ(calendar.first, calendarDay("2026-03-01"));
  ASSERT_THAT(calendar.days, SizeIs(9));
  EXPECT_EQ(calendar.days[0], DayState::Zero);
  EXPECT_EQ(calendar.days[1], DayState::Some);
  EXPECT_EQ(calendar.days[2], DayState::Zero);
  EXPECT_EQ(calendar.days[3], DayState::Missing);
  EXPECT_EQ(calendar.days[8], DayState::Some);
  EXPECT_FALSE(calendar.covers(calendarDay("2026-03-04")));
  EXPECT_FALSE(calendar.covers(calendarDay("2026-02-28")));
  EXPECT_EQ(calendar.coveredDays(calendarDay("2026-03-02"), calendarDay("2026-12-31")), 3);
}

TEST(CalendarOf, CallsAGuessAGuess) {
  const auto columns = columnsOnDays({calendarDay("2026-03-02")});
  EXPECT_TRUE(calendarOf(*columns, {}).isGuess);
  const CoveredDays said{.from = calendarDay("2026-03-01"), .to = calendarDay("2026-03-31")};
  EXPECT_FALSE(calendarOf(*columns, {said}).isGuess);
  CoveredDays guessed = said;
  guessed.isGuess = true;
  EXPECT_TRUE(calendarOf(*columns, {guessed}).isGuess);
  EXPECT_FALSE(calendarOf(*columns, {guessed, said}).isGuess);
}

TEST(CalendarOf, FillsAMonthThatIsAllThatIsKnown) {
  const auto columns = makeColumns(std::make_shared<const std::vector<Incident>>(
      std::vector{Incident{.from = calendarDay("2026-04-01"), .to = calendarDay("2026-05-01")}}));
  const IncidentCalendar calendar = calendarOf(*columns, {});
  EXPECT_EQ(calendar.first, calendarDay("2026-04-01"));
  EXPECT_THAT(calendar.days, ::testing::AllOf(SizeIs(30), ::testing::Each(DayState::Some)));
}

}  // namespace
}  // namespace buurtatlas
