#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/atlas.h"
#include "core/foreign_rows.h"
#include "core/job_control.h"
#include "core/ports.h"
#include "core/result.h"

namespace buurtatlas {

/// A point that so many incidents share that it stands for "unknown".
struct RepeatedPoint {
  Point position = {};
  std::int64_t incidents = 0;
};

/// What was understood of a file of incidents. Counts are of incidents unless they say otherwise.
struct IncidentReport {
  std::int64_t exact = 0;
  std::int64_t street = 0;
  std::int64_t withheld = 0;                 ///< all that have no position
  std::int64_t fromAddress = 0;              ///< whose position was found by the address
  std::int64_t farAway = 0;                  ///< withheld, as they lie far from the municipality
  std::vector<RepeatedPoint> repeated = {};  ///< withheld; the most frequent first
  std::int64_t moments = 0;
  std::int64_t intervals = 0;
  std::int64_t daysOnly = 0;       ///< of which the day or days are known, not the hour
  std::int64_t monthsOnly = 0;     ///< of these, those that name a month
  bool midnightIsNoClock = false;  ///< every time was 00:00, so they were read as days
  std::int64_t converted = 0;      ///< times in UTC or with an offset, brought to the clock in Belgium
  std::int64_t skippedHours =
      0;  ///< times that no clock showed, in the night in which summer time begins; moved an hour
  std::int64_t repeatedHours = 0;         ///< times that came twice, in the night in which it ends; taken for the first
  std::vector<CoveredDays> covered = {};  ///< the days that the file tells of
};

/// The incidents of one file.
struct IncidentRows {
  std::string layer = {};
  std::string crs = {};
  std::vector<Incident> incidents = {};
  std::vector<Rejection> rejections = {};
  IncidentReport report = {};
  /// Positions that were taken away because too many share them, with the place of the incident.
  std::vector<std::pair<std::size_t, Point>> repeated = {};
};

/// A point with this many incidents, and this many times as many as ninety-nine of a hundred points have at most, is
/// no place where things happen.
inline constexpr std::int64_t kFewestRepeats = 30;
inline constexpr std::int64_t kRepeatsOverUsual = 20;
/// A position farther than this from the box around the boundary is a mistake.
inline constexpr double kFarAwayMetres = 50'000;

/// Reads incidents as the importer gives them, block by block. Where a row has no position, its address is looked up
/// in the atlas. Times of only 00:00, ten at least, are days. Fails: as the reader.
Result<IncidentRows> readIncidents(const Atlas& atlas, ForeignReader& reader, const ForeignRequest& request,
                                   const JobControl& control);

}  // namespace buurtatlas
