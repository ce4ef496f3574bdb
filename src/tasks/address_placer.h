#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/address_alias.h"
#include "geocoding/geocoder.h"

namespace buurtatlas {

/// The flags of a placement that follows from what a person decided about somebody else's writing.
inline constexpr std::string_view kDecidedFlag = "decided";
inline constexpr std::string_view kStreetDecidedFlag = "street-decided";

/// Places addresses: by what a person decided about the same words, else by a geocoder, which is helped by what was
/// decided about the same writing of a street in the same place.
///
/// A street that was decided is taken for another house number only when no street of the register is called as it was
/// written, and when nobody decided otherwise about it. What it gives is accepted only where the geocoder accepts that
/// number in that street. Thread: const calls from any number of threads.
class AddressPlacer {
 public:
  /// Both must outlive this.
  AddressPlacer(const Geocoder& geocoder, const std::vector<AddressAlias>& aliases);

  [[nodiscard]] Placement place(const AddressText& address) const;
  [[nodiscard]] const Geocoder& geocoder() const { return m_geocoder; }

 private:
  [[nodiscard]] std::optional<Placement> inDecidedStreet(const AddressText& address) const;

  const Geocoder& m_geocoder;
  std::unordered_map<std::string, const Placement*> m_addresses;
  std::unordered_map<std::string, const Placement*> m_streets;  ///< null where decisions differ
};

/// The writing of a street and of where it lies, for which one decision counts; empty when no street was read.
std::string streetWritingOf(const AddressReading& reading);

}  // namespace buurtatlas
