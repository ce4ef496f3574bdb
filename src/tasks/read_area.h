#pragma once

#include "core/foreign_rows.h"
#include "core/job_control.h"
#include "core/ports.h"
#include "core/result.h"

namespace buurtatlas {

/// The ground that the polygons of a file cover together, in request.plane. Fails: as the reader; InvalidInput for no
/// polygon.
Result<MultiPolygon> readArea(ForeignReader& reader, ForeignRequest request, const JobControl& control = {});

/// The ground that the polygons of these rows cover together; rows with other shapes are passed over. The rows lose
/// theirs.
Result<MultiPolygon> unionOfRows(std::vector<ForeignRow>& rows);

}  // namespace buurtatlas
