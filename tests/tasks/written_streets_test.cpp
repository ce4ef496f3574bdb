#include "tasks/written_streets.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <format>

#include "tasks/charter_text.h"
#include "tasks/random_register.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

StreetRegister belgianStreets() {
  std::vector<Address> addresses;
  for (const char* name :
       {"Kerkstraat", "Dorpsplein", "Rue de l'Église", "Plein 1945", "Rue du 8 Mai 1945", "Sint-Pietersstraat",
        "Ringlaan-Noord", "Avenue de la Gare", "Lange en Korte Gracht", "1 Meilaan", "Kerkstraat (Noord)",
        "'s-Gravenstraat", "Peter Benoitlaan", "Even", "Rue des Champs et des Bois", "Molenweg"}) {
    for (const char* number : {"1", "2", "15"}) {
      addresses.push_back({.street = name, .number = number, .postcode = "3500", .municipality = "Hasselt"});
    }
  }
  addresses.push_back({.street = "Schoolstraat", .number = "1", .postcode = "3500", .municipality = "Hasselt"});
  addresses.push_back({.street = "Schoolstraat", .number = "1", .postcode = "3511", .municipality = "Kuringen"});
  return StreetRegister(std::make_shared<const std::vector<Address>>(std::move(addresses)));
}

/// Each row as "street side from..to", what was not understood with a question mark; all with their lines behind.
std::vector<std::string> readAs(std::string_view text) {
  const WrittenStreets written = readStreetText(text, belgianStreets());
  std::vector<std::string> lines;
  for (const StreetRow& row : written.rows) {
    lines.push_back(std::format(
        "{}{} {} {}..{} @{}", row.street,
        row.postcode.empty() && row.municipality.empty() ? "" : " <" + row.postcode + " " + row.municipality + ">",
        nameOf(row.side), row.from, row.to, row.line));
  }
  for (const UnmatchedRow& row : written.unread) {
    lines.push_back(std::format("?{} @{}", row.street, row.row));
  }
  return lines;
}

struct Form {
  const char* text;
  std::vector<std::string> rows;
};

TEST(WrittenStreets, AreReadAsPeopleWriteThem) {
  const std::vector<Form> forms{
      {"Kerkstraat", {"Kerkstraat both .. @1"}},
      {"Kerkstraat.", {"Kerkstraat. both .. @1"}},
      {"Kerkstraat 1-15", {"Kerkstraat both 1..15 @1"}},
      {"Kerkstraat 1 - 15", {"Kerkstraat both 1..15 @1"}},
      {"Kerkstraat 1–15", {"Kerkstraat both 1..15 @1"}},
      {"Kerkstraat nr. 7", {"Kerkstraat both 7..7 @1"}},
      {"Kerkstraat 7", {"Kerkstraat both 7..7 @1"}},
      {"Kerkstraat 1 tot 15 oneven", {"Kerkstraat odd 1..15 @1"}},
      {"Kerkstraat van 1 tot en met 15 (oneven)", {"Kerkstraat odd 1..15 @1"}},
      {"Kerkstraat 1 t/m 15", {"Kerkstraat both 1..15 @1"}},
      {"Kerkstraat 1t/m15", {"Kerkstraat both 1..15 @1"}},
      {"Kerkstraat 1 t.e.m. 15", {"Kerkstraat both 1..15 @1"}},
      {"Kerkstraat 1 tem 15", {"Kerkstraat both 1..15 @1"}},
      {"Kerkstraat (even nrs)", {"Kerkstraat even .. @1"}},
      {"Kerkstraat (even nummers)", {"Kerkstraat even .. @1"}},
      {"Kerkstraat, even kant", {"Kerkstraat even .. @1"}},
      {"Kerkstraat: onpare nummers", {"Kerkstraat odd .. @1"}},
      {"Kerkstraat - even", {"Kerkstraat even .. @1"}},
      {"Kerkstraat volledig", {"Kerkstraat both .. @1"}},
      {"Kerkstraat (volledige straat)", {"Kerkstraat both .. @1"}},
      {"Kerkstraat alle nummers", {"Kerkstraat both .. @1"}},
      {"Kerkstraat alle even nummers", {"Kerkstraat even .. @1"}},
      {"Kerkstraat even en oneven", {"Kerkstraat both .. @1"}},
      {"Kerkstraat 1-15 (even en oneven)", {"Kerkstraat both 1..15 @1"}},
      {"Kerkstraat beide kanten", {"Kerkstraat both .. @1"}},
      {"Kerkstraat even 2-48; Dorpsplein volledig", {"Kerkstraat even 2..48 @1", "Dorpsplein both .. @1"}},
      {"Kerkstraat even 2-48, oneven 1-15", {"Kerkstraat even 2..48 @1", "Kerkstraat odd 1..15 @1"}},
      {"Kerkstraat 2-48 even en 1-15 oneven", {"Kerkstraat even 2..48 @1", "Kerkstraat odd 1..15 @1"}},
      {"Kerkstraat 1, 3, 5 en 7",
       {"Kerkstraat both 1..1 @1", "Kerkstraat both 3..3 @1", "Kerkstraat both 5..5 @1", "Kerkstraat both 7..7 @1"}},
      {"Kerkstraat 1-9 en 21-25 oneven", {"Kerkstraat odd 1..9 @1", "Kerkstraat odd 21..25 @1"}},
      {"Kerkstraat even 2-8, 12-20", {"Kerkstraat even 2..8 @1", "Kerkstraat even 12..20 @1"}},
      {"Kerkstraat even 2-8, 1-15", {"Kerkstraat even 2..8 @1", "Kerkstraat both 1..15 @1"}},
      {"Kerkstraat vanaf 20", {"Kerkstraat both 20.. @1"}},
      {"Kerkstraat oneven vanaf nr 21", {"Kerkstraat odd 21.. @1"}},
      {"Kerkstraat 20 en hoger", {"Kerkstraat both 20.. @1"}},
      {"Kerkstraat 20+", {"Kerkstraat both 20.. @1"}},
      {"Kerkstraat 20 tot einde", {"Kerkstraat both 20.. @1"}},
      {"Kerkstraat tot nr 15", {"Kerkstraat both ..15 @1"}},
      {"Kerkstraat t/m 15", {"Kerkstraat both ..15 @1"}},
      {"Kerkstraat 12A-14B", {"Kerkstraat both 12A..14B @1"}},
      {"Kerkstraat 12 bis - 14", {"Kerkstraat both 12 bis..14 @1"}},
      {"Kerkstraat 12 bus 3 tot 12 bus 8", {"Kerkstraat both 12 bus 3..12 bus 8 @1"}},
      {"Kerkstraat 12/3", {"Kerkstraat both 12/3..12/3 @1"}},
      {"Kerkstraat 12-14 tot 20", {"Kerkstraat both 12-14..20 @1"}},
      {"Kerkstraat, Dorpsplein en Molenweg 1-9",
       {"Kerkstraat both .. @1", "Dorpsplein both .. @1", "Molenweg both 1..9 @1"}},
      {"Kerkstraat 1-9 + Molenweg", {"Kerkstraat both 1..9 @1", "Molenweg both .. @1"}},
      {"- Kerkstraat 1-9", {"Kerkstraat both 1..9 @1"}},
      {"• Kerkstraat", {"Kerkstraat both .. @1"}},
      {"3) Kerkstraat", {"Kerkstraat both .. @1"}},
      {"2. Kerkstraat 1-9", {"Kerkstraat both 1..9 @1"}},
      {"KERKSTRAAT ONEVEN", {"KERKSTRAAT odd .. @1"}},
      {"St. Pietersstr. 1-9", {"St. Pietersstr. both 1..9 @1"}},
      {"'s-Gravenstraat 1-9", {"'s-Gravenstraat both 1..9 @1"}},
      {"Ringlaan-Noord 1-9", {"Ringlaan-Noord both 1..9 @1"}},
      {"Plein 1945", {"Plein 1945 both .. @1"}},
      {"Plein 1945 2-10", {"Plein 1945 both 2..10 @1"}},
      {"Plein 1945, 2-10", {"Plein 1945 both 2..10 @1"}},
      {"1 Meilaan 3-15", {"1 Meilaan both 3..15 @1"}},
      {"Lange en Korte Gracht even", {"Lange en Korte Gracht even .. @1"}},
      {"Kerkstraat (Noord) 1-9", {"Kerkstraat (Noord) both 1..9 @1"}},
      {"Schoolstraat, 3500 Hasselt 1-9", {"Schoolstraat <3500 Hasselt> both 1..9 @1"}},
      {"Schoolstraat, 3511 Kuringen: oneven", {"Schoolstraat <3511 Kuringen> odd .. @1"}},
      {"Schoolstraat 3511 Kuringen 1-9", {"Schoolstraat <3511 Kuringen> both 1..9 @1"}},
      {"Schoolstraat (Kuringen) 1-9", {"Schoolstraat < Kuringen> both 1..9 @1"}},
      {"Schoolstraat, 3511: 27 (odd), 4 (even)",
       {"Schoolstraat <3511 > odd 27..27 @1", "Schoolstraat <3511 > even 4..4 @1"}},
      {"Schoolstraat (3511)", {"Schoolstraat <3511 > both .. @1"}},
  };
  for (const Form& form : forms) {
    EXPECT_EQ(readAs(form.text), form.rows) << form.text;
  }
}

TEST(WrittenStreets, AreReadInFrenchAndEnglish) {
  const std::vector<Form> forms{
      {"Rue de l'Église pairs 2 à 20", {"Rue de l'Église even 2..20 @1"}},
      {"rue de l’eglise, impairs", {"rue de l’eglise odd .. @1"}},
      {"Rue de l'Église n° 1 à 15", {"Rue de l'Église both 1..15 @1"}},
      {"Rue de l'Église du 2 au 20 (côté pair)", {"Rue de l'Église even 2..20 @1"}},
      {"Rue de l'Église de 2 à 20", {"Rue de l'Église both 2..20 @1"}},
      {"Rue de l'Église numéros impairs de 1 à 15", {"Rue de l'Église odd 1..15 @1"}},
      {"Rue de l'Église toute la rue", {"Rue de l'Église both .. @1"}},
      {"Rue de l'Église (en entier)", {"Rue de l'Église both .. @1"}},
      {"Rue de l'Église à partir du 20", {"Rue de l'Église both 20.. @1"}},
      {"Rue de l'Église jusqu'au 20", {"Rue de l'Église both ..20 @1"}},
      {"Rue de l'Église 20 et plus", {"Rue de l'Église both 20.. @1"}},
      {"Rue de l'Église 2, 4 et 6",
       {"Rue de l'Église both 2..2 @1", "Rue de l'Église both 4..4 @1", "Rue de l'Église both 6..6 @1"}},
      {"Rue de l'Église pairs et impairs", {"Rue de l'Église both .. @1"}},
      {"Rue du 8 Mai 1945 2 à 10", {"Rue du 8 Mai 1945 both 2..10 @1"}},
      {"Rue des Champs et des Bois 1-9", {"Rue des Champs et des Bois both 1..9 @1"}},
      {"Av. de la Gare 5 bte 2", {"Av. de la Gare both 5 bte 2..5 bte 2 @1"}},
      {"Kerkstraat from 1 to 15, odd side", {"Kerkstraat odd 1..15 @1"}},
      {"Kerkstraat even numbers 2 through 48", {"Kerkstraat even 2..48 @1"}},
  };
  for (const Form& form : forms) {
    EXPECT_EQ(readAs(form.text), form.rows) << form.text;
  }
}

TEST(WrittenStreets, AreReadFromCells) {
  const std::vector<Form> forms{
      {"Kerkstraat\toneven\t1\t15", {"Kerkstraat odd 1..15 @1"}},
      {"Kerkstraat;odd;1;15;8", {"Kerkstraat odd 1..15 @1"}},
      {"Kerkstraat,odd,1,15,8", {"Kerkstraat odd 1..15 @1"}},
      {"Kerkstraat, even, 2, 10, 12",
       {"Kerkstraat even 2..2 @1", "Kerkstraat even 10..10 @1", "Kerkstraat even 12..12 @1"}},
      {"Dorpsplein;both;A7;A7;1", {"Dorpsplein both A7..A7 @1"}},
      {"Kerkstraat\t1\t15", {"Kerkstraat both 1..15 @1"}},
      {"Kerkstraat\t1-15", {"Kerkstraat both 1..15 @1"}},
      {"Kerkstraat;even;2-48", {"Kerkstraat even 2..48 @1"}},
      {"Kerkstraat;2-48;even", {"Kerkstraat even 2..48 @1"}},
      {"\"Kerkstraat\";\"even\";;", {"Kerkstraat even .. @1"}},
      {"Kerkstraat\tvolledig\t\t", {"Kerkstraat both .. @1"}},
  };
  for (const Form& form : forms) {
    EXPECT_EQ(readAs(form.text), form.rows) << form.text;
  }
}

TEST(WrittenStreets, AreReadFromATableByTheNamesOfItsColumns) {
  EXPECT_THAT(readAs("Straat;tot;van;zijde;x\n Dorpsplein ;9;1;oneven;\n;;;;\n"),
              ElementsAre("Dorpsplein odd 1..9 @2"));
  EXPECT_THAT(readAs("street,side,from,to,addresses\n\"Kerkstraat\",both,1,15,8\nMolenweg,,,,\n"),
              ElementsAre("Kerkstraat both 1..15 @2", "Molenweg both .. @3"));
  EXPECT_THAT(readAs("Straatnaam\tHuisnummers\nKerkstraat\t1-15 oneven\nMolenweg\tvolledig\n"),
              ElementsAre("Kerkstraat odd 1..15 @2", "Molenweg both .. @3"));
  EXPECT_THAT(readAs("rue\nKerkstraat 1-9\nPlein 1945\n"),
              ElementsAre("Kerkstraat both 1..9 @2", "Plein 1945 both .. @3"));
  EXPECT_THAT(readAs("street,postcode\nSchoolstraat,3511\n"), ElementsAre("Schoolstraat <3511 > both .. @2"));
}

TEST(WrittenStreets, KeepTheirLines) {
  EXPECT_THAT(readAs("\r\nKerkstraat\r\n\r\nMolenweg even\rDorpsplein"),
              ElementsAre("Kerkstraat both .. @2", "Molenweg even .. @4", "Dorpsplein both .. @5"));
}

TEST(WrittenStreets, ReportWhatIsNotUnderstoodWithItsLine) {
  const std::vector<Form> forms{
      {"Kerkstraat 1-15 tot aan de brug", {"?Kerkstraat 1-15 tot aan de brug @1"}},
      {"Kerkstraat 1-3-5", {"?Kerkstraat 1-3-5 @1"}},
      {"Kerkstraat volledig 1-15", {"?Kerkstraat volledig 1-15 @1"}},
      {"Kerkstraat 1-15 linkerkant", {"?Kerkstraat 1-15 linkerkant @1"}},
      {"1-15", {"?1-15 @1"}},
      {"even", {"Even both .. @1"}},
      {"oneven", {"?oneven @1"}},
      {"Molenweg\nKerkstraat aan de kerk\nDorpsplein",
       {"Molenweg both .. @1", "Dorpsplein both .. @3", "?Kerkstraat aan de kerk @2"}},
      {"Kerkstraat ???; Molenweg", {"Molenweg both .. @1", "?Kerkstraat ??? @1"}},
      {"street;side\nKerkstraat;links", {"?Kerkstraat;links @2"}},
  };
  for (Form form : forms) {
    if (std::string_view(form.text) == "even") {
      form.rows = {"even both .. @1"};
    }
    EXPECT_EQ(readAs(form.text), form.rows) << form.text;
  }
}

TEST(WrittenStreets, LeaveAnUnknownStreetToTheSuggestions) {
  EXPECT_THAT(readAs("Kerkstaat 1-15 oneven"), ElementsAre("Kerkstaat odd 1..15 @1"));
  EXPECT_THAT(readAs("Kerkstaat van 1 tot 15"), ElementsAre("Kerkstaat both 1..15 @1"));
  EXPECT_THAT(readAs("Kerkstaat en Molenweg"), ElementsAre("Kerkstaat both .. @1", "Molenweg both .. @1"));
  EXPECT_THAT(readAs("Rue du 9 Mai 1945"), ElementsAre("Rue du 9 Mai 1945 both .. @1"));
  const ListedAddresses listed = addressesOf(readStreetText("Kerkstaat 1-15", belgianStreets()).rows, belgianStreets());
  ASSERT_THAT(listed.unmatched, SizeIs(1));
  EXPECT_THAT(listed.unmatched.front().suggestions, ::testing::Contains("Kerkstraat"));
}

TEST(WrittenStreets, TakeTheSuggestionsOfNamesakes) {
  const StreetRegister streets = belgianStreets();
  const ListedAddresses listed = addressesOf(readStreetText("Schoolstraat", streets).rows, streets);
  ASSERT_THAT(listed.unmatched, SizeIs(1));
  ASSERT_THAT(listed.unmatched.front().suggestions, SizeIs(2));
  for (const std::string& suggestion : listed.unmatched.front().suggestions) {
    EXPECT_THAT(addressesOf(readStreetText(suggestion, streets).rows, streets).addresses, SizeIs(1)) << suggestion;
  }
}

TEST(CharterText, HasOneLineAStreet) {
  const StreetList list{.rows = {{.street = "Dorp", .side = StreetSide::Odd, .from = "1", .to = "15"},
                                 {.street = "Dorp", .side = StreetSide::Even, .from = "2", .to = "2"},
                                 {.street = "Kerkweg", .from = "12-14", .to = "12-14", .postcode = "3500"}}};
  EXPECT_EQ(charterText(list), "Dorp: 1 to 15 (odd), 2 (even)\nKerkweg, 3500: 12-14 to 12-14\n");
  EXPECT_EQ(charterText({}), "");
}

const std::vector<CharterWords>& languages() {
  static const std::vector<CharterWords> words{{},
                                               {.odd = "oneven", .even = "even", .to = "tot en met", .number = "nr."}};
  return words;
}

RC_GTEST_PROP(CharterTextProperty, ReadsBackAsTheAddressesItWasMadeOf, (std::uint32_t seed)) {
  std::mt19937 random(seed);
  const StreetRegister streets(std::make_shared<const std::vector<Address>>(test::randomRegister(random)));
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t row = 0; row < streets.size(); ++row) {
    if (streets.address(row).position && random() % 3 != 0) {
      chosen.push_back(row);
    }
  }
  const StreetList list = streetListOf(streets, chosen);
  // The text does not name the keys of the register.
  RC_PRE(std::ranges::all_of(list.rows, [](const StreetRow& row) { return row.streetKey.empty(); }));
  for (const CharterWords& words : languages()) {
    const WrittenStreets written = readStreetText(charterText(list, words), streets);
    RC_LOG() << charterText(list, words) << (written.unread.empty() ? "" : inEnglish(written.unread.front().reason));
    RC_ASSERT(written.unread.empty());
    const ListedAddresses listed = addressesOf(written.rows, streets);
    const ListedAddresses wanted = addressesOf(list.rows, streets);
    RC_ASSERT(listed.unmatched.empty());
    RC_ASSERT(listed.addresses == wanted.addresses);
  }
}

}  // namespace
}  // namespace buurtatlas
