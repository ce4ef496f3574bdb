#pragma once

#include <QPainter>
#include <QString>
#include <vector>

#include "core/units.h"
#include "painting/map_legend.h"
#include "painting/map_words.h"

namespace buurtatlas {

/// The inks of what surrounds a map.
struct SheetInk {
  QColor paper, text, quiet, line;
};
const SheetInk& sheetInk(MapTheme theme);

/// One line of words in a box, shortened where it does not fit. In an SVG it is outlined, so that it looks the same
/// where the font is absent; in a PDF it is text with its font embedded.
void writeLine(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text, const QFont& font,
               const QColor& colour);
/// The same over as many lines as the box is high, broken at blanks.
void writeLines(QPainter& painter, const QRectF& box, double lineHeight, const QString& text, const QFont& font,
                const QColor& colour);
double widthOf(const QString& text, const QFont& font);

/// A bar of a round length with that length beside it, from the left edge of a box and halfway its height.
/// Returns how wide it came out.
double drawScaleBar(QPainter& painter, const QRectF& box, Metres perUnit, const MapWords& words, const SheetInk& ink);
/// An arrow to the north around a point.
void drawNorthArrow(QPainter& painter, QPointF middle, const MapWords& words, const SheetInk& ink);

/// A striped band with the word for practice in its middle, so that paper of an exercise is taken for nothing else.
void drawExerciseBand(QPainter& painter, const QRectF& band, const QString& word);

/// Signs and their meaning in columns, top to bottom, then left to right.
class LegendBlock {
 public:
  LegendBlock(std::vector<LegendEntry> entries, double width);
  [[nodiscard]] double height() const;
  void draw(QPainter& painter, QPointF corner, MapTheme theme, const SheetInk& ink) const;

 private:
  std::vector<LegendEntry> m_entries;
  std::size_t m_columns = 1;
  double m_columnWidth = 0;
  [[nodiscard]] std::size_t rows() const { return (m_entries.size() + m_columns - 1) / m_columns; }
};

}  // namespace buurtatlas
