#include "coverage/gaps.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "geometry/overlay.h"

namespace buurtatlas {

Result<std::vector<MultiPolygon>> findGaps(const MultiPolygon& boundary, const std::vector<MultiPolygon>& areas) {
  const Result<MultiPolygon> covered = unionOf(areas);
  if (!covered) {
    return std::unexpected(covered.error());
  }
  Result<MultiPolygon> open = differenceOf(boundary, *covered);
  if (!open) {
    return std::unexpected(std::move(open).error());
  }
  std::vector<MultiPolygon> gaps;
  for (Polygon& part : *open) {
    gaps.push_back({std::move(part)});
  }
  return gaps;
}

std::int64_t countOpen(const std::vector<Gap>& gaps) { return std::ranges::count(gaps, 0, &Gap::allowedBy); }

bool ranksBefore(const Gap& first, const Gap& second) {
  return std::tuple(first.allowedBy != 0, second.addresses, second.streetLength, second.size) <
         std::tuple(second.allowedBy != 0, first.addresses, first.streetLength, first.size);
}

}  // namespace buurtatlas
