#include "tasks/alert_neighbours.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "coverage/adjacency.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"

namespace buurtatlas {

namespace {

constexpr Id kAreaId = -1;
// Of a zone, what rounding may leave outside an area that holds it.
constexpr SquareMetres kLeastGain(1);

Box grown(Box box, Metres by) {
  return {.west = box.west - by.value,
          .south = box.south - by.value,
          .east = box.east + by.value,
          .north = box.north + by.value};
}

std::string folded(std::string_view name) {
  std::string text;
  for (const char letter : name) {
    if (letter != ' ') {
      text += static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
    }
  }
  return text;
}

/// What adjacency is asked about: the area as if it were a zone, and what lies near it.
struct Surroundings {
  Zone area = {};
  std::vector<const Zone*> zones = {};
  std::vector<Street> streets = {};
};

Surroundings surroundingsOf(const Atlas& atlas, const MultiPolygon& area) {
  Surroundings near{.area = {.id = kAreaId, .border = area}};
  near.zones.push_back(&near.area);
  const Box reach = grown(boundsOf(area), kNeighbourReach);
  for (const Zone& zone : *atlas.zones) {
    if (zone.state == ZoneState::Live && boundsOf(zone.border).intersects(reach)) {
      near.zones.push_back(&zone);
    }
  }
  for (const Street& street : *atlas.streets) {
    if (boundsOf(street.path).intersects(reach)) {
      near.streets.push_back(street);
    }
  }
  return near;
}

Result<std::size_t> peopleIn(const AudienceSelector& selector, const MultiPolygon& area, const AudienceChoice& choice) {
  return selector.select(area, choice).transform([](const Audience& audience) { return audience.addressed(); });
}

/// None when the area holds the whole zone, or when it adds nobody.
Result<std::optional<NeighbourZone>> proposalOf(const Zone& zone, const Adjacency& how, const MultiPolygon& area,
                                                std::size_t people, const AudienceSelector& selector,
                                                const AudienceChoice& choice) {
  const Result<MultiPolygon> rest = differenceOf(zone.border, area);
  if (!rest) {
    return std::unexpected(rest.error());
  }
  if (areaOf(*rest) < kLeastGain) {
    return std::nullopt;
  }
  return unionOf({area, zone.border})
      .and_then([&](const MultiPolygon& both) { return peopleIn(selector, both, choice); })
      .transform([&](std::size_t more) {
        return more <= people ? std::nullopt
                              : std::optional(NeighbourZone{.zone = zone.id,
                                                            .name = zone.name,
                                                            .border = how.border,
                                                            .apart = how.apart,
                                                            .streets = how.streets,
                                                            .adds = more - people});
      });
}

Result<std::vector<NeighbourZone>> proposedZones(const Atlas& atlas, const AudienceSelector& selector,
                                                 const MultiPolygon& area, const AudienceChoice& choice,
                                                 std::size_t people, const JobControl& control) {
  Surroundings near = surroundingsOf(atlas, area);
  near.zones.front() = &near.area;  // the value has moved
  const Result<std::vector<Adjacency>> pairs = findAdjacency(near.zones, near.streets, kNeighbourReach);
  if (!pairs) {
    return std::unexpected(pairs.error());
  }
  std::vector<NeighbourZone> proposed;
  for (const Adjacency& pair : *pairs) {
    if (pair.first != kAreaId) {
      continue;
    }
    if (control.isStopped()) {
      return fail(ErrorCode::Cancelled, "The neighbours were not looked for: it was cancelled.");
    }
    const auto zone = std::ranges::find(near.zones, pair.second, [](const Zone* each) { return each->id; });
    const Result<std::optional<NeighbourZone>> each = proposalOf(**zone, pair, area, people, selector, choice);
    if (!each) {
      return std::unexpected(each.error());
    }
    if (*each) {
      proposed.push_back(**each);
    }
  }
  std::ranges::stable_sort(proposed, {}, [](const NeighbourZone& each) {
    return std::tuple(each.apart.value, -each.border.value, -each.streets);
  });
  return proposed;
}

}  // namespace

Coordinators coordinatorsOf(const Atlas& atlas) {
  std::map<std::string, std::set<Id>> byName;
  for (const Member& member : *atlas.members) {
    if (!member.left) {
      byName[folded(member.key)].insert(member.id);
      byName[folded(member.name)].insert(member.id);
    }
  }
  byName.erase("");
  Coordinators coordinators;
  for (const Zone& zone : *atlas.zones) {
    if (zone.state != ZoneState::Live) {
      continue;
    }
    // Two people of one name cannot be told apart, and the wrong one must not be warned.
    const auto found = byName.find(folded(zone.coordinator));
    if (found == byName.end() || found->second.size() != 1) {
      ++coordinators.zonesWithout;
      continue;
    }
    std::string& zones = coordinators.members[*found->second.begin()];
    zones += (zones.empty() ? "" : ", ") + zone.name;
  }
  return coordinators;
}

Result<AlertNeighbours> proposeNeighbours(const Atlas& atlas, const AudienceSelector& selector,
                                          const MultiPolygon& area, const AudienceChoice& choice,
                                          const JobControl& control) {
  const Result<std::size_t> people = peopleIn(selector, area, choice);
  if (!people) {
    return std::unexpected(people.error());
  }
  AlertNeighbours neighbours{.coordinators = coordinatorsOf(atlas)};
  AudienceChoice withCoordinators = choice;
  withCoordinators.coordinators = neighbours.coordinators.members;
  const Result<std::size_t> more = peopleIn(selector, area, withCoordinators);
  Result<std::vector<NeighbourZone>> zones = proposedZones(atlas, selector, area, choice, *people, control);
  if (!zones) {
    return std::unexpected(zones.error());
  }
  neighbours.zones = *std::move(zones);
  neighbours.coordinatorsAdd = *more - std::min(*more, *people);
  return neighbours;
}

}  // namespace buurtatlas
