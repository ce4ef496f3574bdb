#include "incidents/network_effect.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace buurtatlas {
namespace {

EffectCounts counts(std::int64_t early, std::int64_t late, std::int64_t after) {
  return {.earlyBefore = early, .lateBefore = late, .after = after};
}

/// Four grounds that stay as they were.
std::vector<EffectCounts> steadyGrounds() {
  return {counts(50, 50, 100), counts(40, 40, 80), counts(60, 60, 120), counts(30, 30, 60)};
}

// The tables of R's help page of fisher.test; the ends are sums over whole numbers, of which R prints the first digits.
TEST(ChangeBeside, HasTheIntervalOfFishersExactTest) {
  const auto tea = changeBeside(1, 3, 3, 1, 1).value();
  EXPECT_DOUBLE_EQ(tea.ratio, 9);
  EXPECT_NEAR(tea.low, 0.21173559544657855, 1e-9);
  EXPECT_NEAR(tea.high, 626.2435305888139, 1e-6);
  const auto convictions = changeBeside(15, 2, 3, 10, 1).value();
  EXPECT_NEAR(convictions.low, 0.0033171639506573607, 1e-12);
  EXPECT_NEAR(convictions.high, 0.3631896023566805, 1e-10);
}

TEST(ChangeBeside, HasNoLowerEndWhenNothingHappenedAfter) {
  const auto change = changeBeside(12, 0, 100, 100, 1).value();
  EXPECT_EQ(change.ratio, 0);
  EXPECT_EQ(change.low, 0);
  EXPECT_LT(change.high, 1);
}

TEST(ChangeBeside, HasNoMeaningWithoutIncidentsToCompareWith) {
  EXPECT_EQ(changeBeside(0, 3, 10, 10, 1), std::nullopt);
  EXPECT_EQ(changeBeside(3, 3, 0, 10, 1), std::nullopt);
  EXPECT_EQ(changeBeside(3, 3, 10, 0, 1), std::nullopt);
}

RC_GTEST_PROP(ChangeBesideProperty, HoldsItsRatioAndTurnsOverWithTime, ()) {
  const auto count = [] { return *rc::gen::inRange<std::int64_t>(1, 300); };
  const std::int64_t before = count(), after = count(), otherBefore = count(), otherAfter = count();
  const Change change = changeBeside(before, after, otherBefore, otherAfter, 1).value();
  RC_ASSERT(change.low <= change.ratio && change.ratio <= change.high);
  const Change back = changeBeside(after, before, otherAfter, otherBefore, 1).value();
  RC_ASSERT(std::abs(std::log(back.low) + std::log(change.high)) < 1e-6);
  const Change wider = changeBeside(before, after, otherBefore, otherAfter, 2.5).value();
  RC_ASSERT(wider.low <= change.low && change.high <= wider.high);
}

TEST(DispersionOf, IsOneForGroundsThatChangeAlikeAndMoreForThoseThatDoNot) {
  EXPECT_DOUBLE_EQ(dispersionOf(steadyGrounds()), 1);
  EXPECT_GT(dispersionOf({counts(50, 50, 10), counts(5, 5, 100), counts(50, 50, 100)}), 10);
  EXPECT_DOUBLE_EQ(dispersionOf({counts(50, 50, 10), counts(5, 5, 100)}), 1) << "two grounds tell nothing of it";
}

TEST(JudgeEffect, FindsFewerWhereTheZoneFellAndTheRestStayed) {
  const NetworkEffect effect =
      judgeEffect({.zone = counts(40, 40, 30), .ring = counts(20, 20, 40), .elsewhere = steadyGrounds()});
  EXPECT_EQ(effect.verdict, EffectVerdict::Fewer);
  EXPECT_EQ(effect.doubt, EffectDoubt::None);
  EXPECT_DOUBLE_EQ(effect.zone->ratio, 0.375);
  EXPECT_TRUE(effect.ring->holdsOne());
  EXPECT_DOUBLE_EQ(effect.balance->incidents, -50);
  EXPECT_LT(effect.balance->high, 0);
}

TEST(JudgeEffect, CountsWhatMovedToTheRing) {
  const NetworkEffect effect =
      judgeEffect({.zone = counts(40, 40, 30), .ring = counts(20, 20, 90), .elsewhere = steadyGrounds()});
  EXPECT_EQ(effect.verdict, EffectVerdict::Fewer);
  EXPECT_GT(effect.ring->low, 1);
  EXPECT_DOUBLE_EQ(effect.balance->incidents, 0);
}

TEST(JudgeEffect, FindsMoreWhereTheZoneRose) {
  EXPECT_EQ(judgeEffect({.zone = counts(40, 40, 160), .ring = {}, .elsewhere = steadyGrounds()}).verdict,
            EffectVerdict::More);
}

TEST(JudgeEffect, CannotTellAFallThatHappenedEverywhere) {
  const NetworkEffect effect = judgeEffect({.zone = counts(40, 40, 40),
                                            .ring = {},
                                            .elsewhere = {counts(50, 50, 50), counts(40, 40, 40), counts(60, 60, 60)}});
  EXPECT_EQ(effect.verdict, EffectVerdict::CannotTell);
  EXPECT_EQ(effect.doubt, EffectDoubt::WithinChance);
}

TEST(JudgeEffect, CannotTellFromAHandfulOfIncidents) {
  EXPECT_EQ(judgeEffect({.zone = counts(5, 4, 0), .ring = {}, .elsewhere = steadyGrounds()}).doubt,
            EffectDoubt::TooFew);
  EXPECT_EQ(judgeEffect({.zone = counts(40, 40, 5), .ring = {}, .elsewhere = {counts(5, 5, 9)}}).doubt,
            EffectDoubt::TooFewElsewhere);
  EXPECT_EQ(judgeEffect({.zone = counts(40, 40, 5), .ring = {}, .elsewhere = {}}).doubt, EffectDoubt::TooFewElsewhere);
}

TEST(JudgeEffect, CannotTellWhenTheZoneWasFallingBefore) {
  const NetworkEffect effect = judgeEffect({.zone = counts(90, 30, 20), .ring = {}, .elsewhere = steadyGrounds()});
  EXPECT_EQ(effect.doubt, EffectDoubt::ApartBefore);
  EXPECT_EQ(effect.verdict, EffectVerdict::CannotTell);
}

TEST(JudgeEffect, CannotTellWhereTheRestOfTheTownVariesAsMuch) {
  const EffectTable restless = {.zone = counts(40, 40, 40),
                                .ring = {},
                                .elsewhere = {counts(50, 50, 10), counts(5, 5, 100), counts(50, 50, 100)}};
  EXPECT_EQ(judgeEffect(restless).doubt, EffectDoubt::WithinChance);
}

}  // namespace
}  // namespace buurtatlas
