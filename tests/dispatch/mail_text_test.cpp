#include "dispatch/mail_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ranges>

namespace buurtatlas {
namespace {

using ::testing::HasSubstr;
using ::testing::Le;

MailText plainMail() {
  return {.from = "bin@example.org",
          .fromName = "BIN Centrum",
          .to = "an@example.org",
          .subject = "Bericht",
          .key = "atlas-1-1-7-email-alert",
          .text = "Vergadering dinsdag.",
          .date = *parseInstant("2026-03-05T07:08:09Z")};
}

TEST(WriteMail, HasTheHeadersOfAnAutomaticMessage) {
  EXPECT_EQ(writeMail(plainMail()),
            "Date: Thu, 05 Mar 2026 07:08:09 +0000\r\n"
            "From: \"BIN Centrum\" <bin@example.org>\r\n"
            "To: <an@example.org>\r\n"
            "Subject: Bericht\r\n"
            "Message-ID: <atlas-1-1-7-email-alert@example.org>\r\n"
            "Auto-Submitted: auto-generated\r\n"
            "MIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=UTF-8\r\n"
            "Content-Transfer-Encoding: quoted-printable\r\n"
            "\r\n"
            "Vergadering dinsdag.\r\n");
}

TEST(WriteMail, EncodesLettersOutsideAsciiAndEqualsSigns) {
  MailText mail = plainMail();
  mail.text = "Café = 5€\nslot \r\n🚨";
  EXPECT_THAT(writeMail(mail), HasSubstr("\r\n\r\nCaf=C3=A9 =3D 5=E2=82=AC\r\nslot=20\r\n=F0=9F=9A=A8\r\n"));
}

TEST(WriteMail, KeepsEveryLineShort) {
  MailText mail = plainMail();
  mail.text = std::string(400, 'a') + " é" + std::string(200, 'b');
  mail.subject =
      "Een heel lang onderwerp met letters als é, ë en ï, over de vergadering van de buurt, dinsdag in de zaal";
  for (const auto line : std::views::split(writeMail(mail), std::string_view("\r\n"))) {
    EXPECT_THAT(std::ranges::distance(line), Le(76));
  }
}

TEST(WriteMail, EncodesNamesAndSubjectsInWordsOfWholeLetters) {
  MailText mail = plainMail();
  mail.fromName = "BIN België";
  mail.subject = "é";
  const std::string text = writeMail(mail);
  EXPECT_THAT(text, HasSubstr("From: =?UTF-8?B?QklOIEJlbGdpw6s=?= <bin@example.org>\r\n"));
  EXPECT_THAT(text, HasSubstr("Subject: =?UTF-8?B?w6k=?=\r\n"));
}

TEST(WriteMail, QuotesANameThatHoldsQuotes) {
  MailText mail = plainMail();
  mail.fromName = "BIN \"Oost\" <x@y.example>";
  EXPECT_THAT(writeMail(mail), HasSubstr("From: \"BIN \\\"Oost\\\" <x@y.example>\" <bin@example.org>\r\n"));
}

TEST(ReturnPathFor, NamesTheDelivery) {
  EXPECT_EQ(returnPathFor("bounce@example.org", "atlas-1-7"), "bounce+atlas-1-7@example.org");
}

TEST(ReturnPathFor, StaysWithinTheLengthOfAMailboxName) {
  const std::string longKey(90, 'k');
  const std::string path = returnPathFor("bounce@example.org", longKey);
  EXPECT_LE(path.find('@'), 64U);
  EXPECT_EQ(path, returnPathFor("bounce@example.org", longKey));
  EXPECT_NE(path, returnPathFor("bounce@example.org", longKey + "x"));
}

TEST(NameOfKey, GivesDifferentKeysDifferentNames) {
  EXPECT_EQ(nameOfKey("a/b c"), "a_2fb_20c");
  EXPECT_NE(nameOfKey("a_2fb"), nameOfKey("a/b"));
}

TEST(WriteMail, LetsLeaveByOneClickOnALineThatIsNeverFolded) {
  const std::string url = "https://bin.example.org/leave/" + std::string(120, 'x');
  const std::string mail = writeMail({.from = "bin@example.org",
                                      .to = "an@example.org",
                                      .subject = "x",
                                      .key = "1b-00ff",
                                      .text = "x",
                                      .language = "fr",
                                      .listId = "bin-leuven.example.org",
                                      .leaveUrl = url,
                                      .leaveMail = "leave@example.org"});
  EXPECT_THAT(mail, ::testing::HasSubstr("\r\nList-Unsubscribe: <" + url +
                                         ">, <mailto:leave@example.org?subject=1b-00ff>\r\n"));
  EXPECT_THAT(mail, ::testing::HasSubstr("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
  EXPECT_THAT(mail, ::testing::HasSubstr("\r\nList-Id: <bin-leuven.example.org>\r\n"));
  EXPECT_THAT(mail, ::testing::HasSubstr("\r\nContent-Language: fr\r\n"));
}

TEST(WriteMail, PromisesOneClickOnlyWhereThereIsAnAddressForIt) {
  const MailText mail{.from = "bin@example.org", .to = "an@example.org", .key = "k", .text = "x"};
  EXPECT_THAT(writeMail(mail), ::testing::Not(::testing::HasSubstr("List-")));
  MailText byMail = mail;
  byMail.leaveMail = "leave@example.org";
  EXPECT_THAT(writeMail(byMail), ::testing::HasSubstr("List-Unsubscribe: <mailto:leave@example.org?subject=k>\r\n"));
  EXPECT_THAT(writeMail(byMail), ::testing::Not(::testing::HasSubstr("List-Unsubscribe-Post")));
}

}  // namespace
}  // namespace buurtatlas
