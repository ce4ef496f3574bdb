#include "coverage/street_groups.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <utility>

namespace buurtatlas {

namespace {

constexpr std::uint32_t kNoGroup = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kMostMovesPerStreet = 4;

double apart(Point a, Point b) { return std::hypot(a.east - b.east, a.north - b.north); }

class Grouping {
 public:
  Grouping(const std::vector<StreetUnit>& streets, const std::vector<StreetLink>& links, std::size_t count)
      : m_streets(streets), m_beside(streets.size()), m_groupOf(streets.size(), kNoGroup), m_groups(count) {
    for (const StreetLink& link : links) {
      m_beside[link.first].push_back(link.second);
      m_beside[link.second].push_back(link.first);
    }
  }

  std::vector<std::uint32_t> run() {
    for (const std::uint32_t seed : seeds()) {
      put(seed, static_cast<std::uint32_t>(m_seeded++));
    }
    grow();
    even();
    return numbered();
  }

 private:
  struct Group {
    std::int64_t households = 0;
    double weight = 0;
    double east = 0;  ///< of the centres, weighted
    double north = 0;

    [[nodiscard]] Point centre() const { return {.east = east / weight, .north = north / weight}; }
  };

  // Each as far from those before it as can be; the first as far from the middle.
  [[nodiscard]] std::vector<std::uint32_t> seeds() const {
    Group all;
    for (const StreetUnit& street : m_streets) {
      add(all, street, 1);
    }
    std::vector<double> distance;
    for (const StreetUnit& street : m_streets) {
      distance.push_back(apart(street.centre, all.centre()));
    }
    std::vector<std::uint32_t> chosen;
    while (chosen.size() < m_groups.size()) {
      const auto farthest = static_cast<std::uint32_t>(std::ranges::max_element(distance) - distance.begin());
      for (std::size_t i = 0; i < m_streets.size(); ++i) {
        const double here = apart(m_streets[i].centre, m_streets[farthest].centre);
        distance[i] = chosen.empty() ? here : std::min(distance[i], here);
      }
      distance[farthest] = -1;
      for (const std::uint32_t before : chosen) {
        distance[before] = -1;
      }
      chosen.push_back(farthest);
    }
    return chosen;
  }

  static void add(Group& group, const StreetUnit& street, double sign) {
    const double weight = sign * static_cast<double>(std::max<std::int64_t>(street.households, 1));
    group.households += static_cast<std::int64_t>(sign) * street.households;
    group.weight += weight;
    group.east += weight * street.centre.east;
    group.north += weight * street.centre.north;
  }

  void put(std::uint32_t street, std::uint32_t group) {
    add(m_groups[group], m_streets[street], 1);
    m_groupOf[street] = group;
  }

  [[nodiscard]] std::optional<std::uint32_t> nearestFree(std::uint32_t group) const {
    const Point centre = m_groups[group].centre();
    std::optional<std::uint32_t> best;
    for (std::uint32_t street = 0; street < m_streets.size(); ++street) {
      const bool isFree =
          m_groupOf[street] == kNoGroup &&
          std::ranges::any_of(m_beside[street], [&](std::uint32_t other) { return m_groupOf[other] == group; });
      if (isFree && (!best || apart(m_streets[street].centre, centre) < apart(m_streets[*best].centre, centre))) {
        best = street;
      }
    }
    return best;
  }

  void grow() {
    std::vector<std::uint32_t> growing(m_groups.size());
    for (std::uint32_t group = 0; group < growing.size(); ++group) {
      growing[group] = group;
    }
    while (!growing.empty()) {
      const auto smallest = std::ranges::min_element(
          growing, {}, [this](std::uint32_t group) { return std::pair(m_groups[group].households, group); });
      if (const auto street = nearestFree(*smallest)) {
        put(*street, *smallest);
      } else {
        growing.erase(smallest);
      }
    }
  }

  [[nodiscard]] bool staysConnectedWithout(std::uint32_t street) const {
    const std::uint32_t group = m_groupOf[street];
    std::vector<char> seen(m_streets.size(), 0);
    seen[street] = 1;
    std::vector<std::uint32_t> toVisit;
    std::size_t others = 0;
    for (std::uint32_t other = 0; other < m_streets.size(); ++other) {
      others += m_groupOf[other] == group && other != street ? 1U : 0U;
      if (toVisit.empty() && m_groupOf[other] == group && other != street) {
        toVisit.push_back(other);
        seen[other] = 1;
      }
    }
    std::size_t reached = toVisit.size();
    while (!toVisit.empty()) {
      const std::uint32_t here = toVisit.back();
      toVisit.pop_back();
      for (const std::uint32_t next : m_beside[here]) {
        if (m_groupOf[next] == group && std::exchange(seen[next], 1) == 0) {
          toVisit.push_back(next);
          ++reached;
        }
      }
    }
    return others > 0 && reached == others;
  }

  // The group beside a street that gains most by it, if it stays smaller than the one it leaves.
  [[nodiscard]] std::optional<std::uint32_t> betterGroup(std::uint32_t street) const {
    const std::int64_t households = m_streets[street].households;
    std::optional<std::uint32_t> best;
    for (const std::uint32_t other : m_beside[street]) {
      const std::uint32_t group = m_groupOf[other];
      const bool isBetter = group != m_groupOf[street] &&
                            m_groups[group].households + households < m_groups[m_groupOf[street]].households;
      if (isBetter && (!best || m_groups[group].households < m_groups[*best].households)) {
        best = group;
      }
    }
    return best;
  }

  void even() {
    std::size_t left = kMostMovesPerStreet * m_streets.size();
    for (bool moved = true; moved && left > 0;) {
      moved = false;
      for (std::uint32_t street = 0; street < m_streets.size() && left > 0; ++street) {
        const auto group = m_streets[street].households > 0 ? betterGroup(street) : std::nullopt;
        if (group && staysConnectedWithout(street)) {
          add(m_groups[m_groupOf[street]], m_streets[street], -1);
          put(street, *group);
          moved = true;
          --left;
        }
      }
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> numbered() const {
    std::vector<std::uint32_t> newNumber(m_groups.size(), kNoGroup);
    std::uint32_t next = 0;
    std::vector<std::uint32_t> groups;
    for (const std::uint32_t group : m_groupOf) {
      if (newNumber[group] == kNoGroup) {
        newNumber[group] = next++;
      }
      groups.push_back(newNumber[group]);
    }
    return groups;
  }

  const std::vector<StreetUnit>& m_streets;
  std::vector<std::vector<std::uint32_t>> m_beside;
  std::vector<std::uint32_t> m_groupOf;
  std::vector<Group> m_groups;
  std::size_t m_seeded = 0;
};

}  // namespace

std::vector<std::uint32_t> groupStreets(const std::vector<StreetUnit>& streets, const std::vector<StreetLink>& links,
                                        std::size_t count) {
  return Grouping(streets, links, count).run();
}

}  // namespace buurtatlas
