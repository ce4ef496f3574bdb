#include "geocoding/address_reading.h"

#include <gtest/gtest.h>

#include "geocoding/address_text.h"
#include "geocoding/geocoder.h"

namespace buurtatlas {
namespace {

Geocoder readingTown() {
  std::vector<Address> addresses;
  for (const char* street : {"Kerkstraat", "Molenweg"}) {
    addresses.push_back({.street = street,
                         .number = "12",
                         .postcode = "3500",
                         .municipality = "Lindervoort",
                         .position = Point{.east = 650000, .north = 650000}});
  }
  return Geocoder(std::make_shared<const std::vector<Address>>(std::move(addresses)));
}

AddressReading readingOfText(const char* text) { return readingTown().read({.text = text}); }

TEST(AddressReading, TellsThePartsOfAText) {
  const AddressReading reading = readingOfText("Krkstr. 12 bus 3, 3500 Lindervoort");
  EXPECT_EQ(reading.street, "krkstr");
  EXPECT_EQ(reading.number, "12");
  EXPECT_EQ(reading.postcode, "3500");
  EXPECT_EQ(reading.municipality, "lindervoort");
}

TEST(AddressReading, IsTheSameOfColumns) {
  const AddressText columns{
      .street = "Krkstr.", .number = "12", .box = "3", .postcode = "3500", .municipality = "Lindervoort"};
  EXPECT_EQ(readingTown().read(columns), readingOfText("Krkstr. 12 bus 3, 3500 Lindervoort"));
}

TEST(AddressReading, KeepsLettersRangesAndSlashesOfTheNumber) {
  EXPECT_EQ(readingOfText("Kerkstraat 12A").number, "12a");
  EXPECT_EQ(readingOfText("Kerkstraat 12 bis").number, "12bis");
  EXPECT_EQ(readingOfText("Kerkstraat 12-14").number, "12-14");
  EXPECT_EQ(readingOfText("12, Kerkstraat").number, "12");
}

TEST(AddressReading, SpellingsThatTheIndexDoesNotTellApartHaveOneKey) {
  EXPECT_EQ(readingOfText("Krkstr. 12").streetKey, readingOfText("KRKSTRAAT 99").streetKey);
  EXPECT_EQ(readingOfText("Kerkstr. 12").streetKey, streetNameKey("Kerkstraat"));
}

TEST(AddressReading, IsEmptyWhereNothingWasWritten) {
  EXPECT_EQ(readingOfText(""), AddressReading());
  EXPECT_EQ(readingOfText("Kerkstraat").number, "");
  EXPECT_EQ(readingOfText("Kerkstraat").postcode, "");
  EXPECT_EQ(readingOfText("3500 Lindervoort").street, "");
  EXPECT_EQ(readingOfText("3500 Lindervoort").postcode, "3500");
}

}  // namespace
}  // namespace buurtatlas
