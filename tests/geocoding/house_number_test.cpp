#include "geocoding/house_number.h"

#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

TEST(ParseHouseNumber, ReadsAPlainNumber) {
  EXPECT_EQ(parseHouseNumber("12"), (HouseNumber{.number = 12}));
  EXPECT_EQ(parseHouseNumber(" nr. 12"), (HouseNumber{.number = 12}));
  EXPECT_EQ(parseHouseNumber("012"), (HouseNumber{.number = 12}));
}

TEST(ParseHouseNumber, ReadsSuffixes) {
  EXPECT_EQ(parseHouseNumber("12A"), (HouseNumber{.number = 12, .suffix = "a"}));
  EXPECT_EQ(parseHouseNumber("12 a"), (HouseNumber{.number = 12, .suffix = "a"}));
  EXPECT_EQ(parseHouseNumber("12/A"), (HouseNumber{.number = 12, .suffix = "a"}));
  EXPECT_EQ(parseHouseNumber("12 bis"), (HouseNumber{.number = 12, .suffix = "bis"}));
  EXPECT_EQ(parseHouseNumber("12B"), (HouseNumber{.number = 12, .suffix = "b"}));
}

TEST(ParseHouseNumber, ReadsRanges) {
  EXPECT_EQ(parseHouseNumber("12-14"), (HouseNumber{.number = 12, .last = 14}));
  EXPECT_EQ(parseHouseNumber("149/153"), (HouseNumber{.number = 149, .last = 153}));
  EXPECT_EQ(parseHouseNumber("15-23 A02"), (HouseNumber{.number = 15, .last = 23, .box = "a02"}));
}

TEST(ParseHouseNumber, ReadsBoxes) {
  for (const char* text : {"12/3", "12 bus 3", "12 bte 3", "12 boîte 3", "12 b 3", "12 b3", "12 bus 0003", "12#3",
                           "12 3", "12 box 3", "12 app. 3", "12bus3", "12_3"}) {
    EXPECT_EQ(parseHouseNumber(text), (HouseNumber{.number = 12, .box = "3"})) << text;
  }
  EXPECT_EQ(parseHouseNumber("12A bus 3"), (HouseNumber{.number = 12, .suffix = "a", .box = "3"}));
  EXPECT_EQ(parseHouseNumber("17 RdC 1"), (HouseNumber{.number = 17, .box = "1"}));
}

TEST(ParseHouseNumber, FindsNoneWhereTheTextDoesNotBeginWithOne) {
  for (const char* text : {"", "A7", "zn", "12345", "0"}) {
    EXPECT_EQ(parseHouseNumber(text).number, 0) << text;
  }
}

TEST(FoldBox, StripsTheBoxWordAndLeadingZeros) {
  EXPECT_EQ(foldBox("Bus 003"), "3");
  EXPECT_EQ(foldBox("bte0201"), "201");
  EXPECT_EQ(foldBox("A-02"), "a 02");
  EXPECT_EQ(foldBox(""), "");
}

TEST(BoxWord, StandsBehindANumber) {
  for (const char* word : {"b", "bus", "bte", "boite", "app", "et", "gelijkvloers"}) {
    EXPECT_TRUE(isBoxWord(word)) << word;
  }
  for (const char* word : {"", "postbus", "bis", "nr", "straat", "zn"}) {
    EXPECT_FALSE(isBoxWord(word)) << word;
  }
}

}  // namespace
}  // namespace buurtatlas
