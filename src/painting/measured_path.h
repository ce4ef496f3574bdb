#pragma once

#include <QPolygonF>
#include <vector>

namespace buurtatlas {

/// A line with the distance travelled to each of its vertices. It holds at least two vertices.
class MeasuredPath {
 public:
  explicit MeasuredPath(QPolygonF path);

  [[nodiscard]] double length() const { return m_travelled.back(); }
  /// The point after this distance; the ends for distances before and beyond.
  [[nodiscard]] QPointF at(double distance) const;
  [[nodiscard]] QPolygonF part(double from, double to) const;

 private:
  QPolygonF m_path;
  std::vector<double> m_travelled;
};

}  // namespace buurtatlas
