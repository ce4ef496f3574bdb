#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/layer_table.h"
#include "core/result.h"
#include "geocoding/number_place.h"
#include "tasks/street_register.h"

namespace buurtatlas {

/// House numbers of one street: one row of a list.
struct StreetRow {
  std::string street = {};
  StreetSide side = StreetSide::Both;
  std::string from = {};  ///< empty from and to: all numbers of the side; see parseNumberRange()
  std::string to = {};
  std::int64_t addresses = 0;
  // What tells streets of one name apart; empty where nothing has to.
  std::string postcode = {};
  std::string municipality = {};
  std::string streetKey = {};
  std::int64_t line = 0;  ///< in the file it came from
  friend bool operator==(const StreetRow&, const StreetRow&) = default;
};

/// The streets of an area. No row claims a number that has a position outside it.
struct StreetList {
  std::vector<StreetRow> rows = {};
  /// Addresses inside that bear the same street and house number as one outside, so that no list can tell them apart;
  /// they are in no row. In rising order.
  std::vector<std::uint32_t> ambiguous = {};
};

/// The streets and house numbers of chosen addresses, by name, then side, then number. Odd and even numbers share a row
/// where both are complete from its first number to its last. Addresses without a position neither count nor split a
/// row. `chosen` holds rows of the register, in rising order.
StreetList streetListOf(const StreetRegister& streets, const std::vector<std::uint32_t>& chosen);

/// street, side, from, to, addresses; then postcode, municipality and street_id where a street of the list shares its
/// name with another of the register and they tell the two apart.
LayerTable streetTable(const StreetList& list);

/// A row that names no address, why, and what may be meant.
struct UnmatchedRow {
  std::int64_t row = 0;  ///< StreetRow::line
  std::string street = {};
  Reason reason = {};
  std::vector<std::string> suggestions = {};
};

/// What the rows of a list mean. Addresses: rows of the register, in rising order, each once.
struct ListedAddresses {
  std::vector<std::uint32_t> addresses = {};
  std::vector<std::optional<std::uint32_t>> streets = {};  ///< of each row, in the order of the rows; none: unmatched
  std::vector<UnmatchedRow> unmatched = {};
};

/// The addresses that a list names, with and without position. A name that is not written as in the register counts
/// when only its case, accents, punctuation or abbreviations differ; else the row is unmatched, with the streets it may
/// mean.
ListedAddresses addressesOf(const std::vector<StreetRow>& rows, const StreetRegister& streets);

}  // namespace buurtatlas
