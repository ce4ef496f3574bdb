#include "core/dates.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <format>
#include <string>

namespace buurtatlas {
namespace {

using namespace std::chrono_literals;
using std::chrono::local_days;

TEST(ParseTime, ReadsTheFormsThatFilesUse) {
  const LocalTime afternoon = local_days{2026y / 4 / 30} + 13h + 45min;
  for (const char* text : {"2026-04-30T13:45", "2026-04-30 13:45:00", "2026-04-30T13:45:00Z",
                           "2026-04-30T13:45:00+02:00", "30/04/2026 13:45", "30-04-2026 13:45",
                           " 30.4.2026 13:45:00.123 ", "30/4/26 13u45", "30-04-26 01:45 PM", "30.04.2026 13.45"}) {
    const auto time = parseTime(text);
    ASSERT_TRUE(time) << text;
    EXPECT_EQ(time->at, afternoon) << text;
    EXPECT_TRUE(time->hasClock) << text;
  }
}

TEST(ParseTime, TakesYearsOfTwoDigitsForThoseAround2000) {
  EXPECT_EQ(parseDate("1/4/25"), Date{local_days{2025y / 4 / 1}});
  EXPECT_EQ(parseDate("01-04-99"), Date{local_days{1999y / 4 / 1}});
  EXPECT_FALSE(parseDate("01-04-199"));
}

TEST(ParseTime, TakesTheEndOfADayForTheBeginningOfTheNext) {
  EXPECT_EQ(parseTime("2026-04-30 24:00")->at, LocalTime{local_days{2026y / 5 / 1}});
}

TEST(ParseClock, ReadsTheFormsThatFilesUse) {
  for (const char* text : {"13:45", "13:45:00", "13.45", "13u45", "13h45", "13H45", "1345", "1:45 PM", "01:45pm"}) {
    EXPECT_EQ(parseClock(text), 13h + 45min) << text;
  }
  for (const char* text : {"13", "13u", "13h", "13:00", "1300"}) {
    EXPECT_EQ(parseClock(text), 13h) << text;
  }
  EXPECT_EQ(parseClock("12:05 AM"), 5min);
  EXPECT_EQ(parseClock("12:05 PM"), 12h + 5min);
  EXPECT_EQ(parseClock("745"), 7h + 45min);
  EXPECT_EQ(parseClock("24:00"), 24h);
}

TEST(ParseClock, RefusesWhatIsNoClock) {
  for (const char* text :
       {"", "noon", "25:00", "24:01", "13:61", "13:5", "13:45 PM", "0:30 AM", "13:45Z", "13451", "2460", "-1", "99"}) {
    EXPECT_FALSE(parseClock(text)) << text;
  }
}

TEST(ParseTime, KnowsADayWithoutAClock) {
  for (const char* text : {"2026-04-30", "30/04/2026", "30-4-2026"}) {
    const auto time = parseTime(text);
    ASSERT_TRUE(time) << text;
    EXPECT_EQ(time->at, LocalTime{local_days{2026y / 4 / 30}}) << text;
    EXPECT_FALSE(time->hasClock) << text;
  }
}

/// The form with a Z takes the way of the rarer ones.
RC_GTEST_PROP(ParseTimeProperty, ReadsTheUsualFormsAsAnyOther, ()) {
  const auto number = [](int most) { return *rc::gen::inRange(0, most); };
  const std::string day = std::format("{:04}-{:02}-{:02}", 1795 + number(410), number(14), number(33));
  const std::string minute = std::format("{}{}{:02}:{:02}", day, number(2) == 0 ? 'T' : ' ', number(26), number(62));
  const std::string second = std::format("{}:{:02}", minute, number(63));
  for (const std::string& text : {minute, second}) {
    const auto usual = parseTime(text);
    const auto other = parseTime(text + "Z");
    RC_ASSERT(usual.has_value() == other.has_value());
    RC_ASSERT(!usual || (usual->at == other->at && usual->hasClock && !usual->offset));
  }
  const auto alone = parseTime(day);
  RC_ASSERT(alone.has_value() == parseTime(day + "T00:00Z").has_value());
  RC_ASSERT(!alone || (alone->at == parseTime(day + "T00:00Z")->at && !alone->hasClock && !alone->isMonth));
}

TEST(ParseTime, ReadsNoTimeWithAWrongLetter) {
  for (const std::string form : {"2026-04-30", "2026-04-30T13:45", "2026-04-30 13:45:10"}) {
    for (std::size_t place = 0; place < form.size(); ++place) {
      std::string text = form;
      text[place] = 'x';
      EXPECT_FALSE(parseTime(text)) << text;
    }
  }
}

TEST(ParseTime, TakesAMonthAsItsFirstDay) { EXPECT_EQ(parseDate("2026-04"), Date{local_days{2026y / 4 / 1}}); }

TEST(ParseTime, TellsThatOnlyTheMonthIsKnown) {
  EXPECT_TRUE(parseTime("2026-04")->isMonth);
  EXPECT_FALSE(parseTime("2026-04-01")->isMonth);
}

TEST(ParseTime, TellsTheOffsetAndDoesNotApplyIt) {
  EXPECT_EQ(parseTime("2026-04-30T13:45:00Z")->offset, 0min);
  EXPECT_EQ(parseTime("2026-04-30T13:45:00+02:00")->offset, 120min);
  EXPECT_EQ(parseTime("2026-04-30T13:45:00-0330")->offset, -210min);
  EXPECT_FALSE(parseTime("2026-04-30T13:45:00")->offset);
}

TEST(ParseTime, RefusesWhatIsNoMoment) {
  for (const char* text : {"", "yesterday", "2026-02-30", "31/04/2026", "2026-04-30T25:00", "2026-04-30T13:61", "13:45",
                           "2026", "2026-04-30T13:45:00Zebra", "0001-01-01", "1-2"}) {
    EXPECT_FALSE(parseTime(text)) << text;
  }
}

TEST(IsoForms, ComeBackAsTheyWere) {
  const Instant moment = std::chrono::sys_days{2026y / 11 / 21} + 3h + 4min + 5s;
  EXPECT_EQ(isoInstant(moment), "2026-11-21T03:04:05Z");
  EXPECT_EQ(parseInstant(isoInstant(moment)), moment);
  EXPECT_EQ(isoDate(local_days{2026y / 1 / 2}), "2026-01-02");
  EXPECT_EQ(isoTime(local_days{2026y / 1 / 2} + 1h), "2026-01-02T01:00:00");
}

TEST(FindDate, FindsADayInTheNameOfAFile) {
  EXPECT_EQ(findDate("adressen-2026-10-01.csv"), parseDate("2026-10-01"));
  EXPECT_EQ(findDate("CRAB_20141005_v2.shp"), parseDate("2014-10-05"));
  EXPECT_EQ(findDate("2013_08_03.osm.pbf"), parseDate("2013-08-03"));
  EXPECT_EQ(findDate("adressen.csv"), std::nullopt);
  EXPECT_EQ(findDate("kaart-20261301.csv"), std::nullopt);
  EXPECT_EQ(findDate("202610011.csv"), std::nullopt);
}

}  // namespace
}  // namespace buurtatlas
