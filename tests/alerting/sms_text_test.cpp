#include "alerting/sms_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace buurtatlas {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

int segmentsOf(const std::string& text) { return measureSms(text).segments; }

SmsEncoding encodingOf(const std::string& text) { return measureSms(text).encoding; }

TEST(MeasureSms, Fits160LettersOfGsm7InOneSegment) {
  EXPECT_EQ(segmentsOf(""), 0);
  EXPECT_EQ(segmentsOf(std::string(160, 'a')), 1);
  EXPECT_EQ(measureSms(std::string(160, 'a')).unitsLeft, 0);
}

TEST(MeasureSms, Puts153LettersInEachOfSeveralSegments) {
  EXPECT_EQ(segmentsOf(std::string(161, 'a')), 2);
  EXPECT_EQ(segmentsOf(std::string(306, 'a')), 2);
  EXPECT_EQ(segmentsOf(std::string(307, 'a')), 3);
  EXPECT_EQ(measureSms(std::string(161, 'a')).unitsLeft, 145);
}

TEST(MeasureSms, KeepsDutchWordsWithLettersOfTheDefaultAlphabetInGsm7) {
  for (const std::string word : {"coördinator", "café", "crèche", "Müller", "reünie", "à 5 €", "ÄÖÑÜ§¿äöñüà", "Ç"}) {
    EXPECT_EQ(encodingOf(word), SmsEncoding::Gsm7) << word;
  }
}

TEST(MeasureSms, SeesTheLettersThatForceUcs2) {
  for (const std::string word : {"België", "financiën", "français", "fenêtre", "naïve", "dîner", "hôtel", "sûr", "ça",
                                 "l’heure", "1 – 2", "“ja”", "🚨", "Ελληνικά", "tab\t"}) {
    EXPECT_EQ(encodingOf(word), SmsEncoding::Ucs2) << word;
  }
}

TEST(MeasureSms, NamesEachOffendingLetterOnceInOrder) {
  EXPECT_THAT(measureSms("financiën in België, ça va 🚨").offending, ElementsAre("ë", "ç", "🚨"));
  EXPECT_THAT(measureSms("café").offending, IsEmpty());
}

TEST(MeasureSms, CountsLettersOfTheExtensionTwiceInGsm7) {
  for (const std::string letter : {"€", "^", "{", "}", "[", "]", "~", "|", "\\", "\f"}) {
    EXPECT_EQ(measureSms(letter).units, 2) << letter;
  }
  EXPECT_EQ(segmentsOf(repeated("€", 80)), 1);
  EXPECT_EQ(segmentsOf(repeated("€", 81)), 2);
}

TEST(MeasureSms, CountsLettersOfTheExtensionOnceInUcs2) { EXPECT_EQ(measureSms("ë€").units, 2); }

TEST(MeasureSms, Fits70UnitsOfUcs2InOneSegmentAnd67InEachOfSeveral) {
  EXPECT_EQ(segmentsOf(repeated("ë", 70)), 1);
  EXPECT_EQ(segmentsOf(repeated("ë", 71)), 2);
  EXPECT_EQ(segmentsOf(repeated("ë", 134)), 2);
  EXPECT_EQ(segmentsOf(repeated("ë", 135)), 3);
}

TEST(MeasureSms, CountsLettersOutsideTheBasicPlaneAsTwoUnits) {
  EXPECT_EQ(measureSms("🚨").units, 2);
  EXPECT_EQ(segmentsOf(repeated("🚨", 35)), 1);
  EXPECT_EQ(segmentsOf(repeated("🚨", 36)), 2);
}

TEST(SplitSms, NeverSplitsAnEscapePair) {
  // 152 letters and a euro are 154 septets: the pair moves to the next segment whole.
  const std::vector<std::string> parts = splitSms(std::string(152, 'a') + "€" + std::string(20, 'b'));
  EXPECT_THAT(parts, ElementsAre(std::string(152, 'a'), "€" + std::string(20, 'b')));
}

TEST(SplitSms, PaysForThePlaceThatAnEscapePairLeavesEmpty) {
  // 306 septets would fill two segments exactly, but the pair does not fit at the end of the first.
  EXPECT_EQ(segmentsOf(std::string(152, 'a') + "€" + std::string(152, 'b')), 3);
}

TEST(SplitSms, NeverSplitsASurrogatePair) {
  const std::vector<std::string> parts = splitSms(repeated("ë", 66) + "🚨" + repeated("ë", 10));
  EXPECT_THAT(parts, ElementsAre(repeated("ë", 66), "🚨" + repeated("ë", 10)));
}

TEST(SplitSms, LosesNothing) {
  const std::string text = repeated("Brand in de Molenstraat, 5€ ~ ", 23);
  const std::vector<std::string> parts = splitSms(text);
  EXPECT_EQ(std::accumulate(parts.begin(), parts.end(), std::string()), text);
  EXPECT_EQ(static_cast<int>(parts.size()), segmentsOf(text));
}

TEST(WithGsm7Letters, OffersNearLettersAndKeepsTheRest) {
  EXPECT_EQ(withGsm7Letters("België – “ça” l’été… 🚨 café 5€"), "Belgie - \"ca\" l'été... 🚨 café 5€");
}

TEST(MeasureSms, SurvivesBytesThatAreNotUtf8) {
  EXPECT_EQ(measureSms("\xff\xfe").units, 2);
  EXPECT_EQ(encodingOf("\xc3"), SmsEncoding::Ucs2);
}

}  // namespace
}  // namespace buurtatlas
