#pragma once

#include <array>
#include <cmath>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "core/address.h"
#include "core/point.h"

namespace buurtatlas::test {

/// Streets of houses with suffixes, boxes, repeated numbers and missing positions; names shared between postcodes.
inline std::vector<Address> randomRegister(std::mt19937& random) {
  const auto upTo = [&random](int last) { return std::uniform_int_distribution(0, last)(random); };
  constexpr auto kSuffixes =
      std::to_array<const char*>({"", "", "", "", "A", "B", " bis", "/1", "/2", " bus 10", "-99"});
  std::vector<Address> addresses;
  const int streets = 1 + upTo(8);
  for (int street = 0; street < streets; ++street) {
    const std::string name = "Straat " + std::string(1, static_cast<char>('A' + upTo(5)));
    const std::string postcode = upTo(4) == 0 ? "" : std::to_string(3500 + upTo(1));
    const std::string key = upTo(2) == 0 ? std::to_string(street) : "";
    const double east = upTo(1000);
    const double north = upTo(1000);
    const double way = upTo(628) / 100.0;
    const int houses = 1 + upTo(40);
    for (int house = 0; house < houses; ++house) {
      const int number = 1 + upTo(60);
      const double aside = number % 2 == 0 ? 8 : -8;
      Address address{.street = name,
                      .streetKey = key,
                      .number = upTo(30) == 0
                                    ? (upTo(1) == 0 ? "" : "A7")
                                    : std::to_string(number) + kSuffixes.at(static_cast<std::size_t>(upTo(10))),
                      .box = upTo(8) == 0 ? std::to_string(upTo(3)) : "",
                      .postcode = postcode,
                      .municipality = upTo(9) == 0 ? "" : "Klein"};
      if (upTo(12) != 0) {
        address.position = onGrid({.east = east + 5 * number * std::cos(way) - aside * std::sin(way),
                                   .north = north + 5 * number * std::sin(way) + aside * std::cos(way)});
      }
      addresses.push_back(std::move(address));
    }
  }
  return addresses;
}

}  // namespace buurtatlas::test
