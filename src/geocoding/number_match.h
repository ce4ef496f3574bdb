#pragma once

#include <cstdint>
#include <optional>

#include "geocoding/house_number.h"
#include "geocoding/register_index.h"

namespace buurtatlas {

/// A house number of the register that a written one means.
struct NumberHit {
  std::uint32_t row = 0;
  bool isExact = false;  ///< false: the number without its letter, or a range that holds it
};

/// Looks the number up in its street; of several rows for one number the one with the box, else one with a position.
std::optional<NumberHit> findNumber(const RegisterIndex& index, const RegisterStreet& street,
                                    const HouseNumber& number);

}  // namespace buurtatlas
