#include <algorithm>
#include <format>

#include "cli/incident_options.h"
#include "core/incident_columns.h"
#include "incidents/incident_calendar.h"
#include "incidents/time_profile.h"
#include "incidents/type_tree.h"
#include "tasks/incident_choice.h"

namespace buurtatlas {

namespace {

struct IncidentRequest {
  IncidentOptions incidents;
};

/// The atlas and the rows that the options choose.
struct Chosen {
  std::shared_ptr<const Atlas> atlas;
  ChosenRows rows;
};

Result<Chosen> choose(const IncidentOptions& options, CommandRun& run) {
  const auto filter = options.filter();
  if (!filter) {
    return std::unexpected(filter.error());
  }
  const auto file = options.open(run);
  if (!file) {
    return std::unexpected(file.error());
  }
  run.phases.begin("choose");
  const auto atlas = (*file)->snapshot();
  return selectAmong(*atlas, *filter).and_then([&](ChosenRows rows) -> Result<Chosen> {
    return requireSome(rows.selection).transform([&] { return Chosen{.atlas = atlas, .rows = std::move(rows)}; });
  });
}

Json precisionsAsJson(const IncidentColumns& columns, const std::vector<std::uint32_t>& rows) {
  std::array<std::int64_t, kPlacePrecisions> counts = {};
  for (const std::uint32_t row : rows) {
    ++counts.at(static_cast<std::size_t>(columns.precision[row]));
  }
  Json json = Json::object();
  for (int precision = 0; precision < kPlacePrecisions; ++precision) {
    json[std::string(nameOf(static_cast<PlacePrecision>(precision)))] = counts.at(static_cast<std::size_t>(precision));
  }
  return json;
}

Result<void> summarise(const IncidentRequest& request, CommandRun& run) {
  const auto chosen = choose(request.incidents, run);
  if (!chosen) {
    return std::unexpected(chosen.error());
  }
  const auto& [columns, filter, selection] = chosen->rows;
  const std::vector<std::uint32_t>& rows = selection.rows;
  std::int64_t noClock = 0;
  std::uint32_t first = columns->day[rows.front()];
  std::uint32_t last = first;
  for (const std::uint32_t row : rows) {
    noClock += ClockCode::read(columns->clock[row]).hour == ClockCode::kNoClock ? 1 : 0;
    first = std::min(first, columns->day[row]);
    last = std::max(last, columns->day[row]);
  }
  const Json precisions = precisionsAsJson(*columns, rows);
  const IncidentCalendar calendar = calendarOf(*columns, *chosen->atlas->coveredDays);
  const auto dayText = [&](std::uint32_t day) { return isoDate(columns->firstDay + std::chrono::days{day}); };
  run.result = {{"total", columns->size()},
                {"incidents", rows.size()},
                {"without_clock", selection.withoutClock},
                {"first_day", dayText(first)},
                {"last_day", dayText(last)},
                {"types", columns->types.size()},
                {"day_only", noClock},
                {"precision", precisions},
                {"missing_days", std::ranges::count(calendar.days, DayState::Missing)},
                {"calendar_is_guess", calendar.isGuess}};
  run.lines = {
      std::format("{} of {}, from {} to {}.", counted(std::ssize(rows), "incident", "incidents"),
                  grouped(static_cast<std::int64_t>(columns->size())), dayText(first), dayText(last)),
      std::format("The place is known of {}, the street of {}, nothing of {}.",
                  grouped(precisions["exact"].get<std::int64_t>()), grouped(precisions["street"].get<std::int64_t>()),
                  grouped(precisions["withheld"].get<std::int64_t>())),
      std::format("Of {} only the day is known.", grouped(noClock))};
  if (selection.withoutClock > 0) {
    run.lines.push_back(std::format("{} left out as the hour or weekday is not known.",
                                    counted(static_cast<std::int64_t>(selection.withoutClock), "was", "were")));
  }
  return {};
}

Json periodsAsJson(const IncidentCalendar& calendar, DayState state) {
  Json periods = Json::array();
  for (std::size_t begin = 0; begin < calendar.days.size();) {
    std::size_t end = begin;
    while (end < calendar.days.size() && calendar.days[end] == calendar.days[begin]) {
      ++end;
    }
    if (calendar.days[begin] == state) {
      periods.push_back({{"from", isoDate(calendar.first + std::chrono::days{begin})},
                         {"to", isoDate(calendar.first + std::chrono::days{end - 1})},
                         {"days", end - begin}});
    }
    begin = end;
  }
  return periods;
}

Result<void> tellCalendar(const IncidentRequest& request, CommandRun& run) {
  const auto chosen = choose(request.incidents, run);
  if (!chosen) {
    return std::unexpected(chosen.error());
  }
  const IncidentCalendar calendar = calendarOf(*chosen->rows.columns, *chosen->atlas->coveredDays);
  const auto countOf = [&](DayState state) { return std::ranges::count(calendar.days, state); };
  const Json missing = periodsAsJson(calendar, DayState::Missing);
  const Date last = calendar.first + std::chrono::days{calendar.days.size()} - std::chrono::days{1};
  run.result = {{"from", isoDate(calendar.first)},
                {"to", isoDate(last)},
                {"guess", calendar.isGuess},
                {"days", calendar.days.size()},
                {"some", countOf(DayState::Some)},
                {"zero", countOf(DayState::Zero)},
                {"missing", countOf(DayState::Missing)},
                {"missing_periods", missing}};
  run.lines = {std::format("{} to {}: {} with incidents, {} without, {} of which the source tells nothing{}.",
                           isoDate(calendar.first), isoDate(last), counted(countOf(DayState::Some), "day", "days"),
                           grouped(countOf(DayState::Zero)), grouped(countOf(DayState::Missing)),
                           calendar.isGuess ? " (guessed from the incidents; import with --covers to say it)" : "")};
  for (const Json& period : missing) {
    run.lines.push_back(
        std::format("  missing: {} to {}", period["from"].get<std::string>(), period["to"].get<std::string>()));
  }
  return {};
}

Result<void> listTypes(const IncidentRequest& request, CommandRun& run) {
  const auto chosen = choose(request.incidents, run);
  if (!chosen) {
    return std::unexpected(chosen.error());
  }
  const IncidentColumns& columns = *chosen->rows.columns;
  std::vector<std::size_t> counts(columns.types.size());
  for (const std::uint32_t row : chosen->rows.selection.rows) {
    ++counts[columns.type[row]];
  }
  Json types = Json::array();
  for (const TypeNode& node : typeTree(columns.types, counts)) {
    types.push_back({{"type", node.type}, {"label", node.label}, {"depth", node.depth}, {"incidents", node.count}});
    run.lines.push_back(std::format("{:>12} {}{}", grouped(static_cast<std::int64_t>(node.count)),
                                    std::string(static_cast<std::size_t>(2 * node.depth), ' '),
                                    node.label.empty() ? "(no type)" : node.label));
  }
  run.result = {{"incidents", chosen->rows.selection.rows.size()}, {"types", types}};
  return {};
}

}  // namespace

void addIncidentCommands(CLI::App& app, const CommandChoice& choice) {
  CLI::App* group = app.add_subcommand("incidents", "Look at the incidents of an atlas");
  group->require_subcommand(1);
  const auto add = [&](const char* name, const char* description, auto work) {
    auto request = std::make_shared<IncidentRequest>();
    CLI::App* command = group->add_subcommand(name, description);
    request->incidents.addTo(*command);
    command->callback([=] { *choice = [=](CommandRun& run) { return work(*request, run); }; });
  };
  add("summary", "How many there are, of which days, and how well their times and places are known", summarise);
  add("calendar", "Which days the source covers, so that a missing day is no zero", tellCalendar);
  add("types", "The types as a tree, with their numbers", listTypes);
}

}  // namespace buurtatlas
