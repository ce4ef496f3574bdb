#pragma once

#include <QPageSize>
#include <QSizeF>

#include "painting/map_style.h"

namespace buurtatlas {

/// The paper a map is printed on.
struct Paper {
  enum class Size { A4, A3 } size = Size::A4;
  bool landscape = false;
};

/// On paper, one unit of a painter and one pixel of the map are a fifth of a millimetre.
inline constexpr double kUnitsPerMillimetre = 5;

/// Paper is white.
inline constexpr MapTheme kPaperTheme = MapTheme::Light;

/// Between the parts of a page. Units: those of the painter.
inline constexpr double kPaperGap = 14;

inline QPageSize pageSizeOf(const Paper& paper) {
  return QPageSize(paper.size == Paper::Size::A3 ? QPageSize::A3 : QPageSize::A4);
}

/// Units: those of the painter.
inline QSizeF sheetSizeOf(const Paper& paper) {
  const QSizeF upright = pageSizeOf(paper).size(QPageSize::Millimeter) * kUnitsPerMillimetre;
  return paper.landscape ? upright.transposed() : upright;
}

}  // namespace buurtatlas
