#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/point.h"
#include "core/zone.h"

namespace buurtatlas {

enum class AddressUse { Unknown, Residential, Business };

/// An address of the register. Without a position it still counts in totals, never in a zone.
struct Address {
  Id id = 0;
  std::string key = {};
  std::string street = {};
  std::string streetKey = {};  ///< the register's key of the street, where it gives one
  std::string number = {};     ///< house number with its suffix, as the register writes it
  std::string box = {};
  std::string postcode = {};
  std::string municipality = {};
  AddressUse use = AddressUse::Unknown;
  std::optional<Point> position = {};
  friend bool operator==(const Address&, const Address&) = default;
};

AddressUse parseAddressUse(std::string_view text);
std::string_view nameOf(AddressUse use);

}  // namespace buurtatlas
