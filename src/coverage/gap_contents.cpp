#include "coverage/gap_contents.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "geometry/area_arrangement.h"

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

Result<std::vector<Id>> zonesBeside(const MultiPolygon& ground, const std::vector<const Zone*>& zones) {
  std::vector<const MultiPolygon*> areas = {&ground};
  std::vector<Id> ids = {0};
  const Box box = boundsOf(ground);
  for (const Zone* zone : zones) {
    if (boundsOf(zone->border).intersects(box)) {
      areas.push_back(&zone->border);
      ids.push_back(zone->id);
    }
  }
  return arrange({}, areas).transform([&](const AreaArrangement& arrangement) {
    std::vector<Id> beside;
    for (const CommonBorder& border : arrangement.borders) {
      if (border.first == 0 && border.length > Metres(0)) {
        beside.push_back(ids[border.second]);
      }
    }
    std::ranges::sort(beside);
    return beside;
  });
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

Result<void> nameNeighbours(std::vector<Gap>& gaps, const std::vector<const Zone*>& zones) {
  for (Gap& gap : gaps) {
    if (!gap.neighbours.empty()) {
      continue;
    }
    Result<std::vector<Id>> beside = zonesBeside(gap.area, zones);
    if (!beside) {
      return std::unexpected(std::move(beside).error());
    }
    gap.neighbours = *std::move(beside);
  }
  return {};
}

}  // namespace buurtatlas
