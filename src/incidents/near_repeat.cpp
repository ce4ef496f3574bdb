#include "incidents/near_repeat.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <limits>
#include <numeric>
#include <random>
#include <utility>

#include "incidents/close_pairs.h"
#include "incidents/knox_counter.h"
#include "incidents/seeded.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostPairs = 300'000'000;
constexpr double kFarthestBand = 10'000;
constexpr int kMostBands = 50;
constexpr double kStrikingTables = 0.05;

Result<void> checkRecipe(const KnoxRecipe& recipe) {
  if (!(recipe.band.value > recipe.samePlace.value) || !(recipe.samePlace.value >= 0)) {
    return fail(ErrorCode::InvalidInput,
                "The bands of distance must be wider than what counts as the same place, which is 0 m or more.");
  }
  if (recipe.bands < 1 || recipe.bands > kMostBands || recipe.dayBands < 1 || recipe.dayBands > kMostBands ||
      recipe.days < 1 || recipe.days > 365 || recipe.permutations < 1 ||
      recipe.band.value * recipe.bands > kFarthestBand) {
    return fail(ErrorCode::InvalidInput,
                "Take 1 to 50 bands of distance, up to 10 km in all, 1 to 50 bands of 1 to 365 days, and at least one "
                "permutation.");
  }
  return {};
}

std::size_t bandOf(std::int64_t square, const std::vector<std::int64_t>& squaredEnds) {
  return static_cast<std::size_t>(std::ranges::lower_bound(squaredEnds, square) - squaredEnds.begin());
}

Result<BandedPairs> findPairs(const StripOrder& order, const KnoxRecipe& recipe, const JobControl& control) {
  std::vector<std::int64_t> ends = {squareMillimetres(recipe.samePlace)};
  for (int band = 1; band <= recipe.bands; ++band) {
    ends.push_back(squareMillimetres(Metres(recipe.band.value * band)));
  }
  BandedPairs pairs{.begins = std::vector(ends.size(), std::vector<std::uint32_t>(order.size() + 1)),
                    .others = std::vector(ends.size(), std::vector<std::uint32_t>())};
  std::size_t found = 0;
  for (std::size_t strip = 0; strip < order.strips(); ++strip) {
    order.forEachPairFrom(strip, [&](std::size_t place, std::size_t other, std::int64_t square) {
      if (++found <= kMostPairs) {
        const std::size_t band = bandOf(square, ends);
        ++pairs.begins[band][place + 1];
        pairs.others[band].push_back(static_cast<std::uint32_t>(other));
      }
    });
    if (control.isStopped()) {
      return fail(ErrorCode::Cancelled, "The search for near repeats was cancelled.");
    }
    if (found > kMostPairs) {
      return fail(ErrorCode::InvalidInput,
                  "More than 300 million pairs of incidents lie within these bands; take shorter bands or fewer "
                  "incidents.");
    }
  }
  for (std::vector<std::uint32_t>& begins : pairs.begins) {
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
  }
  return pairs;
}

std::vector<std::int16_t> limitsOf(const KnoxRecipe& recipe) {
  std::vector<std::int16_t> limits;
  for (int band = 1; band <= recipe.dayBands; ++band) {
    limits.push_back(
        static_cast<std::int16_t>(std::min<int>(recipe.days * band, std::numeric_limits<std::int16_t>::max())));
  }
  return limits;
}

/// Counts of pairs per cell of the table, permutation by permutation.
class PermutedTables {
 public:
  PermutedTables(const BandedPairs& pairs, std::vector<std::int16_t> days, const KnoxRecipe& recipe)
      : m_pairs(pairs),
        m_days(std::move(days)),
        m_sorted(m_days),
        m_recipe(recipe),
        m_limits(limitsOf(recipe)),
        m_lanes(m_days.size()) {
    std::ranges::sort(m_sorted);
    m_tables.resize(m_pairs.others.size() * m_limits.size());
  }

  /// Adds kLanes tables; that of number 0 has the days as they are.
  void add(std::uint32_t firstNumber) {
    tbb::parallel_for(std::size_t{0}, kLanes, [&](std::size_t lane) { lay(firstNumber, lane); });
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, m_days.size()), [&](const auto& places) {
      for (std::size_t place = places.begin(); place < places.end(); ++place) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
          m_lanes[place].ofLane[lane] = m_laid[lane][place];
        }
      }
    });
    for (std::size_t band = 0; band < m_pairs.others.size(); ++band) {
      const std::vector<LaneCounts> within = countWithinDays(m_pairs, band, m_lanes, m_limits);
      for (std::size_t limit = 0; limit < within.size(); ++limit) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
          const std::int64_t nearer = limit == 0 ? 0 : within[limit - 1][lane];
          m_tables[band * m_limits.size() + limit].push_back(within[limit][lane] - nearer);
        }
      }
    }
  }

  /// Those that were added beyond the permutations asked for are not looked at.
  [[nodiscard]] KnoxCell cellOf(std::size_t cell) const {
    const std::int64_t observed = m_tables[cell].front();
    std::vector<std::int64_t> permuted(m_tables[cell].begin() + 1, m_tables[cell].begin() + 1 + m_recipe.permutations);
    std::ranges::sort(permuted);
    const auto fewer = std::ranges::lower_bound(permuted, observed) - permuted.begin();
    const std::size_t half = permuted.size() / 2;
    const auto upper = static_cast<double>(permuted[half]);
    const auto lower = static_cast<double>(permuted[(permuted.size() - 1) / 2]);
    const double asMany = static_cast<double>(permuted.size()) - static_cast<double>(fewer);
    return {.observed = observed,
            .expected = (lower + upper) / 2,
            .p = (asMany + 1) / (static_cast<double>(permuted.size()) + 1)};
  }
  [[nodiscard]] std::size_t cells() const { return m_tables.size(); }

 private:
  // Shuffling starts from the days in their own order, so that the order of incidents at one place changes nothing.
  void lay(std::uint32_t firstNumber, std::size_t lane) {
    const std::uint32_t number = firstNumber + static_cast<std::uint32_t>(lane);
    m_laid[lane] = number == 0 ? m_days : m_sorted;
    if (number > 0) {
      std::ranges::shuffle(m_laid[lane], randomOf(m_recipe.seed, number));
    }
  }

  const BandedPairs& m_pairs;
  std::vector<std::int16_t> m_days;
  std::vector<std::int16_t> m_sorted;
  KnoxRecipe m_recipe;
  std::vector<std::int16_t> m_limits;
  std::array<std::vector<std::int16_t>, kLanes> m_laid = {};  ///< permuted days, one lane each
  LaneDays m_lanes;
  std::vector<std::vector<std::int64_t>> m_tables = {};
};

/// Days after the first one, in the order of the places.
Result<std::vector<std::int16_t>> daysInOrder(std::span<const DatedPoint> incidents, const StripOrder& order) {
  const auto [first, last] = std::ranges::minmax_element(incidents, {}, &DatedPoint::day);
  if ((last->day - first->day).count() > std::numeric_limits<std::int16_t>::max()) {
    return fail(ErrorCode::InvalidInput, "The incidents lie more than 32,767 days apart; take a shorter period.");
  }
  std::vector<std::int16_t> days;
  days.reserve(order.size());
  for (std::size_t place = 0; place < order.size(); ++place) {
    days.push_back(static_cast<std::int16_t>((incidents[order.pointAt(place)].day - first->day).count()));
  }
  return days;
}

}  // namespace

bool KnoxTable::isStriking(int distanceBand, int dayBand) const {
  const KnoxCell& cell = at(distanceBand, dayBand);
  return static_cast<double>(cell.observed) > cell.expected && cell.p <= kStrikingTables / distanceBands();
}

KnoxBand KnoxTable::endsOf(int distanceBand, int dayBand) const {
  const auto endOf = [this](int band) { return Metres(recipe.band.value * band); };
  return {.from = distanceBand == 0   ? Metres(0)
                  : distanceBand == 1 ? recipe.samePlace
                                      : endOf(distanceBand - 1),
          .to = distanceBand == 0 ? recipe.samePlace : endOf(distanceBand),
          .fromDays = dayBand == 0 ? 0 : recipe.days * dayBand + 1,
          .toDays = recipe.days * (dayBand + 1)};
}

Result<KnoxTable> knoxTable(std::span<const DatedPoint> incidents, const KnoxRecipe& recipe,
                            const JobControl& control) {
  KnoxTable table{.recipe = recipe};
  if (const auto checked = checkRecipe(recipe); !checked) {
    return std::unexpected(checked.error());
  }
  if (incidents.empty()) {
    return fail(ErrorCode::InvalidInput, "There are no incidents with a position to compare.");
  }
  std::vector<Point> points;
  points.reserve(incidents.size());
  std::ranges::transform(incidents, std::back_inserter(points), &DatedPoint::at);
  const StripOrder order(points, Metres(recipe.band.value * recipe.bands));
  auto days = daysInOrder(incidents, order);
  const auto pairs = findPairs(order, recipe, control);
  if (!days || !pairs) {
    return std::unexpected(days ? pairs.error() : days.error());
  }
  for (const std::vector<std::uint32_t>& others : pairs->others) {
    table.closePairs += std::ssize(others);
  }
  PermutedTables tables(*pairs, *std::move(days), recipe);
  for (std::uint32_t number = 0; number <= recipe.permutations; number += kLanes) {
    if (control.isStopped()) {
      return fail(ErrorCode::Cancelled, "The search for near repeats was cancelled.");
    }
    tables.add(number);
    control.report(std::min(1.0, static_cast<double>(number + kLanes) / (recipe.permutations + 1.0)));
  }
  for (std::size_t cell = 0; cell < tables.cells(); ++cell) {
    table.cells.push_back(tables.cellOf(cell));
  }
  return table;
}

}  // namespace buurtatlas
