#include "core/foreign_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace buurtatlas {
namespace {

RC_GTEST_PROP(PackedTextsProperty, GivesEveryTextBack, (const std::vector<std::string>& texts)) {
  PackedTexts packed;
  for (const std::string& text : texts) {
    packed.add(text);
  }
  RC_ASSERT(packed.size() == texts.size());
  for (std::size_t place = 0; place < texts.size(); ++place) {
    RC_ASSERT(packed[place] == texts[place]);
  }
}

TEST(ForeignBlock, GivesItsRowsBack) {
  const std::vector<ForeignRow> rows = {{.line = 2, .values = {"a", ""}, .shape = Point{.east = 1, .north = 2}},
                                        {.line = 3, .values = {"", "b"}}};
  const ForeignBlock block = blockOf(rows);
  EXPECT_EQ(block.values[1][1], "b");
  const std::vector<ForeignRow> back = rowsOf(block);
  ASSERT_EQ(back.size(), rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    EXPECT_EQ(back[row].line, rows[row].line);
    EXPECT_EQ(back[row].values, rows[row].values);
    EXPECT_EQ(back[row].shape, rows[row].shape);
  }
}

TEST(ForeignBlock, OfNoRowsHasNone) { EXPECT_THAT(rowsOf(blockOf({})), ::testing::IsEmpty()); }

}  // namespace
}  // namespace buurtatlas
