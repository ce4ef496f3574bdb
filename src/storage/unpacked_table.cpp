#include "storage/unpacked_table.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string_view>
#include <utility>

#include "storage/partial_file.h"

namespace buurtatlas {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::int64_t kMostUnpackedBytes = std::int64_t{16} << 30U;
constexpr std::size_t kBlockBytes = std::size_t{1} << 20U;

struct ArchiveCloser {
  void operator()(archive* opened) const { archive_read_free(opened); }
};
using Archive = std::unique_ptr<archive, ArchiveCloser>;

bool isTable(const std::string& name) {
  std::string ending = std::filesystem::path(name).extension();
  std::ranges::transform(ending, ending.begin(), [](unsigned char letter) { return std::tolower(letter); });
  static constexpr std::array kEndings{".csv"sv, ".tsv"sv, ".tab"sv, ".txt"sv};
  return std::ranges::contains(kEndings, std::string_view(ending));
}

std::unexpected<Error> damaged(const std::string& path, archive* opened) {
  const char* said = archive_error_string(opened);
  return failInFile(ErrorCode::FileUnreadable, path,
                    "This archive cannot be unpacked: %1. Download it again, or unpack it first.",
                    {said == nullptr ? "it ends early" : said});
}

/// Only what registers are handed out in; nothing else of the library is let near a file.
Result<Archive> openArchive(const std::string& path) {
  Archive opened(archive_read_new());
  archive_read_support_filter_xz(opened.get());
  archive_read_support_filter_gzip(opened.get());
  archive_read_support_format_zip(opened.get());
  archive_read_support_format_raw(opened.get());
  if (archive_read_open_filename(opened.get(), path.c_str(), kBlockBytes) != ARCHIVE_OK) {
    return damaged(path, opened.get());
  }
  return opened;
}

/// On a disk, not in memory; /tmp often is memory.
Result<int> namelessFile(const std::string& path) {
  const char* chosen = std::getenv("TMPDIR");
  const std::filesystem::path folder = chosen != nullptr ? chosen : "/var/tmp";
  const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  return file >= 0 ? Result<int>(file) : unwritable(folder / std::filesystem::path(path).filename(), errno);
}

Result<void> writeBlock(int file, const std::string& path, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      return unwritable(path, errno);
    }
    bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
  }
  return {};
}

Result<void> copyEntry(archive* opened, int file, const std::string& path, const JobControl& control) {
  std::array<char, kBlockBytes / 4> block{};
  std::int64_t bytes = 0;
  while (true) {
    if (control.isStopped()) {
      return failInFile(ErrorCode::Cancelled, path, "The import was cancelled.");
    }
    const la_ssize_t read = archive_read_data(opened, block.data(), block.size());
    if (read < 0) {
      return damaged(path, opened);
    }
    if (read == 0) {
      return {};
    }
    bytes += read;
    if (bytes > kMostUnpackedBytes) {
      return failInFile(ErrorCode::FileUnreadable, path,
                        "This archive grows beyond 16 GB, which no register does. Download it again.");
    }
    if (auto written = writeBlock(file, path, {block.data(), static_cast<std::size_t>(read)}); !written) {
      return written;
    }
  }
}

std::optional<Date> dayOf(archive_entry* entry) {
  if (archive_entry_mtime_is_set(entry) == 0) {
    return std::nullopt;
  }
  const Instant instant{std::chrono::seconds(archive_entry_mtime(entry))};
  return std::chrono::floor<std::chrono::days>(localTime(instant));
}

}  // namespace

UnpackedTable::~UnpackedTable() { ::close(m_file); }

std::string UnpackedTable::path() const { return "/proc/self/fd/" + std::to_string(m_file); }

bool isPacked(const std::string& path) {
  std::array<char, 6> start{};
  std::ifstream(path, std::ios::binary).read(start.data(), start.size());
  const std::string_view bytes(start.data(), start.size());
  return bytes ==
             "\xFD"
             "7zXZ\0"sv ||
         bytes.starts_with("\x1F\x8B") || bytes.starts_with("PK\x03\x04");
}

Result<void> unpackTables(const std::string& path, const std::function<Result<void>(const UnpackedTable&)>& use,
                          const JobControl& control) {
  const Result<Archive> opened = openArchive(path);
  if (!opened) {
    return std::unexpected(opened.error());
  }
  bool any = false;
  archive_entry* entry = nullptr;
  int status = ARCHIVE_OK;
  while ((status = archive_read_next_header(opened->get(), &entry)) == ARCHIVE_OK || status == ARCHIVE_WARN) {
    const bool isAlone = archive_format(opened->get()) == ARCHIVE_FORMAT_RAW;
    const char* given = archive_entry_pathname(entry);
    const std::string name = isAlone || given == nullptr ? "" : given;
    if (!isAlone && !isTable(name)) {
      continue;
    }
    any = true;
    const Result<int> file = namelessFile(path);
    if (!file) {
      return std::unexpected(file.error());
    }
    const UnpackedTable table(*file, name, dayOf(entry));
    if (auto done = copyEntry(opened->get(), *file, path, control).and_then([&] { return use(table); }); !done) {
      return done;
    }
  }
  if (status != ARCHIVE_EOF) {
    return damaged(path, opened->get());
  }
  return any ? Result<void>()
             : failInFile(ErrorCode::FileUnreadable, path,
                          "The archive holds no table (.csv, .tsv or .txt). Unpack it and choose a file of it.");
}

}  // namespace buurtatlas
