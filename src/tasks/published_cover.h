#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "coverage/household_cover.h"

namespace buurtatlas {

/// A tally of which the layers that tell of people may be withheld.
struct PublishedTally {
  CoverTally tally = {};
  bool isNearWithheld = false;
  bool isReachableWithheld = false;

  /// None where it is withheld.
  [[nodiscard]] std::optional<std::int64_t> in(CoverLayer layer) const;
};

/// Figures as they may be handed out.
struct PublishedFigures {
  PublishedTally households = {};
  PublishedTally businesses = {};
  std::optional<std::int64_t> members = {};  ///< none where they are withheld
};

/// Exact: nothing is withheld. Published: what withheldCounts() says of members and of addresses near them. Addresses
/// and the zones they lie in tell of nobody.
enum class CoverUse { Exact, Published };

/// The figures of a list whose totals are known.
std::vector<PublishedFigures> publishedFigures(const std::vector<CoverFigures>& figures, CoverUse use);

}  // namespace buurtatlas
