#include "incidents/concentration.h"

#include <gmock/gmock.h>

#include <stop_token>
#include <vector>

namespace buurtatlas {
namespace {

using testing::DoubleNear;

Concentration foundIn(const std::vector<std::int64_t>& counts) {
  return *concentrationOf(counts, std::vector<double>(counts.size(), 1.0));
}

TEST(ConcentrationOf, GivesTheFewestPlacesThatHoldAShare) {
  const Concentration found = foundIn({10, 0, 60, 0, 20, 10, 0, 0, 0, 0});
  EXPECT_EQ(found.places, 10);
  EXPECT_EQ(found.incidents, 100);
  ASSERT_EQ(found.shares.size(), 3U);
  EXPECT_EQ(found.shares[0].places, 1);
  EXPECT_EQ(found.shares[1].places, 1);
  EXPECT_EQ(found.shares[2].places, 2);
  EXPECT_DOUBLE_EQ(found.shares[2].ofPlaces, 0.2);
}

TEST(ConcentrationOf, DrawsACurveFromNothingToEverything) {
  const Concentration found = foundIn({10, 0, 60, 0, 20, 10, 0, 0, 0, 0});
  ASSERT_EQ(found.curve.size(), 101U);
  EXPECT_EQ(found.curve[0], 0);
  EXPECT_DOUBLE_EQ(found.curve[5], 0.3) << "half of the first place";
  EXPECT_DOUBLE_EQ(found.curve[10], 0.6);
  EXPECT_DOUBLE_EQ(found.curve[20], 0.8);
  EXPECT_DOUBLE_EQ(found.curve[40], 1);
  EXPECT_DOUBLE_EQ(found.curve[100], 1);
  EXPECT_TRUE(std::ranges::is_sorted(found.curve));
}

TEST(ConcentrationOf, TellsThatFewIncidentsAreInFewPlacesByChanceToo) {
  std::vector<std::int64_t> counts(1000);
  for (std::size_t i = 0; i < 50; ++i) {
    counts[i * 20] = 1;
  }
  const Concentration found = foundIn(counts);
  EXPECT_DOUBLE_EQ(found.shares[2].ofPlaces, 0.04);
  EXPECT_THAT(found.shares[2].byChance, DoubleNear(0.04, 0.003));
}

TEST(ConcentrationOf, LetsChanceFallByTheSizeOfThePlaces) {
  const std::vector<std::int64_t> counts = {900, 50, 50};
  EXPECT_THAT(concentrationOf(counts, std::vector<double>{90, 5, 5})->shares[2].byChance, DoubleNear(1.0 / 3, 1e-9));
  EXPECT_THAT(foundIn(counts).shares[2].byChance, DoubleNear(1, 1e-9)) << "three alike";
}

TEST(ConcentrationOf, GivesTheSameForTheSameSeedAndNothingForNoIncidents) {
  EXPECT_EQ(foundIn({4, 30, 6}).chance, foundIn({4, 30, 6}).chance);
  EXPECT_TRUE(foundIn({0, 0}).shares.empty());
}

TEST(ConcentrationOf, CanBeStopped) {
  std::stop_source stop;
  stop.request_stop();
  const std::vector<std::int64_t> counts = {50, 50};
  EXPECT_EQ(concentrationOf(counts, std::vector<double>{1, 1}, 1, {.stop = stop.get_token()}).error().code,
            ErrorCode::Cancelled);
}

}  // namespace
}  // namespace buurtatlas
