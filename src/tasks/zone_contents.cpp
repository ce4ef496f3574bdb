#include "tasks/zone_contents.h"

#include <limits>

#include "geometry/measure.h"
#include "geometry/point_grid.h"
#include "tasks/street_list.h"

namespace buurtatlas {

namespace {

PointGrid gridOf(const std::vector<Address>& addresses) {
  constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
  std::vector<Point> points;
  points.reserve(addresses.size());
  for (const Address& address : addresses) {
    points.push_back(address.position.value_or(Point{.east = kNowhere, .north = kNowhere}));
  }
  return PointGrid(points);
}

}  // namespace

Result<std::vector<ZoneContents>> contentsOf(const Atlas& atlas, const std::vector<Zone>& zones,
                                             const JobControl& control) {
  const StreetRegister streets(atlas.addresses);
  const PointGrid grid = gridOf(*atlas.addresses);
  std::vector<ZoneContents> contents;
  for (const Zone& zone : zones) {
    if (control.isStopped()) {
      return fail(ErrorCode::Cancelled, "Stopped.");
    }
    const std::vector<std::uint32_t> inside = grid.pointsIn(zone.border);
    contents.push_back({.zone = zone,
                        .size = areaOf(zone.border),
                        .addresses = std::ssize(inside),
                        .streets = streetTable(streetListOf(streets, inside))});
    contents.back().zone.coordinator.clear();
  }
  return contents;
}

}  // namespace buurtatlas
