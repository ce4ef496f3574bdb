#pragma once

#include <filesystem>
#include <string>

#include "core/file_notes.h"
#include "core/raster.h"
#include "core/result.h"

namespace buurtatlas {

/// The value that stands for "no data" in a GeoTIFF of ours.
inline constexpr float kRasterNoData = -9999.0F;

/// Writes a grid as a cloud-optimised GeoTIFF (tiled, compressed, with overviews where it is larger than a tile) of 32-
/// or 64-bit floats in the system named by crs, such as "EPSG:3812", with the notes as its metadata. The old file stays
/// until the new one is whole. Fails: InvalidInput, FileUnwritable with the file and what to do.
Result<void> writeGeoTiff(const std::filesystem::path& path, const Raster& raster, const std::string& crs,
                          const FileNotes& notes = {});
Result<void> writeGeoTiff(const std::filesystem::path& path, const ExactRaster& raster, const std::string& crs,
                          const FileNotes& notes = {});

}  // namespace buurtatlas
