#pragma once

#include <filesystem>
#include <string_view>

#include "core/result.h"

namespace buurtatlas {

/// Puts these bytes in the place of a file, whole or not at all: a sibling is written, brought to the disk and renamed.
/// What was there stays when this fails. Fails: FileUnwritable with what to do.
Result<void> replaceFile(const std::filesystem::path& path, std::string_view bytes);

}  // namespace buurtatlas
