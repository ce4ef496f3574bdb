#pragma once

// Written by scripts/fit-match-model.

#include <array>

namespace buurtatlas {

inline constexpr std::array<float, 31> kMatchWeights = {
    13.220F,   // Any
    -0.934F,   // SameName
    -0.946F,   // Edits
    9.073F,    // EditShare
    -18.966F,  // StemEditShare
    -12.724F,  // EditOfShortName
    -0.895F,   // FirstLetterDiffers
    1.138F,    // OtherType
    -1.407F,   // Initial
    -3.137F,   // WithoutFirstName
    -1.471F,   // WithoutType
    -6.659F,   // OtherName
    0.736F,    // SecondMeaning
    -0.990F,   // NoPostcode
    -4.381F,   // PostcodeTypo
    -4.841F,   // PostcodeSibling
    -10.040F,  // PostcodeOther
    -0.769F,   // NoLocality
    -7.802F,   // LocalityDoubt
    -4.663F,   // LocalityOther
    -1.858F,   // LocalityOfScope
    1.759F,    // OtherPlaceEntirely
    -11.133F,  // NoPlace
    2.064F,    // FuzzyElsewhere
    -0.159F,   // BaseNumber
    -3.407F,   // Interpolated
    -2.299F,   // NumberMissing
    -0.595F,   // NoNumber
    -1.179F,   // Cut
    0.000F,    // HintAgrees
    0.000F,    // Historic
};

}  // namespace buurtatlas
