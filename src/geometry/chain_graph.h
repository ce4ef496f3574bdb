#pragma once

// Private to geometry: where chains meet, and what lies on either side of them.

#include <cstdint>
#include <span>
#include <vector>

#include "geometry/numbered_sets.h"
#include "geometry/snapped_borders.h"

namespace buurtatlas {

/// A chain in one of its two directions: twice its number, and one more against it.
using Way = std::uint32_t;
inline std::uint32_t chainOf(Way way) { return way >> 1; }
inline bool isForward(Way way) { return (way & 1U) == 0; }
inline Way backOf(Way way) { return way ^ 1U; }

/// The chains around every node, and the areas that hold the ground on each side of each.
class ChainGraph {
 public:
  explicit ChainGraph(const SnappedBorders& borders);

  [[nodiscard]] std::uint32_t wayCount() const { return 2 * m_borders.chainCount(); }
  [[nodiscard]] std::uint32_t nodeCount() const { return static_cast<std::uint32_t>(m_firstWay.size() - 1); }
  /// Whether a way divides anything; the ways of chains with no sides are in no node.
  [[nodiscard]] bool isPresent(Way way) const { return !m_borders.sidesOf(chainOf(way)).empty(); }
  [[nodiscard]] std::uint32_t startOf(Way way) const { return m_node[way]; }
  [[nodiscard]] std::uint32_t endOf(Way way) const { return m_node[backOf(way)]; }
  /// The areas that hold the ground on both sides of a chain, in rising order.
  [[nodiscard]] const std::vector<std::uint32_t>& areasAround(std::uint32_t chain) const {
    return m_sets.of(m_around[chain]);
  }
  /// Puts the areas that hold the ground left of a way in `out`, in rising order, in place of what was there.
  void areasLeftOf(Way way, std::vector<std::uint32_t>& out) const;
  /// The ways that leave a node, counter-clockwise.
  [[nodiscard]] std::span<const Way> waysFrom(std::uint32_t node) const {
    return std::span(m_ways).subspan(m_firstWay[node], m_firstWay[node + 1] - m_firstWay[node]);
  }
  /// The way that leaves where this one ends, next in the clockwise direction: it has the same ground on its left.
  [[nodiscard]] Way nextAround(Way way) const { return clockwiseFrom(backOf(way)); }
  /// The way that leaves the same node, next in the clockwise direction.
  [[nodiscard]] Way clockwiseFrom(Way way) const;
  /// Areas that cannot have been sound, because they lie on neither or both sides of their own border; rising.
  [[nodiscard]] const std::vector<std::uint32_t>& areasTorn() const { return m_torn; }

 private:
  struct Component {
    GridPoint corner = {};  ///< its westernmost vertex, of these the southernmost
    Way outer = 0;          ///< a way there with the ground outside the component on its left
  };
  void placeNodes();
  void sortWays();
  void findComponents();
  void tellGround();
  [[nodiscard]] Way outerWayAt(std::uint32_t chain, std::uint32_t vertex) const;
  void placeInPlane(std::uint32_t component);
  void spread(Way from, std::vector<std::uint32_t> left);
  void tellAround(Way way, std::vector<std::uint32_t>& ground);
  [[nodiscard]] GridPoint firstStepOf(Way way) const;

  const SnappedBorders& m_borders;
  NumberedSets m_sets = {};
  std::vector<std::uint32_t> m_node = {};  ///< per way: where it starts
  std::vector<std::uint32_t> m_firstWay = {};
  std::vector<Way> m_ways = {};
  std::vector<std::uint32_t> m_placeOf = {};      ///< per way: where it stands in m_ways
  std::vector<GridPoint> m_points = {};           ///< per node
  std::vector<std::uint32_t> m_componentOf = {};  ///< per node
  std::vector<Component> m_components = {};
  std::vector<std::uint32_t> m_around = {};  ///< per chain: a set of areas
  std::vector<bool> m_isTold = {};           ///< per node: of its ways
  std::vector<std::uint32_t> m_torn = {};
};

}  // namespace buurtatlas
