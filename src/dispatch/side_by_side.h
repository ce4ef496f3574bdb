#pragma once

#include <functional>
#include <vector>

#include "core/job_control.h"
#include "core/result.h"
#include "dispatch/sender.h"

namespace buurtatlas {

/// What a sender does until it is done or told to stop.
using SenderWork = std::function<Result<SenderReport>(const JobControl& control)>;

/// Does each work on a thread of its own and adds up their reports. Fails: as a work does; one that fails stops the
/// others.
Result<SenderReport> runSideBySide(const std::vector<SenderWork>& works, const JobControl& control);

}  // namespace buurtatlas
