#pragma once

// Written by scripts/fit-match-model.

#include <array>

namespace buurtatlas {

inline constexpr std::array<float, 33> kMatchWeights = {
    16.954F,   // Any
    -0.260F,   // SameName
    -1.660F,   // Edits
    22.842F,   // EditShare
    -29.840F,  // StemEditShare
    -8.112F,   // EditOfShortName
    -1.282F,   // FirstLetterDiffers
    -4.000F,   // OtherType
    -2.368F,   // Initial
    -4.441F,   // WithoutFirstName
    -6.600F,   // WithoutType
    -0.500F,   // OtherName
    -8.389F,   // HalfName
    -2.236F,   // NamedElsewhere
    0.792F,    // SecondMeaning
    -1.114F,   // NoPostcode
    -5.601F,   // PostcodeTypo
    -5.975F,   // PostcodeSibling
    -12.134F,  // PostcodeOther
    -0.924F,   // NoLocality
    -10.101F,  // LocalityDoubt
    -5.460F,   // LocalityOther
    -1.912F,   // LocalityOfScope
    2.526F,    // OtherPlaceEntirely
    -11.410F,  // NoPlace
    2.819F,    // FuzzyElsewhere
    0.032F,    // BaseNumber
    -4.552F,   // Interpolated
    -2.937F,   // NumberMissing
    -0.533F,   // NoNumber
    -1.442F,   // Cut
    1.000F,    // HintAgrees
    -1.500F,   // Historic
};

}  // namespace buurtatlas
