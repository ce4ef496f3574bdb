#include "tasks/density_task.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include "support/small_town.h"
#include "tasks/density_files.h"
#include "tasks/density_frames.h"

namespace buurtatlas {

namespace {

constexpr DensityRecipe kTownRecipe{.bandwidth = Metres(200), .cell = Metres(50)};

/// The small town with incidents at these places, a day apart from 2026-01-20 on.
Atlas townWith(const std::vector<Point>& places) {
  Atlas atlas = test::smallTown();
  std::vector<Incident> incidents;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const LocalTime moment =
        std::chrono::local_days{std::chrono::year(2026) / 1 / 20} + std::chrono::days(i) + std::chrono::hours(i % 24);
    incidents.push_back(
        {.id = static_cast<Id>(i + 1),
         .key = std::to_string(i),
         .type = i % 3 == 0 ? "burglary" : "theft",
         .position = Point{test::kTownCorner.east + places[i].east, test::kTownCorner.north + places[i].north},
         .from = moment,
         .to = moment,
         .hasClock = true});
  }
  atlas.incidents = std::make_shared<const std::vector<Incident>>(std::move(incidents));
  return atlas;
}

std::vector<Point> scatteredPlaces(int count) {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> place(0, 2000);
  std::vector<Point> places;
  while (std::ssize(places) < count) {
    places.push_back(onGrid({.east = place(random), .north = place(random)}));
  }
  return places;
}

}  // namespace

TEST(ChoosePlaces, GivesThePlacesOfTheChosenIncidentsFromSouthToNorth) {
  Atlas atlas = townWith(scatteredPlaces(60));
  std::vector<Incident> incidents = *atlas.incidents;
  incidents[5].position.reset();
  incidents[7].precision = PlacePrecision::Street;
  atlas.incidents = std::make_shared<const std::vector<Incident>>(std::move(incidents));
  for (const bool includeStreet : {false, true}) {
    const IncidentFilter filter{.types = {"theft"}, .includeStreet = includeStreet};
    IncidentChoice choice = *chooseIncidents(atlas, filter);
    const ChosenPlaces places = *choosePlaces(atlas, filter);
    std::ranges::sort(choice.positions, {}, &Point::north);
    EXPECT_EQ(std::vector<Point>(places.positions.begin(), places.positions.end()), choice.positions);
    EXPECT_EQ(places.withoutPosition, choice.withoutPosition);
    EXPECT_EQ(places.withoutClock, choice.withoutClock);
  }
  EXPECT_EQ(choosePlaces(atlas, {.types = {"arson"}}).error().reason,
            chooseIncidents(atlas, {.types = {"arson"}}).error().reason);
}

TEST(MapDensity, SaysWhatItWasMadeFrom) {
  const Atlas atlas = townWith(scatteredPlaces(60));
  IncidentFilter filter{.types = {"theft"}};
  filter.hours = HourRange{.from = 22, .to = 12};
  const auto map = mapDensity(atlas, filter, kTownRecipe);
  ASSERT_TRUE(map) << inEnglish(map.error().reason);
  EXPECT_EQ(map->facts.incidents, map->incidents);
  EXPECT_EQ(map->facts.types, filter.types);
  EXPECT_EQ(map->facts.hours, std::pair(22, 12));
  EXPECT_EQ(map->facts.widest, Metres(200));
  EXPECT_TRUE(map->facts.isExact);
  EXPECT_FALSE(map->facts.withheldCells);
}

TEST(MapDensity, IsNotMadeOfTooFew) {
  const auto map = mapDensity(townWith(scatteredPlaces(9)), {}, kTownRecipe);
  ASSERT_FALSE(map);
  EXPECT_EQ(inEnglish(map.error().reason),
            "Too few incidents for a density: it takes 10 and gets 9. Look at the counts.");
}

TEST(DensityToTake, LeavesNoCellThatFewerThanFivePlacesReach) {
  const std::vector<Point> places = scatteredPlaces(80);
  const Atlas atlas = townWith(places);
  for (const Kernel kernel : {Kernel::Quartic, Kernel::Gaussian}) {
    DensityRecipe recipe = kTownRecipe;
    recipe.kernel = kernel;
    recipe.exact = true;
    const DensityMap whole = *mapDensity(atlas, {}, recipe);
    const DensityMap told = *densityToTake(atlas, {}, recipe, Detail::Withheld);
    std::int64_t withheld = 0;
    for (int row = 0; row < whole.raster.rows; ++row) {
      for (int column = 0; column < whole.raster.columns; ++column) {
        const Point centre = whole.raster.centreOf(column, row);
        const auto near = std::ranges::count_if(places, [&](Point place) {
          return std::hypot(place.east + test::kTownCorner.east - centre.east,
                            place.north + test::kTownCorner.north - centre.north) <=
                 (kernel == Kernel::Quartic ? 200 : 400);
        });
        ASSERT_EQ(std::isnan(told.raster.at(column, row)), near < 5 || std::isnan(whole.raster.at(column, row)));
        ASSERT_EQ(std::isnan(told.exact.at(column, row)), std::isnan(told.raster.at(column, row)));
        withheld += near < 5 && !std::isnan(whole.raster.at(column, row)) ? 1 : 0;
      }
    }
    EXPECT_EQ(told.facts.withheldCells, withheld);
    EXPECT_GT(withheld, 0);
  }
}

TEST(DensityToTake, CountsManyIncidentsAtOnePlaceOnce) {
  std::vector<Point> places(40, Point{.east = 1000, .north = 1000});
  const auto map = densityToTake(townWith(places), {}, kTownRecipe, Detail::Withheld);
  ASSERT_FALSE(map);
  EXPECT_EQ(map.error().code, ErrorCode::NotAllowed);
  EXPECT_TRUE(densityToTake(townWith(places), {}, kTownRecipe, Detail::Precise));
}

TEST(MonthsOf, AreAllFromTheFirstToTheLastAndShareTheIncidents) {
  const Atlas atlas = townWith(scatteredPlaces(100));
  auto frames = monthsOf(atlas, {});
  ASSERT_TRUE(frames);
  ASSERT_EQ(frames->size(), 4U);  // 20 January to 29 April
  frames = mapFrames(atlas, std::move(*frames), kTownRecipe, Detail::Precise);
  ASSERT_TRUE(frames);
  std::int64_t sum = 0;
  for (const DensityFrame& frame : *frames) {
    sum += frame.incidents;
    EXPECT_EQ(frame.map.has_value(), frame.incidents >= kLeastForDensity);
  }
  EXPECT_EQ(sum, 100);
}

TEST(MonthsOf, AreCutByTheFilter) {
  using std::chrono::local_days;
  IncidentFilter filter;
  filter.from = local_days{std::chrono::year(2026) / 2 / 10};
  filter.to = local_days{std::chrono::year(2026) / 3 / 5};
  const auto frames = monthsOf(townWith(scatteredPlaces(100)), filter);
  ASSERT_TRUE(frames);
  ASSERT_EQ(frames->size(), 2U);
  EXPECT_EQ(frames->front().filter.from, filter.from);
  EXPECT_EQ(frames->back().filter.to, filter.to);
}

TEST(PartsOfDay, HoldEachIncidentOnce) {
  const Atlas atlas = townWith(scatteredPlaces(96));
  for (const int parts : {2, 3, 4, 6, 8, 12}) {
    const auto frames = mapFrames(atlas, *partsOfDay({}, parts), kTownRecipe, Detail::Precise);
    ASSERT_TRUE(frames);
    ASSERT_EQ(std::ssize(*frames), parts);
    for (const DensityFrame& frame : *frames) {
      EXPECT_EQ(frame.incidents, 96 / parts);
    }
  }
  EXPECT_EQ(partsOfDay({}, 5).error().code, ErrorCode::InvalidInput);
}

TEST(DensityCells, AddUpToTheIncidentsAndWithholdSmallCounts) {
  std::vector<Point> places = scatteredPlaces(60);
  places.insert(places.end(), 7, Point{.east = 1010, .north = 1010});
  const Atlas atlas = townWith(places);
  const DensityMap map = *mapDensity(atlas, {}, kTownRecipe);
  const auto precise = densityCells(atlas, {}, map, Detail::Precise);
  ASSERT_TRUE(precise);
  EXPECT_EQ(precise->rows.size(), 1600U);
  int sum = 0;
  for (const LayerRow& row : precise->rows) {
    sum += std::stoi(row.values[5]);
  }
  EXPECT_EQ(sum, 67);
  std::set<std::string> told;
  const LayerTable withheld = *densityCells(atlas, {}, map, Detail::Withheld);
  for (const LayerRow& row : withheld.rows) {
    told.insert(row.values[5]);
  }
  EXPECT_TRUE(told.contains(""));
  for (const std::string& count : told) {
    EXPECT_TRUE(count.empty() || std::stoi(count) >= 5);
  }
}

TEST(NotesOf, SayHowItWasMade) {
  const Atlas atlas = townWith(scatteredPlaces(60));
  DensityRecipe recipe = kTownRecipe;
  recipe.nearest = 5;
  recipe.atBoundary = true;
  const FileNotes notes = notesOf(densityToTake(atlas, {.types = {"theft"}}, recipe, Detail::Withheld)->facts, "9.9");
  const auto valueOf = [&](const std::string& name) {
    const auto note = std::ranges::find(notes, name, &FileNotes::value_type::first);
    return note == notes.end() ? "absent" : note->second;
  };
  EXPECT_EQ(valueOf("PROGRAM"), "Buurtatlas 9.9");
  EXPECT_EQ(valueOf("INCIDENTS"), "40");
  EXPECT_EQ(valueOf("KERNEL"), "quartic");
  EXPECT_EQ(valueOf("BANDWIDTH_NEAREST"), "5");
  EXPECT_EQ(valueOf("BOUNDARY_CORRECTION"), "yes");
  EXPECT_EQ(valueOf("TYPES"), "theft");
  EXPECT_TRUE(valueOf("WITHHELD").contains("fewer than 5 places"));
  EXPECT_EQ(valueOf("HOURS"), "absent");
}

}  // namespace buurtatlas
