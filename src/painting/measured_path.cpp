#include "painting/measured_path.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace buurtatlas {

MeasuredPath::MeasuredPath(QPolygonF path) : m_path(std::move(path)) {
  assert(m_path.size() >= 2);
  m_travelled.reserve(static_cast<std::size_t>(m_path.size()));
  m_travelled.push_back(0);
  for (qsizetype i = 1; i < m_path.size(); ++i) {
    const QPointF step = m_path[i] - m_path[i - 1];
    m_travelled.push_back(m_travelled.back() + std::hypot(step.x(), step.y()));
  }
}

QPointF MeasuredPath::at(double distance) const {
  const auto next = std::ranges::upper_bound(m_travelled, distance);
  if (next == m_travelled.begin()) {
    return m_path.front();
  }
  if (next == m_travelled.end()) {
    return m_path.back();
  }
  const auto i = next - m_travelled.begin();
  const double before = *(next - 1);
  const double share = (distance - before) / (*next - before);
  return m_path[i - 1] + share * (m_path[i] - m_path[i - 1]);
}

QPolygonF MeasuredPath::part(double from, double to) const {
  QPolygonF part;
  part.append(at(from));
  for (qsizetype i = 0; i < m_path.size(); ++i) {
    const double travelled = m_travelled[static_cast<std::size_t>(i)];
    if (travelled > from && travelled < to) {
      part.append(m_path[i]);
    }
  }
  part.append(at(to));
  return part;
}

}  // namespace buurtatlas
