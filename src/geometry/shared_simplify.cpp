#include "geometry/shared_simplify.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "geometry/geos.h"
#include "geometry/linework.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

/// A piece of the ground that lies in the same areas everywhere.
struct Face {
  Polygon ground;
  std::vector<std::size_t> areas;
};

std::unexpected<Error> couldNotSimplify(const std::vector<const MultiPolygon*>& areas, const Geos& geos) {
  for (const MultiPolygon* area : areas) {
    if (std::optional<Error> fault = findFault(*area)) {
      return std::unexpected(std::move(*fault));
    }
  }
  return fail(ErrorCode::InvalidGeometry, "The borders could not be simplified together (%1).", {geos.complaint()});
}

/// The faces in any of the areas. The last of them may be the frame, which keeps its inner side covered.
std::vector<Face> facesWithin(const Geos& geos, std::vector<Polygon> faces,
                              const std::vector<const MultiPolygon*>& areas) {
  std::vector<Box> boxes;
  std::ranges::transform(areas, std::back_inserter(boxes), [](const MultiPolygon* area) { return boundsOf(*area); });
  std::vector<Face> within;
  for (Polygon& ground : faces) {
    const Point inside = unroundedPointIn(geos, ground);
    Face face{.ground = std::move(ground), .areas = {}};
    for (std::size_t i = 0; i < areas.size(); ++i) {
      if (boxes[i].contains(inside) && holdsUnrounded(*areas[i], inside)) {
        face.areas.push_back(i);
      }
    }
    if (!face.areas.empty()) {
      within.push_back(std::move(face));
    }
  }
  return within;
}

/// Gives the faces fewer vertices, all at once. False where GEOS fails.
bool simplifyFaces(const Geos& geos, std::vector<Face>& faces, Metres tolerance, bool keepsOutline) {
  std::vector<Geos::Geometry> grounds;
  for (const Face& face : faces) {
    const Geos::Geometry ground = geos.geometryFrom({face.ground});
    grounds.push_back(geos.own(GEOSGeom_clone_r(geos.handle(), GEOSGetGeometryN_r(geos.handle(), ground.get(), 0))));
  }
  const Geos::Geometry coverage = geos.collectionOf(std::move(grounds));
  const Geos::Geometry simple = geos.own(
      GEOSCoverageSimplifyVW_r(geos.handle(), coverage.get(), tolerance.value, static_cast<int>(keepsOutline)));
  if (simple == nullptr) {
    return false;
  }
  for (std::size_t i = 0; i < faces.size(); ++i) {
    MultiPolygon ground = geos.areaFrom(GEOSGetGeometryN_r(geos.handle(), simple.get(), static_cast<int>(i)));
    if (ground.size() != 1) {
      return false;
    }
    faces[i].ground = std::move(ground.front());
  }
  return true;
}

}  // namespace

Result<std::vector<MultiPolygon>> simplifiedTogether(const std::vector<MultiPolygon>& areas, Metres tolerance,
                                                     const MultiPolygon& frame) {
  std::vector<const MultiPolygon*> drawn;
  std::ranges::transform(areas, std::back_inserter(drawn), [](const MultiPolygon& area) { return &area; });
  if (!frame.empty()) {
    drawn.push_back(&frame);
  }
  const Geos geos;
  auto pieces = facesOf(geos, drawn, {});
  if (!pieces) {
    return couldNotSimplify(drawn, geos);
  }
  std::vector<Face> faces = facesWithin(geos, std::move(*pieces), drawn);
  if (!simplifyFaces(geos, faces, tolerance, !frame.empty())) {
    return couldNotSimplify(drawn, geos);
  }
  std::vector<std::vector<MultiPolygon>> facesOfArea(drawn.size());
  for (const Face& face : faces) {
    for (const std::size_t area : face.areas) {
      facesOfArea[area].push_back({face.ground});
    }
  }
  std::vector<MultiPolygon> simple;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    Result<MultiPolygon> whole = unionOf(facesOfArea[i]);
    if (!whole) {
      return std::unexpected(std::move(whole).error());
    }
    simple.push_back(std::move(*whole));
  }
  return simple;
}

}  // namespace buurtatlas
