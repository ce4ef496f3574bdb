#include "geometry/geos.h"

#include <algorithm>
#include <utility>

#include "geometry/validity.h"

namespace buurtatlas {

namespace {

void keepComplaint(const char* message, void* complaint) { *static_cast<std::string*>(complaint) = message; }
void ignoreNotice(const char*, void*) {}

}  // namespace

Geos::Geos() : m_context(GEOS_init_r()) {
  GEOSContext_setErrorMessageHandler_r(m_context, keepComplaint, &m_complaint);
  GEOSContext_setNoticeMessageHandler_r(m_context, ignoreNotice, nullptr);
}

Geos::~Geos() { GEOS_finish_r(m_context); }

Geos::Geometry Geos::ringFrom(const Ring& ring) const {
  if (ring.size() < 3) {
    return own(nullptr);
  }
  const auto size = static_cast<unsigned>(ring.size());
  GEOSCoordSequence* const points = GEOSCoordSeq_create_r(m_context, size + 1, 2);
  for (unsigned i = 0; i <= size; ++i) {
    const Point point = ring[i == size ? 0 : i];
    GEOSCoordSeq_setXY_r(m_context, points, i, point.east, point.north);
  }
  return own(GEOSGeom_createLinearRing_r(m_context, points));
}

Geos::Geometry Geos::polygonFrom(const Polygon& polygon) const {
  Geometry outer = ringFrom(polygon.outer);
  if (outer == nullptr) {
    return own(nullptr);
  }
  std::vector<Geometry> holes;
  for (const Ring& hole : polygon.holes) {
    holes.push_back(ringFrom(hole));
    if (holes.back() == nullptr) {
      return own(nullptr);
    }
  }
  std::vector<GEOSGeometry*> released;
  for (Geometry& hole : holes) {
    released.push_back(hole.release());
  }
  return own(
      GEOSGeom_createPolygon_r(m_context, outer.release(), released.data(), static_cast<unsigned>(released.size())));
}

Geos::Geometry Geos::geometryFrom(const MultiPolygon& area) const {
  std::vector<Geometry> parts;
  for (const Polygon& part : area) {
    parts.push_back(polygonFrom(part));
    if (parts.back() == nullptr) {
      return own(nullptr);
    }
  }
  std::vector<GEOSGeometry*> released;
  for (Geometry& part : parts) {
    released.push_back(part.release());
  }
  return own(GEOSGeom_createCollection_r(m_context, GEOS_MULTIPOLYGON, released.data(),
                                         static_cast<unsigned>(released.size())));
}

Geos::Geometry Geos::lineFrom(const LineString& line) const {
  if (line.size() < 2) {
    return own(nullptr);
  }
  GEOSCoordSequence* const points = GEOSCoordSeq_create_r(m_context, static_cast<unsigned>(line.size()), 2);
  for (unsigned i = 0; i < line.size(); ++i) {
    GEOSCoordSeq_setXY_r(m_context, points, i, line[i].east, line[i].north);
  }
  return own(GEOSGeom_createLineString_r(m_context, points));
}

Geos::Geometry Geos::collectionOf(std::vector<Geometry> parts) const {
  std::vector<GEOSGeometry*> released;
  for (Geometry& part : parts) {
    released.push_back(part.release());
  }
  return own(GEOSGeom_createCollection_r(m_context, GEOS_GEOMETRYCOLLECTION, released.data(),
                                         static_cast<unsigned>(released.size())));
}

LineString Geos::pointsOf(const GEOSGeometry* line) const {
  const GEOSCoordSequence* const points = GEOSGeom_getCoordSeq_r(m_context, line);
  unsigned size = 0;
  GEOSCoordSeq_getSize_r(m_context, points, &size);
  LineString vertices;
  vertices.reserve(size);
  for (unsigned i = 0; i < size; ++i) {
    Point point;
    GEOSCoordSeq_getXY_r(m_context, points, i, &point.east, &point.north);
    vertices.push_back(point);
  }
  return vertices;
}

void Geos::addPolygons(const GEOSGeometry* geometry, MultiPolygon& out) const {
  const int type = GEOSGeomTypeId_r(m_context, geometry);
  if (type == GEOS_POLYGON) {
    if (GEOSisEmpty_r(m_context, geometry) != 0) {
      return;
    }
    // oriented() takes the last vertex away, which repeats the first.
    Polygon polygon{.outer = pointsOf(GEOSGetExteriorRing_r(m_context, geometry)), .holes = {}};
    const int holes = GEOSGetNumInteriorRings_r(m_context, geometry);
    for (int i = 0; i < holes; ++i) {
      polygon.holes.push_back(pointsOf(GEOSGetInteriorRingN_r(m_context, geometry, i)));
    }
    out.push_back(std::move(polygon));
  } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
    const int parts = GEOSGetNumGeometries_r(m_context, geometry);
    for (int i = 0; i < parts; ++i) {
      addPolygons(GEOSGetGeometryN_r(m_context, geometry, i), out);
    }
  }
}

MultiPolygon Geos::areaFrom(const GEOSGeometry* geometry) const {
  MultiPolygon area;
  if (geometry != nullptr) {
    addPolygons(geometry, area);
  }
  for (Polygon& part : area) {
    std::ranges::transform(part.outer, part.outer.begin(), onGrid);
    for (Ring& hole : part.holes) {
      std::ranges::transform(hole, hole.begin(), onGrid);
    }
  }
  return oriented(std::move(area));
}

MultiPolygon Geos::exactAreaFrom(const GEOSGeometry* geometry) const {
  MultiPolygon area;
  if (geometry != nullptr) {
    addPolygons(geometry, area);
  }
  return oriented(std::move(area));
}

std::vector<LineString> Geos::linesFrom(const GEOSGeometry* geometry) const {
  std::vector<LineString> lines;
  const int parts = geometry == nullptr ? 0 : GEOSGetNumGeometries_r(m_context, geometry);
  for (int i = 0; i < parts; ++i) {
    const GEOSGeometry* const part = GEOSGetGeometryN_r(m_context, geometry, i);
    if (GEOSGeomTypeId_r(m_context, part) == GEOS_LINESTRING && GEOSisEmpty_r(m_context, part) == 0) {
      lines.push_back(pointsOf(part));
      std::ranges::transform(lines.back(), lines.back().begin(), onGrid);
    }
  }
  return lines;
}

}  // namespace buurtatlas
