#include "painting/area_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "painting/hatching.h"
#include "painting/world_shapes.h"

namespace buurtatlas {

namespace {

constexpr float kFill = 0.25F;
constexpr float kGapFill = 0.22F;

QImage emptyPicture(const PixelArea& area, double devicePixelRatio) {
  QImage image((QSizeF(area.pixels.size()) * devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(devicePixelRatio);
  image.fill(Qt::transparent);
  return image;
}

using Rings = std::vector<QPolygonF>;

Rings pixelsOf(const PaintedArea& area, const PixelArea& view, double leastStep) {
  Rings rings;
  rings.reserve(area.rings.size());
  for (const QPolygonF& ring : area.rings) {
    QPolygonF& pixels = rings.emplace_back();
    pixels.reserve(ring.size());
    for (qsizetype i = 0; i < ring.size(); ++i) {
      const QPointF pixel = view.pixelOf(ring[i]);
      if (pixels.isEmpty() || i == ring.size() - 1 || (pixel - pixels.back()).manhattanLength() >= leastStep) {
        pixels.append(pixel);
      }
    }
  }
  return rings;
}

QPainterPath pathOf(const Rings& rings) {
  QPainterPath path;
  path.setFillRule(Qt::OddEvenFill);
  for (const QPolygonF& ring : rings) {
    path.addPolygon(ring);
  }
  return path;
}

QColor faint(QColor colour, float share) {
  colour.setAlphaF(share);
  return colour;
}

QPen borderOf(AreaRole role, AreaPattern pattern, MapTheme theme) {
  QPen pen(areaColour(role, theme), 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  switch (pattern) {
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

void drawFill(QPainter& painter, const Rings& rings, AreaRole role, AreaPattern pattern, const HatchGround& ground,
              MapTheme theme) {
  const QColor colour = areaColour(role, theme);
  if (pattern == AreaPattern::Filled) {
    painter.fillPath(pathOf(rings), faint(colour, kFill));
  }
  if (pattern == AreaPattern::FilledAndHatched) {
    painter.fillPath(pathOf(rings), faint(colour, kGapFill));
  }
  if (pattern == AreaPattern::Hatched || pattern == AreaPattern::FilledAndHatched) {
    painter.setPen(QPen(faint(colour, 0.5F), 1.2, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(hatchLines(rings, ground));
  }
}

constexpr double kLeastRing = 3.4;

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
    case DotRole::Uncovered:
      // Thousands of them: from afar a stipple that leaves the map readable, nearby a ring.
      if (radius < kLeastRing) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(faint(colour, 0.8F));
        painter.drawEllipse(at, radius * 0.45, radius * 0.45);
      } else {
        painter.setPen(QPen(colour, radius * 0.4));
        painter.setBrush(rim);
        painter.drawEllipse(at, radius * 0.7, radius * 0.7);
      }
      break;
  }
}

}  // namespace

void drawAreas(QPainter& painter, const AreaPicture& picture, const PixelArea& area, MapTheme theme) {
  if (!picture.areas) {
    return;
  }
  // The hatch is fixed to the map, not to the picture, so that it does not swim while panning.
  const HatchGround ground{.view = QRectF(QPointF(0, 0), area.pixels.size()), .origin = -area.pixels.topLeft()};
  const QRectF world = area.world();
  const double leastStep = leastStepOf(painter);
  std::vector<std::pair<const PaintedArea*, Rings>> visible;
  for (const PaintedArea& shape : *picture.areas) {
    if (shape.bounds.intersects(world)) {
      visible.emplace_back(&shape, pixelsOf(shape, area, leastStep));
    }
  }
  for (const auto& [shape, rings] : visible) {
    drawFill(painter, rings, shape->role, shape->pattern, ground, theme);
  }
  for (const auto& [shape, rings] : visible) {
    painter.strokePath(pathOf(rings), borderOf(shape->role, shape->pattern, theme));
  }
}

void drawArea(QPainter& painter, const Rings& rings, AreaRole role, AreaPattern pattern, MapTheme theme) {
  drawFill(painter, rings, role, pattern, {.view = boundsOfRings(rings), .origin = {}}, theme);
  painter.strokePath(pathOf(rings), borderOf(role, pattern, theme));
}

QImage paintAreas(const AreaPicture& picture, const PixelArea& area, MapTheme theme, double devicePixelRatio) {
  QImage image = emptyPicture(area, devicePixelRatio);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  drawAreas(painter, picture, area, theme);
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
