#include "geometry/snapped_borders.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "geometry/hot_pixel.h"

namespace buurtatlas {

namespace {

bool comesBefore(GridPoint a, GridPoint b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); }

/// A segment as one square sees it.
struct Segment {
  GridPoint a = {};
  GridPoint b = {};
  GridBox box = {};
  std::uint32_t number = 0;
};

bool comeClose(const GridBox& first, const GridBox& second) {
  return first.low.x <= second.high.x + 1 && second.low.x <= first.high.x + 1 && first.low.y <= second.high.y + 1 &&
         second.low.y <= first.high.y + 1;
}

/// Whether the line from a over b to c turns by less than a right angle, so that it never comes back on itself.
bool goesOn(GridPoint a, GridPoint b, GridPoint c) {
  __extension__ using Wide = __int128;
  return static_cast<Wide>(b.x - a.x) * (c.x - b.x) + static_cast<Wide>(b.y - a.y) * (c.y - b.y) >= 0;
}

}  // namespace

/// Looks in the squares of one tile for segments that meet. What is found at a point is written down by the one square
/// that holds the point, so tiles may be searched at the same time.
class SnappedBorders::Meetings {
 public:
  explicit Meetings(SnappedBorders& all) : m_all(all) {}

  void search(const BorderLeaves::Square& square, std::span<const std::uint32_t> numbers) {
    m_square = square;
    gather(numbers);
    m_crossings.clear();
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
      for (std::size_t j = i + 1; j < m_segments.size(); ++j) {
        if (comeClose(m_segments[i].box, m_segments[j].box)) {
          meet(m_segments[i], m_segments[j]);
        }
      }
    }
    for (const GridPoint crossing : m_crossings) {
      for (const Segment& each : m_segments) {
        if (crossing == each.a || crossing == each.b || passesPixel(each.a, each.b, crossing)) {
          cuts.push_back({.segment = each.number, .at = crossing});
        }
      }
    }
  }

  std::vector<Cut> cuts = {};
  std::vector<std::uint32_t> meetingThemselves = {};

 private:
  void gather(std::span<const std::uint32_t> numbers) {
    m_segments.clear();
    for (const std::uint32_t number : numbers) {
      const GridPoint a = m_all.m_borders.startOf(number);
      const GridPoint b = m_all.m_borders.endOf(number);
      m_segments.push_back({.a = a,
                            .b = b,
                            .box = {.low = {.x = std::min(a.x, b.x), .y = std::min(a.y, b.y)},
                                    .high = {.x = std::max(a.x, b.x), .y = std::max(a.y, b.y)}},
                            .number = number});
    }
  }

  void noteSameArea(const Segment& first, std::uint32_t second) {
    const std::uint32_t area = m_all.areaOf(first.number);
    if (area == m_all.areaOf(second) && (meetingThemselves.empty() || meetingThemselves.back() != area)) {
      meetingThemselves.push_back(area);
    }
  }

  [[nodiscard]] bool follows(const Segment& first, const Segment& second) const {
    const AreaBorders::RingSpan& ring = m_all.m_borders.rings[m_all.m_borders.ringOf[first.number]];
    return second.number == (first.number + 1 == ring.last ? ring.first : first.number + 1) &&
           m_all.m_borders.ringOf[second.number] == m_all.m_borders.ringOf[first.number];
  }

  void meet(const Segment& s, const Segment& t) {
    const bool sThenT = follows(s, t);
    const bool tThenS = follows(t, s);
    if ((sThenT && goesOn(s.a, s.b, t.b)) || (tThenS && goesOn(t.a, t.b, s.b))) {
      return;
    }
    const std::size_t cutsBefore = cuts.size();
    bool share = false;
    if (!sThenT && !tThenS) {
      share = shareEnds(s, t);
    }
    passThroughEnds(s, t);
    passThroughEnds(t, s);
    cross(s, t);
    if (share || cuts.size() > cutsBefore) {
      noteSameArea(s, t.number);
    }
  }

  bool shareEnds(const Segment& s, const Segment& t) {
    const auto mark = [&](GridPoint point, std::uint8_t& node) {
      if (m_square.holds(point)) {
        node = 1;
      }
    };
    const bool atStart = s.a == t.a || s.a == t.b;
    const bool atEnd = s.b == t.a || s.b == t.b;
    if (atStart) {
      mark(s.a, m_all.m_nodeAtStart[s.number]);
      mark(s.a, s.a == t.a ? m_all.m_nodeAtStart[t.number] : m_all.m_nodeAtEnd[t.number]);
    }
    if (atEnd) {
      mark(s.b, m_all.m_nodeAtEnd[s.number]);
      mark(s.b, s.b == t.a ? m_all.m_nodeAtStart[t.number] : m_all.m_nodeAtEnd[t.number]);
    }
    return atStart || atEnd;
  }

  void passThroughEnds(const Segment& through, const Segment& other) {
    for (const GridPoint end : {other.a, other.b}) {
      if (end != through.a && end != through.b && m_square.holds(end) && passesPixel(through.a, through.b, end)) {
        cuts.push_back({.segment = through.number, .at = end});
        cuts.push_back({.segment = other.number, .at = end});
      }
    }
  }

  void cross(const Segment& s, const Segment& t) {
    if (sideOf(s.a, s.b, t.a) * sideOf(s.a, s.b, t.b) >= 0 || sideOf(t.a, t.b, s.a) * sideOf(t.a, t.b, s.b) >= 0) {
      return;
    }
    noteSameArea(s, t.number);
    const GridPoint crossing = crossingPixel(s.a, s.b, t.a, t.b);
    if (m_square.holds(crossing)) {
      m_crossings.push_back(crossing);
    }
  }

  SnappedBorders& m_all;
  BorderLeaves::Square m_square = {};
  std::vector<Segment> m_segments = {};
  std::vector<GridPoint> m_crossings = {};
};

SnappedBorders::SnappedBorders(AreaBorders borders) : m_borders(std::move(borders)), m_leaves(m_borders) {
  findMeetings();
  layChains();
  layPieces();
  tellSides();
}

void SnappedBorders::findMeetings() {
  const std::size_t segments = m_borders.vertices.size();
  m_nodeAtStart.resize(segments);
  m_nodeAtEnd.resize(segments);
  m_chainOf.assign(segments, kNoChain);
  std::vector<std::vector<Cut>> cutsOfTiles(m_leaves.tileCount());
  std::vector<std::vector<std::uint32_t>> meetingOfTiles(m_leaves.tileCount());
  oneapi::tbb::parallel_for(std::size_t{0}, m_leaves.tileCount(), [&](std::size_t tile) {
    Meetings meetings(*this);
    m_leaves.forEachSquare(tile, [&](const BorderLeaves::Square& square, std::span<const std::uint32_t> numbers) {
      meetings.search(square, numbers);
    });
    cutsOfTiles[tile] = std::move(meetings.cuts);
    meetingOfTiles[tile] = std::move(meetings.meetingThemselves);
  });
  m_doubtful = m_borders.areasWithout;
  std::vector<Cut> cuts;
  for (std::size_t tile = 0; tile < cutsOfTiles.size(); ++tile) {
    cuts.insert(cuts.end(), cutsOfTiles[tile].begin(), cutsOfTiles[tile].end());
    m_doubtful.insert(m_doubtful.end(), meetingOfTiles[tile].begin(), meetingOfTiles[tile].end());
  }
  cutSegments(std::move(cuts));
}

/// Writes the pieces of every segment that is cut behind the vertices there are.
void SnappedBorders::cutSegments(std::vector<Cut> cuts) {
  std::ranges::sort(cuts, {}, &Cut::segment);
  std::vector<GridPoint> stops;
  for (std::size_t i = 0; i < cuts.size();) {
    const std::uint32_t segment = cuts[i].segment;
    const GridPoint a = m_borders.startOf(segment);
    const GridPoint b = m_borders.endOf(segment);
    stops.assign({a, b});
    for (; i < cuts.size() && cuts[i].segment == segment; ++i) {
      stops.push_back(cuts[i].at);
    }
    __extension__ using Wide = __int128;
    std::ranges::sort(stops, {}, [&](GridPoint stop) {
      return static_cast<Wide>(stop.x - a.x) * (b.x - a.x) + static_cast<Wide>(stop.y - a.y) * (b.y - a.y);
    });
    const auto repeats = std::ranges::unique(stops);
    stops.erase(repeats.begin(), repeats.end());
    CutSegment cut{.segment = segment, .firstPiece = static_cast<std::uint32_t>(m_pieces.size())};
    for (std::size_t stop = 0; stop < stops.size(); ++stop) {
      if (stop + 1 < stops.size()) {
        m_pieces.push_back({.first = static_cast<std::uint32_t>(m_borders.vertices.size())});
      }
      m_borders.vertices.push_back(stops[stop]);
    }
    cut.lastPiece = static_cast<std::uint32_t>(m_pieces.size());
    m_chainOf[segment] = kIsCut | static_cast<std::uint32_t>(m_cutSegments.size());
    m_cutSegments.push_back(cut);
  }
}

/// A ring is followed as long as its segments are the first of their twins, are not cut, and meet nothing.
void SnappedBorders::layChains() {
  for (const AreaBorders::RingSpan& ring : m_borders.rings) {
    bool goesOnFromLast = false;
    for (std::uint32_t segment = ring.first; segment < ring.last; ++segment) {
      const std::uint32_t twin = firstTwinOf(segment);
      if ((m_chainOf[twin] & kIsCut) != 0) {
        goesOnFromLast = false;
        continue;
      }
      if (twin != segment) {
        const std::uint32_t chain = m_chainOf[twin];
        if (m_chains[chain].first == twin) {
          m_told.push_back({.chain = chain, .side = {.area = ring.area, .isLeft = runsLikeTwin(segment)}});
        }
        goesOnFromLast = false;
        continue;
      }
      if (goesOnFromLast && m_nodeAtStart[segment] == 0) {
        m_chains.back().last = segment + 1;
      } else {
        m_told.push_back({.chain = chainCount(), .side = {.area = ring.area, .isLeft = true}});
        m_chains.push_back({.first = segment, .last = segment + 1});
      }
      m_chainOf[segment] = chainCount() - 1;
      goesOnFromLast = m_nodeAtEnd[segment] == 0;
    }
  }
}

/// Pieces between the same two points make one chain.
void SnappedBorders::layPieces() {
  struct Place {
    GridPoint low;
    GridPoint high;
    std::uint32_t piece;
  };
  std::vector<Place> places;
  places.reserve(m_pieces.size());
  for (std::uint32_t piece = 0; piece < m_pieces.size(); ++piece) {
    GridPoint a = m_borders.vertices[m_pieces[piece].first];
    GridPoint b = m_borders.vertices[m_pieces[piece].first + 1];
    if (comesBefore(b, a)) {
      std::swap(a, b);
    }
    places.push_back({.low = a, .high = b, .piece = piece});
  }
  std::ranges::sort(places, [](const Place& first, const Place& second) {
    return std::tie(first.low.x, first.low.y, first.high.x, first.high.y, first.piece) <
           std::tie(second.low.x, second.low.y, second.high.x, second.high.y, second.piece);
  });
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i == 0 || places[i].low != places[i - 1].low || places[i].high != places[i - 1].high) {
      const std::uint32_t first = m_pieces[places[i].piece].first;
      m_chains.push_back({.first = first, .last = first + 1});
    }
    m_pieces[places[i].piece].chain = chainCount() - 1;
  }
  for (const AreaBorders::RingSpan& ring : m_borders.rings) {
    for (std::uint32_t segment = ring.first; segment < ring.last; ++segment) {
      const std::uint32_t twin = firstTwinOf(segment);
      if ((m_chainOf[twin] & kIsCut) == 0) {
        continue;
      }
      const CutSegment& cut = m_cutSegments[m_chainOf[twin] & ~kIsCut];
      for (std::uint32_t piece = cut.firstPiece; piece < cut.lastPiece; ++piece) {
        const Piece& each = m_pieces[piece];
        const bool runsLikeChain = m_borders.vertices[each.first] == m_borders.vertices[m_chains[each.chain].first];
        m_told.push_back(
            {.chain = each.chain, .side = {.area = ring.area, .isLeft = runsLikeChain == runsLikeTwin(segment)}});
      }
    }
  }
}

/// An area that is told of both sides of a chain has collapsed there and is on neither.
void SnappedBorders::tellSides() {
  m_firstSide.assign(m_chains.size() + 1, 0);
  for (const SideOfChain& told : m_told) {
    ++m_firstSide[told.chain + 1];
  }
  for (std::size_t chain = 0; chain < m_chains.size(); ++chain) {
    m_firstSide[chain + 1] += m_firstSide[chain];
  }
  std::vector<Side> sides(m_told.size());
  std::vector<std::uint32_t> next(m_firstSide.begin(), m_firstSide.end() - 1);
  for (const SideOfChain& told : m_told) {
    sides[next[told.chain]++] = told.side;
  }
  m_told = {};
  std::uint32_t written = 0;
  for (std::size_t chain = 0; chain < m_chains.size(); ++chain) {
    const auto here = std::span(sides).subspan(m_firstSide[chain], m_firstSide[chain + 1] - m_firstSide[chain]);
    if (here.size() > 1) {
      std::ranges::sort(here, {}, &Side::area);
    }
    m_firstSide[chain] = written;
    for (std::size_t i = 0; i < here.size();) {
      const std::uint32_t area = here[i].area;
      int lefts = 0;
      const std::size_t firstOfArea = i;
      for (; i < here.size() && here[i].area == area; ++i) {
        lefts += here[i].isLeft ? 1 : -1;
      }
      if (i - firstOfArea > 1) {
        m_doubtful.push_back(area);
      }
      if (lefts != 0) {
        sides[written++] = {.area = area, .isLeft = lefts > 0};
      }
    }
  }
  m_firstSide.back() = written;
  sides.resize(written);
  m_sides = std::move(sides);
  std::ranges::sort(m_doubtful);
  const auto repeats = std::ranges::unique(m_doubtful);
  m_doubtful.erase(repeats.begin(), repeats.end());
}

}  // namespace buurtatlas
