#include "tasks/area_figures.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "geometry/measure.h"
#include "geometry/overlay.h"

namespace buurtatlas {

namespace {

constexpr std::chrono::days kYear{365};

std::vector<std::uint32_t> streetNumbers(const std::vector<Address>& addresses) {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  std::vector<std::uint32_t> streetOf;
  streetOf.reserve(addresses.size());
  for (const Address& address : addresses) {
    streetOf.push_back(numbers.try_emplace(address.street, static_cast<std::uint32_t>(numbers.size())).first->second);
  }
  return streetOf;
}

}  // namespace

AreaCounter::AreaCounter(std::shared_ptr<const Atlas> atlas)
    : m_atlas(std::move(atlas)),
      m_streetOf(streetNumbers(*m_atlas->addresses)),
      m_addresses(*m_atlas->addresses, &Address::position),
      m_members(*m_atlas->members, placeOf),
      m_incidents(*m_atlas->incidents, &Incident::position) {}

AreaFigures AreaCounter::figuresOf(const MultiPolygon& area, Date today) const {
  const std::vector<std::uint32_t> inside = m_addresses.pointsIn(area);
  std::unordered_set<std::uint32_t> streets;
  for (const std::uint32_t address : inside) {
    streets.insert(m_streetOf[address]);
  }
  const LocalTime end = today + std::chrono::days(1);
  const LocalTime begin = end - kYear;
  const auto isOfTheYear = [&](std::uint32_t incident) {
    const LocalTime at = (*m_atlas->incidents)[incident].from;
    return at >= begin && at < end;
  };
  return {.addresses = static_cast<std::int64_t>(inside.size()),
          .members = static_cast<std::int64_t>(m_members.pointsIn(area).size()),
          .streets = static_cast<std::int64_t>(streets.size()),
          .incidents = std::ranges::count_if(m_incidents.pointsIn(area), isOfTheYear)};
}

void AreaCounter::addOverlaps(AreaFigures& figures, const MultiPolygon& area, ZoneType type, Id itself) const {
  const Box bounds = boundsOf(area);
  for (const Zone& zone : *m_atlas->zones) {
    if (zone.id == itself || zone.type != type || zone.state == ZoneState::Dissolved ||
        !boundsOf(zone.border).intersects(bounds)) {
      continue;
    }
    const Result<MultiPolygon> shared = intersectionOf(area, zone.border);
    const SquareMetres size = shared ? areaOf(*shared) : SquareMetres();
    if (size.value > 0) {
      figures.overlap.value += size.value;
      figures.overlapped.push_back(zone.name);
    }
  }
}

}  // namespace buurtatlas
