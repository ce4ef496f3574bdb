#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "geocoding/geocoder.h"

namespace buurtatlas {
namespace {

std::vector<Address> inventedRegister() {
  const std::vector<std::string> stems = {"Kerk",           "Molen",        "Sint-Jans",  "Onze-Lieve-Vrouwe",
                                          "Ringlaan-Noord", "'s Heren",     "Ter Elst",   "Abdij",
                                          "11-November",    "Gérard d'Ath", "O.L.V.-Bos", "A. Smets"};
  const std::vector<std::string> types = {"straat", "laan", "plein", "steenweg", "dreef", "weg"};
  const std::vector<std::string> numbers = {"1", "2", "2A", "3bis", "10-12", "117", "9B"};
  std::vector<Address> addresses;
  for (const std::string& stem : stems) {
    for (const std::string& type : types) {
      for (const std::string& number : numbers) {
        addresses.push_back({.street = stem + type,
                             .number = number,
                             .postcode = "3275",
                             .municipality = "Lindervoort",
                             .position = Point{.east = static_cast<double>(addresses.size()), .north = 0}});
      }
    }
  }
  return addresses;
}

void expectFound(const Geocoder& geocoder, const Address& address, const AddressText& written) {
  const Placement placement = geocoder.place(written);
  const std::string shown = written.text + written.street;
  EXPECT_EQ(placement.street, address.street) << shown;
  EXPECT_EQ(placement.number, address.number) << shown;
  EXPECT_EQ(placement.postcode, address.postcode) << shown;
  EXPECT_EQ(placement.matchClass, PlacementClass::Exact) << shown;
}

TEST(EveryAddressOfARegister, IsFoundExactlyHoweverItIsWritten) {
  const auto addresses = std::make_shared<const std::vector<Address>>(inventedRegister());
  const Geocoder geocoder(addresses);
  for (const Address& address : *addresses) {
    const std::string& street = address.street;
    const std::string& number = address.number;
    const std::string place = address.postcode + " " + address.municipality;
    expectFound(geocoder, address, {.text = street + " " + number + ", " + place});
    expectFound(geocoder, address, {.text = street + " " + number + " bus 4 - B-" + place});
    expectFound(geocoder, address, {.text = number + ", " + street + ", " + place});
    expectFound(geocoder, address, {.text = street + ", " + number + ", " + place + ", België"});
    expectFound(geocoder, address, {.text = street + " " + number});
    expectFound(geocoder, address, {.street = street, .number = number, .postcode = address.postcode});
  }
}

TEST(RealRegister, HoldsEveryAddressThatBeginsWithADigit) {
  const char* shared = std::getenv("BUURTATLAS_SHARED_DATA");
  const std::filesystem::path file =
      std::filesystem::path(shared == nullptr ? "../shared" : shared) / "data/leuven/addresses.csv";
  std::ifstream input(file);
  if (!input) {
    GTEST_SKIP() << "no real addresses here";
  }
  auto addresses = std::make_shared<std::vector<Address>>();
  std::string line;
  std::getline(input, line);
  while (std::getline(input, line)) {
    std::istringstream cells(line);
    Address address{.position = Point{}};
    std::getline(cells, address.postcode, ',');
    std::getline(cells, address.street, ',');
    std::getline(cells, address.number, ',');
    addresses->push_back(address);
  }
  const Geocoder geocoder(addresses, {"Leuven"});
  std::size_t missed = 0;
  for (const Address& address : *addresses) {
    const Placement placement =
        geocoder.place({.text = address.street + " " + address.number + ", " + address.postcode + " Leuven"});
    const bool found = placement.street == address.street && placement.number == address.number;
    missed += !found && address.number.front() >= '0' && address.number.front() <= '9' ? 1U : 0U;
  }
  EXPECT_EQ(addresses->size(), 34331U);
  EXPECT_EQ(missed, 0U);
}

}  // namespace
}  // namespace buurtatlas
