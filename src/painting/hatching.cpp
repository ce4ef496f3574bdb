#include "painting/hatching.h"

#include <algorithm>
#include <cmath>

namespace buurtatlas {

namespace {

/// How much x + y grows from one line to the next.
constexpr double kStep = 10;

// A hatch line is where x + y is constant; x - y runs along it.
double across(QPointF point) { return point.x() + point.y(); }
double along(QPointF point) { return point.x() - point.y(); }
QPointF pointAt(double across, double along) { return {(across + along) / 2, (across - along) / 2}; }

/// Where the lines of a view cross the rings: one row for each line.
class Crossings {
 public:
  explicit Crossings(const HatchGround& ground)
      : m_phase(across(ground.origin)), m_first(lineAfter(across(ground.view.topLeft()))) {
    const int last = lineAfter(across(ground.view.bottomRight()));
    m_rows.resize(static_cast<std::size_t>(std::max(0, last - m_first)));
  }

  void addEdge(QPointF from, QPointF to) {
    if (across(from) > across(to)) {
      std::swap(from, to);
    }
    const int begin = std::max(lineAfter(across(from)), m_first);
    const int end = std::min(lineAfter(across(to)), m_first + static_cast<int>(m_rows.size()));
    for (int line = begin; line < end; ++line) {
      const double share = (placeOf(line) - across(from)) / (across(to) - across(from));
      m_rows[static_cast<std::size_t>(line - m_first)].push_back(along(from) + share * (along(to) - along(from)));
    }
  }

  [[nodiscard]] QList<QLineF> linesWithin(const QRectF& view) {
    const double leftmost = along(view.bottomLeft());
    const double rightmost = along(view.topRight());
    QList<QLineF> lines;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
      std::vector<double>& places = m_rows[row];
      std::ranges::sort(places);
      const double place = placeOf(m_first + static_cast<int>(row));
      for (std::size_t i = 0; i + 1 < places.size(); i += 2) {
        const double from = std::max(places[i], leftmost);
        const double to = std::min(places[i + 1], rightmost);
        if (from < to) {
          lines.append(QLineF(pointAt(place, from), pointAt(place, to)));
        }
      }
    }
    return lines;
  }

 private:
  /// The number of the first line at or after this place.
  [[nodiscard]] int lineAfter(double place) const { return static_cast<int>(std::ceil((place - m_phase) / kStep)); }
  [[nodiscard]] double placeOf(int line) const { return m_phase + line * kStep; }

  double m_phase;
  int m_first;
  std::vector<std::vector<double>> m_rows;
};

}  // namespace

QList<QLineF> hatchLines(const std::vector<QPolygonF>& rings, const HatchGround& ground) {
  Crossings crossings(ground);
  for (const QPolygonF& ring : rings) {
    for (qsizetype i = 1; i < ring.size(); ++i) {
      crossings.addEdge(ring[i - 1], ring[i]);
    }
  }
  return crossings.linesWithin(ground.view);
}

}  // namespace buurtatlas
