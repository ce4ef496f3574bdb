#include "geocoding/address_matcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "invented_register.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

test::InventedRegister twoTowns() {
  test::InventedRegister addresses;
  addresses.in({.postcode = "3275", .municipality = "Lindervoort", .part = "Lindervoort"})
      .street("Kerkstraat", {"1", "3", "5", "7", "11", "13"})
      .street("Terlindensesteenweg", {"2", "4", "10-14"})
      .street("Gerard Davidlaan", {"1", "12A", "30"});
  addresses.in({.postcode = "3276", .municipality = "Lindervoort", .part = "Koudhove"})
      .street("Molenstraat", {"1", "9"})
      .street("Hertogenlaan", {"4"}, {}, {"Sterrenlaan"});
  addresses.in({.postcode = "9990", .municipality = "Overbeke"})
      .street("Kerkstraat", {"1", "2"})
      .street("Rozenbergstraat", {"1"});
  return addresses;
}

const AddressMatcher& matcher() {
  static const AddressMatcher theMatcher = twoTowns().matcher();
  return theMatcher;
}

struct Found {
  AnswerStatus status = AnswerStatus::Reject;
  PlacementClass matchClass = PlacementClass::None;
  std::string street = {};
  std::string number = {};
  std::string postcode = {};
  AnswerFlags flags = {};
  AddressAnswer answer = {};
};

Found find(const WrittenAddress& address) {
  Found found{.answer = matcher().answer(address)};
  found.status = found.answer.status;
  if (found.answer.count > 0) {
    const CandidateTexts texts = matcher().textsOf(found.answer.found[0]);
    found.matchClass = found.answer.found[0].matchClass;
    found.street = texts.street;
    found.number = texts.number;
    found.postcode = texts.postcode;
    found.flags = found.answer.found[0].flags;
  }
  return found;
}
Found find(std::string_view text) { return find(WrittenAddress{.text = text}); }

TEST(AddressMatcher, AcceptsAnAddressAsItStands) {
  const Found found = find("Kerkstraat 5, 3275 Lindervoort");
  EXPECT_EQ(found.status, AnswerStatus::Accept);
  EXPECT_EQ(found.matchClass, PlacementClass::Exact);
  EXPECT_EQ(found.number, "5");
  EXPECT_EQ(found.postcode, "3275");
  EXPECT_FALSE(found.flags.has(AnswerFlag::NameFuzzy));
}

TEST(AddressMatcher, FindsTheStreetThroughTyposOfEveryKind) {
  for (const char* text : {"Terlindnesesteenweg 2, 3275", "Terlidensesteenweg 2, 3275", "Tterlindensesteenweg 2, 3275",
                           "Terlindemsesteenweg 2, 3275", "TERLINDENSESTWG 2 3275", "Ter Lindense steenweg 2, 3275"}) {
    EXPECT_EQ(find(text).street, "Terlindensesteenweg") << text;
  }
  EXPECT_TRUE(find("Terlidensesteenweg 2, 3275").flags.has(AnswerFlag::NameFuzzy));
}

TEST(AddressMatcher, RanksTheStreetsOfThePostcodeHoweverTheNameIsWritten) {
  const Found found = find("Trlxdqsstnwg 2, 3275 Lindervoort");
  EXPECT_EQ(found.street, "Terlindensesteenweg");
  EXPECT_NE(found.status, AnswerStatus::Accept);
}

TEST(AddressMatcher, ClimbsToTheOtherPostcodesOfThePlace) {
  const Found found = find("Molenstraat 9, 3275 Lindervoort");
  EXPECT_EQ(found.street, "Molenstraat");
  EXPECT_EQ(found.postcode, "3276");
  EXPECT_TRUE(found.flags.has(AnswerFlag::PostcodeChanged));
}

TEST(AddressMatcher, ClimbsToThePlaceWhereThePostcodeIsAnothersAlready) {
  EXPECT_EQ(find("Kerkstraat 1, 9990 Overbeke").postcode, "9990");
  EXPECT_EQ(find("Rozenbergstraat 1, 3275 Overbeke").postcode, "9990");
}

TEST(AddressMatcher, UnderstandsAPartOfTheMunicipalityAndTyposInIt) {
  EXPECT_EQ(find("Molenstraat 1, Koudhove").postcode, "3276");
  EXPECT_EQ(find("Kerkstraat 1, Overbkee").postcode, "9990");
}

TEST(AddressMatcher, GoesUpTheLadderOfNumbers) {
  EXPECT_EQ(find("Kerkstraat 5, 3275").matchClass, PlacementClass::Exact);
  EXPECT_EQ(find("Kerkstraat 5B, 3275").matchClass, PlacementClass::BaseNumber);
  EXPECT_EQ(find("Terlindensesteenweg 12, 3275").matchClass, PlacementClass::BaseNumber);
  const Found between = find("Kerkstraat 9, 3275");
  EXPECT_EQ(between.matchClass, PlacementClass::Interpolated);
  EXPECT_EQ(between.answer.found[0].position, (Point{.east = 90, .north = 1000}));
  EXPECT_EQ(between.status, AnswerStatus::Review);
  EXPECT_EQ(find("Kerkstraat 17, 3275").matchClass, PlacementClass::Interpolated);
  EXPECT_EQ(find("Kerkstraat 99, 3275").matchClass, PlacementClass::Street);
  EXPECT_EQ(find("Kerkstraat, 3275").matchClass, PlacementClass::Street);
}

TEST(AddressMatcher, RadiusBeyondTheLastNumberOfASideFollowsHowFarApartItsNumbersLie) {
  // 11 and 13 stand 20 m apart: two numbers farther is 20 m, three times that is told.
  const AddressCandidate beyond = find("Kerkstraat 15, 3275").answer.found[0];
  EXPECT_EQ(beyond.matchClass, PlacementClass::Interpolated);
  EXPECT_EQ(beyond.radius, Metres(60));
  // A side with a single number tells nothing of the kind.
  const AddressCandidate alone = find("Kerkstraat 4, 9990").answer.found[0];
  EXPECT_EQ(alone.matchClass, PlacementClass::Interpolated);
  EXPECT_EQ(alone.radius, Metres(30));
}

TEST(AddressMatcher, BoxBehindASlashIsNotTakenForTheHouseWhoseNeighboursAreKnown) {
  const Found between = find("Kerkstraat 9/3, 3275");
  EXPECT_EQ(between.matchClass, PlacementClass::Interpolated);
  EXPECT_EQ(between.number, "");
  const Found guess = find("Kerkstraat 99/3, 3275");
  EXPECT_EQ(guess.number, "3");
  EXPECT_EQ(guess.status, AnswerStatus::Review);
  EXPECT_GT(guess.answer.found[0].radius, Metres(100));
}

TEST(AddressMatcher, TakesTheSecondNumberOfASlashForReviewOnly) {
  const Found found = find("Kerkstraat 6/5, 3275 Lindervoort");
  EXPECT_EQ(found.number, "5");
  EXPECT_EQ(found.status, AnswerStatus::Review);
}

TEST(AddressMatcher, NamesEveryStreetThatWouldDo) {
  const Found found = find("Kerkstraat 1");
  EXPECT_TRUE(found.flags.has(AnswerFlag::Ambiguous));
  EXPECT_EQ(found.answer.count, 2);
  EXPECT_EQ(found.status, AnswerStatus::Review);
}

TEST(AddressMatcher, KnowsOtherNamesOfAStreet) {
  const Found found = find("Sterrenlaan 4, 3276 Koudhove");
  EXPECT_EQ(found.street, "Hertogenlaan");
  EXPECT_TRUE(found.flags.has(AnswerFlag::OtherName));
}

TEST(AddressMatcher, AcceptsNoStreetThatIsNoLongerInUse) {
  test::InventedRegister addresses = twoTowns();
  addresses.row({.street = {.dutch = "Oude Baan"},
                 .number = "1",
                 .postcode = "3275",
                 .municipality = {.dutch = "Lindervoort"},
                 .position = Point{},
                 .isHistoric = true});
  const AddressAnswer answer = addresses.matcher().answer({.text = "Oude Baan 1, 3275 Lindervoort"});
  ASSERT_GT(answer.count, 0);
  EXPECT_TRUE(answer.found[0].flags.has(AnswerFlag::Historic));
  EXPECT_EQ(answer.status, AnswerStatus::Review);
}

TEST(AddressMatcher, KeepsAnAddressWithoutAPositionForReview) {
  test::InventedRegister addresses = twoTowns();
  addresses.row(
      {.street = {.dutch = "Baan"}, .number = "1", .postcode = "3275", .municipality = {.dutch = "Lindervoort"}});
  const AddressAnswer answer = addresses.matcher().answer({.text = "Baan 1, 3275 Lindervoort"});
  ASSERT_GT(answer.count, 0);
  EXPECT_TRUE(answer.found[0].flags.has(AnswerFlag::NoCoordinate));
  EXPECT_EQ(answer.status, AnswerStatus::Review);
}

TEST(AddressMatcher, AcceptsNothingThatIsMadeUp) {
  for (const char* text : {"Xae de la Coyaute 7, 3275 Lindervoort", "Zwefelpoortje 3, 3276 Koudhove",
                           "Residentie Kerkhof 3, 3275 Lindervoort", "zonder vaste woonplaats, 3275 Lindervoort"}) {
    EXPECT_NE(find(text).status, AnswerStatus::Accept) << text;
  }
}

TEST(AddressMatcher, FindsNothingAbroad) {
  EXPECT_EQ(find("12 rue de Rivoli, 75001 Paris").status, AnswerStatus::Reject);
  EXPECT_EQ(find("12 rue de Rivoli, 75001 Paris").answer.count, 0);
}

TEST(AddressMatcher, AnswersWithThePlaceWhereNothingElseIsWritten) {
  const Found found = find("3275");
  EXPECT_EQ(found.matchClass, PlacementClass::Locality);
  EXPECT_EQ(found.postcode, "3275");
  EXPECT_EQ(found.status, AnswerStatus::Review);
  EXPECT_TRUE(found.answer.found[0].position);
}

TEST(AddressMatcher, ReadsColumnsAsText) {
  EXPECT_EQ(find({.street = "Kerkstr.", .number = "5", .postcode = "3275", .municipality = "Lindervoort"}).number, "5");
  EXPECT_EQ(find({.street = "Kerkstr. 5", .postcode = "3275"}).number, "5");
}

TEST(AddressMatcher, PrefersTheRowOfTheBox) {
  test::InventedRegister addresses;
  for (const char* box : {"", "1", "0002"}) {
    addresses.row({.street = {.dutch = "Dorp"},
                   .number = "1",
                   .box = box,
                   .postcode = "3275",
                   .position = Point{.east = static_cast<double>(std::string_view(box).size())}});
  }
  const AddressMatcher boxes = addresses.matcher();
  EXPECT_EQ(boxes.answer({.text = "Dorp 1, 3275"}).found[0].position->east, 0);
  EXPECT_EQ(boxes.answer({.text = "Dorp 1 bus 1, 3275"}).found[0].position->east, 1);
  EXPECT_EQ(boxes.answer({.text = "Dorp 1/2, 3275"}).found[0].position->east, 4);
}

std::vector<std::string> anyAddresses(std::size_t count) {
  const std::vector<std::string> streets = {"Kerkstraat", "Kerkstr.",    "Terlindenstwg",
                                            "G. Davidln", "molenstraet", "Xyz"};
  const std::vector<std::string> places = {"",     ", 3275", ", 3276 Koudhove", ", Lindervoort", ", 9990 Overbeke",
                                           " 3257"};
  std::mt19937 random(11);
  std::vector<std::string> addresses;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text =
        streets[random() % streets.size()] + " " + std::to_string(random() % 15) + places[random() % places.size()];
    if (random() % 3 == 0) {
      std::swap(text[random() % text.size()], text[random() % text.size()]);
    }
    addresses.push_back(text);
  }
  return addresses;
}

TEST(AddressMatcher, AnswersEachOfManyAsItAnswersOne) {
  const std::vector<std::string> addresses = anyAddresses(2000);
  std::vector<AddressAnswer> forward;
  for (const std::string& address : addresses) {
    forward.push_back(matcher().answer({.text = address}));
  }
  for (std::size_t i = addresses.size(); i-- > 0;) {
    EXPECT_EQ(twoTowns().matcher().answer({.text = addresses[i]}), forward[i]) << addresses[i];
    if (i % 50 != 0) {
      EXPECT_EQ(matcher().answer({.text = addresses[i]}), forward[i]) << addresses[i];
    }
  }
}

TEST(AddressMatcher, AnswersManyThreadsAtOnce) {
  const std::vector<std::string> addresses = anyAddresses(2000);
  std::vector<std::vector<AddressAnswer>> answers(4);
  std::vector<std::jthread> threads;
  for (std::vector<AddressAnswer>& own : answers) {
    threads.emplace_back([&own, &addresses] {
      for (const std::string& address : addresses) {
        own.push_back(matcher().answer({.text = address}));
      }
    });
  }
  threads.clear();
  for (const std::vector<AddressAnswer>& own : answers) {
    EXPECT_EQ(own, answers.front());
  }
}

std::vector<std::string> completed(std::string_view typed) {
  std::vector<std::string> labels;
  for (const AddressCandidate& candidate : matcher().complete(typed, 5)) {
    const CandidateTexts texts = matcher().textsOf(candidate);
    labels.push_back(std::string(texts.street) + " " + texts.number + " " + texts.postcode);
  }
  return labels;
}

TEST(AddressMatcher, CompletesStreetsNumbersAndPlaces) {
  EXPECT_THAT(completed("kerk"), ElementsAre("Kerkstraat  3275", "Kerkstraat  9990"));
  EXPECT_THAT(completed("kerkstraat over"), ElementsAre("Kerkstraat  9990"));
  EXPECT_THAT(completed("kerkstraat 1, 3275"),
              ElementsAre("Kerkstraat 1 3275", "Kerkstraat 11 3275", "Kerkstraat 13 3275"));
  EXPECT_THAT(completed("david"), ElementsAre("Gerard Davidlaan  3275"));
  EXPECT_THAT(completed("gerard davidlaan 77"), ElementsAre("Gerard Davidlaan  3275"));
  EXPECT_THAT(completed("xyzzy"), IsEmpty());
}

}  // namespace
}  // namespace buurtatlas
