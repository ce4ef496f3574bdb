#include "painting/box_grid.h"

#include <algorithm>
#include <cmath>

namespace buurtatlas {

namespace {

constexpr int kMostCellsPerSide = 256;

QRectF boundsOfAll(const std::vector<QRectF>& boxes) {
  if (boxes.empty()) {
    return {};
  }
  // QRectF::united() leaves out rectangles without width or height, which straight lines have.
  double left = boxes.front().left();
  double top = boxes.front().top();
  double right = boxes.front().right();
  double bottom = boxes.front().bottom();
  for (const QRectF& box : boxes) {
    left = std::min(left, box.left());
    top = std::min(top, box.top());
    right = std::max(right, box.right());
    bottom = std::max(bottom, box.bottom());
  }
  return {QPointF(left, top), QPointF(right, bottom)};
}

bool touches(const QRectF& a, const QRectF& b) {
  return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
}

}  // namespace

BoxGrid::BoxGrid(const std::vector<QRectF>& boxes) : m_bounds(boundsOfAll(boxes)), m_boxes(boxes) {
  m_side = std::clamp(static_cast<int>(std::sqrt(static_cast<double>(boxes.size()) / 2)), 1, kMostCellsPerSide);
  const auto cells = static_cast<std::size_t>(m_side) * static_cast<std::size_t>(m_side);
  m_starts.assign(cells + 1, 0);
  const auto forEachCell = [this](const QRectF& box, const auto& visit) {
    for (int row = rowOf(box.top()); row <= rowOf(box.bottom()); ++row) {
      for (int column = columnOf(box.left()); column <= columnOf(box.right()); ++column) {
        visit(static_cast<std::size_t>(row) * static_cast<std::size_t>(m_side) + static_cast<std::size_t>(column));
      }
    }
  };
  for (const QRectF& box : m_boxes) {
    forEachCell(box, [this](std::size_t cell) { ++m_starts[cell + 1]; });
  }
  for (std::size_t cell = 0; cell < cells; ++cell) {
    m_starts[cell + 1] += m_starts[cell];
  }
  m_entries.resize(static_cast<std::size_t>(m_starts.back()));
  std::vector<std::int32_t> next = m_starts;
  for (std::size_t i = 0; i < m_boxes.size(); ++i) {
    forEachCell(m_boxes[i], [&](std::size_t cell) {
      m_entries[static_cast<std::size_t>(next[cell]++)] = static_cast<std::int32_t>(i);
    });
  }
}

std::vector<std::int32_t> BoxGrid::touching(const QRectF& area) const {
  std::vector<std::int32_t> found;
  if (m_boxes.empty() || !touches(area, m_bounds)) {
    return found;
  }
  for (int row = rowOf(area.top()); row <= rowOf(area.bottom()); ++row) {
    for (int column = columnOf(area.left()); column <= columnOf(area.right()); ++column) {
      const auto cell =
          static_cast<std::size_t>(row) * static_cast<std::size_t>(m_side) + static_cast<std::size_t>(column);
      for (auto entry = m_starts[cell]; entry < m_starts[cell + 1]; ++entry) {
        const std::int32_t box = m_entries[static_cast<std::size_t>(entry)];
        if (touches(m_boxes[static_cast<std::size_t>(box)], area)) {
          found.push_back(box);
        }
      }
    }
  }
  std::ranges::sort(found);
  const auto repeated = std::ranges::unique(found);
  found.erase(repeated.begin(), repeated.end());
  return found;
}

int BoxGrid::columnOf(double x) const {
  const double share = m_bounds.width() > 0 ? (x - m_bounds.left()) / m_bounds.width() : 0;
  return static_cast<int>(std::clamp(share, 0.0, 1.0) * (m_side - 1) + 0.5);
}

int BoxGrid::rowOf(double y) const {
  const double share = m_bounds.height() > 0 ? (y - m_bounds.top()) / m_bounds.height() : 0;
  return static_cast<int>(std::clamp(share, 0.0, 1.0) * (m_side - 1) + 0.5);
}

}  // namespace buurtatlas
