#pragma once

namespace buurtatlas {

/// What each doubt takes from a confidence of 1. Set by judgement, so that the order of answers is right and an
/// accepted one is rarely wrong; doubts about the street name itself are in street_matcher.cpp.
inline constexpr double kDoubtPerReading = 0.01;  ///< for each likelier way to read the text
inline constexpr double kDoubtWithoutPostcode = 0.01;
inline constexpr double kDoubtOfPostcode = 0.08;          ///< the street lies in another postcode of the register
inline constexpr double kDoubtOfMistypedPostcode = 0.10;  ///< the postcode is unknown, one typo from the street's
inline constexpr double kDoubtOfForeignPostcode = 0.24;   ///< the postcode is unknown and nothing like the street's
inline constexpr double kDoubtOfUnknownPlace =
    0.15;  ///< on top, when a place is named that none of several municipalities is
inline constexpr double kDoubtOfFuzzyAndPostcode = 0.10;  ///< on top, when the name is not the same either
inline constexpr double kDoubtOfMunicipality = 0.25;  ///< the street lies in another municipality than the named one
inline constexpr double kDoubtOfMunicipalityOnly = 0.05;  ///< so it does, but its postcode agrees
inline constexpr double kDoubtOfBaseNumber = 0.02;
inline constexpr double kShareOfOtherMunicipality = 0.4;  ///< of the confidence, when the address is likely elsewhere
inline constexpr double kShareOfStreet = 0.6;             ///< of the confidence, when only the street was found

/// From here an answer is accepted without a person looking at it.
inline constexpr double kAcceptedFrom = 0.8;
/// Below this an answer is none; for a person who chooses, below the second.
inline constexpr double kFoundFrom = 0.5;
inline constexpr double kCandidateFrom = 0.3;
/// Answers nearer to each other than this compete.
inline constexpr double kCompetingWithin = 0.05;
/// With this the other ways to read the text need not be tried.
inline constexpr double kSureFrom = 0.97;

}  // namespace buurtatlas
