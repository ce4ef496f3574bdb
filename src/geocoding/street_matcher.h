#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "geocoding/register_index.h"

namespace buurtatlas {

/// How a written street name met one of the register.
enum class NameMatch { Same, OtherLanguage, Shortened, Fuzzy };

/// A street name of the register that a written name may mean.
struct NameHit {
  std::uint32_t key = 0;  ///< index into RegisterIndex::keys()
  NameMatch match = NameMatch::Same;
  double doubt = 0;  ///< 0 for the same name, more for every liberty taken
};

/// The street names that a written one may mean, the surest first, at most `most`. The same name shuts out aliases, and
/// these fuzzy ones. Fuzzy: up to a third of the letters may differ, never a digit.
std::vector<NameHit> matchStreetName(const RegisterIndex& index, std::string_view written, std::size_t most);

}  // namespace buurtatlas
