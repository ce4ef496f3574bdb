#include "tasks/zone_sheets.h"

#include "geometry/measure.h"
#include "geometry/point_grid.h"
#include "tasks/street_list.h"

namespace buurtatlas {

Result<std::vector<ZoneSheet>> sheetsOf(const Atlas& atlas, const std::vector<Zone>& zones, SheetBack back,
                                        const JobControl& control) {
  const StreetRegister streets(atlas.addresses);
  const PointGrid grid(*atlas.addresses, &Address::position);
  std::vector<ZoneSheet> sheets;
  for (const Zone& zone : zones) {
    if (control.isStopped()) {
      return fail(ErrorCode::Cancelled, "Stopped.");
    }
    const std::vector<std::uint32_t> inside = grid.pointsIn(zone.border);
    sheets.push_back({.zone = zone, .size = areaOf(zone.border), .addresses = std::ssize(inside)});
    sheets.back().zone.coordinator.clear();
    if (back == SheetBack::Streets) {
      sheets.back().streets = streetTable(streetListOf(streets, inside));
    }
  }
  return sheets;
}

}  // namespace buurtatlas
