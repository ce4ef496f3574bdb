#include "incidents/network_effect.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ranges>

namespace buurtatlas {

namespace {

constexpr double kTail = 0.025;       // on either side of an interval of 95 %
constexpr double kNormal = 1.959964;  // the same in standard deviations

double logChoose(double n, double k) { return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1); }

/// How many of the incidents after lie in the zone when all margins of the table are known: the noncentral
/// hypergeometric distribution of an odds ratio.
class ConditionalCounts {
 public:
  ConditionalCounts(std::int64_t before, std::int64_t after, std::int64_t otherBefore, std::int64_t otherAfter)
      : m_least(std::max<std::int64_t>(0, after - otherBefore)), m_most(std::min(before + after, after + otherAfter)) {
    for (std::int64_t count = m_least; count <= m_most; ++count) {
      m_logWeights.push_back(
          logChoose(static_cast<double>(before + after), static_cast<double>(count)) +
          logChoose(static_cast<double>(otherBefore + otherAfter), static_cast<double>(after + otherAfter - count)));
    }
  }

  [[nodiscard]] std::int64_t least() const { return m_least; }
  [[nodiscard]] std::int64_t most() const { return m_most; }

  /// The probability of at most this count, or of at least it.
  [[nodiscard]] double upTo(std::int64_t count, double logOdds) const { return share(m_least, count, logOdds); }
  [[nodiscard]] double from(std::int64_t count, double logOdds) const { return share(count, m_most, logOdds); }

 private:
  [[nodiscard]] double share(std::int64_t first, std::int64_t last, double logOdds) const {
    const auto logAt = [&](std::int64_t count) {
      return m_logWeights[static_cast<std::size_t>(count - m_least)] + logOdds * static_cast<double>(count);
    };
    double highest = -std::numeric_limits<double>::infinity();
    for (std::int64_t count = m_least; count <= m_most; ++count) {
      highest = std::max(highest, logAt(count));
    }
    double part = 0;
    double whole = 0;
    for (std::int64_t count = m_least; count <= m_most; ++count) {
      const double weight = std::exp(logAt(count) - highest);
      whole += weight;
      part += first <= count && count <= last ? weight : 0;
    }
    return part / whole;
  }

  std::int64_t m_least;
  std::int64_t m_most;
  std::vector<double> m_logWeights = {};
};

/// The logarithm of the odds at which a probability that rises with them reaches the tail.
double logOddsAtTail(const auto& probability) {
  constexpr int kHalvings = 60;
  double low = -40;
  double high = 40;
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = (low + high) / 2;
    (probability(middle) < kTail ? low : high) = middle;
  }
  return (low + high) / 2;
}

EffectCounts sumOf(const std::vector<EffectCounts>& grounds) {
  EffectCounts sum;
  for (const EffectCounts& ground : grounds) {
    sum += ground;
  }
  return sum;
}

std::optional<EffectBalance> balanceOf(const EffectTable& table, const EffectCounts& elsewhere, double dispersion) {
  if (elsewhere.before() == 0 || elsewhere.after == 0) {
    return std::nullopt;
  }
  const auto before = static_cast<double>(table.zone.before() + table.ring.before());
  const auto after = static_cast<double>(table.zone.after + table.ring.after);
  const auto otherBefore = static_cast<double>(elsewhere.before());
  const auto otherAfter = static_cast<double>(elsewhere.after);
  const double change = otherAfter / otherBefore;
  const double variance =
      after + change * change * before + before * before * change * change * (1 / otherAfter + 1 / otherBefore);
  const double half = kNormal * std::sqrt(variance * dispersion);
  const double incidents = after - before * change;
  return EffectBalance{.incidents = incidents, .low = incidents - half, .high = incidents + half};
}

EffectDoubt doubtOf(const NetworkEffect& effect, const EffectTable& table, const EffectCounts& elsewhere) {
  if (table.zone.before() < kLeastBefore) {
    return EffectDoubt::TooFew;
  }
  if (elsewhere.before() < kLeastBeforeElsewhere || !effect.zone) {
    return EffectDoubt::TooFewElsewhere;
  }
  if (effect.apartBefore && !effect.apartBefore->holdsOne()) {
    return EffectDoubt::ApartBefore;
  }
  return effect.zone->holdsOne() ? EffectDoubt::WithinChance : EffectDoubt::None;
}

}  // namespace

EffectCounts& EffectCounts::operator+=(const EffectCounts& other) {
  earlyBefore += other.earlyBefore;
  lateBefore += other.lateBefore;
  after += other.after;
  return *this;
}

std::optional<Change> changeBeside(std::int64_t before, std::int64_t after, std::int64_t otherBefore,
                                   std::int64_t otherAfter, double dispersion) {
  if (before == 0 || otherBefore == 0 || otherAfter == 0) {
    return std::nullopt;
  }
  const double ratio = static_cast<double>(after) / static_cast<double>(before) /
                       (static_cast<double>(otherAfter) / static_cast<double>(otherBefore));
  const ConditionalCounts counts(before, after, otherBefore, otherAfter);
  Change change{.ratio = ratio, .low = 0, .high = std::numeric_limits<double>::infinity()};
  if (after > counts.least()) {
    change.low = std::exp(logOddsAtTail([&](double logOdds) { return counts.from(after, logOdds); }));
  }
  if (after < counts.most()) {
    change.high = std::exp(-logOddsAtTail([&](double logOdds) { return counts.upTo(after, -logOdds); }));
  }
  if (ratio > 0) {
    const double wider = std::sqrt(dispersion);
    change.low = ratio * std::pow(change.low / ratio, wider);
    change.high = ratio * std::pow(change.high / ratio, wider);
  }
  return change;
}

double dispersionOf(const std::vector<EffectCounts>& grounds) {
  const EffectCounts sum = sumOf(grounds);
  const auto all = static_cast<double>(sum.before() + sum.after);
  double chiSquare = 0;
  int used = 0;
  for (const EffectCounts& ground : grounds) {
    const auto own = static_cast<double>(ground.before() + ground.after);
    if (own == 0 || sum.before() == 0 || sum.after == 0) {
      continue;
    }
    const double expectedBefore = own * static_cast<double>(sum.before()) / all;
    const double expectedAfter = own * static_cast<double>(sum.after) / all;
    chiSquare += std::pow(static_cast<double>(ground.before()) - expectedBefore, 2) / expectedBefore +
                 std::pow(static_cast<double>(ground.after) - expectedAfter, 2) / expectedAfter;
    ++used;
  }
  constexpr int kLeastGrounds = 3;
  return used < kLeastGrounds ? 1 : std::max(1.0, chiSquare / (used - 1));
}

NetworkEffect judgeEffect(const EffectTable& table) {
  const EffectCounts elsewhere = sumOf(table.elsewhere);
  NetworkEffect effect{.dispersion = dispersionOf(table.elsewhere)};
  const auto beside = [&](const EffectCounts& ground) {
    return changeBeside(ground.before(), ground.after, elsewhere.before(), elsewhere.after, effect.dispersion);
  };
  effect.zone = beside(table.zone);
  effect.ring = beside(table.ring);
  effect.apartBefore = changeBeside(table.zone.earlyBefore, table.zone.lateBefore, elsewhere.earlyBefore,
                                    elsewhere.lateBefore, effect.dispersion);
  effect.balance = balanceOf(table, elsewhere, effect.dispersion);
  effect.doubt = doubtOf(effect, table, elsewhere);
  if (effect.doubt == EffectDoubt::None) {
    effect.verdict = effect.zone->ratio < 1 ? EffectVerdict::Fewer : EffectVerdict::More;
  }
  return effect;
}

}  // namespace buurtatlas
