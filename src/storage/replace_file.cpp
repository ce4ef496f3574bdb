#include "storage/replace_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <ranges>
#include <utility>

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

Result<PartialFile> writtenBeside(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    return unwritable(path, EISDIR);
  }
  Result<PartialFile> partial = PartialFile::beside(path);
  if (!partial) {
    return partial;
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(partial->descriptor(), 0666U & ~mask);
  if (const int failure = writeAll(partial->descriptor(), bytes); failure != 0) {
    return unwritable(path, failure);
  }
  return partial;
}

/// The old files of a set, out of the way until the new ones are in their places.
class SetAside {
 public:
  SetAside() = default;
  SetAside(const SetAside&) = delete;
  SetAside& operator=(const SetAside&) = delete;
  /// Puts everything back as it was, unless it was given up.
  ~SetAside() {
    for (const Old& old : m_old | std::views::reverse) {
      if (old.wasThere) {
        std::rename(old.kept.path().c_str(), old.path.c_str());
      } else {
        ::unlink(old.path.c_str());
      }
    }
  }

  Result<void> take(const std::filesystem::path& path) {
    Result<PartialFile> place = PartialFile::beside(path);
    if (!place) {
      return std::unexpected(place.error());
    }
    const bool wasThere = std::rename(path.c_str(), place->path().c_str()) == 0;
    if (!wasThere && errno != ENOENT) {
      return unwritable(path, errno);
    }
    m_old.push_back({.path = path, .kept = std::move(*place), .wasThere = wasThere});
    return {};
  }
  void giveUp() { m_old.clear(); }

 private:
  struct Old {
    std::filesystem::path path;
    PartialFile kept;  ///< the place it was moved to; goes away with this
    bool wasThere = false;
  };
  std::vector<Old> m_old;
};

}  // namespace

Result<void> replaceFile(const std::filesystem::path& path, std::string_view bytes) {
  return writtenBeside(path, bytes).and_then([&](PartialFile&& partial) {
    return std::move(partial).become(path, Existing::Replace);
  });
}

Result<void> replaceFiles(const std::vector<NewFile>& files) {
  std::vector<PartialFile> written;
  for (const NewFile& file : files) {
    if (!file.bytes) {
      continue;
    }
    Result<PartialFile> partial = writtenBeside(file.path, *file.bytes);
    if (!partial) {
      return std::unexpected(partial.error());
    }
    if (Result<void> flushed = partial->flush(file.path); !flushed) {
      return flushed;
    }
    written.push_back(std::move(*partial));
  }
  SetAside old;
  for (const NewFile& file : files | std::views::reverse) {
    if (Result<void> taken = old.take(file.path); !taken) {
      return taken;
    }
  }
  auto next = written.begin();
  for (const NewFile& file : files) {
    if (!file.bytes) {
      continue;
    }
    if (Result<void> named = std::move(*next++).takeName(file.path); !named) {
      return named;
    }
  }
  old.giveUp();
  PartialFile::flushFolderOf(files.back().path);
  return {};
}

}  // namespace buurtatlas
