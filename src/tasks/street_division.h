#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/job_control.h"
#include "core/polygon.h"
#include "core/result.h"
#include "tasks/street_register.h"
#include "tasks/streets_of_ground.h"

namespace buurtatlas {

/// The ground of groups of streets, one area per group; empty for a group that lost all its streets. Streets stay whole
/// as far as every group can be in one piece: what lies apart from most of its group goes to a group beside it, whole
/// streets first. Reports how far it is, by the most rounds that may be needed. Fails: InvalidGeometry; Cancelled.
Result<std::vector<MultiPolygon>> divideByStreets(const StreetRegister& streets, const StreetsOfGround& ground,
                                                  const MultiPolygon& area,
                                                  const std::vector<std::uint32_t>& groupOfUnit, std::size_t groups,
                                                  const JobControl& control);

}  // namespace buurtatlas
