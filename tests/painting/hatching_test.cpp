#include "painting/hatching.h"

#include <gtest/gtest.h>

#include <cmath>

namespace buurtatlas {
namespace {

QPolygonF closedSquare(double left, double top, double side) { return QPolygonF(QRectF(left, top, side, side)); }

double lengthOfAll(const QList<QLineF>& lines) {
  double length = 0;
  for (const QLineF& line : lines) {
    length += line.length();
  }
  return length;
}

const HatchGround kWide{.view = QRectF(-1000, -1000, 2000, 2000), .origin = {}};

}  // namespace

TEST(HatchLines, CoverAnAreaEvenly) {
  // Lines lie 10 apart across x + y, so each unit of length stands for 10 / sqrt(2) of area.
  EXPECT_NEAR(lengthOfAll(hatchLines({closedSquare(-300, -200, 400)}, kWide)) * 10 / std::sqrt(2.0), 160'000, 200);
}

TEST(HatchLines, LeaveHolesFree) {
  for (const QLineF& line : hatchLines({closedSquare(0, 0, 100), closedSquare(20, 20, 60)}, kWide)) {
    EXPECT_FALSE(QRectF(21, 21, 58, 58).contains(line.center())) << line.center().x() << ' ' << line.center().y();
  }
}

TEST(HatchLines, KeepTheirPlaceWhenTheViewMoves) {
  const auto moved = hatchLines({closedSquare(3, 4, 100)}, {.view = QRectF(0, 0, 200, 200), .origin = QPointF(3, 4)});
  const auto still = hatchLines({closedSquare(0, 0, 100)}, {.view = QRectF(-50, -50, 250, 250), .origin = {}});
  ASSERT_EQ(moved.size(), still.size());
  for (qsizetype i = 0; i < still.size(); ++i) {
    EXPECT_NEAR(moved[i].x1() - 3, still[i].x1(), 1e-9);
    EXPECT_NEAR(moved[i].y2() - 4, still[i].y2(), 1e-9);
  }
}

TEST(HatchLines, AreNotMadeFarOutsideTheView) {
  const auto lines = hatchLines({closedSquare(-1e6, -1e6, 2e6)}, {.view = QRectF(0, 0, 100, 100), .origin = {}});
  EXPECT_LE(lines.size(), 21);
  EXPECT_LT(lengthOfAll(lines), 21 * 300);
}

}  // namespace buurtatlas
