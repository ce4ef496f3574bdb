#include "tasks/incident_choice.h"

#include <utility>

namespace buurtatlas {

namespace {

std::unexpected<Error> nothingPasses(FilterPart part) {
  switch (part) {
    case FilterPart::Dates:
      return fail(ErrorCode::InvalidInput, "No incident lies between these days; take a longer period.");
    case FilterPart::Hours:
      return fail(ErrorCode::InvalidInput, "No incident lies in these hours; take more hours of the day.");
    case FilterPart::Weekdays:
      return fail(ErrorCode::InvalidInput, "No incident lies on these weekdays; take more days of the week.");
    case FilterPart::Types:
      return fail(ErrorCode::InvalidInput, "No incident is of these types; take more types.");
    case FilterPart::Area:
      return fail(ErrorCode::InvalidInput, "No incident lies in this area; take a larger one.");
  }
  std::unreachable();
}

}  // namespace

Result<IncidentChoice> chooseIncidents(const Atlas& atlas, const IncidentFilter& filter) {
  const std::vector<Incident>& incidents = *atlas.incidents;
  if (incidents.empty()) {
    return fail(ErrorCode::InvalidInput, "This atlas holds no incidents yet; import them first.");
  }
  const IncidentSelection selection = selectIncidents(incidents, filter);
  if (selection.emptiedBy) {
    return nothingPasses(*selection.emptiedBy);
  }
  IncidentChoice choice{.withoutPosition = static_cast<std::int64_t>(selection.withoutPosition),
                        .withoutClock = static_cast<std::int64_t>(selection.withoutClock)};
  choice.rows.reserve(selection.rows.size());
  choice.positions.reserve(selection.rows.size());
  for (const std::uint32_t row : selection.rows) {
    if (const auto& position = incidents[row].position) {
      choice.rows.push_back(row);
      choice.positions.push_back(*position);
    }
  }
  return choice;
}

}  // namespace buurtatlas
