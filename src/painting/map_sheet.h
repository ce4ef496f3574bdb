#pragma once

#include <QPainter>
#include <QString>

#include "painting/map_drawing.h"
#include "painting/map_words.h"
#include "painting/paper.h"

namespace buurtatlas {

/// What one printed map shows and says.
struct MapSheet {
  QString title = {};
  QString subtitle = {};
  QRectF world = {};  ///< what must be on it. Units: Web Mercator square
  MapLayers layers = {};
  QString sources = {};  ///< whose data it is, and of when
  QString note = {};     ///< such as the day of printing
};

/// The scale of a map on paper: 1 to this round number.
struct RoundScale {
  double number = 0;
};
/// The largest round scale at which the ground fits into a frame. Units of the frame: millimetres.
RoundScale roundScaleFor(Metres width, Metres height, QSizeF frame);

/// Draws a map in a frame, with a border and a north arrow, at the largest round scale at which `world` is on it.
/// Units: kUnitsPerMillimetre; of the world: the Web Mercator square. Thread: as drawMapSheet().
RoundScale drawFramedMap(QPainter& painter, const QRectF& frame, const QRectF& world, const MapLayers& layers,
                         LabelPlans& labels, const MapWords& words);

/// Draws the sheet with its map at a round scale: title, legend, scale, north, sources. Returns that scale.
/// Units: kUnitsPerMillimetre. Thread: one at a time for the labels; needs a QGuiApplication.
RoundScale drawMapSheet(QPainter& painter, const MapSheet& sheet, LabelPlans& labels, const Paper& paper,
                        const MapWords& words);

/// The margin that a sheet keeps free on every side.
inline constexpr double kSheetMargin = 10 * kUnitsPerMillimetre;

}  // namespace buurtatlas
