#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "alerting/area_distance.h"
#include "core/atlas.h"
#include "geocoding/geocoder.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

/// In which zones members live for certain. Zones are named by their place in Atlas::zones, in rising order.
///
/// An address in review may be settled for zoning: whichever of its candidates is meant, it lies in the same zones. A
/// house counts by its point; where only a stretch or a street is known, all that lies within the radius has to be in
/// the zone. This changes with every border, so it is never stored. Thread: const calls from any number of threads.
class MemberZones {
 public:
  /// The geocoder must outlive this; without one nobody in review is settled.
  MemberZones(const std::vector<Zone>& zones, const Geocoder* geocoder);

  /// Of one who is accepted and has a position: the zones there.
  [[nodiscard]] std::vector<std::uint32_t> of(const AddressText& address, const Placement& placement) const;
  /// The zones at the position, sure or not.
  [[nodiscard]] std::vector<std::uint32_t> at(const Placement& placement) const;
  /// The zones that hold every one of these places; none where one of them has no position.
  [[nodiscard]] std::vector<std::uint32_t> sharedBy(std::span<const Placement> candidates) const;

 private:
  [[nodiscard]] std::vector<std::uint32_t> holding(const Placement& candidate) const;

  const Geocoder* m_geocoder;
  ZoneIndex m_zones;
  std::vector<AreaDistance> m_borders;
};

}  // namespace buurtatlas
