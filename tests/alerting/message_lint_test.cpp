#include "alerting/message_lint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace buurtatlas {
namespace {

using ::testing::IsEmpty;

std::string sentencesOf(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    text += (finding.severity == Severity::Blocker ? "BLOCKER " : "WARNING ") + inEnglish(finding.reason) + "\n";
  }
  return text;
}

std::string lint(const std::string& text, Urgency urgency = Urgency::Urgent) {
  return sentencesOf(lintMessage(text, urgency));
}

TEST(LintMessage, HasNothingAgainstAPlainWarning) {
  EXPECT_THAT(lintMessage("Inbraak in de Molenstraat. Zag u iets? Bel 101.", Urgency::Urgent), IsEmpty());
}

TEST(LintMessage, BlocksAnEmptyText) {
  EXPECT_TRUE(hasBlocker(lintMessage("", Urgency::Urgent)));
  EXPECT_TRUE(hasBlocker(lintMessage(" \n\t ", Urgency::Information)));
}

TEST(LintMessage, BlocksMoreThanThreeSegmentsOfAnUrgentText) {
  EXPECT_FALSE(hasBlocker(lintMessage(std::string(459, 'a'), Urgency::Urgent)));
  EXPECT_THAT(lint(std::string(460, 'a')), ::testing::HasSubstr("BLOCKER The text takes 4 SMS; at most 3"));
  EXPECT_FALSE(hasBlocker(lintMessage(std::string(460, 'a'), Urgency::Information)));
}

TEST(LintMessage, BlocksLettersThatTurnTheDirectionOfWriting) {
  EXPECT_TRUE(hasBlocker(lintMessage("Bel 101 \u202Egnp.exe", Urgency::Urgent)));
  EXPECT_TRUE(hasBlocker(lintMessage(std::string("Bel\0 101", 8), Urgency::Urgent)));
  EXPECT_TRUE(hasBlocker(lintMessage("Bel \xff 101", Urgency::Urgent)));
}

TEST(LintMessage, WarnsWhenAnUrgentTextDoesNotSayWhomToCall) {
  EXPECT_THAT(lint("Inbraak in de Molenstraat."), ::testing::HasSubstr("WARNING The text does not say to call 101"));
  EXPECT_THAT(lint("Brand. Bel 112!"), ::testing::IsEmpty());
  EXPECT_THAT(lint("Inbraak op 1012."), ::testing::HasSubstr("101"));
  EXPECT_THAT(lint("Vergadering dinsdag.", Urgency::Information), ::testing::IsEmpty());
}

TEST(LintMessage, WarnsOfLettersThatMakeSmsDearer) {
  EXPECT_THAT(lint("Bel 101. Politie België"), ::testing::HasSubstr("dearer: ë"));
}

TEST(LintMessage, WarnsOfNumberPlates) {
  for (const std::string plate :
       {"1-ABC-123", "2ABC345", "1 ABC 123", "ABC-123", "123-ABC", "AB-123-CD", "12-AB-34", "XX-123-X"}) {
    EXPECT_THAT(lint("Bel 101. Grijze wagen " + plate + " reed weg."), ::testing::HasSubstr("number plate")) << plate;
  }
}

TEST(LintMessage, TakesNoStreetNumberTimeOrDateForANumberPlate) {
  for (const std::string text : {"Molenstraat 123", "om 13.45 u", "op 12-04-2026", "E40 richting Gent", "N10",
                                 "BIN Centrum", "nummers 12-14-16", "BIN-Z Rand", "tel. 014-12-34"}) {
    EXPECT_THAT(lint("Bel 101. " + text), ::testing::IsEmpty()) << text;
  }
}

TEST(LintMessage, WarnsOfLinks) {
  for (const std::string link : {"https://example.org/x", "www.voorbeeld.be", "voorbeeld.be/nieuws", "politie.be"}) {
    EXPECT_THAT(lint("Bel 101, zie " + link), ::testing::HasSubstr("link")) << link;
  }
}

TEST(LintMessage, PutsBlockersFirst) {
  const std::vector<Finding> findings = lintMessage(std::string(700, 'a'), Urgency::Urgent);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].severity, Severity::Blocker);
  EXPECT_EQ(findings[1].severity, Severity::Warning);
}

}  // namespace
}  // namespace buurtatlas
