#include "tasks/near_repeat_task.h"

#include <format>

#include "incidents/too_few.h"
#include "tasks/incident_days.h"

namespace buurtatlas {

Result<NearRepeatReport> findNearRepeats(const Atlas& atlas, const IncidentFilter& filter,
                                         const NearRepeatRecipe& recipe, const JobControl& control) {
  auto choice = chooseIncidents(atlas, filter);
  if (!choice) {
    return std::unexpected(choice.error());
  }
  NearRepeatReport report{.recipe = recipe, .choice = *std::move(choice)};
  const IncidentDays days = daysOf(atlas, report.choice);
  report.overSeveralDays = days.overSeveralDays;
  report.tooFew = tooFewIncidents(std::ssize(days.incidents));
  if (report.tooFew) {
    return report;
  }
  std::vector<Id> ids;
  for (const std::uint32_t row : report.choice.rows) {
    ids.push_back((*atlas.incidents)[row].id);
  }
  // The table first: it refuses too many pairs soon.
  auto knox = knoxTable(days.incidents, recipe.knox, control);
  if (!knox) {
    return std::unexpected(knox.error());
  }
  auto classes = classifyNearRepeats(days.incidents, ids, recipe.reach, {.stop = control.stop});
  if (!classes) {
    return std::unexpected(classes.error());
  }
  report.classes = *std::move(classes);
  report.knox = *std::move(knox);
  return report;
}

LayerTable knoxLayer(const NearRepeatReport& report, Detail detail) {
  LayerTable table{.name = "near_repeat",
                   .fields = {{.name = "from_m", .type = FieldType::Real},
                              {.name = "to_m", .type = FieldType::Real},
                              {.name = "from_days", .type = FieldType::Integer},
                              {.name = "to_days", .type = FieldType::Integer},
                              {.name = "observed", .type = FieldType::Integer},
                              {.name = "expected", .type = FieldType::Real},
                              {.name = "ratio", .type = FieldType::Real},
                              {.name = "p", .type = FieldType::Real}}};
  if (report.tooFew) {
    return table;
  }
  for (int band = 0; band < report.knox.distanceBands(); ++band) {
    for (int days = 0; days < report.knox.recipe.dayBands; ++days) {
      const KnoxCell& cell = report.knox.at(band, days);
      const KnoxBand ends = report.knox.endsOf(band, days);
      const auto told = toldCount(cell.observed, detail);
      const auto ratio = told ? cell.ratio() : std::nullopt;
      table.rows.push_back({.values = {std::format("{:g}", ends.from.value), std::format("{:g}", ends.to.value),
                                       std::to_string(ends.fromDays), std::to_string(ends.toDays),
                                       told ? std::to_string(*told) : std::string(),
                                       told ? std::format("{:g}", cell.expected) : std::string(),
                                       ratio ? std::format("{:.3f}", *ratio) : std::string(),
                                       told ? std::format("{:g}", cell.p) : std::string()}});
    }
  }
  return table;
}

LayerTable classifiedIncidents(const Atlas& atlas, const NearRepeatReport& report) {
  LayerTable table{.name = "near_repeat_incidents",
                   .crs = atlas.info.plane,
                   .fields = {{.name = "id"},
                              {.name = "type"},
                              {.name = "day"},
                              {.name = "class"},
                              {.name = "chain", .type = FieldType::Integer}}};
  const IncidentDays days = daysOf(atlas, report.choice);
  for (std::size_t i = 0; i < report.classes.classes.size(); ++i) {
    const Incident& incident = (*atlas.incidents)[report.choice.rows[i]];
    table.rows.push_back(
        {.values = {incident.key, incident.type, isoDate(days.incidents[i].day),
                    std::string(nameOf(report.classes.classes[i])), std::to_string(report.classes.chains[i])},
         .shape = report.choice.positions[i]});
  }
  return table;
}

}  // namespace buurtatlas
