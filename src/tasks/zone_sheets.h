#pragma once

#include <vector>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/result.h"
#include "core/zone_sheet.h"

namespace buurtatlas {

enum class SheetBack { Blank, Streets };

/// The sheets of these zones, in their order. Addresses inside that no street list can name are counted, not listed.
/// Fails: Cancelled.
Result<std::vector<ZoneSheet>> sheetsOf(const Atlas& atlas, const std::vector<Zone>& zones, SheetBack back,
                                        const JobControl& control);

}  // namespace buurtatlas
