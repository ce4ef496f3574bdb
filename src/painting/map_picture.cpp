#include "painting/map_picture.h"

#include <QBuffer>
#include <QImage>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

#include "painting/map_legend.h"
#include "painting/sheet_parts.h"

namespace buurtatlas {

namespace {

constexpr double kStripRow = 24;
constexpr double kStripMargin = 12;
constexpr int kLeastSide = 200;
constexpr int kMostSide = 20'000;
constexpr qint64 kMostPixels = 200'000'000;
constexpr double kInchesPerMetre = 39.37007874;
constexpr double kClosest = 20;

/// The deepest zoom level at which the world's part fits into a size.
double zoomFor(const QRectF& world, QSizeF size) {
  const double pixels = std::min(size.width() / world.width(), size.height() / world.height());
  return std::min(kClosest, std::log2(pixels / worldPixels(0)));
}

LegendBlock legendFor(const MapPicture& picture, double width) {
  return {picture.legend ? legendOf(picture.layers, picture.world, picture.words) : std::vector<LegendEntry>(),
          width - 2 * kStripMargin};
}

double stripHeight(const LegendBlock& legend) { return kStripRow + legend.height() + kStripMargin; }

/// Draws the picture. Units: pixels at 96 dots an inch.
void drawPicture(QPainter& painter, const MapPicture& picture, QSizeF size) {
  const SheetInk& ink = sheetInk(picture.theme);
  const double wide = size.width() - 2 * kStripMargin;
  const LegendBlock legend = legendFor(picture, size.width());
  const double strip = stripHeight(legend);
  const QSizeF mapSize(size.width(), size.height() - strip);
  const PixelArea area =
      areaAround(picture.world.center(), zoomFor(picture.world, mapSize),
                 QSize(static_cast<int>(std::ceil(mapSize.width())), static_cast<int>(std::ceil(mapSize.height()))));
  LabelPlans labels(picture.layers.streets, picture.layers.zones);
  painter.setRenderHint(QPainter::Antialiasing);
  drawMap(painter, picture.layers, labels, area, picture.theme);

  // The strip covers what the map draws beyond its frame, which an SVG cannot clip.
  painter.fillRect(QRectF(0, mapSize.height(), size.width(), strip), ink.paper);
  painter.fillRect(QRectF(0, mapSize.height(), size.width(), 1), ink.line);
  const QRectF row(kStripMargin, mapSize.height() + kStripMargin / 2, wide, kStripRow);
  const double bar =
      drawScaleBar(painter, row, metresPerPixel(area.zoom, picture.world.center().y()), picture.words, ink);
  writeLine(painter, row.adjusted(bar + kStripMargin, 0, 0, 0), Qt::AlignRight, picture.sources,
            mapFont(12, QFont::Normal), ink.quiet);
  legend.draw(painter, row.bottomLeft(), picture.theme, ink);
  drawNorthArrow(painter, QPointF(size.width() - 38, 38), picture.words, ink);
}

Result<QByteArray> pngOf(const MapPicture& picture) {
  QImage image(picture.size, QImage::Format_RGB32);
  if (image.isNull()) {
    return fail(ErrorCode::InvalidInput,
                "There is not enough memory for a picture of this size. Choose a smaller one.");
  }
  const double ratio = picture.dotsPerInch / MapPicture::kScreenDotsPerInch;
  image.setDevicePixelRatio(ratio);
  image.fill(sheetInk(picture.theme).paper);
  QPainter painter(&image);
  drawPicture(painter, picture, QSizeF(picture.size) / ratio);
  painter.end();
  const int perMetre = qRound(picture.dotsPerInch * kInchesPerMetre);
  image.setDotsPerMeterX(perMetre);
  image.setDotsPerMeterY(perMetre);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!image.save(&buffer, "PNG")) {
    return fail(ErrorCode::Internal, "The picture cannot be made. Choose a smaller one.");
  }
  return bytes;
}

QByteArray svgOf(const MapPicture& picture) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setSize(picture.size);
  generator.setResolution(static_cast<int>(MapPicture::kScreenDotsPerInch));
  generator.setViewBox(QRectF(QPointF(0, 0), picture.size));
  generator.setTitle(QStringLiteral("Buurtatlas"));
  QPainter painter(&generator);
  const double ratio = picture.dotsPerInch / MapPicture::kScreenDotsPerInch;
  painter.scale(ratio, ratio);
  drawPicture(painter, picture, QSizeF(picture.size) / ratio);
  painter.end();
  return bytes;
}

}  // namespace

int fittingHeight(const MapPicture& picture) {
  constexpr double kFlattest = 0.4;
  constexpr double kHighest = 2;
  if (picture.world.isEmpty()) {
    return picture.size.width();
  }
  const double ratio = picture.dotsPerInch / MapPicture::kScreenDotsPerInch;
  const double shape = std::clamp(picture.world.height() / picture.world.width(), kFlattest, kHighest);
  const double strip = stripHeight(legendFor(picture, picture.size.width() / ratio));
  return qRound(picture.size.width() * shape + strip * ratio);
}

std::optional<PictureFormat> pictureFormatOf(const QString& file) {
  if (file.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive)) {
    return PictureFormat::Png;
  }
  return file.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive) ? std::optional(PictureFormat::Svg) : std::nullopt;
}

Result<QByteArray> pictureBytes(const MapPicture& picture, PictureFormat format) {
  const QSize size = picture.size;
  const auto isFine = [](int side) { return side >= kLeastSide && side <= kMostSide; };
  if (!isFine(size.width()) || !isFine(size.height()) || qint64{size.width()} * size.height() > kMostPixels) {
    return fail(
        ErrorCode::InvalidInput,
        "A picture of %1 by %2 pixels cannot be made. Choose from %3 to %4 on each side, and at most 200 million "
        "in all.",
        {std::to_string(size.width()), std::to_string(size.height()), std::to_string(kLeastSide),
         std::to_string(kMostSide)});
  }
  if (picture.world.isEmpty()) {
    return fail(ErrorCode::NotFound, "There is nothing to draw yet. Import streets or draw a zone first.");
  }
  return format == PictureFormat::Png ? pngOf(picture) : Result<QByteArray>(svgOf(picture));
}

}  // namespace buurtatlas
