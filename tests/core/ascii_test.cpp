#include "core/ascii.h"

#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

TEST(Ascii, DigitsAreTheTenOfAscii) {
  EXPECT_TRUE(isDigit('0'));
  EXPECT_TRUE(isDigit('9'));
  EXPECT_FALSE(isDigit('/'));
  EXPECT_FALSE(isDigit(':'));
  EXPECT_FALSE(isDigit('\xB2'));
}

TEST(Ascii, LoweringLeavesOtherBytesAsTheyAre) {
  EXPECT_EQ(lowered("Straat 12 A-Z [@`{"), "straat 12 a-z [@`{");
  EXPECT_EQ(lowered("\xC3\x89glise"), "\xC3\x89glise");
  EXPECT_EQ(lowered(""), "");
}

TEST(Ascii, TrimmingTakesBlanksAroundATextAndNoneWithin) {
  EXPECT_EQ(trimmed(" \t a b\r\n"), "a b");
  EXPECT_EQ(trimmed("a"), "a");
  EXPECT_EQ(trimmed("\xC2\xA0"), "\xC2\xA0");
}

TEST(Ascii, NothingButBlanksIsBlank) {
  EXPECT_EQ(trimmed(" \r\n\t "), "");
  EXPECT_TRUE(isBlank(""));
  EXPECT_TRUE(isBlank(" \r\n\t "));
  EXPECT_FALSE(isBlank(" . "));
}

}  // namespace
}  // namespace buurtatlas
