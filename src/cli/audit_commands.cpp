#include <format>

#include "cli/command.h"

namespace buurtatlas {

namespace {

struct AuditRequest {
  std::string atlas;
  std::optional<std::string> anchor;
};

/// The log of an atlas and what its first entry follows.
struct ReadLog {
  std::vector<AuditEntry> entries = {};
  std::string start = {};
};

Result<ReadLog> readLog(const AuditRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, request.atlas, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  auto entries = (*file)->audit();
  auto start = (*file)->auditStart();
  if (!entries || !start) {
    return std::unexpected(!entries ? entries.error() : start.error());
  }
  return ReadLog{.entries = *std::move(entries), .start = *std::move(start)};
}

Result<void> verify(const AuditRequest& request, CommandRun& run) {
  return readLog(request, run).transform([&](const ReadLog& log) {
    const std::vector<AuditFault> faults = auditFaults(log.entries, log.start, request.anchor);
    Json rows = Json::array();
    for (const AuditFault& fault : faults) {
      rows.push_back({{"entry", fault.number}, {"reason", inEnglish(fault.reason)}});
      run.lines.push_back(inEnglish(fault.reason));
    }
    const std::string anchor = log.entries.empty() ? log.start : log.entries.back().hash;
    run.result = {{"entries", log.entries.size()}, {"anchor", anchor}, {"faults", rows}};
    run.foundFaults = !faults.empty();
    if (faults.empty()) {
      run.lines.push_back(
          std::format("{} entries, each follows the one before it. Anchor of today: {}", log.entries.size(), anchor));
    }
  });
}

Result<void> list(const AuditRequest& request, CommandRun& run) {
  return readLog(request, run).transform([&](const ReadLog& log) {
    Json rows = Json::array();
    for (const AuditEntry& entry : log.entries) {
      const AuditEvent& event = entry.event;
      rows.push_back({{"number", entry.number},
                      {"at", isoInstant(event.at)},
                      {"actor", event.actor},
                      {"action", event.action},
                      {"object", event.object},
                      {"object_id", event.objectId},
                      {"amount", event.amount},
                      {"detail", event.detail},
                      {"hash", entry.hash}});
      run.lines.push_back(std::format("{} {} {} {} {} {} {}", entry.number, isoInstant(event.at),
                                      event.actor.empty() ? "-" : event.actor, event.action, event.object,
                                      event.objectId, event.detail));
    }
    run.result["entries"] = rows;
  });
}

}  // namespace

void addAuditCommands(CLI::App& app, const CommandChoice& choice) {
  CLI::App* const audit = app.add_subcommand("audit", "The log of who did what, each entry chained to the one before");
  audit->require_subcommand(1);
  auto verified = std::make_shared<AuditRequest>();
  CLI::App* command = audit->add_subcommand("verify", "Find every entry that was changed, removed, inserted or moved");
  command->add_option("ATLAS", verified->atlas)->required();
  command->add_option("--anchor", verified->anchor, "A hash that a dossier printed: finds a log cut off or made anew");
  command->callback([=] { *choice = [=](CommandRun& run) { return verify(*verified, run); }; });
  auto listed = std::make_shared<AuditRequest>();
  command = audit->add_subcommand("list", "List the entries, oldest first");
  command->add_option("ATLAS", listed->atlas)->required();
  command->callback([=] { *choice = [=](CommandRun& run) { return list(*listed, run); }; });
}

}  // namespace buurtatlas
