#include "storage/csv_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/foreign_reading.h"
#include "storage/text_table.h"

namespace buurtatlas {
namespace {

std::string rowOf(const CsvFile& file, const std::vector<std::string_view>& cells) {
  std::string text;
  file.appendRow(text, cells);
  return text;
}

TEST(CsvFile, AppearsWhenItIsWhole) {
  const TestFolder folder;
  const std::string path = folder.write("out.csv", "the old one");
  auto file = CsvFile::create(path);
  ASSERT_TRUE(file.has_value());
  ASSERT_TRUE(file->write(rowOf(*file, {"a", "b"})));
  EXPECT_EQ(readBytes(path), "the old one");
  ASSERT_TRUE(std::move(*file).finish());
  EXPECT_EQ(readBytes(path), "a,b\n");
}

TEST(CsvFile, LeavesNothingWhenItIsGivenUp) {
  const TestFolder folder;
  const std::string path = folder.file("out.csv");
  {
    auto file = CsvFile::create(path);
    ASSERT_TRUE(file.has_value());
    ASSERT_TRUE(file->write("half a row"));
  }
  EXPECT_TRUE(std::filesystem::is_empty(std::filesystem::path(path).parent_path()));
}

TEST(CsvFile, IsReadAsItWasWritten) {
  const TestFolder folder;
  for (const char* name : {"out.csv", "out.tsv"}) {
    const std::vector<std::string_view> cells{"plain", "a,b", "say \"no\"", "two\nlines", "tab\there", "=1+1", ""};
    auto file = CsvFile::create(folder.file(name));
    ASSERT_TRUE(file.has_value());
    ASSERT_TRUE(file->write(rowOf(*file, {"1", "2", "3", "4", "5", "6", "7"})));
    ASSERT_TRUE(file->write(rowOf(*file, cells)));
    ASSERT_TRUE(std::move(*file).finish());
    auto table = TextTable::open(folder.file(name));
    ASSERT_TRUE(table.has_value());
    TextTable::Row row;
    ASSERT_TRUE(table->next(row)) << name;
    EXPECT_EQ(row.cells, cells) << name;
  }
}

TEST(CsvFile, SaysWhereItCannotBeWritten) {
  const TestFolder folder;
  EXPECT_EQ(CsvFile::create(folder.file("none/out.csv")).error().code, ErrorCode::FileUnwritable);
  EXPECT_EQ(CsvFile::create(folder.file("")).error().code, ErrorCode::FileUnwritable);
}

}  // namespace
}  // namespace buurtatlas
