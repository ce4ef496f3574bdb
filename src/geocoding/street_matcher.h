#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "geocoding/register_index.h"

namespace buurtatlas {

/// How a written street name met one of the register.
enum class NameMatch { Same, Shortened, Fuzzy };

/// A street name of the register that a written name may mean.
struct NameHit {
  std::uint32_t key = 0;  ///< index into RegisterIndex::keys()
  NameMatch match = NameMatch::Same;
  double doubt = 0;  ///< 0 for the same name, more for every liberty taken
};

/// Where a written street name is looked for, and how hard.
struct NameSearch {
  int postcode = 0;      ///< known to the register, or 0
  bool fuzzy = false;    ///< also names that differ in up to a third of the letters, never in a digit
  std::size_t most = 6;  ///< answers
};

/// The street names that a written one may mean, the surest first. Less sure ways are tried when the surer ones find
/// nothing, or nothing in the postcode.
std::vector<NameHit> matchStreetName(const RegisterIndex& index, std::string_view written, const NameSearch& search);

}  // namespace buurtatlas
