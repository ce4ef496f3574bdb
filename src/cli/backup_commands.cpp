#include <filesystem>
#include <format>

#include "cli/command.h"
#include "storage/atlas_backup.h"
#include "storage/atlas_faults.h"
#include "storage/atlas_restore.h"

namespace buurtatlas {

namespace {

struct BackupRequest {
  std::string path;
  std::string to;
};

struct RestoreRequest {
  std::string path;
  std::string from;
};

Result<void> backUp(const BackupRequest& request, CommandRun& run) {
  run.phases.begin("copy");
  const Result<std::string> made =
      request.to.empty() ? backUpBeside(request.path, BackupKind::ByHand, localTime(now()), run.control)
                         : backUpAtlas(request.path, request.to, run.control).transform([&] { return request.to; });
  if (!made) {
    return std::unexpected(made.error());
  }
  std::error_code unknown;
  const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(*made, unknown));
  run.result = {{"atlas", request.path}, {"backup", *made}, {"bytes", bytes}};
  run.lines = {std::format("{} is a backup of {} ({} bytes), read back whole.", *made, request.path, grouped(bytes))};
  return {};
}

Result<void> restore(const RestoreRequest& request, CommandRun& run) {
  run.phases.begin("restore");
  const Result<Restoration> restored = restoreAtlas(request.path, request.from, localTime(now()));
  if (!restored) {
    return std::unexpected(restored.error());
  }
  run.result = {{"atlas", request.path},
                {"from", request.from},
                {"kept", restored->kept},
                {"can_be_undone", restored->canBeUndone},
                {"knows_erased", restored->knowsErased},
                {"held_back", restored->heldBack}};
  run.lines = {std::format("{} is again as in {}.", request.path, request.from)};
  if (!restored->kept.empty()) {
    run.lines.push_back(std::format("How it was before is kept in {}.", restored->kept));
  }
  if (restored->canBeUndone) {
    run.lines.emplace_back(
        "Alerts, their messages, departures and erasures are as they were; undo takes the rest back.");
  }
  if (!restored->knowsErased) {
    run.lines.push_back(std::format(
        "Who was erased or left since this backup is not known: erase them again. {} messages that waited then are not "
        "sent, as they may have been since.",
        grouped(restored->heldBack)));
  }
  return {};
}

Result<void> check(const std::string& path, CommandRun& run) {
  run.phases.begin("check");
  const Result<std::vector<Error>> faults = faultsOf(path);
  if (!faults) {
    return std::unexpected(faults.error());
  }
  Json list = Json::array();
  for (const Error& fault : *faults) {
    Json entry = {{"fault", inEnglish(fault.reason)}};
    if (fault.where) {
      entry["east"] = fault.where->east;
      entry["north"] = fault.where->north;
    }
    list.push_back(std::move(entry));
    run.lines.push_back(inEnglish(fault.reason));
  }
  run.lines.push_back(faults->empty() ? path + " is sound."
                                      : std::format("Faults in {}: {}.", path, grouped(std::ssize(*faults))));
  run.result = {{"atlas", path}, {"sound", faults->empty()}, {"faults", list}};
  run.foundFaults = !faults->empty();
  return {};
}

}  // namespace

void addBackupCommands(CLI::App& app, const CommandChoice& choice) {
  CLI::App* group = app.add_subcommand("atlas", "Back up, restore and check an atlas file");
  group->require_subcommand(1);

  auto backup = std::make_shared<BackupRequest>();
  CLI::App* command = group->add_subcommand(
      "backup", "Copy an atlas as it is at one moment, also while it is edited or sent from; never over another file");
  command->add_option("ATLAS", backup->path)->required();
  command->add_option("--to", backup->to, "The file to write; without it backups/NAME-DAY-TIME.gpkg beside the atlas")
      ->type_name("FILE");
  command->callback([=] { *choice = [=](CommandRun& run) { return backUp(*backup, run); }; });

  auto restored = std::make_shared<RestoreRequest>();
  command = group->add_subcommand(
      "restore",
      "Put an atlas back to a backup, after keeping it as it is now; what was sent is not sent again, and who left or "
      "was erased does not come back");
  command->add_option("ATLAS", restored->path)->required();
  command->add_option("--from", restored->from, "The backup")->required()->type_name("FILE");
  command->callback([=] { *choice = [=](CommandRun& run) { return restore(*restored, run); }; });

  auto checked = std::make_shared<std::string>();
  command = group->add_subcommand(
      "check",
      "Look for faults in the file, its tables, its shapes and borders and what GeoPackage asks; exit status 1 "
      "when there is one");
  command->add_option("ATLAS", *checked)->required();
  command->callback([=] { *choice = [=](CommandRun& run) { return check(*checked, run); }; });
}

}  // namespace buurtatlas
