#include "tasks/hot_uncovered.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <map>
#include <tuple>
#include <utility>

#include "coverage/coverage_report.h"
#include "geometry/point_grid.h"
#include "tasks/incident_choice.h"

namespace buurtatlas {

namespace {

/// Row, then column.
using CellKey = std::pair<std::int64_t, std::int64_t>;

CellKey keyOf(Point point, Metres cell) {
  return {static_cast<std::int64_t>(std::floor(point.north / cell.value)),
          static_cast<std::int64_t>(std::floor(point.east / cell.value))};
}

bool isCovered(std::uint8_t layers, CoverLayer layer) { return layers > static_cast<std::uint8_t>(layer); }

using Cells = std::map<CellKey, TwoWayCell>;

TwoWayCell& cellAt(Cells& cells, Point point, Metres side) {
  const CellKey key = keyOf(point, side);
  TwoWayCell& cell = cells[key];
  cell.southWest = {.east = static_cast<double>(key.second) * side.value,
                    .north = static_cast<double>(key.first) * side.value};
  return cell;
}

/// The counts at one third and two thirds of the cells with an incident.
std::array<std::int64_t, kTwoWayClasses - 1> thirdsOf(const Cells& cells) {
  std::vector<std::int64_t> counts;
  for (const auto& [key, cell] : cells) {
    if (cell.incidents > 0) {
      counts.push_back(cell.incidents);
    }
  }
  std::ranges::sort(counts);
  return counts.empty() ? std::array<std::int64_t, kTwoWayClasses - 1>{}
                        : std::array{counts[(counts.size() - 1) / 3], counts[(counts.size() - 1) * 2 / 3]};
}

void classify(TwoWayCell& cell, const std::array<std::int64_t, kTwoWayClasses - 1>& limits) {
  cell.heat =
      static_cast<int>(std::ranges::count_if(limits, [&](std::int64_t limit) { return cell.incidents > limit; }));
  if (cell.addresses > 0) {
    cell.openness =
        static_cast<int>(std::min<std::int64_t>(kTwoWayClasses - 1, kTwoWayClasses * cell.uncovered / cell.addresses));
  }
}

/// Fills in the gaps and what happened in them.
void countInGaps(TwoWayMap& map, const std::vector<Point>& positions) {
  const PointGrid grid(positions);
  for (std::size_t place = 0; place < map.gaps.size(); ++place) {
    const Gap& gap = map.gaps[place];
    const auto incidents = static_cast<std::int64_t>(grid.unsortedPointsIn(gap.area).size());
    if (gap.allowedBy == 0 && incidents > 0) {
      map.hotGaps.push_back({.place = place, .incidents = incidents});
      map.inGaps += incidents;
    }
  }
  std::ranges::stable_sort(map.hotGaps, [&](const HotGap& first, const HotGap& second) {
    return std::tuple(-first.incidents, -map.gaps[first.place].addresses) <
           std::tuple(-second.incidents, -map.gaps[second.place].addresses);
  });
}

MultiPolygon squareOf(const TwoWayCell& cell, Metres side) {
  const Point low = cell.southWest;
  const Point high{.east = low.east + side.value, .north = low.north + side.value};
  return {{.outer = {low, {.east = high.east, .north = low.north}, high, {.east = low.east, .north = high.north}},
           .holes = {}}};
}

}  // namespace

Result<TwoWayMap> mapHotAndUncovered(const Atlas& atlas, const IncidentFilter& filter, const TwoWayRecipe& recipe,
                                     const JobControl& control) {
  if (!(recipe.cell.value >= 1)) {
    return fail(ErrorCode::InvalidInput, "The cells have to be at least a metre wide.");
  }
  const auto choice = chooseIncidents(atlas, filter);
  if (!choice) {
    return std::unexpected(choice.error());
  }
  const auto cover = measureHouseholdCover(atlas, recipe.near, control);
  if (!cover) {
    return std::unexpected(cover.error());
  }
  auto report = measureCoverage(atlas, SquareMetres(0), control);
  if (!report) {
    return std::unexpected(report.error());
  }
  TwoWayMap map{.recipe = recipe, .gaps = std::move(report->gaps)};
  map.incidents = static_cast<std::int64_t>(choice->positions.size());
  map.withoutPosition = choice->withoutPosition;
  Cells cells;
  for (const Point position : choice->positions) {
    ++cellAt(cells, position, recipe.cell).incidents;
  }
  for (std::size_t i = 0; i < atlas.addresses->size(); ++i) {
    if (const auto& position = (*atlas.addresses)[i].position) {
      TwoWayCell& cell = cellAt(cells, *position, recipe.cell);
      ++cell.addresses;
      cell.uncovered += isCovered(cover->layersOf[i], recipe.layer) ? 0 : 1;
    }
  }
  if (cells.size() > kMostTwoWayCells) {
    return fail(ErrorCode::InvalidInput, "Cells of %1 m are too many for this map; take wider ones.",
                {std::format("{:.0f}", recipe.cell.value)});
  }
  map.heatLimits = thirdsOf(cells);
  map.cells.reserve(cells.size());
  for (auto& [key, cell] : cells) {
    classify(cell, map.heatLimits);
    map.cells.push_back(cell);
  }
  countInGaps(map, choice->positions);
  return map;
}

LayerTable twoWayTable(const Atlas& atlas, const TwoWayMap& map, Detail detail) {
  LayerTable table{.name = "hot_and_uncovered",
                   .crs = atlas.info.plane,
                   .fields = {{.name = "incidents", .type = FieldType::Integer},
                              {.name = "incidents_per_km2", .type = FieldType::Real},
                              {.name = "addresses", .type = FieldType::Integer},
                              {.name = "uncovered", .type = FieldType::Integer},
                              {.name = "heat", .type = FieldType::Integer},
                              {.name = "openness", .type = FieldType::Integer}}};
  const double squareKilometres = map.recipe.cell.value * map.recipe.cell.value / 1e6;
  for (const TwoWayCell& cell : map.cells) {
    const std::optional<std::int64_t> told = toldCount(cell.incidents, detail);
    table.rows.push_back(
        {.values = {told ? std::to_string(*told) : "",
                    told ? std::format("{:.1f}", static_cast<double>(*told) / squareKilometres) : "",
                    std::to_string(cell.addresses), std::to_string(cell.uncovered),
                    told ? std::to_string(cell.heat) : "", cell.openness < 0 ? "" : std::to_string(cell.openness)},
         .shape = squareOf(cell, map.recipe.cell)});
  }
  return table;
}

}  // namespace buurtatlas
