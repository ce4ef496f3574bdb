#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/truth_file.h"
#include "geocoding/address_matcher.h"

namespace buurtatlas {

/// Answers all rows of a file of noise and says how right the answers are, for people and for programs. `asColumns`:
/// asks by columns in the place of the text.
void evaluateNoise(const AddressMatcher& matcher, const std::string& name, const TruthFile& file, bool asColumns,
                   CommandRun& run);

/// The same for positions of a third party, by kind of question, with what the other geocoder answered beside.
void evaluateGold(const AddressMatcher& matcher, const std::string& name, const TruthFile& file, CommandRun& run);

}  // namespace buurtatlas
