#include "geometry/shared_vertices.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

#include "geometry/millimetres.h"

namespace buurtatlas {

namespace {

template <class Visit>
void forEachRing(const MultiPolygon& area, Visit visit) {
  for (const Polygon& part : area) {
    visit(part.outer);
    for (const Ring& hole : part.holes) {
      visit(hole);
    }
  }
}

template <class Change>
void changeEachRing(MultiPolygon& area, Change change) {
  for (Polygon& part : area) {
    change(part.outer);
    for (Ring& hole : part.holes) {
      change(hole);
    }
  }
}

GridPoint doubled(GridPoint point) { return {.x = 2 * point.x, .y = 2 * point.y}; }

/// Whether the edge from a to b meets the cell of the grid around the point, its sides included. Exact.
bool passesThroughCellOf(GridPoint a, GridPoint b, GridPoint point) {
  const GridPoint from = doubled(a);
  const GridPoint to = doubled(b);
  const GridPoint middle = doubled(point);
  if (std::max(from.x, to.x) < middle.x - 1 || std::min(from.x, to.x) > middle.x + 1 ||
      std::max(from.y, to.y) < middle.y - 1 || std::min(from.y, to.y) > middle.y + 1) {
    return false;
  }
  const std::array corners = {
      GridPoint{.x = middle.x - 1, .y = middle.y - 1}, GridPoint{.x = middle.x + 1, .y = middle.y - 1},
      GridPoint{.x = middle.x + 1, .y = middle.y + 1}, GridPoint{.x = middle.x - 1, .y = middle.y + 1}};
  const int first = sideOf(from, to, corners.front());
  return std::ranges::any_of(corners, [&](GridPoint corner) {
    const int side = sideOf(from, to, corner);
    return side == 0 || side != first;
  });
}

std::vector<Point> pointsOn(Point a, Point b, const std::vector<Point>& sorted) {
  const double west = std::min(a.east, b.east) - kGridStep;
  const double east = std::max(a.east, b.east) + kGridStep;
  std::vector<Point> found;
  for (auto point = std::ranges::lower_bound(sorted, west, {}, &Point::east);
       point != sorted.end() && point->east <= east; ++point) {
    if (passesThroughCellOf(gridPointOf(a), gridPointOf(b), gridPointOf(*point))) {
      found.push_back(*point);
    }
  }
  std::ranges::sort(found, {}, [&](Point point) {
    return (point.east - a.east) * (b.east - a.east) + (point.north - a.north) * (b.north - a.north);
  });
  return found;
}

/// Leaves a ring that would have fewer than three vertices as it is, for the check of the border to find.
void dropRepeatedVertices(Ring& ring) {
  Ring once = ring;
  once.erase(std::ranges::unique(once).begin(), once.end());
  if (once.size() > 1 && once.front() == once.back()) {
    once.pop_back();
  }
  if (once.size() >= 3) {
    ring = std::move(once);
  }
}

Point vertexAt(const Ring& ring, std::size_t at) { return ring[at % ring.size()]; }

/// What moved between two rings of one length, when that is one vertex or the two ends of an edge.
std::vector<VertexChange> movedIn(const Ring& before, const Ring& after) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < before.size() && places.size() < 3; ++i) {
    if (before[i] != after[i]) {
      places.push_back(i);
    }
  }
  const bool isEdge = places.size() == 2 && (places[0] + 1 == places[1] || places[1] - places[0] + 1 == before.size());
  if (places.size() != 1 && !isEdge) {
    return {};
  }
  std::vector<VertexChange> changes;
  std::ranges::transform(places, std::back_inserter(changes), [&](std::size_t at) {
    return VertexChange{.kind = VertexChange::Kind::Moved, .from = before[at], .to = after[at]};
  });
  return changes;
}

/// The place of the vertex that the longer ring has and the shorter has not.
std::optional<std::size_t> onlyExtra(const Ring& longer, const Ring& shorter) {
  std::size_t extra = 0;
  while (extra < shorter.size() && longer[extra] == shorter[extra]) {
    ++extra;
  }
  const bool restIsSame = std::equal(longer.begin() + static_cast<std::ptrdiff_t>(extra) + 1, longer.end(),
                                     shorter.begin() + static_cast<std::ptrdiff_t>(extra), shorter.end());
  return restIsSame ? std::optional(extra) : std::nullopt;
}

/// The two ends of an edge that closed up into one vertex of the shorter ring.
std::vector<VertexChange> closedUpIn(const Ring& before, const Ring& after) {
  const auto first = static_cast<std::size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
  if (first >= after.size()) {
    return {};
  }
  // The edge from the last vertex to the first one closes up into the first.
  const bool isLast = first == 0 && std::equal(before.begin() + 1, before.end() - 1, after.begin() + 1, after.end());
  const std::size_t second = isLast ? before.size() - 1 : first + 1;
  Ring closed = before;
  closed[first] = after[first];
  closed.erase(closed.begin() + static_cast<std::ptrdiff_t>(second));
  if (closed != after) {
    return {};
  }
  return {{.from = before[first], .to = after[first]}, {.from = before[second], .to = after[first]}};
}

std::vector<VertexChange> changesIn(const Ring& before, const Ring& after) {
  using Kind = VertexChange::Kind;
  if (before.size() == after.size()) {
    return movedIn(before, after);
  }
  const bool isLonger = before.size() + 1 == after.size();
  if (!isLonger && before.size() != after.size() + 1) {
    return {};
  }
  const Ring& longer = isLonger ? after : before;
  const std::optional<std::size_t> extra = onlyExtra(longer, isLonger ? before : after);
  if (!extra) {
    return isLonger ? std::vector<VertexChange>() : closedUpIn(before, after);
  }
  VertexChange change{.kind = isLonger ? Kind::Inserted : Kind::Removed,
                      .before = vertexAt(longer, *extra + longer.size() - 1),
                      .after = vertexAt(longer, *extra + 1)};
  (isLonger ? change.to : change.from) = longer[*extra];
  return {change};
}

bool moveVertices(Ring& ring, const std::vector<VertexChange>& changes) {
  bool isMoved = false;
  for (Point& vertex : ring) {
    const auto move = std::ranges::find_if(changes, [vertex](const VertexChange& change) {
      return change.kind == VertexChange::Kind::Moved && change.from == vertex;
    });
    if (move != changes.end()) {
      vertex = move->to;
      isMoved = true;
    }
  }
  if (isMoved) {
    dropRepeatedVertices(ring);
  }
  return isMoved;
}

bool insertBetween(Ring& ring, Point a, Point b, Point vertex) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point next = vertexAt(ring, i + 1);
    if ((ring[i] == a && next == b) || (ring[i] == b && next == a)) {
      ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(i) + 1, vertex);
      return true;
    }
  }
  return false;
}

bool removeBetween(Ring& ring, Point a, Point b, Point vertex) {
  for (std::size_t i = 0; i < ring.size() && ring.size() > 3; ++i) {
    const Point before = vertexAt(ring, i + ring.size() - 1);
    const Point after = vertexAt(ring, i + 1);
    if (ring[i] == vertex && ((before == a && after == b) || (before == b && after == a))) {
      ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(i));
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Point> verticesIn(const Box& box, const std::vector<const MultiPolygon*>& areas) {
  std::vector<Point> vertices;
  for (const MultiPolygon* area : areas) {
    forEachRing(*area, [&](const Ring& ring) {
      std::ranges::copy_if(ring, std::back_inserter(vertices), [&](Point vertex) { return box.contains(vertex); });
    });
  }
  std::ranges::sort(vertices);
  vertices.erase(std::ranges::unique(vertices).begin(), vertices.end());
  return vertices;
}

MultiPolygon withVertices(const MultiPolygon& area, const std::vector<Point>& points) {
  const Box box = boundsOf(area);
  const std::vector<Point> own = verticesIn(box, {&area});
  const std::ranges::subrange near(std::ranges::lower_bound(points, box.west - kGridStep, {}, &Point::east),
                                   std::ranges::upper_bound(points, box.east + kGridStep, {}, &Point::east));
  std::vector<Point> others;
  std::ranges::set_difference(near, own, std::back_inserter(others));
  MultiPolygon answer = area;
  changeEachRing(answer, [&](Ring& ring) {
    Ring finer;
    finer.reserve(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
      finer.push_back(ring[i]);
      std::ranges::copy(pointsOn(ring[i], vertexAt(ring, i + 1), others), std::back_inserter(finer));
    }
    ring = std::move(finer);
  });
  return answer;
}

std::vector<VertexChange> vertexChanges(const MultiPolygon& before, const MultiPolygon& after) {
  std::vector<const Ring*> oldRings;
  std::vector<const Ring*> newRings;
  forEachRing(before, [&](const Ring& ring) { oldRings.push_back(&ring); });
  forEachRing(after, [&](const Ring& ring) { newRings.push_back(&ring); });
  if (oldRings.size() != newRings.size()) {
    return {};
  }
  const auto isSame = [](const Ring* one, const Ring* other) { return *one == *other; };
  const auto [was, is] = std::ranges::mismatch(oldRings, newRings, isSame);
  if (was == oldRings.end() || !std::equal(std::next(was), oldRings.end(), std::next(is), isSame)) {
    return {};
  }
  return changesIn(**was, **is);
}

std::optional<MultiPolygon> withSameChanges(const MultiPolygon& area, const std::vector<VertexChange>& changes) {
  using Kind = VertexChange::Kind;
  std::vector<Point> moving;
  for (const VertexChange& change : changes) {
    if (change.kind == Kind::Moved) {
      moving.push_back(change.from);
    }
  }
  std::ranges::sort(moving);
  MultiPolygon answer = moving.empty() ? area : withVertices(area, moving);
  bool isChanged = false;
  changeEachRing(answer, [&](Ring& ring) {
    isChanged |= moveVertices(ring, changes);
    for (const VertexChange& change : changes) {
      isChanged |= change.kind == Kind::Inserted && insertBetween(ring, change.before, change.after, change.to);
      isChanged |= change.kind == Kind::Removed && removeBetween(ring, change.before, change.after, change.from);
    }
  });
  return isChanged ? std::optional(std::move(answer)) : std::nullopt;
}

}  // namespace buurtatlas
