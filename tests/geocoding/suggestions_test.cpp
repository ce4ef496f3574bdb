#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "geocoding/geocoder.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Geocoder geocoder() {
  std::vector<Address> addresses;
  const auto add = [&addresses](const std::string& street, const std::string& number, const std::string& postcode) {
    addresses.push_back({.street = street,
                         .number = number,
                         .postcode = postcode,
                         .municipality = "Lindervoort",
                         .position = Point{.east = static_cast<double>(addresses.size()) * 100, .north = 0}});
  };
  for (const char* number : {"1", "2", "10", "1A", "12"}) {
    add("Kerkstraat", number, "3275");
  }
  add("Kerkhofweg", "1", "3275");
  add("Oude Kerkweg", "1", "3276");
  add("Sint-Pietersplein", "1", "3276");
  add("Stationsstraat", "1", "3276");
  return Geocoder(std::make_shared<const std::vector<Address>>(std::move(addresses)));
}

std::vector<std::string> labels(std::string_view typed, std::size_t most = 10) {
  std::vector<std::string> out;
  for (const AddressSuggestion& suggestion : geocoder().suggest(typed, most)) {
    out.push_back(suggestion.label);
  }
  return out;
}

TEST(Suggest, GoesOnWithTheBeginningOfANameFirst) {
  EXPECT_THAT(labels("kerk"), ElementsAre("Kerkhofweg, 3275 Lindervoort", "Kerkstraat, 3275 Lindervoort",
                                          "Oude Kerkweg, 3276 Lindervoort"));
}

TEST(Suggest, UnderstandsAbbreviations) {
  EXPECT_THAT(labels("st pieters"), ElementsAre("Sint-Pietersplein, 3276 Lindervoort"));
  EXPECT_THAT(labels("Kerkstr"), ElementsAre("Kerkstraat, 3275 Lindervoort"));
}

TEST(Suggest, GoesOnWithANumber) {
  EXPECT_THAT(labels("kerkstraat 1"),
              ElementsAre("Kerkstraat 1, 3275 Lindervoort", "Kerkstraat 1A, 3275 Lindervoort",
                          "Kerkstraat 10, 3275 Lindervoort", "Kerkstraat 12, 3275 Lindervoort"));
}

TEST(Suggest, KeepsToThePostcode) { EXPECT_THAT(labels("kerkweg 1, 3275"), IsEmpty()); }

TEST(Suggest, GivesNoMoreThanAskedFor) { EXPECT_EQ(labels("kerk", 2).size(), 2U); }

TEST(Suggest, FindsANameThroughATypo) {
  EXPECT_THAT(labels("statoinsstraat"), ElementsAre("Stationsstraat, 3276 Lindervoort"));
}

TEST(Suggest, FindsNothingForNothing) {
  EXPECT_THAT(labels(""), IsEmpty());
  EXPECT_THAT(labels("xyzzy"), IsEmpty());
}

TEST(Suggest, SaysWhereToLook) {
  const std::vector<AddressSuggestion> street = geocoder().suggest("kerkstraat", 1);
  ASSERT_EQ(street.size(), 1U);
  EXPECT_EQ(street[0].extent.west, 0);
  EXPECT_EQ(street[0].extent.east, 400);
  EXPECT_EQ(street[0].position, (Point{.east = 200, .north = 0}));
  const std::vector<AddressSuggestion> address = geocoder().suggest("kerkstraat 2", 1);
  ASSERT_EQ(address.size(), 1U);
  EXPECT_EQ(address[0].position, (Point{.east = 100, .north = 0}));
  EXPECT_TRUE(address[0].extent.contains(*address[0].position));
}

}  // namespace
}  // namespace buurtatlas
