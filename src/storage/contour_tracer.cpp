#include "storage/contour_tracer.h"

#include <cpl_string.h>
#include <gdal_alg.h>

#include <algorithm>
#include <format>
#include <string>

#include "storage/gdal.h"
#include "storage/raster_in_memory.h"

namespace buurtatlas {

namespace {

constexpr const char* kLevel = "level";

CPLStringList optionsFor(const std::vector<double>& levels) {
  std::string list;
  for (const double level : levels) {
    list += std::format("{}{:.17g}", list.empty() ? "" : ",", level);
  }
  CPLStringList options;
  options.SetNameValue("FIXED_LEVELS", list.c_str());
  options.SetNameValue("NODATA", std::format("{}", kRasterNoData).c_str());
  options.SetNameValue("ELEV_FIELD", "0");
  return options;
}

Contour contourOf(const OGRFeature& feature) {
  Contour contour{.level = feature.GetFieldAsDouble(0)};
  if (const auto* line = dynamic_cast<const OGRLineString*>(feature.GetGeometryRef())) {
    for (int i = 0; i < line->getNumPoints(); ++i) {
      const Point point = onGrid({.east = line->getX(i), .north = line->getY(i)});
      if (contour.line.empty() || contour.line.back() != point) {
        contour.line.push_back(point);
      }
    }
  }
  return contour;
}

}  // namespace

Result<std::vector<Contour>> traceContours(const Raster& raster, const std::vector<double>& levels) {
  if (levels.empty() || raster.columns <= 1 || raster.rows <= 1) {
    return std::vector<Contour>();
  }
  prepareGdal();
  const GdalMessages messages;
  const auto failed = [&messages] {
    return fail(ErrorCode::Internal, "The contour lines could not be traced: %1.", {messages.failure()});
  };
  const GDALDatasetUniquePtr grid = inMemory(raster);
  GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("Memory");
  const GDALDatasetUniquePtr lines(memory->Create("", 0, 0, 0, GDT_Unknown, nullptr));
  OGRLayer* layer = lines ? lines->CreateLayer("contours", nullptr, wkbLineString, nullptr) : nullptr;
  OGRFieldDefn level(kLevel, OFTReal);
  if (!grid || layer == nullptr || layer->CreateField(&level) != OGRERR_NONE ||
      GDALContourGenerateEx(grid->GetRasterBand(1), OGRLayer::ToHandle(layer), optionsFor(levels).List(), nullptr,
                            nullptr) != CE_None) {
    return failed();
  }
  std::vector<Contour> contours;
  for (const OGRFeatureUniquePtr& feature : *layer) {
    if (Contour contour = contourOf(*feature); contour.line.size() > 1) {
      contours.push_back(std::move(contour));
    }
  }
  std::ranges::stable_sort(contours, {}, &Contour::level);
  return contours;
}

}  // namespace buurtatlas
