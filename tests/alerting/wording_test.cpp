#include "alerting/wording.h"

#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

TEST(Wording, FindsWordsThatTellPeopleByTheirOriginInFourLanguages) {
  for (const std::string text : {"Twee Oost-Europese mannen in de Kerkstraat",
                                 "man van Marokkaanse afkomst",
                                 "een zwarte man met rugzak",
                                 "Getint uiterlijk, rode jas",
                                 "drie Roemenen",
                                 "jongen, donkere huidskleur",
                                 "deux hommes de type méditerranéen",
                                 "individu maghrébin",
                                 "un homme noir en fuite",
                                 "des gens du voyage",
                                 "Étrangers dans la rue",
                                 "zwei südländische Männer",
                                 "Täter sind Ausländer",
                                 "ein schwarzer Mann",
                                 "osteuropäischer Typ",
                                 "two Eastern Europeans",
                                 "a black man ran away",
                                 "dark-skinned male",
                                 "looks foreign-looking",
                                 "gypsies"}) {
    EXPECT_NE(wordsOfOriginIn(text), "") << text;
  }
}

TEST(Wording, TakesNoColourOfAThingAndNoStreetForOrigin) {
  for (const std::string text :
       {"zwarte wagen met getinte ruiten", "Turkstraat 12", "Joodsestraat", "Afrikalaan", "voiture noire", "rue Noire",
        "incendie d'origine inconnue", "schwarzer Wagen", "black car, tinted windows", "fire of unknown origin",
        "witte bestelwagen, man met blauwe jas", "swimming pool", "Romastraat", "Polenplein"}) {
    EXPECT_EQ(wordsOfOriginIn(text), "") << text;
  }
}

TEST(Wording, MeasuresTheLongestSentenceAndCapitals) {
  EXPECT_EQ(readabilityOf("Inbraak om 14.05 u. Bel 101.").longestSentence, 4U);
  EXPECT_EQ(readabilityOf("een twee drie\nvier").longestSentence, 3U);
  EXPECT_TRUE(readabilityOf("INBRAAK IN DE MOLENSTRAAT, BEL DIRECT 101!").isInCapitals);
  EXPECT_FALSE(readabilityOf("OEFENING: Inbraak in de Molenstraat. Bel 101.").isInCapitals);
  EXPECT_FALSE(readabilityOf("BEL 101").isInCapitals);
}

TEST(Wording, TellsAPromiseWithATimeFromOneWithout) {
  for (const std::string text :
       {"Volgend bericht om 15 u.", "Volgende update binnen 30 minuten", "Om 15.30 uur meer nieuws",
        "Prochain message à 15h30", "Nächste Meldung um 15 Uhr", "Next update at 3 pm", "More news within an hour"}) {
    EXPECT_EQ(promiseIn(text), Promise::WithTime) << text;
  }
  for (const std::string text :
       {"Volgend bericht volgt.", "We houden u op de hoogte.", "Nous vous tiendrons au courant.",
        "Weitere Informationen folgen.", "We will keep you informed."}) {
    EXPECT_EQ(promiseIn(text), Promise::WithoutTime) << text;
  }
  EXPECT_EQ(promiseIn("Inbraak om 14.05 u. Bel 101."), Promise::None);
}

}  // namespace
}  // namespace buurtatlas
