#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/atlas.h"
#include "geocoding/number_place.h"

namespace buurtatlas {

/// An address where it stands in its street. `row` is its place in the register.
struct NumberedAddress {
  NumberPlace place = {};
  std::uint32_t row = 0;
};

/// A street of the register: what bears one name and one key of the register, or where it gives no keys one name, one
/// postcode and one municipality. Order: the addresses by their places, then rows.
struct RegisteredStreet {
  std::string_view name = {};
  std::string_view postcode = {};      ///< of all its addresses, else empty
  std::string_view municipality = {};  ///< of all its addresses, else empty
  std::string_view key = {};
  std::vector<NumberedAddress> addresses = {};
};

/// What tells a street from its namesakes; all empty where its name does.
struct StreetMarks {
  std::string_view postcode = {};
  std::string_view municipality = {};
  std::string_view key = {};
  friend bool operator==(const StreetMarks&, const StreetMarks&) = default;
};

/// The addresses of a register street by street; the register is shared, not copied.
class StreetRegister {
 public:
  explicit StreetRegister(Rows<Address> addresses);

  [[nodiscard]] const Rows<Address>& addresses() const { return m_addresses; }
  [[nodiscard]] const Address& address(std::uint32_t row) const { return (*m_addresses)[row]; }
  [[nodiscard]] std::size_t size() const { return m_addresses->size(); }
  /// In the order in which the register names them first.
  [[nodiscard]] std::span<const RegisteredStreet> streets() const { return m_streets; }
  /// The streets of exactly this name.
  [[nodiscard]] std::span<const std::uint32_t> named(std::string_view name) const;
  /// Differ between any two streets of one name.
  [[nodiscard]] StreetMarks marksOf(const RegisteredStreet& street) const;
  /// The street of an address.
  [[nodiscard]] std::uint32_t streetOf(std::uint32_t row) const { return m_streetOf[row]; }

 private:
  Rows<Address> m_addresses;
  std::vector<RegisteredStreet> m_streets;
  std::vector<std::uint32_t> m_streetOf;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> m_byName;
};

}  // namespace buurtatlas
