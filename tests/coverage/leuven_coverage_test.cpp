#include <gtest/gtest.h>

#include <algorithm>

#include "coverage/coverage_report.h"
#include "support/leuven.h"

namespace buurtatlas {
namespace {

/// Facts that were established with other programs on the same files.
class LeuvenCoverage : public ::testing::Test {
 protected:
  void SetUp() override {
    std::optional<Atlas> atlas = test::leuvenAtlas();
    if (!atlas) {
      GTEST_SKIP() << "the data of Leuven is not beside the checkout";
    }
    m_atlas = *std::move(atlas);
  }

  [[nodiscard]] CoverageReport measure() const { return measureCoverage(m_atlas, {}, {}).value(); }

  void takeZoneAway(const std::string& name) {
    std::vector<Zone> zones = *m_atlas.zones;
    ASSERT_EQ(std::erase_if(zones, [&](const Zone& zone) { return zone.name == name; }), 1U);
    m_atlas.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
  }

  Atlas m_atlas = {};
};

TEST_F(LeuvenCoverage, KnowsTheMunicipality) {
  const CoverageReport report = measure();
  EXPECT_NEAR(report.boundaryArea.value, 57.472e6, 500);
  EXPECT_EQ(report.addressesTotal, 34'331);
  EXPECT_EQ(report.addressesLocated, 33'116);
}

TEST_F(LeuvenCoverage, FindsAllAddressesButOneInTheNeighbourhoods) { EXPECT_EQ(measure().addressesInZones, 33'115); }

TEST_F(LeuvenCoverage, ShowsTheGapThatBlauwputLeaves) {
  takeZoneAway("Blauwput (Leuven)");
  const CoverageReport report = measure();
  EXPECT_NEAR(report.gapArea.value, 962'346, 5);
  std::int64_t addresses = 0;
  for (const Gap& gap : report.gaps) {
    addresses += gap.addresses;
  }
  EXPECT_EQ(addresses, 1'974);
  EXPECT_GT(report.gaps.at(0).addresses, 1'900);
  EXPECT_GE(report.gaps.at(0).neighbours.size(), 3U);
  EXPECT_TRUE(std::ranges::is_sorted(report.gaps, ranksBefore));
}

TEST_F(LeuvenCoverage, ListsNeighbourhoodsThatAddUp) {
  std::int64_t inZones = 0;
  for (const NeighbourhoodCover& neighbourhood : measure().neighbourhoods) {
    inZones += neighbourhood.inZones;
  }
  EXPECT_EQ(inZones, 33'115);
}

}  // namespace
}  // namespace buurtatlas
