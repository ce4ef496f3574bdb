#include "storage/atlas_restore.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <utility>

#include "storage/atlas_backup.h"
#include "storage/atlas_check.h"
#include "storage/atlas_copy.h"
#include "storage/atlas_file.h"
#include "storage/atlas_lock.h"
#include "storage/atlas_schema.h"
#include "storage/partial_file.h"
#include "storage/restored_rows.h"
#include "storage/stored_audit.h"

namespace buurtatlas {

namespace {

namespace fs = std::filesystem;

enum class Condition { Missing, Damaged, Sound };

/// What lies where the backup is to go. Fails: InvalidInput when it is something else than an atlas.
Result<Condition> conditionOf(const std::string& atlas) {
  std::error_code ignored;
  if (!fs::exists(fs::symlink_status(atlas, ignored))) {
    return Condition::Missing;
  }
  if (const Result<void> readable = checkReadable(atlas); !readable) {
    // A whole file that does not begin as one of SQLite's has lost its first page.
    const bool isFile = fs::is_regular_file(atlas, ignored);
    return isFile && readable.error().code == ErrorCode::InvalidInput
               ? Result<Condition>(Condition::Damaged)
               : Result<Condition>(std::unexpected(readable.error()));
  }
  const Result<void> sound = guarded(atlas, [&] {
    SQLite::Database database = openDatabase(atlas, Access::Look);
    requireSound(database);
    requireAtlas(database);
  });
  if (sound) {
    return Condition::Sound;
  }
  return sound.error().code == ErrorCode::FileUnreadable ? Result<Condition>(Condition::Damaged)
                                                         : Result<Condition>(std::unexpected(sound.error()));
}

/// SQLite keeps this part of a file locked for as long as a connection in WAL mode is open.
bool isOpenElsewhere(const std::string& atlas) {
  constexpr off_t kLockedFrom = 0x40000000;
  constexpr off_t kLockedBytes = 512;
  const int file = open(atlas.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    return false;
  }
  struct flock lock{};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = kLockedFrom;
  lock.l_len = kLockedBytes;
  const bool isLocked = fcntl(file, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  close(file);
  return isLocked;
}

std::unexpected<Error> otherAtlas(const std::string& backup) {
  return failInFile(ErrorCode::Conflict, backup,
                    "This is a backup of another atlas. Choose one of this atlas, or restore it under a new name.");
}

/// A copy of the backup beside the atlas, brought up to date and read whole. The backup itself is only read.
Result<PartialFile> stage(const std::string& backup, const std::string& atlas) {
  std::error_code ignored;
  if (fs::equivalent(backup, atlas, ignored)) {
    return failInFile(ErrorCode::InvalidInput, backup, "This is the atlas itself. Choose a backup of it.");
  }
  const Result<void> sound = checkReadable(backup).and_then([&] {
    return guarded(backup, [&] {
      SQLite::Database database = openDatabase(backup, Access::Look);
      requireAtlas(database);
      requireSound(database, Depth::Whole);
    });
  });
  if (!sound) {
    return failInFile(sound.error().code, backup, "This backup cannot be used, and the atlas stays as it was: %1",
                      {inEnglish(sound.error().reason)});
  }
  const fs::path target(atlas);
  PartialFile::removeAbandoned(target.has_parent_path() ? target.parent_path() : ".", target.filename().string());
  Result<PartialFile> copy = PartialFile::beside(atlas);
  if (!copy) {
    return copy;
  }
  return copyAtlas(backup, *copy, atlas, {})
      .and_then([&] {
        return guarded(atlas, [&] {
          SQLite::Database database = openDatabase(copy->path(), Access::Write);
          migrate(database, migrations(), kSchemaVersion);
          closeAsOneFile(database);
        });
      })
      .transform([&] { return std::move(*copy); });
}

std::string keyIn(const std::string& path) { return factOf(openDatabase(path, Access::Look), "key"); }

Result<Restoration> restoreRows(const std::string& atlas, const std::string& backup, const PartialFile& copy,
                                LocalTime at) {
  if (const auto isSame = guarded(atlas, [&] { return keyIn(atlas) == keyIn(copy.path()); }); !isSame || !*isSame) {
    return isSame ? otherAtlas(backup) : std::unexpected(isSame.error());
  }
  const Result<std::unique_ptr<AtlasFile>> file = AtlasFile::open(atlas, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  const Result<std::string> kept = backUpBeside(atlas, BackupKind::BeforeRestore, at);
  if (!kept) {
    return std::unexpected(kept.error());
  }
  return (*file)->takeOver(copy.path(), Reason{"Restore %1", {fs::path(backup).filename()}}).transform([&] {
    return Restoration{.kept = *kept, .canBeUndone = true};
  });
}

/// Copies what is left of a damaged atlas, byte by byte. Returns where to; empty when nothing is left.
Result<std::string> keepRemains(const std::string& atlas, LocalTime at) {
  std::error_code error;
  if (!fs::exists(atlas, error)) {
    return std::string();
  }
  const std::string kept = backupPath(atlas, BackupKind::BeforeRestore, at);
  fs::create_directories(fs::path(kept).parent_path(), error);
  for (const char* companion : {"", "-wal", "-journal"}) {
    if (fs::exists(atlas + companion, error) && !fs::copy_file(atlas + companion, kept + companion, error)) {
      return unwritable(kept, error.value());
    }
  }
  return kept;
}

/// From the damaged atlas what may not go back in time. Returns whether it could be read.
Result<bool> takePeople(SQLite::Database& database, const std::string& atlas, const std::string& backup) {
  bool isOther = false;
  const Result<bool> taken = guarded(atlas, [&] {
    const AttachedFile damaged(database, atlas, "damaged");
    if (!arePeopleRowsSound(database, "damaged")) {
      return false;
    }
    const std::string key = database.execAndGet("SELECT value FROM damaged.atlas WHERE name = 'key'").getString();
    isOther = key != factOf(database, "key");
    if (isOther) {
      return false;
    }
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    takePeopleRows(database, "damaged");
    transaction.commit();
    return true;
  });
  if (isOther) {
    return otherAtlas(backup);
  }
  // Whatever SQLite has against a damaged file: what it holds is then not known.
  return taken.value_or(false);
}

/// Makes the copy ready to be the atlas.
Result<Restoration> prepare(const PartialFile& copy, const std::string& atlas, const std::string& backup,
                            Condition condition) {
  Restoration restoration;
  const Result<void> prepared = guarded(atlas, [&] {
    SQLite::Database database = openDatabase(copy.path(), Access::Write);
    const Result<bool> taken =
        condition == Condition::Damaged ? takePeople(database, atlas, backup) : Result<bool>(false);
    if (!taken) {
      giveUp(std::unexpected(taken.error()));
    }
    restoration.knowsErased = *taken;
    if (!restoration.knowsErased) {
      restoration.heldBack = holdBackDeliveries(database, now());
    }
    appendAudit(database, {.at = now(), .action = "restore", .object = "atlas"});
    database.exec("VACUUM");
    closeAsOneFile(database);
  });
  return prepared.transform([&] { return restoration; });
}

Result<Restoration> replaceAtlas(const std::string& atlas, const std::string& backup, PartialFile copy,
                                 Condition condition, LocalTime at) {
  const Result<AtlasLock> lock = AtlasLock::acquire(atlas);
  if (!lock) {
    return std::unexpected(lock.error());
  }
  if (isOpenElsewhere(atlas)) {
    return failInFile(ErrorCode::Conflict, atlas,
                      "The atlas is damaged, and another program has it open. Stop the sender and every program that "
                      "looks at it, then restore it again.");
  }
  Result<Restoration> restoration = prepare(copy, atlas, backup, condition);
  if (!restoration) {
    return restoration;
  }
  Result<std::string> kept = keepRemains(atlas, at);
  if (!kept) {
    return std::unexpected(kept.error());
  }
  // SQLite would play a log of the old file back into the new one.
  for (const char* companion : {"-wal", "-shm", "-journal"}) {
    unlink((atlas + companion).c_str());
  }
  restoration->kept = *std::move(kept);
  return std::move(copy).become(atlas, Existing::Replace).transform([&] { return *restoration; });
}

}  // namespace

Result<Restoration> restoreAtlas(const std::string& atlas, const std::string& backup, LocalTime at) {
  const Result<Condition> condition = conditionOf(atlas);
  if (!condition) {
    return std::unexpected(condition.error());
  }
  Result<PartialFile> copy = stage(backup, atlas);
  if (!copy) {
    return std::unexpected(copy.error());
  }
  return *condition == Condition::Sound ? restoreRows(atlas, backup, *copy, at)
                                        : replaceAtlas(atlas, backup, std::move(*copy), *condition, at);
}

}  // namespace buurtatlas
