#pragma once

// Private to incidents: all pairs of points that lie close together.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/point.h"
#include "core/units.h"

namespace buurtatlas {

/// Points in strips from south to north, each strip from west to east: what lies close together stands close together.
/// Distances are exact, on the 1 mm grid.
class StripOrder {
 public:
  StripOrder(std::span<const Point> points, Metres reach) : m_reach(millimetresOf(reach.value)) {
    std::vector<Entry> entries;
    entries.reserve(points.size());
    for (std::uint32_t i = 0; i < points.size(); ++i) {
      const std::int64_t north = millimetresOf(points[i].north);
      entries.push_back({.strip = floored(north), .east = millimetresOf(points[i].east), .north = north, .point = i});
    }
    std::ranges::sort(entries);
    m_entries = std::move(entries);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
      if (i == 0 || m_entries[i].strip != m_entries[i - 1].strip) {
        m_strips.push_back({.number = m_entries[i].strip, .begin = i});
      }
    }
    m_strips.push_back({.number = std::numeric_limits<std::int64_t>::max(), .begin = m_entries.size()});
  }

  [[nodiscard]] std::size_t size() const { return m_entries.size(); }
  /// The point that stands at a place of the order.
  [[nodiscard]] std::uint32_t pointAt(std::size_t place) const { return m_entries[place].point; }
  [[nodiscard]] std::size_t strips() const { return m_strips.size() - 1; }

  /// Calls visit(place, other, squared distance in mm2) for each pair within reach once, `place` in that strip and
  /// `other` later in the order. For one place, the others come in their order.
  template <class Visit>
  void forEachPairFrom(std::size_t strip, Visit visit) const {
    // Where the window from west of the place begins, in this strip and each one above within reach.
    std::vector<std::size_t> windows;
    for (std::size_t above = strip; above < strips() && m_strips[above].number <= m_strips[strip].number + kStrips;
         ++above) {
      windows.push_back(m_strips[above].begin);
    }
    for (std::size_t place = m_strips[strip].begin; place < m_strips[strip + 1].begin; ++place) {
      windows.front() = place + 1;
      for (std::size_t above = 0; above < windows.size(); ++above) {
        visitWindow(place, windows[above], m_strips[strip + above + 1].begin, visit);
      }
    }
  }

 private:
  static constexpr std::int64_t kStrips = 4;  ///< within reach

  struct Entry {
    std::int64_t strip = 0;
    std::int64_t east = 0;
    std::int64_t north = 0;
    std::uint32_t point = 0;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };
  struct Strip {
    std::int64_t number = 0;
    std::size_t begin = 0;
  };

  static std::int64_t millimetresOf(double metres) { return std::llround(metres * 1000); }
  [[nodiscard]] std::int64_t floored(std::int64_t north) const {
    const std::int64_t height = std::max<std::int64_t>(1, (m_reach + kStrips - 1) / kStrips);
    return north / height - (north % height < 0 ? 1 : 0);
  }

  template <class Visit>
  void visitWindow(std::size_t place, std::size_t& begin, std::size_t end, Visit& visit) const {
    const Entry& here = m_entries[place];
    while (begin < end && m_entries[begin].east < here.east - m_reach) {
      ++begin;
    }
    for (std::size_t other = begin; other < end && m_entries[other].east <= here.east + m_reach; ++other) {
      const std::int64_t east = m_entries[other].east - here.east;
      const std::int64_t north = m_entries[other].north - here.north;
      const std::int64_t square = east * east + north * north;
      if (square <= m_reach * m_reach) {
        visit(place, other, square);
      }
    }
  }

  std::int64_t m_reach = 0;  ///< in millimetres
  std::vector<Entry> m_entries = {};
  std::vector<Strip> m_strips = {};
};

/// The square of a distance in mm2, for comparison with those of StripOrder.
inline std::int64_t squareMillimetres(Metres distance) {
  const std::int64_t millimetres = std::llround(distance.value * 1000);
  return millimetres * millimetres;
}

}  // namespace buurtatlas
