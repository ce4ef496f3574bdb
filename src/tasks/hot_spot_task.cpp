#include "tasks/hot_spot_task.h"

#include <cmath>
#include <format>
#include <string>
#include <utility>
#include <vector>

#include "incidents/too_few.h"
#include "tasks/incident_choice.h"
#include "tasks/incident_days.h"
#include "tasks/place_counts.h"

namespace buurtatlas {

namespace {

std::optional<Reason> tooFewFor(const GroundCells& cells, const CellCounts& counts) {
  if (const auto tooFew = tooFewIncidents(counts.counted)) {
    return tooFew;
  }
  if (cells.ground < kLeastForStatistics) {
    return Reason{"Only counts are given: this method needs %2 cells and gets %1; take smaller ones.",
                  {std::to_string(cells.ground), std::to_string(kLeastForStatistics)}};
  }
  const auto often = static_cast<double>(counts.counted) / static_cast<double>(cells.ground);
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    if (cells.isGround[cell] != 0 && counts.perCell[cell] != often) {
      return std::nullopt;
    }
  }
  return Reason{"Only counts are given: every cell holds as many incidents as any other."};
}

std::string numberText(double number) { return std::isnan(number) ? std::string() : std::format("{:.6g}", number); }

Result<void> judgeByGi(HotSpotMap& map, const JobControl& control) {
  const HotSpotRecipe& recipe = map.recipe;
  auto found = findHotSpots(map.cells, map.counts, recipe.band, control);
  if (!found) {
    return std::unexpected(found.error());
  }
  map.gi = *std::move(found);
  if (recipe.permutations.value_or(0) == 0) {
    return {};
  }
  return permuteHotSpots(map.cells, map.counts, recipe.band, *recipe.permutations, recipe.seed, control)
      .transform([&map](std::vector<double>&& permuted) { map.giPermuted = std::move(permuted); });
}

Result<void> judgeByMoran(HotSpotMap& map, const JobControl& control) {
  MoranRecipe moran{.band = map.recipe.band, .seed = map.recipe.seed};
  moran.permutations = map.recipe.permutations.value_or(moran.permutations);
  map.recipe.permutations = moran.permutations;
  return findLocalMoran(map.cells, map.counts, moran, control).transform([&map](LocalMoran&& found) {
    map.moran = std::move(found);
  });
}

}  // namespace

std::string_view HotSpotMap::classOf(std::size_t cell) const {
  if (tooFew) {
    return {};
  }
  return recipe.method == HotSpotMethod::Gi ? nameOf(gi.classes[cell]) : nameOf(moran.classes[cell]);
}

double HotSpotMap::scoreOf(std::size_t cell) const {
  return recipe.method == HotSpotMethod::Gi ? gi.z[cell] : moran.i[cell];
}

Result<HotSpotMap> mapHotSpots(const Atlas& atlas, const IncidentFilter& filter, const HotSpotRecipe& recipe,
                               const JobControl& control) {
  const auto choice = chooseIncidents(atlas, filter);
  const auto ground = groundOfIncidents(atlas, filter);
  if (!choice || !ground) {
    return std::unexpected(choice ? ground.error() : choice.error());
  }
  auto cells = layCells(*ground, recipe.cell);
  if (!cells) {
    return std::unexpected(cells.error());
  }
  HotSpotMap map{.recipe = recipe,
                 .cells = *std::move(cells),
                 .withoutPosition = choice->withoutPosition,
                 .withoutClock = choice->withoutClock};
  map.counts = countPerCell(map.cells, *ground, choice->positions);
  map.tooFew = tooFewFor(map.cells, map.counts);
  if (map.tooFew) {
    return map;
  }
  const Result<void> found = recipe.method == HotSpotMethod::Gi ? judgeByGi(map, control) : judgeByMoran(map, control);
  return found.transform([&map] { return std::move(map); });
}

LayerTable hotSpotTable(const Atlas& atlas, const HotSpotMap& map, Detail detail) {
  const bool isGi = map.recipe.method == HotSpotMethod::Gi;
  LayerTable table{.name = "hotspots",
                   .crs = atlas.info.plane,
                   .fields = {{.name = "code"},
                              {.name = "incidents", .type = FieldType::Integer},
                              {.name = "class"},
                              {.name = isGi ? "z" : "moran_i", .type = FieldType::Real},
                              {.name = "p", .type = FieldType::Real},
                              {.name = "q", .type = FieldType::Real}}};
  if (!map.giPermuted.empty()) {
    table.fields.push_back({.name = "p_permuted", .type = FieldType::Real});
  }
  const bool isScored = !map.tooFew && detail == Detail::Precise;
  for (std::size_t cell = 0; cell < map.cells.size(); ++cell) {
    if (map.cells.isGround[cell] == 0) {
      continue;
    }
    const auto count = toldCount(map.counts.perCell[cell], detail);
    std::vector<std::string> values = {codeOf(map.cells, cell),
                                       count ? std::to_string(*count) : std::string(),
                                       std::string(map.classOf(cell)),
                                       "",
                                       "",
                                       ""};
    if (isScored) {
      values[3] = numberText(map.scoreOf(cell));
      values[4] = numberText(isGi ? map.gi.p[cell] : map.moran.p[cell]);
      values[5] = numberText(isGi ? map.gi.q[cell] : map.moran.q[cell]);
      if (!map.giPermuted.empty()) {
        values[6] = numberText(map.giPermuted[cell]);
      }
    }
    table.rows.push_back({.values = std::move(values), .shape = squareOf(map.cells, cell)});
  }
  return table;
}

}  // namespace buurtatlas
