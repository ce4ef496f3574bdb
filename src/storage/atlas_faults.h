#pragma once

#include <string>
#include <vector>

#include "core/result.h"

namespace buurtatlas {

/// Everything that is wrong with an atlas, each with what to do; none when it is sound: damage, tables, references
/// between rows, shapes, the border of each zone on each day, the chain of the log, and what GeoPackage asks. Nothing
/// is changed; the atlas may be open elsewhere. Misses: whether zones overlap, and a log cut off at its end. Fails:
/// FileUnreadable, InvalidInput when it is no atlas that this program reads.
Result<std::vector<Error>> faultsOf(const std::string& atlas);

}  // namespace buurtatlas
