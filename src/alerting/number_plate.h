#pragma once

#include <string>

namespace buurtatlas {

/// The first piece of the text that has the form of a number plate of Belgium, the Netherlands, France, Germany or
/// Luxembourg; empty for none. Misses: plates in words, and German and Luxembourgish ones in small letters.
std::string numberPlateIn(const std::string& text);

}  // namespace buurtatlas
