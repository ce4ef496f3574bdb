#pragma once

#include <array>
#include <vector>

#include "geocoding/register_records.h"

namespace buurtatlas {

/// Texts in the order of NameLanguage.
using NameRefs = std::array<TextRef, 3>;

/// A street while its rows are read.
struct DraftStreet {
  StreetRecord record = {};
  int postcode = 0;
  NameRefs municipality = {};
  std::vector<NameRefs> parts = {};
  std::vector<TextRef> otherNames = {};
  bool hasCurrentRow = false;
};

}  // namespace buurtatlas
