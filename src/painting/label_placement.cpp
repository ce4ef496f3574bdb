#include "painting/label_placement.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "painting/label_board.h"
#include "painting/label_letters.h"
#include "painting/measured_path.h"
#include "painting/pixel_area.h"

namespace buurtatlas {

namespace {

constexpr double kRepeatDistance = 300;
constexpr double kSampleStep = 8;
constexpr double kHalfLine = 7;  ///< half the height a line of letters keeps free
constexpr double kPathMargin = 5;
constexpr double kSharpestBend = 30 * std::numbers::pi / 180;
constexpr double kMostBending = 75 * std::numbers::pi / 180;
/// An area's label may reach this much beyond the room inside its border.
constexpr double kOverhang = 1.3;
constexpr double kSmallOverhang = 2.6;
constexpr int kHouseNumbersFrom = 18;
constexpr int kPathNamesFrom = 16;

double angleBetween(QPointF a, QPointF b) {
  return std::fabs(std::atan2(a.x() * b.y() - a.y() * b.x(), QPointF::dotProduct(a, b)));
}

class LabelPlacing {
 public:
  LabelPlacing(const StreetMap& map, int zoom)
      : m_map(map), m_zoom(zoom), m_scale(worldPixels(zoom)), m_letters(zoom) {}

  void placeAreas(const AreaPicture& picture) {
    if (!picture.areas) {
      return;
    }
    std::vector<const PaintedArea*> small;
    for (const PaintedArea& area : *picture.areas) {
      if (!area.label.isEmpty() && !placeArea(area, PlacedLabel::Kind::Area, kOverhang)) {
        small.push_back(&area);
      }
    }
    for (const PaintedArea* area : small) {
      placeArea(*area, PlacedLabel::Kind::SmallArea, kSmallOverhang);
    }
  }

  void placeStreets() {
    std::vector<std::vector<QPointF>> placed(m_map.names.size());
    for (const StreetMap::NamedLine& line : m_map.namedLines) {
      if (line.rank <= StreetRank::Rail && m_zoom < kPathNamesFrom) {
        continue;
      }
      placeStreet(line, placed[static_cast<std::size_t>(line.name)]);
    }
  }

  void placeHouseNumbers() {
    if (m_zoom < kHouseNumbersFrom) {
      return;
    }
    for (const StreetMap::HouseNumber& number : m_map.houseNumbers) {
      const double width = m_letters.widthOf(number.text, PlacedLabel::Kind::HouseNumber);
      const QPointF at = number.position * m_scale;
      if (takeRoom({QRectF(at.x() - width / 2 - 2, at.y() - 6, width + 4, 12)})) {
        m_plan.labels.push_back(
            {.kind = PlacedLabel::Kind::HouseNumber, .text = number.text, .anchor = number.position});
      }
    }
  }

  LabelPlan finish() {
    m_plan.zoom = m_zoom;
    m_plan.grid = BoxGrid(m_worldBoxes);
    return std::move(m_plan);
  }

 private:
  /// Marks the place as taken and remembers where the next label of the plan lies.
  bool takeRoom(const std::vector<QRectF>& boxes) {
    if (!m_board.isFree(boxes)) {
      return false;
    }
    m_board.occupy(boxes);
    QRectF all;
    for (const QRectF& box : boxes) {
      all |= box;
    }
    m_worldBoxes.emplace_back(all.topLeft() / m_scale, all.size() / m_scale);
    return true;
  }

  bool placeArea(const PaintedArea& area, PlacedLabel::Kind kind, double overhang) {
    const QSizeF room = area.labelRoom.size() * m_scale;
    const QPointF at = area.labelPoint * m_scale;
    const QString broken = inTwoLines(area.label);
    for (const QString& subtext : {kind == PlacedLabel::Kind::Area ? area.sublabel : QString(), QString()}) {
      for (const QString& text : {area.label, broken}) {
        PlacedLabel label{.kind = kind, .text = text, .subtext = subtext, .anchor = area.labelPoint, .role = area.role};
        const QSizeF size = m_letters.blockOf(label);
        const bool fits = size.height() <= overhang * room.height() && size.width() <= overhang * room.width();
        if (fits && takeRoom({QRectF(at - QPointF(size.width() / 2, size.height() / 2), size)})) {
          m_plan.labels.push_back(std::move(label));
          return true;
        }
      }
    }
    return false;
  }

  /// Broken at the blank nearest to the middle.
  static QString inTwoLines(QString text) {
    qsizetype best = -1;
    for (qsizetype blank = text.indexOf(QLatin1Char(' ')); blank >= 0;
         blank = text.indexOf(QLatin1Char(' '), blank + 1)) {
      if (best < 0 || std::abs(2 * blank - text.size()) < std::abs(2 * best - text.size())) {
        best = blank;
      }
    }
    if (best >= 0) {
      text[best] = QLatin1Char('\n');
    }
    return text;
  }

  void placeStreet(const StreetMap::NamedLine& line, std::vector<QPointF>& placed) {
    const auto kind = line.rank >= StreetRank::Tertiary ? PlacedLabel::Kind::MainStreet : PlacedLabel::Kind::Street;
    const QString& text = m_map.names[static_cast<std::size_t>(line.name)].text;
    const double width = m_letters.widthOf(text, kind);
    QPolygonF pixels = line.path;
    for (QPointF& point : pixels) {
      point *= m_scale;
    }
    const MeasuredPath path(pixels);
    const double needed = width + 2 * kPathMargin;
    if (path.length() < needed) {
      return;
    }
    const int repeats = std::max(1, static_cast<int>(path.length() / (kRepeatDistance + width)));
    const double section = path.length() / repeats;
    for (int i = 0; i < repeats; ++i) {
      const double middle = (i + 0.5) * section;
      const double slack = (section - needed) / 2;
      for (const double shift : {0.0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1.0, -1.0}) {
        const double at = middle + shift * slack;
        if (isFarFromAll(placed, path.at(at)) && placeName(path, at, needed, text, kind)) {
          placed.push_back(path.at(at));
          break;
        }
      }
    }
  }

  static bool isFarFromAll(const std::vector<QPointF>& placed, QPointF at) {
    return std::ranges::none_of(
        placed, [at](QPointF other) { return std::hypot(other.x() - at.x(), other.y() - at.y()) < kRepeatDistance; });
  }

  bool placeName(const MeasuredPath& path, double middle, double needed, const QString& text, PlacedLabel::Kind kind) {
    const double from = middle - needed / 2;
    const double to = middle + needed / 2;
    const std::optional<std::vector<QRectF>> boxes = boxesAlong(path, from, to);
    if (!boxes || !takeRoom(*boxes)) {
      return false;
    }
    QPolygonF part = path.part(from, to);
    if (part.back().x() < part.front().x()) {
      std::ranges::reverse(part);
    }
    for (QPointF& point : part) {
      point /= m_scale;
    }
    m_plan.labels.push_back({.kind = kind, .text = text, .path = part, .anchor = path.at(middle) / m_scale});
    return true;
  }

  /// The room that letters along this part of the line take; none where it bends too much to be read.
  static std::optional<std::vector<QRectF>> boxesAlong(const MeasuredPath& path, double from, double to) {
    std::vector<QRectF> boxes;
    const int steps = std::max(2, static_cast<int>(std::ceil((to - from) / kSampleStep)));
    QPointF last = path.at(from);
    std::optional<QPointF> direction;
    double bending = 0;
    for (int i = 0; i <= steps; ++i) {
      const QPointF point = path.at(from + (to - from) * i / steps);
      if (i > 0) {
        const QPointF step = point - last;
        const double bend = direction ? angleBetween(*direction, step) : 0;
        bending += bend;
        if (bend > kSharpestBend || bending > kMostBending) {
          return std::nullopt;
        }
        direction = step;
      }
      boxes.emplace_back(point.x() - kHalfLine, point.y() - kHalfLine, 2 * kHalfLine, 2 * kHalfLine);
      last = point;
    }
    return boxes;
  }

  const StreetMap& m_map;
  int m_zoom;
  double m_scale;
  LabelLetters m_letters;
  LabelBoard m_board;
  LabelPlan m_plan;
  std::vector<QRectF> m_worldBoxes;  ///< of each label of the plan
};

}  // namespace

LabelPlan placeLabels(const StreetMap& map, const AreaPicture& areas, int zoom) {
  LabelPlacing placement(map, zoom);
  placement.placeAreas(areas);
  placement.placeStreets();
  placement.placeHouseNumbers();
  return placement.finish();
}

}  // namespace buurtatlas
