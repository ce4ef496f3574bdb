#pragma once

// Private to storage: which columns of an address register hold what.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/register_source.h"
#include "core/result.h"
#include "storage/column_names.h"

namespace buurtatlas {

/// In the order of registerFields().
enum class RegisterField {
  StreetId,
  Street,  ///< in a language that the column does not tell
  StreetDutch,
  StreetFrench,
  StreetGerman,
  OtherStreetNames,
  Number,
  Suffix,
  Box,
  Postcode,
  Municipality,  ///< in a language that the column does not tell
  MunicipalityDutch,
  MunicipalityFrench,
  MunicipalityGerman,
  PartDutch,
  PartFrench,
  PartGerman,
  Status,
  Ended,
  Version,
  Interpolation,
};
inline constexpr std::size_t kRegisterFieldCount = static_cast<std::size_t>(RegisterField::Interpolation) + 1;

/// The columns of a register.
struct RegisterColumns {
  std::string source = {};  ///< what the columns are those of, such as "BeST"
  std::array<FieldColumns, kRegisterFieldCount> fields = {};
  std::optional<PositionColumns> position = {};
  std::vector<std::pair<std::size_t, std::string>> where = {};  ///< a row counts where these columns have these values

  [[nodiscard]] const FieldColumns& of(RegisterField field) const { return fields[static_cast<std::size_t>(field)]; }
};

/// Recognises BeST, CRAB, the Flemish Adressenregister, UrbIS (new and old), ICAR, OpenStreetMap and plain tables by
/// the names of their columns, in any case and order; the request's mapping goes before. Fails: InvalidInput, naming
/// the columns that are there and those that are known, without a street or a number; for a field or column of the
/// request that does not exist.
Result<RegisterColumns> matchRegister(const std::vector<std::string>& columns, const RegisterRequest& request);

}  // namespace buurtatlas
