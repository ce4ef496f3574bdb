#pragma once

#include <QString>
#include <cstdint>

#include "core/dates.h"
#include "core/units.h"

namespace buurtatlas {

/// 640 m², 3.2 ha or 57.5 km², as the language of the window writes numbers.
QString areaWords(SquareMetres area);
/// 640 m or 3.2 km.
QString lengthWords(Metres length);
/// 12-03-2026
QString dayWords(Date day);
/// 1,974 or 1.974.
QString countWords(std::int64_t count);

}  // namespace buurtatlas
