#include <format>
#include <fstream>
#include <iterator>

#include "cli/command.h"
#include "storage/replace_file.h"
#include "tasks/alert_task.h"
#include "tasks/hand_over.h"
#include "tasks/read_area.h"

namespace buurtatlas {

namespace {

struct HandOverChoice {
  std::string atlas;
  std::string area;
  std::string crs;
  Id alert = 0;
  std::string urgency = "urgent";
  std::vector<std::string> columns;
  std::string mapping;
  std::string saved;
  std::string out;
};

Result<std::vector<HandOverColumn>> columnsFor(const HandOverChoice& chosen) {
  if (!chosen.mapping.empty()) {
    std::ifstream file(chosen.mapping, std::ios::binary);
    if (!file) {
      return failInFile(ErrorCode::FileUnreadable, chosen.mapping, "The file cannot be read. Does it exist?");
    }
    const std::string text(std::istreambuf_iterator<char>(file), {});
    auto columns = parseHandOver(text);
    if (!columns) {
      columns.error().file = chosen.mapping;
    }
    return columns;
  }
  if (chosen.columns.empty()) {
    return plainHandOver();
  }
  std::vector<HandOverColumn> columns;
  for (const std::string& text : chosen.columns) {
    auto column = parseHandOverColumn(text);
    if (!column) {
      return std::unexpected(column.error());
    }
    columns.push_back(std::move(*column));
  }
  return columns;
}

Result<AlertDraft> draftFor(const HandOverChoice& chosen, const Atlas& atlas, CommandRun& run) {
  if (chosen.alert != 0) {
    const auto alert = std::ranges::find(*atlas.alerts, chosen.alert, &Alert::id);
    if (alert == atlas.alerts->end()) {
      return fail(ErrorCode::NotFound, "There is no alert %1.", {std::to_string(chosen.alert)});
    }
    return AlertDraft{.area = alert->area, .text = alert->text, .urgency = alert->urgency};
  }
  ImportProcess reader = run.reader();
  return readArea(reader, {.file = chosen.area, .plane = atlas.info.plane, .crs = chosen.crs}, run.control)
      .transform([&](MultiPolygon area) {
        return AlertDraft{.area = std::move(area), .text = {}, .urgency = *parseUrgency(chosen.urgency)};
      });
}

Result<void> handOver(const HandOverChoice& chosen, CommandRun& run) {
  const auto columns = columnsFor(chosen);
  if (!columns) {
    return std::unexpected(columns.error());
  }
  const auto atlas = readAtlas(run, chosen.atlas, std::nullopt);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  run.phases.begin("select");
  const auto plan =
      draftFor(chosen, **atlas, run).and_then([&](const AlertDraft& draft) { return planAlert(**atlas, draft); });
  if (!plan) {
    return std::unexpected(plan.error());
  }
  run.phases.begin("write");
  run.result = {{"people", plan->audience.in}, {"columns", columns->size()}, {"out", chosen.out}};
  run.lines = {std::format("{} people written to {} with {} columns.", plan->audience.in, chosen.out, columns->size())};
  if (!chosen.saved.empty()) {
    if (auto saved = replaceFile(chosen.saved, handOverText(*columns)); !saved) {
      return saved;
    }
  }
  return replaceFile(chosen.out, handOverCsv(**atlas, plan->audience, *columns));
}

}  // namespace

void addHandOverCommand(CLI::App& app, const CommandChoice& choice) {
  const auto chosen = std::make_shared<HandOverChoice>();
  CLI::App* command = app.add_subcommand(
      "alert-export", "Write those who would be warned for a system that sends by itself, with columns of your choice");
  command->add_option("ATLAS", chosen->atlas)->required();
  CLI::Option* const area = command->add_option("--area", chosen->area, "A file with the polygons of the area");
  CLI::Option* const alert = command->add_option("--alert", chosen->alert, "The area and urgency of this alert");
  area->excludes(alert);
  command->add_option("--crs", chosen->crs, "Reference system of an area file that does not say its own");
  command->add_option("--urgency", chosen->urgency)
      ->check(CLI::IsMember({"urgent", "information"}))
      ->capture_default_str();
  CLI::Option* const columns =
      command->add_option("--column", chosen->columns, "A column and what goes in; may be given several times")
          ->type_name("HEADING=FIELD")
          ->expected(1)
          ->take_all();
  command->add_option("--mapping", chosen->mapping, "A saved choice of columns")->type_name("FILE")->excludes(columns);
  command->add_option("--save-mapping", chosen->saved, "Save this choice of columns")->type_name("FILE");
  command->add_option("--out", chosen->out)->required()->type_name("OUT.csv");
  command->callback([=] {
    if (chosen->area.empty() == (chosen->alert == 0)) {
      throw CLI::ValidationError("alert-export", "give --area FILE or --alert NUMBER");
    }
    *choice = [=](CommandRun& run) { return handOver(*chosen, run); };
  });
}

}  // namespace buurtatlas
