#pragma once

#include "core/foreign_rows.h"
#include "core/job_control.h"
#include "core/ports.h"
#include "core/result.h"

namespace buurtatlas {

/// The one line that the lines of a file make end to end, in request.plane; of a file with polygons the outer border of
/// the first. Fails: as the reader; InvalidInput for no line, or for lines that do not meet.
Result<LineString> readLine(ForeignReader& reader, ForeignRequest request, const JobControl& control = {});

}  // namespace buurtatlas
