#pragma once

#include <QLineF>
#include <QList>
#include <QPolygonF>
#include <vector>

namespace buurtatlas {

/// Where the lines of a hatch run.
struct HatchGround {
  QRectF view = {};     ///< nothing is drawn outside
  QPointF origin = {};  ///< a line of the hatch passes here
};

/// Lines at 45 degrees inside closed rings, filled odd-even. Units: those of the rings.
QList<QLineF> hatchLines(const std::vector<QPolygonF>& rings, const HatchGround& ground);

}  // namespace buurtatlas
