#include "incidents/false_discovery.h"

#include <oneapi/tbb/parallel_sort.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace buurtatlas {

std::vector<double> falseDiscoveryRates(std::span<const double> probabilities) {
  struct Test {
    double probability;
    std::uint32_t place;
  };
  std::vector<Test> tests;
  tests.reserve(probabilities.size());
  for (std::uint32_t i = 0; i < probabilities.size(); ++i) {
    if (!std::isnan(probabilities[i])) {
      tests.push_back({.probability = probabilities[i], .place = i});
    }
  }
  tbb::parallel_sort(tests, [](const Test& one, const Test& other) { return one.probability < other.probability; });
  std::vector<double> rates(probabilities.size(), std::nan(""));
  double lowest = 1;
  for (std::size_t rank = tests.size(); rank > 0; --rank) {
    const Test& test = tests[rank - 1];
    lowest = std::min(lowest, test.probability * static_cast<double>(tests.size()) / static_cast<double>(rank));
    rates[test.place] = lowest;
  }
  return rates;
}

}  // namespace buurtatlas
