#include "tasks/member_task.h"

#include <gtest/gtest.h>

#include "support/memory_store.h"
#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

using test::MemoryStore;

Result<Id> add(MemoryStore& store, Member member) {
  return putMember(store, std::move(member), Geocoder(store.snapshot()->addresses));
}

TEST(PutMember, PlacesANewPersonAndMakesTheNumberDiallable) {
  MemoryStore store(smallTown());
  ASSERT_TRUE(add(store, {.name = "Ann", .address = {.text = "Lindestraat 1, 3500 Klein"}, .phone = "0470/12.34.56"}));
  const Member& ann = store.snapshot()->members->front();
  EXPECT_EQ(ann.phone, "+32470123456");
  EXPECT_EQ(ann.placement.status, PlacementStatus::Accepted);
}

TEST(PutMember, RefusesContactThatReachesNobody) {
  MemoryStore store(smallTown());
  EXPECT_FALSE(add(store, {.name = "Ann", .phone = "12"}));
  EXPECT_FALSE(add(store, {.name = "Ann", .email = "ann"}));
  EXPECT_FALSE(add(store, {}));
  EXPECT_TRUE(store.snapshot()->members->empty());
}

TEST(PutMember, PlacesAgainOnlyWhenTheAddressIsAnother) {
  MemoryStore store(smallTown());
  const Id id = *add(store, {.name = "Ann", .address = {.text = "in the white house"}});
  Placement pinned{.status = PlacementStatus::Accepted, .position = Point{.east = 650900, .north = 650100}};
  ASSERT_TRUE(decidePlacement(store, id, pinned));
  Member ann = store.snapshot()->members->front();
  ann.name = "Anna";
  ASSERT_TRUE(add(store, ann));
  EXPECT_EQ(store.snapshot()->members->front().placement.position, pinned.position);
  ann.address.text = "Kerkstraat 2";
  ASSERT_TRUE(add(store, ann));
  EXPECT_EQ(store.snapshot()->members->front().placement.position, (Point{.east = 650200, .north = 650200}));
}

TEST(LeaveMember, ReturnsOnlyWhenNothingIsOnTheWireAnyMore) {
  MemoryStore store(smallTown());
  const Id id = *add(store, {.name = "Ann"});
  store.onTheWire = 2;
  ASSERT_TRUE(leaveMember(store, id, today(), std::chrono::seconds{5}));
  EXPECT_EQ(store.onTheWire, 0);
  EXPECT_EQ(store.snapshot()->members->front().left, today());
}

TEST(LeaveMember, SaysWhenAMessageStaysOnTheWire) {
  MemoryStore store(smallTown());
  const Id id = *add(store, {.name = "Ann"});
  store.onTheWire = 1'000'000;
  const auto left = leaveMember(store, id, today(), std::chrono::milliseconds{100});
  ASSERT_FALSE(left);
  EXPECT_EQ(left.error().code, ErrorCode::Conflict);
  EXPECT_TRUE(store.snapshot()->members->front().left);
}

TEST(EraseMember, LeavesNobodyBehind) {
  MemoryStore store(smallTown());
  const Id id = *add(store, {.name = "Ann"});
  ASSERT_TRUE(eraseMember(store, id));
  EXPECT_TRUE(store.snapshot()->members->empty());
  EXPECT_FALSE(eraseMember(store, id));
}

TEST(OverviewOf, CountsWhoIsWhere) {
  MemoryStore store(smallTown());
  ASSERT_TRUE(add(store, {.name = "In the zone", .address = {.text = "Lindestraat 1, 3500 Klein"}}));
  ASSERT_TRUE(add(store, {.name = "Outside", .address = {.text = "Kerkstraat 4, 3500 Klein"}}));
  ASSERT_TRUE(add(store, {.name = "Nowhere", .address = {.text = "Zeedijk 1"}}));
  const Id gone = *add(store, {.name = "Gone", .address = {.text = "Lindestraat 3, 3500 Klein"}});
  ASSERT_TRUE(leaveMember(store, gone, today()));
  const MemberOverview overview = overviewOf(*store.snapshot());
  EXPECT_EQ(overview.active, 3);
  EXPECT_EQ(overview.placed, 2);
  EXPECT_EQ(overview.left, 1);
  EXPECT_EQ(overview.inReview.size(), 1U);
  EXPECT_EQ(overview.outsideZones.size(), 1U);
  EXPECT_EQ(overview.perZone, std::vector<std::int64_t>{1});
}

}  // namespace
}  // namespace buurtatlas
