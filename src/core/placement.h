#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/point.h"
#include "core/units.h"
#include "core/zone.h"

namespace buurtatlas {

/// An address as a person wrote it: free text, or columns, or both. Nothing is checked.
struct AddressText {
  std::string text = {};
  std::string street = {};
  std::string number = {};
  std::string box = {};
  std::string postcode = {};
  std::string municipality = {};
  friend bool operator==(const AddressText&, const AddressText&) = default;
};

/// How much of a written address was found: the house number itself, the number without its letter, its neighbours, the
/// street only, the municipality or part of it only, or nothing.
enum class PlacementClass { Exact, BaseNumber, Interpolated, Street, Locality, None };

/// Accepted: certain enough to use. Review: a person must look. Rejected: a person said it is nowhere here.
enum class PlacementStatus { Accepted, Review, Rejected };

/// Where a written address lies and how far that can be trusted.
struct Placement {
  PlacementClass matchClass = PlacementClass::None;
  PlacementStatus status = PlacementStatus::Review;
  double confidence = 0;               ///< 0 to 1
  std::optional<Point> position = {};  ///< none: the address has no position in the register, or was not found
  Metres radius = {};                  ///< the true place lies within this distance of the position
  std::string street = {};             ///< the street, number, postcode and municipality of the register
  std::string number = {};
  std::string postcode = {};
  std::string municipality = {};
  std::string streetKey = {};
  std::vector<std::string> flags = {};  ///< such as "postcode-changed", "name-fuzzy", "ambiguous", "no-coordinate"
  bool byHand = false;                  ///< a person decided; later runs keep it
  friend bool operator==(const Placement&, const Placement&) = default;
};

/// exact, base-number, interpolated, street, locality, none.
std::string_view nameOf(PlacementClass matchClass);
std::optional<PlacementClass> parsePlacementClass(std::string_view text);
/// accepted, review, rejected.
std::string_view nameOf(PlacementStatus status);
std::optional<PlacementStatus> parsePlacementStatus(std::string_view text);

}  // namespace buurtatlas
