#include "geometry/shared_vertices.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "geometry/millimetres.h"

namespace buurtatlas {

namespace {

constexpr double kGrid = 0.001;

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
  const double west = std::min(a.east, b.east) - kGrid;
  const double east = std::max(a.east, b.east) + kGrid;
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

/// Where two rings of one length differ in one vertex.
std::optional<std::size_t> onlyDifference(const Ring& before, const Ring& after) {
  std::optional<std::size_t> place;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] != after[i]) {
      if (place) {
        return std::nullopt;
      }
      place = i;
    }
  }
  return place;
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

std::optional<VertexChange> ringChange(const Ring& before, const Ring& after) {
  using Kind = VertexChange::Kind;
  const auto around = [](const Ring& ring, std::size_t at, VertexChange change) {
    change.before = vertexAt(ring, at + ring.size() - 1);
    change.after = vertexAt(ring, at + 1);
    return change;
  };
  if (before.size() == after.size()) {
    return onlyDifference(before, after).transform([&](std::size_t at) {
      return around(before, at, {.kind = Kind::Moved, .from = before[at], .to = after[at]});
    });
  }
  if (before.size() + 1 == after.size()) {
    return onlyExtra(after, before).transform([&](std::size_t at) {
      return around(after, at, {.kind = Kind::Inserted, .to = after[at]});
    });
  }
  if (before.size() == after.size() + 1) {
    return onlyExtra(before, after).transform([&](std::size_t at) {
      return around(before, at, {.kind = Kind::Removed, .from = before[at]});
    });
  }
  return std::nullopt;
}

std::vector<VertexMove> ringEdgeMove(const Ring& before, const Ring& after) {
  std::vector<VertexMove> moves;
  if (before.size() == after.size()) {
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (before[i] != after[i]) {
        moves.push_back({.from = before[i], .to = after[i]});
      }
    }
    return moves;
  }
  if (before.size() != after.size() + 1) {
    return moves;
  }
  const auto first = static_cast<std::size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
  if (first >= after.size()) {
    return moves;
  }
  // The edge from the last vertex to the first one closes up into the first.
  const bool isLast = first == 0 && std::equal(before.begin() + 1, before.end() - 1, after.begin() + 1, after.end());
  const std::size_t second = isLast ? before.size() - 1 : first + 1;
  Ring closed = before;
  closed[first] = after[first];
  closed.erase(closed.begin() + static_cast<std::ptrdiff_t>(second));
  if (closed == after) {
    moves = {{.from = before[first], .to = after[first]}, {.from = before[second], .to = after[first]}};
  }
  return moves;
}

bool areEndsOfAnEdge(const Ring& ring, Point a, Point b) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point next = vertexAt(ring, i + 1);
    if ((ring[i] == a && next == b) || (ring[i] == b && next == a)) {
      return true;
    }
  }
  return false;
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
  const std::ranges::subrange near(std::ranges::lower_bound(points, box.west - kGrid, {}, &Point::east),
                                   std::ranges::upper_bound(points, box.east + kGrid, {}, &Point::east));
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

std::optional<MultiPolygon> withVertexMoved(const MultiPolygon& area, Point from, Point to) {
  MultiPolygon answer = withVertices(area, {from});
  bool isMoved = false;
  changeEachRing(answer, [&](Ring& ring) {
    if (std::ranges::contains(ring, from)) {
      std::ranges::replace(ring, from, to);
      dropRepeatedVertices(ring);
      isMoved = true;
    }
  });
  return isMoved ? std::optional(std::move(answer)) : std::nullopt;
}

std::optional<VertexChange> vertexChange(const MultiPolygon& before, const MultiPolygon& after) {
  std::vector<const Ring*> oldRings;
  std::vector<const Ring*> newRings;
  forEachRing(before, [&](const Ring& ring) { oldRings.push_back(&ring); });
  forEachRing(after, [&](const Ring& ring) { newRings.push_back(&ring); });
  if (oldRings.size() != newRings.size()) {
    return std::nullopt;
  }
  std::optional<VertexChange> change;
  for (std::size_t i = 0; i < oldRings.size(); ++i) {
    if (*oldRings[i] == *newRings[i]) {
      continue;
    }
    if (change) {
      return std::nullopt;
    }
    change = ringChange(*oldRings[i], *newRings[i]);
    if (!change) {
      return std::nullopt;
    }
  }
  return change;
}

std::vector<VertexMove> movedEdge(const MultiPolygon& before, const MultiPolygon& after) {
  std::vector<const Ring*> oldRings;
  std::vector<const Ring*> newRings;
  forEachRing(before, [&](const Ring& ring) { oldRings.push_back(&ring); });
  forEachRing(after, [&](const Ring& ring) { newRings.push_back(&ring); });
  const Ring* changed = nullptr;
  std::vector<VertexMove> moves;
  for (std::size_t i = 0; i < oldRings.size() && oldRings.size() == newRings.size(); ++i) {
    if (*oldRings[i] != *newRings[i]) {
      if (changed != nullptr) {
        return {};
      }
      changed = oldRings[i];
      moves = ringEdgeMove(*oldRings[i], *newRings[i]);
    }
  }
  const bool isEdge = moves.size() == 2 && areEndsOfAnEdge(*changed, moves[0].from, moves[1].from);
  return isEdge ? moves : std::vector<VertexMove>();
}

std::optional<MultiPolygon> withSameChange(const MultiPolygon& area, const VertexChange& change) {
  using Kind = VertexChange::Kind;
  if (change.kind == Kind::Moved) {
    return withVertexMoved(area, change.from, change.to);
  }
  MultiPolygon answer = area;
  bool isChanged = false;
  changeEachRing(answer, [&](Ring& ring) {
    isChanged |= change.kind == Kind::Inserted ? insertBetween(ring, change.before, change.after, change.to)
                                               : removeBetween(ring, change.before, change.after, change.from);
  });
  return isChanged ? std::optional(std::move(answer)) : std::nullopt;
}

}  // namespace buurtatlas
