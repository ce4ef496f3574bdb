#include "tasks/gap_permits.h"

#include <algorithm>
#include <utility>

#include "core/ascii.h"
#include "geometry/border_edit.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"
#include "geometry/validity.h"

namespace buurtatlas {

namespace {

Result<GapRemark> checked(GapRemark remark, Date day) {
  const RemarkFaults faults = faultsOf(remark, day);
  for (const std::optional<Reason>& fault : {faults.author, faults.note, faults.review}) {
    if (fault) {
      return std::unexpected(Error{.code = ErrorCode::InvalidInput, .reason = *fault});
    }
  }
  remark.note = std::string(trimmed(remark.note));
  remark.author = std::string(trimmed(remark.author));
  return remark;
}

/// The name of the longest street tells people which gap it is.
Reason labelled(const Gap& gap, Reason atStreet, Reason elsewhere) {
  const auto named = std::ranges::find_if(gap.streets, [](const StreetLength& street) { return !street.name.empty(); });
  if (named == gap.streets.end()) {
    return elsewhere;
  }
  atStreet.arguments = {named->name};
  return atStreet;
}

}  // namespace

RemarkFaults faultsOf(const GapRemark& remark, Date day) {
  RemarkFaults faults;
  if (remark.reason == GapReason::Other && isBlank(remark.note)) {
    faults.note = Reason{"Say in a few words why this gap may stay.", {}};
  }
  if (isBlank(remark.author)) {
    faults.author = Reason{"Say who allows this gap.", {}};
  }
  if (isDue(remark, day)) {
    faults.review = Reason{"The day of the review has to come after today, %1.", {isoDate(day)}};
  }
  return faults;
}

Result<const AllowedGap*> allowedGapOf(const Atlas& atlas, Id id) {
  const auto found = std::ranges::find(*atlas.allowedGaps, id, &AllowedGap::id);
  if (found == atlas.allowedGaps->end()) {
    return fail(ErrorCode::NotFound, "This gap is not allowed. Look at the list of gaps again.");
  }
  return &*found;
}

Result<AtlasEdit> allowGap(const Atlas& atlas, const Gap& gap, GapRemark remark) {
  AllowedGap allowed{.area = gap.area, .allowedOn = atlas.day};
  if (gap.allowedBy != 0) {
    const auto before = allowedGapOf(atlas, gap.allowedBy);
    if (!before) {
      return std::unexpected(before.error());
    }
    allowed.id = gap.allowedBy;
    allowed.area = (*before)->area;
  }
  return checked(std::move(remark), atlas.day).transform([&](GapRemark said) {
    allowed.remark = std::move(said);
    return AtlasEdit{.label = labelled(gap, Reason{"Allow the gap at %1", {}}, Reason{"Allow a gap", {}}),
                     .putAllowedGaps = {allowed}};
  });
}

Result<Gap> partOf(const Gap& gap, const MultiPolygon& area) {
  if (gap.allowedBy != 0) {
    return fail(ErrorCode::NotAllowed, "This gap is allowed as a whole. Open it again before you allow a part of it.");
  }
  if (std::optional<Error> fault = findFault(area)) {
    return std::unexpected(*std::move(fault));
  }
  return intersectionOf(gap.area, area).transform(withoutDust).and_then([&](MultiPolygon shared) -> Result<Gap> {
    if (shared.empty()) {
      return fail(ErrorCode::InvalidInput,
                  "The area has no ground in common with this gap. Choose another gap or area.");
    }
    Gap part = gap;
    part.area = std::move(shared);
    part.size = areaOf(part.area);
    part.centre = pointInside(part.area);
    return part;
  });
}

Result<AtlasEdit> disallowGap(const Atlas& atlas, const Gap& gap, const std::vector<Gap>& gaps) {
  const auto allowed = allowedGapOf(atlas, gap.allowedBy);
  if (!allowed) {
    return std::unexpected(allowed.error());
  }
  AtlasEdit edit{.label =
                     labelled(gap, Reason{"No longer allow the gap at %1", {}}, Reason{"No longer allow a gap", {}})};
  const bool hasOthers = std::ranges::any_of(
      gaps, [&](const Gap& other) { return other.allowedBy == gap.allowedBy && other.area != gap.area; });
  if (!hasOthers) {
    edit.removeAllowedGaps = {gap.allowedBy};
    return edit;
  }
  return differenceOf((*allowed)->area, gap.area).transform([&](MultiPolygon left) {
    AllowedGap smaller = **allowed;
    smaller.area = withoutDust(std::move(left));
    edit.putAllowedGaps = {std::move(smaller)};
    return edit;
  });
}

std::vector<Gap> allowedButCovered(const Atlas& atlas, const std::vector<Gap>& gaps) {
  std::vector<Gap> covered;
  for (const AllowedGap& allowed : *atlas.allowedGaps) {
    if (!std::ranges::contains(gaps, allowed.id, &Gap::allowedBy)) {
      covered.push_back({.area = allowed.area,
                         .allowedBy = allowed.id,
                         .size = areaOf(allowed.area),
                         .centre = pointInside(allowed.area)});
    }
  }
  return covered;
}

}  // namespace buurtatlas
