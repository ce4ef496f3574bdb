#include "incidents/knox_counter.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_reduce.h>

#include <algorithm>
#include <limits>

namespace buurtatlas {

namespace {

constexpr std::size_t kLimitsAtOnce = 4;
constexpr std::size_t kPlacesOfTask = 2048;

using Lanes [[gnu::vector_size(sizeof(PlaceDays)), gnu::may_alias]] = std::int16_t;
using FourLimits = std::array<std::int16_t, kLimitsAtOnce>;
using FourCounts = std::array<LaneCounts, kLimitsAtOnce>;

// At most 32,767 others, so that no lane overflows. A comparison that holds is -1 in its lane.
[[gnu::target_clones("avx2", "default")]]
void addWithin(std::size_t place, std::span<const std::uint32_t> others, const LaneDays& days, const FourLimits& limits,
               FourCounts& counts) {
  const auto* lanes = reinterpret_cast<const Lanes*>(days.data());
  const Lanes own = lanes[place];
  Lanes first = {};
  Lanes second = {};
  Lanes third = {};
  Lanes fourth = {};
  for (const std::uint32_t other : others) {
    const Lanes later = lanes[other] - own;
    const Lanes earlier = -later;
    const Lanes apart = later > earlier ? later : earlier;
    first -= apart <= limits[0];
    second -= apart <= limits[1];
    third -= apart <= limits[2];
    fourth -= apart <= limits[3];
  }
  for (std::size_t lane = 0; lane < kLanes; ++lane) {
    counts[0][lane] += first[lane];
    counts[1][lane] += second[lane];
    counts[2][lane] += third[lane];
    counts[3][lane] += fourth[lane];
  }
}

void add(FourCounts& sum, const FourCounts& counts) {
  for (std::size_t limit = 0; limit < kLimitsAtOnce; ++limit) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      sum[limit][lane] += counts[limit][lane];
    }
  }
}

FourCounts countWithinFour(const BandedPairs& pairs, std::size_t band, const LaneDays& days, const FourLimits& limits) {
  const std::vector<std::uint32_t>& begins = pairs.begins[band];
  const std::span<const std::uint32_t> others = pairs.others[band];
  const auto addPlaces = [&](const tbb::blocked_range<std::size_t>& places, FourCounts counts) {
    constexpr std::size_t kMostAtOnce = std::numeric_limits<std::int16_t>::max();
    for (std::size_t place = places.begin(); place < places.end(); ++place) {
      for (std::size_t begin = begins[place]; begin < begins[place + 1]; begin += kMostAtOnce) {
        const std::size_t count = std::min<std::size_t>(kMostAtOnce, begins[place + 1] - begin);
        addWithin(place, others.subspan(begin, count), days, limits, counts);
      }
    }
    return counts;
  };
  return tbb::parallel_reduce(tbb::blocked_range<std::size_t>(0, begins.size() - 1, kPlacesOfTask), FourCounts{},
                              addPlaces, [](FourCounts sum, const FourCounts& counts) {
                                add(sum, counts);
                                return sum;
                              });
}

}  // namespace

std::vector<LaneCounts> countWithinDays(const BandedPairs& pairs, std::size_t band, const LaneDays& days,
                                        std::span<const std::int16_t> limits) {
  std::vector<LaneCounts> counts;
  for (std::size_t first = 0; first < limits.size(); first += kLimitsAtOnce) {
    const std::size_t taken = std::min(kLimitsAtOnce, limits.size() - first);
    FourLimits four;
    four.fill(-1);
    std::ranges::copy(limits.subspan(first, taken), four.begin());
    const FourCounts within = countWithinFour(pairs, band, days, four);
    counts.insert(counts.end(), within.begin(), within.begin() + static_cast<std::ptrdiff_t>(taken));
  }
  return counts;
}

}  // namespace buurtatlas
