#pragma once

#include <string>

#include "core/result.h"
#include "storage/sqlite.h"

// Private to storage: is this file what it should be? Nothing here writes.

namespace buurtatlas {

/// Fails: FileUnreadable, InvalidInput when there is nothing at the path, or no file. Does not open it.
Result<void> checkIsFile(const std::string& path);

/// Fails: FileUnreadable, InvalidInput when the path is no readable SQLite file.
Result<void> checkReadable(const std::string& path);

/// Fails: FileUnwritable when the file may not be written or lies on a network drive.
Result<void> checkWritable(const std::string& path);

/// Fails (throws StorageFailure): InvalidInput when it is no atlas or of a newer version, FileUnreadable when it is
/// damaged.
void requireAtlas(const SQLite::Database& database);
/// Quick leaves out whether indexes agree with their tables, which takes long.
enum class Depth { Quick, Whole };
void requireSound(SQLite::Database& database, Depth depth = Depth::Quick);

}  // namespace buurtatlas
