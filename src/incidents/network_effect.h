#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace buurtatlas {

/// Incidents on one ground in the two halves of the time before a day, and in the time after it, as long as both.
struct EffectCounts {
  std::int64_t earlyBefore = 0;
  std::int64_t lateBefore = 0;
  std::int64_t after = 0;

  [[nodiscard]] std::int64_t before() const { return earlyBefore + lateBefore; }
  EffectCounts& operator+=(const EffectCounts& other);
  friend bool operator==(const EffectCounts&, const EffectCounts&) = default;
};

/// A ratio with the ends of its interval of 95 %; 1 is no change. `high` is infinite where there is no upper end.
struct Change {
  double ratio = 1;
  double low = 1;
  double high = 1;
  [[nodiscard]] bool holdsOne() const { return low <= 1 && high >= 1; }
};

/// A number of incidents with the ends of its interval of 95 %.
struct EffectBalance {
  double incidents = 0;
  double low = 0;
  double high = 0;
};

enum class EffectVerdict { Fewer, More, CannotTell };
/// Why nothing can be told.
enum class EffectDoubt { None, TooFew, TooFewElsewhere, ApartBefore, WithinChance };
inline constexpr std::int64_t kLeastBefore = 10;           ///< incidents in the zone before, for a verdict
inline constexpr std::int64_t kLeastBeforeElsewhere = 20;  ///< incidents on the comparison grounds before

/// What is compared: the zone, the ring around it where incidents may have moved to, and grounds without a network.
struct EffectTable {
  EffectCounts zone = {};
  EffectCounts ring = {};
  std::vector<EffectCounts> elsewhere = {};
};

struct NetworkEffect {
  std::optional<Change> zone = {};         ///< of the zone, divided by that elsewhere; none where it has no meaning
  std::optional<Change> ring = {};         ///< the same of the ring
  std::optional<Change> apartBefore = {};  ///< the same of the zone between the halves before: near 1 when alike
  /// Incidents in zone and ring after, less those before times the change elsewhere.
  std::optional<EffectBalance> balance = {};
  double dispersion = 1;  ///< how many times the variance of chance the grounds elsewhere vary
  EffectVerdict verdict = EffectVerdict::CannotTell;
  EffectDoubt doubt = EffectDoubt::None;
};

/// (after / before) / (otherAfter / otherBefore) with the interval of the conditional likelihood, exact for Poisson
/// counts (Fisher, 1935), then widened on the scale of logarithms by the root of the dispersion.
/// None where one of `before`, `otherAfter`, `otherBefore` is 0. Misses: dependence between incidents beyond the
/// dispersion.
std::optional<Change> changeBeside(std::int64_t before, std::int64_t after, std::int64_t otherBefore,
                                   std::int64_t otherAfter, double dispersion);

/// Pearson's chi-square of before and after over the grounds, divided by its degrees of freedom; at least 1, and 1 for
/// fewer than three grounds with incidents.
double dispersionOf(const std::vector<EffectCounts>& grounds);

/// Whether incidents changed in the zone beside elsewhere. The balance is a weighted displacement difference (after
/// Wheeler and Ratcliffe, 2018) whose comparison is scaled to the zone, with the variance of the delta method. Cannot
/// tell: fewer than kLeastBefore or kLeastBeforeElsewhere, zone and elsewhere were already growing apart before, or the
/// interval holds 1. Misses: causes other than the network that touched only the zone.
NetworkEffect judgeEffect(const EffectTable& table);

}  // namespace buurtatlas
