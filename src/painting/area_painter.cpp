#include "painting/area_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace buurtatlas {

namespace {

constexpr int kHatchStep = 10;
constexpr float kFill = 0.25F;
constexpr float kGapFill = 0.22F;
constexpr double kLeastStep = 0.6;

QImage emptyPicture(const PixelArea& area, double devicePixelRatio) {
  QImage image((QSizeF(area.pixels.size()) * devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(devicePixelRatio);
  image.fill(Qt::transparent);
  return image;
}

/// A square that repeats without a seam: lines at 45 degrees.
QBrush hatch(const QColor& colour, double width, double devicePixelRatio) {
  QImage square((QSizeF(kHatchStep, kHatchStep) * devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
  square.setDevicePixelRatio(devicePixelRatio);
  square.fill(Qt::transparent);
  QPainter painter(&square);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colour, width));
  for (const int shift : {-kHatchStep, 0, kHatchStep}) {
    painter.drawLine(QPointF(shift - 1, kHatchStep + 1), QPointF(shift + kHatchStep + 1, -1));
  }
  painter.end();
  QBrush brush;
  brush.setTextureImage(square);
  return brush;
}

QPainterPath pathOf(const PaintedArea& area, const PixelArea& view) {
  QPainterPath path;
  path.setFillRule(Qt::OddEvenFill);
  for (const QPolygonF& ring : area.rings) {
    QPolygonF pixels;
    pixels.reserve(ring.size());
    for (qsizetype i = 0; i < ring.size(); ++i) {
      const QPointF pixel = view.pixelOf(ring[i]);
      if (pixels.isEmpty() || i == ring.size() - 1 || (pixel - pixels.back()).manhattanLength() >= kLeastStep) {
        pixels.append(pixel);
      }
    }
    path.addPolygon(pixels);
  }
  return path;
}

QColor faint(QColor colour, float share) {
  colour.setAlphaF(share);
  return colour;
}

QPen borderOf(const PaintedArea& area, MapTheme theme) {
  QPen pen(areaColour(area.role, theme), 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  switch (area.pattern) {
    case AreaPattern::Filled:
      break;
    case AreaPattern::Dashed:
      pen.setDashPattern({4, 2.5});
      break;
    case AreaPattern::Hatched:
    case AreaPattern::FilledAndHatched:
      pen.setWidthF(1.3);
      break;
    case AreaPattern::Dotted:
      pen = QPen(areaColour(AreaRole::Accent, theme), 2.6, Qt::CustomDashLine, Qt::RoundCap, Qt::RoundJoin);
      pen.setDashPattern({0.1, 2.0});
      break;
    case AreaPattern::Outline:
      pen.setWidthF(1.1);
      pen.setColor(faint(pen.color(), 0.75F));
      break;
  }
  return pen;
}

void paintFill(QPainter& painter, const PaintedArea& area, const QPainterPath& path, MapTheme theme,
               double devicePixelRatio) {
  const QColor colour = areaColour(area.role, theme);
  const bool hatched = area.pattern == AreaPattern::Hatched || area.pattern == AreaPattern::FilledAndHatched;
  if (area.pattern == AreaPattern::Filled) {
    painter.fillPath(path, faint(colour, kFill));
  }
  if (area.pattern == AreaPattern::FilledAndHatched) {
    painter.fillPath(path, faint(colour, kGapFill));
  }
  if (hatched) {
    painter.fillPath(path, hatch(faint(colour, 0.5F), 1.2, devicePixelRatio));
  }
}

void paintDot(QPainter& painter, DotRole role, QPointF at, double radius, MapTheme theme) {
  const QColor colour = dotColour(role, theme);
  const QColor rim = mapColours(theme).ground;
  painter.setPen(QPen(rim, 1.2));
  painter.setBrush(colour);
  switch (role) {
    case DotRole::Member:
    case DotRole::InAlert:
      painter.drawEllipse(at, radius, radius);
      break;
    case DotRole::MemberInReview:
    case DotRole::PossiblyInAlert:
      painter.drawPolygon(QPolygonF{at + QPointF(0, -radius * 1.35), at + QPointF(radius * 1.35, 0),
                                    at + QPointF(0, radius * 1.35), at + QPointF(-radius * 1.35, 0)});
      break;
    case DotRole::Delivered:
      painter.drawRect(QRectF(at.x() - radius * 0.9, at.y() - radius * 0.9, radius * 1.8, radius * 1.8));
      break;
    case DotRole::Unknown:
      painter.drawPolygon(QPolygonF{at + QPointF(0, -radius * 1.3), at + QPointF(radius * 1.2, radius * 0.9),
                                    at + QPointF(-radius * 1.2, radius * 0.9)});
      break;
    case DotRole::Failed:
      for (const QPen& pen :
           {QPen(rim, 4, Qt::SolidLine, Qt::RoundCap), QPen(colour, 2.2, Qt::SolidLine, Qt::RoundCap)}) {
        painter.setPen(pen);
        painter.drawLine(at - QPointF(radius, radius), at + QPointF(radius, radius));
        painter.drawLine(at - QPointF(radius, -radius), at + QPointF(radius, -radius));
      }
      break;
    case DotRole::Incident:
      painter.setPen(Qt::NoPen);
      painter.setBrush(faint(colour, 0.55F));
      painter.drawEllipse(at, radius * 0.8, radius * 0.8);
      break;
    case DotRole::Address:
      painter.setPen(Qt::NoPen);
      painter.setBrush(faint(colour, 0.7F));
      painter.drawEllipse(at, radius * 0.5, radius * 0.5);
      break;
  }
}

}  // namespace

QImage paintAreas(const AreaPicture& picture, const PixelArea& area, MapTheme theme, double devicePixelRatio) {
  QImage image = emptyPicture(area, devicePixelRatio);
  if (!picture.areas) {
    return image;
  }
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  // The hatch is fixed to the map, not to the picture, so that it does not swim while panning.
  painter.setBrushOrigin(-QPoint(area.pixels.x() % kHatchStep, area.pixels.y() % kHatchStep));
  const QRectF world = area.world();
  std::vector<std::pair<const PaintedArea*, QPainterPath>> visible;
  for (const PaintedArea& shape : *picture.areas) {
    if (shape.bounds.intersects(world)) {
      visible.emplace_back(&shape, pathOf(shape, area));
    }
  }
  for (const auto& [shape, path] : visible) {
    paintFill(painter, *shape, path, theme, devicePixelRatio);
  }
  for (const auto& [shape, path] : visible) {
    painter.strokePath(path, borderOf(*shape, theme));
  }
  return image;
}

QImage paintDots(const DotPicture& picture, const PixelArea& area, MapTheme theme, double devicePixelRatio) {
  QImage image = emptyPicture(area, devicePixelRatio);
  if (!picture.dots) {
    return image;
  }
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  const double radius = std::clamp(2.4 + (area.zoom - 12) * 0.45, 2.0, 5.0);
  const QRectF view = QRectF(QPointF(0, 0), area.pixels.size()).adjusted(-8, -8, 8, 8);
  for (const PaintedDot& dot : *picture.dots) {
    const QPointF at = area.pixelOf(dot.position);
    if (view.contains(at)) {
      paintDot(painter, dot.role, at, radius, theme);
    }
  }
  return image;
}

}  // namespace buurtatlas
