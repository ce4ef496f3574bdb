#include "geometry/areas_nearby.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "geometry/area_borders.h"
#include "geometry/cell_grid.h"

namespace buurtatlas {

namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

constexpr std::uint32_t kSegmentsPerRun = 16;

/// Some consecutive segments of one ring, from `first` up to `last`, and the box around them.
struct Run {
  GridBox box = {};
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// An area as runs, and the box around them.
struct Outlined {
  GridBox box = {};
  std::uint32_t area = 0;
  std::span<const Run> runs = {};
};

void widen(GridBox& box, const GridBox& other) {
  box.low = {.x = std::min(box.low.x, other.low.x), .y = std::min(box.low.y, other.low.y)};
  box.high = {.x = std::max(box.high.x, other.high.x), .y = std::max(box.high.y, other.high.y)};
}

double squareApart(const GridBox& first, const GridBox& second) {
  const std::int64_t x = std::max({first.low.x - second.high.x, second.low.x - first.high.x, std::int64_t{0}});
  const std::int64_t y = std::max({first.low.y - second.high.y, second.low.y - first.high.y, std::int64_t{0}});
  return static_cast<double>(x) * static_cast<double>(x) + static_cast<double>(y) * static_cast<double>(y);
}

double squareApart(GridPoint point, GridPoint a, GridPoint b) {
  const auto dx = static_cast<double>(b.x - a.x);
  const auto dy = static_cast<double>(b.y - a.y);
  const auto x = static_cast<double>(point.x - a.x);
  const auto y = static_cast<double>(point.y - a.y);
  const double share = std::clamp((x * dx + y * dy) / (dx * dx + dy * dy), 0.0, 1.0);
  return (x - share * dx) * (x - share * dx) + (y - share * dy) * (y - share * dy);
}

/// Segments that do not meet are nearest to each other in an end of one of them.
double squareApart(GridPoint a, GridPoint b, GridPoint c, GridPoint d) {
  return std::min({squareApart(a, c, d), squareApart(b, c, d), squareApart(c, a, b), squareApart(d, a, b)});
}

std::vector<Run> runsOf(const AreaBorders& borders) {
  std::vector<Run> runs;
  for (const AreaBorders::RingSpan& ring : borders.rings) {
    for (std::uint32_t first = ring.first; first < ring.last; first += kSegmentsPerRun) {
      Run run{.box = {.low = borders.startOf(first), .high = borders.startOf(first)},
              .first = first,
              .last = std::min(first + kSegmentsPerRun, ring.last)};
      for (std::uint32_t segment = run.first; segment < run.last; ++segment) {
        widen(run.box, {.low = borders.endOf(segment), .high = borders.endOf(segment)});
      }
      runs.push_back(run);
    }
  }
  return runs;
}

std::vector<Outlined> outlined(const AreaBorders& borders, std::span<const Run> runs) {
  std::vector<Outlined> all;
  std::size_t begin = 0;
  for (std::size_t end = 1; end <= runs.size(); ++end) {
    const std::uint32_t area = borders.rings[borders.ringOf[runs[begin].first]].area;
    if (end < runs.size() && borders.rings[borders.ringOf[runs[end].first]].area == area) {
      continue;
    }
    Outlined one{.box = runs[begin].box, .area = area, .runs = runs.subspan(begin, end - begin)};
    for (const Run& run : one.runs) {
      widen(one.box, run.box);
    }
    all.push_back(one);
    begin = end;
  }
  return all;
}

GridBox boxOf(const AreaBorders& borders, std::uint32_t segment) {
  const GridPoint a = borders.startOf(segment);
  const GridPoint b = borders.endOf(segment);
  return {.low = {.x = std::min(a.x, b.x), .y = std::min(a.y, b.y)},
          .high = {.x = std::max(a.x, b.x), .y = std::max(a.y, b.y)}};
}

/// The square of the distance between two areas that do not meet; the limit where they are farther apart.
double squareApart(const AreaBorders& borders, const Outlined& first, const Outlined& second, double limit) {
  double least = limit;
  for (const Run& run : first.runs) {
    if (squareApart(run.box, second.box) > least) {
      continue;
    }
    for (const Run& other : second.runs) {
      if (squareApart(run.box, other.box) > least) {
        continue;
      }
      for (std::uint32_t i = run.first; i < run.last; ++i) {
        const GridBox box = boxOf(borders, i);
        if (squareApart(box, other.box) > least) {
          continue;
        }
        for (std::uint32_t j = other.first; j < other.last; ++j) {
          if (squareApart(box, boxOf(borders, j)) <= least) {
            least = std::min(least,
                             squareApart(borders.startOf(i), borders.endOf(i), borders.startOf(j), borders.endOf(j)));
          }
        }
      }
    }
  }
  return least;
}

std::vector<Pair> pairsThatMeet(const AreaArrangement& arrangement) {
  std::vector<Pair> pairs;
  for (const CommonGround& common : arrangement.common) {
    pairs.emplace_back(common.first, common.second);
  }
  for (const CommonBorder& border : arrangement.borders) {
    pairs.emplace_back(border.first, border.second);
  }
  std::ranges::sort(pairs);
  const auto repeats = std::ranges::unique(pairs);
  pairs.erase(repeats.begin(), repeats.end());
  return pairs;
}

}  // namespace

std::vector<NearbyAreas> areasWithin(Metres distance, std::span<const MultiPolygon* const> areas,
                                     const AreaArrangement& arrangement) {
  const AreaBorders borders(areas);
  const std::vector<Run> runs = runsOf(borders);
  std::vector<Outlined> fromWest = outlined(borders, runs);
  std::ranges::sort(fromWest, {}, [](const Outlined& area) { return std::pair(area.box.low.x, area.area); });
  const std::vector<Pair> meeting = pairsThatMeet(arrangement);
  const double reach = distance.value * 1000;
  const double limit = reach * reach;
  std::vector<std::vector<NearbyAreas>> found(fromWest.size());
  oneapi::tbb::parallel_for(std::size_t{0}, fromWest.size(), [&](std::size_t i) {
    const Outlined& first = fromWest[i];
    for (std::size_t j = i + 1; j < fromWest.size(); ++j) {
      const Outlined& second = fromWest[j];
      if (static_cast<double>(second.box.low.x - first.box.high.x) > reach) {
        break;
      }
      const Pair pair = std::minmax(first.area, second.area);
      if (squareApart(first.box, second.box) > limit || std::ranges::binary_search(meeting, pair)) {
        continue;
      }
      const double beyond = std::nextafter(limit, std::numeric_limits<double>::infinity());
      if (const double square = squareApart(borders, first, second, beyond); square <= limit) {
        found[i].push_back({.first = pair.first, .second = pair.second, .apart = Metres(std::sqrt(square) / 1000)});
      }
    }
  });
  std::vector<NearbyAreas> nearby;
  for (const Pair& pair : meeting) {
    nearby.push_back({.first = pair.first, .second = pair.second});
  }
  for (const std::vector<NearbyAreas>& each : found) {
    nearby.insert(nearby.end(), each.begin(), each.end());
  }
  std::ranges::sort(nearby, {}, [](const NearbyAreas& each) { return std::pair(each.first, each.second); });
  return nearby;
}

}  // namespace buurtatlas
