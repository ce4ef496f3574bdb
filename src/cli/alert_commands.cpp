#include <format>

#include "cli/command.h"
#include "storage/layer_writer.h"
#include "tasks/alert_task.h"
#include "tasks/export_task.h"
#include "tasks/read_area.h"

namespace buurtatlas {

namespace {

struct AlertRequest {
  std::string path;
  std::string area;
  std::string crs;
  std::string out;
  std::string urgency = "urgent";
};

Json audienceAsJson(const Audience& audience) {
  Json leftOut = Json::array();
  for (const LeftOutMembers& group : audience.leftOut) {
    leftOut.push_back({{"members", group.members}, {"reason", inEnglish(group.reason)}});
  }
  return {{"in", audience.in},        {"possible", audience.possible}, {"out", audience.out},
          {"by_sms", audience.bySms}, {"by_email", audience.byEmail},  {"left_out", leftOut}};
}

Result<AlertPlan> planFrom(const AlertRequest& request, const Atlas& atlas, CommandRun& run, AlertDraft& draft) {
  ImportProcess reader = run.reader();
  run.phases.begin("read");
  auto area = readArea(reader, {.file = request.area, .plane = atlas.info.plane, .crs = request.crs}, run.control);
  if (!area) {
    return std::unexpected(std::move(area.error()));
  }
  run.phases.begin("select");
  draft = {.area = std::move(*area), .urgency = *parseUrgency(request.urgency)};
  return planAlert(atlas, draft);
}

Result<void> listAudience(const AlertRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, request.path, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto atlas = (*file)->snapshot();
  AlertDraft draft;
  const auto plan = planFrom(request, *atlas, run, draft);
  if (!plan) {
    return std::unexpected(plan.error());
  }
  run.phases.begin("write");
  if (!request.out.empty()) {
    if (auto written = writeLayer(request.out, audienceTable(*atlas, plan->audience)); !written) {
      return written;
    }
  }
  run.result = audienceAsJson(plan->audience);
  run.lines = {std::format("{} people would be warned, {} by SMS and {} by e-mail; {} possibly live there, {} do not.",
                           plan->audience.in, plan->audience.bySms, plan->audience.byEmail, plan->audience.possible,
                           plan->audience.out)};
  for (const LeftOutMembers& group : plan->audience.leftOut) {
    run.lines.push_back(std::format("{} left out: {}", group.members, inEnglish(group.reason)));
  }
  return {};
}

void addAreaOptions(CLI::App& command, AlertRequest& request) {
  command.add_option("ATLAS", request.path)->required();
  command.add_option("--area", request.area, "A file with the polygons of the area")->required();
  command.add_option("--crs", request.crs, "Reference system of the area file where it does not say");
}

}  // namespace

void addAlertCommands(CLI::App& app, const CommandChoice& choice) {
  auto listed = std::make_shared<AlertRequest>();
  const auto urgencies = CLI::IsMember({"urgent", "information"});
  CLI::App* command = app.add_subcommand("audience", "Say who would be warned in an area, and why or why not");
  addAreaOptions(*command, *listed);
  command->add_option("--out", listed->out, "Write member, status, channel and reason")->type_name("OUT.csv");
  command->add_option("--urgency", listed->urgency)->check(urgencies)->capture_default_str();
  command->callback([=] { *choice = [=](CommandRun& run) { return listAudience(*listed, run); }; });
}

}  // namespace buurtatlas
