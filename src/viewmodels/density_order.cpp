#include "viewmodels/density_order.h"

#include <utility>

namespace buurtatlas {

namespace {

/// All frames of a series are kept at once; larger cells are taken when they would be more than this.
constexpr double kMostCellsOfSeries = 40e6;

/// Cells with which so many frames fit into the memory.
Metres cellFor(const DensityRecipe& recipe, const MultiPolygon& boundary, std::size_t frames) {
  const Box box = boundsOf(boundary);
  Metres cell = adviseCell(recipe.bandwidth);
  while (cell.value < recipe.bandwidth.value / 2 &&
         (box.east - box.west) * (box.north - box.south) / (cell.value * cell.value) * static_cast<double>(frames) >
             kMostCellsOfSeries) {
    cell = Metres(cell.value * 2);
  }
  return cell;
}

Result<std::vector<DensityFrame>> emptyFramesOf(const DensityOrder& order) {
  switch (order.series) {
    case DensitySeries::Months:
      return monthsOf(*order.atlas, order.filter);
    case DensitySeries::FourParts:
      return partsOfDay(order.filter, 4);
    case DensitySeries::SixParts:
      return partsOfDay(order.filter, 6);
    case DensitySeries::Whole:
      break;
  }
  return std::vector{DensityFrame{.filter = order.filter}};
}

}  // namespace

Result<DensityFrames> framesOf(const DensityOrder& order, const JobControl& control) {
  Result<std::vector<DensityFrame>> frames = emptyFramesOf(order);
  if (!frames) {
    return std::unexpected(frames.error());
  }
  if (order.atlas->boundary->empty()) {
    return DensityFrames();
  }
  DensityRecipe recipe = order.recipe;
  recipe.cell = cellFor(recipe, *order.atlas->boundary, frames->size());
  if (order.series == DensitySeries::Whole) {
    frames = mapFrame(*order.atlas, std::move(frames->front()), recipe, order.detail, control)
                 .transform([](DensityFrame frame) { return std::vector{std::move(frame)}; });
  } else {
    frames = mapFrames(*order.atlas, std::move(*frames), recipe, order.detail, control);
  }
  if (!frames) {
    return std::unexpected(frames.error());
  }
  auto all = std::make_shared<const std::vector<DensityFrame>>(std::move(*frames));
  std::vector<DensityClass> classes = classesOf(*all, order.look);
  return DensityFrames{.all = std::move(all), .classes = std::move(classes)};
}

std::vector<DensityClass> classesOf(const std::vector<DensityFrame>& frames, const DensityLook& look) {
  std::vector<const Raster*> grids;
  for (const DensityFrame& frame : frames) {
    if (frame.map) {
      grids.push_back(&frame.map->raster);
    }
  }
  return densityClasses(grids, look);
}

Result<std::vector<Contour>> linesOf(const DensityOrder& order, const DensityFrames& frames, const Raster& raster) {
  std::vector<double> levels;
  for (const DensityClass& step : frames.classes) {
    levels.push_back(step.from);
  }
  return order.traceContours(raster, levels);
}

Result<DensityPicture> pictureOf(const DensityOrder& order, const DensityFrames& frames, std::size_t frame,
                                 const JobControl& control) {
  if (frame >= frames.all->size() || !(*frames.all)[frame].map) {
    return DensityPicture{.classes = frames.classes};
  }
  const std::string& plane = order.atlas->info.plane;
  const Raster& raster = (*frames.all)[frame].map->raster;
  auto picture = makeDensityPicture(raster, plane, order.look, frames.classes, control.stop);
  if (!picture || !order.contours) {
    return picture;
  }
  return linesOf(order, frames, raster)
      .and_then([&](const std::vector<Contour>& lines) { return drawContours(*picture, lines, plane, order.look); })
      .transform([&] { return std::move(*picture); });
}

}  // namespace buurtatlas
