#include "alerting/alert_lint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

AlertNames namesOfTown() {
  Atlas atlas;
  atlas.members = std::make_shared<const std::vector<Member>>(std::vector<Member>{
      {.id = 1, .name = "An Peeters"}, {.id = 2, .name = "Van den Broeck, Bo"}, {.id = 3, .name = "Cis"}});
  atlas.streets = std::make_shared<const std::vector<Street>>(std::vector<Street>{{.id = 1, .name = "Blauwput"}});
  return AlertNames(atlas);
}

std::string lintOf(const std::string& text, AlertKind use = AlertKind::Alert, Urgency urgency = Urgency::Urgent) {
  std::string all;
  for (const Finding& finding : lintAlert(text, urgency, use, namesOfTown())) {
    all += inEnglish(finding.reason) + "\n";
  }
  return all;
}

const std::string kWhole = "Inbraak in Blauwput rond 14.05 u. Bel 101. Volgend bericht om 15 u.";

TEST(LintAlert, HasNothingAgainstATextThatSaysWhatWhereWhenAndWhatComes) { EXPECT_EQ(lintOf(kWhole), ""); }

TEST(LintAlert, HasNothingAgainstAShippedTemplateThatIsFilledIn) {
  for (const AlertTemplate& each : shippedTemplates()) {
    for (const auto& [language, text] :
         filledIn(each.texts, {{"place", "Blauwput"}, {"time", "14:05"}, {"next", "15:05"}})) {
      EXPECT_EQ(lintOf(text, each.use, each.urgency), "") << text;
    }
  }
}

TEST(LintAlert, MissesPlaceTimeAndPromiseInAnUrgentText) {
  const std::string found = lintOf("Inbraak. Bel 101.");
  EXPECT_THAT(found, HasSubstr("does not say where"));
  EXPECT_THAT(found, HasSubstr("does not say when."));
  EXPECT_THAT(found, HasSubstr("next message"));
  EXPECT_EQ(lintOf("Vergadering.", AlertKind::Alert, Urgency::Information), "");
  EXPECT_EQ(lintOf("Vals alarm. Bel 101.", AlertKind::FalseAlarm), "");
}

TEST(LintAlert, KnowsPlacesAndTimesInFourLanguages) {
  for (const std::string text : {"Molenstraat 14u05", "Rue de la Gare 14h05", "Hauptstrasse 14 Uhr",
                                 "High Street at 2 pm", "dans l'avenue Louise, cette nuit", "Bahnhofplatz, heute"}) {
    EXPECT_THAT(lintOf(text), Not(HasSubstr("does not say where"))) << text;
    EXPECT_THAT(lintOf(text), Not(HasSubstr("does not say when."))) << text;
  }
}

TEST(LintAlert, FindsTheNamesOfMembersWhicheverWayTheyAreWritten) {
  EXPECT_THAT(lintOf(kWhole + " an peeters zag hem."), HasSubstr("“an peeters” is the name of a member"));
  EXPECT_THAT(lintOf(kWhole + " Peeters An."), HasSubstr("“Peeters An” is the name"));
  EXPECT_THAT(lintOf(kWhole + " Bo Van den Broeck."), HasSubstr("“Bo Van den Broeck” is the name"));
  EXPECT_EQ(lintOf(kWhole + " Een Peeters, een cis."), "");
}

TEST(LintAlert, FindsPeopleWithATitle) {
  EXPECT_THAT(lintOf(kWhole + " Meneer Janssens"), HasSubstr("“Meneer Janssens” looks like the name"));
  EXPECT_THAT(lintOf(kWhole + " par Mme Dupont"), HasSubstr("“Mme Dupont” looks like"));
  EXPECT_EQ(lintOf(kWhole + " Een mevrouw met hond."), "");
}

TEST(LintAlert, FindsLinksToPictures) {
  for (const std::string link : {"https://example.org/a.jpg", "imgur.com/x1", "https://photos.example.com/a"}) {
    EXPECT_THAT(lintOf(kWhole + " " + link), HasSubstr("links to a picture")) << link;
  }
  EXPECT_THAT(lintOf(kWhole + " politie.be"), Not(HasSubstr("links to a picture")));
}

TEST(LintAlert, WarnsOfWordsOfOriginLongSentencesCapitalsAndPromisesWithoutATime) {
  EXPECT_THAT(lintOf(kWhole + " Twee Oost-Europese mannen."),
              HasSubstr("“Oost-Europese” tells people by their origin"));
  std::string longSentence = kWhole;
  for (int word = 0; word < 26; ++word) {
    longSentence += " woord";
  }
  EXPECT_THAT(lintOf(longSentence), HasSubstr("A sentence has 26 words"));
  EXPECT_THAT(lintOf("INBRAAK IN BLAUWPUT OM 14.05 U. BEL 101. VOLGEND BERICHT OM 15 U."), HasSubstr("in capitals"));
  EXPECT_THAT(lintOf("Inbraak in Blauwput nu. Bel 101. Volgend bericht volgt."),
              HasSubstr("does not say when. Give the"));
}

TEST(LintAlert, WarnsOfPhoneNumbersMailAddressesAndShortLinks) {
  EXPECT_THAT(lintOf(kWhole + " Of 0470 12 34 56."), HasSubstr("“0470 12 34 56” is a phone number"));
  EXPECT_THAT(lintOf(kWhole + " Mail an@voorbeeld.be"), HasSubstr("“an@voorbeeld.be” is a mail address"));
  EXPECT_THAT(lintOf(kWhole + " Mail an@voorbeeld.be"), Not(HasSubstr("holds a link")));
  EXPECT_THAT(lintOf(kWhole + " bit.ly/3xY"), HasSubstr("“bit.ly/3xY” hides where it leads"));
}

TEST(LintAlert, WarnsOfBadTextsInEachLanguage) {
  const std::map<std::string, std::vector<std::string>> wanted = {
      {"Verdachte Roemenen, plaat 1-ABC-123, bel Jan op 0470123456",
       {"origin", "number plate", "phone", "101", "where", "when."}},
      {"Deux Roumains suspects, plaque AB-123-CD, photos sur https://photos.example.com/a",
       {"origin", "number plate", "picture"}},
      {"Zwei südländische Männer, Kennzeichen B-AB 1234, schreiben Sie an@beispiel.de",
       {"origin", "number plate", "mail"}},
      {"A black man in a car AB-12-CD, see tinyurl.com/abc", {"origin", "number plate", "hides"}}};
  for (const auto& [text, faults] : wanted) {
    for (const std::string& fault : faults) {
      EXPECT_THAT(lintOf(text), HasSubstr(fault)) << text;
    }
  }
}

TEST(LintMessage, OffersATextWithoutDearLettersAndWithoutANumberPlate) {
  const std::vector<Finding> dear = lintMessage("Politie België. Bel 101.", Urgency::Urgent);
  ASSERT_EQ(dear.size(), 1U);
  EXPECT_EQ(dear[0].mended, "Politie Belgie. Bel 101.");
  EXPECT_EQ(dear[0].reason.arguments.front(), "ë → e");
  const std::vector<Finding> plate = lintMessage("Wagen 1-ABC-123 reed weg. Bel 101.", Urgency::Urgent);
  ASSERT_EQ(plate.size(), 1U);
  EXPECT_EQ(plate[0].mended, "Wagen reed weg. Bel 101.");
  EXPECT_EQ(lintMessage("Bel 101 😀", Urgency::Urgent)[0].mended, "");
}

}  // namespace
}  // namespace buurtatlas
