#include "geocoding/address_hypotheses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace buurtatlas {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

/// Knows the postcodes 3500 and 8000 and three places.
class SmallGazetteer : public Gazetteer {
 public:
  [[nodiscard]] bool isPostcode(std::uint32_t number) const override { return number == 3500 || number == 8000; }
  [[nodiscard]] bool isLocality(std::span<const Word> words) const override {
    NameKey key;
    makeKey(words, Meaning::First, key);
    return key.text() == "hasselt" || key.text() == "sttruiden" || key.text() == "brugge";
  }
};

/// A cut in words.
struct Cut {
  std::string street = {};
  int number = 0;
  std::string box = {};
  int postcode = 0;
  std::string place = {};
  friend bool operator==(const Cut&, const Cut&) = default;
  friend void PrintTo(const Cut& cut, std::ostream* out) {
    *out << cut.street << " | " << cut.number << " | " << cut.box << " | " << cut.postcode << " | " << cut.place;
  }
};

std::string joined(std::span<const Word> words) {
  std::string text;
  for (const Word& word : words) {
    text += (text.empty() ? "" : " ") + std::string(word.text);
  }
  return text;
}

std::vector<Cut> cutsOf(const WrittenAddress& address) {
  FoldedWords words;
  Hypotheses hypotheses;
  cutAddress(address, SmallGazetteer(), words, hypotheses);
  std::vector<Cut> cuts;
  for (const Hypothesis& hypothesis : hypotheses.all()) {
    cuts.push_back({.street = joined(wordsIn(words, hypothesis.street)),
                    .number = hypothesis.number.number,
                    .box = joined(wordsIn(words, hypothesis.number.box)),
                    .postcode = hypothesis.postcode,
                    .place = joined(wordsIn(words, hypothesis.locality))});
  }
  return cuts;
}

Cut firstOf(std::string_view text) {
  const std::vector<Cut> cuts = cutsOf({.text = text});
  return cuts.empty() ? Cut{} : cuts.front();
}

const Cut kKerkstraat{.street = "kerkstraat", .number = 12, .postcode = 3500, .place = "hasselt"};

TEST(CutAddress, TakesStreetNumberPostcodeAndPlace) {
  for (const char* text :
       {"Kerkstraat 12, 3500 Hasselt", "Kerkstraat 12 3500 Hasselt", "Kerkstraat 12 - 3500 Hasselt",
        "12, Kerkstraat, 3500 Hasselt", "12 Kerkstraat 3500 Hasselt", "Kerkstraat 12; B-3500 Hasselt",
        "Kerkstraat 12 B3500 Hasselt", "Kerkstraat, 12, 3500, Hasselt,", "3500 Hasselt, Kerkstraat 12",
        "3500 Hasselt Kerkstraat 12", "Kerkstraat 12 (3500 Hasselt)", "Kerkstraat nr. 12, 3500 Hasselt, België",
        "Kerkstraat12 3500 Hasselt", "Kerkstraat 12, Hasselt 3500", "KERKSTRAAT 12 3500 HASSELT BELGIUM"}) {
    EXPECT_EQ(firstOf(text), kKerkstraat) << text;
  }
}

TEST(CutAddress, KeepsTheBoxApart) {
  for (const char* text :
       {"Kerkstraat 32 bus 20, 3500 Hasselt", "Kerkstraat 32 bte 20, 3500 Hasselt", "Kerkstraat 32/20, 3500 Hasselt",
        "Kerkstraat 32 b 20, 3500 Hasselt", "Kerkstraat 32 20, 3500 Hasselt", "32 bus 20 Kerkstraat, 3500 Hasselt",
        "Kerkstraat 32#20, 3500 Hasselt", "Kerkstraat 32 boîte 20, 3500 Hasselt", "Kerkstraat 32 appt 20 3500 Hasselt",
        "Kerkstraat 32, bus 20, 3500 Hasselt", "32, bte 20 Kerkstraat, 3500 Hasselt",
        "Kerkstraat 32bus20, 3500 Hasselt", "Kerkstraat 32 b20, 3500 Hasselt", "Kerkstraat 32 RdC 20, 3500 Hasselt"}) {
    const Cut cut = firstOf(text);
    EXPECT_EQ(cut.street, "kerkstraat") << text;
    EXPECT_EQ(cut.number, 32) << text;
    EXPECT_EQ(cut.box, "20") << text;
    EXPECT_EQ(cut.postcode, 3500) << text;
  }
}

TEST(CutAddress, TakesALetterForABoxAfterItsWord) {
  for (const char* text : {"Kerkstraat 12 bus A, 3500", "Kerkstraat 12 busA, 3500", "Kerkstraat 12 bA, 3500",
                           "12 bus A Kerkstraat, 3500", "Kerkstraat 12, bus A, 3500"}) {
    EXPECT_EQ(firstOf(text).street, "kerkstraat") << text;
    EXPECT_EQ(firstOf(text).number, 12) << text;
  }
}

WrittenNumber numberIn(std::string_view text) {
  FoldedWords words;
  Hypotheses hypotheses;
  cutAddress({.text = text}, SmallGazetteer(), words, hypotheses);
  return hypotheses.all().empty() ? WrittenNumber{} : hypotheses.all().front().number;
}

TEST(CutAddress, ReadsLettersAndRangesOfNumbers) {
  for (const char* text : {"Kerkstraat 12A", "Kerkstraat 12 A", "Kerkstraat 12/A", "Kerkstraat 12a, Hasselt",
                           "12A Kerkstraat", "12 A Rue Neuve", "Kerkstraat 12 a bus 3"}) {
    EXPECT_EQ(numberIn(text).number, 12) << text;
    EXPECT_EQ(numberIn(text).suffix, static_cast<std::uint64_t>('a')) << text;
  }
  EXPECT_NE(numberIn("Kerkstraat 12bis").suffix, 0U);
  EXPECT_EQ(numberIn("Kerkstraat 12-14").last, 14);
  EXPECT_EQ(numberIn("Kerkstraat 12 - 14, 3500 Hasselt").last, 14);
  EXPECT_EQ(numberIn("Kerkstraat 149/153").last, 153);
  EXPECT_EQ(numberIn("Kerkstraat 12/3").last, 0);
  EXPECT_EQ(numberIn("Kerkstraat 12/3").slashed, 3);
}

TEST(CutAddress, LeavesDigitsInTheNameOfAStreet) {
  EXPECT_EQ(firstOf("Rue du 11 Novembre 5, 4000 Liège").street, "rue du 11 novembre");
  EXPECT_EQ(firstOf("20, Place Albert 1er, 6440 Froidchapelle").street, "place albert 1 er");
  EXPECT_THAT(cutsOf({.text = "Route Nationale 4 3, 8000 Brugge"}),
              Contains(Cut{.street = "route nationale 4", .number = 3, .postcode = 8000, .place = "brugge"}));
}

TEST(CutAddress, TakesNoArticleOrInitialForALetterOfTheNumber) {
  EXPECT_EQ(firstOf("12 A. Smetsplein").street, "a smetsplein");
  EXPECT_EQ(firstOf("1 Ter Elstlaan").street, "ter elstlaan");
  EXPECT_EQ(firstOf("1 's Hertogenlaan, Hasselt").street, "s hertogenlaan");
}

TEST(CutAddress, TakesADigitInsideAWordForALetter) {
  EXPECT_EQ(firstOf("haven5traat 9, 8000 Brugge").number, 9);
  EXPECT_EQ(firstOf("1indenlaan 43, 8000 Brugge").number, 43);
}

TEST(CutAddress, SkipsWhatStandsInFrontOfTheStreet) {
  for (const char* text :
       {"Residentie Zonnehof, Kerkstraat 58, 3500 Hasselt", "c/o Dupont, Kerkstraat 58, 3500 Hasselt",
        "t.a.v. mevr. Peeters Kerkstraat 58, 3500 Hasselt", "c/o Schmitz Kerkstraat 58, 3500 Hasselt",
        "Résidence du Parc, 58, Kerkstraat, 3500 Hasselt"}) {
    EXPECT_EQ(firstOf(text).street, "kerkstraat") << text;
    EXPECT_EQ(firstOf(text).number, 58) << text;
  }
}

TEST(CutAddress, TriesTheTailOfAStreetAsAPlace) {
  EXPECT_THAT(cutsOf({.text = "Rue du Panorama - ATHUS 28, 8000 Brugge"}),
              Contains(Cut{.street = "rue du panorama", .number = 28, .postcode = 8000, .place = "brugge"}));
  EXPECT_THAT(cutsOf({.text = "Rue de la Gare, Fal. 85, 8000 Brugge"}),
              Contains(Cut{.street = "rue de la gare", .number = 85, .postcode = 8000, .place = "brugge"}));
}

TEST(CutAddress, FindsAPlaceInsideTheText) {
  EXPECT_THAT(cutsOf({.text = "12 Oude Markt Sint Truiden"}),
              Contains(Cut{.street = "oude markt", .number = 12, .place = "sint truiden"}));
  EXPECT_EQ(firstOf("Kerkstraat 12 Hasselt"), (Cut{.street = "kerkstraat", .number = 12, .place = "hasselt"}));
  EXPECT_EQ(firstOf("Kerkstraat, 12 Hasselt"), (Cut{.street = "kerkstraat", .number = 12, .place = "hasselt"}));
  EXPECT_THAT(cutsOf({.text = "9 Oude Markt Haselt"}),
              Contains(Cut{.street = "oude markt", .number = 9, .place = "haselt"}));
}

TEST(CutAddress, TriesAFourDigitNumberAsHouseNumberToo) {
  EXPECT_THAT(cutsOf({.text = "Steenweg op Gent 1234"}), Contains(Cut{.street = "steenweg op gent", .number = 1234}));
}

TEST(CutAddress, FindsNoStreetAbroadOrInAPostBox) {
  EXPECT_THAT(cutsOf({.text = "12 rue de Rivoli, 75001 Paris"}), IsEmpty());
  EXPECT_THAT(cutsOf({.text = "Westdam 102, 4551GE Sas van Gent"}), IsEmpty());
  EXPECT_THAT(cutsOf({.text = "Postbus 11, 8000 Brugge"}), IsEmpty());
}

TEST(CutAddress, TellsThePlaceAlone) {
  FoldedWords words;
  Hypotheses hypotheses;
  cutAddress({.text = "8000 Brugge"}, SmallGazetteer(), words, hypotheses);
  EXPECT_THAT(hypotheses.all(), IsEmpty());
  EXPECT_EQ(hypotheses.place.postcode, 8000);
}

TEST(CutAddress, LetsColumnsDecide) {
  const std::vector<Cut> cuts =
      cutsOf({.street = "Kerkstraat", .number = "12", .box = "bus 3", .postcode = "B-3500", .municipality = "Hasselt"});
  ASSERT_FALSE(cuts.empty());
  EXPECT_EQ(cuts.front(),
            (Cut{.street = "kerkstraat", .number = 12, .box = "3", .postcode = 3500, .place = "hasselt"}));
}

TEST(CutAddress, FindsTheNumberInTheStreetColumn) {
  const std::vector<Cut> cuts = cutsOf({.street = "Kerkstraat 12", .postcode = "3500"});
  ASSERT_FALSE(cuts.empty());
  EXPECT_EQ(cuts.front(), (Cut{.street = "kerkstraat", .number = 12, .postcode = 3500}));
}

TEST(CutAddress, FindsNothingInNothing) {
  EXPECT_THAT(cutsOf({}), IsEmpty());
  EXPECT_THAT(cutsOf({.text = " , - ; "}), IsEmpty());
}

TEST(CutAddress, SurvivesAnyBytesAndStaysWithinItsLimit) {
  std::mt19937 random(5);
  for (int i = 0; i < 5000; ++i) {
    std::string text(random() % 700, ' ');
    static constexpr std::string_view kSigns = "0123456789 ,-/.abus()\xC3\xA9";
    std::ranges::generate(text, [&random, i] {
      return i % 2 == 0 ? static_cast<char>(random() % 256) : kSigns[random() % kSigns.size()];
    });
    EXPECT_LE(cutsOf({.text = text}).size(), Hypotheses::kMost);
    EXPECT_LE(cutsOf({.street = text, .number = text, .box = text, .postcode = text, .municipality = text}).size(),
              Hypotheses::kMost);
  }
}

TEST(CutAddress, IsQuickForAVeryLongText) {
  std::string text;
  for (int i = 0; i < 500'000; ++i) {
    text += "1 ";
  }
  EXPECT_LE(cutsOf({.text = text}).size(), Hypotheses::kMost);
}

}  // namespace
}  // namespace buurtatlas
