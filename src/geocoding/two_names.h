#pragma once

#include <string_view>

namespace buurtatlas {

/// The key of a municipality's other official name, by the key of one; empty where there is none or it is not known.
/// Misses: names that are the same in both languages, and parts of municipalities.
std::string_view otherNameOfPlace(std::string_view key);

}  // namespace buurtatlas
