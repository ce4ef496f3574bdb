#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/address.h"

namespace buurtatlas {

/// The side of a street, by the Belgian rule that one side bears odd house numbers and the other even ones: the first
/// number of the address counts, so 24-26 and 24A are even. Unnumbered: there is no number in it.
/// Misses: streets that are numbered otherwise; where the house stands is not looked at.
enum class NumberSide : std::uint8_t { Odd, Even, Unnumbered };
NumberSide numberSideOf(std::string_view houseNumber);
/// odd, even, unnumbered.
std::string_view nameOf(NumberSide side);

/// One side of a street. A street is what bears one name and one key of the register, or where it gives no keys one
/// name, one postcode and one municipality.
struct StreetSideOfRegister {
  std::uint32_t firstAddress = 0;  ///< its first in the register, which says the street's name
  NumberSide side = NumberSide::Unnumbered;
};

/// The sides of all streets, in the order in which the register names them first.
struct StreetSides {
  std::vector<StreetSideOfRegister> sides = {};
  std::vector<std::uint32_t> sideOf = {};  ///< of each address
};
StreetSides streetSidesOf(const std::vector<Address>& addresses);

}  // namespace buurtatlas
