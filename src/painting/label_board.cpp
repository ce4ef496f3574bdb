#include "painting/label_board.h"

#include <algorithm>
#include <cmath>

namespace buurtatlas {

namespace {

constexpr double kCellSide = 48;

template <class Visit>
bool everyCell(const QRectF& box, const Visit& visit) {
  const auto cell = [](double pixel) { return static_cast<int>(std::floor(pixel / kCellSide)); };
  for (int row = cell(box.top()); row <= cell(box.bottom()); ++row) {
    for (int column = cell(box.left()); column <= cell(box.right()); ++column) {
      if (!visit(QPoint(column, row))) {
        return false;
      }
    }
  }
  return true;
}

}  // namespace

bool LabelBoard::isFree(const std::vector<QRectF>& boxes) const {
  return std::ranges::all_of(boxes, [this](const QRectF& box) {
    return everyCell(box, [&](QPoint cell) {
      const auto taken = m_cells.constFind(cell);
      return taken == m_cells.constEnd() ||
             std::ranges::none_of(*taken, [&](const QRectF& other) { return other.intersects(box); });
    });
  });
}

void LabelBoard::occupy(const std::vector<QRectF>& boxes) {
  for (const QRectF& box : boxes) {
    everyCell(box, [&](QPoint cell) {
      m_cells[cell].push_back(box);
      return true;
    });
  }
}

}  // namespace buurtatlas
