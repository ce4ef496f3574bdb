#include "alerting/contact_in_text.h"

#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

TEST(ContactInText, FindsPhoneNumbersOfFiveCountries) {
  for (const std::string number :
       {"0470 12 34 56", "0470/12.34.56", "+32 470 12 34 56", "0032 470 123456", "016 12 34 56", "06-12345678",
        "+31 6 12345678", "06 12 34 56 78", "0151 23456789", "+352 621 123 456"}) {
    EXPECT_EQ(phoneNumberIn("Bel " + number + " of kom langs"), number);
  }
}

TEST(ContactInText, TakesNoEmergencyNumberDateOrClockForAPhoneNumber) {
  for (const std::string text :
       {"Bel 101", "112 of 101", "op 04-11-2026 15.30 u", "04/11/2026 om 15.30", "tel. 014-12-34", "3000 Leuven 12"}) {
    EXPECT_EQ(phoneNumberIn(text), "") << text;
  }
}

TEST(ContactInText, FindsMailAddressesAndShortLinks) {
  EXPECT_EQ(mailAddressIn("Mail an.peeters@voorbeeld.be nu."), "an.peeters@voorbeeld.be");
  EXPECT_EQ(mailAddressIn("om 15 u @ markt"), "");
  EXPECT_EQ(shortLinkIn("zie bit.ly/3xYz1 voor meer"), "bit.ly/3xYz1");
  EXPECT_EQ(shortLinkIn("https://t.co/abc"), "t.co/abc");
  EXPECT_EQ(shortLinkIn("Straat.Ly dus"), "");
}

}  // namespace
}  // namespace buurtatlas
