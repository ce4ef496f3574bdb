#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/point.h"

namespace buurtatlas {

/// One name in the languages of Belgium; empty where there is none.
struct NameInLanguages {
  std::string_view dutch = {};
  std::string_view french = {};
  std::string_view german = {};
};

/// A house number, or a box of one, as an address register of any source gives it. The texts live as long as the call
/// that hands the row over.
struct RegisterRow {
  std::string_view streetId = {};  ///< the source's key of the street; empty where it has none
  NameInLanguages street = {};
  std::span<const std::string_view> otherStreetNames = {};  ///< former and alternative names
  std::string_view number = {};                             ///< with its suffix, such as "12A"; empty: the street alone
  std::string_view box = {};
  std::string_view postcode = {};
  NameInLanguages municipality = {};
  NameInLanguages part = {};           ///< part of the municipality, or the name its postcode has
  std::optional<Point> position = {};  ///< EPSG:3812
  bool isHistoric = false;             ///< no longer in use: found, never preferred
};

}  // namespace buurtatlas
