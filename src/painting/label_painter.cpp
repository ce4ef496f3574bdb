#include "painting/label_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <QTransform>
#include <cmath>
#include <numbers>

#include "painting/label_letters.h"
#include "painting/measured_path.h"

namespace buurtatlas {

namespace {

constexpr double kReach = 12;  ///< labels this many pixels outside the picture still reach into it

constexpr double kSmoothing = 5;

struct Ink {
  QColor text;
  double halo;
};

Ink inkFor(const PlacedLabel& label, MapTheme theme) {
  const MapColours& colours = mapColours(theme);
  switch (label.kind) {
    case PlacedLabel::Kind::Street:
      return {.text = colours.streetName, .halo = 2.6};
    case PlacedLabel::Kind::MainStreet:
      return {.text = colours.mainStreetName, .halo = 3.0};
    case PlacedLabel::Kind::HouseNumber:
      return {.text = colours.houseNumber, .halo = 2.0};
    case PlacedLabel::Kind::Area:
    case PlacedLabel::Kind::SmallArea:
      break;
  }
  return {.text = areaLabelColour(label.role, theme), .halo = 3.6};
}

QPainterPath alongLine(const QString& text, MapLetters& letters, const QPolygonF& pixels) {
  const MeasuredPath path(pixels);
  QPainterPath outline;
  double from = path.length() / 2 - letters.widthOf(text) / 2;
  const double drop = letters.capHeight() / 2;
  for (const MapLetters::Letter& letter : letters.lettersOf(text)) {
    // The chord reaches a little beyond the letter, which smooths the corners of the line.
    const QPointF before = path.at(from - kSmoothing);
    const QPointF after = path.at(from + letter.advance + kSmoothing);
    const QPointF middle = (path.at(from) + path.at(from + letter.advance)) / 2;
    const double angle = std::atan2(after.y() - before.y(), after.x() - before.x());
    QTransform place;
    place.translate(middle.x(), middle.y());
    place.rotate(angle * 180 / std::numbers::pi);
    place.translate(-letter.advance / 2, drop);
    outline.addPath(place.map(*letter.outline));
    from += letter.advance;
  }
  return outline;
}

QPainterPath centred(const QString& text, MapLetters& letters, QPointF at) {
  QPainterPath outline;
  double x = std::round(at.x() - letters.widthOf(text) / 2);
  const double y = std::round(at.y() + letters.capHeight() / 2);
  for (const MapLetters::Letter& letter : letters.lettersOf(text)) {
    outline.addPath(letter.outline->translated(x, y));
    x += letter.advance;
  }
  return outline;
}

void paintWithHalo(QPainter& painter, const QPainterPath& outline, const Ink& ink, MapTheme theme) {
  QColor halo = mapColours(theme).ground;
  halo.setAlphaF(0.92F);
  painter.strokePath(outline, QPen(halo, ink.halo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.fillPath(outline, ink.text);
}

void paintArea(QPainter& painter, const PlacedLabel& label, LabelLetters& letters, QPointF at, MapTheme theme) {
  const Ink ink = inkFor(label, theme);
  const QStringList lines = label.text.split(QLatin1Char('\n'));
  const double drop = lineDropOf(label.kind);
  const double drops = drop * static_cast<double>(lines.size() - 1) + (label.subtext.isEmpty() ? 0 : kSubtextDrop);
  QPointF middle = at - QPointF(0, drops / 2);
  for (const QString& line : lines) {
    paintWithHalo(painter, centred(line, letters.of(label.kind), middle), ink, theme);
    middle.ry() += drop;
  }
  if (!label.subtext.isEmpty()) {
    middle.ry() += kSubtextDrop - drop;
    paintWithHalo(painter, centred(label.subtext, letters.ofSubtext(), middle), ink, theme);
  }
}

}  // namespace

void drawLabels(QPainter& painter, const LabelPlan& plan, const PixelArea& area, MapTheme theme, CutLabels cut) {
  LabelLetters letters(plan.zoom);
  const QRectF world = area.world();
  const double reach = kReach / worldPixels(area.zoom);
  for (const std::int32_t number : plan.grid.touching(world.adjusted(-reach, -reach, reach, reach))) {
    if (cut == CutLabels::LeaveOut && !world.contains(plan.grid.box(number))) {
      continue;
    }
    const PlacedLabel& label = plan.labels[static_cast<std::size_t>(number)];
    if (label.kind == PlacedLabel::Kind::Area || label.kind == PlacedLabel::Kind::SmallArea) {
      paintArea(painter, label, letters, area.pixelOf(label.anchor), theme);
    } else if (label.kind == PlacedLabel::Kind::HouseNumber) {
      paintWithHalo(painter, centred(label.text, letters.of(label.kind), area.pixelOf(label.anchor)),
                    inkFor(label, theme), theme);
    } else {
      QPolygonF pixels;
      for (const QPointF point : label.path) {
        pixels.append(area.pixelOf(point));
      }
      paintWithHalo(painter, alongLine(label.text, letters.of(label.kind), pixels), inkFor(label, theme), theme);
    }
  }
}

QImage paintLabels(const LabelPlan& plan, const PixelArea& area, MapTheme theme, double devicePixelRatio) {
  QImage image((QSizeF(area.pixels.size()) * devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(devicePixelRatio);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  drawLabels(painter, plan, area, theme, CutLabels::Show);
  return image;
}

}  // namespace buurtatlas
