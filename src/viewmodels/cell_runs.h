#pragma once

#include <QColor>
#include <functional>
#include <vector>

#include "incidents/ground_cells.h"
#include "painting/ground_picture.h"

namespace buurtatlas {

/// The cells of the ground in the colour of each, those of one colour side by side as one; what is fully transparent is
/// left out. Order: as the cells.
std::vector<ColouredGround> cellRuns(const GroundCells& cells, const std::function<QColor(std::size_t cell)>& colourOf);

}  // namespace buurtatlas
