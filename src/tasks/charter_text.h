#pragma once

#include <string>

#include "tasks/street_list.h"

namespace buurtatlas {

/// The words of a charter, in one language.
struct CharterWords {
  std::string odd = "odd";
  std::string even = "even";
  std::string to = "to";
  std::string number = "nr.";  ///< in front of what has no number
};

/// The house numbers of one row: "1 to 15 (odd)", "20+", "(even)"; empty for all of both sides. readHouseNumbers()
/// reads them back.
std::string charterNumbers(const StreetRow& row, const CharterWords& words = {});

/// A list of streets as lines for a charter, one street each: "Kerkstraat: 1 to 15 (odd), 2 to 8 (even)". Namesakes
/// come with postcode and municipality. readStreetText() reads it back. Misses: what tells apart two streets of one
/// name in one postcode.
std::string charterText(const StreetList& list, const CharterWords& words = {});

}  // namespace buurtatlas
