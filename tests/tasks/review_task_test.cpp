#include "tasks/review_task.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <stop_token>

#include "support/memory_store.h"
#include "tasks/address_placer.h"
#include "tasks/member_task.h"
#include "tasks/small_town.h"
#include "tasks/written_address.h"

namespace buurtatlas {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

/// The small town with more houses and members who wrote these addresses, none of them placed by hand.
class ReviewTask : public testing::Test {
 protected:
  ReviewTask() {
    Atlas town = smallTown();
    std::vector<Address> addresses = *town.addresses;
    for (int number = 6; number <= 30; number += 2) {
      addresses.push_back({.street = "Kerkstraat",
                           .number = std::to_string(number),
                           .postcode = "3500",
                           .municipality = "Klein",
                           .position = Point{.east = 650400.0 + 10 * number, .north = 650200}});
    }
    town.addresses = std::make_shared<const std::vector<Address>>(std::move(addresses));
    m_geocoder = geocoderOf(town);
    m_store.emplace(std::move(town));
  }

  Id add(const char* text) {
    return putMember(*m_store, {.name = "Somebody", .address = {.text = text}}, m_geocoder).value();
  }
  [[nodiscard]] const Member& member(Id id) const {
    return *std::ranges::find(*m_store->snapshot()->members, id, &Member::id);
  }
  [[nodiscard]] Placement best(const char* text) const {
    Placement placement = m_geocoder.candidates({.text = text}, 1).at(0);
    placement.status = PlacementStatus::Accepted;
    return placement;
  }
  [[nodiscard]] std::vector<ReviewGroup> queue() const {
    return reviewQueueOf(*m_store->snapshot(), m_geocoder).value();
  }
  /// How this is placed when a member who wrote it is added.
  [[nodiscard]] Placement placed(const char* text) const {
    return AddressPlacer(m_geocoder, *m_store->snapshot()->aliases).place({.text = text});
  }
  static Placement pinAt(double east, double north) {
    return {.status = PlacementStatus::Accepted,
            .confidence = 1,
            .position = Point{.east = east, .north = north},
            .radius = Metres(10)};
  }

  Geocoder m_geocoder = geocoderOf(Atlas());
  std::optional<test::MemoryStore> m_store;
};

TEST(KeyOfAddress, IsTheSameForSpellingsThatDifferInNoWord) {
  const std::string key = keyOf({.text = "Krkstr 12, 3500 Klein"});
  EXPECT_EQ(keyOf({.text = "  KRKSTR. 12 - 3500 KLEIN "}), key);
  EXPECT_EQ(keyOf({.street = "Krkstr", .number = "12", .postcode = "3500", .municipality = "Klein"}), key);
  EXPECT_NE(keyOf({.text = "Krkstr 2, 3500 Klein"}), key);
  EXPECT_NE(keyOf({.text = "Krkstr 12, 3501 Klein"}), key);
}

TEST(KeyOfAddress, TellsABoxFromARange) {
  EXPECT_NE(keyOf({.text = "Kerkstraat 12/3"}), keyOf({.text = "Kerkstraat 12-3"}));
  EXPECT_NE(keyOf({.text = "Kerkstraat 12/3"}), keyOf({.text = "Kerkstraat 12 3"}));
  EXPECT_EQ(keyOf({.text = "Kerkstraat 12 / 3"}), keyOf({.text = "kerkstraat 12/3"}));
  EXPECT_EQ(keyOf({.text = "Kerk-straat 12"}), keyOf({.text = "Kerk straat 12"}));
}

TEST(KeyOfAddress, IsEmptyWhereNothingIsWritten) {
  EXPECT_EQ(keyOf({}), "");
  EXPECT_EQ(keyOf({.text = " , "}), "");
}

TEST_F(ReviewTask, GroupsEqualAddressesAndPutsMostGainFirst) {
  const Id lone = add("Kerkstraat 99, 3500 Klein");
  const Id first = add("Kerk 12, 3500 Klein");
  const Id second = add("KERK 12; 3500 KLEIN");
  const Id nowhere = add("Zonnebloemplein 1");
  const std::vector<ReviewGroup> groups = queue();
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_THAT(groups[0].members, ElementsAre(first, second));
  EXPECT_THAT(groups[1].members, ElementsAre(lone));
  EXPECT_THAT(groups[2].members, ElementsAre(nowhere)) << "nothing is like it, so a look settles least";
  EXPECT_EQ(queue().front().key, groups.front().key);
}

TEST_F(ReviewTask, WhoWroteNoAddressStandsAlone) {
  const Id one = add("");
  const Id other = add(" ");
  const std::vector<ReviewGroup> groups = queue();
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_THAT((std::vector{groups[0].members.front(), groups[1].members.front()}), UnorderedElementsAre(one, other));
  ASSERT_TRUE(decideAddress(*m_store, one, pinAt(650100, 650100), m_geocoder));
  EXPECT_EQ(member(other).placement.status, PlacementStatus::Review);
  EXPECT_TRUE(m_store->snapshot()->aliases->empty());
}

TEST_F(ReviewTask, WhoLeftIsNotAskedAbout) {
  const Id gone = add("Kerk 12, 3500 Klein");
  ASSERT_TRUE(leaveMember(*m_store, gone, today()));
  EXPECT_TRUE(queue().empty());
}

TEST_F(ReviewTask, CountsWhoWroteTheSameStreetWithAnotherNumber) {
  add("Kerk 12, 3500 Klein");
  add("Kerk 14, 3500 Klein");
  add("Kerk 14, 3500 Klein");
  add("Kerk 16, 3501 Groot");
  const std::vector<ReviewGroup> groups = queue();
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups[0].members.size(), 2U);
  EXPECT_EQ(groups[0].inSameStreet, 1);
}

TEST_F(ReviewTask, OneDecisionPlacesAllWhoWroteTheSameAsOneStep) {
  const Id first = add("Kerk 12, 3500 Klein");
  const Id second = add("kerk 12 3500 klein");
  const std::size_t steps = m_store->history().size();
  const DecidedMembers done = decideAddress(*m_store, second, best("Kerk 12, 3500 Klein"), m_geocoder).value();
  EXPECT_EQ(done.decided, 2);
  for (const Id id : {first, second}) {
    EXPECT_EQ(member(id).placement.status, PlacementStatus::Accepted);
    EXPECT_EQ(member(id).placement.number, "12");
    EXPECT_TRUE(member(id).placement.byHand);
  }
  ASSERT_EQ(m_store->history().size(), steps + 1);
  ASSERT_TRUE(m_store->undo());
  EXPECT_EQ(queue().front().members.size(), 2U);
  EXPECT_TRUE(m_store->snapshot()->aliases->empty());
}

TEST_F(ReviewTask, ADecisionAnswersTheNextWhoWritesTheSame) {
  const Id first = add("bij de molen 3, 3500 Klein");
  ASSERT_TRUE(decideAddress(*m_store, first, pinAt(650123, 650456), m_geocoder));
  const Id next = add("Bij De Molen 3; 3500 Klein");
  EXPECT_EQ(member(next).placement.position, (Point{.east = 650123, .north = 650456}));
  EXPECT_EQ(member(next).placement.status, PlacementStatus::Accepted);
  EXPECT_FALSE(member(next).placement.byHand) << "nobody decided about this person";
  EXPECT_THAT(member(next).placement.flags, testing::Contains(kDecidedFlag));
}

TEST_F(ReviewTask, ARejectionAnswersTheNextToo) {
  const Id first = add("Zeedijk 1, 8300 Knokke");
  ASSERT_TRUE(decideAddress(*m_store, first, {.status = PlacementStatus::Rejected}, m_geocoder));
  EXPECT_EQ(member(add("zeedijk 1 8300 knokke")).placement.status, PlacementStatus::Rejected);
}

TEST_F(ReviewTask, APinOnAStreetWithoutANumberIsOfOnePersonAlone) {
  const Id first = add("Kerk, 3500 Klein");
  const Id second = add("Kerk, 3500 Klein");
  ASSERT_TRUE(decideAddress(*m_store, first, pinAt(650500, 650200), m_geocoder));
  EXPECT_EQ(member(second).placement.status, PlacementStatus::Review);
  EXPECT_TRUE(m_store->snapshot()->aliases->empty());
}

TEST_F(ReviewTask, ADecidedStreetPlacesOtherNumbersThatTheRegisterHasThere) {
  const Id decided = add("Kerk 12, 3500 Klein");
  const Id there = add("Kerk 14, 3500 Klein");
  const Id notThere = add("Kerk 77, 3500 Klein");
  const Id elsewhere = add("Kerk 14, 3600 Groot");
  ASSERT_EQ(member(there).placement.status, PlacementStatus::Review) << "else this test says nothing";
  const DecidedMembers done = decideAddress(*m_store, decided, best("Kerk 12, 3500 Klein"), m_geocoder).value();
  EXPECT_EQ(done.inSameStreet, 1);
  EXPECT_EQ(member(there).placement.status, PlacementStatus::Accepted);
  EXPECT_EQ(member(there).placement.number, "14");
  EXPECT_FALSE(member(there).placement.byHand);
  EXPECT_THAT(member(there).placement.flags, testing::Contains(kStreetDecidedFlag));
  EXPECT_EQ(member(notThere).placement.status, PlacementStatus::Review);
  EXPECT_EQ(member(elsewhere).placement.status, PlacementStatus::Review);
  EXPECT_EQ(placed("kerk 22, 3500 Klein").status, PlacementStatus::Accepted);
  EXPECT_EQ(placed("kerk 23, 3500 Klein").status, PlacementStatus::Review);
  ASSERT_TRUE(m_store->undo());
  EXPECT_EQ(member(there).placement.status, PlacementStatus::Review);
}

TEST_F(ReviewTask, AStreetThatTheRegisterKnowsByThatNameIsNotTakenForAnother) {
  // Who wrote Lindestraat 22 meant Kerkstraat 22; that says nothing about Lindestraat 24.
  const Id mistaken = add("Lindestraat 22, 3500 Klein");
  ASSERT_EQ(member(mistaken).placement.status, PlacementStatus::Review);
  ASSERT_TRUE(decideAddress(*m_store, mistaken, best("Kerkstraat 22, 3500 Klein"), m_geocoder));
  EXPECT_EQ(placed("Lindestraat 22, 3500 Klein").street, "Kerkstraat");
  EXPECT_NE(placed("Lindestraat 24, 3500 Klein").status, PlacementStatus::Accepted);
  EXPECT_EQ(placed("Lindestraat 24, 3500 Klein").street, "Lindestraat");
}

TEST_F(ReviewTask, DecisionsThatContradictEachOtherHelpNoOtherNumber) {
  const Id first = add("Kerk 12, 3500 Klein");
  ASSERT_TRUE(decideAddress(*m_store, first, best("Kerk 12, 3500 Klein"), m_geocoder));
  ASSERT_EQ(placed("Kerk 16, 3500 Klein").status, PlacementStatus::Accepted);
  const Id second = add("Kerk 77, 3500 Klein");
  ASSERT_TRUE(decideAddress(*m_store, second, best("Lindestraat 3, 3500 Klein"), m_geocoder));
  EXPECT_EQ(placed("Kerk 16, 3500 Klein").status, PlacementStatus::Review);
  EXPECT_EQ(placed("Kerk 12, 3500 Klein").street, "Kerkstraat");
  EXPECT_EQ(placed("Kerk 77, 3500 Klein").street, "Lindestraat");
}

TEST_F(ReviewTask, ANewDecisionAboutTheSameWordsTakesThePlaceOfTheOld) {
  const Id first = add("Kerk 12, 3500 Klein");
  ASSERT_TRUE(decideAddress(*m_store, first, best("Kerk 12, 3500 Klein"), m_geocoder));
  ASSERT_TRUE(decideAddress(*m_store, first, best("Kerkstraat 14, 3500 Klein"), m_geocoder));
  ASSERT_EQ(m_store->snapshot()->aliases->size(), 1U);
  EXPECT_EQ(placed("Kerk 12, 3500 Klein").number, "14");
}

TEST_F(ReviewTask, ALaterRunKeepsWhatAPersonDecided) {
  const Id pinned = add("in the white house 9");
  ASSERT_TRUE(decideAddress(*m_store, pinned, pinAt(650123, 650456), m_geocoder));
  const Placement before = member(pinned).placement;
  const LocatedMembers located = locateMembers(*m_store, m_geocoder).value();
  EXPECT_EQ(located.looked, 0);
  EXPECT_EQ(member(pinned).placement, before);
}

TEST_F(ReviewTask, ForgettingADecisionLooksUpAgainOnlyWhoWasNotAskedAbout) {
  const Id asked = add("Kerk 12, 3500 Klein");
  ASSERT_TRUE(decideAddress(*m_store, asked, best("Kerk 12, 3500 Klein"), m_geocoder));
  const Id same = add("Kerk 12, 3500 Klein");
  const Id sameStreet = add("Kerk 14, 3500 Klein");
  ASSERT_EQ(member(sameStreet).placement.status, PlacementStatus::Accepted);
  const Id alias = m_store->snapshot()->aliases->front().id;
  EXPECT_EQ(forgetAliases(*m_store, {alias}, m_geocoder).value(), 2);
  EXPECT_EQ(member(asked).placement.status, PlacementStatus::Accepted);
  EXPECT_EQ(member(same).placement.status, PlacementStatus::Review);
  EXPECT_EQ(member(sameStreet).placement.status, PlacementStatus::Review);
  ASSERT_TRUE(m_store->undo());
  EXPECT_EQ(member(same).placement.status, PlacementStatus::Accepted);
  EXPECT_EQ(m_store->snapshot()->aliases->size(), 1U);
}

TEST_F(ReviewTask, AMemberThatIsGoneCannotBeDecidedAbout) {
  EXPECT_EQ(decideAddress(*m_store, 4711, pinAt(1, 1), m_geocoder).error().code, ErrorCode::NotFound);
}

/// A town whose members were all placed by nothing at all.
Atlas townOfUnplaced(int members) {
  Atlas town = smallTown();
  std::vector<Member> unplaced;
  for (int at = 0; at < members; ++at) {
    unplaced.push_back({.id = at + 1, .address = {.text = at % 2 == 0 ? "Kerkstraat 2, 3500 Klein" : "Zeedijk 1"}});
  }
  town.members = std::make_shared<const std::vector<Member>>(std::move(unplaced));
  return town;
}

TEST(LocateMembers, PlacesEverybodyAgainAsOneStepAndFindsNothingTheSecondTime) {
  test::MemoryStore store(townOfUnplaced(10));
  const Geocoder geocoder = geocoderOf(*store.snapshot());
  const LocatedMembers first = locateMembers(store, geocoder).value();
  EXPECT_EQ(first.looked, 10);
  EXPECT_EQ(first.changed, 5);
  EXPECT_FALSE(first.stopped);
  EXPECT_EQ(store.history().size(), 1U);
  EXPECT_EQ(locateMembers(store, geocoder).value().changed, 0);
  EXPECT_EQ(store.history().size(), 1U) << "a run that changes nothing is no step";
}

TEST(LocateMembers, KeepsWhatWasFoundWhenItIsStoppedAndGoesOnLater) {
  test::MemoryStore store(townOfUnplaced(2000));
  const Geocoder geocoder = geocoderOf(*store.snapshot());
  std::stop_source stop;
  const JobControl control{.stop = stop.get_token(), .progress = [&](double share) {
                             if (share > 0.3) {
                               stop.request_stop();
                             }
                           }};
  const LocatedMembers first = locateMembers(store, geocoder, control).value();
  EXPECT_TRUE(first.stopped);
  EXPECT_LT(first.looked, 2000);
  EXPECT_EQ(overviewOf(*store.snapshot()).placed, first.changed);
  const LocatedMembers rest = locateMembers(store, geocoder).value();
  EXPECT_EQ(first.changed + rest.changed, 1000);
  EXPECT_EQ(overviewOf(*store.snapshot()).placed, 1000);
}

TEST_F(ReviewTask, SaysWhichPartsOfACandidateAreOthers) {
  const AddressReading reading = m_geocoder.read({.text = "Kerk 13, 3600 Klein"});
  const Placement candidate{.street = "Kerkstraat", .number = "12", .postcode = "3500", .municipality = "Klein"};
  EXPECT_EQ(matchParts(reading, candidate), (PartMatches{.street = PartMatch::Other,
                                                         .number = PartMatch::Other,
                                                         .postcode = PartMatch::Other,
                                                         .municipality = PartMatch::Same}));
  EXPECT_EQ(matchParts(m_geocoder.read({.text = "Kerkstr. 12"}), candidate),
            (PartMatches{.street = PartMatch::Same, .number = PartMatch::Same}));
}

TEST_F(ReviewTask, DecidingNeverTouchesAnotherWriting) {
  rc::check([this] {
    Atlas town = *m_store->snapshot();
    std::vector<Member> members;
    const auto texts = *rc::gen::container<std::vector<int>>(12, rc::gen::inRange(0, 9));
    for (const int text : texts) {
      const Id id = static_cast<Id>(members.size()) + 1;
      members.push_back({.id = id, .address = {.text = "Onbekendeweg " + std::to_string(text) + ", 3999"}});
    }
    town.members = std::make_shared<const std::vector<Member>>(std::move(members));
    test::MemoryStore store(town);
    const auto asked = *rc::gen::inRange<std::size_t>(0, texts.size());
    RC_ASSERT(decideAddress(store, static_cast<Id>(asked) + 1, pinAt(650000, 650000), m_geocoder).has_value());
    for (const Member& each : *store.snapshot()->members) {
      const bool isSame = texts[static_cast<std::size_t>(each.id) - 1] == texts[asked];
      RC_ASSERT(each.placement.byHand == isSame);
    }
  });
}

}  // namespace
}  // namespace buurtatlas
