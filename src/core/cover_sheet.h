#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/dates.h"
#include "core/polygon.h"
#include "core/units.h"

namespace buurtatlas {

/// What a page for the council says of the cover of addresses. A figure that is withheld, so that it tells of nobody,
/// or that nobody knows is none.
struct CoverSheet {
  /// In a zone, in a live one, also near a member, also near one who gets SMS.
  struct Layers {
    std::int64_t located = 0;  ///< addresses with a position
    std::array<std::optional<std::int64_t>, 4> counts = {};
  };
  struct Area {
    std::string name = {};  ///< empty for what lies in none
    Layers layers = {};
  };
  struct Gap {
    std::string place = {};  ///< its longest streets
    MultiPolygon area = {};
    SquareMetres size = {};
    std::int64_t addresses = 0;
  };
  /// The addresses of today in the zones of a day.
  struct Day {
    Date day = {};
    bool isKnown = false;  ///< there are zones on record for it
    std::int64_t inZone = 0;
    std::int64_t inLiveZone = 0;
  };

  Date day = {};  ///< of the zones
  Metres distance = {};
  Layers addresses = {};                  ///< not known to be businesses
  std::int64_t withoutPosition = 0;       ///< of these addresses
  std::int64_t useUnknown = 0;            ///< of these addresses
  std::int64_t onAllowedGround = 0;       ///< of those in no live zone
  std::optional<Layers> businesses = {};  ///< none: the register does not tell which they are
  std::optional<std::int64_t> members = {};
  std::vector<Area> areas = {};  ///< the most addresses in no live zone first
  std::vector<Gap> gaps = {};    ///< open ones, most addresses first
  std::vector<Day> trend = {};   ///< in rising order
  std::optional<Date> addressesRead = {};
  std::optional<Date> membersRead = {};
};

}  // namespace buurtatlas
