#pragma once

#include <cstdint>
#include <vector>

#include "core/result.h"
#include "core/street.h"
#include "core/units.h"
#include "core/zone.h"

namespace buurtatlas {

/// How two zones lie to each other.
struct Adjacency {
  Id first = 0;  ///< below `second`
  Id second = 0;
  Metres border = {};        ///< along which one lies on each side; 0 where they touch in points, or not at all
  Metres apart = {};         ///< between their nearest places; 0 where they touch or overlap
  SquareMetres common = {};  ///< ground of both
  std::int64_t streets = 0;  ///< that run in both: streets of one name count once, each unnamed line by itself
  friend bool operator==(const Adjacency&, const Adjacency&) = default;
};

/// Every pair of zones no farther apart than this, in rising order of their ids. Fails: InvalidGeometry when a zone has
/// a fault. Misses: less than a metre of a street.
Result<std::vector<Adjacency>> findAdjacency(const std::vector<const Zone*>& zones, const std::vector<Street>& streets,
                                             Metres within);

}  // namespace buurtatlas
