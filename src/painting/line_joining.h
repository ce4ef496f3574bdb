#pragma once

#include <vector>

#include "core/polygon.h"

namespace buurtatlas {

/// Joins lines that share an end into longer ones, straight on where there is a choice, never round a sharp corner.
/// Order: longest first.
std::vector<LineString> joinLines(const std::vector<const LineString*>& lines);

}  // namespace buurtatlas
