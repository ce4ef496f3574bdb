#include "geocoding/geocoder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace buurtatlas {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// A register in the making.
class Town {
 public:
  Town& street(const std::string& name, const std::string& postcode, const std::vector<std::string>& numbers) {
    m_north += 1000;
    double east = 0;
    for (const std::string& number : numbers) {
      east += 20;
      m_addresses.push_back({.street = name,
                             .number = number,
                             .postcode = postcode,
                             .municipality = "Lindervoort",
                             .position = Point{.east = east, .north = m_north}});
    }
    return *this;
  }
  Town& change(void (*edit)(Address&)) {
    edit(m_addresses.back());
    return *this;
  }
  [[nodiscard]] Geocoder geocoder() const {
    return Geocoder(std::make_shared<const std::vector<Address>>(m_addresses));
  }

 private:
  std::vector<Address> m_addresses;
  double m_north = 0;
};

Town town() {
  return Town()
      .street("Kerkstraat", "3275", {"1", "2", "3", "4A", "4B", "12", "12A"})
      .street("Molenstraat", "3275", {"1", "5"})
      .street("Molenstraat", "3276", {"1", "9"})
      .street("Sint-Elisabethlaan", "3276", {"7", "10-14"})
      .street("Rue Neuve - Nieuwstraat", "3276", {"8"})
      .street("Gerard Davidlaan", "3275", {"5"});
}

Placement place(const std::string& text, const Town& where = town()) { return where.geocoder().place({.text = text}); }

void expectAccepted(const Placement& placement, const std::string& street, const std::string& number) {
  EXPECT_EQ(placement.street, street);
  EXPECT_EQ(placement.number, number);
  EXPECT_EQ(placement.status, PlacementStatus::Accepted);
  EXPECT_TRUE(placement.position);
}

TEST(Geocoder, AcceptsAnAddressOfTheRegister) {
  const Placement placement = place("Kerkstraat 12, 3275 Lindervoort");
  expectAccepted(placement, "Kerkstraat", "12");
  EXPECT_EQ(placement.matchClass, PlacementClass::Exact);
  EXPECT_GT(placement.confidence, 0.999);
  EXPECT_EQ(placement.radius, Metres(15));
  EXPECT_EQ(placement.postcode, "3275");
  EXPECT_EQ(placement.municipality, "Lindervoort");
  EXPECT_EQ(placement.position, (Point{.east = 120, .north = 1000}));
  EXPECT_THAT(placement.flags, IsEmpty());
}

TEST(Geocoder, ReadsColumnsLikeText) {
  const Placement placement = town().geocoder().place({.street = "Kerkstr.", .number = "12", .postcode = "3275"});
  expectAccepted(placement, "Kerkstraat", "12");
}

TEST(Geocoder, TellsANumberFromItsNeighbourWithALetter) {
  expectAccepted(place("Kerkstraat 12a, 3275"), "Kerkstraat", "12A");
  expectAccepted(place("Kerkstraat 12, 3275"), "Kerkstraat", "12");
}

TEST(Geocoder, FallsBackToTheNumberWithoutItsLetter) {
  const Placement placement = place("Kerkstraat 3B, 3275 Lindervoort");
  expectAccepted(placement, "Kerkstraat", "3");
  EXPECT_EQ(placement.matchClass, PlacementClass::BaseNumber);
  EXPECT_EQ(placement.radius, Metres(25));
}

TEST(Geocoder, TakesALetteredNeighbourWhereTheNumberItselfIsMissing) {
  EXPECT_EQ(place("Kerkstraat 4, 3275").matchClass, PlacementClass::BaseNumber);
}

TEST(Geocoder, FindsANumberInsideARangeOfTheRegister) {
  const Placement placement = place("Sint-Elisabethlaan 12");
  expectAccepted(placement, "Sint-Elisabethlaan", "10-14");
  EXPECT_EQ(placement.matchClass, PlacementClass::BaseNumber);
}

TEST(Geocoder, TakesTheFirstNumberOfAWrittenRange) { expectAccepted(place("Kerkstraat 1-3"), "Kerkstraat", "1"); }

TEST(Geocoder, GivesTheMiddleOfTheStreetForAnUnknownNumber) {
  const Placement placement = place("Kerkstraat 99, 3275 Lindervoort");
  EXPECT_EQ(placement.matchClass, PlacementClass::Street);
  EXPECT_EQ(placement.status, PlacementStatus::Review);
  EXPECT_EQ(placement.street, "Kerkstraat");
  EXPECT_EQ(placement.number, "");
  EXPECT_EQ(placement.position, (Point{.east = 80, .north = 1000}));
  EXPECT_EQ(placement.radius, Metres(60));
  EXPECT_LT(placement.confidence, 0.8);
}

TEST(Geocoder, FindsNothingForAnUnknownStreet) {
  const Placement placement = place("Zonnebloemdreef 3, 3275 Lindervoort");
  EXPECT_EQ(placement.matchClass, PlacementClass::None);
  EXPECT_EQ(placement.status, PlacementStatus::Review);
  EXPECT_EQ(placement.confidence, 0);
  EXPECT_FALSE(placement.position);
}

TEST(Geocoder, ForgivesATypoInALongName) {
  for (const char* text : {"Gearrd Davidlaan 5", "Gerard Davdlaan 5", "Gerard Daviidlaan 5", "Gerard Dabidlaan 5"}) {
    const Placement placement = place(text);
    expectAccepted(placement, "Gerard Davidlaan", "5");
    EXPECT_THAT(placement.flags, ElementsAre("name-fuzzy")) << text;
    EXPECT_LT(placement.confidence, place("Gerard Davidlaan 5").confidence);
  }
}

TEST(Geocoder, ForgivesATypoInTheKindOfStreet) {
  const Town road = Town().street("Terlindensesteenweg", "3277", {"166"});
  expectAccepted(place("Terlindenseteenweg 166, 3277", road), "Terlindensesteenweg", "166");
}

TEST(Geocoder, DoubtsATypoInAShortName) {
  const Placement placement = place("Kekstraat 12");
  EXPECT_EQ(placement.street, "Kerkstraat");
  EXPECT_EQ(placement.status, PlacementStatus::Review);
}

TEST(Geocoder, TakesNoOtherKindOfStreetForATypo) {
  EXPECT_NE(place("Kerkplein 12").status, PlacementStatus::Accepted);
  EXPECT_NE(place("Gerard Davidlei 5").status, PlacementStatus::Accepted);
}

TEST(Geocoder, DoesNotChooseBetweenTwoNamesThatAreOneTypoAway) {
  const Town twins = Town().street("Rozenbergstraat", "3275", {"1"}).street("Rozenburgstraat", "3275", {"1"});
  const Placement placement = place("Rozenbirgstraat 1, 3275", twins);
  EXPECT_EQ(placement.status, PlacementStatus::Review);
  EXPECT_THAT(placement.flags, Contains("ambiguous"));
  expectAccepted(place("Rozenburgstraat 1", twins), "Rozenburgstraat", "1");
}

TEST(Geocoder, DoubtsAStreetNamedWithoutItsType) {
  const Town french = Town().street("Place d'Hertain", "7522", {"17"});
  EXPECT_EQ(place("Hertain 17, 7522", french).status, PlacementStatus::Review);
}

TEST(Geocoder, NeverForgivesADigit) {
  const Town numbered = Town().street("11-Novemberstraat", "3275", {"1"});
  EXPECT_EQ(place("12-Novemberstraat 1, 3275", numbered).matchClass, PlacementClass::None);
}

TEST(Geocoder, FindsAUniqueStreetInSpiteOfAWrongPostcode) {
  const Placement placement = place("Kerkstraat 12, 3276 Lindervoort");
  expectAccepted(placement, "Kerkstraat", "12");
  EXPECT_EQ(placement.postcode, "3275");
  EXPECT_THAT(placement.flags, ElementsAre("postcode-changed"));
  expectAccepted(place("Kerkstraat 12, 3257 Lindervoort"), "Kerkstraat", "12");
}

TEST(Geocoder, ReviewsAForeignPostcodeWithoutAMunicipality) {
  const Placement placement = place("Kerkstraat 12, 9000");
  EXPECT_EQ(placement.street, "Kerkstraat");
  EXPECT_EQ(placement.status, PlacementStatus::Review);
}

TEST(Geocoder, TellsStreetsOfOneNameApartByPostcode) {
  const Placement placement = place("Molenstraat 1, 3276 Lindervoort");
  expectAccepted(placement, "Molenstraat", "1");
  EXPECT_EQ(placement.postcode, "3276");
}

TEST(Geocoder, TellsStreetsOfOneNameApartByPostcodeWithoutTheNumber) {
  const Placement placement = place("Molenstraat 77, 3276 Lindervoort");
  EXPECT_EQ(placement.matchClass, PlacementClass::Street);
  EXPECT_EQ(placement.postcode, "3276");
  EXPECT_THAT(placement.flags, IsEmpty());
}

TEST(Geocoder, DoesNotChooseBetweenStreetsOfOneNameWithoutPostcode) {
  for (const char* text : {"Molenstraat 1", "Molenstraat 9, Lindervoort", "Molenstraat"}) {
    const Placement placement = place(text);
    EXPECT_EQ(placement.status, PlacementStatus::Review) << text;
    EXPECT_THAT(placement.flags, Contains("ambiguous")) << text;
  }
  EXPECT_LE(place("Molenstraat 1").confidence, 0.5);
}

TEST(Geocoder, SeesOneStreetInTwoPostcodesAsOne) {
  Town crossing = Town().street("Stationslei", "3275", {"1", "3"}).street("Stationslei", "3276", {"5"});
  crossing.change([](Address& address) { address.position = Point{.east = 60, .north = 1000}; });
  expectAccepted(place("Stationslei 5", crossing), "Stationslei", "5");
}

TEST(Geocoder, GivesTheStreetsToChooseFrom) {
  const std::vector<Placement> candidates = town().geocoder().candidates({.text = "Molenstraat 1"}, 5);
  ASSERT_THAT(candidates, SizeIs(2));
  EXPECT_EQ(candidates[0].street, "Molenstraat");
  EXPECT_NE(candidates[0].postcode, candidates[1].postcode);
  EXPECT_THAT(town().geocoder().candidates({.text = "Molenstraat 1"}, 1), SizeIs(1));
}

TEST(Geocoder, DoesNotLookForAnotherMunicipalityHere) {
  for (const char* text : {"Kerkstraat 12, 9000 Gent", "Kerkstraat 12, Gent", "Kerkstraat 12 Gent"}) {
    const Placement placement = place(text);
    EXPECT_EQ(placement.matchClass, PlacementClass::None) << text;
    EXPECT_EQ(placement.status, PlacementStatus::Review) << text;
    EXPECT_THAT(placement.flags, ElementsAre("other-municipality")) << text;
    EXPECT_FALSE(placement.position) << text;
  }
}

TEST(Geocoder, TrustsAPostcodeOfTheRegisterWithAVillageItDoesNotKnow) {
  expectAccepted(place("Kerkstraat 12, 3275 Koudhove"), "Kerkstraat", "12");
}

TEST(Geocoder, KnowsTheVillagesItWasTold) {
  Town here = town();
  std::vector<Address> addresses = {
      {.street = "Dorp", .number = "1", .municipality = "Lindervoort", .position = Point{}}};
  const Geocoder geocoder(std::make_shared<const std::vector<Address>>(addresses), {"Koudhove"});
  EXPECT_EQ(geocoder.place({.text = "Dorp 1, Koudhove"}).status, PlacementStatus::Accepted);
  EXPECT_THAT(geocoder.place({.text = "Dorp 1, Rondel"}).flags, ElementsAre("other-municipality"));
}

TEST(Geocoder, KeepsAnAddressWithoutCoordinateForReview) {
  Town unplaced = Town().street("Kerkstraat", "3275", {"1"});
  unplaced.change([](Address& address) { address.position.reset(); });
  const Placement placement = place("Kerkstraat 1, 3275 Lindervoort", unplaced);
  EXPECT_EQ(placement.matchClass, PlacementClass::Exact);
  EXPECT_EQ(placement.status, PlacementStatus::Review);
  EXPECT_FALSE(placement.position);
  EXPECT_THAT(placement.flags, ElementsAre("no-coordinate"));
}

TEST(Geocoder, KnowsBothNamesOfAStreet) {
  expectAccepted(place("Rue Neuve 8, 3276"), "Rue Neuve - Nieuwstraat", "8");
  expectAccepted(place("nieuwstr. 8, 3276"), "Rue Neuve - Nieuwstraat", "8");
}

TEST(Geocoder, KnowsAFirstNameByItsInitial) {
  const Placement placement = place("G. Davidlaan 5, 3275");
  expectAccepted(placement, "Gerard Davidlaan", "5");
  EXPECT_THAT(placement.flags, ElementsAre("name-fuzzy"));
}

TEST(Geocoder, PrefersARowWithAPositionAndTheWrittenBox) {
  const std::vector<Address> addresses = {
      {.street = "Dorp", .number = "1"},
      {.street = "Dorp", .number = "1", .box = "1", .position = Point{.east = 1}},
      {.street = "Dorp", .number = "1", .box = "0002", .position = Point{.east = 2}}};
  const Geocoder geocoder(std::make_shared<const std::vector<Address>>(addresses));
  EXPECT_EQ(geocoder.place({.text = "Dorp 1"}).position, (Point{.east = 1}));
  EXPECT_EQ(geocoder.place({.text = "Dorp 1 bus 2"}).position, (Point{.east = 2}));
}

TEST(Geocoder, WorksWithoutPostcodesAndMunicipalities) {
  const std::vector<Address> addresses = {{.street = "Dorp", .number = "1", .position = Point{}}};
  const Geocoder geocoder(std::make_shared<const std::vector<Address>>(addresses));
  const Placement placement = geocoder.place({.text = "Dorp 1, 3275 Lindervoort"});
  EXPECT_EQ(placement.status, PlacementStatus::Accepted);
  EXPECT_THAT(placement.flags, IsEmpty());
}

TEST(Geocoder, FindsNothingInAnEmptyRegister) {
  const Geocoder geocoder(std::make_shared<const std::vector<Address>>());
  EXPECT_EQ(geocoder.place({.text = "Kerkstraat 1"}).matchClass, PlacementClass::None);
  EXPECT_THAT(geocoder.suggest("kerk", 5), IsEmpty());
}

TEST(Geocoder, FindsNothingForAnEmptyAddress) { EXPECT_EQ(place("").matchClass, PlacementClass::None); }

}  // namespace
}  // namespace buurtatlas
