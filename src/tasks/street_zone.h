#pragma once

#include <cstdint>
#include <vector>

#include "core/atlas.h"
#include "core/ports.h"
#include "core/result.h"
#include "tasks/street_list.h"
#include "tasks/written_streets.h"
#include "tasks/zone_change.h"

namespace buurtatlas {

/// Why an address of a list is not in the area that was made from it.
enum class LeftOutCause {
  NoPosition,      ///< the register does not say where it lies
  SharedPosition,  ///< an address that is not in the list lies at the very same position
  OffGround        ///< outside the boundary, or in another zone of the type
};

struct LeftOutAddress {
  std::uint32_t row = 0;  ///< of Atlas::addresses
  LeftOutCause cause = LeftOutCause::NoPosition;
  friend bool operator==(const LeftOutAddress&, const LeftOutAddress&) = default;
};

Reason reasonOf(LeftOutCause cause);

/// An area made from a list of streets. It holds exactly the addresses of the list but for those left out.
struct StreetArea {
  MultiPolygon area = {};
  std::int64_t addresses = 0;  ///< inside
  std::vector<UnmatchedRow> unmatched = {};
  std::vector<LeftOutAddress> leftOut = {};  ///< by cause, then row
};

/// The ground on which a new zone of a type may lie: the boundary without the zones that it may not overlap. Empty
/// where the atlas has no boundary and no such zone. Fails: Conflict when nothing is left; InvalidGeometry.
Result<MultiPolygon> groundFor(const Atlas& atlas, ZoneType type);

/// Makes the area of the addresses that the list names; what of it is not understood is among the unmatched rows. An
/// empty ground is no limit. Fails: NotFound when no row names an address; Conflict when all of them have to be left
/// out.
Result<StreetArea> areaFromStreets(const WrittenStreets& list, const StreetRegister& streets,
                                   const MultiPolygon& ground = {});

/// What became of a list of streets.
struct StreetZone {
  Id id = 0;
  StreetArea made = {};
};

/// Stores a new zone like `zone`, with the area that the list names as its border. It stays inside the boundary and
/// clear of the zones that it may not overlap. Fails: InvalidInput without a name; Conflict when the name is taken;
/// as groundFor(), areaFromStreets() and checkedEdit().
Result<StreetZone> addZoneFromStreets(AtlasStore& store, Zone zone, const WrittenStreets& list,
                                      const StreetRegister& streets);

/// The zone as a change to be checked. Fails: InvalidInput without a name; Conflict when the name is taken.
Result<ZoneChange> zoneFromStreets(const Atlas& atlas, Zone zone);

}  // namespace buurtatlas
