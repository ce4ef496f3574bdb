#include "support/wiggly_town.h"

#include <cmath>
#include <cstddef>
#include <numbers>
#include <random>

#include "geometry/border_edit.h"
#include "geometry/overlay.h"

namespace buurtatlas::test {

namespace {

constexpr double kTownSide = 12'000;
constexpr Point kCorner{.east = 650'000, .north = 680'000};

class TownMaker {
 public:
  explicit TownMaker(int zones)
      : m_across(static_cast<int>(std::lround(std::sqrt(zones * 1.3)))),
        m_halvings(zones > 5'000 ? 4
                   : zones > 200 ? 6
                                 : 7),
        m_random(static_cast<unsigned>(zones)) {}

  WigglyTown make();

 private:
  double between(double low, double high) { return std::uniform_real_distribution(low, high)(m_random); }
  /// The points after a, up to b.
  void addWinding(Point a, Point b, int halvings, Ring& ring);
  [[nodiscard]] Ring circle(Point middle, double radius, int corners);
  void layBorders();
  [[nodiscard]] MultiPolygon cell(int column, int row) const;
  [[nodiscard]] std::size_t at(int column, int row) const {
    return static_cast<std::size_t>(row * (m_across + 1) + column);
  }

  int m_across;
  int m_halvings;
  std::mt19937 m_random;
  std::vector<Point> m_corners = {};
  std::vector<Ring> m_eastward = {};  ///< the border from each corner to the next one in the east, without its end
  std::vector<Ring> m_northward = {};
};

void TownMaker::addWinding(Point a, Point b, int halvings, Ring& ring) {
  if (halvings == 0) {
    ring.push_back(onGrid(a));
    return;
  }
  const double aside = between(-0.1, 0.1);
  const Point middle{.east = (a.east + b.east) / 2 - aside * (b.north - a.north),
                     .north = (a.north + b.north) / 2 + aside * (b.east - a.east)};
  addWinding(a, middle, halvings - 1, ring);
  addWinding(middle, b, halvings - 1, ring);
}

Ring TownMaker::circle(Point middle, double radius, int corners) {
  Ring ring;
  for (int i = 0; i < corners; ++i) {
    const auto corner = [&](int step) {
      const double angle = 2 * std::numbers::pi * step / corners;
      const double distance = radius * (1 + 0.15 * std::sin(2 * angle + 1) + 0.06 * std::sin(5 * angle + 2));
      return Point{.east = middle.east + distance * std::cos(angle),
                   .north = middle.north + distance * std::sin(angle)};
    };
    addWinding(corner(i), corner(i + 1), 7, ring);
  }
  return ring;
}

void TownMaker::layBorders() {
  const double step = kTownSide / m_across;
  for (int row = 0; row <= m_across; ++row) {
    for (int column = 0; column <= m_across; ++column) {
      m_corners.push_back({.east = kCorner.east + (column + between(-0.25, 0.25)) * step,
                           .north = kCorner.north + (row + between(-0.25, 0.25)) * step});
    }
  }
  m_eastward.resize(m_corners.size());
  m_northward.resize(m_corners.size());
  for (int row = 0; row <= m_across; ++row) {
    for (int column = 0; column <= m_across; ++column) {
      if (column < m_across) {
        addWinding(m_corners[at(column, row)], m_corners[at(column + 1, row)], m_halvings, m_eastward[at(column, row)]);
      }
      if (row < m_across) {
        addWinding(m_corners[at(column, row)], m_corners[at(column, row + 1)], m_halvings,
                   m_northward[at(column, row)]);
      }
    }
  }
}

MultiPolygon TownMaker::cell(int column, int row) const {
  const auto addBackwards = [](const Ring& line, Point end, Ring& ring) {
    ring.push_back(onGrid(end));
    ring.insert(ring.end(), line.rbegin(), line.rend() - 1);
  };
  Ring ring = m_eastward[at(column, row)];
  const Ring& east = m_northward[at(column + 1, row)];
  ring.insert(ring.end(), east.begin(), east.end());
  addBackwards(m_eastward[at(column, row + 1)], m_corners[at(column + 1, row + 1)], ring);
  addBackwards(m_northward[at(column, row)], m_corners[at(column, row + 1)], ring);
  return {{.outer = std::move(ring), .holes = {}}};
}

WigglyTown TownMaker::make() {
  layBorders();
  WigglyTown town;
  const Point middle{.east = kCorner.east + kTownSide / 2, .north = kCorner.north + kTownSide / 2};
  town.boundary = {{.outer = circle(middle, 0.45 * kTownSide, 24), .holes = {}}};
  const double step = kTownSide / m_across;
  for (int row = 0; row < m_across; ++row) {
    for (int column = 0; column < m_across; ++column) {
      MultiPolygon zone = cell(column, row);
      const double share = between(0, 1);
      if (share < 0.03) {
        continue;
      }
      if (share < 0.07) {
        zone = offsetBy(zone, Metres(-0.02 * step)).value_or(zone);
      } else if (share > 0.96) {
        zone = offsetBy(zone, Metres(0.03 * step)).value_or(zone);
      } else if (share > 0.5 && share < 0.55) {
        const Point at = onGrid({.east = m_corners[this->at(column, row)].east + step / 2,
                                 .north = m_corners[this->at(column, row)].north + step / 2});
        Ring hole;
        for (int corner = 0; corner < 24; ++corner) {
          const double angle = 2 * std::numbers::pi * corner / 24;
          hole.push_back(onGrid(
              {.east = at.east + 0.1 * step * std::cos(angle), .north = at.north + 0.1 * step * std::sin(angle)}));
        }
        zone = withHole(zone, {{.outer = std::move(hole), .holes = {}}}).value_or(zone);
      }
      zone = intersectionOf(zone, town.boundary).value_or(MultiPolygon{});
      if (!zone.empty()) {
        town.zones.push_back(std::move(zone));
      }
    }
  }
  for (const MultiPolygon& zone : town.zones) {
    for (const Polygon& part : zone) {
      town.vertices += std::ssize(part.outer);
      for (const Ring& hole : part.holes) {
        town.vertices += std::ssize(hole);
      }
    }
  }
  return town;
}

}  // namespace

WigglyTown wigglyTown(int zones) { return TownMaker(zones).make(); }

}  // namespace buurtatlas::test
