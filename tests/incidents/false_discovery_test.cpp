#include "incidents/false_discovery.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace buurtatlas {
namespace {

TEST(FalseDiscoveryRates, AreThoseOfRsAdjustment) {
  // p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5), "BH") in R.
  const std::vector<double> rates = falseDiscoveryRates(std::vector{0.01, 0.04, 0.03, 0.005, 0.5});
  const std::vector<double> inR = {0.025, 0.05, 0.05, 0.025, 0.5};
  ASSERT_EQ(rates.size(), inR.size());
  for (std::size_t i = 0; i < rates.size(); ++i) {
    EXPECT_NEAR(rates[i], inR[i], 1e-15);
  }
}

TEST(FalseDiscoveryRates, PassOverWhatIsNoTest) {
  const std::vector<double> rates = falseDiscoveryRates(std::vector{std::nan(""), 0.04, 0.5});
  EXPECT_TRUE(std::isnan(rates[0]));
  EXPECT_DOUBLE_EQ(rates[1], 0.08);
}

RC_GTEST_PROP(FalseDiscoveryRatesProperty, ChooseWhatTheStepUpProcedureChooses, ()) {
  std::vector<double> probabilities;
  for (const int thousandth : *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 1001))) {
    probabilities.push_back(thousandth / 1000.0);
  }
  const std::vector<double> rates = falseDiscoveryRates(probabilities);
  std::vector<double> sorted = probabilities;
  std::ranges::sort(sorted);
  for (const double rate : {0.01, 0.0501, 0.2003}) {
    double threshold = -1;
    for (std::size_t rank = 1; rank <= sorted.size(); ++rank) {
      if (sorted[rank - 1] <= rate * static_cast<double>(rank) / static_cast<double>(sorted.size())) {
        threshold = sorted[rank - 1];
      }
    }
    for (std::size_t i = 0; i < rates.size(); ++i) {
      RC_ASSERT((rates[i] <= rate * (1 + 1e-12)) == (probabilities[i] <= threshold) ||
                std::abs(rates[i] - rate) < 1e-12);
    }
  }
}

}  // namespace
}  // namespace buurtatlas
