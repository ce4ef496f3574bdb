#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/foreign_rows.h"

namespace buurtatlas {

/// A geometry as a GeoPackage stores it: a header with reference system and bounds, then well-known binary.
using GeometryBlob = std::vector<unsigned char>;

/// srsId: the row of gpkg_spatial_ref_sys the coordinates are in.
GeometryBlob geometryBlob(Point point, std::int32_t srsId);
GeometryBlob geometryBlob(const LineString& line, std::int32_t srsId);
GeometryBlob geometryBlob(const MultiPolygon& area, std::int32_t srsId);

/// The geometry of a blob; empty ones are monostate, a polygon becomes a multipolygon of one part, heights are dropped.
/// None when the blob is damaged or of another type.
std::optional<Shape> shapeOf(std::span<const unsigned char> blob);

/// Empty for empty geometries; none when the blob is damaged or of another type.
std::optional<Box> boundsOf(std::span<const unsigned char> blob);

}  // namespace buurtatlas
