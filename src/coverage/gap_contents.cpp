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
std::uint32_t gapBeside(const ZoneIndex& gapIndex, Point point, std::uint32_t none, std::vector<std::uint32_t>& found) {
  constexpr std::array<Point, 8> kAround = {{{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {-1, 1}, {-1, -1}, {1, -1}}};
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

double lengthBeside(const Zone& zone, const Ring& ring) {
  double length = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point from = ring[i];
    const Point to = ring[(i + 1) % ring.size()];
    const Point middle{.east = (from.east + to.east) / 2, .north = (from.north + to.north) / 2};
    if (distanceTo(zone.border, middle).value <= kBesideBorder) {
      length += distanceBetween(from, to).value;
    }
  }
  return length;
}

bool liesBeside(const Zone& zone, const MultiPolygon& ground) {
  double length = 0;
  for (const Polygon& part : ground) {
    length += lengthBeside(zone, part.outer);
    for (const Ring& hole : part.holes) {
      length += lengthBeside(zone, hole);
    }
  }
  // Where both only touch, rounding leaves a millimetre or two.
  constexpr double kLeast = 0.01;
  return length >= kLeast;
}

}  // namespace

std::vector<std::uint32_t> countAddresses(std::vector<Gap>& gaps, const ZoneIndex& gapIndex,
                                          const std::vector<Point>& uncovered) {
  const auto none = static_cast<std::uint32_t>(gaps.size());
  const AreasOfPoints gapsOf = gapIndex.areasAt(uncovered);
  std::vector<std::uint32_t> gapOfEach;
  std::vector<std::uint32_t> found;
  for (std::size_t i = 0; i < uncovered.size(); ++i) {
    const std::span<const std::uint32_t> held = gapsOf.of(i);
    const std::uint32_t gap = held.empty() ? gapBeside(gapIndex, uncovered[i], none, found) : held.front();
    gapOfEach.push_back(gap);
    if (gap != none) {
      ++gaps[gap].addresses;
    }
  }
  return gapOfEach;
}

void measureStreets(std::vector<Gap>& gaps, const ZoneIndex& gapIndex, const std::vector<Street>& streets) {
  std::vector<std::map<std::string_view, double>> metresByName(gaps.size());
  Box around;
  for (const Gap& gap : gaps) {
    around.add(boundsOf(gap.area));
  }
  for (const Street& street : streets) {
    if (street.roadClass == RoadClass::Rail || !boundsOf(street.path).intersects(around)) {
      continue;
    }
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

void nameNeighbours(Gap& part, const std::vector<const Zone*>& besideWhole) {
  for (const Zone* zone : besideWhole) {
    if (liesBeside(*zone, part.area)) {
      part.neighbours.push_back(zone->id);
    }
  }
  std::ranges::sort(part.neighbours);
}

}  // namespace buurtatlas
