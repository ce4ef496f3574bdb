#include "geometry/area_arrangement.h"

#include <oneapi/tbb/parallel_invoke.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "geometry/arrangement_reading.h"
#include "geometry/chain_graph.h"
#include "geometry/overlay.h"
#include "geometry/snapped_borders.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

/// Areas that were sound before their vertices went to the grid, as GEOS puts them there.
Result<std::vector<MultiPolygon>> onGridAsAWhole(const std::vector<const MultiPolygon*>& all,
                                                 const std::vector<std::uint32_t>& torn) {
  std::vector<MultiPolygon> whole;
  for (const std::uint32_t area : torn) {
    Result<MultiPolygon> rounded = differenceOf(*all[area], {});
    if (!rounded) {
      return std::unexpected(std::move(rounded).error());
    }
    whole.push_back(*std::move(rounded));
  }
  return whole;
}

/// The boundary is the last one.
Result<AreaArrangement> arranged(std::vector<const MultiPolygon*> all, bool isSecondTry) {
  const SnappedBorders borders{AreaBorders(all)};
  const ChainGraph graph(borders);
  std::vector<std::uint32_t> doubtful;
  std::ranges::set_union(borders.doubtfulAreas(), graph.areasTorn(), std::back_inserter(doubtful));
  for (const std::uint32_t area : doubtful) {
    if (std::optional<Error> fault = findFault(*all[area])) {
      return std::unexpected(*std::move(fault));
    }
  }
  if (!graph.areasTorn().empty()) {
    const Result<std::vector<MultiPolygon>> whole = onGridAsAWhole(all, graph.areasTorn());
    if (!whole || isSecondTry) {
      return fail(ErrorCode::InvalidGeometry, "The areas could not be laid over each other. Simplify their borders.");
    }
    for (std::size_t i = 0; i < whole->size(); ++i) {
      all[graph.areasTorn()[i]] = &(*whole)[i];
    }
    return arranged(std::move(all), true);
  }
  const auto boundary = static_cast<std::uint32_t>(all.size() - 1);
  const ArrangementReading reading(borders, graph, {.covers = boundary, .boundary = boundary});
  AreaArrangement answer;
  oneapi::tbb::parallel_invoke(
      [&] { answer.open = reading.openGround(); }, [&] { answer.common = reading.commonGround(); },
      [&] { answer.stacks = reading.stackedGround(); }, [&] { answer.borders = reading.commonBorders(); });
  return answer;
}

}  // namespace

Result<AreaArrangement> arrange(const MultiPolygon& boundary, std::span<const MultiPolygon* const> areas) {
  std::vector<const MultiPolygon*> all(areas.begin(), areas.end());
  all.push_back(&boundary);
  return arranged(std::move(all), false);
}

}  // namespace buurtatlas
