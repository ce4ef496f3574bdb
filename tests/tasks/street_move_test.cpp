#include "tasks/street_move.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <iterator>
#include <random>

#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"
#include "support/leuven.h"
#include "support/memory_store.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Polygon box(double west, double south, double east, double north) {
  return {.outer = {{.east = west, .north = south},
                    {.east = east, .north = south},
                    {.east = east, .north = north},
                    {.east = west, .north = north}},
          .holes = {}};
}

/// Two zones of 500 by 500 m side by side. Dorp runs north through the middle of West, Kerkweg at its eastern edge;
/// odd numbers stand west of a street.
Atlas twoZones() {
  Atlas atlas;
  std::vector<Address> addresses;
  const auto add = [&](const char* street, int number, double east, double north) {
    addresses.push_back(
        {.street = street, .number = std::to_string(number), .position = Point{.east = east, .north = north}});
  };
  for (int number = 1; number <= 20; ++number) {
    const double aside = number % 2 == 0 ? 10 : -10;
    add("Dorp", number, 250 + aside, 20.0 * number);
    add("Kerkweg", number, 450 + aside, 20.0 * number);
    add("Oostlaan", number, 750 + aside, 20.0 * number);
  }
  atlas.addresses = std::make_shared<const std::vector<Address>>(std::move(addresses));
  atlas.zones = std::make_shared<const std::vector<Zone>>(std::vector<Zone>{
      {.id = 1, .name = "West", .border = {box(0, 0, 500, 500)}, .validFrom = Date(std::chrono::days(10'000))},
      {.id = 2, .name = "Oost", .border = {box(500, 0, 1000, 500)}, .validFrom = Date(std::chrono::days(10'000))}});
  Member member{.id = 7, .name = "An"};
  member.placement = {.status = PlacementStatus::Accepted, .position = Point{.east = 440, .north = 20}};
  Member review = member;
  review.id = 8;
  review.placement.status = PlacementStatus::Review;
  Member elsewhere = member;
  elsewhere.id = 9;
  elsewhere.placement.position = Point{.east = 240, .north = 20};
  atlas.members = std::make_shared<const std::vector<Member>>(std::vector{member, review, elsewhere});
  return atlas;
}

Result<MovedStreets> moved(const Atlas& atlas, std::vector<StreetRow> rows, Date on = today()) {
  return moveStreets(atlas, StreetRegister(atlas.addresses), {.rows = std::move(rows), .from = 1, .to = 2, .on = on});
}

TEST(StreetMove, TakesTheAddressesAndTheMembersWithTheGround) {
  const Atlas atlas = twoZones();
  const MovedStreets made = moved(atlas, {{.street = "Kerkweg"}}).value();
  EXPECT_THAT(made.addresses, SizeIs(20));
  EXPECT_THAT(made.members, ElementsAre(7));
  EXPECT_EQ(made.elsewhere, 0);
  EXPECT_EQ(addressesIn(*atlas.addresses, made.change.put[0].border).size(), 20U);
  EXPECT_EQ(addressesIn(*atlas.addresses, made.change.put[1].border).size(), 40U);
}

TEST(StreetMove, LeavesNoGroundBetweenTheZones) {
  const Atlas atlas = twoZones();
  const MovedStreets made = moved(atlas, {{.street = "Kerkweg"}}).value();
  EXPECT_THAT(made.change.put[0].border, SizeIs(1));
  EXPECT_THAT(made.change.put[1].border, SizeIs(1));
  EXPECT_THAT(made.change.put[1].border.front().holes, IsEmpty());
  EXPECT_NEAR(areaOf(made.change.put[0].border).value + areaOf(made.change.put[1].border).value, 500'000, 0.5);
}

TEST(StreetMove, TakesOneSideOrARange) {
  const Atlas atlas = twoZones();
  const MovedStreets side = moved(atlas, {{.street = "Kerkweg", .side = StreetSide::Even}}).value();
  EXPECT_THAT(side.addresses, SizeIs(10));
  const MovedStreets range = moved(atlas, {{.street = "Kerkweg", .from = "1", .to = "8"}}).value();
  EXPECT_THAT(range.addresses, SizeIs(8));
  EXPECT_THAT(range.change.put[1].border, SizeIs(1));
}

TEST(StreetMove, IsOneStepOnItsDay) {
  test::MemoryStore store(twoZones());
  const auto before = store.snapshot();
  const Date on = today() + std::chrono::days(30);
  const MovedStreets made = moved(*before, {{.street = "Kerkweg"}}, on).value();
  const AtlasEdit edit = checkedEdit(*before, made.change).value();
  EXPECT_EQ(edit.putZones[0].validFrom, on);
  EXPECT_EQ(edit.putZones[1].validFrom, on);
  ASSERT_TRUE(store.perform(edit));
  ASSERT_TRUE(store.undo());
  EXPECT_EQ(*store.snapshot()->zones, *before->zones);
}

TEST(StreetMove, MayHaveTakenEffectOnAnEarlierDay) {
  const Atlas atlas = twoZones();
  const Date on = atlas.day - std::chrono::days(30);
  const AtlasEdit edit = checkedEdit(atlas, moved(atlas, {{.street = "Kerkweg"}}, on).value().change).value();
  EXPECT_EQ(edit.putZones[0].validFrom, on);
  EXPECT_EQ(edit.putZones[1].validFrom, on);
  EXPECT_FALSE(edit.zonesFrom);
}

TEST(StreetMove, IsRefusedWithItsReason) {
  const Atlas atlas = twoZones();
  EXPECT_EQ(moved(atlas, {{.street = "Oostlaan"}}).error().code, ErrorCode::NotFound);
  EXPECT_EQ(moved(atlas, {{.street = "Nergens"}}).error().code, ErrorCode::NotFound);
  EXPECT_EQ(moved(atlas, {{.street = "Kerkweg"}, {.street = "Dorp"}}).error().code, ErrorCode::NotAllowed);
  EXPECT_EQ(moved(atlas, {{.street = "Kerkweg"}}, Date(std::chrono::days(9'999))).error().code,
            ErrorCode::InvalidInput);
  const StreetRegister streets(atlas.addresses);
  const StreetMove nowhere{.rows = {{.street = "Kerkweg"}}, .from = 1, .to = 9, .on = today()};
  EXPECT_EQ(moveStreets(atlas, streets, nowhere).error().code, ErrorCode::NotFound);
  StreetMove home = nowhere;
  home.to = 1;
  EXPECT_EQ(moveStreets(atlas, streets, home).error().code, ErrorCode::InvalidInput);
}

TEST(StreetMove, CountsWhatTheRowsNameElsewhere) {
  EXPECT_EQ(moved(twoZones(), {{.street = "Kerkweg"}, {.street = "Oostlaan"}}).value().elsewhere, 20);
}

RC_GTEST_PROP(StreetMoveProperty, LosesNoAddressAndNoGround, (std::uint32_t seed)) {
  std::mt19937 random(seed);
  Atlas atlas = twoZones();
  std::vector<Address> addresses = *atlas.addresses;
  for (Address& address : addresses) {
    const auto astray = [&random] { return std::uniform_int_distribution(-90'000, 90'000)(random) / 1000.0; };
    address.position = onGrid({.east = std::clamp(address.position->east + astray(), 1.0, 999.0),
                               .north = std::clamp(address.position->north + astray(), 1.0, 499.0)});
  }
  atlas.addresses = std::make_shared<const std::vector<Address>>(std::move(addresses));
  const auto before = addressesIn(*atlas.addresses, (*atlas.zones)[0].border);
  const int first = std::uniform_int_distribution(1, 20)(random);
  const auto made = moved(atlas, {{.street = "Kerkweg", .from = std::to_string(first), .to = "20"}});
  RC_PRE(made.has_value());
  const MultiPolygon& stays = made->change.put[0].border;
  const MultiPolygon& takes = made->change.put[1].border;
  RC_ASSERT(!findFault(stays) && !findFault(takes));
  RC_ASSERT(checkedEdit(atlas, made->change).has_value());
  auto both = addressesIn(*atlas.addresses, stays);
  RC_ASSERT(both.size() + made->addresses.size() == before.size());
  for (const std::uint32_t row : made->addresses) {
    RC_ASSERT(std::ranges::binary_search(before, row));
    RC_ASSERT((*atlas.addresses)[row].street == "Kerkweg");
  }
  RC_ASSERT(std::abs(areaOf(stays).value + areaOf(takes).value - 500'000) < 1);
}

TEST(LeuvenStreetMove, GivesAStreetOfEachNeighbourhoodToAnother) {
  const std::optional<Atlas> atlas = test::leuvenAtlas();
  if (!atlas) {
    GTEST_SKIP() << "the data of Leuven is not beside the checkout";
  }
  const StreetRegister streets(atlas->addresses);
  int moves = 0;
  for (std::size_t i = 0; i + 1 < atlas->zones->size(); i += 4) {
    const Zone& zone = (*atlas->zones)[i];
    const std::vector<std::uint32_t> inside = addressesIn(*atlas->addresses, zone.border);
    const StreetList list = streetListOf(streets, inside);
    const auto largest = std::ranges::max_element(list.rows, {}, &StreetRow::addresses);
    const auto made = moveStreets(
        *atlas, streets, {.rows = {*largest}, .from = zone.id, .to = (*atlas->zones)[i + 1].id, .on = today()});
    ASSERT_TRUE(made) << zone.name << ": " << inEnglish(made.error().reason);
    EXPECT_EQ(std::ssize(made->addresses) + std::ssize(made->leftOut), largest->addresses) << zone.name;
    EXPECT_EQ(addressesIn(*atlas->addresses, made->change.put[0].border).size(), inside.size() - made->addresses.size())
        << zone.name;
    ++moves;
  }
  EXPECT_EQ(moves, 6);
}

}  // namespace
}  // namespace buurtatlas
