#include "painting/cover_trend.h"

#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

TEST(CanShowTrend, NeedsTwoDaysOnRecord) {
  EXPECT_FALSE(canShowTrend({}));
  EXPECT_FALSE(canShowTrend({{.isKnown = false}, {.isKnown = true}}));
  EXPECT_TRUE(canShowTrend({{.isKnown = true}, {.isKnown = false}, {.isKnown = true}}));
}

}  // namespace
}  // namespace buurtatlas
