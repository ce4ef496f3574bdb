#include "storage/replace_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "storage/partial_file.h"

namespace buurtatlas {

namespace {

/// 0, or the reason of the failure.
int writeAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      return errno;
    }
    bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
  }
  return 0;
}

}  // namespace

Result<void> replaceFile(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    return unwritable(path, EISDIR);
  }
  Result<PartialFile> partial = PartialFile::beside(path);
  if (!partial) {
    return std::unexpected(partial.error());
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(partial->descriptor(), 0666U & ~mask);
  if (const int failure = writeAll(partial->descriptor(), bytes); failure != 0) {
    return unwritable(path, failure);
  }
  return std::move(*partial).become(path, Existing::Replace);
}

}  // namespace buurtatlas
