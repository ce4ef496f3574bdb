#pragma once

#include <span>
#include <vector>

namespace buurtatlas {

/// For each p the smallest share of false discoveries at which it is still a discovery (Benjamini and Hochberg,
/// "Controlling the false discovery rate", 1995, step-up). A NaN is no test: it stays NaN and does not count.
std::vector<double> falseDiscoveryRates(std::span<const double> probabilities);

}  // namespace buurtatlas
