#pragma once

#include <cstdint>
#include <vector>

#include "core/kernel.h"
#include "core/point.h"
#include "core/polygon.h"
#include "core/units.h"

namespace buurtatlas {

/// How much of a kernel around a point lies in an area, from 0 to 1: the integral over the area as one over its border
/// (Green), in closed form on every edge; for the Gaussian that is Owen's T (Owen 1956). Units: shares. Thread: any
/// number of threads at once. Misses: nothing is rounded but by double precision; the Gaussian ends at eight standard
/// deviations, where 1e-14 of it is left.
class KernelMass {
 public:
  /// For bandwidths up to the widest.
  KernelMass(const MultiPolygon& area, Kernel kernel, Metres widest);

  /// The caller says whether the area holds the point, as ZoneIndex and CellsInside do.
  [[nodiscard]] double at(Point point, Metres bandwidth, bool isInside) const;

 private:
  struct Edge {
    Point from;
    Point to;
  };
  [[nodiscard]] std::int64_t bucketAt(Point point) const;
  template <class Use>
  void forBucketsNear(const Edge& edge, Use use) const;

  Kernel m_kernel;
  double m_reach;  ///< of the widest kernel
  double m_side;   ///< of a bucket
  Box m_bounds;
  std::int64_t m_columns = 0;
  std::int64_t m_rows = 0;
  std::vector<Edge> m_edges = {};
  std::vector<std::uint32_t> m_begins = {};  ///< per bucket, where its edges begin
  std::vector<std::uint32_t> m_near = {};    ///< edges that a kernel around a point of the bucket may reach
};

}  // namespace buurtatlas
