#include "core/phone_number.h"

#include <gtest/gtest.h>

#include <string>

namespace buurtatlas {
namespace {

TEST(IsPhoneNumber, TakesE164Only) {
  EXPECT_TRUE(isPhoneNumber("+32470123456"));
  EXPECT_TRUE(isPhoneNumber("+3216123456"));
  for (const std::string text : {"", "+", "0470123456", "+0470123456", "+32 470 12 34 56", "+324701234567890123",
                                 "+32470", "+3247012345a", "+32470123456\n", "32470123456"}) {
    EXPECT_FALSE(isPhoneNumber(text)) << text;
  }
}

}  // namespace
}  // namespace buurtatlas
