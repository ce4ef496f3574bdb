#pragma once

// Private to geometry: the borders of many areas after snap rounding, each stretch of ground once.

#include <cstdint>
#include <span>
#include <vector>

#include "geometry/area_borders.h"
#include "geometry/border_leaves.h"

namespace buurtatlas {

/// An area on one side of a chain.
struct Side {
  std::uint32_t area = 0;
  bool isLeft = true;  ///< seen along the chain
};

/// A line between two nodes that meets nothing else on its way. Its vertices are `first` up to and including `last`.
struct Chain {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// The borders of many areas as chains that meet only in their ends, every vertex on the 1 mm grid. Borders move by
/// less than 1 mm, and only where they cross or come so close.
class SnappedBorders {
 public:
  explicit SnappedBorders(AreaBorders borders);

  [[nodiscard]] std::uint32_t chainCount() const { return static_cast<std::uint32_t>(m_chains.size()); }
  [[nodiscard]] Chain chain(std::uint32_t chain) const { return m_chains[chain]; }
  [[nodiscard]] GridPoint vertex(std::uint32_t vertex) const { return m_borders.vertices[vertex]; }
  /// In rising order of their areas; none where borders have collapsed on each other.
  [[nodiscard]] std::span<const Side> sidesOf(std::uint32_t chain) const {
    return std::span(m_sides).subspan(m_firstSide[chain], m_firstSide[chain + 1] - m_firstSide[chain]);
  }
  /// Areas with a ring that encloses nothing, and those whose own borders meet, which sound ones do in single points at
  /// most; rising.
  [[nodiscard]] const std::vector<std::uint32_t>& doubtfulAreas() const { return m_doubtful; }

  struct Edge {
    std::uint32_t chain = 0;
    GridPoint from = {};
    GridPoint to = {};  ///< in the direction of the chain
  };
  /// Goes from a point to the west: calls visit(edge) for every edge at its height that may be the next one, until
  /// visit returns true for a whole square: see `isEnough`.
  template <class Visit, class IsEnough>
  void goWest(GridPoint from, Visit visit, IsEnough isEnough) const;

 private:
  /// A segment goes through this point, or ends there beside one that does.
  struct Cut {
    std::uint32_t segment = 0;
    GridPoint at = {};
  };
  /// A segment that is cut, and its pieces.
  struct CutSegment {
    std::uint32_t segment = 0;
    std::uint32_t firstPiece = 0;
    std::uint32_t lastPiece = 0;
  };
  struct Piece {
    std::uint32_t first = 0;  ///< vertex
    std::uint32_t chain = 0;
  };
  /// What a chain has on its side, before all is told.
  struct SideOfChain {
    std::uint32_t chain = 0;
    Side side = {};
  };
  class Meetings;
  static constexpr std::uint32_t kIsCut = 0x80000000;
  static constexpr std::uint32_t kNoChain = 0x7fffffff;

  [[nodiscard]] std::uint32_t areaOf(std::uint32_t segment) const {
    return m_borders.rings[m_borders.ringOf[segment]].area;
  }
  [[nodiscard]] std::uint32_t firstTwinOf(std::uint32_t segment) const { return m_leaves.firstTwins()[segment]; }
  [[nodiscard]] bool runsLikeTwin(std::uint32_t segment) const {
    return m_borders.vertices[segment] == m_borders.vertices[firstTwinOf(segment)];
  }
  void findMeetings();
  void cutSegments(std::vector<Cut> cuts);
  void layChains();
  void layPieces();
  void tellSides();

  AreaBorders m_borders;
  BorderLeaves m_leaves;
  std::vector<std::uint8_t> m_nodeAtStart = {};  ///< per first twin
  std::vector<std::uint8_t> m_nodeAtEnd = {};
  std::vector<std::uint32_t> m_chainOf = {};  ///< per first twin: its chain, or kIsCut + its place
  std::vector<CutSegment> m_cutSegments = {};
  std::vector<Piece> m_pieces = {};
  std::vector<Chain> m_chains = {};
  std::vector<SideOfChain> m_told = {};
  std::vector<std::uint32_t> m_firstSide = {};
  std::vector<Side> m_sides = {};
  std::vector<std::uint32_t> m_doubtful = {};
};

template <class Visit, class IsEnough>
void SnappedBorders::goWest(GridPoint from, Visit visit, IsEnough isEnough) const {
  m_leaves.goWest(from, [&](const BorderLeaves::Square& square, std::span<const std::uint32_t> segments) {
    for (const std::uint32_t segment : segments) {
      const std::uint32_t chain = m_chainOf[segment];
      if ((chain & kIsCut) == 0) {
        visit(Edge{.chain = chain, .from = m_borders.startOf(segment), .to = m_borders.endOf(segment)});
        continue;
      }
      const CutSegment& cut = m_cutSegments[chain & ~kIsCut];
      for (std::uint32_t i = cut.firstPiece; i < cut.lastPiece; ++i) {
        const Chain whole = m_chains[m_pieces[i].chain];
        visit(Edge{
            .chain = m_pieces[i].chain, .from = m_borders.vertices[whole.first], .to = m_borders.vertices[whole.last]});
      }
    }
    return isEnough(square.low.x);
  });
}

}  // namespace buurtatlas
