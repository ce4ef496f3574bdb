#include "storage/layer_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <limits>

#include "storage/foreign_reading.h"
#include "storage/raster_writer.h"
#include "storage/written_csv.h"

namespace buurtatlas {
namespace {

using testing::HasSubstr;

LayerTable zones() {
  const Ring square{{673'000, 674'000}, {673'100.5, 674'000}, {673'100.5, 674'100}, {673'000, 674'100}};
  const Ring hole{{673'010, 674'010}, {673'010, 674'020}, {673'020, 674'020}};
  return {.name = "zones",
          .crs = "EPSG:3812",
          .fields = {{.name = "name"}, {.name = "type"}, {.name = "households", .type = FieldType::Integer}},
          .rows = {{.values = {"Sint-Élooi", "BIN", "12"}, .shape = MultiPolygon{{.outer = square, .holes = {hole}}}},
                   {.values = {"007", "Z-BIN", ""}, .shape = MultiPolygon{{.outer = square, .holes = {}}}}}};
}

class WriteLayer : public testing::TestWithParam<const char*> {
 protected:
  const TestFolder m_folder;
};

TEST_P(WriteLayer, WritesWhatTheReaderReadsBack) {
  const std::string file = m_folder.file(GetParam());
  ASSERT_TRUE(writeLayer(file, zones()).has_value());
  const auto read = readAll({.file = file, .kind = LayerKind::Zones});
  ASSERT_EQ(read.rows.size(), 2U) << read.sentence();
  EXPECT_EQ(read.value(0, "name"), "Sint-Élooi");
  EXPECT_EQ(read.value(1, "name"), "007");
  EXPECT_EQ(read.value(1, "type"), "Z-BIN");
  const LayerTable table = zones();
  const auto& written = std::get<MultiPolygon>(table.rows[0].shape);
  const auto& back = std::get<MultiPolygon>(read.rows[0].shape);
  ASSERT_EQ(back.size(), 1U);
  ASSERT_EQ(back[0].holes.size(), 1U);
  EXPECT_EQ(boundsOf(back), boundsOf(written)) << "every vertex comes back to the millimetre";
}

TEST_P(WriteLayer, ReplacesTheOldFileAndLeavesNothingElse) {
  const std::string file = m_folder.file(GetParam());
  ASSERT_TRUE(writeLayer(file, zones()).has_value());
  const auto countFiles = [&] {
    return std::distance(std::filesystem::directory_iterator(m_folder.file("")), std::filesystem::directory_iterator());
  };
  const auto before = countFiles();
  LayerTable one = zones();
  one.rows.pop_back();
  ASSERT_TRUE(writeLayer(file, one).has_value());
  EXPECT_EQ(readAll({.file = file, .kind = LayerKind::Zones}).rows.size(), 1U);
  EXPECT_EQ(countFiles(), before);
}

INSTANTIATE_TEST_SUITE_P(ByEnding, WriteLayer, testing::Values("z.geojson", "z.gpkg", "z.kml", "z.shp", "Z.GPKG"));

TEST(WriteLayerAs, CsvPutsEastAndNorthBehindTheValues) {
  const TestFolder folder;
  const LayerTable points{.fields = {{.name = "name"}},
                          .rows = {{.values = {"a \"b\", c"}, .shape = Point{673'000.001, 674'000}}, {.values = {""}}}};
  ASSERT_TRUE(writeLayer(folder.file("p.csv"), points).has_value());
  EXPECT_EQ(readBytes(folder.file("p.csv")), "name,east,north\n\"a \"\"b\"\", c\",673000.001,674000.000\n,,\n");
}

TEST(WriteLayerAs, CsvGuardsWhatASpreadsheetWouldCompute) {
  EXPECT_EQ(guardedCell("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
  EXPECT_EQ(guardedCell("@SUM(1)"), "'@SUM(1)");
  EXPECT_EQ(guardedCell("+cmd|' /C calc'!A0"), "'+cmd|' /C calc'!A0");
  EXPECT_EQ(guardedCell("-1+1"), "'-1+1");
  EXPECT_EQ(guardedCell("\t=1"), "'\t=1");
  EXPECT_EQ(guardedCell("-12.5"), "-12.5");
  EXPECT_EQ(guardedCell("+32 470 12 34 56"), "+32 470 12 34 56");
  EXPECT_EQ(guardedCell("'s Gravenweg"), "'s Gravenweg");
}

TEST(WriteLayerAs, AnUnknownEndingIsRefused) {
  EXPECT_THAT(inEnglish(writeLayer("/tmp/zones.doc", zones()).error().reason),
              HasSubstr("Use .geojson, .gpkg, .kml, .shp or .csv"));
}

TEST(WriteLayerTo, AFolderThatIsNotThereSaysSo) {
  const auto written = writeLayer("/nowhere/z.csv", zones());
  ASSERT_FALSE(written.has_value());
  EXPECT_EQ(written.error().code, ErrorCode::FileUnwritable);
  EXPECT_THAT(inEnglish(written.error().reason), HasSubstr("The folder for this file does not exist"));
}

/// Runs in a child with a disk of its own, since a full or read-only disk is nothing to try on the real one.
template <class Check>
int onSmallDisk(const std::string& folder, unsigned long flags, Check check) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::unshare(CLONE_NEWNS) != 0 ||
        (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 && errno != EINVAL) ||
        ::mount("none", folder.c_str(), "tmpfs", 0, "size=64k") != 0) {
      ::_exit(77);
    }
    ::_exit(check([&] { ::mount("none", folder.c_str(), "tmpfs", MS_REMOUNT | flags, "size=64k"); }) ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WEXITSTATUS(status);
}

TEST(WriteLayerTo, AFullDiskSaysSoAndLeavesTheOldFile) {
  const TestFolder folder;
  const int result = onSmallDisk(folder.file(""), 0, [&](auto&&) {
    const std::string old = folder.write("z.csv", "old");
    LayerTable big = zones();
    big.rows.resize(20'000, big.rows.front());
    const auto written = writeLayer(old, big);
    return !written && inEnglish(written.error().reason).contains("no room left") && readBytes(old) == "old" &&
           std::distance(std::filesystem::directory_iterator(folder.file("")), std::filesystem::directory_iterator()) ==
               1;
  });
  if (result == 77) {
    GTEST_SKIP() << "no disk of its own can be mounted here";
  }
  EXPECT_EQ(result, 0);
}

TEST(WriteLayerTo, AReadOnlyFolderSaysSoAndLeavesTheOldFile) {
  const TestFolder folder;
  const int result = onSmallDisk(folder.file(""), MS_RDONLY, [&](auto&& remount) {
    const std::string old = folder.write("z.gpkg", "old");
    remount();
    const auto written = writeLayer(old, zones());
    return !written && inEnglish(written.error().reason).contains("may not be written to") && readBytes(old) == "old";
  });
  if (result == 77) {
    GTEST_SKIP() << "no disk of its own can be mounted here";
  }
  EXPECT_EQ(result, 0);
}

TEST(WriteGeoTiff, WritesAFileAndRefusesAnEmptyGrid) {
  const TestFolder folder;
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const Raster raster{
      .columns = 2, .rows = 1, .northWest = {673'000, 674'000}, .cell = Metres(50), .values = {1.5F, nan}};
  ASSERT_TRUE(writeGeoTiff(folder.file("d.tif"), raster, "EPSG:3812").has_value());
  EXPECT_THAT(readBytes(folder.file("d.tif")), testing::StartsWith("II*"));
  EXPECT_THAT(readBytes(folder.file("d.tif")), HasSubstr("-9999"));
  EXPECT_FALSE(writeGeoTiff(folder.file("d.tif"), Raster{}, "EPSG:3812").has_value());
}

}  // namespace
}  // namespace buurtatlas
