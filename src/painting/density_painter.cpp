#include "painting/density_painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

#include "geometry/mercator.h"
#include "geometry/plane.h"
#include "painting/pixel_area.h"

namespace buurtatlas {

namespace {

constexpr int kMostPixels = 1600;
constexpr double kPixelsPerCell = 4;
constexpr int kLatticeStep = 32;
constexpr int kMostClasses = 6;
constexpr std::array<QRgb, 6> kViridis = {0xff440154, 0xff414487, 0xff2a788e, 0xff22a884, 0xff7ad151, 0xfffde725};

QColor classColour(std::size_t number, std::size_t count) {
  const double share = count > 1 ? static_cast<double>(number) / static_cast<double>(count - 1) : 1;
  const double place = share * (kViridis.size() - 1);
  const auto below = std::min(static_cast<std::size_t>(place), kViridis.size() - 2);
  const double part = place - static_cast<double>(below);
  const QColor a = QColor::fromRgb(kViridis.at(below));
  const QColor b = QColor::fromRgb(kViridis.at(below + 1));
  const auto mix = [part](int from, int to) { return static_cast<int>(std::lround(from + part * (to - from))); };
  return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()),
          static_cast<int>(std::lround(255 * (0.36 + 0.46 * share)))};
}

/// The steps 1, 2, 5, 10, 20... one below the other.
double stepBelow(double limit) {
  const double power = std::pow(10.0, std::floor(std::log10(limit * 1.000001)));
  const double leading = limit / power;
  return leading > 4 ? 2 * power : leading > 1.5 ? power : power / 2;
}

/// The greatest of those steps that is less than the value.
double highestStepBelow(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double step : {5.0, 2.0, 1.0}) {
    if (step * power < value) {
      return step * power;
    }
  }
  return power / 2;
}

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

/// The value between the four cells around a point; none where the nearest of them has none.
std::optional<double> valueAt(const Raster& raster, Point point) {
  const double column = (point.east - raster.northWest.east) / raster.cell.value - 0.5;
  const double row = (raster.northWest.north - point.north) / raster.cell.value - 0.5;
  const auto cell = [&raster](int c, int r) {
    const bool inside = c >= 0 && r >= 0 && c < raster.columns && r < raster.rows;
    return inside ? static_cast<double>(raster.at(c, r)) : std::numeric_limits<double>::quiet_NaN();
  };
  if (std::isnan(cell(static_cast<int>(std::lround(column)), static_cast<int>(std::lround(row))))) {
    return std::nullopt;
  }
  const int left = static_cast<int>(std::floor(column));
  const int top = static_cast<int>(std::floor(row));
  double sum = 0;
  double weights = 0;
  for (const int down : {0, 1}) {
    for (const int right : {0, 1}) {
      const double value = cell(left + right, top + down);
      const double weight = (1 - std::fabs(column - left - right)) * (1 - std::fabs(row - top - down));
      if (!std::isnan(value)) {
        sum += weight * value;
        weights += weight;
      }
    }
  }
  return weights > 0 ? std::optional(sum / weights) : std::nullopt;
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

  [[nodiscard]] Point at(int x, int y) const {
    const double column = (x + 0.5) / kLatticeStep;
    const double row = (y + 0.5) / kLatticeStep;
    const int left = static_cast<int>(column);
    const int top = static_cast<int>(row);
    const double right = column - left;
    const double down = row - top;
    const auto node = [this](int c, int r) -> const Point& {
      return m_nodes[static_cast<std::size_t>(r) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(c)];
    };
    const auto mix = [&](double Point::* part) {
      const double upper = node(left, top).*part * (1 - right) + node(left + 1, top).*part * right;
      const double lower = node(left, top + 1).*part * (1 - right) + node(left + 1, top + 1).*part * right;
      return upper * (1 - down) + lower * down;
    };
    return {.east = mix(&Point::east), .north = mix(&Point::north)};
  }

 private:
  int m_columns;
  std::vector<Point> m_nodes;
};

QRgb colourOf(double value, const std::vector<DensityClass>& classes) {
  const auto next = std::ranges::upper_bound(classes, value, {}, &DensityClass::from);
  return next == classes.begin() ? 0 : qPremultiply((next - 1)->colour.rgba());
}

QSize pictureSize(const Raster& raster, const QRectF& world) {
  const double wide = std::min<double>(kMostPixels, raster.columns * kPixelsPerCell);
  const double high = wide * world.height() / world.width();
  const double shrink = std::min(1.0, kMostPixels / high);
  return QSize(static_cast<int>(std::ceil(wide * shrink)), static_cast<int>(std::ceil(high * shrink)))
      .expandedTo(QSize(1, 1));
}

}  // namespace

std::vector<DensityClass> densityClasses(double maximum) {
  std::vector<DensityClass> classes;
  if (!(maximum > 0) || !std::isfinite(maximum)) {
    return classes;
  }
  double from = highestStepBelow(maximum);
  double to = maximum;
  for (int i = 0; i < kMostClasses; ++i) {
    classes.push_back({.from = from, .to = to});
    to = from;
    from = stepBelow(from);
  }
  std::ranges::reverse(classes);
  for (std::size_t i = 0; i < classes.size(); ++i) {
    classes[i].colour = classColour(i, classes.size());
  }
  return classes;
}

Result<DensityPicture> makeDensityPicture(const Raster& density, const std::string& plane) {
  const auto frame = Plane::create(plane);
  if (!frame) {
    return std::unexpected(frame.error());
  }
  DensityPicture picture;
  double maximum = 0;
  for (const float value : density.values) {
    maximum = std::max(maximum, std::isnan(value) ? 0.0 : static_cast<double>(value));
  }
  picture.classes = densityClasses(maximum);
  if (picture.classes.empty() || density.columns <= 0 || density.rows <= 0) {
    return picture;
  }
  Box box;
  box.add(density.northWest);
  box.add(Point{.east = density.northWest.east + density.columns * density.cell.value,
                .north = density.northWest.north - density.rows * density.cell.value});
  picture.world = worldBoundsOf(density, MercatorMap(*frame, box));
  const QSize size = pictureSize(density, picture.world);
  picture.image = QImage(size, QImage::Format_ARGB32_Premultiplied);
  const PixelPlaces places(picture.world, size, *frame);
  for (int y = 0; y < size.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(picture.image.scanLine(y));
    for (int x = 0; x < size.width(); ++x) {
      const Point at = places.at(x, y);
      const std::optional<double> value = std::isnan(at.east) ? std::nullopt : valueAt(density, at);
      line[x] = value ? colourOf(*value, picture.classes) : 0;
    }
  }
  return picture;
}

}  // namespace buurtatlas
