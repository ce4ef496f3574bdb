#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/layer_table.h"
#include "core/result.h"
#include "incidents/filter.h"
#include "incidents/near_repeat.h"
#include "incidents/near_repeat_classes.h"
#include "tasks/disclosure.h"
#include "tasks/incident_choice.h"

namespace buurtatlas {

struct NearRepeatRecipe {
  KnoxRecipe knox = {};
  NearRepeatReach reach = {};
};

/// Whether incidents draw others after them, and which did.
struct NearRepeatReport {
  NearRepeatRecipe recipe = {};
  IncidentChoice choice = {};
  std::int64_t overSeveralDays = 0;  ///< stand on the middle of their days
  KnoxTable knox = {};               ///< without cells where there is too little to say
  NearRepeatClasses classes = {};    ///< in the order of the choice; empty where there is too little to say
  std::optional<Reason> tooFew = {};
};

/// Fails: as chooseIncidents(), knoxTable(), classifyNearRepeats().
Result<NearRepeatReport> findNearRepeats(const Atlas& atlas, const IncidentFilter& filter,
                                         const NearRepeatRecipe& recipe, const JobControl& control = {});

/// One row per cell of the Knox table: from_m, to_m, from_days, to_days, observed, expected, ratio, p. A row of which
/// the pairs are withheld has neither expected nor ratio.
LayerTable knoxLayer(const NearRepeatReport& report, Detail detail);

/// The incidents as points: id, type, day, class, chain (0 for none). Only for somebody who may have them all.
LayerTable classifiedIncidents(const Atlas& atlas, const NearRepeatReport& report);

}  // namespace buurtatlas
