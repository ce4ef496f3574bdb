#pragma once

#include <optional>

#include "core/polygon.h"
#include "core/result.h"

namespace buurtatlas {

/// What is wrong with an area and where: a border that crosses or touches itself, a hole outside, parts that overlap,
/// no extent, fewer than three vertices, a coordinate that is no number. None when it is sound. An empty area is a
/// fault.
std::optional<Error> findFault(const MultiPolygon& area);

/// The same for the ring of one drawing, taken as closed; quick enough to ask after every vertex.
std::optional<Error> findFault(const Ring& sketch);

/// The same area with its rings running the way core/polygon.h says, without repeated vertices and empty rings.
MultiPolygon oriented(MultiPolygon area);

}  // namespace buurtatlas
