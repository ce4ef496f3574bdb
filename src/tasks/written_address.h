#pragma once

#include <string>

#include "core/placement.h"

namespace buurtatlas {

/// A written address in one line, as a person would write it: its text, or its columns where there is no text.
std::string lineOf(const AddressText& address);

/// What equal written addresses have in common, as text or in columns: folded words, and the signs between the digits
/// of a house number. Empty when nothing was written.
std::string keyOf(const AddressText& address);

}  // namespace buurtatlas
