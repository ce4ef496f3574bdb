#pragma once

#include <QByteArray>
#include <QSize>
#include <optional>

#include "painting/map_drawing.h"
#include "painting/map_words.h"

namespace buurtatlas {

/// A picture of the map to put into something else, with its scale, legend and sources in a strip below.
struct MapPicture {
  QRectF world = {};  ///< what must be on it. Units: Web Mercator square
  MapLayers layers = {};
  QSize size = {};                          ///< Units: pixels of the file
  double dotsPerInch = kScreenDotsPerInch;  ///< letters and lines are as large as on paper at this density
  MapTheme theme = MapTheme::Light;
  bool legend = true;
  QString sources = {};
  MapWords words = {};

  static constexpr double kScreenDotsPerInch = 96;
};

/// The height that suits what is shown at this width, never very flat or very high. Units: pixels of the file.
int fittingHeight(const MapPicture& picture);

enum class PictureFormat { Png, Svg };
/// By the ending of a file's name, in any case; none for another ending.
std::optional<PictureFormat> pictureFormatOf(const QString& file);

/// The bytes of a picture. An SVG holds outlines only, no text and no image but a density's, so that it looks the same
/// without the font. Thread: made for a worker; needs a QGuiApplication.
/// Fails: InvalidInput when the size is none or too large; NotFound when there is nothing to show.
Result<QByteArray> pictureBytes(const MapPicture& picture, PictureFormat format);

}  // namespace buurtatlas
