#include "tasks/density_files.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>

#include "tasks/incident_choice.h"
#include "tasks/joined.h"

namespace buurtatlas {

namespace {

std::string hoursText(std::pair<int, int> hours) { return std::format("{}-{}", hours.first, hours.second); }

std::string weekdaysText(std::uint8_t bits) {
  constexpr std::array kDays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  std::string text;
  for (std::size_t day = 0; day < kDays.size(); ++day) {
    if ((bits >> day & 1U) != 0) {
      text += (text.empty() ? "" : ",") + std::string(kDays.at(day));
    }
  }
  return text;
}

std::string monthsText(std::uint16_t bits) {
  std::string text;
  for (int month = 1; month <= 12; ++month) {
    if ((bits >> (month - 1) & 1U) != 0) {
      text += (text.empty() ? "" : ",") + std::to_string(month);
    }
  }
  return text;
}

std::string summationText(const DensityFacts& facts) {
  return facts.isExact ? "exact, in double precision"
                       : std::format("B-spline grid, within {} of the highest value", kQuickDensityError);
}

MultiPolygon squareAround(Point centre, double side) {
  const double half = side / 2;
  const auto corner = [&](double east, double north) {
    return onGrid({.east = centre.east + east * half, .north = centre.north + north * half});
  };
  return {{.outer = {corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)}, .holes = {}}};
}

/// How many positions lie in each cell.
std::vector<std::int64_t> countsIn(const Raster& raster, const std::vector<Point>& positions) {
  std::vector<std::int64_t> counts(raster.values.size());
  for (const Point at : positions) {
    const double column = std::floor((at.east - raster.northWest.east) / raster.cell.value);
    const double row = std::floor((raster.northWest.north - at.north) / raster.cell.value);
    if (column >= 0 && column < raster.columns && row >= 0 && row < raster.rows) {
      ++counts[static_cast<std::size_t>(row) * static_cast<std::size_t>(raster.columns) +
               static_cast<std::size_t>(column)];
    }
  }
  return counts;
}

}  // namespace

FileNotes notesOf(const DensityFacts& facts, const std::string& version) {
  const auto metres = [](Metres length) { return std::format("{:g}", length.value); };
  FileNotes notes = {
      {"PROGRAM", "Buurtatlas " + version},
      {"UNIT", "incidents per km2"},
      {"INCIDENTS", std::to_string(facts.incidents)},
      {"WITHOUT_POSITION", std::to_string(facts.withoutPosition)},
      {"KERNEL", std::string(nameOf(facts.kernel))},
      {"BANDWIDTH_M", facts.nearest > 0 ? std::format("{} to {}", metres(facts.narrowest), metres(facts.widest))
                                        : metres(facts.widest)},
      {"CELL_M", metres(facts.cell)},
      {"BOUNDARY_CORRECTION", facts.atBoundary ? "yes" : "no"},
      {"SUMMATION", summationText(facts)},
      {"CRS", facts.plane}};
  const auto add = [&notes](const char* name, std::string value) { notes.emplace_back(name, std::move(value)); };
  if (facts.nearest > 0) {
    add("BANDWIDTH_NEAREST", std::to_string(facts.nearest));
  }
  if (facts.atBoundary) {
    add("OUTSIDE_LEFT_OUT", std::to_string(facts.outside));
  }
  if (facts.dataDate) {
    add("DATA_DATE", isoDate(*facts.dataDate));
  }
  if (facts.from) {
    add("FROM", isoDate(*facts.from));
  }
  if (facts.to) {
    add("TO", isoDate(*facts.to));
  }
  if (facts.hours) {
    add("HOURS", hoursText(*facts.hours));
  }
  if (facts.weekdays != 0) {
    add("WEEKDAYS", weekdaysText(facts.weekdays));
  }
  if (facts.months != 0) {
    add("MONTHS", monthsText(facts.months));
  }
  if (facts.holidays) {
    add("HOLIDAYS", *facts.holidays ? "only" : "without");
  }
  if (!facts.types.empty()) {
    add("TYPES", joined(facts.types));
  }
  if (facts.withheldCells) {
    add("WITHHELD", std::format("{} cells with fewer than {} places of incidents within the bandwidth",
                                *facts.withheldCells, kLeastPublished));
  }
  return notes;
}

Result<LayerTable> densityCells(const Atlas& atlas, const IncidentFilter& filter, const DensityMap& map,
                                Detail detail) {
  const Raster& raster = map.raster;
  const auto cells =
      static_cast<std::size_t>(std::ranges::count_if(raster.values, [](float value) { return !std::isnan(value); }));
  if (cells > kMostCellRows) {
    return fail(ErrorCode::InvalidInput, "A table of %1 cells is too long; take larger cells, or write a .tif.",
                {std::to_string(cells)});
  }
  const auto choice = chooseIncidents(atlas, filter);
  if (!choice) {
    return std::unexpected(choice.error());
  }
  const std::vector<std::int64_t> counts = countsIn(raster, choice->positions);
  LayerTable table{.name = "density",
                   .crs = map.facts.plane,
                   .fields = {{.name = "column", .type = FieldType::Integer},
                              {.name = "row", .type = FieldType::Integer},
                              {.name = "east", .type = FieldType::Real},
                              {.name = "north", .type = FieldType::Real},
                              {.name = "per_km2", .type = FieldType::Real},
                              {.name = "incidents", .type = FieldType::Integer}}};
  table.rows.reserve(cells);
  for (int row = 0; row < raster.rows; ++row) {
    for (int column = 0; column < raster.columns; ++column) {
      if (std::isnan(raster.at(column, row))) {
        continue;
      }
      const Point centre = raster.centreOf(column, row);
      const auto number =
          static_cast<std::size_t>(row) * static_cast<std::size_t>(raster.columns) + static_cast<std::size_t>(column);
      const std::optional<std::int64_t> told = toldCount(counts[number], detail);
      table.rows.push_back({.values = {std::to_string(column), std::to_string(row), std::format("{:.3f}", centre.east),
                                       std::format("{:.3f}", centre.north),
                                       map.exact.values.empty() ? std::format("{:g}", raster.values[number])
                                                                : std::format("{:.12g}", map.exact.values[number]),
                                       told ? std::to_string(*told) : ""},
                            .shape = squareAround(centre, raster.cell.value)});
    }
  }
  return table;
}

LayerTable contourTable(const std::vector<Contour>& contours, const std::string& plane) {
  LayerTable table{.name = "contours", .crs = plane, .fields = {{.name = "per_km2", .type = FieldType::Real}}};
  for (const Contour& contour : contours) {
    table.rows.push_back({.values = {std::format("{:g}", contour.level)}, .shape = contour.line});
  }
  return table;
}

}  // namespace buurtatlas
