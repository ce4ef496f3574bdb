#include "coverage/street_sides.h"

#include <gmock/gmock.h>

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;

TEST(NumberSideOf, GoesByTheFirstNumber) {
  for (const char* even : {"2", "24-26", "24A", "100", "10 bus 3", "0"}) {
    EXPECT_EQ(numberSideOf(even), NumberSide::Even) << even;
  }
  for (const char* odd : {"1", "23-26", "7B", "z. 11", "99999999999999999999999999999"}) {
    EXPECT_EQ(numberSideOf(odd), NumberSide::Odd) << odd;
  }
  for (const char* none : {"", "zn", "A"}) {
    EXPECT_EQ(numberSideOf(none), NumberSide::Unnumbered) << none;
  }
}

TEST(StreetSidesOf, TellsStreetsApartByTheirKeys) {
  const StreetSides sides =
      streetSidesOf({{.street = "Kerkstraat", .streetKey = "1", .number = "1", .postcode = "3000"},
                     {.street = "Kerkstraat", .streetKey = "2", .number = "3", .postcode = "3000"},
                     {.street = "Kerkstraat", .streetKey = "1", .number = "5", .postcode = "3001"},
                     {.street = "Kerkstraat", .streetKey = "1", .number = "2", .postcode = "3000"}});
  EXPECT_THAT(sides.sideOf, ElementsAre(0, 1, 0, 2));
  ASSERT_EQ(sides.sides.size(), 3U);
  EXPECT_EQ(sides.sides[2].firstAddress, 3U);
  EXPECT_EQ(sides.sides[2].side, NumberSide::Even);
}

TEST(StreetSidesOf, TellsStreetsWithoutKeysApartByPostcodeAndMunicipality) {
  const StreetSides sides =
      streetSidesOf({{.street = "Kerkstraat", .number = "1", .postcode = "3000", .municipality = "Leuven"},
                     {.street = "Kerkstraat", .number = "1", .postcode = "3001", .municipality = "Leuven"},
                     {.street = "Kerkstraat", .number = "1", .postcode = "3000", .municipality = "Herent"},
                     {.street = "Kerkstraat", .number = "9", .postcode = "3000", .municipality = "Leuven"}});
  EXPECT_THAT(sides.sideOf, ElementsAre(0, 1, 2, 0));
}

TEST(StreetSidesOf, HasNoSidesForNoAddresses) { EXPECT_TRUE(streetSidesOf({}).sides.empty()); }

}  // namespace
}  // namespace buurtatlas
