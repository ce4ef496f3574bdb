#include "tasks/area_figures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dates.h"
#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

using testing::ElementsAre;

/// The northern half of the town, where Lindestraat 1 and 3 lie.
MultiPolygon north() { return {rectangle(650000, 650500, 651000, 651000)}; }

Member memberAt(double east, double north) {
  Member member;
  member.placement.position = Point{.east = east, .north = north};
  member.placement.status = PlacementStatus::Accepted;
  return member;
}

Incident incidentOn(const char* day) {
  return {.position = Point{.east = 650300, .north = 650700}, .from = parseTime(day)->at, .to = parseTime(day)->at};
}

template <class Row>
Rows<Row> rows(std::vector<Row> given) {
  return std::make_shared<const std::vector<Row>>(std::move(given));
}

AreaFigures figuresOf(Atlas town, const char* today = "2026-06-01") {
  return AreaCounter(std::make_shared<const Atlas>(std::move(town))).figuresOf(north(), *parseDate(today));
}

TEST(AreaFigures, CountAddressesAndTheirStreets) {
  const AreaFigures figures = figuresOf(smallTown());
  EXPECT_EQ(figures.addresses, 2);
  EXPECT_EQ(figures.streets, 1);
}

TEST(AreaFigures, LeaveOutAddressesWithoutAPosition) {
  Atlas town = smallTown();
  std::vector<Address> addresses = *town.addresses;
  addresses[0].position.reset();
  town.addresses = rows(std::move(addresses));
  EXPECT_EQ(figuresOf(town).addresses, 1);
}

TEST(AreaFigures, CountMembersWhoArePlacedAndHaveNotLeft) {
  Atlas town = smallTown();
  Member left = memberAt(650200, 650800);
  left.left = parseDate("2026-01-01");
  Member inDoubt = memberAt(650200, 650800);
  inDoubt.placement.status = PlacementStatus::Review;
  town.members = rows<Member>({memberAt(650200, 650800), left, inDoubt, memberAt(650200, 650200)});
  EXPECT_EQ(figuresOf(town).members, 1);
}

TEST(AreaFigures, CountIncidentsOfTheYearUpToToday) {
  Atlas town = smallTown();
  town.incidents = rows<Incident>(
      {incidentOn("2025-06-01"), incidentOn("2025-06-02"), incidentOn("2026-06-01"), incidentOn("2026-06-02")});
  EXPECT_EQ(figuresOf(town).incidents, 2);
}

TEST(AreaFigures, NameTheZonesOfTheTypeThatShareGround) {
  const auto town = std::make_shared<const Atlas>(smallTown());
  const AreaCounter counter(town);
  const MultiPolygon middle{rectangle(650000, 650400, 651000, 650600)};
  AreaFigures figures;
  counter.addOverlaps(figures, middle, ZoneType::Bin, 0);
  EXPECT_THAT(figures.overlapped, ElementsAre("Noord"));
  EXPECT_NEAR(figures.overlap.value, 100'000, 0.01);
  AreaFigures ofAnotherType;
  counter.addOverlaps(ofAnotherType, middle, ZoneType::ZBin, 0);
  EXPECT_TRUE(ofAnotherType.overlapped.empty());
  AreaFigures ofItself;
  counter.addOverlaps(ofItself, middle, ZoneType::Bin, 1);
  EXPECT_TRUE(ofItself.overlapped.empty());
}

TEST(AreaFigures, TakeNeighboursThatOnlyTouchForNoOverlap) {
  const AreaCounter counter(std::make_shared<const Atlas>(smallTown()));
  AreaFigures figures;
  counter.addOverlaps(figures, {rectangle(650000, 650000, 651000, 650500)}, ZoneType::Bin, 0);
  EXPECT_TRUE(figures.overlapped.empty());
}

}  // namespace
}  // namespace buurtatlas
