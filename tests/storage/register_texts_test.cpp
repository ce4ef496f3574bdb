#include "storage/register_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(PlacesIn, SplitsAtPlusAndLeavesBracketsAndPartsOut) {
  EXPECT_THAT(placesIn("Andeldal + Brasel (Dauwstraat)"), ElementsAre("Andeldal", "Brasel"));
  EXPECT_THAT(placesIn("Brasel (Centrum)"), ElementsAre("Brasel"));
  EXPECT_THAT(placesIn("Duinburg Deel 2"), ElementsAre("Duinburg"));
  EXPECT_THAT(placesIn("Valmont Partie 1 + Valmont Partie 2"), ElementsAre("Valmont"));
  EXPECT_THAT(placesIn("Deelbroek"), ElementsAre("Deelbroek")) << "a name that begins so";
  EXPECT_THAT(placesIn("Hoge Deelen"), ElementsAre("Hoge Deelen"));
  EXPECT_THAT(placesIn(" + "), IsEmpty());
}

TEST(NumbersIn, SplitsListsOnly) {
  EXPECT_THAT(numbersIn("12;14"), ElementsAre("12", "14"));
  EXPECT_THAT(numbersIn("12, 14"), ElementsAre("12", "14"));
  EXPECT_THAT(numbersIn("12-14"), ElementsAre("12-14"));
  EXPECT_THAT(numbersIn("12/3"), ElementsAre("12/3"));
}

TEST(PostcodeIn, IsTheFirstOfFourDigits) {
  EXPECT_EQ(postcodeIn("4670;4671"), "4670");
  EXPECT_EQ(postcodeIn("B-1000"), "1000");
  EXPECT_EQ(postcodeIn("3500 Hasselt"), "3500");
  EXPECT_EQ(postcodeIn("12345"), "");
  EXPECT_EQ(postcodeIn("0123"), "");
  EXPECT_EQ(postcodeIn(""), "");
}

TEST(InItsLanguage, GoesByTheWordsOfTheNameAndThenByThePostcode) {
  std::vector<std::string_view> others;
  EXPECT_EQ(inItsLanguage("Rue Verte", "9000", others).french, "Rue Verte");
  EXPECT_EQ(inItsLanguage("Le Thier", "4987", others).french, "Le Thier");
  EXPECT_EQ(inItsLanguage("Lindestraat", "4987", others).dutch, "Lindestraat");
  EXPECT_EQ(inItsLanguage("Vlasgaard", "9991", others).dutch, "Vlasgaard");
  EXPECT_EQ(inItsLanguage("Lindenstraße", "4700", others).german, "Lindenstraße");
  EXPECT_EQ(inItsLanguage("", "4700", others).dutch, "");
  EXPECT_THAT(others, IsEmpty());
}

TEST(InItsLanguage, TakesTwoNamesApartWhicheverComesFirst) {
  std::vector<std::string_view> others;
  const NameInLanguages french = inItsLanguage("Rue Verte - Groenstraat", "", others);
  EXPECT_EQ(french.french, "Rue Verte");
  EXPECT_EQ(french.dutch, "Groenstraat");
  const NameInLanguages dutch = inItsLanguage("Groenstraat - Rue Verte", "1640", others);
  EXPECT_EQ(dutch.french, "Rue Verte");
  EXPECT_EQ(dutch.dutch, "Groenstraat");
  EXPECT_EQ(inItsLanguage("Rue A - Rue B - Rue C", "1000", others).french, "Rue A - Rue B - Rue C");
}

TEST(StateOf, KnowsTheWordsOfTheRegisters) {
  for (const char* word : {"current", "InGebruik", "proposed", "Voorgesteld", "", "something else"}) {
    EXPECT_EQ(stateOf(word), AddressState::Current) << word;
  }
  for (const char* word : {"retired", "Gehistoreerd"}) {
    EXPECT_EQ(stateOf(word), AddressState::Historic) << word;
  }
  for (const char* word : {"reserved", "Afgekeurd"}) {
    EXPECT_EQ(stateOf(word), AddressState::NotInUse) << word;
  }
}

}  // namespace
}  // namespace buurtatlas
