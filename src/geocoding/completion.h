#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "geocoding/address_answer.h"
#include "geocoding/register_lookup.h"

namespace buurtatlas {

/// Streets, or addresses of them, that go on as what was typed.
struct Completions {
  std::vector<AddressCandidate> found = {};
  bool beginsName =
      false;  ///< some name goes on so, though perhaps not in the postcode, place or number that was typed
};

/// Whole names before names with a word that begins so. A postcode and the beginning of a place narrow them down. At
/// most `most`.
Completions completionsOf(const RegisterLookup& lookup, std::string_view typed, std::size_t most);

}  // namespace buurtatlas
