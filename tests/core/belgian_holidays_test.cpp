#include "core/belgian_holidays.h"

#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

Date dayNamed(const char* text) { return *parseDate(text); }

TEST(BelgianHolidays, KnowsEaster) {
  // The extremes of the calendar, and years between.
  for (const char* easter : {"1818-03-22", "1943-04-25", "1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24",
                             "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25", "2049-04-18"}) {
    EXPECT_EQ(easterOf(std::chrono::year_month_day(dayNamed(easter)).year()), dayNamed(easter)) << easter;
  }
}

TEST(BelgianHolidays, AreTenInAYear) {
  const auto days = holidaysOf(std::chrono::year{2026});
  const std::array<const char*, kHolidays> expected = {"2026-01-01", "2026-04-06", "2026-05-01", "2026-05-14",
                                                       "2026-05-25", "2026-07-21", "2026-08-15", "2026-11-01",
                                                       "2026-11-11", "2026-12-25"};
  for (std::size_t place = 0; place < days.size(); ++place) {
    EXPECT_EQ(days.at(place), dayNamed(expected.at(place)));
    EXPECT_TRUE(isHoliday(days.at(place)));
  }
  EXPECT_EQ(nameOf(Holiday::WhitMonday), "whit-monday");
}

TEST(BelgianHolidays, DoNotHoldDaysThatFeelLikeOne) {
  for (const char* day : {"2026-04-05", "2026-05-24", "2026-07-11", "2026-12-26", "2026-11-02"}) {
    EXPECT_FALSE(isHoliday(dayNamed(day))) << day;
  }
}

}  // namespace
}  // namespace buurtatlas
