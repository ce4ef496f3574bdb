#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "storage/sample_atlas.h"
#include "tasks/zone_steps.h"

namespace buurtatlas::test {
namespace {

/// Every byte of every row that a command on zones may touch.
std::string rowsIn(const std::string& path) {
  SQLite::Database database(path, SQLite::OPEN_READONLY);
  std::string rows;
  for (const char* table : {"zone", "zone_border", "zone_past", "overlap_reason"}) {
    SQLite::Statement select(database, std::string("SELECT * FROM ") + table + " ORDER BY id");
    while (select.executeStep()) {
      rows += table;
      for (int column = 0; column < select.getColumnCount(); ++column) {
        rows += '|' + select.getColumn(column).getString();
      }
      rows += '\n';
    }
  }
  return rows;
}

RC_GTEST_PROP(StoredSequenceProperty, KeepsTheRulesInTheFileAndUndoAndRedoRestoreEveryByte, (std::uint32_t seed)) {
  RandomAreas random(seed);
  const TemporaryFolder folder;
  const std::string path = folder.file("town.gpkg");
  const std::unique_ptr<AtlasFile> store = createAtlas(path);
  const Atlas town = partitionedTown(random, false);
  AtlasEdit founding{.label = {"Import", {}}, .putZones = *town.zones, .boundary = town.boundary};
  for (Zone& zone : founding.putZones) {
    zone.id = 0;
    zone.validFrom = today() - std::chrono::days(random.upTo(1));  // borders of today are replaced, older ones closed
  }
  RC_ASSERT(store->perform(founding).has_value());
  std::vector<std::string> history;
  runAnySteps(*store, random, [&] { history.push_back(rowsIn(path)); });
  const std::string end = rowsIn(path);
  history.push_back(end);
  history.erase(std::ranges::unique(history).begin(), history.end());  // what changes nothing is no step
  history.pop_back();
  for (auto rows = history.rbegin(); rows != history.rend(); ++rows) {
    RC_ASSERT(store->undo().has_value());
    RC_ASSERT(rowsIn(path) == *rows);
  }
  for (std::size_t step = 0; step < history.size(); ++step) {
    RC_ASSERT(store->redo().has_value());
  }
  RC_ASSERT(rowsIn(path) == end);
}

}  // namespace
}  // namespace buurtatlas::test
