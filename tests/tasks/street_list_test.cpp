#include "tasks/street_list.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <format>
#include <limits>
#include <random>

#include "geometry/point_grid.h"
#include "support/leuven.h"
#include "tasks/random_register.h"
#include "tasks/street_zone.h"

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Addresses of one town; where they lie only matters to areas.
class Town {
 public:
  Town& add(const char* street, const char* number, const char* postcode = "3500", const char* key = "") {
    m_addresses.push_back({.street = street,
                           .streetKey = key,
                           .number = number,
                           .postcode = postcode,
                           .municipality = "Klein",
                           .position = Point{.east = 10.0 * static_cast<double>(m_addresses.size()), .north = 0}});
    return *this;
  }
  Town& addWithoutPosition(const char* street, const char* number) {
    add(street, number);
    m_addresses.back().position.reset();
    return *this;
  }
  [[nodiscard]] StreetRegister streets() const {
    return StreetRegister(std::make_shared<const std::vector<Address>>(m_addresses));
  }

 private:
  std::vector<Address> m_addresses;
};

/// The rows as "street side from-to (addresses)", with what tells streets apart behind it.
std::vector<std::string> linesOf(const StreetList& list) {
  std::vector<std::string> lines;
  for (const StreetRow& row : list.rows) {
    lines.push_back(std::format("{} {} {}..{} ({}){}{}{}", row.street, nameOf(row.side), row.from, row.to,
                                row.addresses, row.postcode.empty() ? "" : " " + row.postcode,
                                row.municipality.empty() ? "" : " " + row.municipality,
                                row.streetKey.empty() ? "" : " #" + row.streetKey));
  }
  return lines;
}

TEST(StreetList, GivesEachSideItsOwnRange) {
  const StreetRegister streets =
      Town().add("Kerkstraat", "1").add("Kerkstraat", "3").add("Kerkstraat", "2").add("Kerkstraat", "4").streets();
  EXPECT_THAT(linesOf(streetListOf(streets, {0, 1})), ElementsAre("Kerkstraat odd 1..3 (2)"));
  EXPECT_THAT(linesOf(streetListOf(streets, {0, 1, 2})), ElementsAre("Kerkstraat both 1..3 (3)"));
  EXPECT_THAT(linesOf(streetListOf(streets, {0, 2, 3})),
              ElementsAre("Kerkstraat odd 1..1 (1)", "Kerkstraat even 2..4 (2)"));
  EXPECT_THAT(linesOf(streetListOf(streets, {0, 1, 2, 3})), ElementsAre("Kerkstraat both 1..4 (4)"));
}

TEST(StreetList, SplitsARangeAroundAnAddressOutside) {
  const StreetRegister streets =
      Town().add("Dorp", "1").add("Dorp", "3").add("Dorp", "5").add("Dorp", "5A").add("Dorp", "7").streets();
  EXPECT_THAT(linesOf(streetListOf(streets, {0, 2, 4})),
              ElementsAre("Dorp odd 1..1 (1)", "Dorp odd 5..5 (1)", "Dorp odd 7..7 (1)"));
  EXPECT_THAT(linesOf(streetListOf(streets, {0, 1, 2, 3})), ElementsAre("Dorp odd 1..5A (4)"));
}

TEST(StreetList, NamesABoxOnlyWhereABoxOfTheSameHouseIsOutside) {
  const StreetRegister streets =
      Town().add("Dorp", "12").add("Dorp", "12 bus 1").add("Dorp", "12/2").add("Dorp", "14 bus 1").streets();
  EXPECT_THAT(linesOf(streetListOf(streets, {0, 1, 2, 3})), ElementsAre("Dorp even 12..14 (4)"));
  EXPECT_THAT(linesOf(streetListOf(streets, {0})), ElementsAre("Dorp even 12..12 bus 0 (1)"));
  EXPECT_THAT(linesOf(streetListOf(streets, {1, 2, 3})), ElementsAre("Dorp even 12 bus 1..14 (3)"));
  EXPECT_THAT(linesOf(streetListOf(streets, {0, 1})), ElementsAre("Dorp even 12..12 bus 1 (2)"));
}

TEST(StreetList, LeavesAddressesWithoutPositionUncounted) {
  const StreetRegister streets = Town().add("Dorp", "1").addWithoutPosition("Dorp", "3").add("Dorp", "5").streets();
  EXPECT_THAT(linesOf(streetListOf(streets, {0, 2})), ElementsAre("Dorp odd 1..5 (2)"));
}

TEST(ComplaintTest, Number14AStreetOnABorderFallsApartBySideAndNoAddressIsCountedTwiceOrLost) {
  const StreetRegister streets =
      Town().add("Grens", "1").add("Grens", "2").add("Grens", "3").add("Grens", "4").add("Grens", "6").streets();
  EXPECT_THAT(linesOf(streetListOf(streets, {0, 2})), ElementsAre("Grens odd 1..3 (2)"));
  EXPECT_THAT(linesOf(streetListOf(streets, {1, 3, 4})), ElementsAre("Grens even 2..6 (3)"));
}

TEST(StreetList, GivesWhatHasNoNumberRowsOfItsOwn) {
  const StreetRegister streets = Town().add("Dorp", "A7").add("Dorp", "").add("Dorp", "1").streets();
  EXPECT_THAT(linesOf(streetListOf(streets, {0, 1, 2})),
              ElementsAre("Dorp odd 1..1 (1)", "Dorp both 0..0 (1)", "Dorp both A7..A7 (1)"));
}

TEST(StreetList, TellsStreetsOfOneNameApartByPostcode) {
  const StreetRegister streets = Town().add("Kerkstraat", "1", "3500").add("Kerkstraat", "1", "3501").streets();
  const StreetList list = streetListOf(streets, {1});
  EXPECT_THAT(linesOf(list), ElementsAre("Kerkstraat odd 1..1 (1) 3501"));
  EXPECT_THAT(addressesOf(list.rows, streets).addresses, ElementsAre(1));
  EXPECT_EQ(streetTable(list).fields.back().name, "postcode");
}

TEST(StreetList, TellsStreetsOfOnePostcodeApartByTheKeyOfTheRegister) {
  const StreetRegister streets =
      Town().add("Kerkstraat", "1", "3500", "7").add("Kerkstraat", "1", "3500", "8").streets();
  const StreetList list = streetListOf(streets, {1});
  EXPECT_EQ(list.rows.at(0).streetKey, "8");
  EXPECT_THAT(addressesOf(list.rows, streets).addresses, ElementsAre(1));
}

TEST(StreetList, KeepsAStreetThatCrossesAPostcodeBorderInOneRange) {
  const StreetRegister streets = Town().add("Steenweg", "1", "3500", "7").add("Steenweg", "3", "3501", "7").streets();
  EXPECT_THAT(linesOf(streetListOf(streets, {0, 1})), ElementsAre("Steenweg odd 1..3 (2)"));
  EXPECT_THAT(addressesOf({{.street = "Steenweg", .postcode = "3501"}}, streets).addresses, ElementsAre(1));
}

TEST(StreetList, HasOnlyTheAgreedColumnsWhereNamesSuffice) {
  const StreetRegister streets = Town().add("Dorp", "1").streets();
  const LayerTable table = streetTable(streetListOf(streets, {0}));
  std::vector<std::string> names;
  for (const LayerField& field : table.fields) {
    names.push_back(field.name);
  }
  EXPECT_THAT(names, ElementsAre("street", "side", "from", "to", "addresses"));
  EXPECT_THAT(table.rows.at(0).values, ElementsAre("Dorp", "odd", "1", "1", "1"));
}

TEST(StreetList, ReportsHouseNumbersThatAreInsideAndOutside) {
  const StreetRegister streets = Town().add("Dorp", "1").add("Dorp", "1").add("Dorp", "3").streets();
  const StreetList list = streetListOf(streets, {0, 2});
  EXPECT_THAT(list.ambiguous, ElementsAre(0));
  EXPECT_THAT(linesOf(list), ElementsAre("Dorp odd 3..3 (1)"));
}

TEST(ListedAddresses, AreTheWholeSideWhereNoRangeIsGiven) {
  const StreetRegister streets = Town().add("Dorp", "1").add("Dorp", "2").add("Dorp", "A").streets();
  EXPECT_THAT(addressesOf({{.street = "Dorp"}}, streets).addresses, ElementsAre(0, 1, 2));
  EXPECT_THAT(addressesOf({{.street = "Dorp", .side = StreetSide::Odd}}, streets).addresses, ElementsAre(0));
}

TEST(ListedAddresses, AreCountedOnceWhenTwoRowsNameThem) {
  const StreetRegister streets = Town().add("Dorp", "1").add("Dorp", "3").streets();
  EXPECT_THAT(addressesOf({{.street = "Dorp"}, {.street = "Dorp", .from = "1", .to = "1"}}, streets).addresses,
              ElementsAre(0, 1));
}

TEST(ListedAddresses, MatchANameInAnotherWriting) {
  const StreetRegister streets = Town().add("Sint-Pietersstraat", "1").add("Église", "1").streets();
  for (const char* written : {"sint-pietersstraat", "St. Pietersstr.", "SINT PIETERS STRAAT"}) {
    EXPECT_THAT(addressesOf({{.street = written}}, streets).addresses, ElementsAre(0)) << written;
  }
  EXPECT_THAT(addressesOf({{.street = "eglise"}}, streets).addresses, ElementsAre(1));
}

TEST(ListedAddresses, ComeWithSuggestionsForAnUnknownName) {
  const StreetRegister streets = Town().add("Kerkstraat", "1").add("Naamsesteenweg", "1").streets();
  const ListedAddresses listed =
      addressesOf({{.street = "Kerkstaat", .line = 2}, {.street = "Naamse", .line = 3}}, streets);
  EXPECT_THAT(listed.addresses, IsEmpty());
  ASSERT_THAT(listed.unmatched, SizeIs(2));
  EXPECT_EQ(listed.unmatched[0].row, 2);
  EXPECT_THAT(listed.unmatched[0].suggestions, ElementsAre("Kerkstraat"));
  EXPECT_THAT(listed.unmatched[1].suggestions, ElementsAre("Naamsesteenweg"));
}

TEST(ListedAddresses, NeverMixStreetsOfOneName) {
  const StreetRegister streets = Town().add("Kerkstraat", "1", "3500").add("Kerkstraat", "1", "3501").streets();
  const ListedAddresses listed = addressesOf({{.street = "Kerkstraat"}}, streets);
  EXPECT_THAT(listed.addresses, IsEmpty());
  ASSERT_THAT(listed.unmatched, SizeIs(1));
  EXPECT_THAT(listed.unmatched[0].suggestions, ElementsAre("Kerkstraat, 3500 Klein", "Kerkstraat, 3501 Klein"));
  EXPECT_THAT(addressesOf({{.street = "Kerkstraat", .postcode = "3502"}}, streets).unmatched, SizeIs(1));
}

TEST(ListedAddresses, SayWhichRowsNameNothing) {
  const StreetRegister streets = Town().add("Dorp", "1").streets();
  EXPECT_THAT(addressesOf({{.street = "Dorp", .from = "9", .to = "1"}}, streets).unmatched, SizeIs(1));
  EXPECT_THAT(addressesOf({{.street = "Dorp", .from = "3", .to = "9"}}, streets).unmatched, SizeIs(1));
}

std::vector<std::uint32_t> placedOf(const StreetRegister& streets, std::vector<std::uint32_t> rows) {
  std::erase_if(rows, [&](std::uint32_t row) { return !streets.address(row).position; });
  return rows;
}

std::vector<std::uint32_t> without(std::vector<std::uint32_t> rows, const std::vector<std::uint32_t>& left) {
  std::erase_if(rows, [&](std::uint32_t row) { return std::ranges::contains(left, row); });
  return rows;
}

std::int64_t countedIn(const StreetList& list) {
  std::int64_t addresses = 0;
  for (const StreetRow& row : list.rows) {
    addresses += row.addresses;
  }
  return addresses;
}

RC_GTEST_PROP(StreetListProperty, ReadsBackAsTheAddressesItWasMadeOf, (std::uint32_t seed)) {
  std::mt19937 random(seed);
  const StreetRegister streets(std::make_shared<const std::vector<Address>>(test::randomRegister(random)));
  std::vector<std::uint32_t> chosen;
  const auto odds = random() % 10;
  for (std::uint32_t row = 0; row < streets.size(); ++row) {
    if (streets.address(row).position && random() % 10 <= odds) {
      chosen.push_back(row);
    }
  }
  const StreetList list = streetListOf(streets, chosen);
  const ListedAddresses listed = addressesOf(list.rows, streets);
  RC_ASSERT(listed.unmatched.empty());
  RC_ASSERT(placedOf(streets, listed.addresses) == without(chosen, list.ambiguous));
  RC_ASSERT(countedIn(list) == static_cast<std::int64_t>(chosen.size() - list.ambiguous.size()));
}

std::vector<std::uint32_t> insideOf(const Atlas& atlas, const MultiPolygon& area) {
  constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
  std::vector<Point> points;
  for (const Address& address : *atlas.addresses) {
    points.push_back(address.position.value_or(Point{.east = kNowhere, .north = kNowhere}));
  }
  return PointGrid(points).pointsIn(area);
}

std::vector<std::uint32_t> rowsOf(const std::vector<LeftOutAddress>& leftOut) {
  std::vector<std::uint32_t> rows;
  for (const LeftOutAddress& address : leftOut) {
    rows.push_back(address.row);
  }
  return rows;
}

RC_GTEST_PROP(StreetZoneProperty, HoldsTheListedAddressesAndReadsBackAsTheSameList, (std::uint32_t seed)) {
  std::mt19937 random(seed);
  Atlas atlas{.addresses = std::make_shared<const std::vector<Address>>(test::randomRegister(random))};
  const StreetRegister streets(atlas.addresses);
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t row = 0; row < streets.size(); ++row) {
    if (streets.address(row).position && streets.streetOf(row) % 2 == 0 && random() % 8 != 0) {
      chosen.push_back(row);
    }
  }
  const StreetList list = streetListOf(streets, chosen);
  RC_PRE(!list.rows.empty());
  const auto zone = areaFromStreets({.rows = list.rows}, streets);
  RC_PRE(zone.has_value());
  const std::vector<std::uint32_t> listed = addressesOf(list.rows, streets).addresses;
  const std::vector<std::uint32_t> inside = insideOf(atlas, zone->area);
  RC_ASSERT(inside == without(listed, rowsOf(zone->leftOut)));
  RC_ASSERT(zone->addresses == static_cast<std::int64_t>(inside.size()));
  if (placedOf(streets, listed) == inside) {
    RC_ASSERT(streetListOf(streets, inside).rows == list.rows);
  }
}

TEST(StreetZone, SaysWhyAnAddressIsNotInside) {
  Atlas atlas;
  const auto at = [](const char* number, std::optional<Point> position) {
    return Address{.street = "Dorp", .number = number, .position = position};
  };
  atlas.addresses = std::make_shared<const std::vector<Address>>(
      std::vector{at("1", Point{.east = 0, .north = 0}), at("3", std::nullopt), at("5", Point{.east = 50, .north = 0}),
                  at("6", Point{.east = 50, .north = 0}), at("7", Point{.east = 90, .north = 0})});
  atlas.boundary = std::make_shared<const MultiPolygon>(MultiPolygon{{.outer = {{.east = -99, .north = -99},
                                                                                {.east = 60, .north = -99},
                                                                                {.east = 60, .north = 99},
                                                                                {.east = -99, .north = 99}},
                                                                      .holes = {}}});
  const auto ground = groundFor(atlas, ZoneType::Bin).value();
  const auto zone =
      areaFromStreets({.rows = {{.street = "Dorp", .side = StreetSide::Odd}}}, StreetRegister(atlas.addresses), ground)
          .value();
  EXPECT_EQ(zone.addresses, 1);
  EXPECT_THAT(zone.leftOut, ElementsAre(LeftOutAddress{.row = 1, .cause = LeftOutCause::NoPosition},
                                        LeftOutAddress{.row = 2, .cause = LeftOutCause::SharedPosition},
                                        LeftOutAddress{.row = 4, .cause = LeftOutCause::OffGround}));
}

TEST(StreetZone, KeepsClearOfZonesOfItsOwnType) {
  Atlas atlas;
  atlas.addresses = std::make_shared<const std::vector<Address>>(
      std::vector{Address{.street = "Dorp", .number = "1", .position = Point{.east = 0, .north = 0}}});
  atlas.zones =
      std::make_shared<const std::vector<Zone>>(std::vector{Zone{.id = 1,
                                                                 .name = "Oost",
                                                                 .border = {{.outer = {{.east = 5, .north = -99},
                                                                                       {.east = 99, .north = -99},
                                                                                       {.east = 99, .north = 99},
                                                                                       {.east = 5, .north = 99}},
                                                                             .holes = {}}}}});
  const auto besides = areaFromStreets({.rows = {{.street = "Dorp"}}}, StreetRegister(atlas.addresses),
                                       groundFor(atlas, ZoneType::Bin).value())
                           .value();
  EXPECT_LE(boundsOf(besides.area).east, 5);
  const auto over = areaFromStreets({.rows = {{.street = "Dorp"}}}, StreetRegister(atlas.addresses),
                                    groundFor(atlas, ZoneType::WhatsApp).value())
                        .value();
  EXPECT_GT(boundsOf(over.area).east, 30);
}

TEST(StreetZone, IsRefusedWhenNoRowNamesAnAddress) {
  EXPECT_EQ(areaFromStreets({.rows = {{.street = "Nergens"}}}, StreetRegister(Atlas().addresses)).error().code,
            ErrorCode::NotFound);
  EXPECT_EQ(areaFromStreets({}, StreetRegister(Atlas().addresses)).error().code, ErrorCode::NotFound);
}

TEST(LeuvenStreets, EveryNeighbourhoodBecomesAListAndAnAreaAgain) {
  const std::optional<Atlas> atlas = test::leuvenAtlas();
  if (!atlas) {
    GTEST_SKIP() << "the data of Leuven is not beside the checkout";
  }
  const StreetRegister streets(atlas->addresses);
  std::size_t exact = 0;
  for (const Zone& zone : *atlas->zones) {
    const std::vector<std::uint32_t> inside = insideOf(*atlas, zone.border);
    const StreetList list = streetListOf(streets, inside);
    const ListedAddresses listed = addressesOf(list.rows, streets);
    EXPECT_THAT(listed.unmatched, IsEmpty()) << zone.name;
    EXPECT_EQ(placedOf(streets, listed.addresses), without(inside, list.ambiguous)) << zone.name;
    const auto area = areaFromStreets({.rows = list.rows}, streets).value();
    const std::vector<std::uint32_t> held = insideOf(*atlas, area.area);
    EXPECT_EQ(held, without(listed.addresses, rowsOf(area.leftOut))) << zone.name;
    const bool isExact = held == inside;
    exact += isExact ? 1U : 0U;
    EXPECT_TRUE(isExact || !list.ambiguous.empty()) << zone.name;
    if (isExact) {
      EXPECT_EQ(streetListOf(streets, held).rows, list.rows) << zone.name;
    }
  }
  EXPECT_GE(exact, 22U);
}

}  // namespace
}  // namespace buurtatlas
