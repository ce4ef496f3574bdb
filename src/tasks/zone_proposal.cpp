#include "tasks/zone_proposal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "coverage/street_groups.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "tasks/plan_task.h"
#include "tasks/street_division.h"
#include "tasks/streets_of_ground.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostProposals = 6;

/// What is told of a proposal once its borders are known.
class Figures {
 public:
  Figures(const Atlas& atlas, const StreetRegister& streets) : m_atlas(atlas), m_streets(streets) {}

  void fill(ZoneProposal& proposal, const GroupSize& size) const {
    std::map<std::string, std::set<std::size_t>> zonesOfStreet;
    for (std::size_t i = 0; i < proposal.zones.size(); ++i) {
      ProposedZone& proposed = proposal.zones[i];
      std::map<std::string, std::int64_t> counts;
      proposed.households = 0;
      for (const std::uint32_t row : addressesIn(*m_streets.addresses(), proposed.zone.border)) {
        proposed.households += isHousehold(m_streets.address(row)) ? 1 : 0;
        ++counts[m_streets.address(row).street];
        zonesOfStreet[m_streets.address(row).street].insert(i);
      }
      proposed.members = membersIn(proposed.zone.border);
      proposed.streets = byCount(counts);
    }
    for (const auto& [street, zones] : zonesOfStreet) {
      if (zones.size() > 1) {
        proposal.torn.push_back(street);
      }
    }
    proposal.isInRange =
        std::ranges::all_of(proposal.zones, [&](const ProposedZone& zone) { return size.holds(zone.households); });
    proposal.isConnected =
        std::ranges::all_of(proposal.zones, [](const ProposedZone& zone) { return zone.zone.border.size() == 1; });
  }

 private:
  [[nodiscard]] std::int64_t membersIn(const MultiPolygon& area) const {
    return std::ranges::count_if(*m_atlas.members, [&](const Member& member) {
      const auto place = placeOf(member);
      return place && contains(area, *place);
    });
  }

  static std::vector<std::string> byCount(const std::map<std::string, std::int64_t>& counts) {
    std::vector<std::pair<std::string, std::int64_t>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater(), &std::pair<std::string, std::int64_t>::second);
    std::vector<std::string> names;
    for (auto& [name, count] : sorted) {
      names.push_back(std::move(name));
    }
    return names;
  }

  const Atlas& m_atlas;
  const StreetRegister& m_streets;
};

// The first of the name and the name with 2, 3... that no zone has.
std::string freeName(const Atlas& atlas, const std::vector<ProposedZone>& proposed, const std::string& wanted) {
  const auto isTaken = [&](const std::string& name) {
    return std::ranges::contains(*atlas.zones, name, &Zone::name) ||
           std::ranges::any_of(proposed, [&](const ProposedZone& other) { return other.zone.name == name; });
  };
  std::string name = wanted;
  for (int number = 2; isTaken(name); ++number) {
    name = wanted + " " + std::to_string(number);
  }
  return name;
}

void nameNewZones(const Atlas& atlas, std::vector<ProposedZone>& zones) {
  for (ProposedZone& proposed : zones) {
    if (proposed.zone.id == 0) {
      proposed.zone.name = freeName(atlas, zones, proposed.streets.empty() ? "?" : proposed.streets.front());
    }
  }
}

// How many groups to try: as few as the largest size allows, one more, and as many as of a middling size there would
// be.
std::set<std::size_t> groupCounts(const StreetsOfGround& ground, const GroupSize& size, std::size_t fewest) {
  const auto households = static_cast<double>(ground.households);
  const auto most = static_cast<double>(size.most);
  const auto middle = static_cast<double>(size.least + size.most) / 2;
  std::set<std::size_t> counts;
  for (const double count :
       {std::ceil(households / most), std::ceil(households / most) + 1, std::round(households / middle)}) {
    counts.insert(std::clamp(static_cast<std::size_t>(std::max(count, 1.0)), std::min(fewest, ground.units.size()),
                             ground.units.size()));
  }
  return counts;
}

class Proposer {
 public:
  Proposer(const Atlas& atlas, const StreetRegister& streets, const GroupSize& size, const JobControl& control)
      : m_atlas(atlas), m_streets(streets), m_size(size), m_control(control) {}

  /// How many divisions of ground there will be, for the share that is done.
  void expectDivisions(std::size_t count) { m_expected = count; }

  Result<void> addNewZones(const MultiPolygon& gap, const StreetsOfGround& ground) {
    return addGroups(gap, ground, 1, ProposalKind::NewZones, [](std::vector<MultiPolygon>& areas) {
      std::vector<ProposedZone> zones;
      for (MultiPolygon& area : areas) {
        zones.push_back({.zone = {.state = ZoneState::Founding, .border = std::move(area)}});
      }
      return zones;
    });
  }

  Result<void> addGrowth(const MultiPolygon& gap, const Zone& neighbour) {
    auto grown = unionOf({neighbour.border, gap});
    if (!grown) {
      return std::unexpected(grown.error());
    }
    ProposedZone proposed{.zone = neighbour};
    proposed.zone.border = *std::move(grown);
    add({.kind = ProposalKind::GrowNeighbour, .zones = {std::move(proposed)}});
    return {};
  }

  Result<void> addSharing(const MultiPolygon& gap, const StreetsOfGround& ground,
                          const std::vector<const Zone*>& neighbours) {
    std::vector<std::uint32_t> nearest;
    for (const StreetUnit& unit : ground.units) {
      const auto distance = [&](const Zone* zone) { return distanceTo(zone->border, unit.centre); };
      nearest.push_back(
          static_cast<std::uint32_t>(std::ranges::min_element(neighbours, {}, distance) - neighbours.begin()));
    }
    if (std::ranges::count(nearest, nearest.front()) == std::ssize(nearest)) {
      return {};
    }
    auto areas = divide(ground, gap, nearest, neighbours.size());
    if (!areas) {
      return std::unexpected(areas.error());
    }
    ZoneProposal proposal{.kind = ProposalKind::ShareNeighbours};
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      if ((*areas)[i].empty()) {
        continue;
      }
      auto grown = unionOf({neighbours[i]->border, (*areas)[i]});
      if (!grown) {
        return std::unexpected(grown.error());
      }
      proposal.zones.push_back({.zone = *neighbours[i]});
      proposal.zones.back().zone.border = *std::move(grown);
    }
    add(std::move(proposal));
    return {};
  }

  Result<void> addParts(const Zone& whole, const StreetsOfGround& ground) {
    return addGroups(whole.border, ground, 2, ProposalKind::SplitZone, [&](std::vector<MultiPolygon>& areas) {
      const std::size_t keeper = keeperOf(whole, areas);
      std::vector<ProposedZone> zones;
      for (std::size_t i = 0; i < areas.size(); ++i) {
        zones.push_back({.zone = whole});
        Zone& zone = zones.back().zone;
        zone.border = std::move(areas[i]);
        if (i != keeper) {
          zone.id = 0;
          zone.coordinator.clear();
          zone.name.clear();
        }
      }
      return zones;
    });
  }

  std::vector<ZoneProposal> take() {
    std::ranges::stable_sort(m_proposals, {}, [this](const ZoneProposal& proposal) {
      return std::tuple(-shareThatFits(proposal), proposal.torn.size(), proposal.kind);
    });
    m_proposals.resize(std::min(m_proposals.size(), kMostProposals));
    return std::move(m_proposals);
  }

 private:
  template <class ZonesOf>
  Result<void> addGroups(const MultiPolygon& area, const StreetsOfGround& ground, std::size_t fewest, ProposalKind kind,
                         ZonesOf zonesOf) {
    const std::vector<StreetLink> links = linksOf(m_streets, ground);
    for (const std::size_t count : groupCounts(ground, m_size, fewest)) {
      auto areas = divide(ground, area, groupStreets(ground.units, links, count), count);
      if (!areas) {
        return std::unexpected(areas.error());
      }
      std::erase(*areas, MultiPolygon());
      add({.kind = kind, .zones = zonesOf(*areas)});
    }
    return {};
  }

  Result<std::vector<MultiPolygon>> divide(const StreetsOfGround& ground, const MultiPolygon& area,
                                           const std::vector<std::uint32_t>& groupOfUnit, std::size_t groups) {
    const auto report = [this](double share) {
      m_control.report((static_cast<double>(m_divided) + share) / static_cast<double>(m_expected));
    };
    auto areas =
        divideByStreets(m_streets, ground, area, groupOfUnit, groups, {.stop = m_control.stop, .progress = report});
    ++m_divided;
    report(0);
    return areas;
  }

  // Of the households, those in zones of the wished size and in one piece.
  [[nodiscard]] double shareThatFits(const ZoneProposal& proposal) const {
    std::int64_t fitting = 0;
    std::int64_t all = 1;
    for (const ProposedZone& proposed : proposal.zones) {
      const bool fits = m_size.holds(proposed.households) && proposed.zone.border.size() == 1;
      fitting += fits ? proposed.households : 0;
      all += proposed.households;
    }
    return static_cast<double>(fitting) / static_cast<double>(all);
  }

  // Where the coordinator lives, else where most members do.
  [[nodiscard]] std::size_t keeperOf(const Zone& whole, const std::vector<MultiPolygon>& areas) const {
    std::vector<std::int64_t> members(areas.size(), 0);
    for (const Member& member : *m_atlas.members) {
      const auto place = placeOf(member);
      for (std::size_t i = 0; place && i < areas.size(); ++i) {
        if (contains(areas[i], *place)) {
          const bool isCoordinator = !whole.coordinator.empty() && member.name == whole.coordinator;
          members[i] += isCoordinator ? std::ssize(*m_atlas.members) + 1 : 1;
        }
      }
    }
    return static_cast<std::size_t>(std::ranges::max_element(members) - members.begin());
  }

  void add(ZoneProposal proposal) {
    Figures(m_atlas, m_streets).fill(proposal, m_size);
    nameNewZones(m_atlas, proposal.zones);
    m_proposals.push_back(std::move(proposal));
  }

  const Atlas& m_atlas;
  const StreetRegister& m_streets;
  GroupSize m_size;
  const JobControl& m_control;
  std::size_t m_expected = 1;
  std::size_t m_divided = 0;
  std::vector<ZoneProposal> m_proposals;
};

Result<void> check(const GroupSize& size) {
  if (size.least < 1 || size.most < size.least) {
    return fail(ErrorCode::InvalidInput,
                "A group of %1 to %2 households cannot be. Give a smaller and a larger number.",
                {std::to_string(size.least), std::to_string(size.most)});
  }
  return {};
}

std::vector<const Zone*> zonesWith(const Atlas& atlas, const std::vector<Id>& ids) {
  std::vector<const Zone*> zones;
  for (const Zone& zone : *atlas.zones) {
    if (std::ranges::contains(ids, zone.id)) {
      zones.push_back(&zone);
    }
  }
  return zones;
}

}  // namespace

std::string_view nameOf(ProposalKind kind) {
  constexpr std::array<std::string_view, 4> kNames = {"new", "grow", "share", "split"};
  return kNames[static_cast<std::size_t>(kind)];
}

Result<std::vector<ZoneProposal>> proposeForGap(const Atlas& atlas, const StreetRegister& streets,
                                                const MultiPolygon& gap, const std::vector<Id>& neighbours,
                                                const GroupSize& size, const JobControl& control) {
  if (Result<void> sound = check(size); !sound) {
    return std::unexpected(sound.error());
  }
  const StreetsOfGround ground = streetsOn(streets, gap);
  const std::vector<const Zone*> beside = zonesWith(atlas, neighbours);
  if (ground.rows.empty() && beside.empty()) {
    return failAt(pointInside(gap), ErrorCode::NotFound,
                  "Nobody lives in this gap and no zone lies beside it, so nothing is proposed. Allow the gap, with a "
                  "reason.");
  }
  Proposer proposer(atlas, streets, size, control);
  proposer.expectDivisions(groupCounts(ground, size, 1).size() + (beside.size() > 1 ? 1 : 0));
  Result<void> done;
  if (!ground.rows.empty()) {
    done = proposer.addNewZones(gap, ground);
  }
  for (const Zone* neighbour : beside) {
    done = done.and_then([&] { return proposer.addGrowth(gap, *neighbour); });
  }
  if (!ground.rows.empty() && beside.size() > 1) {
    done = done.and_then([&] { return proposer.addSharing(gap, ground, beside); });
  }
  return done.transform([&] { return proposer.take(); });
}

Result<std::vector<ZoneProposal>> proposeSplit(const Atlas& atlas, const StreetRegister& streets, Id zone,
                                               const GroupSize& size, const JobControl& control) {
  if (Result<void> sound = check(size); !sound) {
    return std::unexpected(sound.error());
  }
  const std::vector<const Zone*> found = zonesWith(atlas, {zone});
  if (found.empty()) {
    return fail(ErrorCode::NotFound, "The zone is no longer in the atlas.");
  }
  const StreetsOfGround ground = streetsOn(streets, found.front()->border);
  if (ground.units.size() < 2) {
    return fail(ErrorCode::NotAllowed,
                "%1 has addresses in a single street, which is not torn in two. Split it by hand.",
                {found.front()->name});
  }
  Proposer proposer(atlas, streets, size, control);
  proposer.expectDivisions(groupCounts(ground, size, 2).size());
  return proposer.addParts(*found.front(), ground).transform([&] { return proposer.take(); });
}

Plan planOf(const Atlas& atlas, const ZoneProposal& proposal, std::string name) {
  Plan plan{.name = std::move(name), .zones = *atlas.zones};
  for (const ProposedZone& proposed : proposal.zones) {
    const auto stored = std::ranges::find(plan.zones, proposed.zone.id, &Zone::id);
    if (stored != plan.zones.end() && proposed.zone.id != 0) {
      *stored = proposed.zone;
    } else {
      plan.zones.push_back(proposed.zone);
    }
  }
  for (Zone& zone : plan.zones) {
    zone.validFrom = {};
  }
  return plan;
}

std::string planName(const std::string& name, std::size_t place) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  static_assert(kMostProposals <= kLetters.size());
  return (name.empty() ? "" : name + " ") + kLetters[place % kLetters.size()];
}

Result<AtlasEdit> makePlans(const Atlas& atlas, const std::vector<ZoneProposal>& proposals, const std::string& name) {
  AtlasEdit all{.label = Reason{"Make plans %1", {name}}};
  for (std::size_t i = 0; i < proposals.size(); ++i) {
    Result<AtlasEdit> edit = makePlan(atlas, planOf(atlas, proposals[i], planName(name, i)));
    if (!edit) {
      return edit;
    }
    all.putPlans.push_back(std::move(edit->putPlans.front()));
  }
  return all;
}

}  // namespace buurtatlas
