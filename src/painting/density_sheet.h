#pragma once

#include <QImage>
#include <QSize>
#include <QString>

#include "painting/density_painter.h"
#include "painting/street_map.h"

namespace buurtatlas {

/// The words on a sheet, in the reader's language.
struct SheetWords {
  QString title;
  QString legendTitle;  ///< such as "incidents per km²"
  QString note;         ///< the recipe: period, bandwidth, cell
  QString attribution;
};

/// A picture to hand round: streets, density, title, legend, scale bar and attribution.
/// Needs a QGuiApplication for its fonts.
QImage paintDensitySheet(const StreetMap& map, const DensityPicture& density, const SheetWords& words, QSize size);

}  // namespace buurtatlas
