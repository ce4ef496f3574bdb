#include "tasks/history_task.h"

#include <algorithm>
#include <cstdlib>

namespace buurtatlas {

Result<int> goToEntry(AtlasStore& store, Id entry, const JobControl& control) {
  const std::vector<HistoryEntry> history = store.history();
  const auto target = std::ranges::find(history, entry, &HistoryEntry::id);
  if (entry != 0 && target == history.end()) {
    return fail(ErrorCode::NotFound, "The history no longer holds this step. Choose another one.");
  }
  const auto wanted = entry == 0 ? 0 : static_cast<int>(target - history.begin()) + 1;
  const auto done = static_cast<int>(std::ranges::count(history, false, &HistoryEntry::undone));
  const int steps = std::abs(wanted - done);
  for (int step = 0; step < steps; ++step) {
    if (control.isStopped()) {
      return fail(ErrorCode::Cancelled, "Stopped on the way.");
    }
    if (const Result<Reason> taken = wanted < done ? store.undo() : store.redo(); !taken) {
      return std::unexpected(taken.error());
    }
    control.report(static_cast<double>(step + 1) / steps);
  }
  return steps;
}

}  // namespace buurtatlas
