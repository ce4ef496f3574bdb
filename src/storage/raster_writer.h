#pragma once

#include <filesystem>
#include <string>

#include "core/raster.h"
#include "core/result.h"

namespace buurtatlas {

/// The value that stands for "no data" in a GeoTIFF of ours.
inline constexpr float kRasterNoData = -9999.0F;

/// Writes a grid as a tiled, compressed GeoTIFF of 32-bit floats in the system named by crs, such as "EPSG:3812".
/// The old file stays until the new one is whole. Fails: InvalidInput, FileUnwritable with the file and what to do.
Result<void> writeGeoTiff(const std::filesystem::path& path, const Raster& raster, const std::string& crs);

}  // namespace buurtatlas
