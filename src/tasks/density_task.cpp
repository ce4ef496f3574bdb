#include "tasks/density_task.h"

#include <utility>
#include <vector>

namespace buurtatlas {

namespace {

std::unexpected<Error> nothingPasses(FilterPart part) {
  switch (part) {
    case FilterPart::Dates:
      return fail(ErrorCode::InvalidInput, "No incident lies between these days; take a longer period.");
    case FilterPart::Hours:
      return fail(ErrorCode::InvalidInput, "No incident lies in these hours; take more hours of the day.");
    case FilterPart::Weekdays:
      return fail(ErrorCode::InvalidInput, "No incident lies on these weekdays; take more days of the week.");
    case FilterPart::Types:
      return fail(ErrorCode::InvalidInput, "No incident is of these types; take more types.");
    case FilterPart::Area:
      return fail(ErrorCode::InvalidInput, "No incident lies in this area; take a larger one.");
  }
  std::unreachable();
}

}  // namespace

Result<DensityMap> mapDensity(const Atlas& atlas, const IncidentFilter& filter, const DensityRecipe& recipe,
                              const JobControl& control) {
  const IncidentSelection selection = selectIncidents(*atlas.incidents, filter);
  if (selection.emptiedBy) {
    return nothingPasses(*selection.emptiedBy);
  }
  const std::vector<Point> positions = positionsOf(*atlas.incidents, selection.rows);
  auto raster = kernelDensity(positions, *atlas.boundary, recipe, control);
  if (!raster) {
    return std::unexpected(std::move(raster.error()));
  }
  return DensityMap{.raster = std::move(*raster),
                    .incidents = static_cast<std::int64_t>(positions.size()),
                    .withoutPosition = static_cast<std::int64_t>(selection.withoutPosition),
                    .withoutClock = static_cast<std::int64_t>(selection.withoutClock),
                    .recipe = recipe};
}

}  // namespace buurtatlas
