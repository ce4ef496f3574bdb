#include "incidents/density_sources.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "geometry/kernel_mass.h"
#include "incidents/density.h"

namespace buurtatlas {

namespace {

using Sources = std::vector<DensitySource>;
using Numbers = tbb::blocked_range<std::size_t>;

/// Sources in square buckets, for looking around a place.
class Neighbourhood {
 public:
  Neighbourhood(const Sources& sources, int nearest) : m_sources(sources) {
    for (const DensitySource& source : sources) {
      m_box.add(source.at);
    }
    const double width = m_box.east - m_box.west;
    const double height = m_box.north - m_box.south;
    const auto count = static_cast<double>(sources.size());
    m_side =
        std::max({std::sqrt(width * height * std::max(nearest, 3) / 3 / count), std::max(width, height) / count, 1e-3});
    m_columns = static_cast<std::int64_t>(width / m_side) + 1;
    m_rows = static_cast<std::int64_t>(height / m_side) + 1;
    m_begins.resize(static_cast<std::size_t>(m_columns * m_rows) + 1);
    for (const DensitySource& source : sources) {
      ++m_begins[bucketOf(source.at) + 1];
    }
    for (std::size_t i = 1; i < m_begins.size(); ++i) {
      m_begins[i] += m_begins[i - 1];
    }
    m_members.resize(sources.size());
    std::vector<std::uint32_t> next(m_begins.begin(), m_begins.end() - 1);
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
      m_members[next[bucketOf(sources[i].at)]++] = i;
    }
  }

  /// To the k-th nearest other incident. There must be more than k.
  [[nodiscard]] double distanceFrom(const DensitySource& from, int nearest) const {
    double missing = nearest - (from.weight - 1);
    if (missing <= 0) {
      return 0;
    }
    const std::int64_t column = columnOf(from.at);
    const std::int64_t row = rowOf(from.at);
    std::vector<std::pair<double, double>> found;  // squared distance, weight
    for (std::int64_t ring = 0; ring <= std::max(m_columns, m_rows); ++ring) {
      forRing(column, row, ring, [&](const DensitySource& other) {
        if (&other != &from) {
          found.emplace_back(squaredDistance(from.at, other.at), other.weight);
        }
      });
      const double known = static_cast<double>(ring) * m_side;
      double within = 0;
      for (const auto& [distance, weight] : found) {
        within += distance <= known * known ? weight : 0;
      }
      if (within >= missing) {
        break;
      }
    }
    std::ranges::sort(found);
    for (const auto& [distance, weight] : found) {
      missing -= weight;
      if (missing <= 0) {
        return std::sqrt(distance);
      }
    }
    return 0;
  }

 private:
  static double squaredDistance(Point a, Point b) {
    return (a.east - b.east) * (a.east - b.east) + (a.north - b.north) * (a.north - b.north);
  }
  [[nodiscard]] std::int64_t columnOf(Point point) const {
    return std::min(static_cast<std::int64_t>((point.east - m_box.west) / m_side), m_columns - 1);
  }
  [[nodiscard]] std::int64_t rowOf(Point point) const {
    return std::min(static_cast<std::int64_t>((point.north - m_box.south) / m_side), m_rows - 1);
  }
  [[nodiscard]] std::size_t bucketOf(Point point) const {
    return static_cast<std::size_t>(rowOf(point) * m_columns + columnOf(point));
  }

  /// The buckets at this distance, in buckets, from one of them.
  template <class Use>
  void forRing(std::int64_t column, std::int64_t row, std::int64_t ring, Use use) const {
    for (std::int64_t y = std::max<std::int64_t>(row - ring, 0); y <= std::min(row + ring, m_rows - 1); ++y) {
      const bool isEdge = y == row - ring || y == row + ring;
      const std::int64_t step = isEdge || ring == 0 ? 1 : 2 * ring;
      for (std::int64_t x = column - ring; x <= column + ring; x += step) {
        if (x >= 0 && x < m_columns) {
          const auto bucket = static_cast<std::size_t>(y * m_columns + x);
          for (std::uint32_t i = m_begins[bucket]; i < m_begins[bucket + 1]; ++i) {
            use(m_sources[m_members[i]]);
          }
        }
      }
    }
  }

  const Sources& m_sources;
  Box m_box;
  double m_side = 1;
  std::int64_t m_columns = 1;
  std::int64_t m_rows = 1;
  std::vector<std::uint32_t> m_begins = {};
  std::vector<std::uint32_t> m_members = {};
};

}  // namespace

Sources sourcesOf(std::span<const Point> incidents, Metres bandwidth) {
  std::vector<Point> points(incidents.begin(), incidents.end());
  std::erase_if(points, [](Point point) { return !std::isfinite(point.east) || !std::isfinite(point.north); });
  std::ranges::sort(points, [](Point one, Point other) {
    return one.north != other.north ? one.north < other.north : one.east < other.east;
  });
  Sources sources;
  for (const Point point : points) {
    if (sources.empty() || sources.back().at != point) {
      sources.push_back({.at = point, .bandwidth = bandwidth.value});
    }
    sources.back().weight += 1;
  }
  return sources;
}

void widenToNearest(Sources& sources, int nearest, const JobControl& control) {
  const Neighbourhood neighbourhood(sources, nearest);
  tbb::parallel_for(Numbers(0, sources.size(), 256), [&](const Numbers& numbers) {
    for (std::size_t i = numbers.begin(); i < numbers.end() && !control.isStopped(); ++i) {
      sources[i].bandwidth = std::max(sources[i].bandwidth, neighbourhood.distanceFrom(sources[i], nearest));
    }
  });
}

void makeUpForBoundary(Sources& sources, const MultiPolygon& boundary, Kernel kernel, const JobControl& control) {
  // By octaves of bandwidth: how much of the border is looked at grows with the widest.
  std::vector<DensitySource*> byBandwidth;
  for (DensitySource& source : sources) {
    byBandwidth.push_back(&source);
  }
  std::ranges::stable_sort(byBandwidth, {}, [](const DensitySource* source) { return source->bandwidth; });
  for (auto begin = byBandwidth.begin(); begin != byBandwidth.end();) {
    const double widest = 2 * (*begin)->bandwidth;
    const auto end = std::find_if(begin, byBandwidth.end(),
                                  [widest](const DensitySource* source) { return source->bandwidth > widest; });
    const KernelMass mass(boundary, kernel, Metres(widest));
    tbb::parallel_for(std::ptrdiff_t{0}, end - begin, [&](std::ptrdiff_t i) {
      DensitySource& source = **(begin + i);
      if (!control.isStopped()) {
        source.weight /= std::max(mass.at(source.at, Metres(source.bandwidth), true), kLeastKernelMass);
      }
    });
    begin = end;
  }
}

}  // namespace buurtatlas
