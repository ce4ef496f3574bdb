#pragma once

// Written by scripts/fit-match-model.

#include <array>

namespace buurtatlas {

inline constexpr std::array<float, 31> kMatchWeights = {
    12.685F,   // Any
    0.589F,    // SameName
    -0.578F,   // Edits
    4.701F,    // EditShare
    -16.136F,  // StemEditShare
    -8.549F,   // EditOfShortName
    -2.665F,   // FirstLetterDiffers
    0.848F,    // OtherType
    -0.746F,   // Initial
    -2.555F,   // WithoutFirstName
    -1.170F,   // WithoutType
    -3.153F,   // OtherName
    0.718F,    // SecondMeaning
    -0.875F,   // NoPostcode
    -4.125F,   // PostcodeTypo
    -3.859F,   // PostcodeSibling
    -9.925F,   // PostcodeOther
    -1.436F,   // NoLocality
    -8.454F,   // LocalityDoubt
    -4.536F,   // LocalityOther
    -1.813F,   // LocalityOfScope
    3.106F,    // OtherPlaceEntirely
    -12.792F,  // NoPlace
    1.415F,    // FuzzyElsewhere
    -0.860F,   // BaseNumber
    -3.382F,   // Interpolated
    -2.435F,   // NumberMissing
    -0.765F,   // NoNumber
    -0.711F,   // Cut
    0.000F,    // HintAgrees
    0.000F,    // Historic
};

}  // namespace buurtatlas
