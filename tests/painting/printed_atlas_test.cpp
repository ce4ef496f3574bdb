#include "painting/printed_atlas.h"

#include <gtest/gtest.h>

#include "painting/small_town.h"
#include "painting/zone_picture.h"

namespace buurtatlas {
namespace {

LayerTable streetsOfLength(int rows) {
  LayerTable table{
      .fields = {{.name = "street"}, {.name = "side"}, {.name = "from"}, {.name = "to"}, {.name = "addresses"}}};
  for (int i = 0; i < rows; ++i) {
    table.rows.push_back({.values = {"Straat " + std::to_string(i), "odd", "1", "99", "50"}});
  }
  return table;
}

}  // namespace

class PrintPdf : public testing::Test {
 protected:
  PrintPdf() {
    for (Id id = 1; id <= 2; ++id) {
      zones.push_back({.id = id,
                       .name = "Zone",
                       .border = {Polygon{.outer = squareAround(static_cast<double>(id) * 300, 0, 100), .holes = {}}}});
    }
    order.words = mapWords();
    order.layers = {.streets = {.map = mapOf({street("Kerkstraat", {fromMiddle(-200, 0), fromMiddle(200, 0)})})},
                    .zones = *makeZonePicture(zones, order.words.zoneStates, "EPSG:3812")};
  }

  int pages() {
    const auto pdf = printPdf(order, {});
    return pdf ? static_cast<int>(pdf->count("/Type /Page\n")) : -1;
  }

  std::vector<Zone> zones;
  PrintOrder order;
};

TEST_F(PrintPdf, GivesTheMapASheet) {
  order.seen = worldOf(order.layers);
  EXPECT_EQ(pages(), 1);
}

TEST_F(PrintPdf, HasNoPictureOfPixels) {
  order.seen = worldOf(order.layers);
  const auto pdf = printPdf(order, {});
  ASSERT_TRUE(pdf);
  EXPECT_EQ(pdf->count("/Subtype /Image"), 0);
}

TEST_F(PrintPdf, GivesTheCouncilOnePageHoweverMuchThereIsToSay) {
  order.coverWords = coverWords();
  order.cover = CoverSheet{};
  EXPECT_EQ(pages(), 1) << "with nothing to say at all";
  CoverSheet& sheet = *order.cover;
  sheet.addresses = {.located = 100, .counts = {90, 80, 7, std::nullopt}};
  sheet.businesses = CoverSheet::Layers{.located = 3, .counts = {1, 1, std::nullopt, std::nullopt}};
  for (int i = 0; i < 40; ++i) {
    sheet.areas.push_back({.name = "Buurt", .layers = sheet.addresses});
    sheet.gaps.push_back({.place = "Kerkstraat, Molenweg", .addresses = 40 - i});
    sheet.trend.push_back({.day = Date(std::chrono::days(20'000 + 30 * i)), .isKnown = i > 2, .inLiveZone = 2 * i});
  }
  EXPECT_EQ(pages(), 1);
  EXPECT_EQ(printPdf(order, {})->count("/Subtype /Image"), 0);
}

TEST_F(PrintPdf, PutsTheStreetsOnTheBack) {
  order.zones = {{.zone = zones[0], .streets = streetsOfLength(10)},
                 {.zone = zones[1], .streets = streetsOfLength(10)}};
  EXPECT_EQ(pages(), 4);
}

TEST_F(PrintPdf, BeginsEveryMapOnAFront) {
  order.zones = {{.zone = zones[0], .streets = streetsOfLength(200)},
                 {.zone = zones[1], .streets = streetsOfLength(10)}};
  EXPECT_EQ(pages(), 6) << "map, two pages of streets, an empty back, map, streets";
}

TEST_F(PrintPdf, LeavesTheBacksOutWhenAsked) {
  order.zones = {{.zone = zones[0]}, {.zone = zones[1]}};
  EXPECT_EQ(pages(), 2);
}

TEST_F(PrintPdf, SaysWhenThereIsNothingToPrint) {
  const auto pdf = printPdf({.words = mapWords()}, {});
  ASSERT_FALSE(pdf);
  EXPECT_EQ(pdf.error().code, ErrorCode::NotFound);
}

TEST_F(PrintPdf, StopsWhenAsked) {
  std::stop_source stop;
  stop.request_stop();
  order.zones = {{.zone = zones[0]}};
  const auto pdf = printPdf(order, {.stop = stop.get_token()});
  ASSERT_FALSE(pdf);
  EXPECT_EQ(pdf.error().code, ErrorCode::Cancelled);
}

}  // namespace buurtatlas
