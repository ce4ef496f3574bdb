#include "painting/density_sheet.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "painting/map_sheet.h"
#include "painting/pdf_pages.h"
#include "painting/sheet_parts.h"

namespace buurtatlas {

namespace {

constexpr double kTitleHeight = 40;
constexpr double kSubtitleHeight = 24;
constexpr double kSideWidth = 300;
constexpr double kClassRow = 22;
constexpr double kTextRow = 17;
constexpr double kFooter = 26;
constexpr double kSourcesRow = 18;
constexpr double kCaption = 24;
constexpr double kPixelsPerUnit = 1.6;

const QFont& headingFont() {
  static const QFont font = mapFont(15, QFont::DemiBold);
  return font;
}

/// Filled zones would change the colours under them.
AreaPicture asOutlines(const AreaPicture& zones) {
  if (!zones.areas) {
    return zones;
  }
  auto areas = std::make_shared<std::vector<PaintedArea>>(*zones.areas);
  for (PaintedArea& area : *areas) {
    area.pattern = AreaPattern::Outline;
  }
  return {.areas = std::move(areas)};
}

class SheetDrawing {
 public:
  SheetDrawing(QPainter& painter, const DensitySheet& sheet)
      : m_painter(painter), m_sheet(sheet), m_labels(sheet.layers.streets, sheet.layers.zones) {}

  void draw() {
    m_painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF size = sheetSizeOf(kDensityPaper);
    const QRectF page = QRectF(QPointF(0, 0), size).adjusted(kSheetMargin, kSheetMargin, -kSheetMargin, -kSheetMargin);
    writeLine(m_painter, QRectF(page.left(), page.top(), page.width(), kTitleHeight), Qt::AlignLeft, m_sheet.title,
              mapFont(30, QFont::DemiBold), m_ink.text);
    writeLine(m_painter, QRectF(page.left(), page.top() + kTitleHeight, page.width(), kSubtitleHeight), Qt::AlignLeft,
              m_sheet.subtitle, mapFont(15, QFont::Normal), m_ink.quiet);
    const double top = page.top() + kTitleHeight + kSubtitleHeight + kPaperGap;
    const double bottom = page.bottom() - 2 * kSourcesRow - kFooter - kPaperGap;
    const QRectF maps(page.left(), top, page.width() - kSideWidth - kPaperGap, bottom - top);
    const RoundScale scale = drawPanels(maps);
    drawScale(QRectF(page.left(), maps.bottom() + kPaperGap / 2, maps.width(), kFooter), scale);
    drawSide(QRectF(page.right() - kSideWidth, top, kSideWidth, page.bottom() - top));
    writeLines(m_painter, QRectF(page.left(), page.bottom() - 2 * kSourcesRow, maps.width(), 2 * kSourcesRow),
               kSourcesRow, m_sheet.sources, mapFont(12, QFont::Normal), m_ink.quiet);
  }

 private:
  RoundScale drawPanels(const QRectF& room) {
    const auto count = static_cast<int>(m_sheet.panels.size());
    const int columns = count <= 1 ? 1 : count <= 4 ? 2 : count <= 9 ? 3 : 4;
    const int rows = (count + columns - 1) / columns;
    const QSizeF cell((room.width() - (columns - 1) * kPaperGap) / columns,
                      (room.height() - (rows - 1) * kPaperGap) / rows);
    RoundScale scale;
    for (int i = 0; i < count; ++i) {
      const QRectF box(room.left() + i % columns * (cell.width() + kPaperGap),
                       room.top() + i / columns * (cell.height() + kPaperGap), cell.width(), cell.height());
      scale = drawPanel(box, m_sheet.panels[static_cast<std::size_t>(i)], count > 1);
    }
    return scale;
  }

  RoundScale drawPanel(const QRectF& box, const DensityPanel& panel, bool isOneOfMany) {
    MapLayers layers = m_sheet.layers;
    layers.zones = asOutlines(layers.zones);
    layers.density = panel.picture;
    layers.names = !isOneOfMany;
    const QRectF frame = isOneOfMany ? box.adjusted(0, kCaption, 0, 0) : box;
    const RoundScale scale = drawFramedMap(m_painter, frame, worldOf(layers), layers, m_labels, m_sheet.words);
    if (isOneOfMany) {
      writeLine(m_painter, QRectF(box.left(), box.top(), box.width(), kCaption), Qt::AlignLeft, panel.caption,
                headingFont(), m_ink.text);
    }
    if (!panel.remark.isEmpty()) {
      const QRectF note(frame.left() + 8, frame.bottom() - kClassRow - 8, frame.width() - 16, kClassRow);
      m_painter.fillRect(note, QColor(255, 255, 255, 220));
      writeLine(m_painter, note, Qt::AlignHCenter, panel.remark, mapFont(13, QFont::Normal), m_ink.text);
    }
    return scale;
  }

  void drawScale(const QRectF& box, const RoundScale& scale) {
    const double bar =
        drawScaleBar(m_painter, box, Metres(scale.number / 1000 / kUnitsPerMillimetre), m_sheet.words, m_ink);
    writeLine(m_painter, box.adjusted(bar + 20, 0, 0, 0), Qt::AlignLeft,
              m_sheet.words.scale.arg(QLocale().toString(scale.number, 'f', 0)), mapFont(14, QFont::DemiBold),
              m_ink.text);
  }

  void drawSide(const QRectF& side) {
    double y = side.top();
    const auto heading = [&](const QString& text) {
      writeLine(m_painter, QRectF(side.left(), y, side.width(), kClassRow), Qt::AlignLeft, text, headingFont(),
                m_ink.text);
      y += kClassRow + 4;
    };
    heading(m_sheet.legendTitle);
    for (const DensityClass& step : m_sheet.classes) {
      const QRectF sign(side.left(), y + 4, 28, kClassRow - 8);
      drawSign(m_painter, {.sign = step, .text = {}}, sign, kPaperTheme);
      writeLine(m_painter, QRectF(sign.right() + 8, y, side.width() - 36, kClassRow), Qt::AlignLeft, labelOf(step),
                mapFont(13, QFont::Normal), m_ink.text);
      y += kClassRow;
    }
    y += kPaperGap;
    m_painter.setPen(QPen(m_ink.line, 1));
    m_painter.drawLine(QPointF(side.left(), y), QPointF(side.right(), y));
    y += kPaperGap;
    heading(m_sheet.methodTitle);
    for (const auto& [name, text] : m_sheet.method) {
      y = writeMethod(side, y, name, text);
    }
    if (!m_sheet.remark.isEmpty()) {
      writeLines(m_painter, QRectF(side.left(), y + 6, side.width(), 4 * kTextRow), kTextRow, m_sheet.remark,
                 mapFont(12, QFont::Normal), m_ink.quiet);
    }
  }

  double writeMethod(const QRectF& side, double y, const QString& name, const QString& text) {
    constexpr double kNames = 104;
    const QFont font = mapFont(12, QFont::Normal);
    const double width = side.width() - kNames;
    const double lines = std::clamp(std::ceil(widthOf(text, font) * 1.15 / width), 1.0, 5.0);
    writeLine(m_painter, QRectF(side.left(), y, kNames - 6, kTextRow), Qt::AlignLeft, name, font, m_ink.quiet);
    writeLines(m_painter, QRectF(side.left() + kNames, y, width, lines * kTextRow), kTextRow, text, font, m_ink.text);
    return y + lines * kTextRow + 2;
  }

  QPainter& m_painter;
  const DensitySheet& m_sheet;
  LabelPlans m_labels;
  const SheetInk& m_ink = sheetInk(kPaperTheme);
};

Result<void> checkThatThereIsAMap(const DensitySheet& sheet) {
  return worldOf(sheet.layers).isEmpty() || sheet.panels.empty()
             ? fail(ErrorCode::NotFound, "There is nothing to print yet. Import streets or draw a zone first.")
             : Result<void>();
}

}  // namespace

Result<QByteArray> densityPdf(const DensitySheet& sheet) {
  if (auto checked = checkThatThereIsAMap(sheet); !checked) {
    return std::unexpected(checked.error());
  }
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  PdfPages pages(buffer, kDensityPaper, sheet.title);
  SheetDrawing(pages.next(), sheet).draw();
  if (!pages.end()) {
    return fail(ErrorCode::Internal, "The page cannot be drawn: there is not enough memory.");
  }
  return bytes;
}

Result<QByteArray> densityPng(const DensitySheet& sheet) {
  if (auto checked = checkThatThereIsAMap(sheet); !checked) {
    return std::unexpected(checked.error());
  }
  QImage image((sheetSizeOf(kDensityPaper) * kPixelsPerUnit).toSize(), QImage::Format_RGB32);
  image.fill(sheetInk(kPaperTheme).paper);
  QPainter painter(&image);
  painter.scale(kPixelsPerUnit, kPixelsPerUnit);
  SheetDrawing(painter, sheet).draw();
  painter.end();
  for (const auto& [name, text] : sheet.method) {
    image.setText(name, text);
  }
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!image.save(&buffer, "PNG")) {
    return fail(ErrorCode::Internal, "The page cannot be drawn: there is not enough memory.");
  }
  return bytes;
}

}  // namespace buurtatlas
