#pragma once

#include "core/ports.h"

namespace buurtatlas {

/// Reads one foreign file in this very process; buurtatlas-import calls it, everybody else uses ImportProcess.
/// A row whose only fault is its position is kept
/// without it and listed; a row with any other fault is listed and left out. Fails: FileUnreadable, InvalidInput,
/// Cancelled, with the file, the place and what to do.
Result<void> readForeignFile(const ForeignRequest& request, const ForeignReader::Sink& sink, const JobControl& control);

}  // namespace buurtatlas
