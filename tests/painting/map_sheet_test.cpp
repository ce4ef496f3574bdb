#include "painting/map_sheet.h"

#include <gtest/gtest.h>

namespace buurtatlas {

TEST(RoundScaleFor, IsTheLargestRoundOneThatFits) {
  EXPECT_DOUBLE_EQ(roundScaleFor(Metres{1000}, Metres{1000}, QSizeF(200, 200)).number, 5'000);
  EXPECT_DOUBLE_EQ(roundScaleFor(Metres{1001}, Metres{500}, QSizeF(200, 200)).number, 6'000);
  EXPECT_DOUBLE_EQ(roundScaleFor(Metres{1000}, Metres{1900}, QSizeF(200, 200)).number, 10'000);
}

TEST(RoundScaleFor, IsNeverLargerThanAPersonCanUse) {
  EXPECT_DOUBLE_EQ(roundScaleFor(Metres{0.5}, Metres{0.5}, QSizeF(200, 200)).number, 250);
}

}  // namespace buurtatlas
