#pragma once

// Private to storage: where the positions of a file stand and in which reference system.

#include <optional>
#include <string>

#include "storage/column_names.h"
#include "storage/row_source.h"

namespace buurtatlas {

/// The shapes of a layer, or two of its columns.
struct PositionSource {
  std::optional<PositionColumns> columns = {};  ///< none: the shapes
  std::string crs = {};
};

/// The file's own system goes first, then the request's, then what the values plainly are: in the plane, Belgian
/// Lambert 72 or 2008, or degrees. Leaves the rows at their beginning. None when the file has no positions at all.
/// Fails: InvalidInput when the system must be named and is not, or is unknown.
Result<std::optional<PositionSource>> findPositions(RowSource& rows, const std::optional<PositionColumns>& columns,
                                                    const ForeignRequest& request);

}  // namespace buurtatlas
