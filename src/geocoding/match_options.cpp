#include "geocoding/match_options.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace buurtatlas {

void MatchOptions::keep(const MatchOption& option) {
  MatchOption* least = nullptr;
  for (MatchOption& known : std::span(m_options).first(m_count)) {
    if (known.street == option.street) {
      if (known.score < option.score) {
        known = option;
      }
      return;
    }
    least = least == nullptr || known.score < least->score ? &known : least;
  }
  if (m_count < m_options.size()) {
    m_options[m_count++] = option;
  } else if (least->score < option.score) {
    *least = option;
  }
}

void MatchOptions::sort() {
  std::ranges::sort(std::span(m_options).first(m_count), [](const MatchOption& one, const MatchOption& other) {
    return one.score != other.score ? one.score > other.score : one.street < other.street;
  });
}

const MatchOption& MatchOptions::best() const { return *std::ranges::max_element(all(), {}, &MatchOption::score); }

float MatchOptions::likelihoodOfBest() const {
  float best = -100;
  for (const MatchOption& option : all()) {
    best = std::max(best, option.score);
  }
  float sum = std::exp(-std::max(best, 0.0F));
  for (const MatchOption& option : all()) {
    sum += std::exp(option.score - std::max(best, 0.0F));
  }
  return std::exp(best - std::max(best, 0.0F)) / sum;
}

}  // namespace buurtatlas
