#pragma once

#include <cstdint>
#include <vector>

#include "core/atlas.h"
#include "core/dates.h"
#include "core/ports.h"
#include "core/result.h"
#include "tasks/street_list.h"
#include "tasks/street_zone.h"
#include "tasks/zone_change.h"

namespace buurtatlas {

/// Streets, or house numbers of them, that go from one zone to another.
struct StreetMove {
  std::vector<StreetRow> rows = {};
  Id from = 0;
  Id to = 0;
  Date on = {};  ///< the day the new borders come into force
};

/// What a move would do, `change` in one step. Addresses are rows of Atlas::addresses, in rising order.
struct MovedStreets {
  ZoneChange change = {};  ///< the zone they leave, then the one they go to
  Date on = {};
  MultiPolygon ground = {};                   ///< what changes hands
  std::vector<std::uint32_t> addresses = {};  ///< that lie in the second zone afterwards, and did not before
  std::vector<Id> members = {};               ///< likewise, of the members with an accepted place who have not left
  std::int64_t elsewhere = 0;                 ///< addresses of the rows that lie outside the first zone
  std::vector<UnmatchedRow> unmatched = {};
  std::vector<LeftOutAddress> leftOut = {};  ///< in the first zone, and staying there
};

/// Divides the first zone midway between the addresses that go and those that stay. Ground that the cut leaves without
/// an address goes along. Fails: InvalidInput for one zone twice, or a day on which a border of the two was not yet in
/// force; NotFound for a zone, or when no address of the rows lies in the first one; NotAllowed when that zone would
/// keep no address; InvalidGeometry for borders with a fault.
Result<MovedStreets> moveStreets(const Atlas& atlas, const StreetRegister& streets, const StreetMove& move);

}  // namespace buurtatlas
