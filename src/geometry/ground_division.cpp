#include "geometry/ground_division.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "geometry/holding_area.h"
#include "geometry/measure.h"
#include "geometry/overlay.h"

namespace buurtatlas {

namespace {

Reach reachOver(const MultiPolygon& ground) {
  const Box box = boundsOf(ground);
  return {.open = Metres(std::hypot(box.east - box.west, box.north - box.south) + 1)};
}

std::vector<Site> sitesFor(const std::vector<GroupedSite>& sites, std::size_t group) {
  std::vector<Site> marked;
  marked.reserve(sites.size());
  for (const GroupedSite& site : sites) {
    marked.push_back({.position = site.position, .isWanted = site.group == group, .row = site.row});
  }
  return marked;
}

// To the first area that a part makes one piece with; else to the first area with ground, as a piece of its own.
Result<void> giveAway(const Polygon& part, std::vector<MultiPolygon>& areas) {
  MultiPolygon* apart = nullptr;
  MultiPolygon asPiece;
  for (MultiPolygon& area : areas) {
    if (area.empty()) {
      continue;
    }
    Result<MultiPolygon> joined = unionOf({area, {part}});
    if (!joined) {
      return std::unexpected(joined.error());
    }
    if (joined->size() <= area.size()) {
      area = *std::move(joined);
      return {};
    }
    if (apart == nullptr) {
      apart = &area;
      asPiece = *std::move(joined);
    }
  }
  if (apart != nullptr) {
    *apart = std::move(asPiece);
  }
  return {};
}

// Takes the parts without a site of the group out of its area.
std::vector<Polygon> takeEmptyParts(MultiPolygon& area, const std::vector<GroupedSite>& sites, std::size_t group) {
  std::vector<Polygon> empty;
  const auto hasSite = [&](const Polygon& part) {
    return std::ranges::any_of(
        sites, [&](const GroupedSite& site) { return site.group == group && contains({part}, site.position); });
  };
  for (auto part = area.begin(); area.size() > 1 && part != area.end();) {
    if (hasSite(*part)) {
      ++part;
    } else {
      empty.push_back(std::move(*part));
      part = area.erase(part);
    }
  }
  return empty;
}

}  // namespace

Result<std::vector<MultiPolygon>> divideGround(const MultiPolygon& ground, const std::vector<GroupedSite>& sites,
                                               std::size_t groups) {
  const Reach reach = reachOver(ground);
  std::vector<MultiPolygon> areas(groups);
  MultiPolygon left = ground;
  std::vector<Polygon> nobodys;
  for (std::size_t group = 0; group < groups && !left.empty(); ++group) {
    auto held = areaHolding(sitesFor(sites, group), left, reach);
    if (!held) {
      return std::unexpected(held.error());
    }
    areas[group] = std::move(held->area);
    auto rest = differenceOf(left, areas[group]);
    if (!rest) {
      return std::unexpected(rest.error());
    }
    left = *std::move(rest);
    std::ranges::move(takeEmptyParts(areas[group], sites, group), std::back_inserter(nobodys));
  }
  std::ranges::move(left, std::back_inserter(nobodys));
  for (const Polygon& part : nobodys) {
    if (Result<void> given = giveAway(part, areas); !given) {
      return std::unexpected(given.error());
    }
  }
  return areas;
}

}  // namespace buurtatlas
