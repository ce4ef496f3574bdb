#include "coverage/gaps.h"

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

bool ranksBefore(const Gap& first, const Gap& second) {
  return std::tuple(second.addresses, second.streetLength, second.size) <
         std::tuple(first.addresses, first.streetLength, first.size);
}

}  // namespace buurtatlas
