#include "storage/atlas_backup.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <format>
#include <optional>
#include <set>

#include "storage/atlas_copy.h"
#include "storage/partial_file.h"

namespace buurtatlas {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".gpkg";

fs::path folderFor(const fs::path& atlas) { return atlas.parent_path() / "backups"; }

/// leuven-, leuven-auto- or leuven-before-restore-
std::string startOf(const fs::path& atlas, BackupKind kind) {
  constexpr std::array<const char*, 3> kMarks = {"-", "-auto-", "-before-restore-"};
  return atlas.stem().string() + kMarks[static_cast<std::size_t>(kind)];
}

std::string withoutEnding(const std::string& name) { return name.substr(0, name.size() - kEnding.size()); }

/// When the timer made this file; none for any other file.
std::optional<LocalTime> timeOf(const fs::path& backup, const std::string& start) {
  const std::string name = backup.filename();
  if (!name.starts_with(start) || !name.ends_with(kEnding)) {
    return std::nullopt;
  }
  const std::string time = withoutEnding(name).substr(start.size());  // 2026-04-30-134510, perhaps -2 after it
  constexpr std::size_t kDay = 10;
  constexpr std::size_t kWhole = 17;
  if (time.size() < kWhole || time[kDay] != '-' || (time.size() > kWhole && time[kWhole] != '-')) {
    return std::nullopt;
  }
  const auto parsed = parseTime(std::format("{}T{}:{}:{}", time.substr(0, kDay), time.substr(kDay + 1, 2),
                                            time.substr(kDay + 3, 2), time.substr(kDay + 5, 2)));
  return parsed && parsed->hasClock ? std::optional(parsed->at) : std::nullopt;
}

/// The folder is made for its owner alone: what is in it holds personal data.
Result<void> makeFolder(const fs::path& folder) {
  std::error_code error;
  if (fs::is_directory(folder, error)) {
    return {};
  }
  if (!fs::create_directory(folder, error)) {
    return unwritable(folder, error ? error.value() : ENOTDIR);
  }
  fs::permissions(folder, fs::perms::owner_all, error);
  return {};
}

Result<void> removeOutdated(const std::string& atlas, LocalTime now) {
  const std::string start = startOf(atlas, BackupKind::ByTimer);
  std::vector<LocalTime> made;
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folderFor(atlas), error)) {
    if (const auto at = timeOf(entry.path(), start)) {
      made.push_back(*at);
      files.push_back(entry.path());
    }
  }
  const std::vector<LocalTime> outdated = outdatedBackups(made, now);
  for (std::size_t index = 0; index < files.size(); ++index) {
    if (std::ranges::contains(outdated, made[index]) && !fs::remove(files[index], error)) {
      return failInFile(ErrorCode::FileUnwritable, files[index],
                        "This old backup cannot be removed, so backups will fill the disk. Remove it, or change the "
                        "rights of its folder.");
    }
  }
  return {};
}

}  // namespace

Result<void> backUpAtlas(const std::string& atlas, const std::string& target, const JobControl& control) {
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(target, ignored))) {
    return unwritable(target, EEXIST);
  }
  Result<PartialFile> copy = PartialFile::beside(target);
  if (!copy) {
    return std::unexpected(copy.error());
  }
  return copyAtlas(atlas, *copy, target, control).and_then([&] {
    return std::move(*copy).become(target, Existing::Keep);
  });
}

std::string backupPath(const std::string& atlas, BackupKind kind, LocalTime at) {
  return folderFor(atlas) / (startOf(atlas, kind) + std::format("{:%F-%H%M%S}", at) + std::string(kEnding));
}

Result<std::string> backUpBeside(const std::string& atlas, BackupKind kind, LocalTime at, const JobControl& control) {
  if (const Result<void> made = makeFolder(folderFor(atlas)); !made) {
    return std::unexpected(made.error());
  }
  PartialFile::removeAbandoned(folderFor(atlas), fs::path(atlas).stem().string() + "-");
  const std::string first = backupPath(atlas, kind, at);
  std::string path = first;
  Result<void> done = backUpAtlas(atlas, path, control);
  for (int number = 2; !done && done.error().code == ErrorCode::Conflict && done.error().file == path; ++number) {
    path = std::format("{}-{}{}", withoutEnding(first), number, kEnding);
    done = backUpAtlas(atlas, path, control);
  }
  if (!done) {
    std::error_code isInUse;
    fs::remove(folderFor(atlas), isInUse);  // only one that is empty
  }
  return done.transform([&] { return path; });
}

std::vector<LocalTime> outdatedBackups(std::vector<LocalTime> made, LocalTime now) {
  std::ranges::sort(made, std::greater());
  const auto dayOf = [](LocalTime time) { return std::chrono::floor<std::chrono::days>(time); };
  std::set<Date> days;
  std::vector<LocalTime> outdated;
  for (std::size_t rank = 0; rank < made.size(); ++rank) {
    const bool isNewestOfDay = days.insert(dayOf(made[rank])).second;
    const bool isRecent = dayOf(made[rank]) > dayOf(now) - kDailyBackupsKept;
    if (rank >= kNewestBackupsKept && !(isNewestOfDay && isRecent)) {
      outdated.push_back(made[rank]);
    }
  }
  std::ranges::reverse(outdated);
  return outdated;
}

Result<std::string> backUpByTimer(const std::string& atlas, LocalTime at, const JobControl& control) {
  Result<std::string> path = backUpBeside(atlas, BackupKind::ByTimer, at, control);
  if (!path) {
    return path;
  }
  return removeOutdated(atlas, at).transform([&] { return *path; });
}

}  // namespace buurtatlas
