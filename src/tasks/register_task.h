#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/dates.h"
#include "core/job_control.h"
#include "core/register_source.h"
#include "core/result.h"
#include "geocoding/register_builder.h"

namespace buurtatlas {

/// The rows of one or several registers on their way into one.
struct GatheredRegister {
  RegisterBuilder builder = RegisterBuilder();
  RegisterTally tally = {};
};

/// Reads all files; where two of them have the same number of a street, the first file counts. `dataDate` goes before
/// the day that the files tell. Fails: as the source; InvalidInput when not a single address was found.
Result<GatheredRegister> gatherRegister(RegisterSource& source, const std::vector<RegisterRequest>& files,
                                        std::optional<Date> dataDate, const JobControl& control = {});

}  // namespace buurtatlas
