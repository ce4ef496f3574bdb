#pragma once

#include <QByteArray>
#include <optional>
#include <vector>

#include "core/job_control.h"
#include "core/zone_sheet.h"
#include "painting/cover_page.h"
#include "painting/map_sheet.h"

namespace buurtatlas {

/// What is printed, each on a sheet of its own: the page for the council, the map as it stands, then zones.
struct PrintOrder {
  MapLayers layers = {};                 ///< its zones bear the names that are written on every sheet
  std::optional<CoverSheet> cover = {};  ///< on kCoverPaper, with its gaps among the layers
  CoverWords coverWords = {};
  std::optional<QRectF> seen = {};
  std::vector<ZoneSheet> zones = {};
  QString atlasName = {};
  QString sources = {};
  Date printedOn = {};
  Paper paper = {};
  MapWords words = {};
};

/// A PDF with vectors, embedded fonts, and each zone's streets on the back of its map.
/// Thread: made for a worker; needs a QGuiApplication. Fails: NotFound when there is nothing to show; Cancelled.
Result<QByteArray> printPdf(const PrintOrder& order, const JobControl& control);

}  // namespace buurtatlas
