#pragma once

// Private to incidents: the places a density spreads from.

#include <span>
#include <vector>

#include "core/job_control.h"
#include "core/kernel.h"
#include "core/point.h"
#include "core/polygon.h"
#include "core/units.h"

namespace buurtatlas {

/// Incidents at one place.
struct DensitySource {
  Point at = {};
  double weight = 0;     ///< how many they are; a share of that where they make up for the boundary
  double bandwidth = 0;  ///< metres
};

/// From south to north, each place once. Points without a place are left out.
std::vector<DensitySource> sourcesOf(std::span<const Point> incidents, Metres bandwidth);

/// Widens each bandwidth to the distance of the k-th nearest other incident; others at the same place are 0 m away.
/// There must be more than k incidents. Order: any that keeps neighbours together is quick.
void widenToNearest(std::vector<DensitySource>& sources, int nearest, const JobControl& control);

/// Divides each weight by the share of its kernel inside the boundary. All sources must lie inside.
void makeUpForBoundary(std::vector<DensitySource>& sources, const MultiPolygon& boundary, Kernel kernel,
                       const JobControl& control);

}  // namespace buurtatlas
