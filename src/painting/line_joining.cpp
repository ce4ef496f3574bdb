#include "painting/line_joining.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "geometry/measure.h"

namespace buurtatlas {

namespace {

/// A line is not continued where it would turn by more than 75 degrees.
constexpr double kLeastCosine = 0.26;

class Joiner {
 public:
  explicit Joiner(const std::vector<const LineString*>& lines) {
    for (const LineString* line : lines) {
      if (line->size() >= 2) {
        m_lines.push_back(line);
      }
    }
    std::ranges::stable_sort(m_lines,
                             [](const LineString* a, const LineString* b) { return lengthOf(*a) > lengthOf(*b); });
    m_used.assign(m_lines.size(), false);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
      m_byEnd[m_lines[i]->front()].push_back(i);
      m_byEnd[m_lines[i]->back()].push_back(i);
    }
  }

  std::vector<LineString> join() {
    std::vector<LineString> joined;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
      if (m_used[i]) {
        continue;
      }
      m_used[i] = true;
      LineString line = *m_lines[i];
      extend(line);
      std::ranges::reverse(line);
      extend(line);
      joined.push_back(std::move(line));
    }
    std::ranges::stable_sort(joined,
                             [](const LineString& a, const LineString& b) { return lengthOf(a) > lengthOf(b); });
    return joined;
  }

 private:
  static double cosineOfTurn(Point before, Point at, Point after) {
    const double east = at.east - before.east;
    const double north = at.north - before.north;
    const double onEast = after.east - at.east;
    const double onNorth = after.north - at.north;
    const double lengths = std::hypot(east, north) * std::hypot(onEast, onNorth);
    return lengths > 0 ? (east * onEast + north * onNorth) / lengths : 1;
  }

  void extend(LineString& line) {
    while (true) {
      const Point end = line.back();
      const Point before = line[line.size() - 2];
      std::size_t best = m_lines.size();
      double bestCosine = kLeastCosine;
      for (const std::size_t candidate : m_byEnd[end]) {
        if (m_used[candidate]) {
          continue;
        }
        const LineString& path = *m_lines[candidate];
        const Point after = path.front() == end ? path[1] : path[path.size() - 2];
        const double cosine = cosineOfTurn(before, end, after);
        if (cosine > bestCosine) {
          bestCosine = cosine;
          best = candidate;
        }
      }
      if (best == m_lines.size()) {
        return;
      }
      m_used[best] = true;
      const LineString& path = *m_lines[best];
      if (path.front() == end) {
        line.insert(line.end(), path.begin() + 1, path.end());
      } else {
        line.insert(line.end(), path.rbegin() + 1, path.rend());
      }
    }
  }

  std::vector<const LineString*> m_lines;
  std::vector<bool> m_used;
  std::map<Point, std::vector<std::size_t>> m_byEnd;
};

}  // namespace

std::vector<LineString> joinLines(const std::vector<const LineString*>& lines) { return Joiner(lines).join(); }

}  // namespace buurtatlas
