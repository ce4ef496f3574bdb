#include "incidents/neighbour_permutations.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <random>
#include <utility>

#include "incidents/seeded.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kOrdersAtOnce = 64;
constexpr std::size_t kOrdersOfTask = 32;

/// Draws begins of random orders, each from the same start: the places in their own order.
class Urn {
 public:
  explicit Urn(std::size_t places) : m_places(places) { std::iota(m_places.begin(), m_places.end(), 0U); }

  void draw(std::mt19937_64& random, std::vector<std::uint32_t>& out) {
    m_swaps.clear();
    for (std::size_t i = 0; i < out.size(); ++i) {
      std::uniform_int_distribution<std::size_t> any(i, m_places.size() - 1);
      m_swaps.push_back(any(random));
      std::swap(m_places[i], m_places[m_swaps.back()]);
      out[i] = m_places[i];
    }
    for (std::size_t i = out.size(); i > 0; --i) {
      std::swap(m_places[i - 1], m_places[m_swaps[i - 1]]);
    }
  }

 private:
  std::vector<std::uint32_t> m_places;
  std::vector<std::size_t> m_swaps = {};
};

/// Counts, for each place, the orders that give its neighbours at least, and at most, their sum.
class Comparison {
 public:
  Comparison(std::span<const Neighbourhood> places, std::uint64_t seed)
      : m_places(places), m_seed(seed), m_urns([count = places.size()] { return Urn(count); }) {
    std::uint32_t most = 0;
    for (const Neighbourhood& place : places) {
      most = std::max(most, place.neighbours);
    }
    const std::size_t drawn = std::min<std::size_t>(places.size(), most + std::size_t{1});
    for (std::vector<std::uint32_t>& order : m_orders) {
      order.resize(drawn);
    }
    m_sums.resize(drawn + 1);
    m_atLeast.resize(places.size());
    m_atMost.resize(places.size());
  }

  /// Adds so many orders, from the number of the first.
  void add(std::uint32_t first, std::size_t orders) {
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, orders, kOrdersOfTask), [&](const auto& range) {
      for (std::size_t i = range.begin(); i < range.end(); ++i) {
        draw(first + static_cast<std::uint32_t>(i), i);
      }
    });
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, m_places.size()), [&](const auto& range) {
      for (std::size_t place = range.begin(); place < range.end(); ++place) {
        compare(place, orders);
      }
    });
    for (std::size_t i = 0; i < orders; ++i) {
      correctDrawn(i);
    }
  }

  [[nodiscard]] double probabilityOf(std::size_t place, std::uint32_t permutations) const {
    const std::uint32_t rarer = std::min(m_atLeast[place], m_atMost[place]);
    return std::min(1.0, 2.0 * (rarer + 1.0) / (permutations + 1.0));
  }

 private:
  void draw(std::uint32_t permutation, std::size_t i) {
    std::mt19937_64 random = randomOf(m_seed, permutation);
    m_urns.local().draw(random, m_orders[i]);
    std::uint32_t sum = 0;
    for (std::size_t drawn = 0; drawn < m_orders[i].size(); ++drawn) {
      sum += m_places[m_orders[i][drawn]].value;
      m_sums[drawn + 1][i] = sum;
    }
  }

  void compare(std::size_t place, std::size_t orders) {
    const Neighbourhood& wanted = m_places[place];
    const std::array<std::uint32_t, kOrdersAtOnce>& sums = m_sums[wanted.neighbours];
    std::uint32_t atLeast = 0;
    std::uint32_t atMost = 0;
    for (std::size_t i = 0; i < orders; ++i) {
      atLeast += sums[i] >= wanted.sum ? 1 : 0;
      atMost += sums[i] <= wanted.sum ? 1 : 0;
    }
    m_atLeast[place] += atLeast;
    m_atMost[place] += atMost;
  }

  // A place drawn among its own neighbours gives way to the next one drawn.
  void correctDrawn(std::size_t i) {
    for (std::size_t drawn = 0; drawn < m_orders[i].size(); ++drawn) {
      const std::size_t place = m_orders[i][drawn];
      const Neighbourhood& wanted = m_places[place];
      if (drawn < wanted.neighbours) {
        const std::uint32_t with = m_sums[wanted.neighbours][i];
        const std::uint32_t without = m_sums[wanted.neighbours + 1][i] - wanted.value;
        m_atLeast[place] += (without >= wanted.sum ? 1U : 0U) - (with >= wanted.sum ? 1U : 0U);
        m_atMost[place] += (without <= wanted.sum ? 1U : 0U) - (with <= wanted.sum ? 1U : 0U);
      }
    }
  }

  std::span<const Neighbourhood> m_places;
  std::uint64_t m_seed;
  tbb::enumerable_thread_specific<Urn> m_urns;
  std::array<std::vector<std::uint32_t>, kOrdersAtOnce> m_orders = {};
  std::vector<std::array<std::uint32_t, kOrdersAtOnce>> m_sums = {};  ///< of the first so many drawn, of each order
  std::vector<std::uint32_t> m_atLeast = {};
  std::vector<std::uint32_t> m_atMost = {};
};

}  // namespace

Result<std::vector<double>> permutedProbabilities(std::span<const Neighbourhood> places, std::uint32_t permutations,
                                                  std::uint64_t seed, const JobControl& control) {
  Comparison comparison(places, seed);
  for (std::uint32_t first = 0; first < permutations; first += kOrdersAtOnce) {
    if (control.isStopped()) {
      return fail(ErrorCode::Cancelled, "The permutations were cancelled.");
    }
    comparison.add(first, std::min<std::size_t>(kOrdersAtOnce, permutations - first));
    control.report(static_cast<double>(first) / permutations);
  }
  control.report(1);
  std::vector<double> probabilities;
  probabilities.reserve(places.size());
  for (std::size_t place = 0; place < places.size(); ++place) {
    probabilities.push_back(comparison.probabilityOf(place, permutations));
  }
  return probabilities;
}

}  // namespace buurtatlas
