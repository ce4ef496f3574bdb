#pragma once

#include "core/placement.h"

namespace buurtatlas {

/// What a person decided about an address as it was written, for all who write the same.
struct AddressAlias {
  Id id = 0;
  Id member = 0;  ///< whose writing this is; it is erased with that person
  AddressText written = {};
  Placement placement = {};  ///< accepted or rejected
  friend bool operator==(const AddressAlias&, const AddressAlias&) = default;
};

}  // namespace buurtatlas
