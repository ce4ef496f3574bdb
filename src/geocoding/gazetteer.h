#pragma once

#include <cstdint>
#include <span>

#include "geocoding/name_key.h"

namespace buurtatlas {

/// Tells what of an address a register knows, so that a cut can follow it.
class Gazetteer {
 public:
  Gazetteer() = default;
  virtual ~Gazetteer() = default;
  Gazetteer(const Gazetteer&) = delete;
  Gazetteer& operator=(const Gazetteer&) = delete;
  [[nodiscard]] virtual bool isPostcode(std::uint32_t number) const = 0;
  [[nodiscard]] virtual bool isLocality(std::span<const Word> words) const = 0;
};

}  // namespace buurtatlas
