#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "incidents/filter.h"

namespace buurtatlas {

/// A filter as the options of the command line, each followed by its value: --from 2026-01-01 --hours 22-6.
/// Misses: the holes of an area that was drawn.
std::vector<std::string> filterOptions(const IncidentFilter& filter);

/// The filter of such options. Fails: InvalidInput that quotes what cannot be read.
Result<IncidentFilter> filterOf(const std::vector<std::string>& options);

/// Words, one a line, so that they can be kept as one text; a line break or backslash within one is written \\n or
/// \\\\.
std::string joinedWords(const std::vector<std::string>& words);
std::vector<std::string> splitWords(std::string_view text);

/// Reads the corners of an area in the atlas's plane: "east,north east,north east,north", parts parted by ";".
/// Fails: InvalidInput.
Result<MultiPolygon> parseCorners(std::string_view text);
/// Is this meant as corners, and not as the name of an area?
bool areCorners(std::string_view text);

}  // namespace buurtatlas
