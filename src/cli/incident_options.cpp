#include "cli/incident_options.h"

#include <format>
#include <utility>

#include "incidents/filter_record.h"
#include "storage/layer_writer.h"
#include "tasks/cover_table.h"

namespace buurtatlas {

void IncidentOptions::addTo(CLI::App& command) {
  command.add_option("ATLAS", m_atlas)->required();
  command.add_option("--from", m_from, "First day")->type_name("DATE");
  command.add_option("--to", m_to, "Last day")->type_name("DATE");
  command.add_option("--hours", m_hours, "Hours of the day, such as 22-6");
  command.add_option("--weekdays", m_weekdays, "Such as mon,tue");
  command.add_option("--month", m_months, "Months of the year, such as 12,1,2 or nov-feb");
  command.add_option("--holidays", m_holidays, "Legal holidays of Belgium: only these days, or without them")
      ->check(CLI::IsMember({"only", "without"}));
  command
      .add_option("--type", m_types,
                  "A type of incident, or a group such as Theft of Theft/Bicycle; may be given several times")
      ->expected(1)
      ->take_all();
  command.add_option("--area", m_area,
                     "A zone, neighbourhood or area by its name, or corners in metres: \"east,north east,north ...\"");
  command.add_flag("--include-street", m_includeStreet,
                   "Take in incidents of which only the street is known, where a method needs points");
}

void IncidentOptions::addTakingTo(CLI::App& command) {
  command.add_option("--as", m_actor,
                     "Who takes it out: an analyst gets counts under 5 and precise points too, and the log says so");
}

Result<IncidentFilter> IncidentOptions::filter() const {
  std::vector<std::string> options;
  const auto add = [&options](const char* name, const std::string& value) {
    if (!value.empty()) {
      options.insert(options.end(), {name, value});
    }
  };
  add("--from", m_from);
  add("--to", m_to);
  add("--hours", m_hours);
  add("--weekdays", m_weekdays);
  add("--month", m_months);
  add("--holidays", m_holidays);
  add("--area", m_area);
  for (const std::string& type : m_types) {
    options.insert(options.end(), {"--type", type});
  }
  if (m_includeStreet) {
    options.emplace_back("--include-street");
  }
  return filterOf(options);
}

Result<std::unique_ptr<AtlasFile>> IncidentOptions::open(CommandRun& run) const {
  return openAtlas(run, m_atlas, m_actor.empty() ? OpenMode::ReadOnly : OpenMode::Edit);
}

Result<AskedIncidents> IncidentOptions::ask(CommandRun& run, std::optional<Date> day) const {
  return filter().and_then([&](IncidentFilter filter) {
    return open(run).and_then([&](std::unique_ptr<AtlasFile> file) {
      return snapshotAsOf(*file, day).transform([&](std::shared_ptr<const Atlas> atlas) {
        return AskedIncidents{.filter = std::move(filter), .file = std::move(file), .atlas = std::move(atlas)};
      });
    });
  });
}

Result<Detail> IncidentOptions::detail(const AskedIncidents& asked, const Taking& taking) const {
  return detailFor({.store = *asked.file, .actor = m_actor}, taking);
}

Result<void> writeTaken(const std::string& out, const std::function<LayerTable()>& table, Detail detail,
                        std::string_view missing, CommandRun& run) {
  const bool isWithheld = detail == Detail::Withheld;
  run.result["withheld"] = isWithheld;
  if (out.empty()) {
    return {};
  }
  run.phases.begin("write");
  run.result["out"] = out;
  run.lines.push_back(isWithheld ? std::format("Written to {}, without {}.", out, missing)
                                 : std::format("Written to {}.", out));
  return writeLayer(out, fitFor(out, table()));
}

Json toldAsJson(std::int64_t count, Detail detail) {
  const auto told = toldCount(count, detail);
  return told ? Json(*told) : Json();
}

std::string faultOfMetres(const std::string& text) {
  const auto number = numbersIn(text, 1);
  return number && number->front() > 0 ? std::string() : "\"" + text + "\" is no length in metres above 0";
}

CLI::Option* addMetresOption(CLI::App& command, const char* name, double& metres, const char* description) {
  return command.add_option(name, metres, description)
      ->type_name("METRES")
      ->check(faultOfMetres)
      ->capture_default_str();
}

}  // namespace buurtatlas
