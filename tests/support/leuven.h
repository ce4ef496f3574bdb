#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "core/atlas.h"

namespace buurtatlas::test {

// Real data that lies beside the checkout, never in it. Add ../support/leuven.cpp to the sources of the test program
// and geometry and nlohmann_json::nlohmann_json to its libraries.

/// A file below BUURTATLAS_SHARED_DATA; none where it is absent: then skip the test with GTEST_SKIP().
std::optional<std::filesystem::path> sharedFile(std::string_view name);

/// Leuven in EPSG:3812: boundary, streets, addresses, neighbourhoods, and each neighbourhood also as a live zone with
/// the ids 1, 2, 3... None where the data is absent.
std::optional<Atlas> leuvenAtlas();

}  // namespace buurtatlas::test
