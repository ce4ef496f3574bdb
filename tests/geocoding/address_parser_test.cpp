#include "geocoding/address_parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace buurtatlas {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

AddressReading first(const std::string& text) {
  const std::vector<AddressReading> readings = readAddress({.text = text});
  return readings.empty() ? AddressReading{} : readings.front();
}

const AddressReading kKerkstraat{
    .street = "Kerkstraat", .number = {.number = 12}, .postcode = "3500", .municipality = "Hasselt"};

TEST(ReadAddress, TakesStreetNumberPostcodeAndMunicipality) {
  for (const char* text :
       {"Kerkstraat 12, 3500 Hasselt", "Kerkstraat 12 3500 Hasselt", "Kerkstraat 12 - 3500 Hasselt",
        "12, Kerkstraat, 3500 Hasselt", "12 Kerkstraat 3500 Hasselt", "Kerkstraat 12; B-3500 Hasselt",
        "Kerkstraat, 12, 3500, Hasselt,", "3500 Hasselt, Kerkstraat 12", "Kerkstraat 12 (3500 Hasselt)",
        "Kerkstraat nr. 12, 3500 Hasselt, België", "Kerkstraat12 3500 Hasselt", "Kerkstraat(OW) 12\n3500 Hasselt",
        "Kerkstraat 12, Hasselt 3500"}) {
    EXPECT_EQ(first(text), kKerkstraat) << text;
  }
}

TEST(ReadAddress, KeepsTheBoxApart) {
  for (const char* text :
       {"Kerkstraat 32 bus 20, 3500 Hasselt", "Kerkstraat 32 bte 20, 3500 Hasselt", "Kerkstraat 32/20, 3500 Hasselt",
        "Kerkstraat 32 b 20, 3500 Hasselt", "Kerkstraat 32 20, 3500 Hasselt", "32 bus 20 Kerkstraat, 3500 Hasselt",
        "32 bus 0020, Kerkstraat, 3500 Hasselt"}) {
    const AddressReading reading = first(text);
    EXPECT_EQ(reading.street, "Kerkstraat") << text;
    EXPECT_EQ(reading.number, (HouseNumber{.number = 32, .box = "20"})) << text;
    EXPECT_EQ(reading.postcode, "3500") << text;
  }
}

TEST(ReadAddress, DoesWithoutAPostcode) {
  EXPECT_EQ(first("Kerkstraat 12 Hasselt"),
            (AddressReading{.street = "Kerkstraat", .number = {.number = 12}, .municipality = "Hasselt"}));
  EXPECT_EQ(first("Kerkstraat 12"), (AddressReading{.street = "Kerkstraat", .number = {.number = 12}}));
}

TEST(ReadAddress, LeavesDigitsInTheNameOfAStreet) {
  EXPECT_EQ(first("Rue du 11 Novembre 5, 4000 Liège").street, "Rue du 11 Novembre");
  EXPECT_EQ(first("20, Place Albert 1er, 6440 Froidchapelle").street, "Place Albert 1er");
  EXPECT_EQ(first("11 Novemberstraat 5").street, "11 Novemberstraat");
}

TEST(ReadAddress, TakesNoArticleOrInitialForASuffix) {
  EXPECT_EQ(first("1 's Hertogenlaan, Leuven"),
            (AddressReading{.street = "'s Hertogenlaan", .number = {.number = 1}, .municipality = "Leuven"}));
  EXPECT_EQ(first("1 Ter Elstlaan").street, "Ter Elstlaan");
  EXPECT_EQ(first("12 A. Smetsplein").street, "A. Smetsplein");
}

TEST(ReadAddress, SkipsANameInFrontOfTheStreet) {
  const AddressReading reading = first("Residentie Zonnehof, Kerkstraat 58c, 3500 Hasselt");
  EXPECT_EQ(reading.street, "Kerkstraat");
  EXPECT_EQ(reading.number.suffix, "c");
}

TEST(ReadAddress, TriesTheLastWordsAsTheMunicipality) {
  EXPECT_THAT(
      readAddress({.text = "12 Oude Markt Sint Truiden"}),
      Contains(AddressReading{.street = "Oude Markt", .number = {.number = 12}, .municipality = "Sint Truiden"}));
}

TEST(ReadAddress, TriesAFourDigitNumberAsHouseNumberToo) {
  EXPECT_THAT(readAddress({.text = "Steenweg op Gent 1234"}),
              Contains(AddressReading{.street = "Steenweg op Gent", .number = {.number = 1234}}));
}

TEST(ReadAddress, LeavesAForeignPostcodeToTheMunicipality) {
  const AddressReading reading = first("12, rue de Rivoli, 75001 Paris");
  EXPECT_EQ(reading.postcode, "");
  EXPECT_EQ(reading.municipality, "75001 Paris");
}

TEST(ReadAddress, FindsAStreetWithoutANumber) {
  EXPECT_EQ(first("Kerkstraat, Hasselt"), (AddressReading{.street = "Kerkstraat", .municipality = "Hasselt"}));
  EXPECT_THAT(readAddress({.text = "Brouwersstraat B7"}), Contains(AddressReading{.street = "Brouwersstraat"}));
}

TEST(ReadAddress, LetsColumnsDecide) {
  const std::vector<AddressReading> readings = readAddress(
      {.street = "Kerkstraat", .number = "12A", .box = "bus 3", .postcode = "B-3500", .municipality = "Hasselt"});
  ASSERT_THAT(readings, Not(IsEmpty()));
  EXPECT_EQ(readings.front(), (AddressReading{.street = "Kerkstraat",
                                              .number = {.number = 12, .suffix = "a", .box = "3"},
                                              .postcode = "3500",
                                              .municipality = "Hasselt"}));
}

TEST(ReadAddress, FindsTheNumberInTheStreetColumn) {
  const std::vector<AddressReading> readings = readAddress({.street = "Kerkstraat 12", .postcode = "3500"});
  ASSERT_THAT(readings, Not(IsEmpty()));
  EXPECT_EQ(readings.front(), (AddressReading{.street = "Kerkstraat", .number = {.number = 12}, .postcode = "3500"}));
}

TEST(ReadAddress, FindsNothingInNothing) {
  EXPECT_THAT(readAddress({}), IsEmpty());
  EXPECT_THAT(readAddress({.text = " , - ; "}), IsEmpty());
}

TEST(ReadAddress, GivesAtMostEightReadings) {
  EXPECT_LE(readAddress({.text = "1 2 3, 4 a 5 b, 6 c 7, 8 d 9 e, 10 f 11 g h i, 1234 j 5678 k"}).size(), 8U);
}

TEST(ReadAddress, SurvivesAnyBytes) {
  std::mt19937 random(5);
  for (int i = 0; i < 2000; ++i) {
    std::string text(random() % 80, ' ');
    std::ranges::generate(text, [&random] { return static_cast<char>(random() % 256); });
    EXPECT_LE(readAddress({.text = text, .number = text, .box = text, .postcode = text}).size(), 8U);
  }
}

TEST(ReadAddress, IsQuickForAVeryLongText) {
  std::string text;
  for (int i = 0; i < 500'000; ++i) {
    text += "1 ";
  }
  EXPECT_LE(readAddress({.text = text}).size(), 8U);
}

}  // namespace
}  // namespace buurtatlas
