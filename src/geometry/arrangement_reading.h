#pragma once

// Private to geometry: what an arrangement says.

#include <cstdint>
#include <vector>

#include "geometry/area_arrangement.h"
#include "geometry/chain_graph.h"
#include "geometry/snapped_borders.h"
#include "geometry/traced_rings.h"

namespace buurtatlas {

/// Which of the areas of an arrangement is what: first those that cover ground, then those that may have been open
/// before (none: all of it), and the boundary last.
struct AreaRoles {
  std::uint32_t covers = 0;
  std::uint32_t boundary = 0;
};

/// Reads the answers off a graph. Thread: any number of threads at once.
class ArrangementReading {
 public:
  ArrangementReading(const SnappedBorders& borders, const ChainGraph& graph, AreaRoles roles)
      : m_borders(borders), m_graph(graph), m_covers(roles.covers), m_boundary(roles.boundary) {}

  /// Of what may have been open, what lies in the boundary and under no cover. What rounding leaves between two parts
  /// of it, some 1 mm wide, joins them.
  [[nodiscard]] std::vector<OpenGround> openGround() const;
  [[nodiscard]] std::vector<CommonGround> commonGround() const;
  [[nodiscard]] std::vector<StackedGround> stackedGround() const;
  [[nodiscard]] std::vector<CommonBorder> commonBorders() const;

  /// Calls add(areas, size) for every stretch of border with what its left ground holds, covers or not, and the share
  /// of its size by Green's theorem: the sums over all calls are the sizes. `areas` may be changed.
  template <class Add>
  void forEachShare(Add add) const;

 private:
  /// What lies left of a way.
  enum class Ground : std::uint8_t { OutsideOrCovered, Free, Open };  ///< free: under no cover, but was not open before
  [[nodiscard]] Ground groundLeftOf(Way way) const;
  /// Makes slivers of free ground beside open ground open too.
  void joinSlivers(std::vector<Ground>& left) const;
  [[nodiscard]] std::vector<Way> waysAround(Ground ground, const std::vector<Ground>& left) const;
  [[nodiscard]] bool isSliver(const TracedPart& part) const;
  [[nodiscard]] double lengthOf(std::uint32_t chain) const;
  [[nodiscard]] double areaBeside(std::uint32_t chain) const;

  const SnappedBorders& m_borders;
  const ChainGraph& m_graph;
  std::uint32_t m_covers;
  std::uint32_t m_boundary;
};

template <class Add>
void ArrangementReading::forEachShare(Add add) const {
  std::vector<std::uint32_t> areas;
  for (Way way = 0; way < m_graph.wayCount(); ++way) {
    if (m_graph.isPresent(way)) {
      m_graph.areasLeftOf(way, areas);
      if (areas.size() > 1) {
        const double share = areaBeside(chainOf(way));
        add(areas, isForward(way) ? share : -share);
      }
    }
  }
}

}  // namespace buurtatlas
