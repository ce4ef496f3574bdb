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
#include "geocoding/address_reading.h"
#include "geocoding/address_register.h"

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

/// As many answers as a person is given to choose from.
inline constexpr std::size_t kMostCandidates = 5;

/// Answers where a written address lies, by the addresses of one atlas or by a register: what an AddressMatcher finds,
/// as placements.
///
/// Class and status: as AddressMatcher gives them, with Review for what it rejects. Confidence: the likelihood that the
/// street is the one meant, and 0.6 of it where only the street was found. Flags: name-fuzzy, ambiguous,
/// postcode-changed, other-municipality, historic, no-coordinate. Thread: const calls from any number of threads.
class Geocoder {
 public:
  /// Builds the register; the addresses need not outlive this. `localities` are the names of the municipality and its
  /// villages, beside those that the addresses give: an address that names another place, and no postcode that is known
  /// here, is not looked for here.
  explicit Geocoder(const std::shared_ptr<const std::vector<Address>>& addresses,
                    const std::vector<std::string>& localities = {});
  /// Over a register that was built before; placements lie in its plane.
  explicit Geocoder(AddressRegister addresses);
  ~Geocoder();
  Geocoder(Geocoder&&) noexcept;
  Geocoder& operator=(Geocoder&&) noexcept;
  Geocoder(const Geocoder&) = delete;
  Geocoder& operator=(const Geocoder&) = delete;

  /// The best answer, with class None when the address is not in the register.
  [[nodiscard]] Placement place(const AddressText& address) const;

  /// Answers a person may choose from, the best first, one per street.
  [[nodiscard]] std::vector<Placement> candidates(const AddressText& address, std::size_t most) const;

  /// The parts that the address was read as.
  [[nodiscard]] AddressReading read(const AddressText& address) const;

  /// Streets and addresses that go on as what was typed, whole names before fuzzy ones.
  [[nodiscard]] std::vector<AddressSuggestion> suggest(std::string_view typed, std::size_t most) const;

 private:
  class Impl;
  std::unique_ptr<const Impl> m_impl;
};

}  // namespace buurtatlas
