#pragma once

// Written by scripts/fit-match-model.

#include <array>

namespace buurtatlas {

inline constexpr std::array<float, 33> kMatchWeights = {
    13.490F,   // Any
    -0.841F,   // SameName
    -1.198F,   // Edits
    12.517F,   // EditShare
    -20.180F,  // StemEditShare
    -13.261F,  // EditOfShortName
    -0.926F,   // FirstLetterDiffers
    -4.000F,   // OtherType
    -1.411F,   // Initial
    -3.685F,   // WithoutFirstName
    -6.600F,   // WithoutType
    -0.500F,   // OtherName
    -6.498F,   // HalfName
    -2.000F,   // NamedElsewhere
    0.792F,    // SecondMeaning
    -0.911F,   // NoPostcode
    -4.679F,   // PostcodeTypo
    -4.811F,   // PostcodeSibling
    -9.985F,   // PostcodeOther
    -0.882F,   // NoLocality
    -8.389F,   // LocalityDoubt
    -4.589F,   // LocalityOther
    -1.806F,   // LocalityOfScope
    2.204F,    // OtherPlaceEntirely
    -10.339F,  // NoPlace
    2.200F,    // FuzzyElsewhere
    -0.184F,   // BaseNumber
    -3.546F,   // Interpolated
    -2.426F,   // NumberMissing
    -0.406F,   // NoNumber
    -1.436F,   // Cut
    1.000F,    // HintAgrees
    -1.500F,   // Historic
};

}  // namespace buurtatlas
