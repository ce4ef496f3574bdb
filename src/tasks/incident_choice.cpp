#include "tasks/incident_choice.h"

#include <memory>
#include <string>
#include <utility>

#include "core/incident_columns.h"
#include "incidents/places_northward.h"

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
    case FilterPart::Months:
      return fail(ErrorCode::InvalidInput, "No incident lies in these months; take more months of the year.");
    case FilterPart::Holidays:
      return fail(ErrorCode::InvalidInput, "No incident passes by its day being a holiday or not; take all days.");
  }
  std::unreachable();
}

}  // namespace

Result<IncidentFilter> withArea(const Atlas& atlas, IncidentFilter filter) {
  if (filter.areaName.empty()) {
    return filter;
  }
  std::vector<MultiPolygon> found;
  for (const Zone& zone : *atlas.zones) {
    if (zone.name == filter.areaName && zone.state != ZoneState::Dissolved) {
      found.push_back(zone.border);
    }
  }
  for (const Rows<NamedArea>* layer : {&atlas.neighbourhoods, &atlas.areas}) {
    for (const NamedArea& area : **layer) {
      if (found.empty() && area.name == filter.areaName) {
        found.push_back(area.area);
      }
    }
  }
  if (found.empty()) {
    return fail(ErrorCode::NotFound, "No zone, neighbourhood or area here is called %1; see how it is written.",
                {filter.areaName});
  }
  if (found.size() > 1) {
    return fail(ErrorCode::Conflict, "There are %1 zones called %2. Give them names of their own first.",
                {std::to_string(found.size()), filter.areaName});
  }
  filter.area = std::move(found.front());
  return filter;
}

IncidentFacts incidentFactsOf(const Atlas& atlas, const IncidentFilter& filter) {
  IncidentFacts facts{.from = filter.from,
                      .to = filter.to,
                      .weekdays = filter.weekdays ? filter.weekdays->bits : std::uint8_t{0},
                      .months = filter.months ? filter.months->bits : std::uint16_t{0},
                      .types = filter.types,
                      .inArea = filter.area.has_value() || !filter.areaName.empty(),
                      .plane = atlas.info.plane};
  if (filter.hours) {
    facts.hours = std::pair(filter.hours->from, filter.hours->to);
  }
  if (filter.holidays != HolidayRule::Any) {
    facts.holidays = filter.holidays == HolidayRule::Only;
  }
  if (const auto source = atlas.info.sources.find(LayerKind::Incidents); source != atlas.info.sources.end()) {
    facts.dataDate = source->second.day();
  }
  return facts;
}

Result<ChosenRows> selectAmong(const Atlas& atlas, const IncidentFilter& filter) {
  if (atlas.incidents->empty()) {
    return fail(ErrorCode::InvalidInput, "This atlas holds no incidents yet; import them first.");
  }
  auto whole = withArea(atlas, filter);
  if (!whole) {
    return std::unexpected(std::move(whole.error()));
  }
  ChosenRows chosen{.columns = columnsOf(atlas), .filter = std::move(*whole)};
  chosen.selection = selectIncidents(*chosen.columns, chosen.filter);
  return chosen;
}

Result<void> requireSome(const IncidentSelection& selection) {
  return selection.emptiedBy ? nothingPasses(*selection.emptiedBy) : Result<void>();
}

namespace {

/// The rows that pass and have a place that is known well enough go to `take`; answers how many have only a street.
template <class Take>
Result<std::int64_t> takePlaced(const ChosenRows& chosen, Take take) {
  const auto& [columns, filter, selection] = chosen;
  if (const Result<void> some = requireSome(selection); !some) {
    return std::unexpected(some.error());
  }
  std::int64_t onStreetOnly = 0;
  bool isEmpty = true;
  for (const std::uint32_t row : selection.rows) {
    const PlacePrecision precision = columns->precision[row];
    if (precision == PlacePrecision::Street && !filter.includeStreet) {
      ++onStreetOnly;
    } else if (precision != PlacePrecision::Withheld) {
      take(row);
      isEmpty = false;
    }
  }
  if (isEmpty && onStreetOnly > 0) {
    return fail(ErrorCode::InvalidInput,
                "Of all %1 incidents that pass, only the street is known. Take these in too (--include-street on the "
                "command line).",
                {std::to_string(onStreetOnly)});
  }
  return onStreetOnly;
}

}  // namespace

Result<IncidentChoice> chooseIncidents(const Atlas& atlas, const IncidentFilter& filter) {
  return selectAmong(atlas, filter).and_then([](const ChosenRows& chosen) {
    const IncidentSelection& selection = chosen.selection;
    IncidentChoice choice{.withoutPosition = static_cast<std::int64_t>(selection.withoutPosition),
                          .withoutClock = static_cast<std::int64_t>(selection.withoutClock)};
    choice.rows.reserve(selection.rows.size());
    choice.positions.reserve(selection.rows.size());
    const auto take = [&](std::uint32_t row) {
      choice.rows.push_back(row);
      choice.positions.push_back(chosen.columns->position[row]);
    };
    return takePlaced(chosen, take).transform([&](std::int64_t onStreetOnly) {
      choice.onStreetOnly = onStreetOnly;
      return std::move(choice);
    });
  });
}

Result<ChosenPlaces> choosePlaces(const Atlas& atlas, const IncidentFilter& filter) {
  return selectAmong(atlas, filter).and_then([](const ChosenRows& chosen) {
    std::vector<std::uint8_t> isTaken(chosen.columns->size());
    return takePlaced(chosen, [&](std::uint32_t row) { isTaken[row] = 1; }).transform([&](std::int64_t) {
      return ChosenPlaces{.positions = PlacesNorthward::of(chosen.columns)->among(isTaken),
                          .withoutPosition = static_cast<std::int64_t>(chosen.selection.withoutPosition),
                          .withoutClock = static_cast<std::int64_t>(chosen.selection.withoutClock)};
    });
  });
}

}  // namespace buurtatlas
