#include "painting/sheet_parts.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPaintEngine>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <utility>

#include "painting/scale.h"

namespace buurtatlas {

namespace {

constexpr double kLegendRow = 22;
constexpr QSizeF kSign(28, 14);
constexpr double kSignGap = 8;
constexpr double kColumnGap = 24;
constexpr double kMostBar = 250;
constexpr int kBarParts = 4;
constexpr QColor kExerciseGround(0xff, 0xd4, 0x3b);
constexpr QColor kExerciseStripe(0x12, 0x3a, 0x6b);
constexpr QColor kExerciseInk(0x1b, 0x24, 0x30);

QFont legendFont() { return mapFont(13, QFont::Normal); }

}  // namespace

const SheetInk& sheetInk(MapTheme theme) {
  static const SheetInk light{.paper = QColor(255, 255, 255),
                              .text = QColor(0x1b, 0x24, 0x30),
                              .quiet = QColor(0x5a, 0x66, 0x75),
                              .line = QColor(0xd5, 0xda, 0xe1)};
  static const SheetInk dark{.paper = QColor(0x14, 0x18, 0x1d),
                             .text = QColor(0xe8, 0xec, 0xf1),
                             .quiet = QColor(0x9a, 0xa6, 0xb4),
                             .line = QColor(0x34, 0x3d, 0x48)};
  return theme == MapTheme::Dark ? dark : light;
}

void writeLine(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text, const QFont& font,
               const QColor& colour) {
  const QFontMetricsF metrics(font);
  const QString line = metrics.elidedText(text, Qt::ElideRight, box.width());
  const double room = box.width() - metrics.horizontalAdvance(line);
  const double shift = alignment.testFlag(Qt::AlignRight) ? room : alignment.testFlag(Qt::AlignHCenter) ? room / 2 : 0;
  const QPointF baseline(box.left() + shift, box.center().y() + metrics.capHeight() / 2);
  if (painter.paintEngine()->type() == QPaintEngine::SVG) {
    QPainterPath outline;
    outline.addText(baseline, font, line);
    painter.fillPath(outline, colour);
    return;
  }
  painter.setFont(font);
  painter.setPen(colour);
  painter.drawText(baseline, line);
}

void writeLines(QPainter& painter, const QRectF& box, double lineHeight, const QString& text, const QFont& font,
                const QColor& colour) {
  QStringList words = text.split(u' ', Qt::SkipEmptyParts);
  for (double top = box.top(); !words.isEmpty() && top + lineHeight <= box.bottom() + 0.5; top += lineHeight) {
    QString line = words.takeFirst();
    const bool isLast = top + 2 * lineHeight > box.bottom() + 0.5;
    while (!words.isEmpty() && (isLast || widthOf(line + u' ' + words.front(), font) <= box.width())) {
      line += u' ' + words.takeFirst();
    }
    writeLine(painter, QRectF(box.left(), top, box.width(), lineHeight), Qt::AlignLeft, line, font, colour);
  }
}

double widthOf(const QString& text, const QFont& font) { return QFontMetricsF(font).horizontalAdvance(text); }

double drawScaleBar(QPainter& painter, const QRectF& box, Metres perUnit, const MapWords& words, const SheetInk& ink) {
  const ScaleBar bar = scaleBarFor(perUnit, std::min(kMostBar, box.width() * 0.7));
  const QLocale locale;
  const QString length = bar.length.value >= 1000 ? words.kilometres.arg(locale.toString(bar.length.value / 1000))
                                                  : words.metres.arg(locale.toString(bar.length.value));
  const QRectF strip(box.left(), box.center().y() - 3, bar.pixels, 6);
  for (int part = 0; part < kBarParts; ++part) {
    painter.fillRect(
        QRectF(strip.left() + part * strip.width() / kBarParts, strip.top(), strip.width() / kBarParts, strip.height()),
        part % 2 == 0 ? ink.text : ink.paper);
  }
  painter.setPen(QPen(ink.text, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(strip);
  const QFont font = legendFont();
  const double width = widthOf(length, font);
  writeLine(painter, QRectF(strip.right() + 8, box.top(), width + 1, box.height()), Qt::AlignLeft, length, font,
            ink.text);
  return strip.width() + 8 + width;
}

void drawNorthArrow(QPainter& painter, QPointF middle, const MapWords& words, const SheetInk& ink) {
  constexpr double kRadius = 27;
  QColor ground = ink.paper;
  ground.setAlphaF(0.88F);
  painter.setPen(QPen(ink.line, 1));
  painter.setBrush(ground);
  painter.drawEllipse(middle, kRadius, kRadius);
  const QPointF top = middle + QPointF(0, -21);
  const QPointF notch = middle + QPointF(0, 1);
  painter.setPen(QPen(ink.text, 1, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.setBrush(ink.text);
  painter.drawPolygon(QPolygonF{top, middle + QPointF(-8, 6), notch});
  painter.setBrush(ink.paper);
  painter.drawPolygon(QPolygonF{top, middle + QPointF(8, 6), notch});
  writeLine(painter, QRectF(middle.x() - kRadius, middle.y() + 7, 2 * kRadius, 14), Qt::AlignHCenter, words.north,
            mapFont(13, QFont::DemiBold), ink.text);
}

void drawExerciseBand(QPainter& painter, const QRectF& band, const QString& word) {
  const double stripe = band.height() / 2;
  painter.save();
  painter.setClipRect(band);
  painter.setPen(Qt::NoPen);
  painter.fillRect(band, kExerciseGround);
  painter.setBrush(kExerciseStripe);
  for (double at = band.left(); at < band.right() + band.height(); at += 2 * stripe) {
    painter.drawPolygon(
        QPolygonF({QPointF(at, band.top()), QPointF(at + stripe, band.top()),
                   QPointF(at + stripe - band.height(), band.bottom()), QPointF(at - band.height(), band.bottom())}));
  }
  const QFont font = mapFont(0.6 * band.height(), QFont::DemiBold);
  QRectF plate(0, 0, widthOf(word, font) + 2 * stripe, band.height());
  plate.moveCenter(band.center());
  painter.fillRect(plate, kExerciseGround);
  painter.restore();
  writeLine(painter, plate, Qt::AlignHCenter, word, font, kExerciseInk);
}

LegendBlock::LegendBlock(std::vector<LegendEntry> entries, double width) : m_entries(std::move(entries)) {
  double widest = 1;
  for (const LegendEntry& entry : m_entries) {
    widest = std::max(widest, widthOf(entry.text, legendFont()));
  }
  m_columnWidth = std::min(width, kSign.width() + kSignGap + widest + kColumnGap);
  m_columns = std::max<std::size_t>(1, static_cast<std::size_t>((width + kColumnGap) / m_columnWidth));
}

double LegendBlock::height() const { return static_cast<double>(rows()) * kLegendRow; }

void LegendBlock::draw(QPainter& painter, QPointF corner, MapTheme theme, const SheetInk& ink) const {
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    const QPointF at =
        corner + QPointF(static_cast<double>(i / rows()) * m_columnWidth, static_cast<double>(i % rows()) * kLegendRow);
    const QRectF sign(at + QPointF(1, (kLegendRow - kSign.height()) / 2), kSign);
    drawSign(painter, m_entries[i], sign, theme);
    writeLine(painter,
              QRectF(sign.right() + kSignGap, at.y(), m_columnWidth - kSign.width() - kSignGap - 2, kLegendRow),
              Qt::AlignLeft, m_entries[i].text, legendFont(), ink.text);
  }
}

}  // namespace buurtatlas
