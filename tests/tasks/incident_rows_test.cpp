#include "tasks/incident_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/memory_store.h"
#include "tasks/import_task.h"
#include "tasks/small_town.h"

namespace buurtatlas {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::vector<std::string> kIncidentFields = {"id", "type", "at", "from", "to"};

IncidentRows rowsRead(std::vector<std::string> fields, std::vector<ForeignRow> rows, const Atlas& atlas = smallTown()) {
  GivenRows reader(std::move(fields), std::move(rows));
  auto read = readIncidents(atlas, reader, {.kind = LayerKind::Incidents}, {});
  EXPECT_TRUE(read);
  return std::move(*read);
}

/// One row at each of these times, at places of their own.
std::vector<ForeignRow> rowsAt(const std::vector<std::string>& times) {
  std::vector<ForeignRow> rows;
  for (const std::string& time : times) {
    const auto line = static_cast<std::int64_t>(rows.size()) + 2;
    rows.push_back({.line = line,
                    .values = {std::to_string(line), "a", time, "", ""},
                    .shape = Point{.east = 650'000.0 + static_cast<double>(line), .north = 650'100}});
  }
  return rows;
}

TEST(ReadIncidents, BringsUtcAndOffsetsToTheClockInBelgium) {
  const IncidentRows read =
      rowsRead(kIncidentFields, rowsAt({"2026-07-01T22:30:00Z", "2026-01-01T12:00:00+03:00", "2026-01-01T12:00"}));
  ASSERT_THAT(read.incidents, SizeIs(3));
  EXPECT_EQ(read.incidents[0].from, parseTime("2026-07-02T00:30")->at);
  EXPECT_EQ(read.incidents[1].from, parseTime("2026-01-01T10:00")->at);
  EXPECT_EQ(read.incidents[2].from, parseTime("2026-01-01T12:00")->at);
  EXPECT_EQ(read.report.converted, 2);
  EXPECT_EQ(read.report.moments, 3);
}

TEST(ReadIncidents, TellsOfHoursThatDoNotExistOrComeTwice) {
  const IncidentRows read = rowsRead(kIncidentFields, rowsAt({"2026-03-29T02:30", "2026-10-25 02:30"}));
  EXPECT_EQ(read.incidents[0].from, parseTime("2026-03-29T03:30")->at);
  EXPECT_EQ(read.report.skippedHours, 1);
  EXPECT_EQ(read.report.repeatedHours, 1);
}

/// What is made of one incident between two times.
IncidentRows readBetween(const std::string& from, const std::string& to) {
  return rowsRead(kIncidentFields, {{.line = 2, .values = {"1", "a", "", from, to}, .shape = Point{650'000, 650'100}}});
}

TEST(ReadIncidents, KeepsWhatEndsBeforeItBeginsOnlyBecauseTheClocksChange) {
  const IncidentRows skipped = readBetween("2026-03-29T02:45", "2026-03-29T03:15");
  ASSERT_THAT(skipped.incidents, SizeIs(1)) << "by a clock that was not set, half an hour";
  EXPECT_EQ(skipped.incidents[0].from, parseTime("2026-03-29T03:45")->at);
  EXPECT_EQ(skipped.incidents[0].to, parseTime("2026-03-29T04:15")->at);
  for (const auto& [from, to] :
       {std::pair{"2026-10-25T02:50", "2026-10-25T02:10"}, std::pair{"2026-10-25T00:50Z", "2026-10-25T01:10Z"}}) {
    const IncidentRows repeated = readBetween(from, to);
    ASSERT_THAT(repeated.incidents, SizeIs(1)) << "the hour came twice";
    EXPECT_EQ(repeated.incidents[0].from, parseTime("2026-10-25T02:10")->at);
    EXPECT_EQ(repeated.incidents[0].to, parseTime("2026-10-25T02:50")->at);
    EXPECT_THAT(repeated.rejections, IsEmpty());
  }
}

TEST(ReadIncidents, RefusesOtherEndsBeforeTheBeginning) {
  for (const auto& [from, to] :
       {std::pair{"2026-10-24T02:50", "2026-10-24T02:10"}, std::pair{"2026-10-25T03:10", "2026-10-25T02:50"},
        std::pair{"2026-10-25T02:50", "2025-10-26T02:10"}, std::pair{"2026-03-29T02:45", "2026-03-29T01:30"},
        std::pair{"2026-10-26", "2026-10-25"}}) {
    EXPECT_THAT(readBetween(from, to).rejections, SizeIs(1)) << from << " " << to;
  }
}

TEST(ReadIncidents, TakesMidnightForNoClockWhenEveryTimeSaysSo) {
  const IncidentRows all = rowsRead(kIncidentFields, rowsAt(std::vector<std::string>(10, "2026-07-01T00:00:00Z")));
  EXPECT_TRUE(all.report.midnightIsNoClock);
  EXPECT_FALSE(all.incidents.front().hasClock);
  EXPECT_EQ(all.incidents.front().from, LocalTime(*parseDate("2026-07-01")));
  EXPECT_EQ(all.incidents.front().to, LocalTime(*parseDate("2026-07-02")));
  EXPECT_EQ(all.report.converted, 0);
  std::vector<std::string> times(10, "2026-07-01T00:00");
  times.emplace_back("2026-07-01T13:45");
  const IncidentRows mixed = rowsRead(kIncidentFields, rowsAt(times));
  EXPECT_FALSE(mixed.report.midnightIsNoClock);
  EXPECT_TRUE(mixed.incidents.front().hasClock);
}

TEST(ReadIncidents, TakesAMonthForAllOfItsDays) {
  const IncidentRows read = rowsRead(kIncidentFields, rowsAt({"2022-02"}));
  EXPECT_FALSE(read.incidents.front().hasClock);
  EXPECT_EQ(read.incidents.front().from, LocalTime(*parseDate("2022-02-01")));
  EXPECT_EQ(read.incidents.front().to, LocalTime(*parseDate("2022-03-01")));
  EXPECT_EQ(read.report.monthsOnly, 1);
}

TEST(ReadIncidents, JoinsTypeAndSubtype) {
  const auto read = rowsRead({"type", "subtype", "at"}, {{.line = 2, .values = {"Diefstal", "Woning", "2026-04-30"}},
                                                         {.line = 3, .values = {"Diefstal", "", "2026-04-30"}},
                                                         {.line = 4, .values = {"", "Woning", "2026-04-30"}}});
  EXPECT_EQ(read.incidents[0].type, "Diefstal/Woning");
  EXPECT_EQ(read.incidents[1].type, "Diefstal");
  EXPECT_EQ(read.incidents[2].type, "Woning");
}

TEST(ReadIncidents, ReadsHowWellThePlaceIsKnown) {
  const Point place{.east = 650'100, .north = 650'100};
  const auto read = rowsRead({"at", "precision"}, {{.line = 2, .values = {"2026-04-30", "straat"}, .shape = place},
                                                   {.line = 3, .values = {"2026-04-30", "withheld"}, .shape = place},
                                                   {.line = 4, .values = {"2026-04-30", "?"}, .shape = place}});
  EXPECT_EQ(read.incidents[0].placePrecision(), PlacePrecision::Street);
  EXPECT_FALSE(read.incidents[1].position);
  EXPECT_EQ(read.incidents[2].placePrecision(), PlacePrecision::Exact);
}

TEST(ReadIncidents, LooksUpTheAddressWhereThereIsNoPosition) {
  const std::vector<std::string> fields = {"at", "street", "number", "municipality"};
  const auto read = rowsRead(fields, {{.line = 2, .values = {"2026-04-30", "Kerkstraat", "2", "Klein"}},
                                      {.line = 3, .values = {"2026-04-30", "Kerkstraat", "", "Klein"}},
                                      {.line = 4, .values = {"2026-04-30", "Nergensstraat", "1", "Klein"}},
                                      {.line = 5, .values = {"2026-04-30", "", "", ""}}});
  EXPECT_EQ(read.incidents[0].position, (Point{.east = 650200, .north = 650200}));
  EXPECT_EQ(read.incidents[0].precision, PlacePrecision::Exact);
  ASSERT_TRUE(read.incidents[1].position);
  EXPECT_EQ(read.incidents[1].precision, PlacePrecision::Street);
  EXPECT_FALSE(read.incidents[2].position);
  EXPECT_FALSE(read.incidents[3].position);
  EXPECT_EQ(read.report.fromAddress, 2);
  ASSERT_THAT(read.rejections, SizeIs(1));
  EXPECT_EQ(read.rejections.front().line, 4);
  EXPECT_TRUE(read.rejections.front().rowKept);
}

TEST(ReadIncidents, DoesNotPlaceWhatLiesFarAway) {
  std::vector<ForeignRow> rows = rowsAt({"2026-04-30", "2026-04-30"});
  rows[1].shape = Point{.east = 750'000, .north = 650'000};
  const IncidentRows read = rowsRead(kIncidentFields, rows);
  EXPECT_TRUE(read.incidents[0].position);
  EXPECT_FALSE(read.incidents[1].position);
  EXPECT_EQ(read.report.farAway, 1);
}

TEST(ReadIncidents, WithholdsAPointThatImprobablyManyShare) {
  std::vector<ForeignRow> rows = rowsAt(std::vector<std::string>(500, "2026-04-30"));
  for (std::size_t row = 0; row < 40; ++row) {
    rows[row].shape = Point{.east = 650'500, .north = 650'500};
  }
  const IncidentRows read = rowsRead(kIncidentFields, rows);
  ASSERT_THAT(read.report.repeated, SizeIs(1));
  EXPECT_EQ(read.report.repeated.front().incidents, 40);
  EXPECT_THAT(read.repeated, SizeIs(40));
  EXPECT_FALSE(read.incidents.front().position);
  EXPECT_TRUE(read.incidents.back().position);
}

TEST(ReadIncidents, LeavesPointsThatAreAllSharedAlike) {
  std::vector<ForeignRow> rows = rowsAt(std::vector<std::string>(600, "2026-04-30"));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    rows[row].shape = Point{.east = 650'000.0 + static_cast<double>(row % 10), .north = 650'500};
  }
  EXPECT_THAT(rowsRead(kIncidentFields, rows).report.repeated, IsEmpty());
}

TEST(ImportIncidents, StoresPrecisionAndTheDaysThatAreCovered) {
  test::MemoryStore store(smallTown());
  GivenRows reader(kIncidentFields, rowsAt({"2026-04-01", "2026-04-02", "2026-04-03"}));
  const auto report = importLayer(store, reader, {.file = "a.csv", .kind = LayerKind::Incidents});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->incidents->exact, 3);
  ASSERT_THAT(*store.snapshot()->coveredDays, SizeIs(1));
  EXPECT_TRUE(store.snapshot()->coveredDays->front().isGuess);
  ASSERT_TRUE(importLayer(store, reader, {.file = "a.csv", .kind = LayerKind::Incidents}));
  EXPECT_THAT(*store.snapshot()->coveredDays, SizeIs(1)) << "the same days are not guessed twice";
}

TEST(ImportIncidents, GuessesTheDaysOfWhatWasThereBefore) {
  Atlas town = smallTown();
  town.incidents = std::make_shared<const std::vector<Incident>>(
      std::vector{Incident{.id = 1, .from = *parseDate("2025-01-01"), .to = *parseDate("2025-01-02")}});
  test::MemoryStore store(town);
  GivenRows reader(kIncidentFields, rowsAt({"2026-04-01"}));
  auto import = prepareImport(town, reader, {.file = "a.csv", .kind = LayerKind::Incidents});
  ASSERT_TRUE(import);
  EXPECT_THAT(import->edit.addCoveredDays, SizeIs(2));
  import->setCoveredDays({{.from = *parseDate("2026-04-01"), .to = *parseDate("2026-04-30")}});
  ASSERT_THAT(import->edit.addCoveredDays, SizeIs(2));
  EXPECT_EQ(import->edit.addCoveredDays.front().from, *parseDate("2025-01-01"));
  EXPECT_FALSE(import->edit.addCoveredDays.back().isGuess);
}

TEST(ImportIncidents, TakesWordsForDaysAndRepeatedPoints) {
  std::vector<ForeignRow> rows = rowsAt(std::vector<std::string>(200, "2026-04-30"));
  for (std::size_t row = 0; row < 40; ++row) {
    rows[row].shape = Point{.east = 650'500, .north = 650'500};
  }
  GivenRows reader(kIncidentFields, rows);
  auto import = prepareImport(smallTown(), reader, {.file = "a.csv", .kind = LayerKind::Incidents});
  ASSERT_TRUE(import);
  EXPECT_EQ(import->report.withoutPosition, 40);
  import->keepRepeatedPoints();
  import->setCoveredDays({{.from = *parseDate("2026-04-01"), .to = *parseDate("2026-04-30")}});
  EXPECT_EQ(import->report.withoutPosition, 0);
  EXPECT_EQ(import->edit.sources.at(LayerKind::Incidents).withoutPosition, 0);
  EXPECT_EQ(import->edit.putIncidents.front().position, (Point{.east = 650'500, .north = 650'500}));
  EXPECT_FALSE(import->edit.addCoveredDays.front().isGuess);
}

}  // namespace
}  // namespace buurtatlas
