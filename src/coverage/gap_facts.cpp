#include "coverage/gap_facts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include "geometry/measure.h"

namespace buurtatlas {

namespace {

constexpr std::array<std::pair<std::string_view, double GapWeights::*>, 5> kWeightNames = {{
    {"addresses", &GapWeights::address},
    {"street_km", &GapWeights::streetKilometre},
    {"hectares", &GapWeights::hectare},
    {"members", &GapWeights::member},
    {"incidents", &GapWeights::incident},
}};

PointGrid incidentsOfTheYear(const Atlas& atlas) {
  const LocalTime end = atlas.day + std::chrono::days(1);
  const LocalTime begin = end - std::chrono::days(365);
  return {*atlas.incidents, [=](const Incident& incident) {
            return incident.from >= begin && incident.from < end ? incident.position : std::nullopt;
          }};
}

double apart(const Box& box, Point point) {
  return std::hypot(std::max({box.west - point.east, point.east - box.east, 0.0}),
                    std::max({box.south - point.north, point.north - box.north, 0.0}));
}

}  // namespace

GapPopulation::GapPopulation(const Atlas& atlas)
    : m_members(*atlas.members, placeOf), m_incidents(incidentsOfTheYear(atlas)) {}

void GapPopulation::countIn(const Gap& gap, GapFacts& facts) const {
  facts.members = static_cast<std::int64_t>(m_members.pointsIn(gap.area).size());
  facts.incidents = static_cast<std::int64_t>(m_incidents.pointsIn(gap.area).size());
}

void findNearestZone(const Gap& gap, std::span<const LiveZone> live, GapFacts& facts) {
  using Candidate = std::pair<double, const Zone*>;
  std::vector<Candidate> candidates;
  for (const LiveZone& each : live) {
    candidates.emplace_back(apart(each.box, gap.centre), each.zone);
  }
  // Few zones are looked at: a heap gives the nearest boxes first without sorting the others.
  const auto isFarther = [](const Candidate& a, const Candidate& b) {
    return std::pair(a.first, a.second->id) > std::pair(b.first, b.second->id);
  };
  std::ranges::make_heap(candidates, isFarther);
  while (!candidates.empty()) {
    std::ranges::pop_heap(candidates, isFarther);
    const auto [boxApart, zone] = candidates.back();
    candidates.pop_back();
    if (facts.nearestZone != 0 && boxApart >= facts.toNearestZone.value) {
      break;
    }
    const Metres distance = distanceTo(zone->border, gap.centre);
    if (facts.nearestZone == 0 || distance < facts.toNearestZone) {
      facts.nearestZone = zone->id;
      facts.toNearestZone = distance;
    }
  }
}

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
  const GapPopulation population(atlas);
  std::vector<LiveZone> live;
  for (const Zone& zone : *atlas.zones) {
    if (zone.state == ZoneState::Live && !zone.border.empty()) {
      live.push_back({.zone = &zone, .box = boundsOf(zone.border)});
    }
  }
  std::vector<GapFacts> facts(gaps.size());
  for (std::size_t gap = 0; gap < gaps.size(); ++gap) {
    population.countIn(gaps[gap], facts[gap]);
    findNearestZone(gaps[gap], live, facts[gap]);
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
