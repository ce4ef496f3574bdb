#include <gtest/gtest.h>

#include <utility>

#include "core/atlas.h"

namespace buurtatlas {
namespace {

template <class T, class Parse>
void expectEveryNameReadsBack(int count, Parse parse) {
  for (int index = 0; index < count; ++index) {
    const auto value = static_cast<T>(index);
    const auto read = parse(nameOf(value));
    ASSERT_TRUE(read.has_value()) << nameOf(value);
    EXPECT_EQ(*read, value) << nameOf(value);
  }
}

TEST(Names, EveryValueReadsBackFromItsName) {
  expectEveryNameReadsBack<ZoneType>(3, parseZoneType);
  expectEveryNameReadsBack<ZoneState>(5, parseZoneState);
  expectEveryNameReadsBack<GapReason>(kGapReasons, parseGapReason);
  expectEveryNameReadsBack<BackgroundKind>(5, parseBackgroundKind);
  expectEveryNameReadsBack<PlacementClass>(4, parsePlacementClass);
  expectEveryNameReadsBack<PlacementStatus>(3, parsePlacementStatus);
  expectEveryNameReadsBack<Channel>(2, parseChannel);
  expectEveryNameReadsBack<Urgency>(2, parseUrgency);
  expectEveryNameReadsBack<DeliveryState>(kDeliveryStates, parseDeliveryState);
  expectEveryNameReadsBack<LayerKind>(kLayerKinds, parseLayerKind);
}

TEST(ParseZoneType, AcceptsTheSpellingsInUse) {
  EXPECT_EQ(parseZoneType("bin-z"), ZoneType::ZBin);
  EXPECT_EQ(parseZoneType("Z-Bin"), ZoneType::ZBin);
  EXPECT_EQ(parseZoneType("WhatsApp"), ZoneType::WhatsApp);
  EXPECT_EQ(parseZoneType("club"), std::nullopt);
}

TEST(ParseRoadClass, ReadsOpenStreetMapAndWegenregister) {
  EXPECT_EQ(parseRoadClass("living_street"), RoadClass::Residential);
  EXPECT_EQ(parseRoadClass("motorway_link"), RoadClass::Motorway);
  EXPECT_EQ(parseRoadClass("114"), RoadClass::Path);
  EXPECT_EQ(parseRoadClass("corridor"), RoadClass::Unknown);
}

}  // namespace
}  // namespace buurtatlas
