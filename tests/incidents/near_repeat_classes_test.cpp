#include "incidents/near_repeat_classes.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <random>
#include <tuple>
#include <vector>

#include "incidents/dated_points.h"

namespace buurtatlas {
namespace {

using test::on;
using testing::ElementsAre;

constexpr auto kNot = NearRepeatClass::NotRelated;
constexpr auto kFirst = NearRepeatClass::Originator;
constexpr auto kAgain = NearRepeatClass::Repeat;
constexpr auto kNear = NearRepeatClass::NearRepeat;

NearRepeatClasses classified(const std::vector<DatedPoint>& incidents, std::vector<Id> ids = {}) {
  if (ids.empty()) {
    ids.resize(incidents.size());
    std::iota(ids.begin(), ids.end(), 1);
  }
  return *classifyNearRepeats(incidents, ids, {});
}

TEST(ClassifyNearRepeats, TellsWhatComesFirstFromWhatFollowsHereAndNearby) {
  const NearRepeatClasses found =
      classified({on(0, 0, 0), on(3, 0.5, 0), on(10, 200, 0), on(11, 600, 0), on(40, 0, 0)});
  EXPECT_THAT(found.classes, ElementsAre(kFirst, kAgain, kNear, kNot, kNot));
  EXPECT_THAT(found.chains, ElementsAre(1, 1, 1, 0, 0));
  EXPECT_THAT(found.chainSizes, ElementsAre(3));
}

TEST(ClassifyNearRepeats, GivesAPairOnOneDayOneOriginatorTheSmallerId) {
  EXPECT_THAT(classified({on(5, 0, 0), on(5, 50, 0)}, {9, 4}).classes, ElementsAre(kNear, kFirst));
  EXPECT_THAT(classified({on(5, 0, 0), on(5, 0, 0)}, {4, 9}).classes, ElementsAre(kFirst, kAgain));
}

TEST(ClassifyNearRepeats, HoldsThoseOnTheVeryEdgeOfItsReach) {
  EXPECT_THAT(classified({on(0, 0, 0), on(14, 200, 0)}).classes, ElementsAre(kFirst, kNear));
  EXPECT_THAT(classified({on(0, 0, 0), on(15, 200, 0)}).classes, ElementsAre(kNot, kNot));
  EXPECT_THAT(classified({on(0, 0, 0), on(14, 200.001, 0)}).classes, ElementsAre(kNot, kNot));
  EXPECT_THAT(classified({on(0, 0, 0), on(14, 1, 0)}).classes, ElementsAre(kFirst, kAgain));
}

TEST(ClassifyNearRepeats, PutsTheLargestChainFirst) {
  const NearRepeatClasses found =
      classified({on(0, 0, 0), on(1, 10, 0), on(9, 5000, 0), on(8, 5100, 0), on(20, 5200, 0)});
  EXPECT_THAT(found.chains, ElementsAre(2, 2, 1, 1, 1));
  EXPECT_THAT(found.chainSizes, ElementsAre(3, 2));
  EXPECT_EQ(found.count(kFirst), 2);
}

TEST(ClassifyNearRepeats, RefusesAReachThatIsNone) {
  const std::vector<DatedPoint> one = {on(0, 0, 0)};
  const std::vector<Id> ids = {1};
  EXPECT_FALSE(classifyNearRepeats(one, ids, {.samePlace = Metres(300)}));
  EXPECT_FALSE(classifyNearRepeats(one, ids, {.days = -1}));
  EXPECT_TRUE(classifyNearRepeats({}, {}, {})->classes.empty());
}

NearRepeatClass classByDefinition(const std::vector<DatedPoint>& incidents, const std::vector<Id>& ids, std::size_t i) {
  bool hasEarlier = false;
  bool hasEarlierHere = false;
  bool hasLater = false;
  for (std::size_t j = 0; j < incidents.size(); ++j) {
    const double metres =
        std::hypot(incidents[i].at.east - incidents[j].at.east, incidents[i].at.north - incidents[j].at.north);
    if (i == j || metres > 200 || std::abs((incidents[i].day - incidents[j].day).count()) > 14) {
      continue;
    }
    const bool isEarlier = std::tie(incidents[j].day, ids[j]) < std::tie(incidents[i].day, ids[i]);
    hasEarlier |= isEarlier;
    hasEarlierHere |= isEarlier && metres <= 1;
    hasLater |= !isEarlier;
  }
  return hasEarlierHere ? kAgain : hasEarlier ? kNear : hasLater ? kFirst : kNot;
}

RC_GTEST_PROP(ClassifyNearRepeatsProperty, FollowsItsDefinitionAndAddsUpToTheWhole, (std::uint32_t seed)) {
  const std::vector<DatedPoint> incidents = test::invented(seed, 120, 2500, 90);
  std::vector<Id> ids(incidents.size());
  std::iota(ids.begin(), ids.end(), 100);
  std::mt19937 random(seed);
  std::ranges::shuffle(ids, random);
  const NearRepeatClasses found = classified(incidents, ids);
  std::int64_t sum = 0;
  for (const NearRepeatClass one : kNearRepeatClasses) {
    sum += found.count(one);
  }
  RC_ASSERT(sum == std::ssize(incidents));
  for (std::size_t i = 0; i < incidents.size(); ++i) {
    RC_ASSERT(found.classes[i] == classByDefinition(incidents, ids, i));
    RC_ASSERT((found.chains[i] == 0) == (found.classes[i] == kNot));
  }
  for (std::size_t chain = 1; chain <= found.chainSizes.size(); ++chain) {
    RC_ASSERT(std::ranges::count(found.chains, chain) == found.chainSizes[chain - 1]);
    bool hasOriginator = false;
    for (std::size_t i = 0; i < incidents.size(); ++i) {
      hasOriginator |= found.chains[i] == chain && found.classes[i] == kFirst;
    }
    RC_ASSERT(hasOriginator);
  }
}

}  // namespace
}  // namespace buurtatlas
