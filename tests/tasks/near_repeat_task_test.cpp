#include "tasks/near_repeat_task.h"

#include <gtest/gtest.h>

#include "tasks/incident_days.h"
#include "tasks/incident_town.h"

namespace buurtatlas {
namespace {

const NearRepeatRecipe kQuick{.knox = {.permutations = 99}};

TEST(DaysOfIncidents, StandAnIncidentBetweenTwoDaysOnTheirMiddle) {
  const Atlas town = test::incidentTown({test::townIncident(1, 10, 10, "2026-03-01T22:00", "2026-03-05T10:00"),
                                         test::townIncident(2, 10, 10, "2026-03-09")});
  const IncidentDays days = daysOf(town, *chooseIncidents(town, {}));
  EXPECT_EQ(isoDate(days.incidents[0].day), "2026-03-03");
  EXPECT_EQ(isoDate(days.incidents[1].day), "2026-03-09");
  EXPECT_EQ(days.overSeveralDays, 1);
}

TEST(FindNearRepeats, ClassifiesEveryIncidentThatHasAPosition) {
  std::vector<Incident> incidents = test::clusteredIncidents(60);
  incidents[5].position.reset();
  const NearRepeatReport report = *findNearRepeats(test::incidentTown(incidents), {}, kQuick);
  EXPECT_EQ(report.classes.classes.size(), 59U);
  EXPECT_EQ(report.choice.withoutPosition, 1);
  EXPECT_EQ(report.knox.cells.size(), 20U);
  EXPECT_FALSE(report.tooFew);
}

TEST(FindNearRepeats, SaysWhenThereAreTooFew) {
  const NearRepeatReport report = *findNearRepeats(test::incidentTown(test::clusteredIncidents(29)), {}, kQuick);
  EXPECT_TRUE(report.tooFew);
  EXPECT_TRUE(report.knox.cells.empty());
  EXPECT_TRUE(knoxLayer(report, Detail::Precise).rows.empty());
}

TEST(KnoxLayer, WithholdsCellsOfFewPairs) {
  const NearRepeatReport report = *findNearRepeats(test::incidentTown(test::clusteredIncidents(60)), {}, kQuick);
  const LayerTable table = knoxLayer(report, Detail::Withheld);
  int withheld = 0;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const bool isSmall = report.knox.cells[i].observed < 5;
    EXPECT_EQ(table.rows[i].values[4].empty(), isSmall);
    EXPECT_EQ(table.rows[i].values[7].empty(), isSmall);
    withheld += isSmall ? 1 : 0;
  }
  EXPECT_GT(withheld, 0);
  EXPECT_LT(withheld, 20);
}

TEST(ClassifiedIncidents, StandAtTheirPlacesWithTheirKeys) {
  const Atlas town = test::incidentTown(test::clusteredIncidents(60));
  const LayerTable table = classifiedIncidents(town, *findNearRepeats(town, {}, kQuick));
  ASSERT_EQ(table.rows.size(), 60U);
  EXPECT_EQ(table.rows[1].values[0], "i2");
  EXPECT_EQ(table.rows[1].values[2], "2026-01-01");
  EXPECT_EQ(std::get<Point>(table.rows[1].shape), *(*town.incidents)[1].position);
}

}  // namespace
}  // namespace buurtatlas
