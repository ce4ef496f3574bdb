#include <gdal_priv.h>
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <limits>

#include "storage/contour_tracer.h"
#include "storage/raster_writer.h"

namespace buurtatlas {
namespace {

Raster cone(int side) {
  Raster raster{.columns = side, .rows = side, .northWest = {.east = 650'000, .north = 660'000}, .cell = Metres(10)};
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column) {
      raster.values.push_back(static_cast<float>(side) -
                              static_cast<float>(std::hypot(column - side / 2, row - side / 2)));
    }
  }
  return raster;
}

std::filesystem::path fileNamed(const char* name) { return std::filesystem::path(testing::TempDir()) / name; }

GDALDatasetUniquePtr opened(const std::filesystem::path& file) {
  return GDALDatasetUniquePtr(GDALDataset::Open(file.c_str(), GDAL_OF_RASTER));
}

TEST(GeoTiff, IsCloudOptimisedWithOverviewsAndNotes) {
  const auto file = fileNamed("cone.tif");
  ASSERT_TRUE(writeGeoTiff(file, cone(700), "EPSG:3812", {{"KERNEL", "quartic"}, {"BANDWIDTH_M", "300"}}));
  const auto dataset = opened(file);
  ASSERT_TRUE(dataset);
  EXPECT_STREQ(dataset->GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE"), "COG");
  EXPECT_STREQ(dataset->GetMetadataItem("KERNEL"), "quartic");
  EXPECT_STREQ(dataset->GetMetadataItem("BANDWIDTH_M"), "300");
  GDALRasterBand& band = *dataset->GetRasterBand(1);
  EXPECT_GE(band.GetOverviewCount(), 1);
  int width = 0;
  int height = 0;
  band.GetBlockSize(&width, &height);
  EXPECT_EQ(width, 256);
  EXPECT_EQ(height, 256);
}

TEST(GeoTiff, KeepsEveryValueAndWhereThereIsNone) {
  Raster raster = cone(40);
  raster.values[5] = std::numeric_limits<float>::quiet_NaN();
  const auto file = fileNamed("small.tif");
  ASSERT_TRUE(writeGeoTiff(file, raster, "EPSG:3812"));
  const auto dataset = opened(file);
  ASSERT_TRUE(dataset);
  Unfilled<float> values(1600);
  ASSERT_EQ(
      dataset->GetRasterBand(1)->RasterIO(GF_Read, 0, 0, 40, 40, values.data(), 40, 40, GDT_Float32, 0, 0, nullptr),
      CE_None);
  EXPECT_EQ(values[5], kRasterNoData);
  EXPECT_EQ(dataset->GetRasterBand(1)->GetNoDataValue(), kRasterNoData);
  values[5] = raster.values[5] = 0;
  EXPECT_EQ(values, raster.values);
}

TEST(GeoTiff, HoldsDoublesWhereTheyAreExact) {
  ExactRaster raster{
      .columns = 2, .rows = 1, .northWest = {.east = 1, .north = 2}, .cell = Metres(1), .values = {1.0 / 3, 2.0 / 7}};
  const auto file = fileNamed("exact.tif");
  ASSERT_TRUE(writeGeoTiff(file, raster, "EPSG:3812"));
  const auto dataset = opened(file);
  Unfilled<double> values(2);
  EXPECT_EQ(dataset->GetRasterBand(1)->GetRasterDataType(), GDT_Float64);
  ASSERT_EQ(dataset->GetRasterBand(1)->RasterIO(GF_Read, 0, 0, 2, 1, values.data(), 2, 1, GDT_Float64, 0, 0, nullptr),
            CE_None);
  EXPECT_EQ(values, raster.values);
}

TEST(Contours, AreCirclesAroundACone) {
  const auto contours = traceContours(cone(100), {60, 80});
  ASSERT_TRUE(contours);
  ASSERT_EQ(contours->size(), 2U);
  for (const Contour& contour : *contours) {
    EXPECT_EQ(contour.line.front(), contour.line.back());
    for (const Point point : contour.line) {
      const double radius = std::hypot(point.east - 650'505, point.north - (660'000 - 505));
      EXPECT_NEAR(radius, (100 - contour.level) * 10, 3);
    }
  }
}

TEST(Contours, EndWhereThereIsNoData) {
  Raster raster = cone(100);
  for (int row = 0; row < 100; ++row) {
    for (int column = 0; column < 50; ++column) {
      raster.values[static_cast<std::size_t>(row * 100 + column)] = std::numeric_limits<float>::quiet_NaN();
    }
  }
  const auto contours = traceContours(raster, {70});
  ASSERT_TRUE(contours);
  ASSERT_FALSE(contours->empty());
  for (const Point point : contours->front().line) {
    EXPECT_GE(point.east, 650'490);
  }
}

TEST(Contours, AreNoneOfALevelThatIsNotReached) {
  EXPECT_TRUE(traceContours(cone(20), {1000})->empty());
  EXPECT_TRUE(traceContours(cone(20), {})->empty());
}

}  // namespace
}  // namespace buurtatlas
