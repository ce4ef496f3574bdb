#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/job_control.h"
#include "core/result.h"

namespace buurtatlas {

/// The fewest places that hold a share of the incidents.
struct HeldShare {
  double incidents = 0;     ///< the share asked for
  std::int64_t places = 0;  ///< hold that many or more
  double ofPlaces = 0;      ///< as a share of all places
  double byChance = 0;      ///< the same where chance alone decides, on average
};

/// How few places hold most incidents, beside what chance gives.
struct Concentration {
  std::int64_t places = 0;
  std::int64_t incidents = 0;
  std::vector<HeldShare> shares = {};  ///< of kHeldShares
  /// The share of the incidents in the first 0 %, 1 % ... 100 % of the places, those with most first.
  std::vector<double> curve = {};
  std::vector<double> chance = {};  ///< the same where chance alone decides, on average
};
inline constexpr double kHeldShares[] = {0.25, 0.5, 0.8};

/// By chance each incident falls in a place as often as its size asks for: metres of street, square metres. With fewer
/// incidents than places even chance leaves many empty, so that a small share of places says nothing by itself. The
/// mean of 99 draws, of fewer where there are many incidents; the same for the same counts and seed. Nothing for no
/// incidents. Fails: Cancelled.
Result<Concentration> concentrationOf(std::span<const std::int64_t> counts, std::span<const double> sizes,
                                      std::uint64_t seed = 1, const JobControl& control = {});

}  // namespace buurtatlas
