#include "painting/map_legend.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "painting/small_town.h"
#include "painting/zone_picture.h"

namespace buurtatlas {
namespace {

Zone zoneAround(Id id, double east, ZoneType type, ZoneState state) {
  return {.id = id,
          .name = "Zone",
          .type = type,
          .state = state,
          .border = {Polygon{.outer = squareAround(east, 0, 100), .holes = {}}}};
}

QStringList textsOf(const std::vector<LegendEntry>& legend) {
  QStringList texts;
  for (const LegendEntry& entry : legend) {
    texts.append(entry.text);
  }
  return texts;
}

MapLayers threeZones() {
  const MapWords words = mapWords();
  return {.streets = {.map = mapOf({},
                                   {{.kind = BackgroundKind::Water,
                                     .area = {Polygon{.outer = squareAround(0, 0, 50), .holes = {}}}}},
                                   {}, {Polygon{.outer = squareAround(0, 0, 5000), .holes = {}}})},
          .zones = *makeZonePicture(
              {zoneAround(1, 0, ZoneType::Bin, ZoneState::Live), zoneAround(2, 300, ZoneType::Bin, ZoneState::Live),
               zoneAround(3, 3000, ZoneType::ZBin, ZoneState::Founding)},
              words.zoneStates, "EPSG:3812")};
}

}  // namespace

TEST(LegendOf, NamesEachSignOnce) {
  const QRectF world(worldFromMiddle(-500, 500), worldFromMiddle(500, -500));
  EXPECT_EQ(textsOf(legendOf(threeZones(), world, mapWords())), QStringList({"BIN", "water"}))
      << "the boundary and the third zone lie outside";
}

TEST(LegendOf, SaysTheStateOfZonesThatAreNotLive) {
  const QRectF world(worldFromMiddle(2500, 500), worldFromMiddle(6000, -500));
  EXPECT_EQ(textsOf(legendOf(threeZones(), world, mapWords())),
            QStringList({"Z-BIN, being founded", "boundary of the municipality"}));
}

}  // namespace buurtatlas
