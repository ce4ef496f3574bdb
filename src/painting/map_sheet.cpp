#include "painting/map_sheet.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

#include "painting/map_legend.h"
#include "painting/sheet_parts.h"

namespace buurtatlas {

namespace {

constexpr double kTitleHeight = 40;
constexpr double kSubtitleHeight = 24;
constexpr double kFooterRow = 26;
constexpr double kSourcesRow = 18;
constexpr double kMapGap = 12;
constexpr double kLargestScale = 250;
/// What is shown keeps this much of its size free on every side.
constexpr double kAir = 0.04;

struct Frames {
  QRectF title, subtitle, map, scale, legend, sources;
};

Frames framesOn(const Paper& paper, double legendHeight) {
  const QRectF page =
      QRectF(QPointF(0, 0), sheetSizeOf(paper)).adjusted(kSheetMargin, kSheetMargin, -kSheetMargin, -kSheetMargin);
  Frames frames;
  frames.title = QRectF(page.left(), page.top(), page.width(), kTitleHeight);
  frames.subtitle = QRectF(page.left(), frames.title.bottom(), page.width(), kSubtitleHeight);
  frames.sources = QRectF(page.left(), page.bottom() - 2 * kSourcesRow, page.width(), 2 * kSourcesRow);
  frames.legend = QRectF(page.left(), frames.sources.top() - kMapGap - legendHeight, page.width(), legendHeight);
  frames.scale = QRectF(page.left(), frames.legend.top() - kFooterRow - kMapGap / 2, page.width(), kFooterRow);
  frames.map = QRectF(QPointF(page.left(), frames.subtitle.bottom() + kMapGap),
                      QPointF(page.right(), frames.scale.top() - kMapGap / 2));
  return frames;
}

Metres metresPerWorld(double worldY) { return Metres(metresPerPixel(0, worldY).value * worldPixels(0)); }

RoundScale scaleOf(const QRectF& world, const QRectF& frame) {
  const double metres = metresPerWorld(world.center().y()).value * (1 + 2 * kAir);
  return roundScaleFor(Metres(world.width() * metres), Metres(world.height() * metres),
                       frame.size() / kUnitsPerMillimetre);
}

/// The zoom level at which a unit of the painter is this long on the ground.
double zoomFor(Metres perUnit, double worldY) {
  return std::log2(metresPerWorld(worldY).value / perUnit.value / worldPixels(0));
}

void drawMapInto(QPainter& painter, const QRectF& frame, const QRectF& world, const MapLayers& layers,
                 LabelPlans& labels, Metres perUnit) {
  const QSize size(static_cast<int>(std::ceil(frame.width())), static_cast<int>(std::ceil(frame.height())));
  const QPointF middle = world.center();
  painter.save();
  painter.setClipRect(frame);
  painter.translate(frame.topLeft());
  drawMap(painter, layers, labels, areaAround(middle, zoomFor(perUnit, middle.y()), size), kPaperTheme);
  painter.restore();
}

}  // namespace

RoundScale roundScaleFor(Metres width, Metres height, QSizeF frame) {
  constexpr std::array kRound = {1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 8.0};
  const double least =
      std::max({kLargestScale, width.value * 1000 / frame.width(), height.value * 1000 / frame.height()});
  const double power = std::pow(10.0, std::floor(std::log10(least)));
  const auto fits = std::ranges::find_if(kRound, [&](double step) { return step * power >= least * (1 - 1e-9); });
  return {.number = fits == kRound.end() ? 10 * power : *fits * power};
}

RoundScale drawFramedMap(QPainter& painter, const QRectF& frame, const QRectF& world, const MapLayers& layers,
                         LabelPlans& labels, const MapWords& words) {
  const SheetInk& ink = sheetInk(kPaperTheme);
  const RoundScale scale = scaleOf(world, frame);
  drawMapInto(painter, frame, world, layers, labels, Metres(scale.number / 1000 / kUnitsPerMillimetre));
  painter.setPen(QPen(ink.quiet, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(frame);
  drawNorthArrow(painter, frame.topRight() + QPointF(-42, 42), words, ink);
  return scale;
}

RoundScale drawMapSheet(QPainter& painter, const MapSheet& sheet, LabelPlans& labels, const Paper& paper,
                        const MapWords& words) {
  const SheetInk& ink = sheetInk(kPaperTheme);
  const double wide = sheetSizeOf(paper).width() - 2 * kSheetMargin;
  const LegendBlock legend(legendOf(sheet.layers, sheet.world, words), wide);
  const Frames frames = framesOn(paper, legend.height());

  painter.setRenderHint(QPainter::Antialiasing);
  writeLine(painter, frames.title, Qt::AlignLeft, sheet.title, mapFont(30, QFont::DemiBold), ink.text);
  writeLine(painter, frames.subtitle, Qt::AlignLeft, sheet.subtitle, mapFont(15, QFont::Normal), ink.quiet);
  const RoundScale scale = drawFramedMap(painter, frames.map, sheet.world, sheet.layers, labels, words);
  const Metres perUnit(scale.number / 1000 / kUnitsPerMillimetre);

  const double bar = drawScaleBar(painter, frames.scale, perUnit, words, ink);
  writeLine(painter, frames.scale.adjusted(bar + 20, 0, 0, 0), Qt::AlignLeft,
            words.scale.arg(QLocale().toString(scale.number, 'f', 0)), mapFont(14, QFont::DemiBold), ink.text);
  writeLine(painter, frames.scale, Qt::AlignRight, sheet.note, mapFont(13, QFont::Normal), ink.quiet);
  legend.draw(painter, frames.legend.topLeft(), kPaperTheme, ink);
  writeLines(painter, frames.sources, kSourcesRow, sheet.sources, mapFont(12, QFont::Normal), ink.quiet);
  return scale;
}

}  // namespace buurtatlas
