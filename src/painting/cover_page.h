#pragma once

#include <QPainter>
#include <QString>

#include "core/cover_sheet.h"
#include "core/result.h"
#include "painting/cover_words.h"
#include "painting/map_drawing.h"
#include "painting/map_words.h"
#include "painting/paper.h"

namespace buurtatlas {

/// The one page for the council: the map of zones and gaps, the four layers, the largest gaps, the past year, the
/// neighbourhoods, and what the figures are made of. Nobody can be found on it.
struct CoverPage {
  CoverSheet sheet = {};
  QString municipality = {};
  QString sources = {};
  QString note = {};  ///< such as the day of printing
  CoverWords words = {};
};

/// The paper that the page is made for.
inline constexpr Paper kCoverPaper{.size = Paper::Size::A4, .landscape = false};

/// The gaps as areas of the map. Fails: InvalidInput for a plane that is not known.
Result<AreaPicture> makeGapPicture(const CoverSheet& sheet, const std::string& plane);

/// Draws the page. Units: kUnitsPerMillimetre. Thread: one at a time for the labels; needs a QGuiApplication.
void drawCoverPage(QPainter& painter, const CoverPage& page, const MapLayers& layers, LabelPlans& labels,
                   const MapWords& words);

}  // namespace buurtatlas
