#include "coverage/overlaps.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "geometry/measure.h"
#include "geometry/overlay.h"

namespace buurtatlas {

namespace {

/// Pairs whose boxes meet, by going through the zones from west to east.
std::vector<std::pair<const Zone*, const Zone*>> pairsThatMayShare(const std::vector<const Zone*>& zones) {
  std::vector<std::pair<Box, const Zone*>> fromWest;
  for (const Zone* zone : zones) {
    fromWest.emplace_back(boundsOf(zone->border), zone);
  }
  std::ranges::stable_sort(fromWest, {}, [](const auto& entry) { return entry.first.west; });
  std::vector<std::pair<const Zone*, const Zone*>> pairs;
  for (std::size_t i = 0; i < fromWest.size(); ++i) {
    for (std::size_t j = i + 1; j < fromWest.size() && fromWest[j].first.west <= fromWest[i].first.east; ++j) {
      if (fromWest[i].first.intersects(fromWest[j].first)) {
        pairs.emplace_back(fromWest[i].second, fromWest[j].second);
      }
    }
  }
  return pairs;
}

}  // namespace

Result<std::vector<Overlap>> findOverlaps(const std::vector<const Zone*>& zones) {
  std::vector<Overlap> overlaps;
  for (auto [first, second] : pairsThatMayShare(zones)) {
    if (second->id < first->id) {
      std::swap(first, second);
    }
    Result<MultiPolygon> shared = intersectionOf(first->border, second->border);
    if (!shared) {
      return std::unexpected(std::move(shared).error());
    }
    const SquareMetres size = areaOf(*shared);
    if (size > SquareMetres(0)) {
      overlaps.push_back({.first = first->id,
                          .second = second->id,
                          .firstType = first->type,
                          .secondType = second->type,
                          .area = std::move(*shared),
                          .size = size,
                          .allowed = first->type != second->type});
    }
  }
  std::ranges::sort(overlaps, [](const Overlap& a, const Overlap& b) {
    return std::tuple(b.size, a.first, a.second) < std::tuple(a.size, b.first, b.second);
  });
  return overlaps;
}

void allowOverlaps(std::vector<Overlap>& overlaps, const std::vector<AllowedOverlap>& allowed) {
  for (Overlap& overlap : overlaps) {
    const auto said = std::ranges::find_if(allowed, [&](const AllowedOverlap& each) {
      return std::minmax(each.first, each.second) == std::minmax(overlap.first, overlap.second);
    });
    if (said != allowed.end()) {
      overlap.reason = said->reason;
      overlap.allowed = true;
    }
  }
}

Result<SquareMetres> areaNotAllowed(const std::vector<Overlap>& overlaps) {
  std::vector<MultiPolygon> shared;
  for (const Overlap& overlap : overlaps) {
    if (!overlap.allowed) {
      shared.push_back(overlap.area);
    }
  }
  return unionOf(shared).transform([](const MultiPolygon& area) { return areaOf(area); });
}

}  // namespace buurtatlas
