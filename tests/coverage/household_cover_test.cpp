#include "coverage/household_cover.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <memory>
#include <utility>

#include "geometry/zone_index.h"
#include "support/random_areas.h"
#include "support/wkt.h"

namespace buurtatlas {
namespace {

using test::areaFromWkt;
using test::RandomAreas;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

template <class T>
Rows<T> rowsOf(std::vector<T> values) {
  return std::make_shared<const std::vector<T>>(std::move(values));
}

Address houseAt(double east, double north, AddressUse use = AddressUse::Residential) {
  return {.street = "Kerkstraat", .number = "1", .use = use, .position = Point{.east = east, .north = north}};
}

Member livingAt(double east, double north, const std::string& phone = "+32470123456") {
  return {.phone = phone,
          .placement = {.status = PlacementStatus::Accepted, .position = Point{.east = east, .north = north}}};
}

Zone square(Id id, double west, ZoneState state = ZoneState::Live, ZoneType type = ZoneType::Bin) {
  return {.id = id,
          .name = "Zone",
          .type = type,
          .state = state,
          .border = {Polygon{.outer = {{west, 0}, {west + 1000, 0}, {west + 1000, 1000}, {west, 1000}}, .holes = {}}}};
}

HouseholdCover coverOf(const Atlas& atlas, double distance = 100) {
  return measureHouseholdCover(atlas, Metres(distance), {}).value();
}

TEST(MeasureHouseholdCover, NestsItsFourLayers) {
  Atlas atlas;
  atlas.zones = rowsOf<Zone>({square(1, 0), square(2, 1000, ZoneState::Dormant)});
  atlas.addresses = rowsOf<Address>(
      {houseAt(5000, 500), houseAt(1500, 500), houseAt(500, 500), houseAt(300, 500), houseAt(100, 500)});
  atlas.members = rowsOf<Member>({livingAt(100, 510), livingAt(300, 510, ""), livingAt(1500, 500)});
  const HouseholdCover cover = coverOf(atlas);
  EXPECT_THAT(cover.layersOf, ElementsAre(0, 1, 2, 3, 4));
  EXPECT_THAT(cover.whole.homes.layers, ElementsAre(4, 3, 2, 1));
  EXPECT_EQ(cover.whole.homes.located, 5);
  EXPECT_EQ(cover.whole.members, 3);
}

TEST(MeasureHouseholdCover, NeverCoversByAZoneThatIsNotLive) {
  for (const auto& [state, layers] : {std::pair{ZoneState::Plan, 0},
                                      {ZoneState::Founding, 1},
                                      {ZoneState::Dormant, 1},
                                      {ZoneState::Dissolved, 0},
                                      {ZoneState::Live, 4}}) {
    Atlas atlas;
    atlas.zones = rowsOf<Zone>({square(1, 0, state)});
    atlas.addresses = rowsOf<Address>({houseAt(500, 500)});
    atlas.members = rowsOf<Member>({livingAt(500, 500)});
    EXPECT_EQ(coverOf(atlas).layersOf.front(), layers) << nameOf(state);
  }
}

TEST(MeasureHouseholdCover, TakesAMemberAtTheVeryDistanceAndNoneBeyond) {
  Atlas atlas;
  atlas.zones = rowsOf<Zone>({square(1, 0)});
  atlas.addresses = rowsOf<Address>({houseAt(500, 500), houseAt(499.999, 500)});
  atlas.members = rowsOf<Member>({livingAt(600, 500)});
  EXPECT_THAT(coverOf(atlas, 100).layersOf, ElementsAre(4, 2));
  EXPECT_THAT(coverOf(atlas, 0).layersOf, ElementsAre(2, 2));
}

TEST(MeasureHouseholdCover, CountsNoMemberWhoLeftOrIsInDoubtOrHasNoPlace) {
  Member left = livingAt(500, 500);
  left.left = Date{};
  Member doubted = livingAt(500, 500);
  doubted.placement.status = PlacementStatus::Review;
  Member nowhere = livingAt(500, 500);
  nowhere.placement.position.reset();
  Atlas atlas;
  atlas.zones = rowsOf<Zone>({square(1, 0)});
  atlas.addresses = rowsOf<Address>({houseAt(500, 500)});
  atlas.members = rowsOf<Member>({left, doubted, nowhere});
  const HouseholdCover cover = coverOf(atlas);
  EXPECT_THAT(cover.layersOf, ElementsAre(2));
  EXPECT_EQ(cover.whole.members, 0);
}

TEST(MeasureHouseholdCover, ReachesOnlyWhoWantsSmsOnANumberThatCanBeSentTo) {
  Member unwilling = livingAt(500, 500);
  unwilling.wantsSms = false;
  for (const Member& member : {unwilling, livingAt(500, 500, ""), livingAt(500, 500, "0470 12 34 56")}) {
    Atlas atlas;
    atlas.zones = rowsOf<Zone>({square(1, 0)});
    atlas.addresses = rowsOf<Address>({houseAt(500, 500)});
    atlas.members = rowsOf<Member>({member});
    EXPECT_THAT(coverOf(atlas).layersOf, ElementsAre(3)) << member.phone;
  }
}

TEST(MeasureHouseholdCover, CountsBusinessesForZBinAndHomesForTheOthers) {
  Atlas atlas;
  atlas.zones = rowsOf<Zone>({square(1, 0), square(2, 1000, ZoneState::Live, ZoneType::ZBin),
                              square(3, 2000, ZoneState::Live, ZoneType::WhatsApp)});
  std::vector<Address> addresses;
  for (const AddressUse use : {AddressUse::Residential, AddressUse::Business, AddressUse::Unknown}) {
    for (const double east : {500.0, 1500.0, 2500.0}) {
      addresses.push_back(houseAt(east, 500, use));
    }
  }
  atlas.addresses = rowsOf(addresses);
  const HouseholdCover cover = coverOf(atlas);
  EXPECT_THAT(cover.layersOf, ElementsAre(2, 0, 2, 0, 2, 0, 2, 0, 2));
  EXPECT_EQ(cover.whole.homes.in(CoverLayer::InLiveZone), 2);
  EXPECT_EQ(cover.whole.businesses.in(CoverLayer::InLiveZone), 1);
  EXPECT_EQ(cover.whole.unknownUse.in(CoverLayer::InLiveZone), 2);
  EXPECT_EQ(cover.whole.unknownUseInZBin, 1);
  EXPECT_EQ(cover.whole.households().located, 6);
}

TEST(MeasureHouseholdCover, TellsAddressesWithoutAPositionAndOnAllowedGroundApart) {
  Atlas atlas;
  atlas.zones = rowsOf<Zone>({square(1, 0)});
  atlas.addresses =
      rowsOf<Address>({{.use = AddressUse::Residential}, houseAt(500, 500), houseAt(1500, 500), houseAt(9000, 500)});
  atlas.allowedGaps = rowsOf<AllowedGap>({{.area = areaFromWkt("POLYGON ((0 0, 2000 0, 2000 1000, 0 1000, 0 0))")}});
  const CoverTally homes = coverOf(atlas).whole.homes;
  EXPECT_EQ(homes.addresses, 4);
  EXPECT_EQ(homes.located, 3);
  EXPECT_EQ(homes.allowed, 1);
}

TEST(MeasureHouseholdCover, CountsAreasAndWhatLiesInNone) {
  Atlas atlas;
  atlas.zones = rowsOf<Zone>({square(1, 0)});
  atlas.addresses = rowsOf<Address>({houseAt(100, 500), houseAt(500, 500), houseAt(900, 500), {.street = "Nergens"}});
  atlas.members = rowsOf<Member>({livingAt(500, 500), livingAt(901, 501)});
  atlas.neighbourhoods =
      rowsOf<NamedArea>({{.name = "West", .area = areaFromWkt("POLYGON ((0 0, 400 0, 400 1000, 0 1000, 0 0))")},
                         {.name = "Both", .area = areaFromWkt("POLYGON ((0 0, 600 0, 600 1000, 0 1000, 0 0))")}});
  const HouseholdCover cover = coverOf(atlas);
  ASSERT_EQ(cover.neighbourhoods.areas.size(), 2U);
  EXPECT_EQ(cover.neighbourhoods.areas[0].homes.located, 1);
  EXPECT_EQ(cover.neighbourhoods.areas[0].members, 0);
  EXPECT_EQ(cover.neighbourhoods.areas[1].homes.located, 2);
  EXPECT_EQ(cover.neighbourhoods.areas[1].homes.in(CoverLayer::Reachable), 1);
  EXPECT_EQ(cover.neighbourhoods.areas[1].members, 1);
  EXPECT_EQ(cover.neighbourhoods.outside.homes.located, 1);
  EXPECT_EQ(cover.neighbourhoods.outside.unknownUse.addresses, 1);
  EXPECT_EQ(cover.neighbourhoods.outside.members, 1);
}

TEST(MeasureHouseholdCover, CountsTheSidesOfAStreetApart) {
  Atlas atlas;
  std::vector<Address> addresses;
  for (int number = 1; number <= 5; ++number) {
    addresses.push_back(houseAt(number % 2 == 1 ? 900 : 1100, number));
    addresses.back().number = std::to_string(number);
  }
  atlas.addresses = rowsOf(addresses);
  atlas.zones = rowsOf<Zone>({square(1, 0)});
  const HouseholdCover cover = coverOf(atlas);
  ASSERT_EQ(cover.streetSides.size(), 2U);
  EXPECT_EQ(cover.streetSides[0].side, NumberSide::Odd);
  EXPECT_EQ(cover.ofStreetSides[0].homes.in(CoverLayer::InLiveZone), 3);
  EXPECT_EQ(cover.ofStreetSides[1].homes.located, 2);
  EXPECT_EQ(cover.ofStreetSides[1].homes.in(CoverLayer::InLiveZone), 0);
}

TEST(MeasureHouseholdCover, AnswersAnEmptyAtlas) {
  const HouseholdCover cover = coverOf(Atlas{});
  EXPECT_EQ(cover.whole, CoverFigures{});
  EXPECT_TRUE(cover.layersOf.empty());
}

TEST(MeasureHouseholdCover, RefusesWhatIsNoDistanceAndAZoneWithAFault) {
  for (const double distance :
       {-1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    EXPECT_EQ(measureHouseholdCover(Atlas{}, Metres(distance), {}).error().code, ErrorCode::InvalidInput);
  }
  Atlas atlas;
  Zone bow = square(1, 0);
  std::swap(bow.border[0].outer[0], bow.border[0].outer[1]);
  atlas.zones = rowsOf<Zone>({bow});
  const auto refused = measureHouseholdCover(atlas, Metres(100), {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::InvalidGeometry);
  EXPECT_THAT(refused.error().reason.arguments, ElementsAre("Zone"));
}

TEST(MeasureHouseholdCover, StopsWhenAsked) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(measureHouseholdCover(Atlas{}, Metres(100), {.stop = stop.get_token()}).error().code, ErrorCode::Cancelled);
}

// The same by looking at every zone and every member for every address.

constexpr std::array kUses = {AddressUse::Unknown, AddressUse::Residential, AddressUse::Business};

int layersByLooking(const Atlas& atlas, const Address& address, std::int64_t reachInMillimetres) {
  if (!address.position) {
    return 0;
  }
  bool isInZone = false;
  bool isInLiveZone = false;
  for (const Zone& zone : *atlas.zones) {
    if ((zone.type == ZoneType::ZBin) == (address.use == AddressUse::Business) && zone.state != ZoneState::Plan &&
        zone.state != ZoneState::Dissolved && ZoneIndex({zone.border}).isInAny(*address.position)) {
      isInZone = true;
      isInLiveZone |= zone.state == ZoneState::Live;
    }
  }
  bool isNear = false;
  bool isReachable = false;
  for (const Member& member : *atlas.members) {
    if (const auto place = placeOf(member)) {
      const std::int64_t east = std::llround((place->east - address.position->east) * 1000);
      const std::int64_t north = std::llround((place->north - address.position->north) * 1000);
      if (east * east + north * north <= reachInMillimetres * reachInMillimetres) {
        isNear = true;
        isReachable |= member.wantsSms && !member.phone.empty();
      }
    }
  }
  return !isInZone ? 0 : !isInLiveZone ? 1 : !isNear ? 2 : !isReachable ? 3 : 4;
}

Atlas randomTown(RandomAreas& random, int reach) {
  std::vector<Zone> zones;
  for (const MultiPolygon& border : random.stars(random.upTo(8), reach)) {
    zones.push_back({.type = static_cast<ZoneType>(random.upTo(2)),
                     .state = static_cast<ZoneState>(random.upTo(4)),
                     .border = border});
  }
  std::vector<Address> addresses;
  for (const Point point : random.points(random.upTo(300), reach)) {
    addresses.push_back({.street = std::string(1, static_cast<char>('A' + random.upTo(5))),
                         .number = std::to_string(random.upTo(9)),
                         .use = kUses[static_cast<std::size_t>(random.upTo(2))],
                         .position = random.upTo(9) == 0 ? std::nullopt : std::optional(point)});
  }
  std::vector<Member> members;
  for (const Point point : random.points(random.upTo(random.upTo(1) == 0 ? 5 : 200), reach)) {
    members.push_back(livingAt(point.east, point.north, random.upTo(2) == 0 ? "" : "+32470123456"));
    members.back().wantsSms = random.upTo(3) != 0;
    members.back().left = random.upTo(5) == 0 ? std::optional(Date{}) : std::nullopt;
  }
  Atlas atlas;
  atlas.zones = rowsOf(std::move(zones));
  atlas.addresses = rowsOf(std::move(addresses));
  atlas.members = rowsOf(std::move(members));
  std::vector<NamedArea> areas;
  for (const MultiPolygon& area : random.partition(1 + random.upTo(4), reach)) {
    areas.push_back({.area = area});
  }
  atlas.neighbourhoods = rowsOf(std::move(areas));
  return atlas;
}

RC_GTEST_PROP(HouseholdCoverProperty, AnswersLikeLookingAtEveryPair, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const int reach = 20 + random.upTo(2000);
  const Atlas atlas = randomTown(random, reach);
  const std::int64_t distance = random.upTo(reach);
  const HouseholdCover cover = coverOf(atlas, static_cast<double>(distance) / 1000);
  for (std::size_t i = 0; i < atlas.addresses->size(); ++i) {
    RC_ASSERT(cover.layersOf[i] == layersByLooking(atlas, (*atlas.addresses)[i], distance));
  }
}

CoverFigures sumOf(const std::vector<CoverFigures>& parts, CoverFigures sum) {
  for (const CoverFigures& part : parts) {
    sum.homes += part.homes;
    sum.unknownUse += part.unknownUse;
    sum.businesses += part.businesses;
    sum.unknownUseInZBin += part.unknownUseInZBin;
    sum.members += part.members;
  }
  return sum;
}

RC_GTEST_PROP(HouseholdCoverProperty, CountsEveryAddressOnceAmongStreetSidesAndPartitions, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const int reach = 20 + random.upTo(2000);
  const HouseholdCover cover = coverOf(randomTown(random, reach), 0.001 * random.upTo(reach));
  RC_ASSERT(sumOf(cover.neighbourhoods.areas, cover.neighbourhoods.outside) == cover.whole);
  CoverFigures withoutMembers = cover.whole;
  withoutMembers.members = 0;
  RC_ASSERT(sumOf(cover.ofStreetSides, {}) == withoutMembers);
  const CoverTally households = cover.whole.households();
  RC_ASSERT(std::ranges::is_sorted(households.layers, std::greater<>()));
  RC_ASSERT(households.layers[0] <= households.located);
}

}  // namespace
}  // namespace buurtatlas
