#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/dates.h"
#include "core/job_control.h"
#include "core/point.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// An incident on its day; of one between two days, the middle of them.
struct DatedPoint {
  Point at = {};
  Date day = {};
};

/// The bands of a Knox table and how chance is judged.
struct KnoxRecipe {
  Metres samePlace = Metres(1);  ///< pairs up to this far apart are at the same place, the first band
  Metres band = Metres(100);     ///< width of each band after it
  int bands = 4;
  int days = 7;  ///< width of each band of days; the first also holds pairs of one day
  int dayBands = 4;
  std::uint32_t permutations = 999;
  std::uint64_t seed = 1;
  friend bool operator==(const KnoxRecipe&, const KnoxRecipe&) = default;
};

/// Pairs of incidents in one band of distance and one of days.
struct KnoxCell {
  std::int64_t observed = 0;
  double expected = 0;  ///< median over the permutations
  double p = 1;         ///< (r + 1) / (n + 1), where r of n permutations give as many pairs or more

  /// How many times as many as expected; none where none are.
  [[nodiscard]] std::optional<double> ratio() const {
    return expected > 0 ? std::optional(static_cast<double>(observed) / expected) : std::nullopt;
  }
  friend bool operator==(const KnoxCell&, const KnoxCell&) = default;
};

/// What a cell of a Knox table holds: pairs farther apart than `from`, the same place excepted, up to and with `to`,
/// and so many whole days.
struct KnoxBand {
  Metres from = {};
  Metres to = {};
  int fromDays = 0;
  int toDays = 0;
};

/// Order of cells: by distance, then by days.
struct KnoxTable {
  KnoxRecipe recipe = {};
  std::vector<KnoxCell> cells = {};
  std::int64_t closePairs = 0;  ///< within the last band of distance, however many days apart

  [[nodiscard]] int distanceBands() const { return recipe.bands + 1; }
  /// Band 0 is the same place.
  [[nodiscard]] const KnoxCell& at(int distanceBand, int dayBand) const {
    return cells[static_cast<std::size_t>(distanceBand * recipe.dayBands + dayBand)];
  }
  [[nodiscard]] KnoxBand endsOf(int distanceBand, int dayBand) const;
  /// Whether there are more pairs than chance explains: so many that chance gives one such cell to one in twenty tables
  /// at most, over all distances of the same days (Bonferroni).
  [[nodiscard]] bool isStriking(int distanceBand, int dayBand) const;
};

/// Whether incidents that lie close together are also close in time more often than by chance (Knox, "The detection of
/// space-time interactions", 1964), judged by permuting the days over the places. A band of distance holds its upper
/// end, as does one of days: 0-7, 8-14, 15-21 days. The same for the same seed. Fails: InvalidInput for bands that are
/// none, more than 32,767 days, or more than 300 million close pairs; Cancelled.
Result<KnoxTable> knoxTable(std::span<const DatedPoint> incidents, const KnoxRecipe& recipe,
                            const JobControl& control = {});

}  // namespace buurtatlas
