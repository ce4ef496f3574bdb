#pragma once

#include <optional>
#include <vector>

#include "core/atlas.h"
#include "core/ports.h"
#include "core/result.h"
#include "coverage/gaps.h"

namespace buurtatlas {

// Gaps are those of a CoverageReport of the same atlas, or of allowedButCovered().

/// What a remark lacks; empty where it lacks nothing.
struct RemarkFaults {
  std::optional<Reason> note = {};    ///< none with GapReason::Other
  std::optional<Reason> author = {};  ///< none
  std::optional<Reason> review = {};  ///< not after that day
};
RemarkFaults faultsOf(const GapRemark& remark, Date day);

/// Lets a gap be, as one step: an open one with its ground of now, an allowed one with what is said now and the ground
/// it was allowed with. Fails: InvalidInput for a remark with faults; NotFound for an allowed gap that is gone.
Result<AtlasEdit> allowGap(const Atlas& atlas, const Gap& gap, GapRemark remark);

/// An open gap cut down to an area, to allow the forest and not the houses beside it. Fails: InvalidGeometry for an
/// area with a fault, InvalidInput when it shares no ground with the gap, NotAllowed for a gap that is allowed.
Result<Gap> partOf(const Gap& gap, const MultiPolygon& area);

/// Opens an allowed gap again, as one step. Where a zone has cut the allowed ground apart, the other parts that are
/// among `gaps` stay allowed. Fails: NotFound for a gap that is not allowed.
Result<AtlasEdit> disallowGap(const Atlas& atlas, const Gap& gap, const std::vector<Gap>& gaps);

/// Fails: NotFound.
Result<const AllowedGap*> allowedGapOf(const Atlas& atlas, Id id);

/// Allowed ground that has no part among `gaps`, because zones cover it now, with its area, size and centre. Order: by
/// id.
std::vector<Gap> allowedButCovered(const Atlas& atlas, const std::vector<Gap>& gaps);

}  // namespace buurtatlas
