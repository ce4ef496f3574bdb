#include "core/result.h"

#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

TEST(InEnglish, PutsTheArgumentsInTheirPlaces) {
  EXPECT_EQ(inEnglish({.text = "%2 of %1 streets", .arguments = {"12", "3"}}), "3 of 12 streets");
}

TEST(InEnglish, LeavesAPercentSignThatIsNoPlace) {
  EXPECT_EQ(inEnglish({.text = "100% of %1, %2 unknown", .arguments = {"it"}}), "100% of it, %2 unknown");
}

TEST(InEnglish, DoesNotFillPlacesInsideAnArgument) {
  EXPECT_EQ(inEnglish({.text = "zone %1 and %2", .arguments = {"%2", "B"}}), "zone %2 and B");
}

TEST(Fail, KeepsCodeSentenceFileAndLine) {
  const Result<int> result = failInFile(ErrorCode::FileUnreadable, "a.csv", "no column %1", {"name"}, 7);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::FileUnreadable);
  EXPECT_EQ(inEnglish(result.error().reason), "no column name");
  EXPECT_EQ(result.error().file, "a.csv");
  EXPECT_EQ(result.error().line, 7);
}

}  // namespace
}  // namespace buurtatlas
