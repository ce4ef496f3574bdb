#include "tasks/zone_proposal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "coverage/street_groups.h"
#include "geometry/ground_division.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/point_grid.h"
#include "tasks/plan_task.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

constexpr Metres kBeside{60};  // addresses of streets that lie beside each other
constexpr std::size_t kMostProposals = 6;
constexpr Metres kFarthest{20'000};  // beyond this, streets are joined by their centres

bool isHousehold(const Address& address) { return address.use != AddressUse::Business; }

/// The streets on some ground. Rows and units are in the order of the register.
struct StreetsOfGround {
  std::vector<std::uint32_t> rows = {};    ///< of addresses with a position on it
  std::vector<std::uint32_t> unitOf = {};  ///< of each row
  std::vector<StreetUnit> units = {};
  std::vector<std::uint32_t> streetOf = {};  ///< of each unit, in the register
  std::int64_t households = 0;
};

StreetsOfGround streetsOn(const StreetRegister& streets, const MultiPolygon& ground) {
  StreetsOfGround found{.rows = addressesIn(*streets.addresses(), ground)};
  std::map<std::uint32_t, std::uint32_t> unitOfStreet;
  std::vector<double> counts;
  for (const std::uint32_t row : found.rows) {
    const auto [place, isNew] =
        unitOfStreet.try_emplace(streets.streetOf(row), static_cast<std::uint32_t>(found.units.size()));
    if (isNew) {
      found.units.emplace_back();
      found.streetOf.push_back(streets.streetOf(row));
      counts.push_back(0);
    }
    found.unitOf.push_back(place->second);
    StreetUnit& unit = found.units[place->second];
    const Point position = *streets.address(row).position;
    const double share = 1 / ++counts[place->second];
    unit.centre.east += share * (position.east - unit.centre.east);
    unit.centre.north += share * (position.north - unit.centre.north);
    unit.households += isHousehold(streets.address(row)) ? 1 : 0;
    found.households += isHousehold(streets.address(row)) ? 1 : 0;
  }
  return found;
}

/// Which streets can reach each other so far.
class Components {
 public:
  explicit Components(std::size_t count) : m_count(count) {
    for (std::uint32_t i = 0; i < count; ++i) {
      m_parent.push_back(i);
    }
  }
  std::uint32_t rootOf(std::uint32_t unit) {
    while (m_parent[unit] != unit) {
      unit = m_parent[unit] = m_parent[m_parent[unit]];
    }
    return unit;
  }
  /// Returns whether they were apart.
  bool join(std::uint32_t one, std::uint32_t other) {
    const bool wereApart = rootOf(one) != rootOf(other);
    m_parent[rootOf(one)] = rootOf(other);
    m_count -= wereApart ? 1U : 0U;
    return wereApart;
  }
  [[nodiscard]] std::size_t count() const { return m_count; }

 private:
  std::vector<std::uint32_t> m_parent;
  std::size_t m_count;
};

using Links = std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t>;

Links linksWithin(const StreetRegister& streets, const StreetsOfGround& ground, Metres distance) {
  const PointGrid grid(ground.rows, [&](std::uint32_t row) { return streets.address(row).position; });
  Links links;
  for (std::uint32_t i = 0; i < ground.rows.size(); ++i) {
    for (const std::uint32_t j : grid.within(*streets.address(ground.rows[i]).position, distance)) {
      if (ground.unitOf[i] < ground.unitOf[j]) {
        ++links[{ground.unitOf[i], ground.unitOf[j]}];
      }
    }
  }
  return links;
}

// Streets beside each other, and from island to island the nearest ones, so that all are joined.
std::vector<StreetLink> linksOf(const StreetRegister& streets, const StreetsOfGround& ground) {
  Components islands(ground.units.size());
  std::vector<StreetLink> links;
  for (Metres distance = kBeside; islands.count() > 1 && distance < kFarthest; distance = Metres(2 * distance.value)) {
    const bool isFirst = links.empty();
    for (const auto& [pair, nearby] : linksWithin(streets, ground, distance)) {
      if (islands.join(pair.first, pair.second) || isFirst) {
        links.push_back({.first = pair.first, .second = pair.second, .nearby = nearby});
      }
    }
  }
  for (std::uint32_t unit = 1; unit < ground.units.size(); ++unit) {
    if (islands.join(0, unit)) {
      links.push_back({.first = 0, .second = unit});
    }
  }
  return links;
}

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

/// The ground of groups of addresses. Streets stay whole as far as every group can be in one piece.
class Division {
 public:
  Division(const StreetRegister& streets, const StreetsOfGround& ground, const MultiPolygon& area,
           const std::vector<std::uint32_t>& groupOfUnit, std::size_t groups, const JobControl& control)
      : m_streets(streets),
        m_ground(ground),
        m_area(area),
        m_groups(groups),
        m_control(control),
        m_grid(ground.rows, [&](std::uint32_t row) { return streets.address(row).position; }) {
    for (const std::uint32_t unit : ground.unitOf) {
      m_groupOf.push_back(groupOfUnit[unit]);
    }
  }

  /// One area per group; empty for a group that lost all its streets.
  Result<std::vector<MultiPolygon>> areas() {
    if (m_groups == 1) {
      return std::vector<MultiPolygon>(1, m_area);
    }
    Result<std::vector<MultiPolygon>> areas = divided();
    for (int round = 0; areas && round < kMostRounds; ++round) {
      if (m_control.isStopped()) {
        return fail(ErrorCode::Cancelled, "The proposals were cancelled.");
      }
      const auto moved = joinPieces(*areas, round >= kRoundsOfWholeStreets);
      if (!moved) {
        return std::unexpected(moved.error());
      }
      if (*moved) {
        areas = divided();
      } else if (round >= kRoundsOfWholeStreets) {
        break;
      }
    }
    return areas;
  }

 private:
  static constexpr int kRoundsOfWholeStreets = 4;
  static constexpr int kMostRounds = 10;

  [[nodiscard]] Result<std::vector<MultiPolygon>> divided() const {
    std::vector<GroupedSite> sites;
    for (std::size_t i = 0; i < m_ground.rows.size(); ++i) {
      sites.push_back({.position = *m_streets.address(m_ground.rows[i]).position,
                       .group = m_groupOf[i],
                       .row = m_ground.unitOf[i]});
    }
    return divideGround(m_area, sites, m_groups);
  }

  // Gives what lies apart from the rest of its group to a group beside it: whole streets, or also torn ones.
  Result<bool> joinPieces(const std::vector<MultiPolygon>& areas, bool mayTear) {
    bool isChanged = false;
    for (std::uint32_t group = 0; group < areas.size(); ++group) {
      std::vector<std::vector<std::uint32_t>> held;
      for (const Polygon& piece : areas[group]) {
        held.push_back(m_grid.pointsIn({piece}));
      }
      const auto main = std::ranges::max_element(held, {}, &std::vector<std::uint32_t>::size) - held.begin();
      for (std::size_t i = 0; i < held.size(); ++i) {
        if (std::cmp_equal(i, main) || held[i].empty()) {
          continue;
        }
        const auto beside = groupBeside(areas, group, areas[group][i]);
        if (!beside) {
          return std::unexpected(beside.error());
        }
        if (*beside) {
          isChanged = (mayTear ? moveRows(held[i], **beside) : moveStreets(held[i], group, **beside)) || isChanged;
        }
      }
    }
    return isChanged;
  }

  // The smallest of those that make one piece with it.
  [[nodiscard]] Result<std::optional<std::uint32_t>> groupBeside(const std::vector<MultiPolygon>& areas,
                                                                 std::uint32_t group, const Polygon& piece) const {
    std::optional<std::uint32_t> best;
    for (std::uint32_t other = 0; other < areas.size(); ++other) {
      if (other == group || !boundsOf(areas[other]).intersects(boundsOf(MultiPolygon{piece}))) {
        continue;
      }
      const auto joined = unionOf({areas[other], {piece}});
      if (!joined) {
        return std::unexpected(joined.error());
      }
      const bool isBeside = joined->size() <= areas[other].size();
      if (isBeside && (!best || std::ranges::count(m_groupOf, other) < std::ranges::count(m_groupOf, *best))) {
        best = other;
      }
    }
    return best;
  }

  bool moveRows(const std::vector<std::uint32_t>& places, std::uint32_t to) {
    bool isChanged = false;
    for (const std::uint32_t place : places) {
      isChanged = std::exchange(m_groupOf[place], to) != to || isChanged;
    }
    return isChanged;
  }

  // The streets of which most lies in the piece.
  bool moveStreets(const std::vector<std::uint32_t>& places, std::uint32_t from, std::uint32_t to) {
    std::map<std::uint32_t, std::ptrdiff_t> inPiece;
    for (const std::uint32_t place : places) {
      ++inPiece[m_ground.unitOf[place]];
    }
    bool isChanged = false;
    for (const auto& [unit, count] : inPiece) {
      std::vector<std::uint32_t> all;
      for (std::uint32_t place = 0; place < m_groupOf.size(); ++place) {
        if (m_ground.unitOf[place] == unit && m_groupOf[place] == from) {
          all.push_back(place);
        }
      }
      if (2 * count >= std::ssize(all)) {
        isChanged = moveRows(all, to) || isChanged;
      }
    }
    return isChanged;
  }

  const StreetRegister& m_streets;
  const StreetsOfGround& m_ground;
  const MultiPolygon& m_area;
  std::size_t m_groups;
  const JobControl& m_control;
  PointGrid m_grid;
  std::vector<std::uint32_t> m_groupOf;  ///< of each row of the ground
};

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
    auto areas = Division(m_streets, ground, gap, nearest, neighbours.size(), m_control).areas();
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
      auto areas =
          Division(m_streets, ground, area, groupStreets(ground.units, links, count), count, m_control).areas();
      if (!areas) {
        return std::unexpected(areas.error());
      }
      std::erase(*areas, MultiPolygon());
      add({.kind = kind, .zones = zonesOf(*areas)});
    }
    return {};
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
