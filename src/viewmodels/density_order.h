#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "core/contour.h"
#include "core/job_control.h"
#include "core/result.h"
#include "painting/density_painter.h"
#include "tasks/density_frames.h"

namespace buurtatlas {

/// One picture, or one per month or part of the day, all under one legend.
enum class DensitySeries { Whole, Months, FourParts, SixParts };

/// Lines along these values of a grid.
using TraceContours =
    std::function<Result<std::vector<Contour>>(const Raster& raster, const std::vector<double>& levels)>;

/// All that a worker needs to know to make the pictures.
struct DensityOrder {
  std::shared_ptr<const Atlas> atlas = {};
  IncidentFilter filter = {};
  DensityRecipe recipe = {};
  DensityLook look = {};
  DensitySeries series = DensitySeries::Whole;
  bool contours = false;
  Detail detail = Detail::Precise;
  TraceContours traceContours = {};
};

/// What an order gave, under one legend.
struct DensityFrames {
  std::shared_ptr<const std::vector<DensityFrame>> all = std::make_shared<const std::vector<DensityFrame>>();
  std::vector<DensityClass> classes = {};
};

/// No frames without a boundary; the cells are as large as it takes to keep all frames at once. Fails: as monthsOf()
/// and mapFrames().
Result<DensityFrames> framesOf(const DensityOrder& order, const JobControl& control);
/// The classes that these frames share under a look.
std::vector<DensityClass> classesOf(const std::vector<DensityFrame>& frames, const DensityLook& look);
/// The limits of the classes on a grid. Fails: as the tracer.
Result<std::vector<Contour>> linesOf(const DensityOrder& order, const DensityFrames& frames, const Raster& raster);
/// One frame, with lines where they are ordered; without an image where it has no map. Fails: as makeDensityPicture(),
/// drawContours() and the tracer.
Result<DensityPicture> pictureOf(const DensityOrder& order, const DensityFrames& frames, std::size_t frame,
                                 const JobControl& control);

}  // namespace buurtatlas
