#include "tasks/incident_recipes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "incidents/filter_record.h"
#include "support/memory_store.h"
#include "support/small_town.h"
#include "tasks/incident_choice.h"
#include "tasks/when_task.h"

namespace buurtatlas {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const RecipeDraft kNights{.name = "Nights",
                          .method = "density",
                          .filter = {.hours = HourRange{.from = 22, .to = 6}},
                          .parameters = {"--bandwidth", "300"},
                          .seed = 7,
                          .version = "1.0"};

TEST(SaveRecipe, KeepsEverythingThatMakesThePicture) {
  test::MemoryStore store(test::smallTown());
  ASSERT_TRUE(saveRecipe(store, kNights));
  const auto recipe = findRecipe(*store.snapshot(), "Nights");
  ASSERT_TRUE(recipe);
  EXPECT_EQ(recipe->incidents, 10);
  EXPECT_EQ(recipe->plane, "EPSG:3812");
  EXPECT_EQ(recipe->seed, 7);
  EXPECT_THAT(recipe->dataHash, SizeIs(64));
  EXPECT_EQ(filterOf(splitWords(recipe->filter)), kNights.filter);
  EXPECT_EQ(splitWords(recipe->parameters), kNights.parameters);
}

TEST(SaveRecipe, ReplacesTheOneOfTheSameName) {
  test::MemoryStore store(test::smallTown());
  ASSERT_TRUE(saveRecipe(store, kNights));
  RecipeDraft days = kNights;
  days.filter.hours = HourRange{.from = 6, .to = 22};
  days.filter.from = parseDate("2026-03-05");
  ASSERT_TRUE(saveRecipe(store, days));
  ASSERT_THAT(*store.snapshot()->recipes, SizeIs(1));
  EXPECT_EQ(store.snapshot()->recipes->front().incidents, 8);
  ASSERT_TRUE(dropRecipe(store, "Nights"));
  EXPECT_THAT(*store.snapshot()->recipes, IsEmpty());
  EXPECT_EQ(dropRecipe(store, "Nights").error().code, ErrorCode::NotFound);
}

/// A recipe of these days over a town with one incident a day from 2026 to the end of March, and a second one from
/// February on.
NextPeriod periodAfter(const char* from, const char* to) {
  Atlas town = test::smallTown();
  std::vector<Incident> incidents;
  for (Date day = *parseDate("2026-01-01"); day <= *parseDate("2026-03-31"); day += std::chrono::days(1)) {
    for (int i = 0; i < (day < *parseDate("2026-02-01") ? 1 : 3); ++i) {
      const Id id = std::ssize(incidents) + 1;
      incidents.push_back({.id = id, .key = std::to_string(id), .from = day, .to = day});
    }
  }
  town.incidents = std::make_shared<const std::vector<Incident>>(std::move(incidents));
  town.incidentColumns = nullptr;
  const IncidentRecipe recipe{.name = "January",
                              .filter = joinedWords(filterOptions({.from = parseDate(from), .to = parseDate(to)}))};
  return nextPeriodOf(town, recipe).value();
}

TEST(NextPeriodOf, IsAsManyWholeMonthsLater) {
  const NextPeriod next = periodAfter("2026-01-01", "2026-01-31");
  EXPECT_EQ(isoDate(*next.filter.from), "2026-02-01");
  EXPECT_EQ(isoDate(*next.filter.to), "2026-02-28");
  EXPECT_EQ(next.change.count, 84);
  EXPECT_EQ(next.change.countBefore, 31);
  EXPECT_NEAR(next.change.ratio, 3, 1e-9) << "a day";
  EXPECT_EQ(next.change.verdict, ChangeVerdict::More);
}

TEST(NextPeriodOf, IsAsManyDaysLaterWhereItsDatesAreNoWholeMonths) {
  const NextPeriod next = periodAfter("2026-01-05", "2026-01-11");
  EXPECT_EQ(isoDate(*next.filter.from), "2026-01-12");
  EXPECT_EQ(isoDate(*next.filter.to), "2026-01-18");
  EXPECT_EQ(next.change.verdict, ChangeVerdict::NoDifference);
}

TEST(NextPeriodOf, CannotCompareWithDaysThatTheSourceDoesNotCover) {
  const NextPeriod next = periodAfter("2026-03-01", "2026-03-31");
  EXPECT_EQ(isoDate(*next.filter.to), "2026-04-30");
  EXPECT_EQ(next.change.comparedDays, 0);
  EXPECT_EQ(next.change.verdict, ChangeVerdict::CannotCompare);
}

TEST(NextPeriodOf, NeedsAFirstAndALastDay) {
  const IncidentRecipe recipe{.name = "Nights", .filter = "--hours\n22-6"};
  EXPECT_EQ(nextPeriodOf(test::smallTown(), recipe).error().code, ErrorCode::InvalidInput);
}

TEST(ChangesSince, SeesNewIncidentsThatPassAndNoOthers) {
  test::MemoryStore store(test::smallTown());
  ASSERT_TRUE(saveRecipe(store, kNights));
  const IncidentRecipe recipe = *findRecipe(*store.snapshot(), "Nights");
  EXPECT_FALSE(changesSince(*store.snapshot(), recipe, "1.0")->data);
  Incident noon = store.snapshot()->incidents->front();
  noon.id = 0;
  noon.key = "noon";
  ASSERT_TRUE(store.perform({.putIncidents = {noon}}));
  EXPECT_FALSE(changesSince(*store.snapshot(), recipe, "1.0")->data);
  Incident night = noon;
  night.key = "night";
  night.from = night.to = parseTime("2026-03-30T23:30")->at;
  ASSERT_TRUE(store.perform({.putIncidents = {night}}));
  const auto changes = changesSince(*store.snapshot(), recipe, "1.1");
  EXPECT_TRUE(changes->data);
  EXPECT_EQ(changes->incidentsBefore, 10);
  EXPECT_EQ(changes->incidents, 11);
  EXPECT_TRUE(changes->version);
}

TEST(ChangesSince, SeesAnIncidentThatMoved) {
  test::MemoryStore store(test::smallTown());
  ASSERT_TRUE(saveRecipe(store, {.name = "All", .method = "when", .version = "1.0"}));
  const IncidentRecipe recipe = *findRecipe(*store.snapshot(), "All");
  Incident moved = store.snapshot()->incidents->front();
  moved.position->east += 0.001;
  ASSERT_TRUE(store.perform({.putIncidents = {moved}}));
  EXPECT_TRUE(changesSince(*store.snapshot(), recipe, "1.0")->data);
}

Atlas townWithStreetLevel(std::size_t count) {
  Atlas town = test::smallTown();
  std::vector<Incident> incidents = *town.incidents;
  for (std::size_t place = 0; place < count; ++place) {
    incidents[place].precision = PlacePrecision::Street;
  }
  town.incidents = std::make_shared<const std::vector<Incident>>(std::move(incidents));
  return town;
}

TEST(ChooseIncidents, LeavesOutThoseOfWhichOnlyTheStreetIsKnown) {
  const auto choice = chooseIncidents(townWithStreetLevel(3), {});
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->onStreetOnly, 3);
  EXPECT_THAT(choice->positions, SizeIs(17));
  EXPECT_THAT(chooseIncidents(townWithStreetLevel(3), {.includeStreet = true})->positions, SizeIs(20));
}

TEST(ChooseIncidents, SaysThatOnlyStreetsAreKnown) {
  const auto choice = chooseIncidents(townWithStreetLevel(20), {});
  ASSERT_FALSE(choice);
  EXPECT_THAT(inEnglish(choice.error().reason), HasSubstr("Of all 20 incidents"));
}

TEST(ChooseIncidents, FindsAnAreaByItsName) {
  const Atlas town = test::smallTown();
  const auto west = chooseIncidents(town, {.areaName = "West"});
  ASSERT_TRUE(west);
  EXPECT_THAT(west->rows, SizeIs(20));
  EXPECT_EQ(chooseIncidents(town, {.areaName = "Oost"}).error().code, ErrorCode::NotFound);
}

TEST(WhenIncidentsHappened, ComparesOnlyWithWhatTheSourceCovers) {
  Atlas town = test::smallTown();
  EXPECT_FALSE(whenIncidentsHappened(town, {})->trend) << "nothing is known of the year before";
  town.coveredDays = std::make_shared<const std::vector<CoveredDays>>(
      std::vector{CoveredDays{.from = *parseDate("2025-01-01"), .to = *parseDate("2026-03-31")}});
  const auto answer = whenIncidentsHappened(town, {.from = parseDate("2026-03-01"), .to = parseDate("2026-03-20")});
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->incidents, 20);
  EXPECT_EQ(answer->coveredDays, 20);
  ASSERT_TRUE(answer->trend);
  EXPECT_EQ(answer->trend->count, 20);
  EXPECT_EQ(answer->trend->countBefore, 0);
  EXPECT_EQ(answer->trend->verdict, ChangeVerdict::More);
}

TEST(WhenIncidentsHappened, NamesTheFilterThatLeavesNothing) {
  const auto answer = whenIncidentsHappened(test::smallTown(), {.hours = HourRange{.from = 3, .to = 4}});
  ASSERT_FALSE(answer);
  EXPECT_THAT(inEnglish(answer.error().reason), HasSubstr("hours"));
}

}  // namespace
}  // namespace buurtatlas
