#include "incidents/filter_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "support/wkt.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

IncidentFilter everyPart() {
  IncidentFilter filter{.from = parseDate("2026-01-01"),
                        .to = parseDate("2026-03-31"),
                        .hours = HourRange{.from = 22, .to = 6},
                        .types = {"Diefstal/Woning", "back\\slash\nand line"},
                        .holidays = HolidayRule::Without,
                        .areaName = "Centrum",
                        .includeStreet = true};
  filter.weekdays = parseWeekdays("fri,sat").value();
  filter.months = parseMonths("12,1").value();
  return filter;
}

TEST(FilterOptions, AreThoseOfTheCommandLine) {
  EXPECT_THAT(filterOptions({.from = parseDate("2026-01-01"), .hours = HourRange{.from = 22, .to = 6}}),
              ElementsAre("--from", "2026-01-01", "--hours", "22-6"));
  EXPECT_THAT(filterOptions({}), IsEmpty());
}

TEST(FilterOf, ReadsBackEveryPart) {
  const IncidentFilter filter = everyPart();
  EXPECT_EQ(filterOf(filterOptions(filter)), filter);
  EXPECT_EQ(filterOf(splitWords(joinedWords(filterOptions(filter)))), filter);
}

TEST(FilterOf, ReadsBackADrawnArea) {
  IncidentFilter filter;
  filter.area = test::areaFromWkt("MULTIPOLYGON(((0 0,10 0,10 10.5,0 10,0 0)),((20 0,30 0,30 10,20 0)))");
  EXPECT_EQ(filterOf(filterOptions(filter)), filter);
}

TEST(FilterOf, QuotesWhatItCannotRead) {
  EXPECT_EQ(inEnglish(filterOf({"--from", "maart"}).error().reason),
            "\"maart\" is not a date; write it like 2026-04-30.");
  EXPECT_FALSE(filterOf({"--colour", "red"}));
  EXPECT_FALSE(filterOf({"--from"}));
}

TEST(ParseCorners, RefusesWhatIsNoArea) {
  for (const char* text : {"0,0 10,0", "0,0 10,10 10,0 0,10", "0,0 10,0 x", "0 0 10 10 20 0", ";"}) {
    EXPECT_FALSE(parseCorners(text)) << text;
  }
  EXPECT_FALSE(areCorners("Centrum"));
  EXPECT_TRUE(areCorners("0,0 10,0 10,10"));
}

TEST(SplitWords, TakeTheJoinedOnesApart) {
  const std::vector<std::string> words = {"a b", "", "line\nbreak", "\\", "\\n"};
  EXPECT_EQ(splitWords(joinedWords(words)), words);
  EXPECT_THAT(splitWords(""), IsEmpty());
}

TEST(ParseMonths, ReadsNumbersNamesAndRanges) {
  MonthSet winter;
  for (const unsigned month : {11U, 12U, 1U, 2U}) {
    winter.add(std::chrono::month(month));
  }
  EXPECT_EQ(parseMonths("11,12,1,2"), winter);
  EXPECT_EQ(parseMonths("nov-feb"), winter);
  EXPECT_EQ(parseMonths("November; dec, januari-februari"), winter);
}

TEST(ParseMonths, RefusesWhatIsNoMonth) {
  for (const char* text : {"", "13", "0", "jan,", "winter", "1-", "-1"}) {
    EXPECT_FALSE(parseMonths(text)) << text;
  }
}

}  // namespace
}  // namespace buurtatlas
