#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace buurtatlas {

/// Puts these bytes in the place of a file, whole or not at all: a sibling is written, brought to the disk and renamed.
/// What was there stays when this fails. Fails: FileUnwritable with what to do.
Result<void> replaceFile(const std::filesystem::path& path, std::string_view bytes);

/// A file and what it is to hold; nothing: it is to be gone.
struct NewFile {
  std::filesystem::path path;
  std::optional<std::string_view> bytes;
};

/// Puts files that belong together in the place of the old ones. All are written and brought to the disk before the
/// first gets its name; a failure puts the old ones back. The last file is the one that readers look for: it is out of
/// the way while the others change, so that nobody ever sees parts of both sets. A program that is killed in that
/// instant, or a machine that loses power, leaves the set without it; the old one then lies beside it as .NAME.XXXXXX.
/// Fails: FileUnwritable with what to do.
Result<void> replaceFiles(const std::vector<NewFile>& files);

}  // namespace buurtatlas
