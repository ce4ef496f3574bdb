#include "storage/layer_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/foreign_reading.h"

namespace buurtatlas {
namespace {

using testing::HasSubstr;

ForeignRequest addressesOf(const std::string& file) { return {.file = file, .kind = LayerKind::Addresses}; }
ForeignRequest zonesOf(const std::string& file) { return {.file = file, .kind = LayerKind::Zones}; }

Point pointOf(const ForeignRow& row) { return std::get<Point>(row.shape); }

std::string zone(const std::string& properties, const std::string& ring) {
  return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{)" + properties +
         R"(},"geometry":{"type":"Polygon","coordinates":[[)" + ring + "]]}}]}";
}

constexpr const char* kSquare = "[4.70,50.87],[4.71,50.87],[4.71,50.88],[4.70,50.88],[4.70,50.87]";

TEST(ReadForeignFile, TakesTheMetresOfBestBeforeItsRoundedDegrees) {
  const TestFolder folder;
  const auto read = readAll(addressesOf(folder.write(
      "openaddress-bevlg.csv",
      "EPSG:31370_x,EPSG:31370_y,EPSG:4326_lat,EPSG:4326_lon,address_id,box_number,house_number,municipality_id,"
      "municipality_name_de,municipality_name_fr,municipality_name_nl,postcode,postname_fr,postname_nl,street_id,"
      "streetname_de,streetname_fr,streetname_nl,region_code,status\n"
      "173000.00000,174000.00000,50.87586,4.70095,17,,12A,24062,,,Leuven,3000,,Leuven,9,,,Bondgenotenlaan,BE-VLG,"
      "current\n"
      "173001.00000,174000.00000,50.87586,4.70096,18,0101,12A,24062,,,Leuven,3000,,Leuven,9,,,Bondgenotenlaan,BE-VLG,"
      "retired\n")));
  ASSERT_TRUE(read.result.has_value()) << read.sentence();
  EXPECT_EQ(read.header.crs, "EPSG:31370");
  ASSERT_EQ(read.rows.size(), 1U);
  EXPECT_EQ(read.value(0, "street"), "Bondgenotenlaan");
  EXPECT_EQ(read.value(0, "number"), "12A");
  EXPECT_EQ(read.value(0, "municipality"), "Leuven");
  EXPECT_EQ(read.value(0, "street_id"), "9");
  EXPECT_NEAR(pointOf(read.rows[0]).east, 673'000, 100);
  ASSERT_EQ(read.rejections.size(), 1U);
  EXPECT_EQ(read.rejections[0].line, 3);
  EXPECT_EQ(inEnglish(read.rejections[0].reason), "The address is no longer in use (retired).");
}

TEST(ReadForeignFile, KeepsAnAddressWhosePositionCannotBeTrue) {
  const TestFolder folder;
  const auto read = readAll(addressesOf(folder.write("a.csv",
                                                     "street,number,lat,lon\n"
                                                     "Kerkstraat,1,50.87,4.70\n"
                                                     "Kerkstraat,2,,\n"
                                                     "Kerkstraat,3,4.70,50.87\n"
                                                     "Kerkstraat,4,0,0\n"
                                                     "Kerkstraat,5,NaN,4.70\n"
                                                     "Kerkstraat,6,48.85,2.35\n"
                                                     "Kerkstraat,7,acht,4.70\n")));
  ASSERT_EQ(read.rows.size(), 7U);
  EXPECT_EQ(read.located(), 1U);
  ASSERT_EQ(read.rejections.size(), 6U);
  for (const Rejection& rejection : read.rejections) {
    EXPECT_TRUE(rejection.rowKept);
  }
  EXPECT_EQ(inEnglish(read.rejections[0].reason), "The row has no position.");
  EXPECT_EQ(inEnglish(read.rejections[1].reason),
            "The position has its axes swapped: (50.87, 4.7) has east and north exchanged.");
  EXPECT_EQ(read.rejections[1].line, 4);
  EXPECT_EQ(inEnglish(read.rejections[2].reason), "The position is (0, 0), which stands for none.");
  EXPECT_EQ(inEnglish(read.rejections[3].reason), "The position is not a number.");
  EXPECT_THAT(inEnglish(read.rejections[4].reason), HasSubstr("lies outside the area"));
  EXPECT_EQ(inEnglish(read.rejections[5].reason), "The position \"4.70\", \"acht\" is not a number.");
}

TEST(ReadForeignFile, TakesThePointOfManyStreetsForUnknown) {
  const TestFolder folder;
  std::string csv = "street,number,lat,lon\n";
  for (const char* street : {"A", "B", "C", "D", "E"}) {
    csv += std::string(street) + "straat,1,50.8765,4.6845\n";
  }
  csv += "Fstraat,1,50.8766,4.6845\nGstraat,1,50.8766,4.6845\n";
  const auto read = readAll(addressesOf(folder.write("a.csv", csv)));
  EXPECT_EQ(read.rows.size(), 7U);
  EXPECT_EQ(read.located(), 2U) << "two streets may share a corner";
  EXPECT_THAT(inEnglish(read.rejections.at(0).reason), HasSubstr("shared by addresses of many streets"));
}

TEST(ReadForeignFile, KeepsIncidentsThatRepeatAPlace) {
  const TestFolder folder;
  std::string csv = "id,type,lon,lat,datum,uur\n";
  for (int row = 0; row < 10; ++row) {
    csv += std::to_string(row) + ",inbraak,4.70,50.87,30/04/2026,13u45\n";
  }
  const auto read = readAll({.file = folder.write("i.csv", csv), .kind = LayerKind::Incidents});
  EXPECT_EQ(read.located(), 10U);
  EXPECT_EQ(read.value(0, "at"), "2026-04-30T13:45:00");
}

TEST(ReadForeignFile, RefusesIncidentsWithoutADateAndRepeatedKeys) {
  const TestFolder folder;
  const auto read = readAll({.file = folder.write("i.csv",
                                                  "id,type,lon,lat,at\n"
                                                  "1,inbraak,4.70,50.87,2026-04-30\n"
                                                  "1,inbraak,4.71,50.87,2026-04-30\n"
                                                  "2,inbraak,4.70,50.87,gisteren\n"
                                                  "3,inbraak,4.70,50.87,\n"),
                             .kind = LayerKind::Incidents});
  EXPECT_EQ(read.rows.size(), 1U);
  ASSERT_EQ(read.rejections.size(), 3U);
  EXPECT_EQ(inEnglish(read.rejections[0].reason), "The key 1 stands in the file twice; the first row counts.");
  EXPECT_THAT(inEnglish(read.rejections[1].reason), HasSubstr("\"gisteren\" is not a date"));
  EXPECT_EQ(inEnglish(read.rejections[2].reason), "The incident has no date.");
  EXPECT_FALSE(read.rejections[0].rowKept);
}

TEST(ReadForeignFile, JoinsGivenAndFamilyNamesOfMembers) {
  const TestFolder folder;
  const auto read =
      readAll({.file = folder.write("leden.csv",
                                    "Lidnummer;Voornaam;Naam;Adres;GSM;E-mail;Taal;Uitgeschreven\n"
                                    "L1;An;Peeters;Kerkstraat 1, 3000 Leuven;+32 470 00 00 00;a@example.org;nl;\n"
                                    "L2;Bo;Maes;Kerkstraat 2;;;fr;eind april\n"),
               .kind = LayerKind::Members});
  ASSERT_EQ(read.rows.size(), 1U) << read.sentence();
  EXPECT_EQ(read.value(0, "member"), "L1");
  EXPECT_EQ(read.value(0, "name"), "An Peeters");
  EXPECT_EQ(read.value(0, "text"), "Kerkstraat 1, 3000 Leuven");
  EXPECT_EQ(read.value(0, "email"), "a@example.org");
  EXPECT_THAT(inEnglish(read.rejections.at(0).reason), HasSubstr("not a day of leaving"));
}

TEST(ReadForeignFile, RejectsAZoneThatCrossesItselfWithThePlace) {
  const TestFolder folder;
  const auto read = readAll(zonesOf(folder.write(
      "z.geojson", zone(R"("name":"Strik")", "[4.70,50.87],[4.71,50.88],[4.71,50.87],[4.70,50.88],[4.70,50.87]"))));
  EXPECT_TRUE(read.rows.empty());
  ASSERT_EQ(read.rejections.size(), 1U);
  EXPECT_THAT(inEnglish(read.rejections[0].reason), HasSubstr("crosses or touches itself at 67"));
}

TEST(ReadForeignFile, RejectsWhatIsNoZone) {
  const TestFolder folder;
  const auto reasonFor = [&](const std::string& json) {
    const auto read = readAll(zonesOf(folder.write("z.geojson", json)));
    EXPECT_TRUE(read.rows.empty());
    return read.rejections.empty() ? read.sentence() : inEnglish(read.rejections[0].reason);
  };
  EXPECT_THAT(reasonFor(zone(R"("name":"A","type":"club")", kSquare)), HasSubstr("\"club\" is no type of zone"));
  EXPECT_THAT(reasonFor(zone(R"("name":"A","state":"weg")", kSquare)), HasSubstr("\"weg\" is no state of a zone"));
  EXPECT_EQ(reasonFor(zone(R"("name":"A")", "[4.70,50.87],[4.71,50.87],[4.71,50.88],[4.70,50.88]")),
            "A border is not closed: its last point must be its first.");
  EXPECT_THAT(reasonFor(zone(R"("name":"A")", "[4.70,50.87],[4.71,50.87],[4.70,50.87],[4.70,50.87]")),
              HasSubstr("extent"));
  EXPECT_THAT(reasonFor(zone(R"("name":"A")", "[50.87,4.70],[50.87,4.71],[50.88,4.71],[50.87,4.70]")),
              HasSubstr("axes swapped"));
  EXPECT_THAT(reasonFor(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},)"
                        R"("geometry":{"type":"Point","coordinates":[4.7,50.87]}}]})"),
              HasSubstr("The shape is a POINT"));
}

TEST(ReadForeignFile, TakesAZoneWithoutAName) {
  const TestFolder folder;
  EXPECT_EQ(readAll(zonesOf(folder.write("z.geojson", zone("", kSquare)))).rows.size(), 1U);
}

TEST(ReadForeignFile, SplitsAStreetOfSeveralLines) {
  const TestFolder folder;
  const auto read = readAll(
      {.file = folder.write("s.geojson",
                            R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Dijk",)"
                            R"("highway":"tertiary"},"geometry":{"type":"MultiLineString","coordinates":)"
                            R"([[[4.70,50.87],[4.71,50.87]],[[4.72,50.87],[4.73,50.87]]]}}]})"),
       .kind = LayerKind::Streets});
  ASSERT_EQ(read.rows.size(), 2U) << read.sentence();
  EXPECT_EQ(read.value(1, "name"), "Dijk");
  EXPECT_EQ(read.value(1, "class"), "tertiary");
  EXPECT_EQ(std::get<LineString>(read.rows[1].shape).size(), 2U);
}

TEST(ReadForeignFile, GivesPlainTablesAsTheyAre) {
  const TestFolder folder;
  const auto read = readAll({.file = folder.write("t.csv", "Nummer;Straat;lon;lat\n007;Dijk;4,70;50,87\n008;Dijk;;\n"),
                             .content = ForeignContent::Table});
  EXPECT_THAT(read.header.fields, testing::ElementsAre("Nummer", "Straat", "lon", "lat"));
  ASSERT_EQ(read.rows.size(), 2U) << read.sentence();
  EXPECT_EQ(read.rows[0].values[0], "007");
  EXPECT_EQ(read.located(), 1U);
}

}  // namespace
}  // namespace buurtatlas
