#include "alerting/contact.h"

#include <gtest/gtest.h>

#include <string>

namespace buurtatlas {
namespace {

TEST(IsEmailAddress, TakesPlainAddresses) {
  for (const std::string text : {"an@example.org", "an.de-smet+bin@mail.example.org", "o'neill_1@example.co.uk"}) {
    EXPECT_TRUE(isEmailAddress(text)) << text;
  }
}

TEST(IsEmailAddress, RefusesWhatCouldBreakOutOfAHeaderOrCommand) {
  for (const std::string text :
       {"", "an", "an@", "@example.org", "an@example", "an@@example.org", "an@exa mple.org",
        "an@example.org\r\nRCPT TO:<x@y.z>", "an@example.org>", "<an@example.org>", "\"an\"@example.org",
        "an@example.org,ben@example.org", ".an@example.org", "a..n@example.org", "an@-example.org", "an@example..org",
        "anë@example.org", "an@example.org."}) {
    EXPECT_FALSE(isEmailAddress(text)) << text;
  }
  EXPECT_FALSE(isEmailAddress(std::string("an@example.org\0x.org", 20)));
  EXPECT_FALSE(isEmailAddress(std::string(65, 'a') + "@example.org"));
}

TEST(HasForbiddenLetters, AllowsOrdinaryTextWithLineBreaks) {
  EXPECT_FALSE(hasForbiddenLetters("Brand!\r\nBel 112.\tÉén 🚨 \uFFFD"));
}

TEST(HasForbiddenLetters, SeesControlsAndBrokenUtf8) {
  for (const std::string text :
       {"\x1b[2J", "a\u202Eb", "a\u2067b", "\xed\xa0\x80", "\xc0\xaf", "a\x7f", "\xe2\x82", "\u0085"}) {
    EXPECT_TRUE(hasForbiddenLetters(text));
  }
}

TEST(MaskedContact, KeepsNeitherANumberNorAnAddressWhole) {
  EXPECT_EQ(maskedContact("+32470123456"), "+324…56");
  EXPECT_EQ(maskedContact("an.peeters@voorbeeld.be"), "a…@v….be");
  EXPECT_EQ(maskedContact("@"), "…@…");
  EXPECT_EQ(maskedContact("12345"), "…");
  EXPECT_EQ(maskedContact(""), "");
}

}  // namespace
}  // namespace buurtatlas
