#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/ports.h"
#include "storage/sqlite.h"

struct sqlite3_session;

// Private to storage: what user actions did, as row changes of SQLite's session extension, kept in the file itself.
// Everything here throws SQLite::Exception and StorageFailure.

namespace buurtatlas {

/// How much of the past is kept. The newest action is always kept, however large.
inline constexpr std::int64_t kMostActions = 200;
inline constexpr std::int64_t kMostUndoBytes = 256LL * 1024 * 1024;

/// A set of LayerKind, one bit each.
using LayerSet = std::uint32_t;
constexpr LayerSet setOf(LayerKind kind) { return LayerSet{1} << static_cast<unsigned>(kind); }
/// Plans, allowed gaps, aliases of addresses, templates of alerts and recipes are no layers that a file is imported
/// into.
inline constexpr LayerSet kPlanLayer = LayerSet{1} << static_cast<unsigned>(kLayerKinds);
inline constexpr LayerSet kAllowedGapLayer = kPlanLayer << 1U;
inline constexpr LayerSet kAliasLayer = kAllowedGapLayer << 1U;
inline constexpr LayerSet kTemplateLayer = kAliasLayer << 1U;
inline constexpr LayerSet kRecipeLayer = kTemplateLayer << 1U;

/// Listens to the changes of user rows on one connection, from its making until its end.
class RowRecorder {
 public:
  explicit RowRecorder(SQLite::Database& database);

  [[nodiscard]] bool isEmpty() const;
  /// Writes what was recorded into the parts of an action. Returns the bytes.
  std::int64_t writeTo(SQLite::Database& database, Id action);

 private:
  struct Deleter {
    void operator()(sqlite3_session* session) const;
  };
  std::unique_ptr<sqlite3_session, Deleter> m_session;
};

/// Keeps what was recorded as the newest action, forgets the undone ones and the oldest beyond the limits.
void keepAction(SQLite::Database& database, RowRecorder& recorder, const Reason& label, LayerSet layers, Instant at);

/// Oldest first.
std::vector<HistoryEntry> readHistory(const SQLite::Database& database);

/// An action that was taken back or done again, and the layers it changed.
struct Replayed {
  Reason label = {};
  LayerSet layers = 0;
};

/// Fails: Conflict when there is nothing to undo, or when rows were changed by another program since.
Replayed undoNewest(SQLite::Database& database);
Replayed redoOldest(SQLite::Database& database);

/// Takes every trace of a member out of the history: the rows of all actions, with those of the aliases that are the
/// member's writing, and the words of all labels. An action
/// that was about this member alone disappears. Returns whether the history knew the member.
bool forgetInHistory(SQLite::Database& database, Id member);

}  // namespace buurtatlas
