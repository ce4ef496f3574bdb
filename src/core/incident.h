#pragma once

#include <optional>
#include <string>

#include "core/dates.h"
#include "core/point.h"
#include "core/zone.h"

namespace buurtatlas {

/// Something that happened, without a person in it.
struct Incident {
  Id id = 0;
  std::string key = {};  ///< the key of the source; unique in the atlas
  std::string type = {};
  std::optional<Point> position = {};
  LocalTime from = {};
  LocalTime to = {};      ///< equal to from where the moment is known
  bool hasClock = false;  ///< false: only the day or days are known, not the hour
  friend bool operator==(const Incident&, const Incident&) = default;
};

}  // namespace buurtatlas
