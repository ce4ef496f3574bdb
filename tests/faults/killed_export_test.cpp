#include <sys/resource.h>

#include <csignal>
#include <map>
#include <random>
#include <thread>

#include "faults/child_process.h"
#include "storage/layer_writer.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

LayerTable squares(int count, const std::string& name) {
  LayerTable table{.name = "zones", .crs = "EPSG:3812", .fields = {{.name = "name"}}};
  for (int index = 0; index < count; ++index) {
    table.rows.push_back({.values = {name}, .shape = square(675000 + 100.0 * index, 676000)});
  }
  return table;
}

/// A dBase table with the day it was written on, bytes 1 to 3 of its head, taken out.
std::string undated(std::string table) { return table.erase(1, 3); }

/// A Shapefile of either of two layers, which its parts tell apart.
class KilledExportTest : public testing::Test {
 protected:
  using Parts = std::map<std::string, std::string>;

  [[nodiscard]] std::string shapefile() const { return m_folder.file("zones.shp"); }
  [[nodiscard]] Parts parts() const {
    Parts parts;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path())) {
      if (entry.is_regular_file() && !entry.path().filename().string().starts_with('.')) {
        const std::string extension = entry.path().extension().string();
        std::string bytes = bytesOf(entry.path());
        parts[extension] = extension == ".dbf" ? undated(std::move(bytes)) : std::move(bytes);
      }
    }
    return parts;
  }
  Parts partsOf(const LayerTable& layer) {
    EXPECT_TRUE(writeLayer(shapefile(), layer).has_value());
    return parts();
  }

  TemporaryFolder m_folder{std::filesystem::temp_directory_path()};
  const LayerTable m_few = squares(3, "few");
  const LayerTable m_many = squares(400, "many");
};

TEST_F(KilledExportTest, LeavesOneOfTheTwoLayersOrNoneThatCanBeReadButNeverAMixture) {
  const Parts few = partsOf(m_few);
  const Parts many = partsOf(m_many);
  std::mt19937 random(11);
  int whole = 0;
  constexpr int kRounds = 60;
  for (int round = 0; round < kRounds; ++round) {
    ChildProcess exporter([&](int output) {
      for (int turn = 0; writeLayer(shapefile(), turn % 2 == 0 ? m_few : m_many); ++turn) {
        tell(output, turn);
      }
    });
    std::int64_t turn = 0;
    ASSERT_TRUE(exporter.readNumber(turn));
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 20'000));
    exporter.kill();
    const Parts left = parts();
    const bool isWhole = left == few || left == many;
    EXPECT_TRUE(isWhole || !left.contains(".shp")) << "parts of both in round " << round;
    whole += isWhole ? 1 : 0;
  }
  EXPECT_GT(whole, kRounds / 2);
  RecordProperty("whole", whole);
}

TEST_F(KilledExportTest, AFullDiskLeavesTheOldLayerByteForByteAndNothingBesideIt) {
  const Parts few = partsOf(m_few);
  const ChildProcess child([&](int output) {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{.rlim_cur = 20'000, .rlim_max = 20'000};
    setrlimit(RLIMIT_FSIZE, &limit);
    const Result<void> written = writeLayer(shapefile(), m_many);
    tell(output, written ? "written" : inEnglish(written.error().reason));
  });
  EXPECT_THAT(child.readAll(), testing::HasSubstr("no room left"));
  EXPECT_EQ(parts(), few);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(m_folder.path()), {}),
            static_cast<std::ptrdiff_t>(few.size()));
}

TEST_F(KilledExportTest, APartThatCannotBeReplacedPutsTheOldOnesBack) {
  const Parts few = partsOf(m_few);
  std::filesystem::create_directory(m_folder.file("zones.qix"));
  EXPECT_FALSE(writeLayer(shapefile(), m_many).has_value());
  EXPECT_EQ(parts(), few);
  EXPECT_TRUE(std::filesystem::is_directory(m_folder.file("zones.qix")));
}

}  // namespace
}  // namespace buurtatlas::test
