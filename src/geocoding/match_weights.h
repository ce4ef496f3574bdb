#pragma once

// Written by scripts/fit-match-model.

#include <array>

namespace buurtatlas {

inline constexpr std::array<float, 32> kMatchWeights = {
    2.0F,    // Any
    7.0F,    // SameName
    -0.8F,   // Edits
    -14.0F,  // EditShare
    -6.0F,   // StemEditShare
    -8.0F,   // EditOfShortName
    -1.0F,   // FirstLetterDiffers
    -2.0F,   // OtherType
    -8.0F,   // OtherDigits
    -2.0F,   // Initial
    -4.0F,   // WithoutFirstName
    -3.0F,   // WithoutType
    -0.5F,   // OtherName
    -1.0F,   // SecondMeaning
    -1.0F,   // NoPostcode
    -3.0F,   // PostcodeTypo
    -3.0F,   // PostcodeSibling
    -6.0F,   // PostcodeOther
    -0.5F,   // NoLocality
    -4.0F,   // LocalityDoubt
    -4.0F,   // LocalityOther
    -1.0F,   // LocalityOfScope
    -5.0F,   // OtherPlaceEntirely
    -3.0F,   // NoPlace
    -2.0F,   // FuzzyElsewhere
    -0.3F,   // BaseNumber
    -1.5F,   // Interpolated
    -3.0F,   // NumberMissing
    -0.5F,   // NoNumber
    -0.7F,   // Cut
    1.0F,    // HintAgrees
    -1.5F,   // Historic
};

}  // namespace buurtatlas
