#include "geocoding/number_place.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace buurtatlas {
namespace {

TEST(NumberPlace, SortsByNumberThenSuffixThenBox) {
  const std::vector<NumberPlace> sorted = {placeOf("2"),  placeOf("2 bus 3"), placeOf("2 bus 10"), placeOf("2-4"),
                                           placeOf("2A"), placeOf("2A", "1"), placeOf("2B"),       placeOf("2bis"),
                                           placeOf("10"), placeOf("", ""),    placeOf("A7"),       placeOf("zn")};
  EXPECT_TRUE(std::ranges::is_sorted(sorted));
}

TEST(NumberPlace, IsTheSameHoweverTheBoxIsWritten) {
  EXPECT_EQ(placeOf("12/3"), placeOf("12", "bus 3"));
  EXPECT_EQ(placeOf("12 bus 003"), placeOf("12", "3"));
  EXPECT_EQ(placeOf("12", "0"), placeOf("12"));
  EXPECT_NE(placeOf("12A"), placeOf("12"));
}

TEST(NumberPlace, LiesOnTheSideOfItsParity) {
  EXPECT_TRUE(placeOf("13A").isOn(StreetSide::Odd));
  EXPECT_FALSE(placeOf("13A").isOn(StreetSide::Even));
  EXPECT_TRUE(placeOf("12-14").isOn(StreetSide::Even));
  EXPECT_FALSE(placeOf("A7").isOn(StreetSide::Odd));
  EXPECT_TRUE(placeOf("A7").isOn(StreetSide::Both));
}

TEST(NumberPlace, IsReadBackFromItsText) {
  constexpr auto numbers = std::to_array<const char*>(
      {"1",  "12", "12A", "12b",   "12 bis", "12-14",       "149/153", "12/3",     "12_3",      "12B 3",   "A7",
       "zn", "",   "0",   "12345", "B 9",    "7 ter bus 2", "12é",     "12 RdC 1", "15-23 A02", "12A/1.1", "-1"});
  constexpr auto boxes = std::to_array<const char*>({"", "3", "bus 003", "A", "bus bus 3", "0", "b", "1.2", "glv"});
  for (const char* number : numbers) {
    for (const char* box : boxes) {
      const NumberPlace place = placeOf(number, box);
      EXPECT_EQ(placeOf(textOf(place)), place) << number << " | " << box << " | " << textOf(place);
    }
  }
}

TEST(NumberRange, HoldsItsEndsAndWhatStandsBetween) {
  const NumberRange range = parseNumberRange("2", "12A").value();
  for (const char* inside : {"2", "2 bus 1", "3", "12", "12A", "12A bus 9"}) {
    EXPECT_TRUE(range.holds(placeOf(inside))) << inside;
  }
  for (const char* outside : {"1", "1Z", "12B", "13", "A7", ""}) {
    EXPECT_FALSE(range.holds(placeOf(outside))) << outside;
  }
}

TEST(NumberRange, EndsWithAllBoxesOfItsLastNumberButNotItsSuffixes) {
  const NumberRange range = parseNumberRange("2", "12").value();
  EXPECT_TRUE(range.holds(placeOf("12 bus 7")));
  EXPECT_FALSE(range.holds(placeOf("12A")));
  EXPECT_FALSE(parseNumberRange("2", "12 bus 0")->holds(placeOf("12 bus 7")));
  EXPECT_TRUE(parseNumberRange("2", "12 bus 0")->holds(placeOf("12")));
  EXPECT_TRUE(parseNumberRange("2", "12 bus 7")->holds(placeOf("12 bus 7")));
  EXPECT_FALSE(parseNumberRange("2", "12 bus 7")->holds(placeOf("12 bus 8")));
}

TEST(NumberRange, IsOpenWhereAnEndIsMissing) {
  EXPECT_TRUE(parseNumberRange("", "")->holds(placeOf("A7")));
  EXPECT_TRUE(parseNumberRange("10", "")->holds(placeOf("9999")));
  EXPECT_FALSE(parseNumberRange("10", "")->holds(placeOf("9")));
  EXPECT_FALSE(parseNumberRange("10", "")->holds(placeOf("A7")));
  EXPECT_TRUE(parseNumberRange(" ", "10")->holds(placeOf("1")));
}

TEST(NumberRange, TakesATextWithoutNumberOnlyByItself) {
  EXPECT_TRUE(parseNumberRange("a7", "A7")->holds(placeOf("A7")));
  EXPECT_FALSE(parseNumberRange("a7", "A7")->holds(placeOf("A8")));
  EXPECT_TRUE(parseNumberRange("0", "0")->holds(placeOf("")));
  EXPECT_FALSE(parseNumberRange("A7", "A9"));
  EXPECT_FALSE(parseNumberRange("A7", ""));
  EXPECT_FALSE(parseNumberRange("1", "einde"));
}

TEST(NumberRange, IsNoneWhenItRunsBackwards) {
  EXPECT_FALSE(parseNumberRange("99", "1"));
  EXPECT_FALSE(parseNumberRange("12A", "12"));
  EXPECT_TRUE(parseNumberRange("12 bus 3", "12")->holds(placeOf("12 bus 4")));
}

TEST(StreetSide, IsReadInThreeLanguages) {
  EXPECT_EQ(parseStreetSide("Oneven"), StreetSide::Odd);
  EXPECT_EQ(parseStreetSide("pair"), StreetSide::Even);
  EXPECT_EQ(parseStreetSide(""), StreetSide::Both);
  EXPECT_EQ(parseStreetSide("left"), std::nullopt);
  for (const StreetSide side : {StreetSide::Odd, StreetSide::Even, StreetSide::Both}) {
    EXPECT_EQ(parseStreetSide(nameOf(side)), side);
  }
}

}  // namespace
}  // namespace buurtatlas
