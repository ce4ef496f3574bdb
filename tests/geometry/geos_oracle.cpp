#include "geometry/geos_oracle.h"

#include "geometry/geos.h"

namespace buurtatlas::testing {

Side sideByGeos(const MultiPolygon& area, Point point) {
  const Geos geos;
  const Geos::Geometry shape = geos.geometryFrom(area);
  const Geos::Geometry spot = geos.own(GEOSGeom_createPointFromXY_r(geos.handle(), point.east, point.north));
  if (GEOSContains_r(geos.handle(), shape.get(), spot.get()) == 1) {
    return Side::Inside;
  }
  return GEOSIntersects_r(geos.handle(), shape.get(), spot.get()) == 1 ? Side::OnBorder : Side::Outside;
}

}  // namespace buurtatlas::testing
