#pragma once

#include <string>
#include <string_view>

#include "core/polygon.h"

namespace buurtatlas::test {

// Well-known text for tests. Add ../support/wkt.cpp to the sources of the test program. Text that is no WKT throws
// std::invalid_argument, which fails the test.

Point pointFromWkt(std::string_view text);
LineString lineFromWkt(std::string_view text);
/// Reads POLYGON, MULTIPOLYGON and their EMPTY forms; rings come out open and run the way they were written.
MultiPolygon areaFromWkt(std::string_view text);

/// Always MULTIPOLYGON, in one agreed form: each ring starts at its smallest vertex, parts and holes are sorted. So two
/// equal areas have one text.
std::string wktOf(const MultiPolygon& area);
std::string wktOf(const LineString& line);
std::string wktOf(Point point);

}  // namespace buurtatlas::test
