#include "storage/text_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iconv.h>

#include <string>

#include "storage/text_encoding.h"

namespace buurtatlas {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string encoded(std::string text, const char* name) {
  const iconv_t converter = iconv_open(name, "UTF-8");
  std::string bytes(text.size() * 4, '\0');
  char* from = text.data();
  char* to = bytes.data();
  std::size_t left = text.size();
  std::size_t room = bytes.size();
  iconv(converter, &from, &left, &to, &room);
  iconv_close(converter);
  bytes.resize(bytes.size() - room);
  return bytes;
}

struct Encoding {
  const char* iconvName;
  const char* mark;
};

class TextTableIn : public testing::TestWithParam<std::tuple<Encoding, char, const char*>> {};

TEST_P(TextTableIn, ReadsNamesNumbersAndQuotedCells) {
  const auto& [encoding, separator, lineEnd] = GetParam();
  std::string text = "naam|straat|nummer\nRené Müller|\"Place |Saint-Éloi|\n2\"|\"0012\"\nZoë|Dijk|\"5 \"\"bis\"\"\"\n";
  std::ranges::replace(text, '|', separator);
  std::string lines;
  for (const char letter : text) {
    lines += letter == '\n' ? std::string(lineEnd) : std::string(1, letter);
  }
  auto table = TextTable::fromBytes(encoding.mark + encoded(lines, encoding.iconvName), "t.csv");
  ASSERT_TRUE(table.has_value());
  EXPECT_THAT(table->columns(), ElementsAre("naam", "straat", "nummer"));
  TextTable::Row row;
  ASSERT_TRUE(table->next(row));
  const std::string place = std::string("Place ") + separator + "Saint-Éloi" + separator + lineEnd + "2";
  EXPECT_THAT(row.cells, ElementsAre("René Müller", place, "0012"));
  EXPECT_EQ(row.line, 2);
  ASSERT_TRUE(table->next(row));
  EXPECT_THAT(row.cells, ElementsAre("Zoë", "Dijk", "5 \"bis\""));
  EXPECT_EQ(row.line, 4) << "the cell before held a line end";
  EXPECT_FALSE(table->next(row));
}

INSTANTIATE_TEST_SUITE_P(EveryEncodingSeparatorAndLineEnd, TextTableIn,
                         testing::Combine(testing::Values(Encoding{"UTF-8", ""}, Encoding{"UTF-8", "\xEF\xBB\xBF"},
                                                          Encoding{"UTF-16LE", "\xFF\xFE"},
                                                          Encoding{"UTF-16BE", "\xFE\xFF"},
                                                          Encoding{"WINDOWS-1252", ""}),
                                          testing::Values(',', ';', '\t'), testing::Values("\n", "\r\n")));

TEST(TextTable, ListsARowWithTooFewOrTooManyCells) {
  auto table = TextTable::fromBytes("a,b\n1\n1,2,3\n1,2,,\n\n1,2", "t.csv");
  TextTable::Row row;
  ASSERT_TRUE(table->next(row));
  EXPECT_EQ(inEnglish(row.fault), "The row has 1 cells where the table has 2 columns.");
  ASSERT_TRUE(table->next(row));
  EXPECT_EQ(inEnglish(row.fault), "The row has 3 cells where the table has 2 columns.");
  ASSERT_TRUE(table->next(row));
  EXPECT_EQ(row.fault.text, "") << "empty cells at the end do no harm";
  ASSERT_TRUE(table->next(row));
  EXPECT_EQ(row.line, 6) << "empty lines are skipped and counted";
}

TEST(TextTable, GoesOnAfterAQuotationMarkThatIsNeverClosed) {
  auto table = TextTable::fromBytes("a,b\n\"open,2\n3,4\n", "t.csv");
  TextTable::Row row;
  ASSERT_TRUE(table->next(row));
  EXPECT_EQ(inEnglish(row.fault), "A quotation mark is opened here and never closed.");
  ASSERT_TRUE(table->next(row));
  EXPECT_THAT(row.cells, ElementsAre("3", "4"));
  EXPECT_EQ(row.line, 3);
}

TEST(TextTable, LosesOnlyTheRowWithABrokenCharacter) {
  auto table = TextTable::fromBytes("naam\nRené\nZoë\nRen\xE9\n", "t.csv");
  TextTable::Row row;
  ASSERT_TRUE(table->next(row));
  EXPECT_THAT(row.cells, ElementsAre("René"));
  table->next(row);
  ASSERT_TRUE(table->next(row));
  EXPECT_EQ(inEnglish(row.fault), "A cell holds characters that cannot be decoded.");
}

TEST(TextTable, TakesTheGuardOfASpreadsheetAway) {
  auto table = TextTable::fromBytes("a,b\n'=1+1,'s Gravenweg\n", "t.csv");
  TextTable::Row row;
  ASSERT_TRUE(table->next(row));
  EXPECT_THAT(row.cells, ElementsAre("=1+1", "'s Gravenweg"));
}

TEST(TextTable, RefusesWhatIsNoText) {
  const auto table = TextTable::fromBytes(std::string("a,b\n\0\1\2", 7), "t.csv");
  ASSERT_FALSE(table.has_value());
  EXPECT_THAT(table.error().reason.text, HasSubstr("not a text table"));
}

}  // namespace
}  // namespace buurtatlas
