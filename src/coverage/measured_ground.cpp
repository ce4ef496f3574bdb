#include "coverage/measured_ground.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "coverage/allowed_ground.h"
#include "coverage/gap_contents.h"
#include "geometry/measure.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

namespace {

std::vector<Gap> gapsFrom(std::span<const OpenGround* const> grounds, std::span<const Zone* const> zones) {
  std::vector<Gap> gaps;
  for (const OpenGround* ground : grounds) {
    Gap& gap = gaps.emplace_back(Gap{.area = ground->ground});
    std::ranges::transform(ground->beside, std::back_inserter(gap.neighbours),
                           [&](std::uint32_t zone) { return zones[zone]->id; });
    std::ranges::sort(gap.neighbours);
  }
  return gaps;
}

std::vector<const Zone*> zonesBeside(const OpenGround& ground, std::span<const Zone* const> zones) {
  std::vector<const Zone*> beside;
  std::ranges::transform(ground.beside, std::back_inserter(beside), [&](std::uint32_t zone) { return zones[zone]; });
  return beside;
}

ZoneIndex indexOf(const std::vector<Gap>& gaps) {
  std::vector<MultiPolygon> areas;
  std::ranges::transform(gaps, std::back_inserter(areas), &Gap::area);
  return ZoneIndex(areas);
}

}  // namespace

Result<MeasuredGrounds> measureGrounds(const Atlas& atlas, std::span<const Zone* const> zones,
                                       std::span<const OpenGround* const> grounds,
                                       const std::vector<std::uint32_t>& uncovered) {
  std::vector<Point> points;
  std::ranges::transform(uncovered, std::back_inserter(points),
                         [&](std::uint32_t address) { return *(*atlas.addresses)[address].position; });
  Result<std::vector<std::vector<Gap>>> divided = divideGaps(gapsFrom(grounds, zones), *atlas.allowedGaps, points);
  if (!divided) {
    return std::unexpected(std::move(divided).error());
  }
  std::vector<Gap> gaps;
  std::vector<std::size_t> groundOf;
  for (std::size_t ground = 0; ground < grounds.size(); ++ground) {
    groundOf.insert(groundOf.end(), (*divided)[ground].size(), ground);
    std::ranges::move((*divided)[ground], std::back_inserter(gaps));
  }
  const ZoneIndex index = indexOf(gaps);
  const std::vector<std::uint32_t> gapOfEach = countAddresses(gaps, index, points);
  measureStreets(gaps, index, *atlas.streets);
  std::vector<MeasuredGround> measured(grounds.size());
  for (std::size_t ground = 0; ground < grounds.size(); ++ground) {
    measured[ground].size = areaOf(grounds[ground]->ground);
  }
  for (std::size_t gap = 0; gap < gaps.size(); ++gap) {
    gaps[gap].size = areaOf(gaps[gap].area);
    gaps[gap].centre = pointInside(gaps[gap].area);
    if (gaps[gap].neighbours.empty()) {
      nameNeighbours(gaps[gap], zonesBeside(*grounds[groundOf[gap]], zones));
    }
    measured[groundOf[gap]].gaps.push_back(std::move(gaps[gap]));
  }
  MeasuredGrounds answer;
  for (std::size_t i = 0; i < uncovered.size(); ++i) {
    std::vector<std::uint32_t>& home =
        gapOfEach[i] < groundOf.size() ? measured[groundOf[gapOfEach[i]]].addresses : answer.strays;
    home.push_back(uncovered[i]);
  }
  for (MeasuredGround& each : measured) {
    answer.grounds.push_back(std::make_shared<const MeasuredGround>(std::move(each)));
  }
  return answer;
}

}  // namespace buurtatlas
