#include "painting/density_painter.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <thread>

#include "core/unfilled.h"
#include "geometry/mercator.h"
#include "geometry/plane.h"
#include "painting/pixel_area.h"

namespace buurtatlas {

namespace {

constexpr int kMostPixels = 1600;
constexpr double kPixelsPerCell = 4;
constexpr int kLatticeStep = 32;
constexpr int kRowsPerBand = 32;
constexpr std::size_t kStretchedColours = 256;
constexpr double kContourWidth = 1.5;  // pixels of the picture

QRectF worldBoundsOf(const Raster& raster, const MercatorMap& mercator) {
  Box world;
  const double width = raster.columns * raster.cell.value;
  const double height = raster.rows * raster.cell.value;
  for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
    for (const double edge : {0.0, 1.0}) {
      for (const Point point : {Point{raster.northWest.east + share * width, raster.northWest.north - edge * height},
                                Point{raster.northWest.east + edge * width, raster.northWest.north - share * height}}) {
        const MercatorPoint at = mercator.at(point);
        world.add(Point{.east = at.x, .north = at.y});
      }
    }
  }
  return {QPointF(world.west, world.south), QPointF(world.east, world.north)};
}

/// Where the pixels of the picture lie in the plane: exact on a lattice, in between interpolated.
class PixelPlaces {
 public:
  PixelPlaces(const QRectF& world, QSize size, const Plane& plane) : m_columns(size.width() / kLatticeStep + 2) {
    const int rows = size.height() / kLatticeStep + 2;
    for (int row = 0; row < rows; ++row) {
      for (int column = 0; column < m_columns; ++column) {
        const QPointF at(world.x() + world.width() * (column * kLatticeStep) / size.width(),
                         world.y() + world.height() * (row * kLatticeStep) / size.height());
        const double nowhere = std::numeric_limits<double>::quiet_NaN();
        m_nodes.push_back(plane.fromLonLat(lonLatOf(at)).value_or(Point{.east = nowhere, .north = nowhere}));
      }
    }
  }

  /// Pixels side by side, from one column of the lattice up to the next.
  struct Run {
    Point first;
    Point step;
  };
  [[nodiscard]] Run runAt(int x, int y) const {
    const auto left = static_cast<std::size_t>(x / kLatticeStep);
    const Point begin = onColumn(left, y);
    const Point end = onColumn(left + 1, y);
    const Point step{.east = (end.east - begin.east) / kLatticeStep, .north = (end.north - begin.north) / kLatticeStep};
    return {.first = {.east = begin.east + step.east / 2, .north = begin.north + step.north / 2}, .step = step};
  }

 private:
  [[nodiscard]] Point onColumn(std::size_t column, int y) const {
    const double row = (y + 0.5) / kLatticeStep;
    const auto top = static_cast<std::size_t>(row);
    const double down = row - static_cast<double>(top);
    const Point& upper = m_nodes[top * static_cast<std::size_t>(m_columns) + column];
    const Point& lower = m_nodes[(top + 1) * static_cast<std::size_t>(m_columns) + column];
    return {.east = std::lerp(upper.east, lower.east, down), .north = std::lerp(upper.north, lower.north, down)};
  }

  int m_columns;
  std::vector<Point> m_nodes;
};

/// The values of pixels side by side.
using RunValues = std::array<float, kLatticeStep>;

/// What colour a value has; none for NaN.
class Colours {
 public:
  Colours(const std::vector<DensityClass>& classes, const DensityLook& look)
      : m_isStretched(look.classing == DensityClassing::Stretch) {
    if (m_isStretched) {
      m_limits = {static_cast<float>(classes.front().from)};
      for (std::size_t i = 0; i < kStretchedColours; ++i) {
        const double share = static_cast<double>(i) / (kStretchedColours - 1);
        m_colours.push_back(qPremultiply(rampColour(look, share).rgba()));
      }
    } else {
      m_colours.push_back(0);
      for (const DensityClass& step : classes) {
        m_limits.push_back(static_cast<float>(step.from));
        m_colours.push_back(qPremultiply(step.colour.rgba()));
      }
    }
    m_perValue = (kStretchedColours - 1) / static_cast<float>(classes.back().to);
  }

  /// Fills the first `count` pixels.
  void paint(const RunValues& values, int count, QRgb* pixels) const {
    if (m_isStretched) {
      std::transform(values.begin(), values.begin() + count, pixels, [this](float value) { return stretched(value); });
      return;
    }
    std::array<std::uint32_t, kLatticeStep> steps = {};
    for (const float limit : m_limits) {
      for (std::size_t i = 0; i < steps.size(); ++i) {
        steps[i] += values[i] >= limit ? 1U : 0U;
      }
    }
    std::transform(steps.begin(), steps.begin() + count, pixels,
                   [this](std::uint32_t step) { return m_colours[step]; });
  }

 private:
  [[nodiscard]] QRgb stretched(float value) const {
    if (!(value >= m_limits.front())) {
      return 0;
    }
    return m_colours[std::min(static_cast<std::size_t>(value * m_perValue + 0.5F), kStretchedColours - 1)];
  }

  bool m_isStretched;
  std::vector<float> m_limits = {};  ///< in rising order
  std::vector<QRgb> m_colours = {};  ///< by how many limits a value reaches, or by its share of the highest
  float m_perValue = 0;
};

/// A place in cells from the centre of the first one.
struct PlaceInCells {
  double column = 0;
  double row = 0;
};

/// Values between the centres of the cells.
class Values {
 public:
  explicit Values(const Raster& raster) : m_raster(raster) {}

  /// At `count` places in line, NaN at the others. Between the values of the four cells around a place that have one;
  /// NaN where the nearest cell has none.
  [[nodiscard]] RunValues along(PlaceInCells first, PlaceInCells step, int count) const {
    RunValues found;
    found.fill(std::numeric_limits<float>::quiet_NaN());
    const auto placeAt = [&](int number) {
      return PlaceInCells{.column = first.column + number * step.column, .row = first.row + number * step.row};
    };
    // Where both ends of a line lie inside, all of it does.
    const bool isInside = hasFourAround(first) && hasFourAround(placeAt(count - 1));
    for (int number = 0; number < count; ++number) {
      const PlaceInCells place = placeAt(number);
      if (isInside) {
        found[static_cast<std::size_t>(number)] = amongFour(place);
      } else if (isNear(place)) {
        found[static_cast<std::size_t>(number)] = atEdge(place);
      }
    }
    return found;
  }

 private:
  // Comparisons with NaN are false.
  [[nodiscard]] bool isNear(PlaceInCells at) const {
    return at.column > -1 && at.row > -1 && at.column < m_raster.columns && at.row < m_raster.rows;
  }
  [[nodiscard]] bool hasFourAround(PlaceInCells at) const {
    return at.column >= 0 && at.row >= 0 && at.column < m_raster.columns - 1 && at.row < m_raster.rows - 1;
  }
  [[nodiscard]] float amongFour(PlaceInCells at) const {
    const int left = static_cast<int>(at.column);
    const int top = static_cast<int>(at.row);
    const auto right = static_cast<float>(at.column - left);
    const auto down = static_cast<float>(at.row - top);
    const float* upper =
        m_raster.values.data() + static_cast<std::size_t>(top) * static_cast<std::size_t>(m_raster.columns) + left;
    const float* lower = upper + m_raster.columns;
    const float value =
        (1 - down) * (upper[0] + right * (upper[1] - upper[0])) + down * (lower[0] + right * (lower[1] - lower[0]));
    return std::isnan(value) ? amongThoseThere(left, top, right, down) : value;
  }
  /// Of a place that isNear().
  [[nodiscard]] float atEdge(PlaceInCells at) const {
    if (hasFourAround(at)) {
      return amongFour(at);
    }
    const int left = static_cast<int>(at.column + 1) - 1;  // floor() is a call
    const int top = static_cast<int>(at.row + 1) - 1;
    return amongThoseThere(left, top, static_cast<float>(at.column - left), static_cast<float>(at.row - top));
  }
  [[nodiscard]] float cell(int column, int row) const {
    const bool isThere = column >= 0 && row >= 0 && column < m_raster.columns && row < m_raster.rows;
    return isThere ? m_raster.at(column, row) : std::numeric_limits<float>::quiet_NaN();
  }
  [[nodiscard]] float amongThoseThere(int left, int top, float right, float down) const {
    if (std::isnan(cell(left + (right >= 0.5F ? 1 : 0), top + (down >= 0.5F ? 1 : 0)))) {
      return std::numeric_limits<float>::quiet_NaN();
    }
    float sum = 0;
    float weights = 0;
    for (const int lower : {0, 1}) {
      for (const int further : {0, 1}) {
        const float value = cell(left + further, top + lower);
        const float weight = (further == 1 ? right : 1 - right) * (lower == 1 ? down : 1 - down);
        sum += std::isnan(value) ? 0 : weight * value;
        weights += std::isnan(value) ? 0 : weight;
      }
    }
    return sum / weights;
  }

  const Raster& m_raster;
};

/// The pixels of a picture, which several threads may fill at once.
struct Pixels {
  QRgb* first = nullptr;
  QSize size = {};
  qsizetype perLine = 0;
};

/// Fills the rows of pixels from `first` on.
void paintBand(const Pixels& pixels, int first, const PixelPlaces& places, const Raster& raster,
               const Colours& colours) {
  const Values values(raster);
  const double cell = raster.cell.value;
  for (int y = first; y < std::min(first + kRowsPerBand, pixels.size.height()); ++y) {
    QRgb* line = pixels.first + y * pixels.perLine;
    for (int begin = 0; begin < pixels.size.width(); begin += kLatticeStep) {
      const PixelPlaces::Run run = places.runAt(begin, y);
      const double firstColumn = (run.first.east - raster.northWest.east) / cell - 0.5;
      const double firstRow = (raster.northWest.north - run.first.north) / cell - 0.5;
      const PlaceInCells step{.column = run.step.east / cell, .row = -run.step.north / cell};
      const int count = std::min(kLatticeStep, pixels.size.width() - begin);
      const RunValues found = values.along({.column = firstColumn, .row = firstRow}, step, count);
      colours.paint(found, count, line + begin);
    }
  }
}

QSize pictureSize(const Raster& raster, const QRectF& world) {
  const double wide = std::min<double>(kMostPixels, raster.columns * kPixelsPerCell);
  const double high = wide * world.height() / world.width();
  const double shrink = std::min(1.0, kMostPixels / high);
  return QSize(static_cast<int>(std::ceil(wide * shrink)), static_cast<int>(std::ceil(high * shrink)))
      .expandedTo(QSize(1, 1));
}

/// Without colours yet, in memory that is quick to get.
QImage unfilledImage(QSize size) {
  auto pixels = std::make_unique<Unfilled<QRgb>>(static_cast<std::size_t>(size.width()) *
                                                 static_cast<std::size_t>(size.height()));
  auto* const bytes = reinterpret_cast<uchar*>(pixels->data());
  return {bytes,
          size.width(),
          size.height(),
          size.width() * static_cast<qsizetype>(sizeof(QRgb)),
          QImage::Format_ARGB32_Premultiplied,
          [](void* memory) { delete static_cast<Unfilled<QRgb>*>(memory); },
          pixels.release()};
}

}  // namespace

Result<DensityPicture> makeDensityPicture(const Raster& density, const std::string& plane, const DensityLook& look,
                                          const std::optional<std::vector<DensityClass>>& classes,
                                          const std::stop_token& stop) {
  const auto frame = Plane::create(plane);
  if (!frame) {
    return std::unexpected(frame.error());
  }
  const Raster* const only = &density;
  DensityPicture picture{.classes = classes ? *classes : densityClasses({&only, 1}, look)};
  if (picture.classes.empty() || density.columns <= 0 || density.rows <= 0) {
    return picture;
  }
  Box box;
  box.add(density.northWest);
  box.add(Point{.east = density.northWest.east + density.columns * density.cell.value,
                .north = density.northWest.north - density.rows * density.cell.value});
  picture.world = worldBoundsOf(density, MercatorMap(*frame, box));
  const QSize size = pictureSize(density, picture.world);
  picture.image = unfilledImage(size);
  const PixelPlaces places(picture.world, size, *frame);
  const Colours colours(picture.classes, look);
  const Pixels pixels{.first = reinterpret_cast<QRgb*>(picture.image.bits()),
                      .size = size,
                      .perLine = picture.image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb))};
  const int threads = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 4U));
  const auto paintFrom = [&](int first) {
    for (int y = first * kRowsPerBand; y < size.height() && !stop.stop_requested(); y += threads * kRowsPerBand) {
      paintBand(pixels, y, places, density, colours);
    }
  };
  // Threads of its own: those of the pool that this may run on could wait for each other.
  std::vector<std::jthread> others;
  for (int number = 1; number < threads; ++number) {
    others.emplace_back(paintFrom, number);
  }
  paintFrom(0);
  others.clear();
  if (stop.stop_requested()) {
    return fail(ErrorCode::Cancelled, "The painting was cancelled.");
  }
  return picture;
}

Result<void> drawContours(DensityPicture& picture, const std::vector<Contour>& contours, const std::string& plane,
                          const DensityLook& look) {
  const auto frame = Plane::create(plane);
  if (!frame) {
    return std::unexpected(frame.error());
  }
  if (picture.image.isNull() || contours.empty()) {
    return {};
  }
  Box box;
  for (const Contour& contour : contours) {
    box.add(boundsOf(contour.line));
  }
  const MercatorMap mercator(*frame, box);
  QPainter painter(&picture.image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(look.theme == MapTheme::Light ? QColor(27, 36, 48, 190) : QColor(232, 236, 241, 190),
                      kContourWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const double perWorldX = picture.image.width() / picture.world.width();
  const double perWorldY = picture.image.height() / picture.world.height();
  for (const Contour& contour : contours) {
    QPolygonF line;
    for (const MercatorPoint at : mercator.at(contour.line)) {
      line.append({(at.x - picture.world.x()) * perWorldX, (at.y - picture.world.y()) * perWorldY});
    }
    painter.drawPolyline(line);
  }
  return {};
}

}  // namespace buurtatlas
