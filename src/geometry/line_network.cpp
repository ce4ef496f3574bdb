#include "geometry/line_network.h"

#include <algorithm>
#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <queue>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "geometry/measure.h"

namespace buurtatlas {

namespace {

namespace bg = boost::geometry;
using BoostPoint = bg::model::point<double, 2, bg::cs::cartesian>;
using BoostBox = bg::model::box<BoostPoint>;

constexpr double kOnLine = 0.001;

/// One straight piece of a line.
struct Piece {
  std::uint32_t first = 0;  ///< node
  std::uint32_t last = 0;   ///< node
  std::uint32_t line = 0;
};

using Entry = std::pair<BoostBox, std::uint32_t>;
using Tree = bg::index::rtree<Entry, bg::index::rstar<16>>;

BoostBox boxOf(Point a, Point b) {
  return {{std::min(a.east, b.east), std::min(a.north, b.north)},
          {std::max(a.east, b.east), std::max(a.north, b.north)}};
}

BoostBox boxAround(Point centre, double reach) {
  return {{centre.east - reach, centre.north - reach}, {centre.east + reach, centre.north + reach}};
}

/// What snapping prefers, the best first.
int rankOf(const Snap& snap) { return (snap.kind == LineKind::ZoneBorder ? 0 : 2) + (snap.isVertex ? 0 : 1); }

}  // namespace

struct LineNetwork::Impl {
  explicit Impl(std::vector<GuideLine> given);

  void numberNodes();
  void cutToPieces();
  void joinPieces();
  [[nodiscard]] std::uint32_t nodeAt(Point point) const;
  [[nodiscard]] std::vector<std::uint32_t> piecesNear(Point point, double reach) const;

  std::vector<GuideLine> lines;
  std::vector<Point> nodes;  ///< every vertex once, in rising order
  std::vector<Piece> pieces;
  std::vector<std::uint32_t> firstJoined;  ///< of each node, where its neighbours begin in `joined`
  std::vector<std::uint32_t> joined;       ///< neighbours of nodes
  Tree tree;
};

LineNetwork::Impl::Impl(std::vector<GuideLine> given) : lines(std::move(given)) {
  numberNodes();
  cutToPieces();
  joinPieces();
  std::vector<Entry> entries;
  entries.reserve(pieces.size());
  for (std::uint32_t piece = 0; piece < pieces.size(); ++piece) {
    entries.emplace_back(boxOf(nodes[pieces[piece].first], nodes[pieces[piece].last]), piece);
  }
  tree = Tree(entries);
}

void LineNetwork::Impl::numberNodes() {
  for (const GuideLine& line : lines) {
    nodes.insert(nodes.end(), line.path.begin(), line.path.end());
  }
  std::ranges::sort(nodes);
  const auto repeated = std::ranges::unique(nodes);
  nodes.erase(repeated.begin(), repeated.end());
}

std::uint32_t LineNetwork::Impl::nodeAt(Point point) const {
  return static_cast<std::uint32_t>(std::ranges::lower_bound(nodes, point) - nodes.begin());
}

void LineNetwork::Impl::cutToPieces() {
  for (std::uint32_t number = 0; number < lines.size(); ++number) {
    const GuideLine& line = lines[number];
    const std::size_t count = line.path.empty() ? 0 : line.path.size() - (line.isRing ? 0 : 1);
    for (std::size_t i = 0; i < count; ++i) {
      const Piece piece{
          .first = nodeAt(line.path[i]), .last = nodeAt(line.path[(i + 1) % line.path.size()]), .line = number};
      if (piece.first != piece.last) {
        pieces.push_back(piece);
      }
    }
  }
}

void LineNetwork::Impl::joinPieces() {
  firstJoined.assign(nodes.size() + 1, 0);
  for (const Piece& piece : pieces) {
    ++firstJoined[piece.first + 1];
    ++firstJoined[piece.last + 1];
  }
  for (std::size_t node = 1; node < firstJoined.size(); ++node) {
    firstJoined[node] += firstJoined[node - 1];
  }
  joined.resize(2 * pieces.size());
  std::vector<std::uint32_t> next(firstJoined.begin(), firstJoined.end() - 1);
  for (const Piece& piece : pieces) {
    joined[next[piece.first]++] = piece.last;
    joined[next[piece.last]++] = piece.first;
  }
}

std::vector<std::uint32_t> LineNetwork::Impl::piecesNear(Point point, double reach) const {
  std::vector<std::uint32_t> near;
  for (auto found = tree.qbegin(bg::index::intersects(boxAround(point, reach))); found != tree.qend(); ++found) {
    const Piece& piece = pieces[found->second];
    if (distanceBetween(nearestOn(nodes[piece.first], nodes[piece.last], point), point).value <= reach) {
      near.push_back(found->second);
    }
  }
  return near;
}

LineNetwork::LineNetwork(std::vector<GuideLine> lines) : m_impl(std::make_unique<const Impl>(std::move(lines))) {}
LineNetwork::LineNetwork(LineNetwork&&) noexcept = default;
LineNetwork& LineNetwork::operator=(LineNetwork&&) noexcept = default;
LineNetwork::~LineNetwork() = default;

std::optional<Snap> LineNetwork::snap(Point pointer, Metres tolerance, std::int64_t passedOver) const {
  std::optional<Snap> best;
  double bestDistance = 0;
  const auto consider = [&](const Snap& snap) {
    const double reach = distanceBetween(snap.at, pointer).value;
    if (reach <= tolerance.value &&
        (!best || std::pair(rankOf(snap), reach) < std::pair(rankOf(*best), bestDistance))) {
      best = snap;
      bestDistance = reach;
    }
  };
  for (const std::uint32_t number : m_impl->piecesNear(pointer, tolerance.value)) {
    const Piece& piece = m_impl->pieces[number];
    const GuideLine& line = m_impl->lines[piece.line];
    if (line.kind == LineKind::ZoneBorder && passedOver != 0 && line.owner == passedOver) {
      continue;
    }
    const Point first = m_impl->nodes[piece.first];
    const Point last = m_impl->nodes[piece.last];
    consider({.at = first, .kind = line.kind, .isVertex = true});
    consider({.at = last, .kind = line.kind, .isVertex = true});
    consider({.at = onGrid(nearestOn(first, last, pointer)), .kind = line.kind});
  }
  return best;
}

namespace {

/// A* over the nodes, with the two ends as nodes of their own. The straight way to the end never overestimates.
class ShortestWay {
 public:
  ShortestWay(const std::vector<Point>& nodes, Point goal, double longest)
      : m_nodes(nodes), m_goal(goal), m_longest(longest) {}

  void offer(std::uint32_t node, std::optional<std::uint32_t> before, double length) {
    const double least = length + distanceBetween(m_nodes[node], m_goal).value;
    const auto known = m_reached.find(node);
    if (least > m_longest || (known != m_reached.end() && known->second.length <= length)) {
      return;
    }
    m_reached[node] = {.length = length, .before = before};
    m_open.emplace(least, length, node);
  }
  /// The next node by the least length of a whole way through it, with its own length; none when all was seen.
  std::optional<std::pair<std::uint32_t, double>> next() {
    while (!m_open.empty()) {
      const auto [least, length, node] = m_open.top();
      m_open.pop();
      if (length <= m_reached.at(node).length) {
        return std::pair(node, length);
      }
    }
    return std::nullopt;
  }
  /// The shortest whole way that any open node may still be part of.
  [[nodiscard]] double leastLeft() const { return m_open.empty() ? m_longest : std::get<0>(m_open.top()); }
  [[nodiscard]] LineString wayTo(std::uint32_t node) const {
    LineString way;
    for (std::optional<std::uint32_t> at = node; at; at = m_reached.at(*at).before) {
      way.push_back(m_nodes[*at]);
    }
    std::ranges::reverse(way);
    return way;
  }

 private:
  struct Reached {
    double length = 0;
    std::optional<std::uint32_t> before = {};
  };
  using Open = std::tuple<double, double, std::uint32_t>;

  const std::vector<Point>& m_nodes;
  Point m_goal;
  double m_longest;
  std::unordered_map<std::uint32_t, Reached> m_reached;
  std::priority_queue<Open, std::vector<Open>, std::greater<>> m_open;
};

void append(LineString& way, Point point) {
  if (way.empty() || way.back() != point) {
    way.push_back(point);
  }
}

}  // namespace

std::optional<LineString> LineNetwork::trace(Point from, Point to, Metres longest) const {
  const std::vector<std::uint32_t> begins = m_impl->piecesNear(from, kOnLine);
  const std::vector<std::uint32_t> ends = m_impl->piecesNear(to, kOnLine);
  const bool onOnePiece =
      std::ranges::any_of(begins, [&](std::uint32_t piece) { return std::ranges::contains(ends, piece); });
  if (onOnePiece) {
    return LineString{from, to};
  }
  const std::vector<Point>& nodes = m_impl->nodes;
  ShortestWay search(nodes, to, longest.value);
  for (const std::uint32_t piece : begins) {
    for (const std::uint32_t node : {m_impl->pieces[piece].first, m_impl->pieces[piece].last}) {
      search.offer(node, std::nullopt, distanceBetween(from, nodes[node]).value);
    }
  }
  std::unordered_map<std::uint32_t, double> lastLegs;
  for (const std::uint32_t piece : ends) {
    for (const std::uint32_t node : {m_impl->pieces[piece].first, m_impl->pieces[piece].last}) {
      lastLegs[node] = distanceBetween(nodes[node], to).value;
    }
  }
  std::optional<std::uint32_t> best;
  double bestLength = longest.value;
  while (const auto reached = search.next()) {
    const auto [node, length] = *reached;
    const auto lastLeg = lastLegs.find(node);
    if (lastLeg != lastLegs.end() && length + lastLeg->second <= bestLength) {
      best = node;
      bestLength = length + lastLeg->second;
    }
    if (best && search.leastLeft() >= bestLength) {
      break;
    }
    for (std::uint32_t i = m_impl->firstJoined[node]; i < m_impl->firstJoined[node + 1]; ++i) {
      const std::uint32_t neighbour = m_impl->joined[i];
      search.offer(neighbour, node, length + distanceBetween(nodes[node], nodes[neighbour]).value);
    }
  }
  if (!best) {
    return std::nullopt;
  }
  LineString way{from};
  for (const Point point : search.wayTo(*best)) {
    append(way, point);
  }
  append(way, to);
  return way;
}

}  // namespace buurtatlas
