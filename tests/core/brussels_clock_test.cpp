#include "core/brussels_clock.h"

#include <gtest/gtest.h>

#include <optional>
#include <stdexcept>

namespace buurtatlas {
namespace {

LocalTime wall(const char* text) { return parseTime(text)->at; }

TEST(BrusselsClock, IsAnHourAheadInWinterAndTwoInSummer) {
  EXPECT_EQ(brusselsTime(*parseInstant("2026-01-15T12:00:00Z")), wall("2026-01-15T13:00"));
  EXPECT_EQ(brusselsTime(*parseInstant("2026-07-15T23:30:00Z")), wall("2026-07-16T01:30"));
}

TEST(BrusselsClock, SkipsAnHourInSpring) {
  EXPECT_EQ(brusselsTime(*parseInstant("2026-03-29T00:59:59Z")), wall("2026-03-29T01:59:59"));
  EXPECT_EQ(brusselsTime(*parseInstant("2026-03-29T01:00:00Z")), wall("2026-03-29T03:00"));
  const ClockReading skipped = readBrusselsClock(wall("2026-03-29T02:30"));
  EXPECT_TRUE(skipped.isSkipped);
  EXPECT_FALSE(skipped.isTwice);
  EXPECT_EQ(brusselsTime(skipped.instant), wall("2026-03-29T03:30"));
  EXPECT_FALSE(readBrusselsClock(wall("2026-03-29T03:00")).isSkipped);
  EXPECT_FALSE(readBrusselsClock(wall("2026-03-29T01:59")).isSkipped);
}

TEST(BrusselsClock, RepeatsAnHourInAutumnAndTakesTheFirst) {
  const ClockReading twice = readBrusselsClock(wall("2026-10-25T02:30"));
  EXPECT_TRUE(twice.isTwice);
  EXPECT_EQ(twice.instant, *parseInstant("2026-10-25T00:30:00Z"));
  EXPECT_EQ(brusselsTime(*parseInstant("2026-10-25T01:30:00Z")), wall("2026-10-25T02:30"));
  EXPECT_FALSE(readBrusselsClock(wall("2026-10-25T03:00")).isTwice);
}

TEST(BrusselsClock, NamesTheNextChange) {
  EXPECT_EQ(nextClockChange(*parseInstant("2026-03-29T00:59:59Z")), *parseInstant("2026-03-29T01:00:00Z"));
  EXPECT_EQ(nextClockChange(*parseInstant("2026-03-29T01:00:00Z")), *parseInstant("2026-10-25T01:00:00Z"));
  EXPECT_EQ(nextClockChange(*parseInstant("2026-12-01T00:00:00Z")), *parseInstant("2027-03-28T01:00:00Z"));
  EXPECT_EQ(nextClockChange(*parseInstant("1950-12-01T00:00:00Z")), *parseInstant("1977-04-03T01:00:00Z"));
}

TEST(BrusselsClock, KnowsWhetherAnIntervalRunsOverAChange) {
  EXPECT_TRUE(isClockChangedBetween(wall("2026-03-28T22:00"), wall("2026-03-29T06:00")));
  EXPECT_FALSE(isClockChangedBetween(wall("2026-03-29T03:00"), wall("2026-03-29T06:00")));
  EXPECT_TRUE(isClockChangedBetween(wall("2026-01-01T00:00"), wall("2026-12-31T00:00")));
}

TEST(BrusselsClock, AgreesWithTheTimeZoneDatabaseEveryHalfHour) {
  const std::chrono::time_zone* brussels = nullptr;
  try {
    brussels = std::chrono::locate_zone("Europe/Brussels");
  } catch (const std::runtime_error&) {
    GTEST_SKIP() << "there is no time zone database here";
  }
  const Instant end = *parseInstant("2040-01-01T00:00:00Z");
  for (Instant at = *parseInstant("1977-01-01T00:00:00Z"); at < end; at += std::chrono::minutes{30}) {
    const LocalTime expected{brussels->to_local(at).time_since_epoch()};
    ASSERT_EQ(brusselsTime(at), expected) << isoInstant(at);
    const std::chrono::local_info info = brussels->get_info(expected);
    const ClockReading reading = readBrusselsClock(expected);
    ASSERT_EQ(reading.isTwice, info.result == std::chrono::local_info::ambiguous) << isoInstant(at);
    ASSERT_FALSE(reading.isSkipped) << isoInstant(at);
  }
}

}  // namespace
}  // namespace buurtatlas
