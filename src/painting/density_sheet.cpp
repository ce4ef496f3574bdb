#include "painting/density_sheet.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "painting/label_painter.h"
#include "painting/pixel_area.h"
#include "painting/scale.h"
#include "painting/tile_painter.h"

namespace buurtatlas {

namespace {

constexpr int kMargin = 24;
constexpr int kHeader = 76;
constexpr int kFooter = 40;
constexpr int kLegendRow = 22;
constexpr int kSwatchRoom = 36;
constexpr QRgb kPaper = 0xffffffff;
constexpr QRgb kInk = 0xff1b2430;
constexpr QRgb kQuietInk = 0xff5a6675;
constexpr QRgb kLine = 0xffd5dae1;

PixelArea areaShowing(const QRectF& world, QSize size) {
  const double wide = (size.width() - 2 * kMargin) / std::max(world.width(), 1e-9);
  const double high = (size.height() - 2 * kMargin) / std::max(world.height(), 1e-9);
  const double zoom = std::clamp(std::log2(std::min(wide, high) / 256), 4.0, 18.0);
  return areaAround(world.center(), zoom, size);
}

void write(QPainter& painter, const QRect& box, int flags, const QString& text, const QFont& font, QRgb colour) {
  painter.setFont(font);
  painter.setPen(QColor::fromRgb(colour));
  painter.drawText(box, flags, text);
}

QImage paintMap(const StreetMap& map, const DensityPicture& density, QSize size) {
  const QRectF world = map.bounds.isNull() ? density.world : map.bounds;
  const PixelArea area = areaShowing(world, size);
  QImage image = paintStreets(map, area, MapTheme::Light, 1);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  if (!density.image.isNull()) {
    painter.drawImage(QRectF(area.pixelOf(density.world.topLeft()), area.pixelOf(density.world.bottomRight())),
                      density.image);
  }
  const LabelPlan names = placeLabels(map, {}, static_cast<int>(area.zoom));
  painter.drawImage(0, 0, paintLabels(names, area, MapTheme::Light, 1));
  return image;
}

QString limitText(double limit) { return QLocale().toString(limit, 'f', limit >= 1 ? 0 : 2); }

QString rangeText(double from, double to) { return QStringLiteral("%1 – %2").arg(limitText(from), limitText(to)); }

void paintLegend(QPainter& painter, const QRect& map, const DensityPicture& density, const SheetWords& text) {
  const QFont font = mapFont(13, QFont::Normal);
  const int height = kLegendRow * static_cast<int>(density.classes.size() + 1) + 16;
  int words = QFontMetrics(mapFont(13, QFont::DemiBold)).horizontalAdvance(text.legendTitle);
  for (const DensityClass& step : density.classes) {
    words = std::max(words, kSwatchRoom + QFontMetrics(font).horizontalAdvance(rangeText(step.from, step.to)));
  }
  const int width = words + 32;
  const QRect card(map.right() - width - 11, map.bottom() - height - 11, width, height);
  painter.setPen(QColor::fromRgb(kLine));
  painter.setBrush(QColor(255, 255, 255, 240));
  painter.drawRoundedRect(card, 6, 6);
  QRect row(card.left() + 14, card.top() + 8, width - 28, kLegendRow);
  write(painter, row, Qt::AlignVCenter, text.legendTitle, mapFont(13, QFont::DemiBold), kInk);
  for (auto step = density.classes.rbegin(); step != density.classes.rend(); ++step) {
    row.translate(0, kLegendRow);
    const QRect swatch(row.left(), row.top() + 4, 26, kLegendRow - 8);
    painter.fillRect(swatch, mapColours(MapTheme::Light).ground);
    painter.fillRect(swatch, step->colour);
    const QString range = step == density.classes.rbegin() ? QStringLiteral("> %1").arg(limitText(step->from))
                                                           : rangeText(step->from, step->to);
    write(painter, row.adjusted(kSwatchRoom, 0, 0, 0), Qt::AlignVCenter, range, font, kInk);
  }
}

void paintScaleBar(QPainter& painter, const QRect& footer, Metres perPixel) {
  const ScaleBar bar = scaleBarFor(perPixel, 220);
  const QLocale locale;
  const QString text = bar.length.value >= 1000 ? QStringLiteral("%1 km").arg(locale.toString(bar.length.value / 1000))
                                                : QStringLiteral("%1 m").arg(locale.toString(bar.length.value));
  const int y = footer.center().y();
  painter.setPen(QPen(QColor::fromRgb(kInk), 2));
  const auto right = footer.left() + static_cast<int>(bar.pixels);
  painter.drawPolyline(QPolygon(
      {QPoint(footer.left(), y - 4), QPoint(footer.left(), y + 3), QPoint(right, y + 3), QPoint(right, y - 4)}));
  write(painter, QRect(right + 10, footer.top(), 120, footer.height()), Qt::AlignVCenter, text,
        mapFont(13, QFont::Medium), kInk);
}

}  // namespace

QImage paintDensitySheet(const StreetMap& map, const DensityPicture& density, const SheetWords& words, QSize size) {
  QImage sheet(size.expandedTo(QSize(400, 300)), QImage::Format_RGB32);
  sheet.fill(kPaper);
  QPainter painter(&sheet);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRect page = sheet.rect().adjusted(kMargin, 0, -kMargin, 0);
  const QRect mapBox = page.adjusted(0, kHeader, 0, -kFooter);
  const QImage picture = paintMap(map, density, mapBox.size());
  painter.drawImage(mapBox.topLeft(), picture);
  painter.setPen(QColor::fromRgb(kLine));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(mapBox);
  write(painter, QRect(page.left(), 14, page.width(), 32), Qt::AlignVCenter, words.title, mapFont(22, QFont::DemiBold),
        kInk);
  write(painter, QRect(page.left(), 44, page.width(), 22), Qt::AlignVCenter, words.note, mapFont(13, QFont::Normal),
        kQuietInk);
  if (!density.classes.empty()) {
    paintLegend(painter, mapBox, density, words);
  }
  const QRect footer(page.left(), mapBox.bottom() + 1, page.width(), kFooter);
  const QRectF world = map.bounds.isNull() ? density.world : map.bounds;
  paintScaleBar(painter, footer, metresPerPixel(areaShowing(world, mapBox.size()).zoom, world.center().y()));
  write(painter, footer, Qt::AlignVCenter | Qt::AlignRight, words.attribution, mapFont(12, QFont::Normal), kQuietInk);
  return sheet;
}

}  // namespace buurtatlas
