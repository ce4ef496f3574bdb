#include "geometry/overlay.h"

#include <algorithm>
#include <utility>

#include "geometry/geos.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

using Operation = GEOSGeometry* (*)(GEOSContextHandle_t, const GEOSGeometry*, const GEOSGeometry*, double);

/// Looked for only after a failure: it takes longer than the overlay itself, and sound areas need no second look.
Error faultIn(const std::vector<const MultiPolygon*>& areas, const std::string& complaint) {
  for (const MultiPolygon* area : areas) {
    if (std::optional<Error> fault = area->empty() ? std::nullopt : findFault(*area)) {
      return *std::move(fault);
    }
  }
  return fail(ErrorCode::InvalidGeometry, "The areas could not be combined (%1). Simplify their borders.", {complaint})
      .error();
}

Result<MultiPolygon> combined(Operation operation, const MultiPolygon& first, const MultiPolygon& second) {
  const Geos geos;
  const Geos::Geometry a = geos.geometryFrom(first);
  const Geos::Geometry b = geos.geometryFrom(second);
  const Geos::Geometry answer = a == nullptr || b == nullptr
                                    ? geos.own(nullptr)
                                    : geos.own(operation(geos.handle(), a.get(), b.get(), kGridStep));
  if (answer == nullptr) {
    return std::unexpected(faultIn({&first, &second}, geos.complaint()));
  }
  return geos.areaFrom(answer.get());
}

}  // namespace

Result<MultiPolygon> unionOf(const std::vector<MultiPolygon>& areas) {
  if (std::ranges::count_if(areas, [](const MultiPolygon& area) { return !area.empty(); }) == 1) {
    // GEOS hands the union of one area back as it is, also when it is not on the grid.
    return differenceOf(*std::ranges::find_if_not(areas, &MultiPolygon::empty), {});
  }
  const Geos geos;
  std::vector<Geos::Geometry> parts;
  std::vector<const MultiPolygon*> inputs;
  bool isComplete = true;
  for (const MultiPolygon& area : areas) {
    inputs.push_back(&area);
    parts.push_back(geos.geometryFrom(area));
    isComplete = isComplete && parts.back() != nullptr;
  }
  Geos::Geometry answer = geos.own(nullptr);
  if (isComplete) {
    const Geos::Geometry all = geos.collectionOf(std::move(parts));
    answer = geos.own(GEOSUnaryUnionPrec_r(geos.handle(), all.get(), kGridStep));
  }
  if (answer == nullptr) {
    return std::unexpected(faultIn(inputs, geos.complaint()));
  }
  return geos.areaFrom(answer.get());
}

Result<MultiPolygon> differenceOf(const MultiPolygon& area, const MultiPolygon& without) {
  return combined(GEOSDifferencePrec_r, area, without);
}

Result<MultiPolygon> intersectionOf(const MultiPolygon& first, const MultiPolygon& second) {
  return combined(GEOSIntersectionPrec_r, first, second);
}

}  // namespace buurtatlas
