#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/dates.h"
#include "core/point.h"
#include "core/zone.h"

namespace buurtatlas {

/// How well the place of an incident is known: to the address, to the street, or not at all.
enum class PlacePrecision : unsigned char { Exact, Street, Withheld };
inline constexpr int kPlacePrecisions = 3;

/// exact, street, withheld.
std::string_view nameOf(PlacePrecision precision);
/// Also reads the Dutch and French words that files have for them.
std::optional<PlacePrecision> parsePlacePrecision(std::string_view text);

/// Something that happened, without a person in it.
struct Incident {
  Id id = 0;
  std::string key = {};   ///< the key of the source; unique in the atlas
  std::string type = {};  ///< as the source calls it; with parts such as "Theft/Bicycle" it stands in a tree
  std::optional<Point> position = {};
  LocalTime from = {};
  LocalTime to = {};      ///< equal to from where the moment is known; of whole days the midnight after the last
  bool hasClock = false;  ///< false: only the day or days are known, not the hour
  PlacePrecision precision = PlacePrecision::Exact;  ///< says nothing where there is no position
  friend bool operator==(const Incident&, const Incident&) = default;

  [[nodiscard]] PlacePrecision placePrecision() const { return position ? precision : PlacePrecision::Withheld; }
};

/// Days of which the source of the incidents tells everything, so that a day without incidents is a zero.
struct CoveredDays {
  Id id = 0;
  Date from = {};
  Date to = {};          ///< the last day, itself included
  bool isGuess = false;  ///< guessed from the incidents themselves; nobody said so
  friend bool operator==(const CoveredDays&, const CoveredDays&) = default;
};

}  // namespace buurtatlas
