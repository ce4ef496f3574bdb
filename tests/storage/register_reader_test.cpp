#include "storage/register_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geometry/measure.h"
#include "geometry/plane.h"
#include "storage/foreign_reading.h"
#include "storage/layer_writer.h"

namespace buurtatlas {
namespace {

using std::string_view_literals::operator""sv;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// A row with texts of its own.
struct KeptRow {
  std::string streetId, dutch, french, german, number, box, postcode, municipality, part;
  std::vector<std::string> otherNames;
  std::optional<Point> position;
  bool isHistoric = false;
};

struct ReadRegister {
  RegisterTally tally;
  std::vector<KeptRow> rows;
  Result<void> result;

  [[nodiscard]] std::string sentence() const { return result ? "" : inEnglish(result.error().reason); }
};

class InThisProcess : public ForeignReader {
 public:
  Result<void> read(const ForeignRequest& request, const Sink& sink, const JobControl& control) override {
    return readForeignFile(request, sink, control);
  }
};

ReadRegister readRegister(const RegisterRequest& request, const JobControl& control = {}) {
  ReadRegister read;
  InThisProcess importer;
  read.result = RegisterReader(importer).read(
      request, read.tally,
      [&](const RegisterRow& row) {
        const NameInLanguages& place = row.municipality;
        read.rows.push_back({.streetId = std::string(row.streetId),
                             .dutch = std::string(row.street.dutch),
                             .french = std::string(row.street.french),
                             .german = std::string(row.street.german),
                             .number = std::string(row.number),
                             .box = std::string(row.box),
                             .postcode = std::string(row.postcode),
                             .municipality = std::string(place.dutch) + "|" + std::string(place.french),
                             .part = std::string(row.part.dutch) + "|" + std::string(row.part.french),
                             .otherNames = {row.otherStreetNames.begin(), row.otherStreetNames.end()},
                             .position = row.position,
                             .isHistoric = row.isHistoric});
      },
      control);
  return read;
}

ReadRegister readText(const std::string& name, std::string_view text, RegisterRequest request = {}) {
  const TestFolder folder;
  request.file = folder.write(name, text);
  return readRegister(request);
}

Point inPlane(double lambert72East, double lambert72North) {
  return *Reprojection::create("EPSG:31370", "EPSG:3812")->transform(lambert72East, lambert72North);
}

constexpr std::string_view kBest =
    "EPSG:31370_x,EPSG:31370_y,EPSG:4326_lat,EPSG:4326_lon,address_id,box_number,house_number,municipality_id,"
    "municipality_name_de,municipality_name_fr,municipality_name_nl,postcode,postname_fr,postname_nl,street_id,"
    "streetname_de,streetname_fr,streetname_nl,region_code,status\n";

TEST(RegisterReader, ReadsBestByTheNamesOfItsColumnsAndItsMetresBeforeItsDegrees) {
  const ReadRegister read = readText(
      "best.csv",
      std::string(kBest) +
          "150000.12300,170000.45600,50.84,4.38,1,,12A,21004,,Bruxelles,Brussel,1000,Bruxelles,Brussel,77,,"
          "Rue des Tilleuls,Lindestraat,BE-BRU,current\n"
          "0.00000,0.00000,0,0,2,0101,14,25005,,Valmont,,5999,Valmont,,78,,Rue du Pré (VEL),,BE-WAL,current\n");
  ASSERT_TRUE(read.result.has_value()) << read.sentence();
  EXPECT_THAT(read.tally.sources, ElementsAre("BeST"));
  ASSERT_THAT(read.rows, SizeIs(2));
  const KeptRow& first = read.rows[0];
  EXPECT_EQ(first.streetId, "77");
  EXPECT_EQ(first.dutch, "Lindestraat");
  EXPECT_EQ(first.french, "Rue des Tilleuls");
  EXPECT_EQ(first.number, "12A");
  EXPECT_EQ(first.postcode, "1000");
  EXPECT_EQ(first.municipality, "Brussel|Bruxelles");
  EXPECT_EQ(first.position, inPlane(150'000.123, 170'000.456));
  EXPECT_EQ(read.rows[1].french, "Rue du Pré (VEL)") << "the section is for the matcher";
  EXPECT_EQ(read.rows[1].box, "0101");
  EXPECT_FALSE(read.rows[1].position.has_value()) << "(0, 0) is no place";
  EXPECT_EQ(read.tally.withoutPosition, 1);
  ASSERT_THAT(read.tally.remarks, SizeIs(1));
  EXPECT_EQ(read.tally.remarks[0].fault.line, 3);
  EXPECT_TRUE(read.tally.remarks[0].fault.rowKept);
}

TEST(RegisterReader, TakesColumnsInAnyOrderAndCase) {
  const ReadRegister read = readText("b.csv",
                                     "STATUS,HOUSE_NUMBER,StreetName_NL,epsg:3812_Y,epsg:3812_X,PostCode\n"
                                     "current,5,Kerkstraat,670000.5,650000.25,3999\n");
  ASSERT_THAT(read.rows, SizeIs(1));
  EXPECT_EQ(read.rows[0].position, (Point{650'000.25, 670'000.5}));
  EXPECT_EQ(read.rows[0].number, "5");
}

TEST(RegisterReader, KeepsEndedAddressesAsHistoricAndLeavesReservedOnesOut) {
  const ReadRegister read = readText("b.csv",
                                     "streetname_nl,house_number,postcode,x_31370,y_31370,status\n"
                                     "Kerkstraat,1,3999,200000,170000,current\n"
                                     "Kerkstraat,2,3999,200010,170000,proposed\n"
                                     "Kerkstraat,3,3999,200020,170000,retired\n"
                                     "Kerkstraat,4,3999,200030,170000,reserved\n");
  ASSERT_THAT(read.rows, SizeIs(3));
  EXPECT_FALSE(read.rows[1].isHistoric);
  EXPECT_TRUE(read.rows[2].isHistoric);
  EXPECT_EQ(read.tally.notInUse, 1);
  EXPECT_EQ(read.tally.historic, 1);
}

TEST(RegisterReader, SplitsPostalNamesIntoPlacesAndHandsTheOthersOverWithTheStreetAlone) {
  const ReadRegister read =
      readText("b.csv",
               "streetname_nl,house_number,postcode,x_31370,y_31370,postname_nl,postname_fr\n"
               "Dauwlaan,1,1998,200000,170000,Andeldal + Brasel (Dauwstraat),Andeldal + Bracelles (Rue de la Rosée)\n"
               "Dauwlaan,3,1998,200020,170000,Andeldal + Brasel (Dauwstraat),Andeldal + Bracelles (Rue de la Rosée)\n");
  ASSERT_THAT(read.rows, SizeIs(3));
  EXPECT_EQ(read.rows[0].part, "Andeldal|Andeldal");
  EXPECT_EQ(read.rows[1].part, "Brasel|Bracelles");
  EXPECT_EQ(read.rows[1].number, "");
  EXPECT_EQ(read.rows[2].number, "3");
  EXPECT_EQ(read.tally.rows, 2);
}

TEST(RegisterReader, ReadsThePlainTableWithItsStreetIdsAndSuffixes) {
  const ReadRegister read =
      readText("register.tsv",
               "street_id\tpostcode\tstreet_nl\tstreet_fr\tstreet_de\tnumber\tsuffix\tx31370\ty31370\tnis\tmunty_"
               "nl\tmunty_fr\tsub_nl\tsub_fr\tregion\tsynth\n"
               "4711\t9992\tLindelaan\t\t\t12\tB\t70623\t209511\t99001\tDuinburg\tDunebourg\tOudkerke\tVieille-"
               "Église\t02000\t0\n");
  ASSERT_THAT(read.rows, SizeIs(1));
  EXPECT_EQ(read.rows[0].streetId, "4711");
  EXPECT_EQ(read.rows[0].number, "12B");
  EXPECT_EQ(read.rows[0].municipality, "Duinburg|Dunebourg");
  EXPECT_EQ(read.rows[0].part, "Oudkerke|Vieille-Église");
  EXPECT_EQ(read.rows[0].position, inPlane(70'623, 209'511));
}

TEST(RegisterReader, ReadsCrabWithoutWhatIsNotApplicable) {
  const ReadRegister read =
      readText("crab.csv",
               "ID;STRAATNMID;STRAATNM;HUISNR;APPTNR;BUSNR;HNRLABEL;NISCODE;GEMEENTE;POSTCODE;HERKOMST;X;Y\n"
               "1;55;Dorpsstraat;7;nvt;0102;7;99001;Duinburg;9991;3;200000,5;170000,25\n");
  ASSERT_THAT(read.rows, SizeIs(1));
  EXPECT_THAT(read.tally.sources, ElementsAre("CRAB"));
  EXPECT_EQ(read.rows[0].box, "0102");
  EXPECT_EQ(read.rows[0].dutch, "Dorpsstraat");
  EXPECT_EQ(read.rows[0].position, inPlane(200'000.5, 170'000.25)) << "told by their range, decimal commas too";
}

LayerTable pointLayer(std::vector<std::string> fields, std::vector<std::string> values, Shape shape) {
  LayerTable layer{.name = "adres", .crs = "EPSG:3812"};
  for (std::string& field : fields) {
    layer.fields.push_back({.name = std::move(field)});
  }
  layer.rows.push_back({.values = std::move(values), .shape = shape});
  return layer;
}

TEST(RegisterReader, ReadsTheAdressenregisterFromAGeoPackageWithItsDay) {
  const TestFolder folder;
  const std::string file = folder.file("adres.gpkg");
  const Point place{650'000, 670'000};
  ASSERT_TRUE(writeLayer(file, pointLayer({"id", "adresid", "versieid", "straatnmid", "straatnm", "huisnr", "busnr",
                                           "postcode", "gemeentenm", "status"},
                                          {"https://x/1", "1", "2026-09-03T10:00:00+02:00", "99", "Lindelaan", "4",
                                           "b 2", "3999", "Duinburg", "Gehistoreerd"},
                                          place)));
  const ReadRegister read = readRegister({.file = file});
  ASSERT_TRUE(read.result.has_value()) << read.sentence();
  ASSERT_THAT(read.rows, SizeIs(1));
  EXPECT_THAT(read.tally.sources, ElementsAre("Adressenregister"));
  EXPECT_EQ(read.rows[0].streetId, "99");
  EXPECT_EQ(read.rows[0].position, place);
  EXPECT_TRUE(read.rows[0].isHistoric);
  EXPECT_EQ(read.tally.dataDate, parseDate("2026-09-03"));
}

TEST(RegisterReader, ReadsAShapefileWithShortNamesAndItsTableAlone) {
  const TestFolder folder;
  const std::string file = folder.file("crab.shp");
  const Point place{650'000, 670'000};
  ASSERT_TRUE(writeLayer(
      file,
      pointLayer({"STRAATNMID", "STRAATNM", "HUISNR", "APPTNR", "BUSNR", "HNRLABEL", "POSTCODE", "GEMEENTE", "X", "Y"},
                 {"5", "Lindelaan", "4", "nvt", "", "4", "3999", "Duinburg", "150000", "170000"}, place)));
  const ReadRegister shapes = readRegister({.file = file});
  ASSERT_TRUE(shapes.result.has_value()) << shapes.sentence();
  ASSERT_THAT(shapes.rows, SizeIs(1));
  EXPECT_THAT(shapes.tally.sources, ElementsAre("CRAB"));
  EXPECT_EQ(shapes.rows[0].box, "");
  EXPECT_EQ(shapes.rows[0].position, place);
  const std::string table = folder.file("alone.dbf");
  std::filesystem::copy(folder.file("crab.dbf"), table);
  const ReadRegister alone = readRegister({.file = table});
  ASSERT_TRUE(alone.result.has_value()) << alone.sentence();
  ASSERT_THAT(alone.rows, SizeIs(1));
  EXPECT_EQ(alone.rows[0].position, inPlane(150'000, 170'000));
}

TEST(RegisterReader, TakesOnlyTheRowsThatAreAskedFor) {
  const std::string_view text = "street,number,lon,lat,synth\nKerkstraat,1,4.7,50.9,0\nKerkstraat,2,4.7,50.91,1\n";
  const ReadRegister read = readText("w.csv", text, {.where = {{"synth", "0"}}});
  ASSERT_THAT(read.rows, SizeIs(1));
  EXPECT_EQ(read.rows[0].number, "1");
  EXPECT_EQ(read.tally.rows, 1);
  EXPECT_THAT(readText("w.csv", text, {.where = {{"real", "0"}}}).sentence(), HasSubstr("no column \"real\""));
}

TEST(RegisterReader, ReadsUrbisInBothItsSpellings) {
  const std::string_view newer =
      R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:31370"}},"features":[
      {"type":"Feature","properties":{"INSPIRE_ID":"a","STREET_ID":7,"STRNAMEFRE":"Rue Verte","STRNAMEDUT":"Groenstraat",
      "POLICENUM":"12","BOXNUMBER":null,"ZIPCODE":"1998","MUNNAMEFRE":"Bracelles","MUNNAMEDUT":"Brasel"},
      "geometry":{"type":"MultiPoint","coordinates":[[150000,170000]]}}]})";
  const std::string_view older =
      "ADRN,PN_ID,PN_NAME_FR,PN_NAME_DU,PZ_NAT_COD,MU_NAME_FR,MU_NAME_DU,X,Y\n"
      "12,7,Rue Verte,Groenstraat,1998,Bracelles,Brasel,150000,170000\n";
  for (const ReadRegister& read : {readText("u.geojson", newer), readText("u.csv", older)}) {
    ASSERT_TRUE(read.result.has_value()) << read.sentence();
    ASSERT_THAT(read.rows, SizeIs(1));
    EXPECT_THAT(read.tally.sources, ElementsAre("UrbIS"));
    EXPECT_EQ(read.rows[0].streetId, "7");
    EXPECT_EQ(read.rows[0].dutch, "Groenstraat");
    EXPECT_EQ(read.rows[0].french, "Rue Verte");
    EXPECT_EQ(read.rows[0].number, "12");
    EXPECT_EQ(read.rows[0].postcode, "1998");
    EXPECT_EQ(read.rows[0].municipality, "Brasel|Bracelles");
    ASSERT_TRUE(read.rows[0].position.has_value());
    EXPECT_LT(distanceBetween(*read.rows[0].position, inPlane(150'000, 170'000)).value, 0.4);
  }
}

TEST(RegisterReader, ReadsIcarAndTakesAnEndedAddressForHistoric) {
  const ReadRegister read = readText("icar.csv",
                                     "ADR_ID,ADR_NUMERO,RUE_NM,COM_NM,CODE_POSTAL,ADR_FIN,X,Y\n"
                                     "1,5,Rue du Pré (VEL),Valmont,5999,,190000,120000\n"
                                     "2,7,Rue du Pré (VEL),Valmont,5999,2024-02-01,190010,120000\n");
  ASSERT_THAT(read.rows, SizeIs(2));
  EXPECT_THAT(read.tally.sources, ElementsAre("ICAR"));
  EXPECT_EQ(read.rows[0].french, "Rue du Pré (VEL)");
  EXPECT_FALSE(read.rows[0].isHistoric);
  EXPECT_TRUE(read.rows[1].isHistoric);
}

constexpr std::string_view kMap = R"(<?xml version="1.0"?><osm version="0.6">
<node id="1" lat="50.84000" lon="4.36000"><tag k="addr:housenumber" v="2"/><tag k="addr:street" v="Rue Verte - Groenstraat"/><tag k="addr:postcode" v="1000"/><tag k="addr:city" v="Bruxelles - Brussel"/></node>
<node id="2" lat="50.84000" lon="4.36200"><tag k="addr:housenumber" v="8"/><tag k="addr:street" v="Rue Verte - Groenstraat"/><tag k="addr:postcode" v="1000"/></node>
<node id="3" lat="50.90000" lon="4.70000"><tag k="addr:housenumber" v="12;14"/><tag k="addr:street" v="Kerkstraat"/><tag k="addr:postcode" v="3999;3998"/></node>
<node id="4" lat="50.90000" lon="4.71000"><tag k="amenity" v="bench"/></node>
<node id="5" lat="50.84000" lon="4.36100"/>
<node id="11" lat="50.8000" lon="4.5000"/><node id="12" lat="50.8002" lon="4.5000"/><node id="13" lat="50.8002" lon="4.5003"/><node id="14" lat="50.8000" lon="4.5003"/>
<way id="20"><nd ref="1"/><nd ref="5"/><nd ref="2"/><tag k="addr:interpolation" v="even"/></way>
<way id="21"><nd ref="11"/><nd ref="12"/><nd ref="13"/><nd ref="14"/><nd ref="11"/><tag k="building" v="yes"/><tag k="addr:housenumber" v="5A4"/><tag k="addr:street" v="Lindelaan"/></way>
</osm>)";

TEST(RegisterReader, ReadsOpenStreetMapInBothLanguagesWithListsBuildingsAndTheNumbersBetween) {
  const ReadRegister read = readText("town.osm", kMap);
  ASSERT_TRUE(read.result.has_value()) << read.sentence();
  EXPECT_THAT(read.tally.sources, ElementsAre("OpenStreetMap"));
  std::map<std::string, const KeptRow*> byNumber;
  for (const KeptRow& row : read.rows) {
    byNumber[row.number] = &row;
  }
  ASSERT_THAT(read.rows, SizeIs(7));
  EXPECT_EQ(byNumber.at("2")->dutch, "Groenstraat");
  EXPECT_EQ(byNumber.at("2")->french, "Rue Verte");
  EXPECT_EQ(byNumber.at("2")->municipality, "Brussel|Bruxelles");
  EXPECT_EQ(byNumber.at("12")->postcode, "3999");
  EXPECT_EQ(byNumber.at("14")->position, byNumber.at("12")->position);
  EXPECT_TRUE(byNumber.at("5A4")->position.has_value());
  ASSERT_TRUE(byNumber.contains("4"));
  ASSERT_TRUE(byNumber.contains("6"));
  const Point two = *byNumber.at("2")->position;
  const Point eight = *byNumber.at("8")->position;
  EXPECT_NEAR(distanceBetween(two, *byNumber.at("4")->position).value, distanceBetween(two, eight).value / 3, 0.01);
  EXPECT_EQ(byNumber.at("4")->french, "Rue Verte");
}

TEST(RegisterReader, TakesTheFirstNameBeforeASlashAndTheOthersAsAliases) {
  const ReadRegister read = readText("o.csv",
                                     "addr:street,addr:housenumber,addr:postcode,lon,lat\n"
                                     "Chaussée de Duin - Steenweg op Duin/Duinsesteenweg,1,1000,4.36,50.84\n"
                                     "Oude Baan - Kapel,2,3999,4.37,50.84\n");
  ASSERT_THAT(read.rows, SizeIs(2));
  EXPECT_EQ(read.rows[0].french, "Chaussée de Duin");
  EXPECT_EQ(read.rows[0].dutch, "Steenweg op Duin");
  EXPECT_THAT(read.rows[0].otherNames, ElementsAre("Duinsesteenweg"));
  EXPECT_EQ(read.rows[1].dutch, "Oude Baan - Kapel") << "one name with a dash, not two";
}

TEST(RegisterReader, TakesPositionsOutsideBelgiumAndDumpPointsForNone) {
  std::string text = "street,number,postcode,lon,lat\n";
  for (int street = 0; street < 6; ++street) {
    text += std::format("Straat {},1,3999,2.3067,49.2933\n", street);
  }
  for (int street = 0; street < 6; ++street) {
    text += std::format("Weg {},1,3999,4.7,50.9\n", street);
  }
  text += "Laan,1,3999,4.7000001,50.9\nLaan,2,3999,abc,50.9\nLaan,3,3999,,\n";
  const ReadRegister read = readText("d.csv", text);
  ASSERT_TRUE(read.result.has_value()) << read.sentence();
  ASSERT_THAT(read.rows, SizeIs(15));
  EXPECT_EQ(read.tally.withoutPosition, 14);
  EXPECT_TRUE(read.rows[12].position.has_value()) << "a centimetre beside a dump point is a place";
  EXPECT_THAT(read.tally.remarks, SizeIs(13)) << "an empty position is nothing to remark on";
}

TEST(RegisterReader, CountsFaultyRowsAndListsTheFirstOfThem) {
  std::string text = "streetname_nl,house_number,postcode,x_31370,y_31370\n";
  for (int row = 0; row < 50; ++row) {
    text += ",1,3999,200000,170000\n";
  }
  text += "Kerkstraat,1,3999\nKerkstraat,\"1,3999,200000,170000\nKerkstraat,2,3999,200000,170000\n";
  const ReadRegister read = readText("f.csv", text);
  ASSERT_TRUE(read.result.has_value()) << read.sentence();
  EXPECT_EQ(read.tally.faulty, 52);
  EXPECT_EQ(read.tally.rows, 53);
  ASSERT_THAT(read.rows, SizeIs(1));
  EXPECT_EQ(read.rows[0].number, "2");
  EXPECT_THAT(read.tally.remarks, SizeIs(RegisterTally::kMostRemarks));
  EXPECT_EQ(read.tally.remarks[0].fault.line, 2);
}

TEST(RegisterReader, RefusesAFileThatIsNoRegisterAndSaysWhichColumnsItHasAndWhichItKnows) {
  const ReadRegister read = readText("x.csv", "naam;leeftijd\nJan;4\n");
  EXPECT_THAT(read.sentence(), HasSubstr("Its columns are \"naam\", \"leeftijd\"."));
  EXPECT_THAT(read.sentence(), HasSubstr("\"streetname_nl\""));
  EXPECT_THAT(read.sentence(), HasSubstr("\"house_number\""));
}

TEST(RegisterReader, SaysWhatIsWrongWithAFileItCannotRead) {
  const TestFolder folder;
  EXPECT_THAT(readRegister({.file = folder.file("none.csv")}).sentence(), HasSubstr("There is no such file"));
  EXPECT_THAT(readText("e.csv", "").sentence(), HasSubstr("empty"));
  EXPECT_THAT(readText("p.csv", "street,number\nKerkstraat,1\n").sentence(), HasSubstr("holds no positions"));
  EXPECT_THAT(readText("broken.xz",
                       "\xFD"
                       "7zXZ\0 this is no archive at all"sv)
                  .sentence(),
              HasSubstr("cannot be unpacked"));
  EXPECT_THAT(readText("broken.zip", "PK\x03\x04 this is no archive at all").sentence(), HasSubstr("archive"));
}

TEST(RegisterReader, ReadsAnyTableWhoseColumnsAreNamedByTheUser) {
  const RegisterRequest request{.mapping = {{"street", "Weg"}, {"number", "Huis"}, {"x", "O"}, {"y", "N"}}};
  const ReadRegister read = readText("own.csv", "Weg,Huis,O,N\nKerkstraat,1,200000,170000\n", request);
  ASSERT_TRUE(read.result.has_value()) << read.sentence();
  ASSERT_THAT(read.rows, SizeIs(1));
  EXPECT_EQ(read.rows[0].dutch, "Kerkstraat");
  EXPECT_TRUE(read.rows[0].position.has_value());
  EXPECT_THAT(readText("own.csv", "Weg,Huis\n", {.mapping = {{"strt", "Weg"}}}).sentence(),
              HasSubstr("no field \"strt\""));
  EXPECT_THAT(readText("own.csv", "Weg,Huis\n", {.mapping = {{"street", "Way"}}}).sentence(),
              HasSubstr("no column \"Way\""));
}

TEST(RegisterReader, TakesTheDayOfItsDataFromTheNameOfTheFile) {
  const std::string_view text = "street,number,lon,lat\nKerkstraat,1,4.7,50.9\n";
  EXPECT_EQ(readText("openaddress-20261001.csv", text).tally.dataDate, parseDate("2026-10-01"));
  EXPECT_EQ(readText("adressen 2026-11-03.csv", text).tally.dataDate, parseDate("2026-11-03"));
  EXPECT_EQ(readText("nummer 20269901.csv", text).tally.dataDate, std::nullopt);
}

TEST(RegisterReader, StopsWhenItIsCancelled) {
  std::stop_source stop;
  stop.request_stop();
  const TestFolder folder;
  const std::string file = folder.write("k.csv", "street,number,lon,lat\nKerkstraat,1,4.7,50.9\n");
  const ReadRegister read = readRegister({.file = file}, {.stop = stop.get_token()});
  ASSERT_FALSE(read.result.has_value());
  EXPECT_EQ(read.result.error().code, ErrorCode::Cancelled);
  EXPECT_THAT(read.rows, IsEmpty());
}

TEST(RegisterReader, ReadsEveryRowOfBelgium) {
  const std::string file = sharedFile("belgium/register.tsv.xz");
  if (file.empty()) {
    GTEST_SKIP() << "the shared register is not there";
  }
  RegisterTally tally;
  InThisProcess importer;
  std::int64_t rows = 0;
  const auto read = RegisterReader(importer).read({.file = file}, tally, [&](const RegisterRow&) { ++rows; }, {});
  ASSERT_TRUE(read.has_value()) << inEnglish(read.error().reason);
  EXPECT_EQ(tally.rows, 4'006'405);
  EXPECT_EQ(tally.faulty, 0);
  EXPECT_EQ(rows, 4'006'405);
}

}  // namespace
}  // namespace buurtatlas
