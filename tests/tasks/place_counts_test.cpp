#include "tasks/place_counts.h"

#include <gmock/gmock.h>

#include "incidents/ground_cells.h"
#include "tasks/incident_town.h"

namespace buurtatlas {
namespace {

using test::incidentTown;
using test::townIncident;

std::vector<Incident> fiveIncidents() {
  return {townIncident(1, 100, 510, "2026-03-01"), townIncident(2, 550, 400, "2026-03-01"),
          townIncident(3, 1000, 700, "2026-03-01"), townIncident(4, 1040, 530, "2026-03-01"),
          townIncident(5, 300, 1900, "2026-03-01")};
}

PlaceCounts countedBy(CountBy by) {
  return *countPlaces(incidentTown(fiveIncidents()), {}, {.by = by, .cell = Metres(1000)});
}

std::vector<std::int64_t> incidentsOf(const PlaceCounts& counts) {
  std::vector<std::int64_t> incidents;
  for (const PlaceCount& row : counts.rows) {
    incidents.push_back(row.incidents);
  }
  return incidents;
}

TEST(CountPlaces, GivesABorderToOneNeighbourhoodAndShowsTheRest) {
  const PlaceCounts counts = countedBy(CountBy::Neighbourhood);
  EXPECT_THAT(incidentsOf(counts), testing::ElementsAre(2, 2, 1));
  EXPECT_TRUE(counts.rows.back().isRest);
  EXPECT_EQ(counts.inSeveral, 0);
}

TEST(CountPlaces, CountsAnOverlapOfZonesInBothAndPassesOverDissolvedOnes) {
  const PlaceCounts counts = countedBy(CountBy::Zone);
  EXPECT_THAT(incidentsOf(counts), testing::ElementsAre(2, 1, 3));
  EXPECT_EQ(counts.inSeveral, 1);
  EXPECT_EQ(counts.rows[0].code, "7");
}

TEST(CountPlaces, GivesEachSegmentOfStreetWhatIsNearestToIt) {
  const PlaceCounts counts = countedBy(CountBy::Street);
  EXPECT_THAT(incidentsOf(counts), testing::ElementsAre(1, 1, 3)) << "the railway is no street";
  EXPECT_EQ(counts.rows[0].street, Metres(1000));
}

TEST(CountPlaces, CountsSquareCellsOfTheGround) {
  const PlaceCounts counts = countedBy(CountBy::Cell);
  EXPECT_THAT(incidentsOf(counts), testing::ElementsAre(1, 0, 2, 2, 0));
  EXPECT_EQ(counts.rows[2].code, "E0N0");
  EXPECT_EQ(counts.rows[2].street, Metres(1000));
}

TEST(CountPlaces, GivesRatesOnlyOnEnoughHouseholdsAndStreet) {
  const PlaceCounts counts = countedBy(CountBy::Street);
  EXPECT_EQ(counts.rows[0].households, 110) << "without businesses";
  EXPECT_DOUBLE_EQ(*counts.rows[0].perThousandHouseholds(), 1000.0 / 110);
  EXPECT_DOUBLE_EQ(*counts.rows[0].perKilometre(), 1);
  EXPECT_EQ(counts.rows[1].perThousandHouseholds(), std::nullopt);
  EXPECT_EQ(counts.rows[1].perKilometre(), std::nullopt) << "50 m of street are too few";
}

TEST(CountPlaces, CountsOnlyTheGroundOfAnAreaThatIsAskedFor) {
  const IncidentFilter filter{.area = test::townArea(0, 0, 1000, 1000)};
  const PlaceCounts counts =
      *countPlaces(incidentTown(fiveIncidents()), filter, {.by = CountBy::Cell, .cell = Metres(500)});
  EXPECT_EQ(counts.rows.size(), 5U);
  EXPECT_EQ(counts.incidents, 2);
}

TEST(CountPlaces, SaysWhenThereIsNoSuchPlace) {
  Atlas bare = incidentTown(fiveIncidents());
  bare.areas = test::townRows<NamedArea>({});
  EXPECT_EQ(inEnglish(countPlaces(bare, {}, {.by = CountBy::Area}).error().reason),
            "This atlas holds no areas to count by; import them first.");
  bare.boundary = std::make_shared<const MultiPolygon>();
  EXPECT_FALSE(countPlaces(bare, {}, {.by = CountBy::Cell}));
  EXPECT_FALSE(countPlaces(incidentTown({}), {}, {}));
}

TEST(PlaceCountTable, WithholdsSmallCountsWithTheirRatesUnlessPrecise) {
  const Atlas town = incidentTown(test::clusteredIncidents(100));
  const PlaceCounts counts = *countPlaces(town, {}, {.by = CountBy::Zone});
  ASSERT_THAT(incidentsOf(counts), testing::ElementsAre(testing::Gt(50), testing::Lt(5), testing::Gt(5)));
  const LayerTable withheld = placeCountTable(town, counts, Detail::Withheld);
  EXPECT_EQ(withheld.rows[1].values[2], "");
  EXPECT_EQ(withheld.rows[1].values[6], "");
  EXPECT_EQ(withheld.rows[1].values[7], "yes");
  EXPECT_EQ(withheld.rows[2].values[7], "yes") << "or the small one could be told from the total";
  const LayerTable precise = placeCountTable(town, counts, Detail::Precise);
  EXPECT_EQ(precise.rows[1].values[2], std::to_string(counts.rows[1].incidents));
  EXPECT_EQ(precise.rows[1].values[7], "");
}

TEST(ConcentrationOfPlaces, LeavesTheRestOutAndNeedsThirtyIncidents) {
  const Atlas town = incidentTown(test::clusteredIncidents(60));
  const PlaceCounts counts = *countPlaces(town, {}, {.by = CountBy::Neighbourhood});
  const Concentration found = *concentrationOf(counts);
  EXPECT_EQ(found.places, 2);
  EXPECT_EQ(found.incidents, 60 - counts.rows.back().incidents);
  EXPECT_EQ(found.shares.size(), 3U);
  EXPECT_TRUE(concentrationOf(countedBy(CountBy::Neighbourhood))->shares.empty());
}

}  // namespace
}  // namespace buurtatlas
