#include "geocoding/match_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <string_view>

#include "geocoding/match_weights.h"

namespace buurtatlas {
namespace {

constexpr auto kNames = std::to_array<std::string_view>({"Any",
                                                         "SameName",
                                                         "Edits",
                                                         "EditShare",
                                                         "StemEditShare",
                                                         "EditOfShortName",
                                                         "FirstLetterDiffers",
                                                         "OtherType",
                                                         "Initial",
                                                         "WithoutFirstName",
                                                         "WithoutType",
                                                         "OtherName",
                                                         "HalfName",
                                                         "NamedElsewhere",
                                                         "SecondMeaning",
                                                         "NoPostcode",
                                                         "PostcodeTypo",
                                                         "PostcodeSibling",
                                                         "PostcodeOther",
                                                         "NoLocality",
                                                         "LocalityDoubt",
                                                         "LocalityOther",
                                                         "LocalityOfScope",
                                                         "OtherPlaceEntirely",
                                                         "NoPlace",
                                                         "FuzzyElsewhere",
                                                         "BaseNumber",
                                                         "Interpolated",
                                                         "NumberMissing",
                                                         "NoNumber",
                                                         "Cut",
                                                         "HintAgrees",
                                                         "Historic"});
static_assert(kNames.size() == kFeatures);
static_assert(kMatchWeights.size() == kFeatures);

}  // namespace

std::string_view nameOf(Feature feature) { return kNames[static_cast<std::size_t>(feature)]; }

float scoreOf(const Features& features) {
  float score = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    score += kMatchWeights[i] * features[i];
  }
  return score;
}

void probabilitiesOf(std::span<const float> scores, std::span<float> probabilities) {
  float highest = 0;
  for (const float score : scores) {
    highest = std::max(highest, score);
  }
  float sum = std::exp(-highest);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    probabilities[i] = std::exp(scores[i] - highest);
    sum += probabilities[i];
  }
  for (std::size_t i = 0; i < scores.size(); ++i) {
    probabilities[i] /= sum;
  }
}

}  // namespace buurtatlas
