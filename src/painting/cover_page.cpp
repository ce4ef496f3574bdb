#include "painting/cover_page.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "painting/cover_trend.h"
#include "painting/map_sheet.h"
#include "painting/sheet_parts.h"

namespace buurtatlas {

namespace {

constexpr double kMapHeight = 535;
constexpr double kLayersHeight = 280;
constexpr double kTrendHeight = 220;
constexpr double kHeading = 30;
constexpr double kTableRow = 26;
constexpr double kNoteRow = 18;
constexpr std::size_t kGapsListed = 6;
constexpr std::size_t kAreasListed = 7;

QString countText(std::int64_t count) { return QLocale().toString(static_cast<qlonglong>(count)); }

/// Draws the page from top to bottom.
class PageDrawing {
 public:
  PageDrawing(QPainter& painter, const CoverPage& page, const MapWords& words)
      : m_painter(painter),
        m_page(page),
        m_sheet(page.sheet),
        m_words(page.words),
        m_mapWords(words),
        m_ink(sheetInk(kPaperTheme)),
        m_body(QRectF(QPointF(0, 0), sheetSizeOf(kCoverPaper))
                   .adjusted(kSheetMargin, kSheetMargin, -kSheetMargin, -kSheetMargin)) {}

  void draw(const MapLayers& layers, LabelPlans& labels) {
    m_painter.setRenderHint(QPainter::Antialiasing);
    write(takeRow(40), Qt::AlignLeft, m_words.title.arg(m_page.municipality), 30, QFont::DemiBold, m_ink.text);
    const QString zones = m_words.zonesOf.arg(longDate(m_sheet.day));
    write(takeRow(24), Qt::AlignLeft, QStringLiteral("%1 · %2").arg(zones, m_page.note), 15, QFont::Normal,
          m_ink.quiet);
    drawFrontMap(layers, labels);
    const double columns = m_body.top() + kPaperGap;
    drawLayers(leftHalf(columns, kLayersHeight));
    drawGaps(rightHalf(columns, kLayersHeight));
    const double below = columns + kLayersHeight + kPaperGap;
    drawTrend(leftHalf(below, kTrendHeight));
    drawAreas(rightHalf(below, kTrendHeight));
    const double notes = below + kTrendHeight + kPaperGap;
    drawNotes(QRectF(m_body.left(), notes, m_body.width(), m_body.bottom() - notes));
  }

 private:
  QRectF takeRow(double height) {
    const QRectF row(m_body.left(), m_body.top(), m_body.width(), height);
    m_body.setTop(m_body.top() + height);
    return row;
  }
  [[nodiscard]] double halfWidth() const { return (m_body.width() - 2 * kPaperGap) / 2; }
  [[nodiscard]] QRectF leftHalf(double top, double height) const { return {m_body.left(), top, halfWidth(), height}; }
  [[nodiscard]] QRectF rightHalf(double top, double height) const {
    return {m_body.right() - halfWidth(), top, halfWidth(), height};
  }

  void write(const QRectF& box, Qt::Alignment alignment, const QString& text, double size, QFont::Weight weight,
             const QColor& colour) {
    writeLine(m_painter, box, alignment, text, mapFont(size, weight), colour);
  }
  QRectF heading(const QRectF& box, const QString& text) {
    write(QRectF(box.left(), box.top(), box.width(), kHeading), Qt::AlignLeft, text, 17, QFont::DemiBold, m_ink.text);
    return box.adjusted(0, kHeading, 0, 0);
  }
  void line(double left, double right, double y) {
    m_painter.setPen(QPen(m_ink.line, 1));
    m_painter.drawLine(QPointF(left, y), QPointF(right, y));
  }
  /// Rounded down, so that "100 %" is said only of all addresses.
  [[nodiscard]] QString shareText(std::int64_t part, std::int64_t whole) const {
    const double share = whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
    return m_words.percent.arg(QLocale().toString(std::floor(share * 1000) / 10, 'f', 1));
  }

  void drawFrontMap(const MapLayers& layers, LabelPlans& labels) {
    const QRectF world = worldOf(layers);
    const LegendBlock legend(legendOf(layers, world, m_mapWords), m_body.width());
    takeRow(kPaperGap);
    const RoundScale scale = drawFramedMap(m_painter, takeRow(kMapHeight), world, layers, labels, m_mapWords);
    const QRectF row = takeRow(28);
    const double bar =
        drawScaleBar(m_painter, row, Metres(scale.number / 1000 / kUnitsPerMillimetre), m_mapWords, m_ink);
    write(row.adjusted(bar + 20, 0, 0, 0), Qt::AlignLeft,
          m_mapWords.scale.arg(QLocale().toString(scale.number, 'f', 0)), 14, QFont::DemiBold, m_ink.text);
    legend.draw(m_painter, takeRow(legend.height()).topLeft(), kPaperTheme, m_ink);
  }

  void drawLayers(QRectF box) {
    box = heading(box, m_words.layersHeading);
    const CoverSheet::Layers& layers = m_sheet.addresses;
    for (int layer = 0; layer < m_words.layers.size(); ++layer) {
      QString name = m_words.layers[layer];
      name = name.contains(QStringLiteral("%1")) ? name.arg(QLocale().toString(m_sheet.distance.value)) : name;
      drawLayer(QRectF(box.left(), box.top() + layer * 40, box.width(), 40), name,
                layers.counts[static_cast<std::size_t>(layer)], layers.located, layer == 0);
    }
    QStringList notes = {m_words.layersNote.arg(countText(layers.located))};
    if (m_sheet.useUnknown > 0) {
      notes.append(m_words.useUnknown.arg(countText(m_sheet.useUnknown)));
    }
    writeLines(m_painter, box.adjusted(0, 164, 0, 0), kNoteRow, notes.join(u' '), mapFont(13, QFont::Normal),
               m_ink.quiet);
  }

  void drawLayer(const QRectF& box, const QString& name, std::optional<std::int64_t> count, std::int64_t located,
                 bool isFirst) {
    const QRectF words(box.left(), box.top(), box.width(), 24);
    write(words, Qt::AlignLeft, name, 15, QFont::Normal, m_ink.text);
    write(words, Qt::AlignRight,
          count ? QStringLiteral("%1 · %2").arg(countText(*count), shareText(*count, located)) : m_words.withheldSign,
          15, QFont::DemiBold, m_ink.text);
    const QRectF bar(box.left(), box.top() + 26, box.width(), 8);
    m_painter.setPen(Qt::NoPen);
    QColor rest = areaColour(AreaRole::Gap, kPaperTheme);
    rest.setAlphaF(0.3F);
    m_painter.fillRect(bar, rest);
    if (count && located > 0) {
      const double share = static_cast<double>(*count) / static_cast<double>(located);
      m_painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()),
                         areaColour(isFirst ? AreaRole::ThinlyCovered : AreaRole::Covered, kPaperTheme));
    }
  }

  void drawGaps(QRectF box) {
    box = heading(box, m_words.gapsHeading);
    const std::size_t listed = std::min(m_sheet.gaps.size(), kGapsListed);
    for (std::size_t i = 0; i < listed; ++i) {
      const CoverSheet::Gap& gap = m_sheet.gaps[i];
      const QRectF row(box.left(), box.top() + static_cast<double>(i) * kTableRow, box.width(), kTableRow);
      const QString count = m_mapWords.addresses.arg(countText(gap.addresses));
      const double room = widthOf(count, mapFont(15, QFont::DemiBold)) + kPaperGap;
      const QString place = gap.place.empty() ? m_words.unnamedGap : QString::fromStdString(gap.place);
      write(row.adjusted(0, 0, -room, 0), Qt::AlignLeft, QStringLiteral("%1. %2").arg(i + 1).arg(place), 15,
            QFont::Normal, m_ink.text);
      write(row, Qt::AlignRight, count, 15, QFont::DemiBold, m_ink.text);
      line(row.left(), row.right(), row.bottom());
    }
    const QRectF rest(box.left(), box.top() + static_cast<double>(listed) * kTableRow, box.width(), kTableRow);
    if (listed == 0) {
      write(rest, Qt::AlignLeft, m_words.noGaps, 15, QFont::Normal, m_ink.quiet);
    } else if (listed < m_sheet.gaps.size()) {
      const auto others = std::accumulate(
          m_sheet.gaps.begin() + static_cast<std::ptrdiff_t>(listed), m_sheet.gaps.end(), std::int64_t{0},
          [](std::int64_t sum, const CoverSheet::Gap& gap) { return sum + gap.addresses; });
      write(rest, Qt::AlignLeft,
            m_words.moreGaps.arg(countText(static_cast<std::int64_t>(m_sheet.gaps.size() - listed)), countText(others)),
            15, QFont::Normal, m_ink.quiet);
    }
  }

  void drawTrend(QRectF box) {
    box = heading(box, m_words.trendHeading);
    const QRectF note(box.left(), box.bottom() - kNoteRow, box.width(), kNoteRow);
    if (canShowTrend(m_sheet.trend)) {
      drawCoverTrend(m_painter, box.adjusted(0, 0, 0, -kNoteRow - 4), m_sheet, m_words);
      write(note, Qt::AlignLeft, m_words.trendNote, 13, QFont::Normal, m_ink.quiet);
    } else {
      write(QRectF(box.left(), box.top(), box.width(), kTableRow), Qt::AlignLeft, m_words.trendUnknown, 15,
            QFont::Normal, m_ink.quiet);
    }
  }

  void drawAreas(QRectF box) {
    if (m_sheet.areas.empty()) {
      return;
    }
    box = heading(box, m_words.areasHeading);
    drawAreaRow(QRectF(box.left(), box.top(), box.width(), kTableRow), {}, m_words.areaColumns, m_ink.quiet);
    for (std::size_t i = 0; i < std::min(m_sheet.areas.size(), kAreasListed - 1); ++i) {
      const CoverSheet::Area& area = m_sheet.areas[i];
      const std::optional<std::int64_t> near = area.layers.counts[2];
      drawAreaRow(QRectF(box.left(), box.top() + static_cast<double>(i + 1) * kTableRow, box.width(), kTableRow),
                  area.name.empty() ? m_words.outsideAreas : QString::fromStdString(area.name),
                  {countText(area.layers.located), countText(area.layers.located - area.layers.counts[1].value_or(0)),
                   near ? countText(*near) : m_words.withheldSign},
                  m_ink.text);
    }
  }

  void drawAreaRow(const QRectF& row, const QString& name, const QStringList& cells, const QColor& colour) {
    constexpr double kColumn = 116;
    for (qsizetype i = 0; i < cells.size(); ++i) {
      const double right = row.right() - static_cast<double>(cells.size() - 1 - i) * kColumn;
      write(QRectF(right - kColumn, row.top(), kColumn, row.height()), Qt::AlignRight, cells[i], 13, QFont::Normal,
            colour);
    }
    write(row.adjusted(0, 0, -3 * kColumn - 4, 0), Qt::AlignLeft, name, 14, QFont::Normal, colour);
    line(row.left(), row.right(), row.bottom());
  }

  void drawNotes(const QRectF& box) {
    QStringList notes;
    if (m_sheet.members) {
      notes.append(m_words.members.arg(countText(*m_sheet.members)));
    }
    notes.append(m_sheet.businesses ? m_words.businesses.arg(countText(m_sheet.businesses->counts[1].value_or(0)),
                                                             countText(m_sheet.businesses->located))
                                    : m_words.businessesUnknown);
    if (m_sheet.onAllowedGround > 0) {
      notes.append(m_words.onAllowedGround.arg(countText(m_sheet.onAllowedGround)));
    }
    if (m_sheet.withoutPosition > 0) {
      notes.append(m_words.withoutPosition.arg(countText(m_sheet.withoutPosition)));
    }
    notes.append(m_words.withheldNote);
    if (m_sheet.addressesRead) {
      notes.append(m_words.addressesRead.arg(longDate(*m_sheet.addressesRead)));
    }
    if (m_sheet.membersRead) {
      notes.append(m_words.membersRead.arg(longDate(*m_sheet.membersRead)));
    }
    line(box.left(), box.right(), box.top());
    writeLines(m_painter, box.adjusted(0, 4, 0, -2 * kNoteRow), kNoteRow, notes.join(u' '), mapFont(13, QFont::Normal),
               m_ink.text);
    writeLines(m_painter, QRectF(box.left(), box.bottom() - 2 * kNoteRow, box.width(), 2 * kNoteRow), kNoteRow,
               m_page.sources, mapFont(12, QFont::Normal), m_ink.quiet);
  }

  QPainter& m_painter;
  const CoverPage& m_page;
  const CoverSheet& m_sheet;
  const CoverWords& m_words;
  const MapWords& m_mapWords;
  const SheetInk& m_ink;
  QRectF m_body;
};

}  // namespace

Result<AreaPicture> makeGapPicture(const CoverSheet& sheet, const std::string& plane) {
  std::vector<AreaToPaint> areas;
  for (const CoverSheet::Gap& gap : sheet.gaps) {
    areas.push_back({.border = gap.area, .role = AreaRole::Gap, .pattern = AreaPattern::FilledAndHatched});
  }
  return makeAreaPicture(areas, plane);
}

void drawCoverPage(QPainter& painter, const CoverPage& page, const MapLayers& layers, LabelPlans& labels,
                   const MapWords& words) {
  PageDrawing(painter, page, words).draw(layers, labels);
}

}  // namespace buurtatlas
