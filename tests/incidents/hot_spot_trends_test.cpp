#include "incidents/hot_spot_trends.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace buurtatlas {
namespace {

/// One letter a period: H hot, c cold, . neither.
HotSpotTrend trendOf(std::string_view periods, double rise = 0) {
  std::vector<HotSpotClass> classes;
  for (const char letter : periods) {
    classes.push_back(letter == 'H' ? HotSpotClass::Hot99 : letter == 'c' ? HotSpotClass::Cold95 : HotSpotClass::Hot90);
  }
  return hotSpotTrend(classes, rise);
}

TEST(HotSpotTrends, TellWhatBecameOfACell) {
  EXPECT_EQ(trendOf(".........."), HotSpotTrend::None) << "hot-90 is not hot";
  EXPECT_EQ(trendOf(".........H"), HotSpotTrend::New);
  EXPECT_EQ(trendOf(".......HHH"), HotSpotTrend::Consecutive);
  EXPECT_EQ(trendOf("HHHHHHHHHH"), HotSpotTrend::Persistent);
  EXPECT_EQ(trendOf(".HHHHHHHHH"), HotSpotTrend::Persistent) << "nine of ten";
  EXPECT_EQ(trendOf("HHHHHHHHHH", 2.5), HotSpotTrend::Intensifying);
  EXPECT_EQ(trendOf("HHHHHHHHHH", -2.5), HotSpotTrend::Diminishing);
  EXPECT_EQ(trendOf("HHHHHHHHHH", 1.9), HotSpotTrend::Persistent) << "p is over 0.05";
  EXPECT_EQ(trendOf("H..H.H...H"), HotSpotTrend::Sporadic);
  EXPECT_EQ(trendOf("c..H.H...H"), HotSpotTrend::Oscillating);
  EXPECT_EQ(trendOf("HHHHHHHHH."), HotSpotTrend::Historical);
  EXPECT_EQ(trendOf("HHHH......"), HotSpotTrend::None) << "neither now nor mostly";
}

TEST(HotSpotTrends, TakeOtherLimits) {
  const std::vector<HotSpotClass> half = {HotSpotClass::Hot95, HotSpotClass::None, HotSpotClass::Hot95,
                                          HotSpotClass::Hot95};
  EXPECT_EQ(hotSpotTrend(half, 0), HotSpotTrend::Sporadic);
  EXPECT_EQ(hotSpotTrend(half, 0, {.mostly = 0.75}), HotSpotTrend::Persistent);
}

TEST(MannKendall, MeetsTheTestByHand) {
  EXPECT_NEAR(mannKendall(std::vector<double>{1, 2, 3, 4, 5, 6}), 14 / std::sqrt(28.0 + 1.0 / 3), 1e-12);
  EXPECT_NEAR(mannKendall(std::vector<double>{6, 5, 4, 3, 2, 1}), -14 / std::sqrt(28.0 + 1.0 / 3), 1e-12);
  // Five values, two of them alike: S = 9, var = (5 * 4 * 15 - 2 * 1 * 9) / 18.
  EXPECT_NEAR(mannKendall(std::vector<double>{1, 2, 2, 3, 4}), 8 / std::sqrt(282.0 / 18), 1e-12);
  EXPECT_EQ(mannKendall(std::vector<double>{3, 3, 3, 3}), 0);
  EXPECT_EQ(mannKendall(std::vector<double>{1, 2}), 0);
}

}  // namespace
}  // namespace buurtatlas
