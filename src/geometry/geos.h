#pragma once

// Private to geometry: GEOS behind handles that free themselves.

#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

#include <memory>
#include <string>
#include <vector>

#include "core/polygon.h"

namespace buurtatlas {

/// One conversation with GEOS. Thread: one thread; make one per call or job.
class Geos {
 public:
  Geos();
  Geos(const Geos&) = delete;
  Geos& operator=(const Geos&) = delete;
  ~Geos();

  struct GeometryDeleter {
    GEOSContextHandle_t context = nullptr;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
  };
  /// Must not outlive its Geos. Null where GEOS failed.
  using Geometry = std::unique_ptr<GEOSGeometry, GeometryDeleter>;

  [[nodiscard]] GEOSContextHandle_t handle() const { return m_context; }
  [[nodiscard]] Geometry own(GEOSGeometry* geometry) const { return Geometry(geometry, {m_context}); }

  /// Always a multipolygon. Null when a ring has fewer than three vertices.
  [[nodiscard]] Geometry geometryFrom(const MultiPolygon& area) const;
  /// Null when the line has fewer than two vertices.
  [[nodiscard]] Geometry lineFrom(const LineString& line) const;
  [[nodiscard]] Geometry collectionOf(std::vector<Geometry> parts) const;
  /// The polygons of a geometry on the 1 mm grid, oriented as core/polygon.h says; points and lines are dropped.
  [[nodiscard]] MultiPolygon areaFrom(const GEOSGeometry* geometry) const;
  /// The same where it lies, on no grid.
  [[nodiscard]] MultiPolygon exactAreaFrom(const GEOSGeometry* geometry) const;
  /// The lines of a geometry on the 1 mm grid; all else is dropped.
  [[nodiscard]] std::vector<LineString> linesFrom(const GEOSGeometry* geometry) const;

  /// What GEOS said last when it failed.
  [[nodiscard]] const std::string& complaint() const { return m_complaint; }

 private:
  [[nodiscard]] Geometry ringFrom(const Ring& ring) const;
  [[nodiscard]] Geometry polygonFrom(const Polygon& polygon) const;
  [[nodiscard]] LineString pointsOf(const GEOSGeometry* line) const;
  void addPolygons(const GEOSGeometry* geometry, MultiPolygon& out) const;

  GEOSContextHandle_t m_context;
  std::string m_complaint;
};

}  // namespace buurtatlas
