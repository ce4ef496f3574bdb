#pragma once

#include <cstdint>
#include <span>

#include "core/job_control.h"
#include "core/kernel.h"
#include "core/point.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// Fewer incidents than this make no density that says anything.
inline constexpr std::int64_t kLeastForDensity = 10;

/// A bandwidth and what it rests on.
struct BandwidthAdvice {
  Metres bandwidth = {};
  std::int64_t incidents = 0;  ///< all of them
  std::int64_t drawn = 0;      ///< of which so many were drawn and compared
};

/// The round bandwidth under which incidents are likeliest where all the others are: leave-one-out likelihood of a
/// Gaussian (Habbema, Hermans and van den Broek 1974; bw.ppl in spatstat), tried on a ladder of round bandwidths from
/// 50 m to 3,000 m. For the quartic kernel the ladder stands for Gaussians 2.78 times narrower, which smooth as much
/// (Silverman 1986, table 4.1). Incidents at the same place do not count for each other, so that heaps do not make it
/// 0 m. Of many incidents 3,000 are drawn, always the same ones, and the answer is narrowed by the sixth root of what
/// was left out (Scott's rule). Fails: InvalidInput for fewer than kLeastForDensity incidents, or all at one place;
/// Cancelled.
Result<BandwidthAdvice> adviseBandwidth(std::span<const Point> incidents, Kernel kernel,
                                        const JobControl& control = {});

}  // namespace buurtatlas
