#include "coverage/overlaps.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "geometry/measure.h"

namespace buurtatlas {

Result<std::vector<Overlap>> findOverlaps(const std::vector<const Zone*>& zones) {
  std::vector<const MultiPolygon*> borders;
  std::ranges::transform(zones, std::back_inserter(borders), [](const Zone* zone) { return &zone->border; });
  return arrange({}, borders).transform([&](AreaArrangement arrangement) {
    return overlapsAmong(zones, std::move(arrangement.common));
  });
}

std::vector<Overlap> overlapsAmong(const std::vector<const Zone*>& zones, std::vector<CommonGround> common) {
  std::vector<Overlap> overlaps;
  for (CommonGround& each : common) {
    const Zone* first = zones[each.first];
    const Zone* second = zones[each.second];
    if (second->id < first->id) {
      std::swap(first, second);
    }
    const SquareMetres size = areaOf(each.ground);
    overlaps.push_back({.first = first->id,
                        .second = second->id,
                        .firstType = first->type,
                        .secondType = second->type,
                        .area = std::move(each.ground),
                        .size = size,
                        .allowed = first->type != second->type});
  }
  std::ranges::sort(overlaps, [](const Overlap& a, const Overlap& b) {
    return std::tuple(b.size, a.first, a.second) < std::tuple(a.size, b.first, b.second);
  });
  return overlaps;
}

void countTwice(std::vector<Overlap>& overlaps, const std::vector<const Zone*>& zones, const ZoneIndex& index,
                const Atlas& atlas) {
  std::map<std::pair<Id, Id>, Overlap*> byZones;
  for (Overlap& overlap : overlaps) {
    byZones[{overlap.first, overlap.second}] = &overlap;
  }
  std::vector<std::uint32_t> found;
  const auto count = [&](const std::optional<Point>& place, std::int64_t Overlap::* counter) {
    found.clear();
    if (place) {
      index.areasAt(*place, found);
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (std::size_t j = i + 1; j < found.size(); ++j) {
        const auto pair = byZones.find(std::minmax(zones[found[i]]->id, zones[found[j]]->id));
        if (pair != byZones.end()) {
          ++(pair->second->*counter);
        }
      }
    }
  };
  if (overlaps.empty()) {
    return;
  }
  for (const Address& address : *atlas.addresses) {
    count(address.position, &Overlap::addresses);
  }
  for (const Member& member : *atlas.members) {
    count(placeOf(member), &Overlap::members);
  }
}

void countTwice(Overlap& overlap, const MultiPolygon& first, const MultiPolygon& second, const PointGrid& addresses,
                const PointGrid& members) {
  const auto inBoth = [&](const PointGrid& points) {
    const std::vector<std::uint32_t> inFirst = points.pointsIn(first);
    const std::vector<std::uint32_t> inSecond = points.pointsIn(second);
    return std::ranges::count_if(inFirst,
                                 [&](std::uint32_t point) { return std::ranges::binary_search(inSecond, point); });
  };
  overlap.addresses = inBoth(addresses);
  overlap.members = inBoth(members);
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

SquareMetres areaNotAllowed(const std::vector<Overlap>& overlaps, const std::vector<const Zone*>& zones,
                            const std::vector<StackedGround>& stacks) {
  std::set<std::pair<Id, Id>> notAllowed;
  for (const Overlap& overlap : overlaps) {
    if (!overlap.allowed) {
      notAllowed.emplace(overlap.first, overlap.second);
    }
  }
  const auto isNotAllowed = [&](const StackedGround& stack) {
    for (std::size_t i = 0; i < stack.areas.size(); ++i) {
      for (std::size_t j = i + 1; j < stack.areas.size(); ++j) {
        if (notAllowed.contains(std::minmax(zones[stack.areas[i]]->id, zones[stack.areas[j]]->id))) {
          return true;
        }
      }
    }
    return false;
  };
  double area = 0;
  for (const StackedGround& stack : stacks) {
    area += isNotAllowed(stack) ? stack.size.value : 0;
  }
  return SquareMetres(area);
}

}  // namespace buurtatlas
