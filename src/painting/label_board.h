#pragma once

#include <QHash>
#include <QRectF>
#include <vector>

namespace buurtatlas {

/// Which places on the map already bear letters. Units: pixels of one zoom level.
class LabelBoard {
 public:
  [[nodiscard]] bool isFree(const std::vector<QRectF>& boxes) const;
  void occupy(const std::vector<QRectF>& boxes);

 private:
  QHash<QPoint, std::vector<QRectF>> m_cells;
};

}  // namespace buurtatlas
