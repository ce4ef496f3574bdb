#include "geometry/rearrangement.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "geometry/arrangement_reading.h"
#include "geometry/chain_graph.h"
#include "geometry/snapped_borders.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

/// The part of an arrangement that a change may reach: the changed area first, then those beside it.
struct Surroundings {
  std::vector<std::uint32_t> areas = {};      ///< places in the whole list; the first is the changed one
  std::vector<MultiPolygon> openBefore = {};  ///< open ground that the change reaches
  std::vector<std::uint32_t> openKept = {};   ///< places of the other open ground
};

/// What the change of an area may move or touch: rounding moves borders by less than 1 mm, on both sides.
Box reachOf(const MultiPolygon& before, const Box& now) {
  constexpr double kRounding = 0.005;
  Box reach = boundsOf(before);
  reach.add(now);
  return {.west = reach.west - kRounding,
          .south = reach.south - kRounding,
          .east = reach.east + kRounding,
          .north = reach.north + kRounding};
}

/// Takes open ground that a change may reach out of the arrangement.
Surroundings takeSurroundings(AreaArrangement& arrangement, std::span<const Box> boxes, const Box& reach,
                              std::uint32_t changed) {
  Surroundings around;
  for (std::uint32_t area = 0; area < boxes.size(); ++area) {
    if (area != changed && boxes[area].intersects(reach)) {
      around.areas.push_back(area);
    }
  }
  std::vector<OpenGround> kept;
  for (std::uint32_t place = 0; place < arrangement.open.size(); ++place) {
    OpenGround& open = arrangement.open[place];
    if (boundsOf(open.ground).intersects(reach)) {
      around.areas.insert(around.areas.end(), open.beside.begin(), open.beside.end());
      around.openBefore.push_back(std::move(open.ground));
    } else {
      around.openKept.push_back(place);
      kept.push_back(std::move(open));
    }
  }
  arrangement.open = std::move(kept);
  std::ranges::sort(around.areas);
  const auto repeats = std::ranges::unique(around.areas);
  around.areas.erase(repeats.begin(), repeats.end());
  std::erase(around.areas, changed);
  around.areas.insert(around.areas.begin(), changed);
  return around;
}

bool isOf(std::uint32_t area, const auto& pair) { return pair.first == area || pair.second == area; }

/// Puts what is new of the changed area, which is the first of the surroundings, in place of what was told of it.
template <class Pair>
void replacePairs(std::vector<Pair>& all, std::vector<Pair> local, const std::vector<std::uint32_t>& areas) {
  std::erase_if(all, [&](const Pair& pair) { return isOf(areas.front(), pair); });
  for (Pair& pair : local) {
    if (pair.first == 0) {
      std::tie(pair.first, pair.second) = std::minmax({areas.front(), areas[pair.second]});
      all.push_back(std::move(pair));
    }
  }
  std::ranges::sort(all, {}, [](const Pair& pair) { return std::pair(pair.first, pair.second); });
}

using Sizes = std::map<std::vector<std::uint32_t>, double>;

/// How much more, or less, ground sets of areas hold than before the change.
Sizes changesOfStacks(const ArrangementReading& reading, const std::vector<std::uint32_t>& areas,
                      std::uint32_t changedBefore) {
  Sizes changes;
  const auto add = [&](std::vector<std::uint32_t> local, double share) {
    if (local.size() > 1) {
      std::ranges::transform(local, local.begin(), [&](std::uint32_t area) { return areas[area]; });
      std::ranges::sort(local);
      changes[local] += share;
    }
  };
  reading.forEachShare([&](const std::vector<std::uint32_t>& held, double share) {
    const bool isNow = held.front() == 0;
    const bool wasBefore = std::ranges::binary_search(held, changedBefore);
    if (isNow == wasBefore) {
      return;
    }
    const auto end = std::ranges::lower_bound(held, static_cast<std::uint32_t>(areas.size()));
    const std::vector<std::uint32_t> others(held.begin() + (isNow ? 1 : 0), end);
    std::vector<std::uint32_t> withIt = {0};
    withIt.insert(withIt.end(), others.begin(), others.end());
    add(withIt, isNow ? share : -share);
    add(others, isNow ? -share : share);
  });
  return changes;
}

void changeStacks(std::vector<StackedGround>& stacks, const Sizes& changes) {
  Sizes sizes;
  for (StackedGround& stack : stacks) {
    sizes[std::move(stack.areas)] = stack.size.value;
  }
  for (const auto& [areas, change] : changes) {
    sizes[areas] += change;
  }
  // Half a square millimetre is what sums leave of nothing.
  constexpr double kLeast = 5e-7;
  stacks.clear();
  for (const auto& [areas, size] : sizes) {
    if (size > kLeast) {
      stacks.push_back({.areas = areas, .size = SquareMetres(size)});
    }
  }
}

}  // namespace

Result<Rearrangement> rearranged(AreaArrangement before, const MultiPolygon& boundary,
                                 std::span<const MultiPolygon* const> areas, std::span<const Box> boxes,
                                 ChangedArea changed) {
  if (std::optional<Error> fault = areas[changed.area]->empty() ? std::nullopt : findFault(*areas[changed.area])) {
    return std::unexpected(*std::move(fault));
  }
  const Box reach = reachOf(*changed.before, boxes[changed.area]);
  Surroundings around = takeSurroundings(before, boxes, reach, changed.area);
  std::vector<const MultiPolygon*> local;
  for (const std::uint32_t area : around.areas) {
    local.push_back(areas[area]);
  }
  const auto covers = static_cast<std::uint32_t>(local.size());
  local.push_back(changed.before);
  for (const MultiPolygon& open : around.openBefore) {
    local.push_back(&open);
  }
  const auto boundaryPlace = static_cast<std::uint32_t>(local.size());
  local.push_back(&boundary);
  const SnappedBorders borders{AreaBorders(local)};
  const ChainGraph graph(borders);
  if (!graph.areasTorn().empty()) {
    return fail(ErrorCode::InvalidGeometry, "The areas could not be laid over each other. Simplify their borders.");
  }
  const ArrangementReading reading(borders, graph, {.covers = covers, .boundary = boundaryPlace});
  for (OpenGround& open : reading.openGround()) {
    std::ranges::transform(open.beside, open.beside.begin(), [&](std::uint32_t area) { return around.areas[area]; });
    std::ranges::sort(open.beside);
    before.open.push_back(std::move(open));
  }
  replacePairs(before.common, reading.commonGround(), around.areas);
  replacePairs(before.borders, reading.commonBorders(), around.areas);
  changeStacks(before.stacks, changesOfStacks(reading, around.areas, covers));
  if (areas[changed.area]->empty()) {
    std::erase_if(before.stacks,
                  [&](const StackedGround& stack) { return std::ranges::contains(stack.areas, changed.area); });
  }
  return Rearrangement{.now = std::move(before), .openKept = std::move(around.openKept)};
}

}  // namespace buurtatlas
