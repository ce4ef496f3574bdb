#include "storage/partial_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace buurtatlas {

namespace {

constexpr std::string_view kMark = ".XXXXXX";

std::filesystem::path folderOf(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : ".";
}

void syncFolder(const std::filesystem::path& folder) {
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened >= 0) {
    ::fsync(opened);
    ::close(opened);
  }
}

/// 0, or the reason of the failure.
int rename(const std::string& from, const std::filesystem::path& to, Existing existing) {
  if (existing == Existing::Keep) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
      return 0;
    }
    if (errno != EINVAL && errno != ENOSYS) {
      return errno;
    }
    // This disk cannot do it in one step.
    if (::access(to.c_str(), F_OK) == 0) {
      return EEXIST;
    }
  }
  return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

/// With the files that SQLite puts beside a database it writes. These go first: without the database nothing would ever
/// find them again after a kill.
void unlinkWithCompanions(const std::string& path) {
  for (const char* companion : {"-wal", "-shm", "-journal", ""}) {
    ::unlink((path + companion).c_str());
  }
}

bool isPartial(const std::string& name, std::string_view start) {
  if (name.size() <= kMark.size() || !name.starts_with("." + std::string(start))) {
    return false;
  }
  const std::string_view mark = std::string_view(name).substr(name.size() - kMark.size());
  return mark.front() == '.' &&
         std::ranges::all_of(mark.substr(1), [](unsigned char letter) { return std::isalnum(letter) != 0; }) &&
         std::string_view(name).substr(0, name.size() - kMark.size()).ends_with(".gpkg");
}

}  // namespace

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
    case EEXIST:
      return failInFile(ErrorCode::Conflict, path, "There is already a file of this name. Choose another name.");
    default:
      return failInFile(ErrorCode::FileUnwritable, path, "This file cannot be written: %1. Choose another place.",
                        {std::strerror(reason)});
  }
}

Result<PartialFile> PartialFile::beside(const std::filesystem::path& target) {
  std::string path = folderOf(target) / ("." + target.filename().string() + std::string(kMark));
  const int file = ::mkostemp(path.data(), O_CLOEXEC);
  if (file < 0) {
    return unwritable(target, errno);
  }
  ::flock(file, LOCK_EX | LOCK_NB);
  return PartialFile(std::move(path), file);
}

PartialFile::PartialFile(PartialFile&& other) noexcept
    : m_path(std::exchange(other.m_path, {})), m_file(std::exchange(other.m_file, -1)) {}

PartialFile::~PartialFile() {
  if (!m_path.empty()) {
    unlinkWithCompanions(m_path);
  }
  if (m_file >= 0) {
    ::close(m_file);
  }
}

Result<void> PartialFile::flush(const std::filesystem::path& target) const {
  return ::fsync(m_file) == 0 ? Result<void>() : unwritable(target, errno);
}

Result<void> PartialFile::takeName(const std::filesystem::path& target) && {
  if (const int reason = rename(m_path, target, Existing::Replace); reason != 0) {
    return unwritable(target, reason);
  }
  m_path.clear();
  return {};
}

void PartialFile::flushFolderOf(const std::filesystem::path& target) { syncFolder(folderOf(target)); }

Result<void> PartialFile::become(const std::filesystem::path& target, Existing existing) && {
  if (Result<void> flushed = flush(target); !flushed) {
    return flushed;
  }
  if (const int reason = rename(m_path, target, existing); reason != 0) {
    return unwritable(target, reason);
  }
  m_path.clear();
  syncFolder(folderOf(target));
  return {};
}

void PartialFile::removeAbandoned(const std::filesystem::path& folder, std::string_view start) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (!isPartial(entry.path().filename(), start)) {
      continue;
    }
    const int file = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file >= 0) {
      if (::flock(file, LOCK_EX | LOCK_NB) == 0) {
        unlinkWithCompanions(entry.path());
      }
      ::close(file);
    }
  }
}

}  // namespace buurtatlas
