#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "geocoding/address_words.h"
#include "geocoding/gazetteer.h"
#include "geocoding/name_key.h"
#include "geocoding/number_reading.h"

namespace buurtatlas {

/// An address as it was written, as text or as columns. The texts live as long as the call.
struct WrittenAddress {
  std::string_view text = {};
  std::string_view street = {};
  std::string_view number = {};
  std::string_view box = {};
  std::string_view postcode = {};
  std::string_view municipality = {};
};

/// Where an address may be cut into its parts.
struct Hypothesis {
  WordSpan street = {};
  WordSpan locality = {};
  WordSpan hint = {};  ///< perhaps the part of the municipality, such as ATHUS of "Rue du Panorama - ATHUS 28"
  WrittenNumber number = {};
  std::uint16_t postcode = 0;  ///< 0: none
  std::uint8_t doubt = 0;      ///< how far it lies from the plain order of things
  bool isPerhapsName = false;  ///< the street may be the name of a building or a person
  friend bool operator==(const Hypothesis&, const Hypothesis&) = default;
};

/// Up to ten ways to cut an address, the likeliest first.
class Hypotheses {
 public:
  static constexpr std::size_t kMost = 10;
  void clear() {
    m_count = 0;
    place = {};
  }
  void add(const Hypothesis& hypothesis);
  /// The least doubtful first.
  void sort();
  [[nodiscard]] std::span<const Hypothesis> all() const { return std::span(m_all).first(m_count); }

  Hypothesis place = {};  ///< the postcode and locality alone

 private:
  std::array<Hypothesis, kMost> m_all = {};
  std::size_t m_count = 0;
};

/// Cuts an address into its parts, in every way that may be meant. Filled columns decide their part where they can be
/// read. `words` takes the words, to which the hypotheses point. Without allocation.
void cutAddress(const WrittenAddress& address, const Gazetteer& gazetteer, FoldedWords& words, Hypotheses& out);

}  // namespace buurtatlas
