#include "coverage/gap_facts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <numeric>
#include <string>
#include <utility>

#include "geometry/measure.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

namespace {

constexpr std::array<std::pair<std::string_view, double GapWeights::*>, 5> kWeightNames = {{
    {"addresses", &GapWeights::address},
    {"street_km", &GapWeights::streetKilometre},
    {"hectares", &GapWeights::hectare},
    {"members", &GapWeights::member},
    {"incidents", &GapWeights::incident},
}};

void countInside(const std::vector<Gap>& gaps, const Atlas& atlas, std::vector<GapFacts>& facts) {
  std::vector<MultiPolygon> areas;
  std::ranges::transform(gaps, std::back_inserter(areas), &Gap::area);
  const ZoneIndex index(areas);
  std::vector<std::uint32_t> found;
  const auto count = [&](const std::optional<Point>& place, std::int64_t GapFacts::* counter) {
    if (place) {
      index.areasAt(*place, found);
      for (const std::uint32_t gap : found) {
        ++(facts[gap].*counter);
      }
    }
  };
  for (const Member& member : *atlas.members) {
    count(placeOf(member), &GapFacts::members);
  }
  const LocalTime end = atlas.day + std::chrono::days(1);
  const LocalTime begin = end - std::chrono::days(365);
  for (const Incident& incident : *atlas.incidents) {
    if (incident.from >= begin && incident.from < end) {
      count(incident.position, &GapFacts::incidents);
    }
  }
}

double apart(const Box& box, Point point) {
  return std::hypot(std::max({box.west - point.east, point.east - box.east, 0.0}),
                    std::max({box.south - point.north, point.north - box.north, 0.0}));
}

void findNearest(const std::vector<Gap>& gaps, const Atlas& atlas, std::vector<GapFacts>& facts) {
  std::vector<std::pair<const Zone*, Box>> live;
  for (const Zone& zone : *atlas.zones) {
    if (zone.state == ZoneState::Live && !zone.border.empty()) {
      live.emplace_back(&zone, boundsOf(zone.border));
    }
  }
  for (std::size_t gap = 0; gap < gaps.size(); ++gap) {
    const Point centre = gaps[gap].centre;
    std::ranges::sort(live, {},
                      [&](const auto& zone) { return std::pair(apart(zone.second, centre), zone.first->id); });
    for (const auto& [zone, box] : live) {
      GapFacts& known = facts[gap];
      if (known.nearestZone != 0 && apart(box, centre) >= known.toNearestZone.value) {
        break;
      }
      const Metres distance = distanceTo(zone->border, centre);
      if (known.nearestZone == 0 || distance < known.toNearestZone) {
        known.nearestZone = zone->id;
        known.toNearestZone = distance;
      }
    }
  }
}

}  // namespace

Result<GapWeights> parseGapWeights(std::string_view text) {
  GapWeights weights{.address = 0};
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(','));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    const std::size_t equals = part.find('=');
    const auto named =
        std::ranges::find(kWeightNames, part.substr(0, equals), [](const auto& each) { return each.first; });
    double value = -1;
    if (equals != std::string_view::npos) {
      const char* const end = part.data() + part.size();
      const auto read = std::from_chars(part.data() + equals + 1, end, value);
      value = read.ec == std::errc() && read.ptr == end && std::isfinite(value) ? value : -1;
    }
    if (named == kWeightNames.end() || value < 0) {
      return fail(
          ErrorCode::InvalidInput,
          "\"%1\" is no weight of a gap. Give addresses, street_km, hectares, members or incidents, each with a "
          "number from 0 on, such as addresses=1,incidents=5.",
          {std::string(part)});
    }
    weights.*(named->second) = value;
  }
  return weights;
}

double pointsOf(const Gap& gap, const GapFacts& facts, const GapWeights& weights) {
  return weights.address * static_cast<double>(gap.addresses) +
         weights.streetKilometre * gap.streetLength.value / 1000 + weights.hectare * gap.size.value / 10'000 +
         weights.member * static_cast<double>(facts.members) + weights.incident * static_cast<double>(facts.incidents);
}

std::vector<GapFacts> factsOfGaps(const std::vector<Gap>& gaps, const Atlas& atlas, const GapWeights& weights) {
  std::vector<GapFacts> facts(gaps.size());
  countInside(gaps, atlas, facts);
  findNearest(gaps, atlas, facts);
  for (std::size_t gap = 0; gap < gaps.size(); ++gap) {
    facts[gap].points = pointsOf(gaps[gap], facts[gap], weights);
  }
  return facts;
}

std::vector<std::size_t> rankedByPoints(const std::vector<Gap>& gaps, const std::vector<GapFacts>& facts) {
  std::vector<std::size_t> places(gaps.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::stable_sort(places, [&](std::size_t first, std::size_t second) {
    const std::pair firstKey(gaps[first].allowedBy != 0, -facts[first].points);
    const std::pair secondKey(gaps[second].allowedBy != 0, -facts[second].points);
    return firstKey != secondKey ? firstKey < secondKey : ranksBefore(gaps[first], gaps[second]);
  });
  return places;
}

}  // namespace buurtatlas
