#include "tasks/member_zones.h"

#include <algorithm>

namespace buurtatlas {

namespace {

std::vector<MultiPolygon> bordersOf(const std::vector<Zone>& zones) {
  std::vector<MultiPolygon> borders;
  borders.reserve(zones.size());
  for (const Zone& zone : zones) {
    borders.push_back(zone.border);
  }
  return borders;
}

bool isHouse(const Placement& placement) {
  return placement.matchClass == PlacementClass::Exact || placement.matchClass == PlacementClass::BaseNumber;
}

}  // namespace

MemberZones::MemberZones(const std::vector<Zone>& zones, const Geocoder* geocoder)
    : m_geocoder(geocoder), m_zones(bordersOf(zones)) {
  for (const Zone& zone : zones) {
    m_borders.emplace_back(zone.border);
  }
}

std::vector<std::uint32_t> MemberZones::of(const AddressText& address, const Placement& placement) const {
  if (placement.status == PlacementStatus::Accepted) {
    return at(placement);
  }
  if (placement.status == PlacementStatus::Rejected || placement.matchClass == PlacementClass::None ||
      m_geocoder == nullptr) {
    return {};
  }
  return sharedBy(m_geocoder->candidates(address, kMostCandidates));
}

std::vector<std::uint32_t> MemberZones::at(const Placement& placement) const {
  return placement.position ? m_zones.areasAt(*placement.position) : std::vector<std::uint32_t>();
}

std::vector<std::uint32_t> MemberZones::sharedBy(std::span<const Placement> candidates) const {
  std::vector<std::uint32_t> shared;
  for (const Placement& candidate : candidates) {
    const std::vector<std::uint32_t> zones = holding(candidate);
    if (&candidate == candidates.data()) {
      shared = zones;
    } else {
      std::erase_if(shared, [&](std::uint32_t zone) { return !std::ranges::binary_search(zones, zone); });
    }
    if (shared.empty()) {
      break;
    }
  }
  return shared;
}

std::vector<std::uint32_t> MemberZones::holding(const Placement& candidate) const {
  if (!candidate.position || candidate.matchClass == PlacementClass::None ||
      candidate.matchClass == PlacementClass::Locality) {
    return {};
  }
  std::vector<std::uint32_t> zones = m_zones.areasAt(*candidate.position);
  if (!isHouse(candidate)) {
    std::erase_if(zones,
                  [&](std::uint32_t zone) { return m_borders[zone].toBorder(*candidate.position) < candidate.radius; });
  }
  return zones;
}

}  // namespace buurtatlas
