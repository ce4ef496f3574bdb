#pragma once

#include <string>
#include <vector>

#include "core/contour.h"
#include "core/file_notes.h"
#include "core/layer_table.h"
#include "core/result.h"
#include "tasks/density_task.h"

namespace buurtatlas {

/// The most rows that a table of cells may have.
inline constexpr std::size_t kMostCellRows = 500'000;

/// How a density was made, for the metadata of its files: PROGRAM, INCIDENTS, KERNEL, BANDWIDTH_M, CELL_M and so on.
FileNotes notesOf(const DensityFacts& facts, const std::string& version);

/// One row per cell with a value: column, row, east and north of its centre, per_km2, and how many incidents lie in it;
/// a count is as toldCount() says, the density as the map has it. The shapes are squares. Fails: InvalidInput for more
/// than kMostCellRows; as chooseIncidents().
Result<LayerTable> densityCells(const Atlas& atlas, const IncidentFilter& filter, const DensityMap& map, Detail detail);

/// One row per line with its value, per_km2.
LayerTable contourTable(const std::vector<Contour>& contours, const std::string& plane);

}  // namespace buurtatlas
