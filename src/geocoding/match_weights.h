#pragma once

// Written by scripts/fit-match-model.

#include <array>

namespace buurtatlas {

inline constexpr std::array<float, 33> kMatchWeights = {
    16.647F,   // Any
    -0.387F,   // SameName
    -1.644F,   // Edits
    22.458F,   // EditShare
    -29.369F,  // StemEditShare
    -8.012F,   // EditOfShortName
    -1.248F,   // FirstLetterDiffers
    -4.000F,   // OtherType
    -2.319F,   // Initial
    -4.404F,   // WithoutFirstName
    -6.600F,   // WithoutType
    -0.500F,   // OtherName
    -8.227F,   // HalfName
    -2.119F,   // NamedElsewhere
    0.804F,    // SecondMeaning
    -1.107F,   // NoPostcode
    -5.472F,   // PostcodeTypo
    -5.797F,   // PostcodeSibling
    -11.861F,  // PostcodeOther
    -0.936F,   // NoLocality
    -10.010F,  // LocalityDoubt
    -5.369F,   // LocalityOther
    -1.916F,   // LocalityOfScope
    2.537F,    // OtherPlaceEntirely
    -11.196F,  // NoPlace
    2.689F,    // FuzzyElsewhere
    0.218F,    // BaseNumber
    -2.500F,   // Interpolated
    -2.777F,   // NumberMissing
    -0.407F,   // NoNumber
    -1.379F,   // Cut
    1.000F,    // HintAgrees
    -1.500F,   // Historic
};

}  // namespace buurtatlas
