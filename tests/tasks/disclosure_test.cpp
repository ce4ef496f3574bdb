#include "tasks/disclosure.h"

#include <gtest/gtest.h>

#include "support/memory_store.h"
#include "tasks/case_people.h"

namespace buurtatlas {

namespace {

const Taking kHotspots{.what = "hotspots", .file = "/home/an/march.csv", .incidents = 412};

class Disclosure : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(addPerson({.store = store, .actor = "Bea"}, "Bea", {Role::Author}));
    ASSERT_TRUE(addPerson({.store = store, .actor = "Bea"}, "An", {Role::Analyst}));
  }
  [[nodiscard]] Result<Detail> asked(const std::string& actor) {
    return detailFor({.store = store, .actor = actor}, kHotspots);
  }
  [[nodiscard]] std::size_t logged() const { return store.audit()->size(); }

  test::MemoryStore store;
};

TEST_F(Disclosure, NobodyInParticularGetsNoSmallCountsAndTheLogSaysNothing) {
  const std::size_t before = logged();
  EXPECT_EQ(asked(""), Detail::Withheld);
  EXPECT_EQ(logged(), before);
}

TEST_F(Disclosure, AnAnalystGetsAllAndTheLogSaysWhoTookWhat) {
  EXPECT_EQ(asked("An"), Detail::Precise);
  const AuditEvent last = store.audit()->back().event;
  EXPECT_EQ(last.actor, "An");
  EXPECT_EQ(last.action, "take_out");
  EXPECT_EQ(last.object, "incidents");
  EXPECT_EQ(last.amount, 412);
  EXPECT_EQ(last.detail, "hotspots march.csv");
}

TEST_F(Disclosure, WhoIsNoAnalystIsRefusedEvenAChief) {
  const std::size_t before = logged();
  EXPECT_EQ(asked("Bea").error().code, ErrorCode::NotAllowed);
  EXPECT_EQ(asked("Zoe").error().code, ErrorCode::NotFound);
  EXPECT_EQ(logged(), before);
}

TEST(ToldCount, IsNoneUnderFiveUnlessPrecise) {
  EXPECT_EQ(toldCount(0, Detail::Withheld), std::nullopt);
  EXPECT_EQ(toldCount(4, Detail::Withheld), std::nullopt);
  EXPECT_EQ(toldCount(5, Detail::Withheld), 5);
  EXPECT_EQ(toldCount(1, Detail::Precise), 1);
}

}  // namespace
}  // namespace buurtatlas
