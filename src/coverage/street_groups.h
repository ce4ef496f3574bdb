#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/point.h"

namespace buurtatlas {

/// A street, or what of it lies on some ground: never torn in two.
struct StreetUnit {
  std::int64_t households = 0;
  Point centre = {};
};

/// Two streets that lie beside each other, the first before the second in their list, and how much.
struct StreetLink {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  std::int64_t nearby = 0;  ///< pairs of addresses, one of each, that are near each other
  friend bool operator==(const StreetLink&, const StreetLink&) = default;
};

/// The streets in so many groups, each connected through links, about equally large in households and compact: seeds as
/// far apart as can be, of which the smallest takes the nearest street beside it, and then streets on the edge of a
/// large group that go to a smaller one. The answer tells the group of each street, from 0; groups are numbered by
/// their first street. The same streets always give the same groups. The links must connect all streets; `count` is at
/// least 1 and at most the number of streets.
/// Misses: the best there is, which is a hard problem; no street counts for more than its centre says.
std::vector<std::uint32_t> groupStreets(const std::vector<StreetUnit>& streets, const std::vector<StreetLink>& links,
                                        std::size_t count);

}  // namespace buurtatlas
