#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "core/dates.h"
#include "core/job_control.h"
#include "core/result.h"

namespace buurtatlas {

/// Writes a copy of an atlas as it is at one moment, while it may be open, edited and sent from. The copy is read back
/// whole before it gets its name; one that fails or is killed leaves none.
/// Fails: Conflict when there is a file of that name; FileUnreadable, InvalidInput when the atlas is damaged or none;
/// FileUnwritable; Cancelled. Thread: any, also in a program that has the atlas open.
Result<void> backUpAtlas(const std::string& atlas, const std::string& target, const JobControl& control = {});

/// Who asked for a backup. Only those of the timer are ever removed by a program.
enum class BackupKind { ByHand, ByTimer, BeforeRestore };

/// Where a backup goes that was given no name: backups/NAME-2026-04-30-134510.gpkg beside the atlas, with `auto` or
/// `before-restore` after the name for the other kinds.
std::string backupPath(const std::string& atlas, BackupKind kind, LocalTime at);

/// Makes such a backup and the folder for it; two of one second are numbered. Returns its path. Fails: as backUpAtlas.
Result<std::string> backUpBeside(const std::string& atlas, BackupKind kind, LocalTime at,
                                 const JobControl& control = {});

inline constexpr std::size_t kNewestBackupsKept = 10;
inline constexpr std::chrono::days kDailyBackupsKept{30};

/// Which backups of the timer are not kept: neither among the newest ten nor, for the last thirty days with today, the
/// newest of its day. Order: oldest first.
std::vector<LocalTime> outdatedBackups(std::vector<LocalTime> made, LocalTime now);

/// What the timer does: a backup, then the outdated ones go. Returns its path. Fails: as backUpAtlas, also when an
/// outdated one cannot be removed.
Result<std::string> backUpByTimer(const std::string& atlas, LocalTime at, const JobControl& control = {});

}  // namespace buurtatlas
