#include "storage/atlas_check.h"

#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "storage/atlas_schema.h"

namespace buurtatlas {

namespace {

constexpr std::string_view kSqliteStart("SQLite format 3\0", 16);
constexpr std::size_t kSqliteHeaderBytes = 100;

/// NFS, SMB and CIFS as statfs names them: drives that keep no promise about locks between computers.
constexpr std::array<unsigned long, 4> kNetworkDrives = {0x6969UL, 0x517BUL, 0xFE534D42UL, 0xFF534D42UL};

bool isOnNetworkDrive(const std::string& path) {
  struct statfs drive{};
  return statfs(path.c_str(), &drive) == 0 &&
         std::ranges::contains(kNetworkDrives, static_cast<unsigned long>(drive.f_type) & 0xFFFFFFFFUL);
}

bool startsAsSqlite(std::ifstream& file) {
  std::array<char, kSqliteHeaderBytes> start{};
  file.read(start.data(), start.size());
  return file.gcount() == static_cast<std::streamsize>(start.size()) &&
         std::string_view(start.data(), start.size()).starts_with(kSqliteStart);
}

}  // namespace

Result<void> checkIsFile(const std::string& path) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) {
    return failInFile(ErrorCode::FileUnreadable, path, "There is no such file. Check its name, or make a new atlas.");
  }
  if (!std::filesystem::is_regular_file(status)) {
    return failInFile(ErrorCode::InvalidInput, path, "This is no file but a folder or a device. Choose an atlas file.");
  }
  return {};
}

Result<void> checkReadable(const std::string& path) {
  if (Result<void> isFile = checkIsFile(path); !isFile) {
    return isFile;
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return failInFile(ErrorCode::FileUnreadable, path, "The file may not be read. Check its rights.");
  }
  if (!startsAsSqlite(file)) {
    return failInFile(ErrorCode::InvalidInput, path, "This is no atlas. Choose a file that Buurtatlas made.");
  }
  return {};
}

Result<void> checkWritable(const std::string& path) {
  if (access(path.c_str(), W_OK) != 0) {
    return failInFile(ErrorCode::FileUnwritable, path,
                      "The atlas may not be written. Change the rights of the file, or open it for reading only.");
  }
  if (isOnNetworkDrive(path)) {
    return failInFile(
        ErrorCode::FileUnwritable, path,
        "The atlas lies on a network drive, where two computers could damage it. Copy it to this computer "
        "and open it here.");
  }
  return {};
}

void requireAtlas(const SQLite::Database& database) {
  if (!isAtlas(database)) {
    if (database.tableExists("gpkg_contents")) {
      giveUp(fail(ErrorCode::InvalidInput,
                  "This is a GeoPackage, but no atlas. Make an atlas and import the layers of this file."));
    }
    giveUp(fail(ErrorCode::InvalidInput, "This is no atlas. Choose a file that Buurtatlas made."));
  }
  if (const int version = schemaVersionOf(database); version > kSchemaVersion) {
    giveUp(
        fail(ErrorCode::InvalidInput,
             "The atlas was written by a newer Buurtatlas (file version %1, this program reads up to %2). Install the "
             "newer program.",
             {std::to_string(version), std::to_string(kSchemaVersion)}));
  }
}

void requireSound(SQLite::Database& database, Depth depth) {
  const char* check = depth == Depth::Quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)";
  const std::string verdict = database.execAndGet(check).getString();
  if (verdict != "ok") {
    giveUp(fail(ErrorCode::FileUnreadable, "The atlas is damaged (%1). Put back a copy of it.", {verdict}));
  }
}

}  // namespace buurtatlas
