#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

#include "core/result.h"
#include "painting/map_drawing.h"
#include "painting/map_words.h"
#include "painting/paper.h"

namespace buurtatlas {

/// One map of a density, or of another picture of incidents, among others under the same classes.
struct DensityPanel {
  QString caption = {};  ///< such as the hours it is of; empty for the only one
  DensityPicture picture = {};
  QString remark = {};  ///< instead of colours, where there are too few incidents
};

/// A picture of incidents to hand round: one map, or several side by side, with the legend they share and how they were
/// made.
struct DensitySheet {
  QString title = {};
  QString subtitle = {};
  MapLayers layers = {};  ///< what lies under and over the densities
  std::vector<DensityPanel> panels = {};
  std::vector<DensityClass> classes = {};
  QString legendTitle = {};
  QString methodTitle = {};
  std::vector<std::pair<QString, QString>> method = {};
  QString remark = {};  ///< such as what was withheld
  QString sources = {};
  MapWords words = {};
};

/// The paper that the sheet is made for.
inline constexpr Paper kDensityPaper{.size = Paper::Size::A4, .landscape = true};

/// A page of vectors, with the densities as pictures in it. Thread: made for a worker; needs a QGuiApplication.
/// Fails: NotFound where there is no map; Internal.
Result<QByteArray> densityPdf(const DensitySheet& sheet);
/// The same page as a PNG of 2,376 by 1,680 pixels.
Result<QByteArray> densityPng(const DensitySheet& sheet);

}  // namespace buurtatlas
