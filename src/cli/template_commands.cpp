#include <filesystem>
#include <format>
#include <fstream>
#include <iterator>

#include "cli/command.h"
#include "storage/replace_file.h"
#include "tasks/alert_templates.h"

namespace buurtatlas {

namespace {

struct TemplateRequest {
  std::string atlas;
  std::string file;
};

constexpr std::uintmax_t kMostBytes = 1'000'000;

/// Fails: FileUnreadable; InvalidInput for a file that is too large for templates.
Result<std::string> textOf(const std::string& path) {
  std::error_code fault;
  std::ifstream file(path, std::ios::binary);
  if (!std::filesystem::is_regular_file(path, fault) || !file) {
    return failInFile(ErrorCode::FileUnreadable, path, "The file cannot be read. Does it exist?");
  }
  if (std::filesystem::file_size(path, fault) > kMostBytes || fault) {
    return failInFile(ErrorCode::InvalidInput, path, "This is no file of templates; those are smaller than 1 MB.");
  }
  return std::string(std::istreambuf_iterator<char>(file), {});
}

void list(const Atlas& atlas, CommandRun& run) {
  Json rows = Json::array();
  for (const AlertTemplate& each : templatesOf(atlas)) {
    Json typed = Json::array();
    for (const TemplateSlot& slot : slotsOf(each)) {
      typed.push_back({{"key", slot.key}, {"type", slot.type == SlotType::Clock ? "clock" : "words"}});
    }
    rows.push_back({{"key", each.key},
                    {"urgency", nameOf(each.urgency)},
                    {"kind", nameOf(each.use)},
                    {"names", each.names},
                    {"texts", each.texts},
                    {"slots", typed}});
    run.lines.push_back(std::format("{}: {} {}", each.key, nameOf(each.urgency), nameOf(each.use)));
  }
  run.result["shipped"] = atlas.templates->empty();
  run.result["templates"] = rows;
}

Result<void> exportTo(const TemplateRequest& request, CommandRun& run) {
  return readAtlas(run, request.atlas, std::nullopt).and_then([&](const std::shared_ptr<const Atlas>& atlas) {
    const std::vector<AlertTemplate>& templates = templatesOf(*atlas);
    run.result = {{"out", request.file}, {"templates", templates.size()}};
    run.lines.push_back(
        std::format("Written to {}: {}.", request.file, counted(std::ssize(templates), "template", "templates")));
    return replaceFile(request.file, writeTemplates(templates));
  });
}

Result<void> importFrom(const TemplateRequest& request, CommandRun& run) {
  run.phases.begin("read");
  const Result<std::string> text = textOf(request.file);
  if (!text) {
    return std::unexpected(text.error());
  }
  auto templates = readTemplates(*text);
  if (!templates) {
    templates.error().file = request.file;
    return std::unexpected(std::move(templates).error());
  }
  if (templates->empty()) {
    return failInFile(ErrorCode::InvalidInput, request.file, "There is no template in this file.");
  }
  auto file = openAtlas(run, request.atlas, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  run.phases.begin("write");
  return replaceTemplates(*(*file)->snapshot(), *std::move(templates))
      .and_then([&](const AtlasEdit& edit) { return (*file)->perform(edit); })
      .transform([&](const std::vector<Id>&) { list(*(*file)->snapshot(), run); });
}

}  // namespace

void addTemplateCommands(CLI::App& app, const CommandChoice& choice) {
  CLI::App* const templates = app.add_subcommand("templates", "The words that alerts are made from");
  templates->require_subcommand(1);
  const auto request = std::make_shared<TemplateRequest>();
  CLI::App* const listed = templates->add_subcommand("list", "List them, with what is filled in");
  listed->add_option("ATLAS", request->atlas)->required();
  listed->callback([=] {
    *choice = [=](CommandRun& run) {
      return readAtlas(run, request->atlas, std::nullopt).transform([&](const std::shared_ptr<const Atlas>& atlas) {
        list(*atlas, run);
      });
    };
  });
  CLI::App* const exported = templates->add_subcommand("export", "Write them to a file of text");
  exported->add_option("ATLAS", request->atlas)->required();
  exported->add_option("FILE", request->file)->required();
  exported->callback([=] { *choice = [=](CommandRun& run) { return exportTo(*request, run); }; });
  CLI::App* const imported = templates->add_subcommand("import", "Take those of a file in place of all; can be undone");
  imported->add_option("ATLAS", request->atlas)->required();
  imported->add_option("FILE", request->file)->required();
  imported->callback([=] { *choice = [=](CommandRun& run) { return importFrom(*request, run); }; });
}

}  // namespace buurtatlas
