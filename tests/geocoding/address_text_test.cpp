#include "geocoding/address_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;

TEST(FoldText, StripsCaseAccentsAndPunctuation) {
  EXPECT_EQ(foldText("Chaussée d'Haëcht"), "chaussee d haecht");
  EXPECT_EQ(foldText("  O.-L.-Vrouw  "), "o l vrouw");
  EXPECT_EQ(foldText("ÀÉÎÕÜ çñ ŠŽ"), "aeiou cn sz");
}

TEST(FoldText, SpellsOutLettersThatStandForTwo) {
  EXPECT_EQ(foldText("Mühlenstraße"), "muhlenstrasse");
  EXPECT_EQ(foldText("Sacré-Cœur Ĳzer"), "sacre coeur ijzer");
}

TEST(FoldText, DropsCombiningMarks) { EXPECT_EQ(foldText("Lie\xCC\x81ge"), "liege"); }

TEST(FoldText, TreatsCurlyApostrophesAndDashesAsSpaces) { EXPECT_EQ(foldText("l’Île–Dieu"), "l ile dieu"); }

TEST(FoldText, ReadsBytesThatAreNoUtf8AsWindows1252) {
  EXPECT_EQ(foldText("Chauss\xE9"
                     "e C\x9Cur"),
            "chaussee coeur");
}

TEST(StreetNameKey, IsOneForAllSpellingsOfASaint) {
  const std::string key = streetNameKey("Sint-Pietersstraat");
  EXPECT_EQ(streetNameKey("St. Pietersstr."), key);
  EXPECT_EQ(streetNameKey("ST PIETERSSTRAAT"), key);
  EXPECT_EQ(streetNameKey("Sintpietersstraat"), key);
  EXPECT_NE(streetNameKey("Sint-Jansstraat"), key);
}

TEST(StreetNameKey, SpellsOutDutchEndings) {
  EXPECT_EQ(streetNameKey("Kerkstr"), streetNameKey("Kerkstraat"));
  EXPECT_EQ(streetNameKey("Diestsestwg."), streetNameKey("Diestsesteenweg"));
  EXPECT_EQ(streetNameKey("Vestingln"), streetNameKey("Vestinglaan"));
  EXPECT_EQ(streetNameKey("Martelarenpl."), streetNameKey("Martelarenplein"));
  EXPECT_EQ(streetNameKey("Ringln-Noord"), streetNameKey("Ringlaan-Noord"));
  EXPECT_NE(streetNameKey("Kerkstraat"), streetNameKey("Kerklaan"));
}

TEST(StreetNameKey, SpellsOutFrenchTypes) {
  EXPECT_EQ(streetNameKey("R. de la Loi"), streetNameKey("Rue de la Loi"));
  EXPECT_EQ(streetNameKey("Av. Louise"), streetNameKey("Avenue Louise"));
  EXPECT_EQ(streetNameKey("Bd du Midi"), streetNameKey("Boulevard du Midi"));
  EXPECT_EQ(streetNameKey("Chée de Wavre"), streetNameKey("Chaussée de Wavre"));
  EXPECT_EQ(streetNameKey("Pl. Communale"), streetNameKey("Place Communale"));
}

TEST(StreetNameKey, IsOneForAllSpellingsOfOurLady) {
  const std::string key = streetNameKey("Onze-Lieve-Vrouwestraat");
  EXPECT_EQ(streetNameKey("O.L.Vrouwstraat"), key);
  EXPECT_EQ(streetNameKey("O.-L.-Vrouwestr."), key);
  EXPECT_EQ(streetNameKey("OLV-straat"), key);
}

TEST(StreetNameKey, IgnoresArticlesSpacesAndHyphens) {
  EXPECT_EQ(streetNameKey("Rue de l'Église"), streetNameKey("rue eglise"));
  EXPECT_EQ(streetNameKey("Oude Markt"), streetNameKey("Oudemarkt"));
}

TEST(StreetNameKey, KeepsAnArticleWhenNothingElseIsLeft) { EXPECT_FALSE(streetNameKey("De").empty()); }

TEST(StreetNameKey, LeavesOutWhatStandsBetweenBrackets) {
  EXPECT_EQ(streetNameKey("Rue Emile Vandervelde (MS)"), streetNameKey("Rue Emile Vandervelde"));
}

TEST(StreetNameKey, IsEmptyWithoutLetters) { EXPECT_EQ(streetNameKey(" .- "), ""); }

TEST(NamesIn, FindsBothHalvesOfABilingualName) {
  EXPECT_THAT(namesIn("Rue Neuve - Nieuwstraat"), ElementsAre("Rue Neuve - Nieuwstraat", "Rue Neuve", "Nieuwstraat"));
  EXPECT_THAT(namesIn("Sint-Jansstraat"), ElementsAre("Sint-Jansstraat"));
}

}  // namespace
}  // namespace buurtatlas
