#pragma once

#include <string>
#include <utility>
#include <vector>

namespace buurtatlas {

/// What a file says about how it was made: names in capitals and values, in English for programs.
using FileNotes = std::vector<std::pair<std::string, std::string>>;

}  // namespace buurtatlas
