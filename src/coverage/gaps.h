#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/polygon.h"
#include "core/result.h"
#include "core/units.h"
#include "core/zone.h"

namespace buurtatlas {

/// How much of the streets of one name lies somewhere.
struct StreetLength {
  std::string name = {};
  Metres length = {};
  friend bool operator==(const StreetLength&, const StreetLength&) = default;
};

/// A connected part of the municipality that no live zone covers, all of it open or all of it allowed.
struct Gap {
  MultiPolygon area = {};  ///< one part
  Id allowedBy = 0;        ///< the one of Atlas::allowedGaps that lets it be; 0: it is open
  Id besideAllowed = 0;    ///< of an open one: the allowed gap that it goes beyond
  SquareMetres size = {};
  std::int64_t addresses = 0;
  Metres streetLength = {};
  std::vector<StreetLength> streets = {};  ///< longest first; unnamed ones under an empty name
  std::vector<Id> neighbours = {};         ///< live zones that share a border with it, in rising order
  Point centre = {};                       ///< deep inside, for a label
};

std::int64_t countOpen(const std::vector<Gap>& gaps);

/// Whether a gap ranks before another: open before allowed, then more addresses, then more street length, then the
/// larger area.
bool ranksBefore(const Gap& first, const Gap& second);

}  // namespace buurtatlas
