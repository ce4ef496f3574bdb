#include "geometry/tangent_edges.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "geometry/exact_side.h"

namespace buurtatlas {

namespace {

Point minus(Point a, Point b) { return {.east = a.east - b.east, .north = a.north - b.north}; }
Point plus(Point a, Point b) { return {.east = a.east + b.east, .north = a.north + b.north}; }
double crossed(Point a, Point b) { return a.east * b.north - a.north * b.east; }

/// What the edge looks on: between its neighbours where they turn towards the area, above the edge where they do not.
std::vector<Point> seenFrom(const EdgePlace& place, Point along, const std::vector<Point>& points) {
  const bool isCut = place.from == place.to;
  const bool turnsIn = isCut || exactSideOf(place.before, place.from, place.to) > 0;
  const bool turnsOut = isCut || exactSideOf(place.from, place.to, place.after) > 0;
  const auto isSeen = [&](Point point) {
    const Point fromStart = minus(point, place.from);
    const Point fromEnd = minus(point, place.to);
    const bool pastStart = turnsIn ? exactSideOf(place.before, place.from, point) >= 0
                                   : fromStart.east * along.east + fromStart.north * along.north >= 0;
    const bool beforeEnd = turnsOut ? exactSideOf(place.to, place.after, point) >= 0
                                    : fromEnd.east * along.east + fromEnd.north * along.north <= 0;
    return pastStart && beforeEnd && (isCut || crossed(along, fromStart) >= 0);
  };
  std::vector<Point> seen;
  std::ranges::copy_if(points, std::back_inserter(seen), isSeen);
  return seen;
}

/// The convex chain of the points on the right, in the order of the direction.
std::vector<Point> rightChain(std::vector<Point> points, Point along) {
  const auto ahead = [&](Point point) {
    return std::pair(point.east * along.east + point.north * along.north, crossed(along, point));
  };
  std::ranges::sort(points, {}, ahead);
  std::vector<Point> chain;
  for (const Point point : points) {
    while (chain.size() > 1 && exactSideOf(chain[chain.size() - 2], chain.back(), point) <= 0) {
      chain.pop_back();
    }
    if (chain.empty() || chain.back() != point) {
      chain.push_back(point);
    }
  }
  return chain;
}

/// The line through a point that the two neighbouring lines bound at equal distances from it.
std::optional<TangentLine> balancedAt(Point pivot, const EdgePlace& place) {
  const auto mirrored = [&](Point point) { return minus(plus(pivot, pivot), point); };
  const auto end = crossingOf({.through = mirrored(place.before), .towards = mirrored(place.from)},
                              {.through = place.after, .towards = place.to});
  return end ? std::optional(TangentLine{.through = pivot, .towards = *end}) : std::nullopt;
}

/// Twice the ground that an edge on this line holds, beside other lines; none where it misses a neighbour.
std::optional<double> heldBy(const TangentLine& line, const EdgePlace& place) {
  const auto from = crossingOf(line, {.through = place.before, .towards = place.from});
  const auto to = crossingOf(line, {.through = place.after, .towards = place.to});
  if (!from || !to) {
    return std::nullopt;
  }
  const auto isAhead = [](Point start, Point towards, Point point) {
    const Point way = minus(towards, start);
    const Point there = minus(point, start);
    return way.east * there.east + way.north * there.north > 0;
  };
  if (!isAhead(place.before, place.from, *from) || !isAhead(place.after, place.to, *to)) {
    return std::nullopt;
  }
  const Point a = minus(*from, place.before);
  const Point b = minus(*to, place.before);
  const Point c = minus(place.after, place.before);
  return crossed(a, b) + crossed(b, c);
}

}  // namespace

std::optional<Point> crossingOf(const TangentLine& a, const TangentLine& b) {
  const Point wayA = minus(a.towards, a.through);
  const Point wayB = minus(b.towards, b.through);
  const double turn = crossed(wayA, wayB);
  if (turn == 0) {
    return std::nullopt;
  }
  const double share = crossed(minus(b.through, a.through), wayB) / turn;
  const Point crossing{.east = a.through.east + share * wayA.east, .north = a.through.north + share * wayA.north};
  return std::isfinite(crossing.east) && std::isfinite(crossing.north) ? std::optional(crossing) : std::nullopt;
}

std::vector<TangentLine> tangentsOf(const EdgePlace& place, const std::vector<Point>& points) {
  const Point along = place.from == place.to ? minus(place.after, place.before) : minus(place.to, place.from);
  const std::vector<Point> chain = rightChain(seenFrom(place, along, points), along);
  std::vector<std::pair<double, TangentLine>> found;
  const auto offer = [&](const TangentLine& line) {
    if (const auto held = heldBy(line, place)) {
      found.emplace_back(*held, line);
    }
  };
  for (std::size_t i = 0; i < chain.size(); ++i) {
    if (i + 1 < chain.size()) {
      offer({.through = chain[i], .towards = chain[i + 1]});
    }
    if (auto line = balancedAt(chain[i], place)) {
      const Point way = minus(line->towards, line->through);
      if (way.east * along.east + way.north * along.north < 0) {
        line->towards = minus(plus(line->through, line->through), line->towards);
      }
      const bool clearsBefore = i == 0 || exactSideOf(line->through, line->towards, chain[i - 1]) >= 0;
      const bool clearsAfter = i + 1 == chain.size() || exactSideOf(line->through, line->towards, chain[i + 1]) >= 0;
      if (clearsBefore && clearsAfter) {
        offer(*line);
      }
    }
  }
  std::ranges::sort(found, {}, &std::pair<double, TangentLine>::first);
  std::vector<TangentLine> lines;
  std::ranges::transform(found, std::back_inserter(lines), &std::pair<double, TangentLine>::second);
  return lines;
}

}  // namespace buurtatlas
