#include "coverage/gap_contents.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "geometry/measure.h"

namespace buurtatlas {

namespace {

/// More than the rounding of a border can be, less than anything on the ground.
constexpr double kBesideBorder = 0.002;

/// The overlay moves borders by less than a millimetre, so a point close to one may lie in no gap, or in the wrong one.
std::uint32_t gapNear(const ZoneIndex& gapIndex, Point point, std::uint32_t none, std::vector<std::uint32_t>& found) {
  constexpr std::array<Point, 9> kAround = {
      {{0, 0}, {1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {-1, 1}, {-1, -1}, {1, -1}}};
  for (const Point step : kAround) {
    gapIndex.areasAt(
        onGrid({.east = point.east + step.east * kBesideBorder, .north = point.north + step.north * kBesideBorder}),
        found);
    if (!found.empty()) {
      return found.front();
    }
  }
  return none;
}

/// Rings keep their inside on the left, so the right of an edge is outside.
template <class Visit>
void forEachPlaceBeside(const Ring& ring, Visit visit) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i];
    const Point b = ring[i + 1 == ring.size() ? 0 : i + 1];
    const double length = distanceBetween(a, b).value;
    visit(onGrid({.east = (a.east + b.east) / 2 + (b.north - a.north) / length * kBesideBorder,
                  .north = (a.north + b.north) / 2 - (b.east - a.east) / length * kBesideBorder}));
  }
}

}  // namespace

void countAddresses(std::vector<Gap>& gaps, const ZoneIndex& gapIndex, const std::vector<Point>& uncovered) {
  const auto none = static_cast<std::uint32_t>(gaps.size());
  std::vector<std::uint32_t> found;
  for (const Point point : uncovered) {
    const std::uint32_t gap = gapNear(gapIndex, point, none, found);
    if (gap != none) {
      ++gaps[gap].addresses;
    }
  }
}

void measureStreets(std::vector<Gap>& gaps, const ZoneIndex& gapIndex, const std::vector<Street>& streets) {
  std::vector<std::map<std::string_view, double>> metresByName(gaps.size());
  for (const Street& street : streets) {
    for (const ZoneIndex::Piece piece : gapIndex.piecesOf(street.path)) {
      metresByName[piece.area][street.name] += piece.length.value;
    }
  }
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    double sum = 0;
    for (const auto& [name, metres] : metresByName[i]) {
      gaps[i].streets.push_back({.name = std::string(name), .length = Metres(metres)});
      sum += metres;
    }
    gaps[i].streetLength = Metres(sum);
    std::ranges::stable_sort(gaps[i].streets, std::ranges::greater{}, &StreetLength::length);
  }
}

void nameNeighbours(std::vector<Gap>& gaps, const ZoneIndex& zoneIndex, const std::vector<const Zone*>& zones) {
  std::vector<std::uint32_t> found;
  for (Gap& gap : gaps) {
    const auto addZonesAt = [&](Point place) {
      zoneIndex.areasAt(place, found);
      for (const std::uint32_t zone : found) {
        gap.neighbours.push_back(zones[zone]->id);
      }
    };
    for (const Polygon& part : gap.area) {
      forEachPlaceBeside(part.outer, addZonesAt);
      for (const Ring& hole : part.holes) {
        forEachPlaceBeside(hole, addZonesAt);
      }
    }
    std::ranges::sort(gap.neighbours);
    const auto repeats = std::ranges::unique(gap.neighbours);
    gap.neighbours.erase(repeats.begin(), repeats.end());
  }
}

}  // namespace buurtatlas
