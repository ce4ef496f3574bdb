#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace buurtatlas {

/// What is weighed about one street that an address may mean. Each is 0 where it does not apply.
enum class Feature : std::uint8_t {
  Any,                 ///< 1
  SameName,            ///< 1: letter for letter, as keys go
  Edits,               ///< the spelling distance
  EditShare,           ///< of the letters of the longer key
  StemEditShare,       ///< of the letters without the kind of street
  EditOfShortName,     ///< 1 / letters, when the name is not the same
  FirstLetterDiffers,  ///< 1
  OtherType,           ///< 1: another kind of street
  Initial,             ///< 1: the first name as an initial
  WithoutFirstName,    ///< 1
  WithoutType,         ///< 1
  OtherName,           ///< 1: by a former or alternative name
  HalfName,            ///< 1: by half of its name
  NamedElsewhere,      ///< 1: not the same name, but another street bears the written one
  SecondMeaning,       ///< 1: an abbreviation in its second meaning
  NoPostcode,          ///< 1: none was written
  PostcodeTypo,        ///< 1: the street's is one typo away
  PostcodeSibling,     ///< 1: the street's is another one of the municipality
  PostcodeOther,       ///< 1: the street's has nothing to do with it
  NoLocality,          ///< 1: none was written
  LocalityDoubt,       ///< share of letters that differ from the nearest name of the place, at most a half
  LocalityOther,       ///< 1: it is another place
  LocalityOfScope,     ///< 1: a place with this postcode, but not the street's own
  OtherPlaceEntirely,  ///< 1: neither postcode nor place are the street's
  NoPlace,             ///< 1: neither postcode nor place was written; less where all streets lie in one municipality
  FuzzyElsewhere,      ///< 1: the name differs and the postcode is not the street's
  BaseNumber,          ///< 1
  Interpolated,        ///< 1
  NumberMissing,       ///< 1: the street has no such number, nor neighbours of it
  NoNumber,            ///< 1: none was written
  Cut,                 ///< how far the cut into parts lies from the plain one
  HintAgrees,          ///< 1: what was written behind the street names the part it lies in
  Historic,            ///< 1
  Count
};
inline constexpr std::size_t kFeatures = static_cast<std::size_t>(Feature::Count);
using Features = std::array<float, kFeatures>;

/// The words of the features, for the fitting script.
std::string_view nameOf(Feature feature);

/// The score of a street: the logarithm of how much likelier it is meant than that none is.
float scoreOf(const Features& features);

/// How likely each of some streets is the one that was meant, by their scores; that none is has a score of 0.
/// Source: McFadden, "Conditional logit analysis of qualitative choice behavior", 1974, with an outside option; the
/// weights are fitted by scripts/fit-match-model and lie in match_weights.h.
void probabilitiesOf(std::span<const float> scores, std::span<float> probabilities);

}  // namespace buurtatlas
