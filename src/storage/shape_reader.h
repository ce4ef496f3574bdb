#pragma once

// Private to storage: GDAL's geometries become shapes in the atlas's plane.

#include <expected>
#include <vector>

#include "core/foreign_rows.h"
#include "storage/position_check.h"

class OGRGeometry;

namespace buurtatlas {

/// What shapes a layer is made of.
enum class ShapeType { None, Point, Line, Area, Any };

/// The largest border that is read; no municipality comes near.
inline constexpr std::size_t kMostRingVertices = 1'000'000;

ShapeType shapeTypeOf(LayerKind kind);

/// Why a geometry is not of the type that a layer wants, if it is not. An area will do for a point.
std::optional<Reason> typeFault(const OGRGeometry& geometry, ShapeType wanted);

/// The shape of a row whose type fits: an area gives an address its inner point, several lines give several shapes.
/// Or what is wrong with its position.
std::expected<std::vector<Shape>, Reason> readShape(const OGRGeometry& geometry, ShapeType wanted,
                                                    const PositionCheck& check);

/// What is wrong with an area's border and where, as findFault() of geometry sees it.
std::optional<Reason> areaFault(const MultiPolygon& area);

}  // namespace buurtatlas
