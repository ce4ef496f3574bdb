#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "storage/foreign_reading.h"
#include "storage/import_process.h"
#include "storage/import_sandbox.h"

namespace buurtatlas {
namespace {

using testing::HasSubstr;

ImportProcess realImporter() {
  const char* folder = std::getenv("BUURTATLAS_BIN");
  return ImportProcess(std::filesystem::path(folder == nullptr ? "." : folder) / "buurtatlas-import");
}

Reading readWithImporter(const ForeignRequest& request) {
  ImportProcess importer = realImporter();
  return readAll(request, &importer);
}

TEST(Importer, GivesTheSameRowsAsReadingInThisProcess) {
  const TestFolder folder;
  const ForeignRequest request{
      .file = folder.write("a.csv", "street,number,lat,lon\nDijk,1,50.87,4.70\nDijk,2,,\nDijk,,1,2\n"),
      .kind = LayerKind::Addresses};
  const auto here = readAll(request);
  const auto there = readWithImporter(request);
  ASSERT_TRUE(there.result.has_value()) << there.sentence();
  ASSERT_EQ(there.rows.size(), here.rows.size());
  EXPECT_EQ(there.rows[0].values, here.rows[0].values);
  EXPECT_EQ(there.rows[0].shape, here.rows[0].shape);
  EXPECT_EQ(there.rejections, here.rejections);
}

TEST(Importer, TellsWhatAFileHolds) {
  const TestFolder folder;
  const auto read = readWithImporter({.file = folder.write("a.csv", "weg,huis\nDijk,2\n"),
                                      .content = ForeignContent::Outline,
                                      .kind = LayerKind::Addresses});
  ASSERT_TRUE(read.result.has_value()) << read.sentence();
  EXPECT_EQ(read.header.fields, (std::vector<std::string>{"weg", "huis"}));
  EXPECT_EQ(read.header.layer, "a");
  EXPECT_TRUE(read.rows.empty());
}

TEST(Importer, SaysItsErrorsThroughThePipe) {
  EXPECT_EQ(readWithImporter({.file = "/nowhere/a.csv"}).sentence(),
            "There is no such file. Check the name and the folder.");
}

TEST(Importer, StopsReadingAFileThatNestsWithoutEnd) {
  const TestFolder folder;
  const std::string nest = R"({"type":"FeatureCollection","features":)" + std::string(200'000, '[');
  EXPECT_FALSE(
      readWithImporter({.file = folder.write("n.geojson", nest), .kind = LayerKind::Zones}).result.has_value());
}

TEST(ImportSandbox, HasNoNetworkAndWritesNoFile) {
  const TestFolder folder;
  const std::string file = folder.write("a.csv", "a\n");
  EXPECT_EXIT(
      {
        const bool entered = enterImportSandbox({.file = file}).has_value();
        const bool hasNet = ::socket(AF_INET, SOCK_STREAM, 0) >= 0;
        std::ofstream written(folder.file("b.csv"));
        written << "secret" << std::flush;
        const std::ofstream emptied(file);
        ::_exit(entered && !hasNet && !written && readBytes(file) == "a\n" ? 0 : 1);
      },
      testing::ExitedWithCode(0), "");
}

class DemoCity : public testing::TestWithParam<std::string> {};

TEST_P(DemoCity, IsReadWithoutLosingARow) {
  const std::filesystem::path name = GetParam();
  const LayerKind kind = *parseLayerKind(name.stem().string());
  const char* source = std::getenv("BUURTATLAS_SOURCE");
  const std::string file = std::string(source == nullptr ? "." : source) + "/data/demo-city/" + name.string();
  if (!std::filesystem::exists(file)) {
    GTEST_SKIP() << file << " is not here";
  }
  const auto read = readWithImporter({.file = file, .kind = kind});
  EXPECT_TRUE(read.result.has_value()) << read.sentence();
  EXPECT_FALSE(read.rows.empty());
  const auto lost = std::ranges::find(read.rejections, false, &Rejection::rowKept);
  EXPECT_EQ(lost, read.rejections.end()) << read.rejections.size() << " such as line " << read.rejections.front().line
                                         << ": " << inEnglish(read.rejections.front().reason);
}

INSTANTIATE_TEST_SUITE_P(EveryFile, DemoCity,
                         testing::Values("boundary.geojson", "streets.geojson", "background.geojson", "addresses.csv",
                                         "neighbourhoods.geojson", "zones.geojson", "members.csv", "incidents.csv"),
                         [](const auto& test) { return std::filesystem::path(test.param).stem().string(); });

TEST(Importer, ReadsLeuvenThroughThePipe) {
  if (sharedFile("README.md").empty()) {
    GTEST_SKIP() << "the shared real data are not here";
  }
  const auto read = readWithImporter({.file = sharedFile("leuven/addresses.csv"), .kind = LayerKind::Addresses});
  EXPECT_EQ(read.rows.size(), 34'331U);
  EXPECT_EQ(read.located(), 33'116U);
  EXPECT_EQ(read.rejections.size(), 1'215U);
}

}  // namespace
}  // namespace buurtatlas
