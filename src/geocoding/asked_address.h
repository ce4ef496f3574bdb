#pragma once

#include <array>
#include <cstdint>

#include "geocoding/address_hypotheses.h"
#include "geocoding/name_key.h"
#include "geocoding/register_image.h"
#include "geocoding/register_lookup.h"

namespace buurtatlas {

/// One address in words, with the ways to cut it and the register it is asked of. Reused from address to address.
struct AskedAddress {
  const RegisterLookup* lookup = nullptr;
  FoldedWords words = {};
  Hypotheses hypotheses = {};
  std::array<std::uint32_t, Hypotheses::kMost> scopes = {};  ///< of the written postcodes, by hypothesis; or kNone

  [[nodiscard]] const RegisterImage& image() const { return lookup->image(); }
  [[nodiscard]] const Hypothesis& hypothesis(std::uint8_t index) const { return hypotheses.all()[index]; }
};

}  // namespace buurtatlas
