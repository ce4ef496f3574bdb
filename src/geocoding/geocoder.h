#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/address.h"
#include "core/placement.h"
#include "core/point.h"

namespace buurtatlas {

/// A line under the search box: a street, or one address of it.
struct AddressSuggestion {
  std::string label = {};  ///< for people, such as "Kerkstraat 12, 3500"
  std::string street = {};
  std::string number = {};  ///< empty for a whole street
  std::string postcode = {};
  std::string municipality = {};
  std::optional<Point> position = {};  ///< of the address, or of the middle address of the street
  Box extent = {};                     ///< what to show on the map; empty without a position
  friend bool operator==(const AddressSuggestion&, const AddressSuggestion&) = default;
};

/// Answers where a written address lies, by one register of addresses.
///
/// Class and status: the house number found is Exact, its number without the letter BaseNumber, the street alone
/// Street. Exact and BaseNumber are Accepted from a confidence of kAcceptedFrom when nothing competes and there is a
/// position; all else is Review. Confidence: 1 for a literal match, less for every doubt (see confidence.h); it is a
/// score that grows with the share of right answers, not a measured probability. Units: radius 15 m for Exact, 25 m for
/// BaseNumber, for Street the distance to the farthest address of the street. Flags: name-fuzzy, ambiguous,
/// postcode-changed, other-municipality, no-coordinate. Thread: const calls from any number of threads.
class Geocoder {
 public:
  /// Builds the index; the register is shared, not copied. `localities` are the names of the municipality and its
  /// villages, beside those that the register gives: an address that names another place, and no postcode of the
  /// register, is not looked for here.
  explicit Geocoder(std::shared_ptr<const std::vector<Address>> addresses,
                    const std::vector<std::string>& localities = {});
  ~Geocoder();
  Geocoder(Geocoder&&) noexcept;
  Geocoder& operator=(Geocoder&&) noexcept;
  Geocoder(const Geocoder&) = delete;
  Geocoder& operator=(const Geocoder&) = delete;

  /// The best answer, with class None when the address is not in the register.
  [[nodiscard]] Placement place(const AddressText& address) const;

  /// Answers a person may choose from, the best first, one per street.
  [[nodiscard]] std::vector<Placement> candidates(const AddressText& address, std::size_t most) const;

  /// Streets and addresses that go on as what was typed, whole names before fuzzy ones.
  [[nodiscard]] std::vector<AddressSuggestion> suggest(std::string_view typed, std::size_t most) const;

 private:
  class Impl;
  std::unique_ptr<const Impl> m_impl;
};

}  // namespace buurtatlas
