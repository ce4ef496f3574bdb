#include "geometry/outline.h"

#include <algorithm>
#include <array>
#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <cmath>
#include <cstdint>
#include <optional>
#include <queue>
#include <span>
#include <utility>
#include <vector>

#include "geometry/exact_side.h"
#include "geometry/tangent_edges.h"

namespace buurtatlas {

namespace {

namespace bgi = boost::geometry::index;
using TreePoint = boost::geometry::model::point<double, 2, boost::geometry::cs::cartesian>;
using TreeBox = boost::geometry::model::box<TreePoint>;
using TreeEntry = std::pair<TreeBox, int>;
using Tree = bgi::rtree<TreeEntry, bgi::quadratic<16>>;

TreeBox treeBox(const Box& box) { return {TreePoint(box.west, box.south), TreePoint(box.east, box.north)}; }

Box boxOf(Point a, Point b) {
  Box box;
  box.add(a);
  box.add(b);
  return box;
}

double cross(Point origin, Point a, Point b) {
  return (a.east - origin.east) * (b.north - origin.north) - (a.north - origin.north) * (b.east - origin.east);
}

double dot(Point origin, Point a, Point b) {
  return (a.east - origin.east) * (b.east - origin.east) + (a.north - origin.north) * (b.north - origin.north);
}

/// Twice the ground between a path and the chord from its end back to its beginning; positive where the path runs
/// around it on the right.
double twiceUnder(std::span<const Point> path) {
  double twice = 0;
  for (std::size_t i = 1; i + 1 < path.size(); ++i) {
    twice += cross(path[0], path[i], path[i + 1]);
  }
  return twice;
}

/// Whether two segments share a point.
bool meet(Point a, Point b, Point c, Point d) {
  const int sideC = exactSideOf(a, b, c);
  const int sideD = exactSideOf(a, b, d);
  if (sideC * sideD > 0) {
    return false;
  }
  const int sideA = exactSideOf(c, d, a);
  const int sideB = exactSideOf(c, d, b);
  if (sideA * sideB > 0) {
    return false;
  }
  return sideC != 0 || sideD != 0 || boxOf(a, b).intersects(boxOf(c, d));
}

/// Whether segments a-b and c-d pass through each other, each in its inside.
bool pierce(Point a, Point b, Point c, Point d) {
  return exactSideOf(a, b, c) * exactSideOf(a, b, d) < 0 && exactSideOf(c, d, a) * exactSideOf(c, d, b) < 0;
}

/// Whether a point on the line from a to b lies between the two.
bool isBetween(Point a, Point b, Point point) { return dot(point, a, b) < 0; }

/// Whether an odd number of times around a closed path; points on the path count as outside.
bool isInside(std::span<const Point> path, Point point) {
  bool inside = false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const Point a = path[i];
    const Point b = path[i + 1 == path.size() ? 0 : i + 1];
    const int side = exactSideOf(a, b, point);
    if (side == 0 && boxOf(a, b).contains(point)) {
      return false;
    }
    if ((a.north <= point.north) != (b.north <= point.north) && side == (a.north < b.north ? 1 : -1)) {
      inside = !inside;
    }
  }
  return inside;
}

/// One way to lose corners: drop the corner, draw the neighbours of the edge behind it out until they meet, or fill
/// the hole that it belongs to.
enum class LossKind : std::uint8_t { Drop, Extend, Fill };

struct Loss {
  double cost = 0;
  LossKind kind = LossKind::Drop;
  int corner = 0;
  std::uint32_t stamp = 0;
  friend bool operator<(const Loss& a, const Loss& b) { return a.cost > b.cost; }
};

struct Corner {
  Point at = {};
  int before = 0;
  int after = 0;
  int ring = 0;
  std::uint32_t stamp = 0;
  bool isAlive = true;
};

struct RingOfCorners {
  std::size_t size = 0;
  bool isHole = false;
  int part = 0;
};

}  // namespace

struct Ground::Impl {
  std::vector<std::pair<Point, Point>> edges = {};
  Tree tree = Tree();

  void add(const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      edges.emplace_back(ring[i], ring[i + 1 == ring.size() ? 0 : i + 1]);
    }
  }
};

Ground::Ground(const MultiPolygon& area) {
  auto impl = std::make_unique<Impl>();
  for (const Polygon& part : area) {
    impl->add(part.outer);
    for (const Ring& hole : part.holes) {
      impl->add(hole);
    }
  }
  std::vector<TreeEntry> entries;
  for (std::size_t i = 0; i < impl->edges.size(); ++i) {
    entries.emplace_back(treeBox(boxOf(impl->edges[i].first, impl->edges[i].second)), static_cast<int>(i));
  }
  impl->tree = Tree(entries);
  m_impl = std::move(impl);
}

Ground::~Ground() = default;

struct Outline::Impl {
  const Ground::Impl* ground = nullptr;
  CornerLattice lattice = {};
  std::vector<Corner> corners = {};
  std::vector<RingOfCorners> rings = {};
  std::size_t alive = 0;
  double twiceSize = 0;
  Tree tree = Tree();
  std::priority_queue<Loss> losses = {};
  std::vector<Loss> blocked = {};

  [[nodiscard]] Point at(int corner) const { return corners[static_cast<std::size_t>(corner)].at; }
  [[nodiscard]] int before(int corner) const { return corners[static_cast<std::size_t>(corner)].before; }
  [[nodiscard]] int after(int corner) const { return corners[static_cast<std::size_t>(corner)].after; }
  [[nodiscard]] RingOfCorners& ringOf(int corner) {
    return rings[static_cast<std::size_t>(corners[static_cast<std::size_t>(corner)].ring)];
  }

  [[nodiscard]] TreeEntry entryOf(int corner) const { return {treeBox(boxOf(at(corner), at(after(corner)))), corner}; }

  void addRing(const Ring& points, int part, bool isHole);
  void pushLosses(int corner);
  void pushLossesAround(int corner);

  /// The old way from one corner to another one on, both included.
  [[nodiscard]] std::vector<int> pathBetween(int first, int last) const;
  [[nodiscard]] bool isFree(const std::vector<int>& old, std::span<const Point> path) const;
  [[nodiscard]] bool holdsGround(std::span<const Point> loop, std::span<const Point> path) const;
  bool replace(int first, int last, std::span<const Point> fresh, bool mayLoseGround);

  [[nodiscard]] std::optional<Point> meetingPoint(int corner) const;
  bool apply(const Loss& loss);
  void fill(int corner);

  [[nodiscard]] std::vector<Point> groundNear(Box box) const;
  [[nodiscard]] std::optional<Point> nearestCorner(Point wanted, std::span<const TangentLine> rightOf) const;
  bool tuneEdge(int corner);
  bool nudgeCorner(int corner);
  [[nodiscard]] std::optional<std::array<Point, 2>> cutOf(int corner, double& gain) const;
};

void Outline::Impl::addRing(const Ring& points, int part, bool isHole) {
  const int first = static_cast<int>(corners.size());
  const int size = static_cast<int>(points.size());
  for (int i = 0; i < size; ++i) {
    corners.push_back({.at = points[static_cast<std::size_t>(i)],
                       .before = first + (i == 0 ? size - 1 : i - 1),
                       .after = first + (i + 1 == size ? 0 : i + 1),
                       .ring = static_cast<int>(rings.size())});
  }
  rings.push_back({.size = points.size(), .isHole = isHole, .part = part});
  alive += points.size();
  twiceSize += twiceUnder(points);
}

std::vector<int> Outline::Impl::pathBetween(int first, int last) const {
  std::vector<int> path{first};
  do {
    path.push_back(after(path.back()));
  } while (path.back() != last);
  return path;
}

/// Whether a new way runs clear of all other edges and jumps over none of them.
bool Outline::Impl::isFree(const std::vector<int>& old, std::span<const Point> path) const {
  const int first = old.front();
  const int last = old.back();
  const auto isReplaced = [&](int edge) { return std::find(old.begin(), old.end() - 1, edge) != old.end() - 1; };
  Box whole;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    const Point a = path[i];
    const Point b = path[i + 1];
    if (a == b) {
      return false;
    }
    whole.add(boxOf(a, b));
    for (auto found = tree.qbegin(bgi::intersects(treeBox(boxOf(a, b)))); found != tree.qend(); ++found) {
      const int edge = found->second;
      if (isReplaced(edge)) {
        continue;
      }
      const Point c = at(edge);
      const Point d = at(after(edge));
      const bool sharesFirst = i == 0 && after(edge) == first;
      const bool sharesLast = i + 2 == path.size() && edge == last;
      if (sharesFirst || sharesLast) {
        const Point shared = sharesFirst ? a : b;
        const Point mine = sharesFirst ? b : a;
        const Point other = sharesFirst ? c : d;
        if (mine == other || (exactSideOf(other, shared, mine) == 0 && dot(shared, other, mine) > 0)) {
          return false;
        }
      } else if (meet(a, b, c, d)) {
        return false;
      }
    }
    for (std::size_t j = i + 2; j + 1 < path.size(); ++j) {
      const bool closes = i == 0 && j + 2 == path.size() && first == last;
      if (!closes && meet(a, b, path[j], path[j + 1])) {
        return false;
      }
    }
    if (i > 0 && exactSideOf(path[i - 1], a, b) == 0 && dot(a, path[i - 1], b) > 0) {
      return false;
    }
  }
  std::vector<Point> loop(path.begin(), path.end());
  for (auto corner = old.rbegin() + 1; corner + 1 < old.rend(); ++corner) {
    loop.push_back(at(*corner));
    whole.add(at(*corner));
  }
  for (auto found = tree.qbegin(bgi::intersects(treeBox(whole))); found != tree.qend(); ++found) {
    const int corner = found->second;
    if (std::find(old.begin(), old.end(), corner) == old.end() && isInside(loop, at(corner))) {
      return false;
    }
  }
  return true;
}

/// Whether no ground is cut by a new way or left behind in the loop between it and the old one.
bool Outline::Impl::holdsGround(std::span<const Point> loop, std::span<const Point> path) const {
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    const Point a = path[i];
    const Point b = path[i + 1];
    for (auto found = ground->tree.qbegin(bgi::intersects(treeBox(boxOf(a, b)))); found != ground->tree.qend();
         ++found) {
      const auto [c, d] = ground->edges[static_cast<std::size_t>(found->second)];
      const int sideC = exactSideOf(a, b, c);
      const int sideD = exactSideOf(a, b, d);
      if ((sideC == 0 && sideD < 0 && isBetween(a, b, c)) || (sideD == 0 && sideC < 0 && isBetween(a, b, d)) ||
          (sideC * sideD < 0 && pierce(a, b, c, d))) {
        return false;
      }
      // A corner that was moved onto a border of the ground leaves it where the border goes on outside.
      if (i > 0 && exactSideOf(c, d, a) == 0 && isBetween(c, d, a)) {
        const Point from = path[i - 1];
        const auto leaves = [&](Point end) {
          const bool leftOfIn = exactSideOf(from, a, end) >= 0;
          const bool leftOfOut = exactSideOf(a, b, end) >= 0;
          return exactSideOf(from, a, b) >= 0 ? !(leftOfIn && leftOfOut) : !(leftOfIn || leftOfOut);
        };
        if (leaves(c) || leaves(d)) {
          return false;
        }
      }
    }
  }
  const Box box = boundsOf(std::vector<Point>(loop.begin(), loop.end()));
  for (auto found = ground->tree.qbegin(bgi::intersects(treeBox(box))); found != ground->tree.qend(); ++found) {
    if (isInside(loop, ground->edges[static_cast<std::size_t>(found->second)].first)) {
      return false;
    }
  }
  return true;
}

bool Outline::Impl::replace(int first, int last, std::span<const Point> fresh, bool mayLoseGround) {
  const std::vector<int> old = pathBetween(first, last);
  RingOfCorners& ring = ringOf(first);
  const std::size_t size = ring.size + fresh.size() + 2 - old.size();
  if (size < 3) {
    return false;
  }
  std::vector<Point> path{at(first)};
  path.insert(path.end(), fresh.begin(), fresh.end());
  path.push_back(at(last));
  if (!isFree(old, path)) {
    return false;
  }
  std::vector<Point> before;
  std::ranges::transform(old, std::back_inserter(before), [&](int corner) { return at(corner); });
  if (mayLoseGround) {
    std::vector<Point> loop = path;
    loop.insert(loop.end(), before.rbegin() + 1, before.rend() - 1);
    if (!holdsGround(loop, path)) {
      return false;
    }
  }
  const double gained = first == last ? twiceUnder(std::span(path).first(path.size() - 1)) -
                                            twiceUnder(std::span(before).first(before.size() - 1))
                                      : twiceUnder(path) - twiceUnder(before);
  for (std::size_t i = 0; i + 1 < old.size(); ++i) {
    tree.remove(entryOf(old[i]));
  }
  for (std::size_t i = 1; i + 1 < old.size(); ++i) {
    corners[static_cast<std::size_t>(old[i])].isAlive = false;
  }
  int previous = first;
  for (const Point point : fresh) {
    const int corner = static_cast<int>(corners.size());
    corners.push_back(
        {.at = point, .before = previous, .after = last, .ring = corners[static_cast<std::size_t>(first)].ring});
    corners[static_cast<std::size_t>(previous)].after = corner;
    previous = corner;
  }
  corners[static_cast<std::size_t>(previous)].after = last;
  corners[static_cast<std::size_t>(last)].before = previous;
  for (int corner = first;;) {
    tree.insert(entryOf(corner));
    corner = after(corner);
    if (corner == last) {
      break;
    }
  }
  alive = alive + size - ring.size;
  ring.size = size;
  twiceSize += gained;
  pushLossesAround(first);
  return true;
}

std::optional<Point> Outline::Impl::meetingPoint(int corner) const {
  const int next = after(corner);
  const Point a = at(before(corner));
  const Point b = at(corner);
  const Point c = at(next);
  const Point d = at(after(next));
  if (exactSideOf(a, b, c) <= 0 || exactSideOf(b, c, d) <= 0) {
    return std::nullopt;
  }
  const auto tip = crossingOf({.through = a, .towards = b}, {.through = d, .towards = c});
  if (!tip || dot(b, a, *tip) >= 0 || dot(c, d, *tip) >= 0) {
    return std::nullopt;
  }
  const std::array<TangentLine, 2> sides{TangentLine{.through = a, .towards = b}, {.through = c, .towards = d}};
  const auto found = nearestCorner(*tip, sides);
  // Seen from the new corner, all that the edge held still lies on the left.
  return found && exactSideOf(a, *found, b) >= 0 && exactSideOf(*found, d, c) >= 0 && exactSideOf(*found, d, b) >= 0 &&
                 exactSideOf(a, *found, c) >= 0
             ? found
             : std::nullopt;
}

void Outline::Impl::pushLosses(int corner) {
  Corner& own = corners[static_cast<std::size_t>(corner)];
  const std::uint32_t stamp = ++own.stamp;
  const RingOfCorners& ring = ringOf(corner);
  if (ring.size == 3) {
    if (ring.isHole) {
      const std::array<Point, 3> all{at(own.before), own.at, at(own.after)};
      losses.push({.cost = -twiceUnder(all) / 3, .kind = LossKind::Fill, .corner = corner, .stamp = stamp});
    }
    return;
  }
  if (exactSideOf(at(own.before), own.at, at(own.after)) <= 0) {
    const std::array<Point, 3> path{at(own.before), own.at, at(own.after)};
    losses.push({.cost = -twiceUnder(path), .kind = LossKind::Drop, .corner = corner, .stamp = stamp});
  }
  if (const auto tip = meetingPoint(corner)) {
    const std::array<Point, 4> path{at(own.before), own.at, at(own.after), at(after(own.after))};
    const std::array<Point, 3> fresh{path.front(), *tip, path.back()};
    losses.push(
        {.cost = twiceUnder(fresh) - twiceUnder(path), .kind = LossKind::Extend, .corner = corner, .stamp = stamp});
  }
}

void Outline::Impl::pushLossesAround(int corner) {
  int from = before(before(corner));
  const std::size_t count = std::min<std::size_t>(ringOf(corner).size, 7);
  for (std::size_t i = 0; i < count; ++i) {
    pushLosses(from);
    from = after(from);
  }
}

void Outline::Impl::fill(int corner) {
  const std::vector<int> all = pathBetween(corner, corner);
  std::vector<Point> points;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    tree.remove(entryOf(all[i]));
    points.push_back(at(all[i]));
    corners[static_cast<std::size_t>(all[i])].isAlive = false;
  }
  twiceSize -= twiceUnder(points);
  alive -= points.size();
  ringOf(corner).size = 0;
}

bool Outline::Impl::apply(const Loss& loss) {
  const int corner = loss.corner;
  switch (loss.kind) {
    case LossKind::Fill:
      fill(corner);
      return true;
    case LossKind::Drop:
      return replace(before(corner), after(corner), {}, false);
    case LossKind::Extend:
      break;
  }
  const std::optional<Point> tip = meetingPoint(corner);
  return tip && replace(before(corner), after(after(corner)), std::span(&*tip, 1), false);
}

std::vector<Point> Outline::Impl::groundNear(Box box) const {
  std::vector<Point> points;
  for (auto found = ground->tree.qbegin(bgi::intersects(treeBox(box))); found != ground->tree.qend(); ++found) {
    const auto [a, b] = ground->edges[static_cast<std::size_t>(found->second)];
    points.push_back(a);
    points.push_back(b);
  }
  return points;
}

/// A point of the lattice close to the wanted one, on these lines or to the right of them.
std::optional<Point> Outline::Impl::nearestCorner(Point wanted, std::span<const TangentLine> rightOf) const {
  const double column = lattice.columnOf(wanted);
  const double row = lattice.rowOf(wanted);
  if (!(std::abs(column) < 1e15) || !(std::abs(row) < 1e15)) {
    return std::nullopt;
  }
  for (const double reach : {1.0, 3.0, 8.0}) {
    std::optional<Point> best;
    double least = 0;
    for (double x = std::floor(column) - reach + 1; x <= std::floor(column) + reach; ++x) {
      for (double y = std::floor(row) - reach + 1; y <= std::floor(row) + reach; ++y) {
        const Point point = lattice.at(x, y);
        const double away = (x - column) * (x - column) + (y - row) * (y - row);
        if ((!best || away < least) && std::ranges::all_of(rightOf, [&](const TangentLine& line) {
              return exactSideOf(line.through, line.towards, point) <= 0;
            })) {
          best = point;
          least = away;
        }
      }
    }
    if (best) {
      return best;
    }
  }
  return std::nullopt;
}

bool Outline::Impl::tuneEdge(int corner) {
  const int next = after(corner);
  const EdgePlace place{.before = at(before(corner)), .from = at(corner), .to = at(next), .after = at(after(next))};
  Box box = boxOf(place.from, place.to);
  const double margin = 0.3 * std::max(box.east - box.west, box.north - box.south);
  box = {
      .west = box.west - margin, .south = box.south - margin, .east = box.east + margin, .north = box.north + margin};
  const std::array<Point, 4> path{place.before, place.from, place.to, place.after};
  const double held = twiceUnder(path);
  int tried = 0;
  for (const TangentLine& line : tangentsOf(place, groundNear(box))) {
    const auto from = crossingOf(line, {.through = place.before, .towards = place.from});
    const auto to = crossingOf(line, {.through = place.after, .towards = place.to});
    const std::array<TangentLine, 2> first{line, TangentLine{.through = place.before, .towards = place.from}};
    const std::array<TangentLine, 2> second{line, TangentLine{.through = place.to, .towards = place.after}};
    const auto newFrom = from ? nearestCorner(*from, first) : std::nullopt;
    const auto newTo = to ? nearestCorner(*to, second) : std::nullopt;
    if (!newFrom || !newTo) {
      continue;
    }
    const std::array<Point, 4> moved{place.before, *newFrom, *newTo, place.after};
    if (twiceUnder(moved) >= held - std::abs(twiceSize) * 1e-9) {
      continue;
    }
    const std::array<Point, 2> fresh{*newFrom, *newTo};
    if (replace(before(corner), after(next), fresh, true)) {
      return true;
    }
    if (++tried == 4) {
      break;
    }
  }
  return false;
}

/// Tries the lattice points around a corner.
bool Outline::Impl::nudgeCorner(int corner) {
  const double column = std::round(lattice.columnOf(at(corner)));
  const double row = std::round(lattice.rowOf(at(corner)));
  const std::array<Point, 3> path{at(before(corner)), at(corner), at(after(corner))};
  const double held = twiceUnder(path);
  for (int x = -1; x <= 1; ++x) {
    for (int y = -1; y <= 1; ++y) {
      const Point point = lattice.at(column + x, row + y);
      const std::array<Point, 3> moved{path[0], point, path[2]};
      if (twiceUnder(moved) < held && replace(before(corner), after(corner), std::span(&point, 1), true)) {
        return true;
      }
    }
  }
  return false;
}

std::optional<std::array<Point, 2>> Outline::Impl::cutOf(int corner, double& gain) const {
  const EdgePlace place{.before = at(before(corner)), .from = at(corner), .to = at(corner), .after = at(after(corner))};
  if (exactSideOf(place.before, place.from, place.after) <= 0) {
    return std::nullopt;
  }
  Box box = boxOf(place.before, place.after);
  box.add(place.from);
  const std::array<Point, 3> path{place.before, place.from, place.after};
  const double held = twiceUnder(path);
  std::optional<std::array<Point, 2>> best;
  for (const TangentLine& line : tangentsOf(place, groundNear(box))) {
    const auto from = crossingOf(line, {.through = place.before, .towards = place.from});
    const auto to = crossingOf(line, {.through = place.after, .towards = place.to});
    if (!from || !to || !isBetween(place.before, place.from, *from) || !isBetween(place.after, place.to, *to)) {
      continue;
    }
    const std::array<TangentLine, 2> first{line, TangentLine{.through = place.before, .towards = place.from}};
    const std::array<TangentLine, 2> second{line, TangentLine{.through = place.to, .towards = place.after}};
    const auto newFrom = nearestCorner(*from, first);
    const auto newTo = nearestCorner(*to, second);
    if (newFrom && newTo) {
      const std::array<Point, 4> cut{place.before, *newFrom, *newTo, place.after};
      if (const double found = held - twiceUnder(cut); found > gain) {
        gain = found;
        best = {*newFrom, *newTo};
      }
    }
  }
  return best;
}

Outline::Outline(const MultiPolygon& start, const Ground& ground, const CornerLattice& lattice)
    : m_impl(std::make_unique<Impl>()) {
  m_impl->ground = ground.m_impl.get();
  m_impl->lattice = lattice;
  for (std::size_t part = 0; part < start.size(); ++part) {
    m_impl->addRing(start[part].outer, static_cast<int>(part), false);
    for (const Ring& hole : start[part].holes) {
      m_impl->addRing(hole, static_cast<int>(part), true);
    }
  }
  std::vector<TreeEntry> entries;
  for (int corner = 0; corner < static_cast<int>(m_impl->corners.size()); ++corner) {
    entries.push_back(m_impl->entryOf(corner));
  }
  m_impl->tree = Tree(entries);
  for (int corner = 0; corner < static_cast<int>(m_impl->corners.size()); ++corner) {
    m_impl->pushLosses(corner);
  }
}

Outline::Outline(const Outline& other) : m_impl(std::make_unique<Impl>(*other.m_impl)) {}
Outline& Outline::operator=(Outline&&) noexcept = default;
Outline::~Outline() = default;

std::size_t Outline::corners() const { return m_impl->alive; }
double Outline::size() const { return m_impl->twiceSize / 2; }

MultiPolygon Outline::area() const {
  MultiPolygon area;
  std::vector<bool> isSeen(m_impl->rings.size(), false);
  for (int corner = 0; corner < static_cast<int>(m_impl->corners.size()); ++corner) {
    const Corner& own = m_impl->corners[static_cast<std::size_t>(corner)];
    if (!own.isAlive || isSeen[static_cast<std::size_t>(own.ring)]) {
      continue;
    }
    isSeen[static_cast<std::size_t>(own.ring)] = true;
    const RingOfCorners& ring = m_impl->rings[static_cast<std::size_t>(own.ring)];
    Ring points;
    const std::vector<int> path = m_impl->pathBetween(corner, corner);
    std::transform(path.begin(), path.end() - 1, std::back_inserter(points), [&](int i) { return m_impl->at(i); });
    area.resize(std::max(area.size(), static_cast<std::size_t>(ring.part) + 1));
    Polygon& part = area[static_cast<std::size_t>(ring.part)];
    if (ring.isHole) {
      part.holes.push_back(std::move(points));
    } else {
      part.outer = std::move(points);
    }
  }
  return area;
}

bool Outline::reduceTo(std::size_t corners) {
  std::size_t sinceRetry = 0;
  while (m_impl->alive > corners) {
    if (m_impl->losses.empty() || sinceRetry > 8 + m_impl->alive / 8) {
      if (sinceRetry == 0) {
        return false;
      }
      for (const Loss& loss : std::exchange(m_impl->blocked, {})) {
        m_impl->losses.push(loss);
      }
      sinceRetry = 0;
      if (m_impl->losses.empty()) {
        return false;
      }
    }
    const Loss loss = m_impl->losses.top();
    m_impl->losses.pop();
    const Corner& corner = m_impl->corners[static_cast<std::size_t>(loss.corner)];
    if (!corner.isAlive || corner.stamp != loss.stamp) {
      continue;
    }
    if (m_impl->apply(loss)) {
      ++sinceRetry;
    } else {
      m_impl->blocked.push_back(loss);
    }
  }
  return true;
}

void Outline::tune(int rounds) {
  for (int round = 0; round < rounds; ++round) {
    const double held = size();
    const int end = static_cast<int>(m_impl->corners.size());
    for (int corner = 0; corner < end; ++corner) {
      if (m_impl->corners[static_cast<std::size_t>(corner)].isAlive) {
        m_impl->tuneEdge(corner);
      }
    }
    const int last = static_cast<int>(m_impl->corners.size());
    for (int corner = 0; m_impl->lattice.holdsAll && corner < last; ++corner) {
      if (m_impl->corners[static_cast<std::size_t>(corner)].isAlive) {
        m_impl->nudgeCorner(corner);
      }
    }
    if (size() > held * (1 - 1e-7)) {
      return;
    }
  }
}

void Outline::cutCorners(std::size_t cuts) {
  struct Cut {
    double gain = 0;
    int corner = 0;
    std::array<Point, 2> fresh = {};
  };
  std::vector<Cut> found;
  for (int corner = 0; corner < static_cast<int>(m_impl->corners.size()); ++corner) {
    if (m_impl->corners[static_cast<std::size_t>(corner)].isAlive) {
      double gain = 0;
      if (const auto fresh = m_impl->cutOf(corner, gain)) {
        found.push_back({.gain = gain, .corner = corner, .fresh = *fresh});
      }
    }
  }
  std::ranges::sort(found, std::greater(), &Cut::gain);
  for (const Cut& cut : found) {
    if (cuts == 0) {
      return;
    }
    const bool isThere = m_impl->corners[static_cast<std::size_t>(cut.corner)].isAlive;
    if (isThere && m_impl->replace(m_impl->before(cut.corner), m_impl->after(cut.corner), cut.fresh, true)) {
      --cuts;
    }
  }
}

}  // namespace buurtatlas
