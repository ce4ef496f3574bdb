#pragma once

#include <cstddef>
#include <string>

#include "core/foreign_rows.h"
#include "core/result.h"

namespace buurtatlas {

/// Where a text table has the positions of its rows.
struct PointColumns {
  std::size_t x = 0;  ///< east or longitude
  std::size_t y = 0;  ///< north or latitude
  std::string crs = {};
};

/// Recognises them as an import does: by their names, by request.crs and by what the first rows plainly are. Fails:
/// FileUnreadable, InvalidInput, also when no columns hold positions, with the columns there are.
Result<PointColumns> findPointColumns(const ForeignRequest& request);

}  // namespace buurtatlas
