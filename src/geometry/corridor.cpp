#include "geometry/corridor.h"

#include <utility>

#include "geometry/geos.h"
#include "geometry/overlay.h"

namespace buurtatlas {

namespace {

constexpr Metres kNarrowest(1);
constexpr int kStepsPerQuarter = 32;

}  // namespace

Result<MultiPolygon> corridorAlong(const std::vector<LineString>& lines, Metres distance) {
  if (!(distance >= kNarrowest)) {
    return fail(ErrorCode::InvalidInput, "Ground on both sides of a line needs a distance of 1 m or more.");
  }
  const Geos geos;
  std::vector<Geos::Geometry> parts;
  for (const LineString& line : lines) {
    if (Geos::Geometry part = geos.lineFrom(line)) {
      parts.push_back(std::move(part));
    }
  }
  if (parts.empty()) {
    return fail(ErrorCode::InvalidInput, "There is no line to take the ground along.");
  }
  const Geos::Geometry all = geos.collectionOf(std::move(parts));
  const Geos::Geometry wide =
      geos.own(all == nullptr ? nullptr : GEOSBuffer_r(geos.handle(), all.get(), distance.value, kStepsPerQuarter));
  if (wide == nullptr) {
    return fail(ErrorCode::InvalidGeometry, "The ground along the lines could not be found (%1).", {geos.complaint()});
  }
  // Rounding to the grid may make a border touch itself; the union mends that.
  return unionOf({geos.areaFrom(wide.get())});
}

}  // namespace buurtatlas
