#include "tasks/small_counts.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;

std::vector<bool> withheldOf(const std::vector<std::int64_t>& counts) {
  std::vector<PeopleCount> people;
  for (const std::int64_t count : counts) {
    people.push_back({.count = count});
  }
  return withheldCounts(people);
}

TEST(WithheldCounts, WithholdsNothingWhereNothingIsSmall) {
  EXPECT_THAT(withheldOf({5, 80, 6}), ElementsAre(false, false, false));
}

TEST(WithheldCounts, WithholdsTheSmallestOtherWhereOneCouldBeTakenFromTheTotal) {
  EXPECT_THAT(withheldOf({40, 3, 9, 20}), ElementsAre(false, true, true, false));
}

TEST(WithheldCounts, LeavesTheOthersWhereSeveralAreSmall) {
  EXPECT_THAT(withheldOf({40, 3, 2, 20}), ElementsAre(false, true, true, false));
}

TEST(WithheldCounts, WithholdsOneMoreWhereTheSmallOnesAreSmallTogether) {
  EXPECT_THAT(withheldOf({40, 1, 0, 20}), ElementsAre(false, true, true, true));
}

TEST(WithheldCounts, WithholdsAllWhereNoOtherIsLeft) {
  EXPECT_THAT(withheldOf({4}), ElementsAre(true));
  EXPECT_THAT(withheldOf({4, 50}), ElementsAre(true, true));
  EXPECT_THAT(withheldOf({0, 0}), ElementsAre(true, true));
  EXPECT_TRUE(withheldOf({}).empty());
}

TEST(WithheldCounts, ShowsANoughtThatEverybodyKnows) {
  EXPECT_THAT(withheldCounts({{.count = 0, .most = 0}, {.count = 80, .most = 90}}), ElementsAre(false, false));
  EXPECT_THAT(withheldCounts({{.count = 0, .most = 0}, {.count = 80, .most = 90}, {.count = 3, .most = 20}}),
              ElementsAre(false, true, true));
}

TEST(WithheldCounts, LetsNobodyTellAFullSmallCountFromFullOthers) {
  // 2 of 2 and 9 of 9 make 11 of 11, so both would be known.
  EXPECT_THAT(withheldCounts({{.count = 2, .most = 2}, {.count = 9, .most = 9}, {.count = 30, .most = 70}}),
              ElementsAre(true, true, true));
}

TEST(WithheldCounts, HidesWhatIsWithheldInAnyCase) {
  EXPECT_THAT(withheldCounts({{.count = 70, .isWithheld = true}, {.count = 9}, {.count = 30}}),
              ElementsAre(true, true, false));
}

RC_GTEST_PROP(WithheldCountsProperty, LeavesNobodyAWayToWorkOneOut, ()) {
  std::vector<PeopleCount> counts;
  for (const int most : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12))) {
    counts.push_back({.count = *rc::gen::inRange(0, most + 1), .most = most});
  }
  const std::vector<bool> withheld = withheldCounts(counts);
  std::int64_t sum = 0;
  std::size_t rows = 0;
  std::size_t open = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    RC_ASSERT(withheld[i] || counts[i].count >= kLeastPublished || counts[i].most == 0);
    sum += withheld[i] ? counts[i].count : 0;
    rows += withheld[i] ? 1 : 0;
    open += !withheld[i] && counts[i].most > 0 ? 1 : 0;
  }
  if (rows == 0 || open == 0) {
    return;
  }
  RC_ASSERT(rows >= 2 && sum >= kLeastPublished);
  // Every way to share the sum out that fits: the sums that the others can make, by trying.
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (!withheld[i] || counts[i].count >= kLeastPublished) {
      continue;
    }
    std::vector<bool> canMake(static_cast<std::size_t>(sum) + 1);
    canMake[0] = true;
    for (std::size_t j = 0; j < counts.size(); ++j) {
      for (std::int64_t total = sum; withheld[j] && j != i && total > 0; --total) {
        for (std::int64_t part = 1; part <= std::min(counts[j].most, total); ++part) {
          canMake[static_cast<std::size_t>(total)] =
              canMake[static_cast<std::size_t>(total)] || canMake[static_cast<std::size_t>(total - part)];
        }
      }
    }
    int ways = 0;
    for (std::int64_t value = 0; value <= std::min(counts[i].most, sum); ++value) {
      ways += canMake[static_cast<std::size_t>(sum - value)] ? 1 : 0;
    }
    RC_ASSERT(ways >= 2);
  }
}

}  // namespace
}  // namespace buurtatlas
