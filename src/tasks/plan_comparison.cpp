#include "tasks/plan_comparison.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <map>
#include <memory>
#include <numeric>
#include <utility>

#include "coverage/assignment.h"
#include "geometry/measure.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

namespace {

bool isThere(const Zone& zone) { return zone.state != ZoneState::Dormant && zone.state != ZoneState::Dissolved; }

/// The people and addresses that are counted in zones, each with a place.
struct Held {
  std::vector<Point> addresses = {};
  std::vector<Point> households = {};
  std::vector<Point> members = {};
  std::vector<Id> memberIds = {};
};

Held countedIn(const Atlas& atlas) {
  Held counted;
  for (const Address& address : *atlas.addresses) {
    if (address.position) {
      counted.addresses.push_back(*address.position);
      if (address.use != AddressUse::Business) {
        counted.households.push_back(*address.position);
      }
    }
  }
  for (const Member& member : *atlas.members) {
    if (!member.left && member.placement.status == PlacementStatus::Accepted && member.placement.position) {
      counted.members.push_back(*member.placement.position);
      counted.memberIds.push_back(member.id);
    }
  }
  return counted;
}

/// The zones of one side, with what lies in each.
struct Side {
  std::vector<Zone> zones = {};
  std::map<Id, std::size_t> placeOf = {};
  std::vector<std::int64_t> addresses = {};
  std::vector<std::int64_t> households = {};
  std::vector<std::int64_t> members = {};
  ZonesOfPoints zonesOfMembers = {};

  [[nodiscard]] std::int64_t in(const std::vector<std::int64_t>& amounts, Id zone) const {
    const auto place = placeOf.find(zone);
    return place == placeOf.end() ? 0 : amounts[place->second];
  }
};

Side sideOf(std::vector<Zone> zones, const Held& counted) {
  Side side{.zones = std::move(zones)};
  std::vector<MultiPolygon> borders;
  for (const Zone& zone : side.zones) {
    side.placeOf[zone.id] = borders.size();
    borders.push_back(zone.border);
  }
  const ZoneIndex index(borders);
  side.addresses = assignZones(index, counted.addresses).pointsPerZone(borders.size());
  side.households = assignZones(index, counted.households).pointsPerZone(borders.size());
  side.zonesOfMembers = assignZones(index, counted.members);
  side.members = side.zonesOfMembers.pointsPerZone(borders.size());
  return side;
}

std::int64_t addressesInZones(const std::vector<Zone>& zones, std::initializer_list<ZoneState> states,
                              const Held& counted) {
  std::vector<MultiPolygon> borders;
  for (const Zone& zone : zones) {
    if (std::ranges::contains(states, zone.state)) {
      borders.push_back(zone.border);
    }
  }
  const ZonesOfPoints zonesOf = assignZones(ZoneIndex(borders), counted.addresses);
  std::int64_t inside = 0;
  for (std::size_t address = 0; address < counted.addresses.size(); ++address) {
    inside += zonesOf.of(address).empty() ? 0 : 1;
  }
  return inside;
}

double shareOf(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// Without a boundary nobody can say what is open, but what lies in a zone is known all the same.
CoverageReport coverageOfAddresses(const Atlas& atlas, const Held& counted) {
  return {.addressesTotal = std::ssize(*atlas.addresses),
          .addressesLocated = std::ssize(counted.addresses),
          .addressesInZones = addressesInZones(*atlas.zones, {ZoneState::Live}, counted)};
}

Result<PlanSide> measured(const Atlas& atlas, const Side& side, const PlanOutcome& outcome, const Held& counted,
                          SquareMetres minimumGap, const JobControl& control) {
  Atlas town = atlas;
  town.zones = std::make_shared<const std::vector<Zone>>(side.zones);
  Result<CoverageReport> coverage =
      town.boundary->empty() ? coverageOfAddresses(town, counted) : measureCoverage(town, minimumGap, control);
  if (!coverage) {
    return std::unexpected(std::move(coverage).error());
  }
  PlanSide measures{.coverage = std::move(*coverage)};
  std::vector<std::int64_t> members;
  std::vector<std::int64_t> households;
  for (std::size_t i = 0; i < side.zones.size(); ++i) {
    if (outcome.isAbout(side.zones[i].type) && isThere(side.zones[i])) {
      members.push_back(side.members[i]);
      households.push_back(side.households[i]);
    }
  }
  measures.addressesOnceLive = addressesInZones(side.zones, {ZoneState::Live, ZoneState::Founding}, counted);
  measures.zones = std::ssize(members);
  measures.members = balanceOf(std::move(members));
  measures.households = balanceOf(std::move(households));
  return measures;
}

/// The zones of a type that hold a member.
std::vector<const Zone*> zonesHolding(const Side& side, std::size_t member, ZoneType type) {
  std::vector<const Zone*> zones;
  for (const std::uint32_t zone : side.zonesOfMembers.of(member)) {
    if (side.zones[zone].type == type && side.zones[zone].state != ZoneState::Dissolved) {
      zones.push_back(&side.zones[zone]);
    }
  }
  std::ranges::sort(zones, {}, &Zone::id);
  return zones;
}

std::string joinedNames(const std::vector<const Zone*>& zones) {
  std::string names;
  for (const Zone* zone : zones) {
    names += (names.empty() ? "" : " + ") + zone->name;
  }
  return names;
}

std::vector<MemberMove> movesBetween(const Side& now, const Side& planned, const PlanOutcome& outcome,
                                     const Held& counted) {
  std::map<std::pair<std::string, std::string>, std::vector<Id>> moves;
  for (std::size_t member = 0; member < counted.members.size(); ++member) {
    for (const ZoneType type : outcome.types) {
      const std::vector<const Zone*> from = zonesHolding(now, member, type);
      const std::vector<const Zone*> to = zonesHolding(planned, member, type);
      const auto idOf = [](const Zone* zone) { return zone->id; };
      if (!std::ranges::equal(from, to, {}, idOf, idOf)) {
        moves[{joinedNames(from), joinedNames(to)}].push_back(counted.memberIds[member]);
      }
    }
  }
  std::vector<MemberMove> list;
  for (auto& [names, members] : moves) {
    list.push_back({.from = names.first, .to = names.second, .members = std::move(members)});
  }
  std::ranges::stable_sort(list, std::greater(), [](const MemberMove& move) { return move.members.size(); });
  return list;
}

}  // namespace

Balance balanceOf(std::vector<std::int64_t> amounts) {
  if (amounts.empty()) {
    return {};
  }
  std::ranges::sort(amounts);
  const std::size_t middle = amounts.size() / 2;
  const auto total = std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
  const auto upper = static_cast<double>(amounts[middle]);
  return {.least = amounts.front(),
          .median = amounts.size() % 2 == 1 ? upper : (static_cast<double>(amounts[middle - 1]) + upper) / 2,
          .mean = static_cast<double>(total) / static_cast<double>(amounts.size()),
          .most = amounts.back()};
}

double PlanSide::share() const { return shareOf(coverage.addressesInZones, coverage.addressesLocated); }

double PlanSide::shareOnceLive() const { return shareOf(addressesOnceLive, coverage.addressesLocated); }

std::int64_t PlanComparison::movedMembers() const {
  return std::accumulate(moves.begin(), moves.end(), std::int64_t{0},
                         [](std::int64_t sum, const MemberMove& move) { return sum + std::ssize(move.members); });
}

std::int64_t PlanComparison::count(PlanStep::Kind kind) const {
  return std::ranges::count(zones, kind, [](const PlanStepFigures& figures) { return figures.step.kind; });
}

Result<PlanComparison> comparePlan(const Atlas& atlas, const Plan& plan, SquareMetres minimumGap,
                                   const JobControl& control) {
  const PlanOutcome outcome = outcomeOf(atlas, plan);
  const Held counted = countedIn(atlas);
  const Side now = sideOf(*atlas.zones, counted);
  const Side planned = sideOf(outcome.zones, counted);
  Result<PlanSide> sideNow = measured(atlas, now, outcome, counted, minimumGap, control);
  Result<PlanSide> sidePlanned = sideNow ? measured(atlas, planned, outcome, counted, minimumGap, control) : sideNow;
  if (!sidePlanned) {
    return std::unexpected(std::move(sidePlanned).error());
  }
  PlanComparison comparison{.now = std::move(*sideNow),
                            .planned = std::move(*sidePlanned),
                            .moves = movesBetween(now, planned, outcome, counted)};
  for (const PlanStep& step : outcome.steps) {
    const bool stays = step.kind != PlanStep::Kind::Gone;
    comparison.zones.push_back({.step = step,
                                .sizeNow = areaOf(step.before),
                                .sizePlanned = stays ? areaOf(step.zone.border) : SquareMetres{},
                                .addressesNow = now.in(now.addresses, step.zone.id),
                                .addressesPlanned = planned.in(planned.addresses, step.zone.id),
                                .membersNow = now.in(now.members, step.zone.id),
                                .membersPlanned = planned.in(planned.members, step.zone.id)});
  }
  return comparison;
}

}  // namespace buurtatlas
