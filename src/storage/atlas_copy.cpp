#include "storage/atlas_copy.h"

#include <sqlite3.h>

#include <filesystem>

#include "storage/atlas_check.h"
#include "storage/statement_values.h"

namespace buurtatlas {

namespace {

constexpr int kStepsBetweenLooks = 20'000;  // of SQLite's virtual machine: some milliseconds

int isStopped(void* control) { return static_cast<const JobControl*>(control)->isStopped() ? 1 : 0; }

void copyInto(const std::string& source, const std::string& copy, const JobControl& control) {
  SQLite::Database database = openDatabase(source, Access::Look);
  requireAtlas(database);
  JobControl watched = control;
  sqlite3_progress_handler(database.getHandle(), kStepsBetweenLooks, isStopped, &watched);
  SQLite::Statement statement(database, "VACUUM INTO ?");
  (Parameters(statement) << copy).run();
}

Result<void> readBack(const std::string& copy) {
  return guarded(copy, [&] {
    SQLite::Database database = openDatabase(copy, Access::Look);
    requireSound(database, Depth::Whole);
  });
}

}  // namespace

Result<void> copyAtlas(const std::string& source, const PartialFile& copy, const std::string& target,
                       const JobControl& control) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(source, ignored)) {
    return failInFile(ErrorCode::FileUnreadable, source, "There is no such file. Check its name, or make a new atlas.");
  }
  const Result<void> copied = guarded(source, [&] { copyInto(source, copy.path(), control); });
  if (!copied && control.isStopped()) {
    return failInFile(ErrorCode::Cancelled, target, "Stopped. No backup was made.");
  }
  if (!copied && copied.error().code != ErrorCode::FileUnwritable) {
    return copied;
  }
  if (!copied || !readBack(copy.path())) {
    return failInFile(ErrorCode::FileUnwritable, target,
                      "This copy of the atlas cannot be written whole: the disk is full or refuses it. Free some space "
                      "or choose another disk; the atlas is as it was.");
  }
  return {};
}

}  // namespace buurtatlas
