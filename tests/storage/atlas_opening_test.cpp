#include <SQLiteCpp/SQLiteCpp.h>

#include "storage/outbox_table.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

void write(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

class OpeningTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("file.gpkg");

  /// Opens in every way; each must refuse with this sentence and leave folder and file alone.
  void expectRefused(ErrorCode code, const std::string& sentence) {
    const std::string before = std::filesystem::is_regular_file(m_path) ? bytesOf(m_path) : "";
    const auto filesBefore = std::distance(std::filesystem::directory_iterator(m_folder.path()), {});
    const auto expectSame = [&](const Error& error) {
      EXPECT_EQ(error.code, code);
      EXPECT_THAT(inEnglish(error.reason), testing::HasSubstr(sentence));
      EXPECT_EQ(error.file, m_path);
    };
    expectSame(AtlasFile::open(m_path, OpenMode::Edit).error());
    expectSame(AtlasFile::open(m_path, OpenMode::ReadOnly).error());
    EXPECT_FALSE(OutboxTable::open(m_path).has_value());
    EXPECT_EQ(std::filesystem::is_regular_file(m_path) ? bytesOf(m_path) : "", before);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(m_folder.path()), {}), filesBefore);
  }
  void makeAtlas() { performed(*createAtlas(m_path), drawZone(zoneNamed("A"))); }
};

TEST_F(OpeningTest, RefusesAMissingFile) { expectRefused(ErrorCode::FileUnreadable, "There is no such file"); }

TEST_F(OpeningTest, RefusesAFolder) {
  m_path = m_folder.path();
  const auto outcome = AtlasFile::open(m_path, OpenMode::Edit);
  EXPECT_THAT(inEnglish(outcome.error().reason), testing::HasSubstr("a folder"));
}

TEST_F(OpeningTest, RefusesAnEmptyFile) {
  write(m_path, "");
  expectRefused(ErrorCode::InvalidInput, "no atlas");
}

TEST_F(OpeningTest, RefusesATextFile) {
  write(m_path, std::string(5000, 'x'));
  expectRefused(ErrorCode::InvalidInput, "no atlas");
}

TEST_F(OpeningTest, RefusesAnotherDatabase) {
  SQLite::Database(m_path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE songs (name TEXT)");
  expectRefused(ErrorCode::InvalidInput, "no atlas");
}

TEST_F(OpeningTest, RefusesAPlainGeoPackageAndSaysWhatToDo) {
  SQLite::Database(m_path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE gpkg_contents (name TEXT)");
  expectRefused(ErrorCode::InvalidInput, "import the layers");
}

TEST_F(OpeningTest, RefusesAnAtlasOfANewerProgram) {
  makeAtlas();
  SQLite::Database(m_path, SQLite::OPEN_READWRITE).exec("UPDATE atlas SET value = '99' WHERE name = 'schema_version'");
  expectRefused(ErrorCode::InvalidInput, "newer Buurtatlas (file version 99");
}

TEST_F(OpeningTest, RefusesATruncatedAtlas) {
  makeAtlas();
  const std::string whole = bytesOf(m_path);
  write(m_path, whole.substr(0, whole.size() / 2));
  expectRefused(ErrorCode::FileUnreadable, "damaged");
}

TEST_F(OpeningTest, RefusesADamagedAtlas) {
  makeAtlas();
  std::string bytes = bytesOf(m_path);
  for (std::size_t page = 8192; page < bytes.size(); page += 4096) {
    bytes.replace(page, 8, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
  }
  write(m_path, bytes);
  const auto outcome = AtlasFile::open(m_path, OpenMode::Edit);
  EXPECT_EQ(outcome.error().code, ErrorCode::FileUnreadable);
  EXPECT_EQ(bytesOf(m_path), bytes);
}

TEST_F(OpeningTest, DoesNotMakeAnAtlasOverAFile) {
  write(m_path, "mine");
  const auto outcome = AtlasFile::create(m_path, {.name = "Dorp"}, lambertWkt());
  EXPECT_EQ(outcome.error().code, ErrorCode::Conflict);
  EXPECT_EQ(bytesOf(m_path), "mine");
}

TEST_F(OpeningTest, DoesNotMakeAnAtlasInAMissingFolder) {
  const auto outcome = AtlasFile::create(m_folder.file("no/such/dorp.gpkg"), {.name = "Dorp"}, lambertWkt());
  EXPECT_EQ(outcome.error().code, ErrorCode::FileUnwritable);
}

}  // namespace
}  // namespace buurtatlas::test
