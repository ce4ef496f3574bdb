#include <format>

#include "cli/audience_command.h"
#include "cli/command.h"
#include "tasks/alert_task.h"
#include "tasks/read_area.h"

namespace buurtatlas {

namespace {

struct AlertRequest {
  std::string path;
  std::string area;
  std::string crs;
  std::string text;
  std::string urgency = "urgent";
  bool dryRun = false;
};

Result<AlertPlan> planFrom(const AlertRequest& request, const Atlas& atlas, CommandRun& run, AlertDraft& draft) {
  ImportProcess reader = run.reader();
  run.phases.begin("read");
  auto area = readArea(reader, {.file = request.area, .plane = atlas.info.plane, .crs = request.crs}, run.control);
  if (!area) {
    return std::unexpected(std::move(area.error()));
  }
  run.phases.begin("select");
  draft = {.area = std::move(*area), .text = request.text, .urgency = *parseUrgency(request.urgency)};
  return planAlert(atlas, draft);
}

Result<void> queueAlert(const AlertRequest& request, CommandRun& run) {
  auto file = openAtlas(run, request.path, request.dryRun ? OpenMode::ReadOnly : OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  AlertDraft draft;
  const auto plan = planFrom(request, *(*file)->snapshot(), run, draft);
  if (!plan) {
    return std::unexpected(plan.error());
  }
  run.result = audienceAsJson(plan->audience);
  Json findings = Json::array();
  for (const Finding& finding : plan->findings) {
    const char* const severity = finding.severity == Severity::Blocker ? "blocker" : "warning";
    findings.push_back({{"severity", severity}, {"reason", inEnglish(finding.reason)}});
    run.lines.push_back(std::format("{}: {}", severity, inEnglish(finding.reason)));
  }
  run.result["findings"] = findings;
  if (request.dryRun) {
    run.lines.push_back(std::format("Nothing was queued. The alert would reach {} people.", plan->audience.in));
    return {};
  }
  run.phases.begin("queue");
  const auto id = sendAlert(**file, draft, static_cast<std::int64_t>(plan->audience.in));
  if (!id) {
    return std::unexpected(id.error());
  }
  run.result["alert"] = *id;
  run.result["queued"] = plan->audience.in;
  run.lines.push_back(
      std::format("Alert {} is queued for {} people; buurtatlas-dispatch sends it.", *id, plan->audience.in));
  return {};
}

void addAreaOptions(CLI::App& command, AlertRequest& request) {
  command.add_option("ATLAS", request.path)->required();
  command.add_option("--area", request.area, "A file with the polygons of the area")->required();
  command.add_option("--crs", request.crs, "Reference system of the area file where it does not say");
}

}  // namespace

void addAlertCommands(CLI::App& app, const CommandChoice& choice) {
  const auto urgencies = CLI::IsMember({"urgent", "information"});
  auto queued = std::make_shared<AlertRequest>();
  CLI::App* command =
      app.add_subcommand("alert", "Queue an alert for the members in an area; buurtatlas-dispatch sends it");
  addAreaOptions(*command, *queued);
  command->add_option("--text", queued->text)->required();
  command->add_option("--urgency", queued->urgency)->required()->check(urgencies);
  command->add_flag("--dry-run", queued->dryRun, "Only say who would be warned");
  command->callback([=] { *choice = [=](CommandRun& run) { return queueAlert(*queued, run); }; });
}

}  // namespace buurtatlas
