#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/address.h"
#include "core/point.h"
#include "core/units.h"
#include "geocoding/address_text.h"
#include "geocoding/register_image.h"

namespace buurtatlas {

inline constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();

/// A house number of a street. Order: by number, then suffix; of equal ones those with a position and without a box go
/// first.
struct NumberEntry {
  std::uint32_t street = 0;
  std::int32_t number = 0;
  std::int32_t last = 0;     ///< the end of a range, else 0
  std::uint64_t suffix = 0;  ///< see packSuffix
  std::uint32_t row = 0;     ///< of the register
  std::uint8_t rank = 0;
};

/// A street within one postcode and municipality.
struct RegisterStreet {
  std::uint32_t row = 0;  ///< an address of it, which holds its names
  std::uint32_t key = 0;  ///< of its whole name
  std::uint32_t numbersBegin = 0;
  std::uint32_t numbersEnd = 0;
  int postcode = 0;               ///< 0: the register gives none
  std::uint32_t middle = kNoRow;  ///< the address nearest to the middle of the extent
  Metres radius = {};             ///< from there to the farthest address
  Box extent = {};
  std::string folded = {};  ///< its name
};

/// A distinct street name key and the streets that bear it.
struct StreetKey {
  std::string text = {};
  std::uint64_t letterPairs = 0;  ///< see letterPairsOf
  std::vector<std::uint32_t> streets = {};
};

/// A set of the pairs of neighbouring letters, hashed to 64 bits; keys that differ in few letters differ in few bits.
std::uint64_t letterPairsOf(std::string_view key);

struct AliasOfKey {
  std::uint32_t key = 0;
  StreetAlias::Kind kind = StreetAlias::Kind::Initial;
};

/// The streets and house numbers of a register, found by name key.
class RegisterIndex {
 public:
  explicit RegisterIndex(std::shared_ptr<const std::vector<Address>> addresses);

  [[nodiscard]] const Address& address(std::uint32_t row) const { return (*m_addresses)[row]; }
  [[nodiscard]] std::span<const RegisterStreet> streets() const { return m_streets; }
  [[nodiscard]] std::span<const StreetKey> keys() const { return m_keys; }
  [[nodiscard]] std::span<const NumberEntry> numbersOf(const RegisterStreet& street) const {
    return std::span(m_numbers).subspan(street.numbersBegin, street.numbersEnd - street.numbersBegin);
  }
  /// Index into keys(), or kNoRow.
  [[nodiscard]] std::uint32_t findKey(std::string_view key) const;
  [[nodiscard]] std::span<const AliasOfKey> findAliases(std::string_view key) const;
  /// Keys of this length in bytes.
  [[nodiscard]] std::span<const std::uint32_t> keysOfLength(std::size_t length) const;
  /// Keys with a street in this postcode, ascending.
  [[nodiscard]] std::span<const std::uint32_t> keysOfPostcode(int postcode) const;
  /// Sorted; empty when the register gives none.
  [[nodiscard]] std::span<const int> postcodes() const { return m_postcodes; }
  /// Distinct municipalities of the register, as it writes them.
  [[nodiscard]] std::vector<std::string> municipalities() const;

 private:
  void addNumbers();
  void addStreet(std::uint32_t row);
  void sortNumbers();
  void addAliases();
  void groupKeys();
  std::uint32_t keyFor(std::string_view name);

  std::shared_ptr<const std::vector<Address>> m_addresses;
  std::vector<RegisterStreet> m_streets;
  std::vector<NumberEntry> m_numbers;
  std::vector<StreetKey> m_keys;
  std::vector<std::vector<std::uint32_t>> m_keysByLength;
  std::unordered_map<std::string, std::uint32_t> m_keyIndex;
  std::unordered_map<std::string, std::vector<AliasOfKey>> m_aliases;
  std::vector<int> m_postcodes;
  std::vector<std::vector<std::uint32_t>> m_keysByPostcode;  ///< in the order of m_postcodes
};

}  // namespace buurtatlas
