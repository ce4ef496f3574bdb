#pragma once

#include <QRectF>
#include <cstdint>
#include <vector>

namespace buurtatlas {

/// Which of many rectangles touch one? Built once, asked from any thread.
class BoxGrid {
 public:
  BoxGrid() = default;
  explicit BoxGrid(const std::vector<QRectF>& boxes);

  /// Numbers of the rectangles that touch this one, rising.
  [[nodiscard]] std::vector<std::int32_t> touching(const QRectF& area) const;
  [[nodiscard]] const QRectF& box(std::int32_t number) const { return m_boxes[static_cast<std::size_t>(number)]; }
  [[nodiscard]] const QRectF& bounds() const { return m_bounds; }

 private:
  [[nodiscard]] int columnOf(double x) const;
  [[nodiscard]] int rowOf(double y) const;

  QRectF m_bounds;
  int m_side = 0;
  std::vector<QRectF> m_boxes;
  std::vector<std::int32_t> m_starts;   ///< where each cell's entries begin
  std::vector<std::int32_t> m_entries;  ///< numbers of boxes, cell by cell
};

}  // namespace buurtatlas
