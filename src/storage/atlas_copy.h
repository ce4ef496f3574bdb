#pragma once

#include <string>

#include "core/job_control.h"
#include "storage/partial_file.h"

// Private to storage.

namespace buurtatlas {

/// Fills an empty partial file with the atlas as it is at one moment, without unused space, and reads the copy back
/// whole. SQLite alone touches the source. Fails: FileUnreadable, InvalidInput, Cancelled; FileUnwritable naming
/// `target`.
Result<void> copyAtlas(const std::string& source, const PartialFile& copy, const std::string& target,
                       const JobControl& control);

}  // namespace buurtatlas
