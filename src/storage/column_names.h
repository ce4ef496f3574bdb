#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/foreign_rows.h"
#include "core/result.h"

namespace buurtatlas {

/// The columns that hold one field, best first: a row's value is that of the first column that is filled.
using FieldColumns = std::vector<std::size_t>;

/// Two columns that hold a position, and the system they are in where their names say so.
struct PositionColumns {
  std::size_t x = 0;          ///< east or longitude
  std::size_t y = 0;          ///< north or latitude
  std::string crs = {};       ///< such as EPSG:31370; empty when the names do not tell
  bool inAtlasPlane = false;  ///< named east and north: in the plane of the atlas unless the values say otherwise
};

/// Which columns of a file hold what.
struct ColumnMatch {
  std::vector<FieldColumns> fields = {};  ///< one per canonical field
  FieldColumns givenName = {};            ///< of members: goes before the name
  FieldColumns status = {};               ///< of addresses
  FieldColumns ended = {};                ///< of addresses: the day they ended
  FieldColumns months = {};               ///< of incidents: columns whose dates mean whole months
  std::optional<PositionColumns> position = {};
};

/// Recognises the columns of a layer by name, in any case; `mapping` (field -> column) goes before. The names of BeST,
/// CRAB, the Flemish register, UrbIS, ICAR, Wegenregister and OpenStreetMap are known, and Dutch, French and English
/// words. Fails: InvalidInput when a mapped column or field does not exist, or what the layer cannot do without is not
/// there; whether a position is there is not judged.
Result<ColumnMatch> matchColumns(LayerKind kind, const std::vector<std::string>& columns,
                                 const std::map<std::string, std::string>& mapping);

/// The columns of a plain table that hold a written address: text, street, number, box, postcode and municipality,
/// those that are there.
std::map<std::string, std::string> addressColumns(const std::vector<std::string>& columns);

/// The columns of a plain table that hold positions.
Result<std::optional<PositionColumns>> matchPosition(const std::vector<std::string>& columns,
                                                     const std::map<std::string, std::string>& mapping);

/// The columns that bear one of these names (as comparable() writes them), in the order of the names; of long ones the
/// first ten letters will do, which is all a Shapefile keeps.
FieldColumns columnsBearing(const std::vector<std::string>& columns, std::span<const std::string_view> names);

/// A column's name without case, accents, separators and prefixes, as names are compared.
std::string comparable(std::string_view column);

/// "a", "b" and the rest, for sentences.
std::string listed(const std::vector<std::string>& names);

}  // namespace buurtatlas
