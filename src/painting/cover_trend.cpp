#include "painting/cover_trend.h"

#include <QDate>
#include <QLocale>
#include <algorithm>
#include <chrono>
#include <cmath>

#include "painting/map_style.h"
#include "painting/paper.h"
#include "painting/sheet_parts.h"

namespace buurtatlas {

namespace {

constexpr double kScaleRoom = 54;
constexpr double kDayRoom = 22;
constexpr int kStepsOfScale = 4;

double shareOf(const CoverSheet::Day& day, std::int64_t located) {
  return located == 0 ? 0 : static_cast<double>(day.inLiveZone) / static_cast<double>(located);
}

QString monthText(Date day) {
  const std::chrono::year_month_day parts(day);
  return QLocale().toString(
      QDate(static_cast<int>(parts.year()), static_cast<int>(static_cast<unsigned>(parts.month())),
            static_cast<int>(static_cast<unsigned>(parts.day()))),
      QStringLiteral("MMM"));
}

/// The field of the chart, where days and shares have their places.
struct Field {
  QRectF box;
  Date first;
  Date last;

  [[nodiscard]] QPointF at(Date day, double share) const {
    const double days = std::max<double>(1, static_cast<double>((last - first).count()));
    return {box.left() + box.width() * static_cast<double>((day - first).count()) / days,
            box.bottom() - box.height() * share};
  }
};

void drawScale(QPainter& painter, const Field& field, const CoverWords& words, const SheetInk& ink) {
  for (int step = 0; step <= kStepsOfScale; ++step) {
    const double share = static_cast<double>(step) / kStepsOfScale;
    const double y = field.at(field.first, share).y();
    painter.setPen(QPen(ink.line, 1));
    painter.drawLine(QPointF(field.box.left(), y), QPointF(field.box.right(), y));
    writeLine(painter, QRectF(field.box.left() - kScaleRoom, y - 9, kScaleRoom - 8, 18), Qt::AlignRight,
              words.percent.arg(QLocale().toString(share * 100, 'f', 0)), mapFont(12, QFont::Normal), ink.quiet);
  }
}

}  // namespace

bool canShowTrend(const std::vector<CoverSheet::Day>& trend) {
  return std::ranges::count_if(trend, &CoverSheet::Day::isKnown) >= 2;
}

void drawCoverTrend(QPainter& painter, const QRectF& box, const CoverSheet& sheet, const CoverWords& words) {
  const SheetInk& ink = sheetInk(kPaperTheme);
  const QColor colour = areaColour(AreaRole::Covered, kPaperTheme);
  const Field field{.box = box.adjusted(kScaleRoom, 10, -70, -kDayRoom),
                    .first = sheet.trend.front().day,
                    .last = sheet.trend.back().day};
  drawScale(painter, field, words, ink);
  QPolygonF path;
  double lastLabel = field.box.left() - kScaleRoom;
  for (const CoverSheet::Day& day : sheet.trend) {
    const QPointF at = field.at(day.day, day.isKnown ? shareOf(day, sheet.addresses.located) : 0);
    if (at.x() - lastLabel > 34) {
      writeLine(painter, QRectF(at.x() - 20, field.box.bottom() + 4, 40, 18), Qt::AlignHCenter, monthText(day.day),
                mapFont(12, QFont::Normal), ink.quiet);
      lastLabel = at.x();
    }
    if (day.isKnown) {
      path.append(at);
    }
  }
  painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(path);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  for (const QPointF& at : path) {
    painter.drawEllipse(at, 4, 4);
  }
  const double share = std::floor(shareOf(sheet.trend.back(), sheet.addresses.located) * 1000) / 10;
  writeLine(painter, QRectF(path.back().x() + 10, path.back().y() - 12, 64, 24), Qt::AlignLeft,
            words.percent.arg(QLocale().toString(share, 'f', 1)), mapFont(15, QFont::DemiBold), ink.text);
}

}  // namespace buurtatlas
