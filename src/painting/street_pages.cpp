#include "painting/street_pages.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "painting/map_sheet.h"
#include "painting/sheet_parts.h"

namespace buurtatlas {

namespace {

constexpr double kTitleHeight = 44;
constexpr double kHeadHeight = 24;
constexpr double kRowHeight = 21;
constexpr double kFootHeight = 30;
constexpr double kColumnWidth = 440;  // the least
constexpr double kStreetColumnGap = 36;
constexpr double kNumbersWidth = 150;
constexpr double kCountWidth = 66;

QFont bodyFont() { return mapFont(14, QFont::Normal); }
QFont headFont() { return mapFont(12, QFont::DemiBold); }

QString fieldOf(const LayerRow& row, std::size_t column) { return QString::fromStdString(row.values[column]); }

/// The street, with what tells it from its namesakes.
QString nameOf(const LayerRow& row) {
  QStringList marks;
  for (std::size_t column = 5; column < std::min<std::size_t>(7, row.values.size()); ++column) {
    if (!row.values[column].empty()) {
      marks.append(fieldOf(row, column));
    }
  }
  return marks.isEmpty() ? fieldOf(row, 0) : QStringLiteral("%1 (%2)").arg(fieldOf(row, 0), marks.join(u' '));
}

QString numbersOf(const LayerRow& row, const MapWords& words) {
  const QString from = fieldOf(row, 2);
  const QString to = fieldOf(row, 3);
  const QString side = row.values[1] == "odd" ? words.odd : row.values[1] == "even" ? words.even : QString();
  if (from.isEmpty() && to.isEmpty()) {
    return side.isEmpty() ? words.allNumbers : side;
  }
  const QString range = from == to ? from : QStringLiteral("%1 – %2").arg(from, to);
  return side.isEmpty() || from == to ? range : QStringLiteral("%1, %2").arg(range, side);
}

}  // namespace

StreetPages::StreetPages(const LayerTable& streets, const Paper& paper, const MapWords& words) : m_words(words) {
  m_body = QRectF(QPointF(0, 0), sheetSizeOf(paper))
               .adjusted(kSheetMargin, kSheetMargin + kTitleHeight, -kSheetMargin, -kSheetMargin - kFootHeight);
  m_columns = std::max(1, static_cast<int>((m_body.width() + kStreetColumnGap) / (kColumnWidth + kStreetColumnGap)));
  m_rows = static_cast<int>((m_body.height() - kHeadHeight) / kRowHeight);
  QString last;
  for (const LayerRow& row : streets.rows) {
    const QString name = nameOf(row);
    const bool atTop = m_lines.size() % static_cast<std::size_t>(m_rows) == 0;
    const bool begins = name != last;
    m_lines.push_back({.street = begins || atTop ? name : QString(),
                       .numbers = numbersOf(row, words),
                       .addresses = QLocale().toString(fieldOf(row, 4).toLongLong()),
                       .begins = begins});
    last = name;
  }
}

int StreetPages::count() const {
  const int onPage = m_columns * m_rows;
  return std::max(1, (static_cast<int>(m_lines.size()) + onPage - 1) / onPage);
}

void StreetPages::draw(QPainter& painter, int page, const QString& title) const {
  const SheetInk& ink = sheetInk(MapTheme::Light);
  painter.setRenderHint(QPainter::Antialiasing);
  writeLine(painter, QRectF(m_body.left(), m_body.top() - kTitleHeight, m_body.width(), kTitleHeight - 8),
            Qt::AlignLeft, title, mapFont(24, QFont::DemiBold), ink.text);
  if (m_lines.empty()) {
    writeLine(painter, QRectF(m_body.topLeft(), QSizeF(m_body.width(), kRowHeight)), Qt::AlignLeft, m_words.noStreets,
              bodyFont(), ink.quiet);
    return;
  }
  const double pitch = (m_body.width() + kStreetColumnGap) / m_columns;
  const std::size_t first = static_cast<std::size_t>(page) * static_cast<std::size_t>(m_columns * m_rows);
  const std::size_t last = std::min(m_lines.size(), first + static_cast<std::size_t>(m_columns * m_rows));
  for (std::size_t i = first; i < last; ++i) {
    const auto place = static_cast<int>(i - first);
    const double left = m_body.left() + (place / m_rows) * pitch;
    const double width = pitch - kStreetColumnGap;
    const double names = width - kNumbersWidth - kCountWidth - 12;
    const auto write = [&](double top, const QString& street, const QString& numbers, const QString& addresses,
                           const QFont& font, const QColor& colour) {
      writeLine(painter, QRectF(left, top, names, kRowHeight), Qt::AlignLeft, street, font, colour);
      writeLine(painter, QRectF(left + names + 12, top, kNumbersWidth, kRowHeight), Qt::AlignLeft, numbers, font,
                colour);
      writeLine(painter, QRectF(left + width - kCountWidth, top, kCountWidth, kRowHeight), Qt::AlignRight, addresses,
                font, colour);
    };
    if (place % m_rows == 0) {
      write(m_body.top(), m_words.street, m_words.numbers, m_words.addressCount, headFont(), ink.quiet);
    }
    const Line& line = m_lines[i];
    const double top = m_body.top() + kHeadHeight + (place % m_rows) * kRowHeight;
    if (line.begins || place % m_rows == 0) {
      painter.setPen(QPen(ink.line, 1));
      painter.drawLine(QPointF(left, top), QPointF(left + width, top));
    }
    write(top, line.street, line.numbers, line.addresses, bodyFont(), ink.text);
  }
}

}  // namespace buurtatlas
