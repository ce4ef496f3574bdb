#include "painting/scale.h"

#include <gtest/gtest.h>

namespace buurtatlas {

TEST(ScaleBar, IsTheLongestRoundLengthThatFits) {
  EXPECT_DOUBLE_EQ(scaleBarFor(Metres(1.5), 120).length.value, 100);
  EXPECT_DOUBLE_EQ(scaleBarFor(Metres(2), 120).length.value, 200);
  EXPECT_DOUBLE_EQ(scaleBarFor(Metres(0.1), 99).length.value, 5);
  EXPECT_DOUBLE_EQ(scaleBarFor(Metres(10), 100).length.value, 1000);
}

TEST(ScaleBar, IsAsLongInPixelsAsItsLengthIs) {
  const ScaleBar bar = scaleBarFor(Metres(1.5), 120);
  EXPECT_NEAR(bar.pixels * 1.5, bar.length.value, 1e-9);
}

TEST(ScaleBar, IsNothingWithoutAScale) { EXPECT_EQ(scaleBarFor(Metres(0), 120).pixels, 0); }

}  // namespace buurtatlas
