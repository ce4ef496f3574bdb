#include "storage/published_files.h"

#include <fstream>
#include <sstream>
#include <vector>

#include "storage/replace_file.h"

namespace buurtatlas {

namespace {

bool holds(const std::filesystem::path& path, const std::string& bytes) {
  std::ostringstream text;
  const std::ifstream file(path, std::ios::binary);
  return file && (text << file.rdbuf()) && text.view() == bytes;
}

Result<void> bring(const std::filesystem::path& path, const std::string& bytes) {
  return holds(path, bytes) ? Result<void>() : replaceFile(path, bytes);
}

/// Goes on where a file cannot be removed: it does no harm, and the next time tries again.
void removeOthers(const std::filesystem::path& folder, const PublishedFiles& published) {
  std::error_code problem;
  std::vector<std::filesystem::path> gone;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(published.ownPrefix) && name.ends_with(".xml") && !published.files.contains(name)) {
      gone.push_back(entry.path());
    }
  }
  for (const std::filesystem::path& path : gone) {
    std::filesystem::remove(path, problem);
  }
}

}  // namespace

Result<void> publishFiles(const std::filesystem::path& folder, const PublishedFiles& published) {
  std::error_code problem;
  if (!std::filesystem::is_directory(folder, problem)) {
    return failInFile(ErrorCode::FileUnwritable, folder.string(), "This is no folder. Make it, or choose another.");
  }
  for (const auto& [name, bytes] : published.files) {
    if (Result<void> brought = bring(folder / name, bytes); !brought) {
      return brought;
    }
  }
  return bring(folder / published.indexName, published.index).transform([&] { removeOthers(folder, published); });
}

}  // namespace buurtatlas
