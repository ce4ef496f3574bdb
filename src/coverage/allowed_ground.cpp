#include "coverage/allowed_ground.h"

#include <cstdint>
#include <optional>
#include <utility>

#include "geometry/border_edit.h"
#include "geometry/nearness.h"
#include "geometry/overlay.h"
#include "geometry/zone_index.h"

namespace buurtatlas {

namespace {

/// Ground of one gap that lies in one allowed gap.
struct Held {
  const AllowedGap* by = nullptr;
  MultiPolygon ground = {};
};

/// A part of a gap that lies in no allowed ground, and the place in the list of what it lies beside.
struct Rest {
  MultiPolygon ground = {};
  std::optional<std::size_t> beside = {};
  bool goesAlong = false;
};

struct DividedGap {
  std::size_t place = 0;  ///< of the gap in the list
  std::vector<Held> held = {};
  std::vector<Rest> rest = {};
};

/// An allowed gap never loses ground here to one that was allowed later.
Result<DividedGap> heldIn(MultiPolygon gap, const std::vector<AllowedGap>& allowed) {
  DividedGap divided;
  const Box box = boundsOf(gap);
  for (const AllowedGap& each : allowed) {
    if (gap.empty() || !box.intersects(boundsOf(each.area))) {
      continue;
    }
    Result<MultiPolygon> shared = intersectionOf(gap, each.area).transform(withoutDust);
    if (!shared) {
      return std::unexpected(std::move(shared).error());
    }
    if (shared->empty()) {
      continue;
    }
    Result<MultiPolygon> left = differenceOf(gap, *shared);
    if (!left) {
      return std::unexpected(std::move(left).error());
    }
    gap = *std::move(left);
    divided.held.push_back({.by = &each, .ground = *std::move(shared)});
  }
  for (Polygon& part : gap) {
    divided.rest.push_back({.ground = {std::move(part)}});
  }
  return divided;
}

/// Two areas that share a border have fewer parts together than apart.
Result<bool> isBeside(const MultiPolygon& area, const MultiPolygon& other) {
  return unionOf({area, other}).transform([&](const MultiPolygon& both) {
    return both.size() < area.size() + other.size();
  });
}

Result<void> placeBeside(Rest& rest, const std::vector<Held>& held) {
  for (std::size_t at = 0; at < held.size() && !rest.goesAlong; ++at) {
    const Result<bool> touches = isBeside(rest.ground, held[at].ground);
    const Result<bool> near = touches && *touches ? staysNear(rest.ground, held[at].by->area, kAllowedMargin) : touches;
    if (!near) {
      return std::unexpected(near.error());
    }
    if (*touches) {
      rest.beside = at;
      rest.goesAlong = *near;
    }
  }
  return {};
}

/// An address that no zone covers is never hidden by a margin.
void keepOpenWhereAddressesLie(std::vector<DividedGap>& gaps, const std::vector<Point>& uncovered) {
  std::vector<MultiPolygon> grounds;
  std::vector<Rest*> margins;
  for (DividedGap& gap : gaps) {
    for (Rest& rest : gap.rest) {
      if (rest.goesAlong) {
        grounds.push_back(rest.ground);
        margins.push_back(&rest);
      }
    }
  }
  const ZoneIndex index(grounds);
  std::vector<std::uint32_t> found;
  for (const Point point : uncovered) {
    index.areasAt(point, found);
    for (const std::uint32_t margin : found) {
      margins[margin]->goesAlong = false;
    }
  }
}

Result<void> addParts(const DividedGap& gap, std::vector<Gap>& parts) {
  std::vector<std::vector<MultiPolygon>> grounds;
  for (const Held& held : gap.held) {
    grounds.push_back({held.ground});
  }
  for (const Rest& rest : gap.rest) {
    if (rest.goesAlong) {
      grounds[*rest.beside].push_back(rest.ground);
    } else {
      parts.push_back({.area = rest.ground, .besideAllowed = rest.beside ? gap.held[*rest.beside].by->id : 0});
    }
  }
  for (std::size_t at = 0; at < gap.held.size(); ++at) {
    Result<MultiPolygon> together = unionOf(grounds[at]);
    if (!together) {
      return std::unexpected(std::move(together).error());
    }
    for (Polygon& part : *together) {
      parts.push_back({.area = {std::move(part)}, .allowedBy = gap.held[at].by->id});
    }
  }
  return {};
}

}  // namespace

Result<std::vector<std::vector<Gap>>> divideGaps(std::vector<Gap> gaps, const std::vector<AllowedGap>& allowed,
                                                 const std::vector<Point>& uncovered) {
  std::vector<DividedGap> divided;
  std::vector<std::vector<Gap>> answer(gaps.size());
  for (std::size_t place = 0; place < gaps.size(); ++place) {
    Result<DividedGap> parts = heldIn(gaps[place].area, allowed);
    if (!parts) {
      return std::unexpected(std::move(parts).error());
    }
    if (parts->held.empty()) {
      answer[place].push_back(std::move(gaps[place]));
      continue;
    }
    for (Rest& rest : parts->rest) {
      if (Result<void> placed = placeBeside(rest, parts->held); !placed) {
        return std::unexpected(std::move(placed).error());
      }
    }
    parts->place = place;
    divided.push_back(*std::move(parts));
  }
  keepOpenWhereAddressesLie(divided, uncovered);
  for (const DividedGap& gap : divided) {
    if (Result<void> added = addParts(gap, answer[gap.place]); !added) {
      return std::unexpected(std::move(added).error());
    }
  }
  return answer;
}

}  // namespace buurtatlas
