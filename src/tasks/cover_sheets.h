#pragma once

#include <functional>
#include <vector>

#include "core/atlas.h"
#include "core/cover_sheet.h"
#include "core/job_control.h"
#include "core/result.h"

namespace buurtatlas {

/// The zones of one day.
struct ZonesOfDay {
  Date day = {};
  std::vector<Zone> zones = {};
};

/// The first days of the twelve months up to and with this day, and the day itself. Order: rising.
std::vector<Date> trendDaysUpTo(Date day);

/// The zones of each of these days, as a store answers for one. Fails: as the store does.
Result<std::vector<ZonesOfDay>> zonesOfDays(const std::vector<Date>& days,
                                            const std::function<Result<std::vector<Zone>>(Date)>& zonesAsOf);

/// Gathers what the page for the council says: exact for addresses, and of people only what may be published, as
/// withheldCounts() says. Gaps of 500 m2 and larger; none where there is no boundary. Fails: as measureHouseholdCover()
/// and measureCoverage() do.
Result<CoverSheet> coverSheetOf(const Atlas& atlas, Metres distance, const std::vector<ZonesOfDay>& past,
                                const JobControl& control);

}  // namespace buurtatlas
