#include "geometry/nearness.h"

#include "geometry/geos.h"

namespace buurtatlas {

namespace {

constexpr int kStepsPerQuarter = 8;

}  // namespace

Result<bool> staysNear(const MultiPolygon& area, const MultiPolygon& other, Metres distance) {
  const Geos geos;
  const Geos::Geometry ground = geos.geometryFrom(area);
  const Geos::Geometry whole = geos.geometryFrom(other);
  const Box box = boundsOf(area);
  const double reach = distance.value;
  // Of a large area, only what lies close by is grown.
  const Geos::Geometry close =
      geos.own(whole == nullptr ? nullptr
                                : GEOSClipByRect_r(geos.handle(), whole.get(), box.west - reach, box.south - reach,
                                                   box.east + reach, box.north + reach));
  const Geos::Geometry grown =
      geos.own(close == nullptr ? nullptr : GEOSBuffer_r(geos.handle(), close.get(), reach, kStepsPerQuarter));
  const char answer =
      grown == nullptr || ground == nullptr ? char{2} : GEOSCovers_r(geos.handle(), grown.get(), ground.get());
  if (answer == 2) {
    return fail(ErrorCode::InvalidGeometry,
                "How far two areas lie apart could not be measured (%1). Simplify their borders.", {geos.complaint()});
  }
  return answer == 1;
}

}  // namespace buurtatlas
