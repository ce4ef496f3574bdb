#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/register_row.h"
#include "geocoding/address_matcher.h"
#include "geocoding/address_register.h"
#include "geocoding/register_builder.h"

namespace buurtatlas::test {

/// A register in the making. Numbers of a street stand 20 m apart, streets 1 km.
class InventedRegister {
 public:
  struct Place {
    std::string postcode;
    std::string municipality;
    std::string part = {};
  };
  InventedRegister& in(Place place) {
    m_place = std::move(place);
    return *this;
  }
  InventedRegister& street(std::string_view dutch, const std::vector<std::string>& numbers, NameInLanguages names = {},
                           const std::vector<std::string_view>& others = {}) {
    m_north += 1000;
    m_east = 0;
    names.dutch = names.dutch.empty() ? dutch : names.dutch;
    for (const std::string& number : numbers) {
      m_east += 20;
      m_builder.add({.streetId = {},
                     .street = names,
                     .otherStreetNames = others,
                     .number = number,
                     .postcode = m_place.postcode,
                     .municipality = {.dutch = m_place.municipality},
                     .part = {.dutch = m_place.part},
                     .position = Point{.east = m_east, .north = m_north}});
    }
    return *this;
  }
  InventedRegister& row(const RegisterRow& row) {
    m_builder.add(row);
    return *this;
  }
  RegisterBuilder& builder() { return m_builder; }
  std::vector<std::byte> image() { return m_builder.finish().value(); }
  AddressRegister addresses() { return AddressRegister::fromImage(image()).value(); }
  AddressMatcher matcher() { return AddressMatcher(addresses()); }

 private:
  RegisterBuilder m_builder;
  Place m_place = {.postcode = "3275", .municipality = "Lindervoort"};
  double m_north = 0;
  double m_east = 0;
};

}  // namespace buurtatlas::test
