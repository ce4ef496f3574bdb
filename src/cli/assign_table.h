#pragma once

#include <string>
#include <vector>

#include "core/foreign_rows.h"
#include "core/job_control.h"
#include "core/result.h"
#include "tasks/point_assignment.h"

namespace buurtatlas {

/// A text table of points whose rows get their zones.
struct TableAssignment {
  ForeignRequest points;  ///< a plain text table; positions are wanted in its plane
  std::string out;        ///< .csv or .tsv
};

struct TableAssigned {
  AssignmentCounts counts = {};
  std::vector<Rejection> rejections = {};  ///< rows left out, and rows kept without a position
};

/// Reads, assigns and writes the table block by block, so that it may be of any length; every column is kept. A point
/// is rounded to the 1 mm grid of the plane before it is asked about. Fails: FileUnreadable, FileUnwritable,
/// InvalidInput when no row has a position, Cancelled; nothing is written then.
Result<TableAssigned> assignTextTable(const TableAssignment& assignment, const AssignmentZones& zones,
                                      const JobControl& control);

}  // namespace buurtatlas
