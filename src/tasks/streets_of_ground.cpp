#include "tasks/streets_of_ground.h"

#include <cstddef>
#include <map>
#include <utility>

#include "core/units.h"
#include "geometry/point_grid.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

constexpr Metres kBeside{60};        // addresses of streets that lie beside each other
constexpr Metres kFarthest{20'000};  // beyond this, streets are joined by their centres

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

}  // namespace

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

}  // namespace buurtatlas
