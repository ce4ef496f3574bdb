#include "storage/raster_writer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include "storage/gdal.h"
#include "storage/memory_folder.h"
#include "storage/replace_file.h"

namespace buurtatlas {

namespace {

bool fill(GDALDataset& dataset, const Raster& raster, const OGRSpatialReference& system) {
  const double cell = raster.cell.value;
  std::array<double, 6> corners{raster.northWest.east, cell, 0, raster.northWest.north, 0, -cell};
  GDALRasterBand& band = *dataset.GetRasterBand(1);
  std::vector<float> values = raster.values;
  std::ranges::replace_if(values, [](float value) { return std::isnan(value); }, kRasterNoData);
  return dataset.SetGeoTransform(corners.data()) == CE_None && dataset.SetSpatialRef(&system) == CE_None &&
         band.SetNoDataValue(kRasterNoData) == CE_None &&
         band.RasterIO(GF_Write, 0, 0, raster.columns, raster.rows, values.data(), raster.columns, raster.rows,
                       GDT_Float32, 0, 0, nullptr) == CE_None;
}

}  // namespace

Result<void> writeGeoTiff(const std::filesystem::path& path, const Raster& raster, const std::string& crs) {
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
  constexpr std::array<const char*, 4> kOptions{"COMPRESS=DEFLATE", "PREDICTOR=3", "TILED=YES", nullptr};
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  GDALDatasetUniquePtr dataset(
      driver->Create(folder.file("raster.tif").c_str(), raster.columns, raster.rows, 1, GDT_Float32, kOptions.data()));
  if (!dataset || !fill(*dataset, raster, *system) || dataset->Close() != CE_None) {
    return failInFile(ErrorCode::FileUnwritable, path, "The GeoTIFF could not be made: %1. Choose a larger cell.",
                      {messages.failure()});
  }
  const std::optional<std::string_view> bytes = folder.bytes("raster.tif");
  return replaceFile(path, bytes.value_or(""));
}

}  // namespace buurtatlas
