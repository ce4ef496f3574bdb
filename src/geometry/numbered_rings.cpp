#include "geometry/numbered_rings.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace buurtatlas {

namespace {

/// The point taken along where `from` goes `to`.
Point taken(Point point, Point from, Point to) {
  return onGrid({.east = point.east + to.east - from.east, .north = point.north + to.north - from.north});
}

auto iteratorAt(Ring& ring, std::size_t at) { return std::next(ring.begin(), static_cast<std::ptrdiff_t>(at)); }

}  // namespace

Point middleBetween(Point a, Point b) {
  return onGrid({.east = (a.east + b.east) / 2, .north = (a.north + b.north) / 2});
}

NumberedRings::NumberedRings(const MultiPolygon& area) {
  for (const Polygon& part : area) {
    m_rings.push_back(part.outer);
    m_rings.insert(m_rings.end(), part.holes.begin(), part.holes.end());
    m_holesOf.push_back(part.holes.size());
  }
}

MultiPolygon NumberedRings::area() const {
  MultiPolygon area;
  auto ring = m_rings.begin();
  for (const std::size_t holes : m_holesOf) {
    const auto firstHole = std::next(ring);
    const auto end = std::next(firstHole, static_cast<std::ptrdiff_t>(holes));
    area.push_back({.outer = *ring, .holes = {firstHole, end}});
    ring = end;
  }
  return area;
}

std::size_t NumberedRings::vertexCount() const {
  return std::ranges::fold_left(m_rings, std::size_t{0},
                                [](std::size_t count, const Ring& ring) { return count + ring.size(); });
}

Point NumberedRings::middle() const {
  Box box;
  for (const Ring& ring : m_rings) {
    box.add(boundsOf(ring));
  }
  return {.east = (box.west + box.east) / 2, .north = (box.south + box.north) / 2};
}

NumberedRings::Place NumberedRings::placeOf(std::size_t vertex) {
  auto ring = m_rings.begin();
  for (; vertex >= ring->size(); ++ring) {
    vertex -= ring->size();
  }
  return {.ring = &*ring, .at = vertex, .next = (vertex + 1) % ring->size()};
}

void NumberedRings::moveVertex(std::size_t vertex, Point to) {
  const Place place = placeOf(vertex);
  (*place.ring)[place.at] = to;
}

void NumberedRings::removeVertex(std::size_t vertex) {
  const Place place = placeOf(vertex);
  place.ring->erase(iteratorAt(*place.ring, place.at));
}

void NumberedRings::moveEdge(std::size_t edge, Point middle) {
  const Place place = placeOf(edge);
  Point& first = (*place.ring)[place.at];
  Point& last = (*place.ring)[place.next];
  const Point from = middleBetween(first, last);
  first = taken(first, from, middle);
  last = taken(last, from, middle);
}

void NumberedRings::closeEdge(std::size_t edge) {
  const Place place = placeOf(edge);
  const auto [kept, dropped] = std::minmax(place.at, place.next);
  (*place.ring)[kept] = middleBetween((*place.ring)[kept], (*place.ring)[dropped]);
  place.ring->erase(iteratorAt(*place.ring, dropped));
}

void NumberedRings::splitEdge(std::size_t edge) {
  const Place place = placeOf(edge);
  const Point middle = middleBetween((*place.ring)[place.at], (*place.ring)[place.next]);
  place.ring->insert(iteratorAt(*place.ring, place.at + 1), middle);
}

void NumberedRings::moveAll(Point middle) {
  const Point from = this->middle();
  for (Ring& ring : m_rings) {
    for (Point& vertex : ring) {
      vertex = taken(vertex, from, middle);
    }
  }
}

}  // namespace buurtatlas
