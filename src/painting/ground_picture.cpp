#include "painting/ground_picture.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "geometry/mercator.h"
#include "geometry/plane.h"

namespace buurtatlas {

namespace {

constexpr double kMostPixels = 2400;

Box boxOf(const std::vector<ColouredGround>& grounds) {
  Box box;
  for (const ColouredGround& each : grounds) {
    box.add(boundsOf(each.ground));
  }
  return box;
}

QRectF worldOf(const Box& box, const MercatorMap& mercator) {
  Box world;
  for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
    const double east = std::lerp(box.west, box.east, share);
    const double north = std::lerp(box.south, box.north, share);
    for (const Point point :
         {Point{east, box.south}, Point{east, box.north}, Point{box.west, north}, Point{box.east, north}}) {
      const MercatorPoint at = mercator.at(point);
      world.add(Point{.east = at.x, .north = at.y});
    }
  }
  return {QPointF(world.west, world.south), QPointF(world.east, world.north)};
}

QSize sizeOf(const Box& box, const QRectF& world, Metres finest) {
  const double longest = std::max(box.east - box.west, box.north - box.south);
  const double perWorld = std::min(kMostPixels, longest / finest.value) / std::max(world.width(), world.height());
  return QSize(static_cast<int>(std::ceil(world.width() * perWorld)),
               static_cast<int>(std::ceil(world.height() * perWorld)))
      .expandedTo(QSize(1, 1));
}

QPainterPath pathOf(const MultiPolygon& ground, const MercatorMap& mercator, const QTransform& toPixels) {
  QPainterPath path;
  const auto add = [&](const Ring& ring) {
    QPolygonF corners;
    for (const MercatorPoint at : mercator.at(ring)) {
      corners.append(toPixels.map(QPointF(at.x, at.y)));
    }
    path.addPolygon(corners);
  };
  for (const Polygon& part : ground) {
    add(part.outer);
    std::ranges::for_each(part.holes, add);
  }
  return path;
}

}  // namespace

Result<DensityPicture> makeGroundPicture(const std::vector<ColouredGround>& grounds, const std::string& plane,
                                         Metres finest, const std::stop_token& stop) {
  const auto frame = Plane::create(plane);
  if (!frame) {
    return std::unexpected(frame.error());
  }
  const Box box = boxOf(grounds);
  if (box.isEmpty()) {
    return DensityPicture();
  }
  const MercatorMap mercator(*frame, box);
  DensityPicture picture{.world = worldOf(box, mercator)};
  const QSize size = sizeOf(box, picture.world, finest);
  picture.image = QImage(size, QImage::Format_ARGB32_Premultiplied);
  picture.image.fill(Qt::transparent);
  QTransform toPixels;
  toPixels.scale(size.width() / picture.world.width(), size.height() / picture.world.height());
  toPixels.translate(-picture.world.x(), -picture.world.y());
  // Without smoothed edges, so that neighbours neither overlap nor leave a seam.
  QPainter painter(&picture.image);
  painter.setPen(Qt::NoPen);
  for (const ColouredGround& each : grounds) {
    if (stop.stop_requested()) {
      return fail(ErrorCode::Cancelled, "The painting was cancelled.");
    }
    painter.setBrush(each.colour);
    painter.drawPath(pathOf(each.ground, mercator, toPixels));
  }
  return picture;
}

}  // namespace buurtatlas
