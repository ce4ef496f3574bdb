#include "storage/column_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace buurtatlas {
namespace {

using testing::HasSubstr;

using Columns = std::vector<std::string>;

/// The column recognised first for a field; empty for none, or what went wrong.
std::string columnFor(LayerKind kind, std::string_view field, const Columns& columns,
                      const std::map<std::string, std::string>& mapping = {}) {
  const auto match = matchColumns(kind, columns, mapping);
  if (!match) {
    return inEnglish(match.error().reason);
  }
  const auto fields = canonicalFields(kind);
  const auto& found = match->fields[static_cast<std::size_t>(std::ranges::find(fields, field) - fields.begin())];
  return found.empty() ? "" : columns[found.front()];
}

const Columns kCrab{"pcode", "street", "housenumber", "lat", "lon"};
const Columns kCrabList{"ID",    "STRAATNMID", "STRAATNM", "HUISNR",   "APPTNR",
                        "BUSNR", "NISCODE",    "GEMEENTE", "POSTCODE", "HERKOMST"};
const Columns kRegister{"id",       "adresid",    "straatnmid", "straatnm", "huisnr",     "busnr",
                        "postcode", "gemeenteid", "gemeentenm", "status",   "offtoegknd", "voladres"};
const Columns kUrbis{"INSPIRE_ID", "STREET_ID",  "STRNAMEFRE", "STRNAMEDUT", "POLICENUM", "BOXNUMBER",
                     "ZIPCODE",    "MUNNISCODE", "MUNNAMEFRE", "MUNNAMEDUT", "XL72",      "YL72"};
const Columns kIcar{"ADR_ID", "ADR_NUMERO", "RUE_NM", "COM_NM", "CODE_POSTAL", "ADR_FIN"};

TEST(MatchColumns, KnowsEveryBelgianRegister) {
  struct Case {
    Columns columns;
    const char* street;
    const char* number;
    const char* postcode;
    const char* municipality;
  };
  for (const Case& known : {Case{kCrab, "street", "housenumber", "pcode", ""},
                            Case{kCrabList, "STRAATNM", "HUISNR", "POSTCODE", "GEMEENTE"},
                            Case{kRegister, "straatnm", "huisnr", "postcode", "gemeentenm"},
                            Case{kUrbis, "STRNAMEDUT", "POLICENUM", "ZIPCODE", "MUNNAMEDUT"},
                            Case{kIcar, "RUE_NM", "ADR_NUMERO", "CODE_POSTAL", "COM_NM"}}) {
    EXPECT_EQ(columnFor(LayerKind::Addresses, "street", known.columns), known.street);
    EXPECT_EQ(columnFor(LayerKind::Addresses, "number", known.columns), known.number);
    EXPECT_EQ(columnFor(LayerKind::Addresses, "postcode", known.columns), known.postcode);
    EXPECT_EQ(columnFor(LayerKind::Addresses, "municipality", known.columns), known.municipality);
  }
  EXPECT_EQ(columnFor(LayerKind::Addresses, "box", kUrbis), "BOXNUMBER");
  EXPECT_EQ(columnFor(LayerKind::Addresses, "id", kRegister), "adresid");
  EXPECT_EQ(columnFor(LayerKind::Addresses, "street_id", kCrabList), "STRAATNMID");
}

TEST(MatchColumns, KnowsThePositionsOfTheRegisters) {
  const auto crsOf = [](const Columns& columns) {
    const auto position = matchPosition(columns, {});
    return !position || !*position ? "none" : (*position)->crs;
  };
  EXPECT_EQ(crsOf({"EPSG:31370_x", "EPSG:31370_y", "EPSG:4326_lat", "EPSG:4326_lon"}), "EPSG:31370");
  EXPECT_EQ(crsOf({"epsg:4326_LAT", "EPSG:4326_lon"}), "EPSG:4326");
  EXPECT_EQ(crsOf(kUrbis), "EPSG:31370");
  EXPECT_EQ(crsOf({"Longitude", "Latitude"}), "EPSG:4326");
  EXPECT_EQ(crsOf({"X", "Y"}), "");
  EXPECT_EQ(crsOf({"lon", "name"}), "none");
}

TEST(MatchColumns, ReadsDutchAndFrenchWordsInAnyCase) {
  const Columns dutch{"Lidnummer", "Naam",       "Straat", "Huisnummer", "Bus",
                      "Gemeente",  "GSM-nummer", "E-mail", "Taal",       "Kanalen"};
  EXPECT_EQ(columnFor(LayerKind::Members, "member", dutch), "Lidnummer");
  EXPECT_EQ(columnFor(LayerKind::Members, "phone", dutch), "GSM-nummer");
  EXPECT_EQ(columnFor(LayerKind::Members, "channels", dutch), "Kanalen");
  const Columns french{"Nom", "Rue", "Numéro", "Boîte", "Code postal", "Commune", "Téléphone", "Courriel"};
  EXPECT_EQ(columnFor(LayerKind::Members, "number", french), "Numéro");
  EXPECT_EQ(columnFor(LayerKind::Members, "box", french), "Boîte");
  EXPECT_EQ(columnFor(LayerKind::Members, "postcode", french), "Code postal");
  EXPECT_EQ(columnFor(LayerKind::Members, "phone", french), "Téléphone");
}

TEST(MatchColumns, KnowsTheTenLettersAShapefileKeeps) {
  EXPECT_EQ(columnFor(LayerKind::Addresses, "number", {"STREET", "HOUSENUMBE"}), "HOUSENUMBE");
  EXPECT_EQ(columnFor(LayerKind::Zones, "coordinator", {"NAME", "COORDINATO"}), "COORDINATO");
}

TEST(MatchColumns, TakesTheMappingBeforeTheName) {
  EXPECT_EQ(columnFor(LayerKind::Zones, "name", {"name", "wijk"}, {{"name", "WIJK"}}), "wijk");
  EXPECT_EQ(columnFor(LayerKind::Zones, "name", {"name", "wijk"}, {{"name", "buurt"}}),
            "There is no column \"buurt\" for \"name\". The columns are \"name\", \"wijk\".");
}

TEST(MatchColumns, SaysWhatALayerCannotDoWithout) {
  EXPECT_THAT(columnFor(LayerKind::Areas, "name", {"geom"}), HasSubstr("No column for \"name\" was recognised"));
  EXPECT_THAT(columnFor(LayerKind::Members, "name", {"naam", "taal"}), HasSubstr("--map text=COLUMN"));
  EXPECT_THAT(columnFor(LayerKind::Incidents, "at", {"type", "lon", "lat"}), HasSubstr("--map at=COLUMN"));
}

}  // namespace
}  // namespace buurtatlas
