#include "storage/raster_writer.h"

#include <optional>
#include <string_view>

#include "storage/gdal.h"
#include "storage/memory_folder.h"
#include "storage/raster_in_memory.h"
#include "storage/replace_file.h"

namespace buurtatlas {

namespace {

template <class Value>
bool copyTo(const std::string& target, const RasterOf<Value>& raster, const OGRSpatialReference& system,
            const FileNotes& notes) {
  const GDALDatasetUniquePtr source = inMemory(raster);
  if (!source || source->SetSpatialRef(&system) != CE_None) {
    return false;
  }
  for (const auto& [name, value] : notes) {
    source->SetMetadataItem(name.c_str(), value.c_str());
  }
  constexpr std::array<const char*, 6> kOptions{"COMPRESS=DEFLATE", "PREDICTOR=YES",      "BLOCKSIZE=256",
                                                "OVERVIEWS=AUTO",   "RESAMPLING=AVERAGE", nullptr};
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("COG");
  GDALDatasetUniquePtr copy(driver->CreateCopy(target.c_str(), source.get(), TRUE, kOptions.data(), nullptr, nullptr));
  return copy && copy->Close() == CE_None;
}

template <class Value>
Result<void> write(const std::filesystem::path& path, const RasterOf<Value>& raster, const std::string& crs,
                   const FileNotes& notes) {
  const auto cells = static_cast<std::size_t>(raster.columns) * static_cast<std::size_t>(raster.rows);
  if (raster.columns <= 0 || raster.rows <= 0 || raster.values.size() != cells || !(raster.cell.value > 0)) {
    return failInFile(ErrorCode::InvalidInput, path, "The grid is empty, so there is nothing to write.");
  }
  prepareGdal();
  const Result<OGRSpatialReference> system = systemOf(crs);
  if (!system) {
    return std::unexpected(system.error());
  }
  const GdalMessages messages;
  const MemoryFolder folder;
  if (!copyTo(folder.file("raster.tif"), raster, *system, notes)) {
    return failInFile(ErrorCode::FileUnwritable, path, "The GeoTIFF could not be made: %1. Choose a larger cell.",
                      {messages.failure()});
  }
  const std::optional<std::string_view> bytes = folder.bytes("raster.tif");
  return replaceFile(path, bytes.value_or(""));
}

}  // namespace

Result<void> writeGeoTiff(const std::filesystem::path& path, const Raster& raster, const std::string& crs,
                          const FileNotes& notes) {
  return write(path, raster, crs, notes);
}

Result<void> writeGeoTiff(const std::filesystem::path& path, const ExactRaster& raster, const std::string& crs,
                          const FileNotes& notes) {
  return write(path, raster, crs, notes);
}

}  // namespace buurtatlas
