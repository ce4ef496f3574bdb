#include "storage/atlas_schema.h"

#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

/// An atlas of a version before the first, as a test of the way up.
class MigrationTest : public testing::Test {
 protected:
  SQLite::Database m_database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};

  void SetUp() override {
    m_database.exec(
        "CREATE TABLE atlas (name TEXT PRIMARY KEY, value TEXT); INSERT INTO atlas VALUES ('schema_version', '1');"
        "CREATE TABLE zone (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO zone VALUES (1, 'Centrum');");
  }
  Result<void> migrated(std::span<const Migration> steps, int target) {
    return guarded("file", [&] { migrate(m_database, steps, target); });
  }
};

constexpr std::array kTwoSteps = {
    Migration{.from = 1, .statements = "ALTER TABLE zone ADD COLUMN founded TEXT NOT NULL DEFAULT ''"},
    Migration{.from = 2, .statements = "UPDATE zone SET founded = '2020-01-01'"},
};

TEST_F(MigrationTest, TakesEveryStepInOrderAndKeepsTheRows) {
  ASSERT_TRUE(migrated(kTwoSteps, 3).has_value());
  EXPECT_EQ(schemaVersionOf(m_database), 3);
  EXPECT_EQ(m_database.execAndGet("SELECT name || founded FROM zone").getString(), "Centrum2020-01-01");
}

TEST_F(MigrationTest, StartsAtTheVersionOfTheFile) {
  m_database.exec("ALTER TABLE zone ADD COLUMN founded TEXT; UPDATE atlas SET value = '2'");
  ASSERT_TRUE(migrated(kTwoSteps, 3).has_value());
  EXPECT_EQ(schemaVersionOf(m_database), 3);
}

TEST_F(MigrationTest, AStepThatFailsLeavesTheFileAsItWas) {
  constexpr std::array kBroken = {kTwoSteps[0], Migration{.from = 2, .statements = "UPDATE nothing SET x = 1"}};
  EXPECT_FALSE(migrated(kBroken, 3).has_value());
  EXPECT_EQ(schemaVersionOf(m_database), 1);
  EXPECT_ANY_THROW(m_database.exec("SELECT founded FROM zone"));
}

TEST_F(MigrationTest, SaysWhenThereIsNoWay) {
  EXPECT_EQ(migrated({}, 3).error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(schemaVersionOf(m_database), 1);
}

TEST(AtlasSchema, LeadsFromEveryVersionToTheCurrentOne) {
  int version = kSchemaVersion - static_cast<int>(migrations().size());
  EXPECT_EQ(version, 1);
  for (const Migration& step : migrations()) {
    EXPECT_EQ(step.from, version++);
  }
}

TEST(AtlasSchema, RefusesAPlaneWithoutACode) {
  const TemporaryFolder folder;
  const auto atlas = AtlasFile::create(folder.file("dorp.gpkg"), {.name = "Dorp", .nis = "1", .plane = "Lambert"}, "x");
  EXPECT_EQ(atlas.error().code, ErrorCode::InvalidInput);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace buurtatlas::test
