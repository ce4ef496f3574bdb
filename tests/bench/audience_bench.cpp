// Who is in an area, asked again after every move of a vertex: 50,000 members in a town of ten by ten kilometres.
// And which of 5 million points lie in a drawn area, beside the peer that most programs use: an R-tree of points whose
// hits in the box of the area are asked one by one.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <chrono>
#include <cmath>
#include <numbers>
#include <random>

#include "alerting/audience.h"
#include "geometry/point_grid.h"

namespace buurtatlas {
namespace {

constexpr double kWest = 645000;
constexpr double kSouth = 645000;
constexpr double kSide = 10000;

Rows<Member> membersInTown(int count) {
  std::mt19937 random(1302);
  std::uniform_real_distribution<double> along(0, kSide);
  std::vector<Member> members;
  for (Id id = 1; id <= count; ++id) {
    members.push_back({.id = id,
                       .phone = "+32452" + std::to_string(1000000 + id),
                       .email = std::to_string(id) + "@example.org",
                       .placement = {.matchClass = PlacementClass::Exact,
                                     .status = PlacementStatus::Accepted,
                                     .position = Point{.east = kWest + along(random), .north = kSouth + along(random)},
                                     .radius = Metres(15)}});
  }
  return std::make_shared<const std::vector<Member>>(std::move(members));
}

MultiPolygon roundArea(double radius, int vertices) {
  Ring ring;
  for (int vertex = 0; vertex < vertices; ++vertex) {
    const double angle = 2 * std::numbers::pi * vertex / vertices;
    ring.push_back(onGrid({.east = kWest + kSide / 2 + radius * std::cos(angle),
                           .north = kSouth + kSide / 2 + radius * std::sin(angle)}));
  }
  return {{.outer = std::move(ring), .holes = {}}};
}

void recipientsAfterAVertexMove(benchmark::State& state) {
  const AudienceSelector selector(membersInTown(50'000));
  MultiPolygon area = roundArea(static_cast<double>(state.range(0)), 40);
  for (auto run : state) {
    area.front().outer.front().east += 0.001;
    benchmark::DoNotOptimize(selector.select(area, {}));
  }
}
/// Drawn areas of 20 to 80 vertices and 100 to 1,500 m across, anywhere among the points.
std::vector<MultiPolygon> drawnAreas(int count, double side) {
  std::mt19937 random(5);
  std::uniform_real_distribution<double> radius(100, 1500);
  std::uniform_real_distribution<double> wobble(0.7, 1.0);
  std::uniform_real_distribution<double> along(1500, side - 1500);
  std::uniform_int_distribution<int> vertices(20, 80);
  std::vector<MultiPolygon> areas;
  for (int area = 0; area < count; ++area) {
    const Point middle{.east = kWest + along(random), .north = kSouth + along(random)};
    const double reach = radius(random);
    const int corners = vertices(random);
    Ring ring;
    for (int vertex = 0; vertex < corners; ++vertex) {
      const double angle = 2 * std::numbers::pi * vertex / corners;
      const double way = reach * wobble(random);
      ring.push_back(
          onGrid({.east = middle.east + way * std::cos(angle), .north = middle.north + way * std::sin(angle)}));
    }
    areas.push_back({{.outer = std::move(ring), .holes = {}}});
  }
  return areas;
}

std::vector<Point> pointsInRegion(int count, double side) {
  std::mt19937 random(77);
  std::uniform_real_distribution<double> along(0, side);
  std::vector<Point> points;
  points.reserve(static_cast<std::size_t>(count));
  for (int point = 0; point < count; ++point) {
    points.push_back(onGrid({.east = kWest + along(random), .north = kSouth + along(random)}));
  }
  return points;
}

/// The same question to an R-tree.
class RtreePeer {
 public:
  explicit RtreePeer(const std::vector<Point>& points) : m_tree(valuesOf(points)) {}

  [[nodiscard]] std::size_t countIn(const MultiPolygon& area) const {
    BoostArea drawn;
    for (const Point point : area.front().outer) {
      boost::geometry::append(drawn.outer(), BoostPoint(point.east, point.north));
    }
    boost::geometry::correct(drawn);
    const Box box = boundsOf(area);
    const boost::geometry::model::box<BoostPoint> bounds({box.west, box.south}, {box.east, box.north});
    std::size_t hits = 0;
    for (auto found = m_tree.qbegin(boost::geometry::index::intersects(bounds)); found != m_tree.qend(); ++found) {
      hits += boost::geometry::covered_by(found->first, drawn) ? 1 : 0;
    }
    return hits;
  }

 private:
  using BoostPoint = boost::geometry::model::d2::point_xy<double>;
  using BoostArea = boost::geometry::model::polygon<BoostPoint>;
  using Value = std::pair<BoostPoint, std::uint32_t>;
  static std::vector<Value> valuesOf(const std::vector<Point>& points) {
    std::vector<Value> values;
    values.reserve(points.size());
    for (std::uint32_t place = 0; place < points.size(); ++place) {
      values.emplace_back(BoostPoint(points[place].east, points[place].north), place);
    }
    return values;
  }
  boost::geometry::index::rtree<Value, boost::geometry::index::rstar<16>> m_tree;
};

template <class Ask>
std::vector<double> millisecondsOf(const std::vector<MultiPolygon>& areas, std::size_t& hits, const Ask& ask) {
  std::vector<double> times;
  for (const MultiPolygon& area : areas) {
    const auto begin = std::chrono::steady_clock::now();
    hits += ask(area);
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  std::ranges::sort(times);
  return times;
}

/// Medians are the figure, since a few large areas hold most of the hits.
void pointsInDrawnAreas(benchmark::State& state) {
  constexpr int kPoints = 5'000'000;
  constexpr double kRegion = 15'000;
  const std::vector<Point> points = pointsInRegion(kPoints, kRegion);
  const std::vector<MultiPolygon> areas = drawnAreas(200, kRegion);
  const PointGrid grid(points);
  const RtreePeer peer(points);
  for (auto run : state) {
    std::size_t hits = 0;
    std::size_t peerHits = 0;
    const std::vector<double> ours =
        millisecondsOf(areas, hits, [&](const MultiPolygon& area) { return grid.unsortedPointsIn(area).size(); });
    const std::vector<double> theirs =
        millisecondsOf(areas, peerHits, [&](const MultiPolygon& area) { return peer.countIn(area); });
    state.counters["median_ms"] = ours[ours.size() / 2];
    state.counters["p99_ms"] = ours[ours.size() * 99 / 100];
    state.counters["peer_median_ms"] = theirs[theirs.size() / 2];
    state.counters["hits"] = static_cast<double>(hits);
    state.counters["other_hits_of_peer"] = static_cast<double>(peerHits) - static_cast<double>(hits);
  }
}
BENCHMARK(pointsInDrawnAreas)->Iterations(3)->Unit(benchmark::kMillisecond)->UseRealTime();

BENCHMARK(recipientsAfterAVertexMove)->Arg(300)->Arg(1500)->Arg(4500)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace buurtatlas
