#include "viewmodels/reason_text.h"

#include <gtest/gtest.h>

namespace buurtatlas::test {
namespace {

TEST(ReasonText, FillsInArgumentsAsTheyAre) {
  EXPECT_EQ(translated({"Draw zone %1", {"100 %2"}}), QStringLiteral("Draw zone 100 %2"));
  EXPECT_EQ(translated({"%2 before %1", {"a", "b"}}), QStringLiteral("b before a"));
}

TEST(ReasonText, NamesFileAndLine) {
  const Error error{.code = ErrorCode::InvalidInput, .reason = {"No.", {}}, .file = "/home/me/members.csv", .line = 12};
  EXPECT_EQ(errorSentence(error), QStringLiteral("members.csv, line 12: No."));
}

}  // namespace
}  // namespace buurtatlas::test
