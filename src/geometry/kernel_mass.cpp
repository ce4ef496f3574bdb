#include "geometry/kernel_mass.h"

#include <algorithm>
#include <boost/math/special_functions/owens_t.hpp>
#include <cmath>
#include <numbers>

namespace buurtatlas {

namespace {

constexpr double kGaussianReach = 8;  // standard deviations
constexpr double kMostBuckets = 4e6;

double reachOf(Kernel kernel, double bandwidth) {
  return kernel == Kernel::Quartic ? bandwidth : kGaussianReach * bandwidth;
}

/// The turn of the directions from a point to a line at distance p, weighed with what of the kernel lies beyond the
/// line, from the foot of the point up to t. Units: turns. Source: with u = (p^2 + t^2) / h^2, the integral of
/// (1 - u)^3 / u, expanded.
double quarticBeyond(double p, double t, double h) {
  const double p2 = p * p;
  const double t2 = t * t;
  const double h2 = h * h;
  const double polynomial = -3 + (3 * (p2 + t2 / 3) - (p2 * p2 + 2 * p2 * t2 / 3 + t2 * t2 / 5) / h2) / h2;
  return (std::atan(t / p) + p * t / h2 * polynomial) / (2 * std::numbers::pi);
}

double distanceTo(Point point, Point from, Point to) {
  const double east = to.east - from.east;
  const double north = to.north - from.north;
  const double length2 = east * east + north * north;
  const double along = (point.east - from.east) * east + (point.north - from.north) * north;
  const double share = length2 > 0 ? std::clamp(along / length2, 0.0, 1.0) : 0;
  return std::hypot(point.east - from.east - share * east, point.north - from.north - share * north);
}

}  // namespace

KernelMass::KernelMass(const MultiPolygon& area, Kernel kernel, Metres widest)
    : m_kernel(kernel), m_reach(reachOf(kernel, widest.value)), m_bounds(boundsOf(area)) {
  const auto addRing = [this](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      m_edges.push_back({.from = ring[i], .to = ring[i + 1 == ring.size() ? 0 : i + 1]});
    }
  };
  for (const Polygon& part : area) {
    addRing(part.outer);
    std::ranges::for_each(part.holes, addRing);
  }
  m_bounds = m_edges.empty() ? Box{.west = 0, .south = 0, .east = 0, .north = 0}
                             : Box{.west = m_bounds.west - m_reach,
                                   .south = m_bounds.south - m_reach,
                                   .east = m_bounds.east + m_reach,
                                   .north = m_bounds.north + m_reach};
  const double width = m_bounds.east - m_bounds.west;
  const double height = m_bounds.north - m_bounds.south;
  m_side =
      std::max({m_reach / 2, std::sqrt(width * height / kMostBuckets), std::max(width, height) / kMostBuckets, 1e-3});
  m_columns = static_cast<std::int64_t>(width / m_side) + 1;
  m_rows = static_cast<std::int64_t>(height / m_side) + 1;
  m_begins.resize(static_cast<std::size_t>(m_columns * m_rows) + 1);
  for (const Edge& edge : m_edges) {
    forBucketsNear(edge, [this](std::int64_t bucket) { ++m_begins[static_cast<std::size_t>(bucket) + 1]; });
  }
  for (std::size_t i = 1; i < m_begins.size(); ++i) {
    m_begins[i] += m_begins[i - 1];
  }
  m_near.resize(m_begins.back());
  std::vector<std::uint32_t> next(m_begins.begin(), m_begins.end() - 1);
  for (std::uint32_t i = 0; i < m_edges.size(); ++i) {
    forBucketsNear(m_edges[i], [&](std::int64_t bucket) { m_near[next[static_cast<std::size_t>(bucket)]++] = i; });
  }
}

template <class Use>
void KernelMass::forBucketsNear(const Edge& edge, Use use) const {
  const auto column = [this](double east) {
    const double place = std::floor((east - m_bounds.west) / m_side);
    return static_cast<std::int64_t>(std::clamp(place, 0.0, static_cast<double>(m_columns - 1)));
  };
  const auto row = [this](double north) {
    const double place = std::floor((north - m_bounds.south) / m_side);
    return static_cast<std::int64_t>(std::clamp(place, 0.0, static_cast<double>(m_rows - 1)));
  };
  const auto [west, east] = std::minmax(edge.from.east, edge.to.east);
  const auto [south, north] = std::minmax(edge.from.north, edge.to.north);
  const double near = m_reach + m_side * std::numbers::sqrt2 / 2;
  for (std::int64_t y = row(south - m_reach); y <= row(north + m_reach); ++y) {
    for (std::int64_t x = column(west - m_reach); x <= column(east + m_reach); ++x) {
      const Point middle{.east = m_bounds.west + (static_cast<double>(x) + 0.5) * m_side,
                         .north = m_bounds.south + (static_cast<double>(y) + 0.5) * m_side};
      if (distanceTo(middle, edge.from, edge.to) <= near) {
        use(y * m_columns + x);
      }
    }
  }
}

double KernelMass::at(Point point, Metres bandwidth, bool isInside) const {
  const double h = bandwidth.value;
  const double reach = reachOf(m_kernel, h);
  double mass = isInside ? 1 : 0;
  if (!m_bounds.contains(point)) {
    return mass;
  }
  const std::size_t bucket = static_cast<std::size_t>(bucketAt(point));
  for (std::uint32_t i = m_begins[bucket]; i < m_begins[bucket + 1]; ++i) {
    const Edge& edge = m_edges[m_near[i]];
    const double east = edge.from.east - point.east;
    const double north = edge.from.north - point.north;
    const double length = std::hypot(edge.to.east - edge.from.east, edge.to.north - edge.from.north);
    if (length == 0) {
      continue;
    }
    const double alongEast = (edge.to.east - edge.from.east) / length;
    const double alongNorth = (edge.to.north - edge.from.north) / length;
    double p = east * alongNorth - north * alongEast;
    if (std::abs(p) >= reach) {
      continue;
    }
    // On the border itself the point belongs to the side that the caller says.
    p = p == 0 ? (isInside ? 1e-9 : -1e-9) : p;
    const double half = std::sqrt(reach * reach - p * p);
    const double begin = std::max(east * alongEast + north * alongNorth, -half);
    const double end = std::min(east * alongEast + north * alongNorth + length, half);
    if (begin < end) {
      mass -= m_kernel == Kernel::Quartic
                  ? quarticBeyond(p, end, h) - quarticBeyond(p, begin, h)
                  : boost::math::owens_t(p / h, end / p) - boost::math::owens_t(p / h, begin / p);
    }
  }
  return std::clamp(mass, 0.0, 1.0);
}

std::int64_t KernelMass::bucketAt(Point point) const {
  const auto column = static_cast<std::int64_t>((point.east - m_bounds.west) / m_side);
  const auto row = static_cast<std::int64_t>((point.north - m_bounds.south) / m_side);
  return std::min(row, m_rows - 1) * m_columns + std::min(column, m_columns - 1);
}

}  // namespace buurtatlas
