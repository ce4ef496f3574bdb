#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "alerting/audience.h"
#include "core/atlas.h"
#include "core/job_control.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// How far from the area of an alert a zone may lie to be proposed.
inline constexpr Metres kNeighbourReach{250};

/// A zone beside the area of an alert, and whom warning it too would add.
struct NeighbourZone {
  Id zone = 0;
  std::string name = {};
  Metres border = {};        ///< shared with the area
  Metres apart = {};         ///< 0 where it touches or overlaps the area
  std::int64_t streets = 0;  ///< that run from the area into it
  std::size_t adds = 0;      ///< people
  friend bool operator==(const NeighbourZone&, const NeighbourZone&) = default;
};

/// The coordinators of the live zones, as far as they are members.
struct Coordinators {
  std::map<Id, std::string> members = {};  ///< and the zones that each coordinates, by name
  std::size_t zonesWithout = 0;            ///< live zones whose coordinator is no member, or could be several
};

/// Members are known by the code or the name that stands with the zone, whatever its capitals.
Coordinators coordinatorsOf(const Atlas& atlas);

/// Who else could be warned.
struct AlertNeighbours {
  std::vector<NeighbourZone> zones = {};
  Coordinators coordinators = {};
  std::size_t coordinatorsAdd = 0;  ///< people
};

/// The live zones that touch the area, or come near it, and add somebody, and the coordinators of all zones.
/// Order of zones: those that overlap or touch the area by the length of the border they share, then by distance.
/// Fails: as AudienceSelector::select; InvalidGeometry for zones with a fault; Cancelled.
Result<AlertNeighbours> proposeNeighbours(const Atlas& atlas, const AudienceSelector& selector,
                                          const MultiPolygon& area, const AudienceChoice& choice,
                                          const JobControl& control = {});

}  // namespace buurtatlas
