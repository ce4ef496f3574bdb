#include "storage/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

namespace buurtatlas {

namespace {

std::unexpected<Error> unwritable(const std::filesystem::path& path, int reason) {
  switch (reason) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return failInFile(ErrorCode::FileUnwritable, path,
                        "There is no room left to write this file. Free some space or choose another disk.");
    case EACCES:
    case EPERM:
    case EROFS:
      return failInFile(ErrorCode::FileUnwritable, path,
                        "This folder may not be written to. Choose another folder or ask for permission.");
    case ENOENT:
    case ENOTDIR:
      return failInFile(ErrorCode::FileUnwritable, path,
                        "The folder for this file does not exist. Make it first or choose another.");
    default:
      return failInFile(ErrorCode::FileUnwritable, path, "This file cannot be written: %1. Choose another place.",
                        {std::strerror(reason)});
  }
}

/// 0, or the reason of the failure.
int writeAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      return errno;
    }
    bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
  }
  return ::fsync(file) == 0 ? 0 : errno;
}

void syncFolder(const std::filesystem::path& folder) {
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened >= 0) {
    ::fsync(opened);
    ::close(opened);
  }
}

}  // namespace

Result<void> replaceFile(const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    return unwritable(path, EISDIR);
  }
  std::string sibling = folder / ("." + path.filename().string() + ".XXXXXX");
  const int file = ::mkostemp(sibling.data(), O_CLOEXEC);
  if (file < 0) {
    return unwritable(path, errno);
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(file, 0666U & ~mask);
  int failure = writeAll(file, bytes);
  if (::close(file) != 0 && failure == 0) {
    failure = errno;
  }
  if (failure == 0 && std::rename(sibling.c_str(), path.c_str()) != 0) {
    failure = errno;
  }
  if (failure != 0) {
    ::unlink(sibling.c_str());
    return unwritable(path, failure);
  }
  syncFolder(folder);
  return {};
}

}  // namespace buurtatlas
