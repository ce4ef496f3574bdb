#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/result.h"

namespace buurtatlas {

/// Files that others fetch from a folder at any moment, by name, and the index that names them.
struct PublishedFiles {
  std::map<std::string, std::string> files = {};
  std::string indexName = {};
  std::string index = {};
  std::string ownPrefix = {};  ///< files whose names begin so and end in .xml are ours alone
};

/// Makes a folder hold these files: what is new first, then the index, and what is ours and no longer named goes last.
/// So the index never names a file that is not there, and each file is old or new as a whole. Files that hold the same
/// already are not touched. Fails: FileUnwritable.
Result<void> publishFiles(const std::filesystem::path& folder, const PublishedFiles& published);

}  // namespace buurtatlas
