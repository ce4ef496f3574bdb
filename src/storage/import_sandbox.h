#pragma once

#include "core/foreign_rows.h"
#include "core/result.h"

namespace buurtatlas {

/// Takes from this process, for good, what reading a file does not need: the net, writing files, core dumps, starting
/// programs, and more memory and time than a file of this size calls for. Called before the file is opened. Fails:
/// NotAllowed when the system does not let it.
Result<void> enterImportSandbox(const ForeignRequest& request);

}  // namespace buurtatlas
