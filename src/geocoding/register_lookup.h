#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "geocoding/address_register.h"
#include "geocoding/gazetteer.h"
#include "geocoding/name_key.h"
#include "geocoding/pair_planes.h"
#include "geocoding/register_image.h"

namespace buurtatlas {

/// A register with what is made of it once when it is opened, for looking things up fast. Thread: const calls from any.
class RegisterLookup : public Gazetteer {
 public:
  explicit RegisterLookup(AddressRegister addresses);

  [[nodiscard]] const AddressRegister& addresses() const { return m_register; }
  [[nodiscard]] const RegisterImage& image() const { return m_image; }
  [[nodiscard]] std::uint32_t scopeOf(std::uint32_t postcode) const {
    const std::uint16_t scope = postcode < kPostcodes ? m_scopeOfPostcode[postcode] : kNoScope;
    return scope == kNoScope ? kNone : scope;
  }
  [[nodiscard]] bool hasPostcodes() const { return m_hasPostcodes; }
  /// All streets lie in one municipality, so that an address need not name it.
  [[nodiscard]] bool needsNoPlace() const { return m_isOneTown; }
  [[nodiscard]] std::span<const std::uint64_t> localityPairs() const { return m_localityPairs; }
  /// Of the whole names of streets.
  [[nodiscard]] const PairPlanes& namePairs() const { return m_namePairs; }
  [[nodiscard]] bool isPostcode(std::uint32_t number) const override { return scopeOf(number) != kNone; }
  [[nodiscard]] bool isLocality(std::span<const Word> words) const override;

 private:
  static constexpr std::size_t kPostcodes = 10000;
  static constexpr std::uint16_t kNoScope = 0xFFFF;

  [[nodiscard]] bool isOneTown() const;

  AddressRegister m_register;
  const RegisterImage& m_image;
  std::array<std::uint16_t, kPostcodes> m_scopeOfPostcode = {};
  std::vector<std::uint64_t> m_localityPairs;
  PairPlanes m_namePairs;
  bool m_hasPostcodes = false;
  bool m_isOneTown = false;
};

}  // namespace buurtatlas
