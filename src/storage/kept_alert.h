#pragma once

#include <optional>
#include <string>

#include "core/alert_scope.h"
#include "core/result.h"

namespace SQLite {
class Database;
}  // namespace SQLite

namespace buurtatlas {

// What is being written lies in the atlas file beside everything that can be undone, through a connection of its own.
// It knows members by their number alone, and what is taken away is overwritten in the file. Thread: any. Fails:
// FileUnreadable, FileUnwritable, and Conflict when the atlas is kept busy.

/// An alert of its own, and words about one that was sent, may be written at the same time.
enum class KeptPlace { Alert, FollowUp };

/// None when nothing is kept, or what is kept is of another version of this program.
Result<std::optional<KeptAlert>> readKeptAlert(const std::string& atlas, KeptPlace place);

/// Puts it in the place of the one before; null takes it away.
Result<void> keepAlert(const std::string& atlas, KeptPlace place, const KeptAlert* alert);

/// Takes a person out who is erased, in the caller's transaction.
void forgetInKeptAlert(SQLite::Database& database, Id member);

}  // namespace buurtatlas
