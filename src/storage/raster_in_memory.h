#pragma once

// Private to storage: a grid as a GDAL dataset.

#include <algorithm>
#include <array>
#include <cmath>
#include <type_traits>
#include <vector>

#include "core/raster.h"
#include "storage/gdal.h"
#include "storage/raster_writer.h"

namespace buurtatlas {

/// With kRasterNoData where the grid has none; null when there is not enough memory.
template <class Value>
GDALDatasetUniquePtr inMemory(const RasterOf<Value>& raster) {
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("MEM");
  constexpr GDALDataType kType = std::is_same_v<Value, double> ? GDT_Float64 : GDT_Float32;
  GDALDatasetUniquePtr dataset(driver->Create("", raster.columns, raster.rows, 1, kType, nullptr));
  if (!dataset) {
    return nullptr;
  }
  const double cell = raster.cell.value;
  std::array<double, 6> corners{raster.northWest.east, cell, 0, raster.northWest.north, 0, -cell};
  auto values = raster.values;
  std::ranges::replace_if(values, [](Value value) { return std::isnan(value); }, static_cast<Value>(kRasterNoData));
  GDALRasterBand& band = *dataset->GetRasterBand(1);
  const bool isFilled = dataset->SetGeoTransform(corners.data()) == CE_None &&
                        band.SetNoDataValue(kRasterNoData) == CE_None &&
                        band.RasterIO(GF_Write, 0, 0, raster.columns, raster.rows, values.data(), raster.columns,
                                      raster.rows, kType, 0, 0, nullptr) == CE_None;
  return isFilled ? std::move(dataset) : nullptr;
}

}  // namespace buurtatlas
