#include <cmath>
#include <format>

#include "cli/incident_options.h"
#include "tasks/when_task.h"

namespace buurtatlas {

namespace {

constexpr std::array kDayNames = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

/// Shares of incidents are told to a thousandth; what weighs nothing is 0.
double rounded(double count) { return std::round(count * 1000) / 1000; }

template <std::size_t N>
Json asJson(const std::array<double, N>& counts) {
  Json json = Json::array();
  for (const double count : counts) {
    json.push_back(rounded(count));
  }
  return json;
}

Json monthsAsJson(const WhenAnswer& answer) {
  Json months = Json::array();
  for (const MonthCount& month : answer.profile.months) {
    const Date first{month.month / std::chrono::day(1)};
    const Date last{month.month / std::chrono::last};
    months.push_back({{"month", std::format("{:%Y-%m}", first)},
                      {"incidents", rounded(month.count)},
                      {"days", (last - first).count() + 1},
                      {"covered_days", answer.calendar.coveredDays(first, last)}});
  }
  return months;
}

Json holidaysAsJson(const WhenAnswer& answer) {
  Json holidays = Json::array();
  for (const HolidayCount& count : answer.holidays) {
    holidays.push_back({{"holiday", nameOf(count.holiday)}, {"days", count.days}, {"incidents", count.incidents}});
  }
  return holidays;
}

/// JSON knows no infinity.
Json finite(double value) { return std::isfinite(value) ? Json(std::round(value * 10'000) / 10'000) : Json(); }

Json trendAsJson(const std::optional<YearComparison>& trend) {
  if (!trend) {
    return {};
  }
  return {{"from", isoDate(trend->from)},
          {"to", isoDate(trend->to)},
          {"before_from", isoDate(trend->beforeFrom)},
          {"before_to", isoDate(trend->beforeTo)},
          {"days", trend->days},
          {"compared_days", trend->comparedDays},
          {"incidents", trend->count},
          {"incidents_before", trend->countBefore},
          {"difference", trend->count - trend->countBefore},
          {"ratio", finite(trend->ratio)},
          {"ratio_95_low", finite(trend->lowest)},
          {"ratio_95_high", finite(trend->highest)},
          {"chance", finite(trend->chance)},
          {"verdict", nameOf(trend->verdict)}};
}

std::string trendSentence(const YearComparison& trend) {
  const std::string counts =
      std::format("{} to {}: {}, against {} in the same days a year before", isoDate(trend.from), isoDate(trend.to),
                  counted(trend.count, "incident", "incidents"), grouped(trend.countBefore));
  const std::string missing = trend.comparedDays == trend.days
                                  ? ""
                                  : std::format(" (on {} of {} days; the others are missing in one of the years)",
                                                grouped(trend.comparedDays), grouped(trend.days));
  const std::string interval =
      std::format("ratio {:.2f}, 95 % interval {:.2f} to {:.2f}", trend.ratio, trend.lowest, trend.highest);
  switch (trend.verdict) {
    case ChangeVerdict::More:
      return counts + missing + ": more, " + interval + ".";
    case ChangeVerdict::Fewer:
      return counts + missing + ": fewer, " + interval + ".";
    case ChangeVerdict::NoDifference:
      return counts + missing + ": no difference that chance does not explain, " + interval + ".";
    case ChangeVerdict::TooFew:
      return counts + missing + ": too few to tell.";
    case ChangeVerdict::CannotCompare:
      return counts + missing + ": too many days are missing to compare.";
  }
  return counts;
}

void describe(const WhenAnswer& answer, CommandRun& run) {
  run.lines = {std::format("{} of {} pass; the hour is known of {}.",
                           counted(answer.incidents, "incident", "incidents"), grouped(answer.total),
                           grouped(static_cast<std::int64_t>(answer.profile.withClock)))};
  for (std::size_t day = 0; day < kDayNames.size(); ++day) {
    run.lines.push_back(std::format("{:>12.1f} {}", answer.profile.weekdays.at(day), kDayNames.at(day)));
  }
  for (std::size_t hour = 0; hour < answer.profile.hours.size(); ++hour) {
    run.lines.push_back(std::format("{:>12.1f} {:02}:00", answer.profile.hours.at(hour), hour));
  }
  if (answer.calendar.isGuess) {
    run.lines.emplace_back("Which days the source covers is guessed from the incidents.");
  }
  run.lines.push_back(answer.trend ? trendSentence(*answer.trend)
                                   : "The source covers nothing of the year before, so there is no trend to tell.");
}

Result<void> tellWhen(const IncidentOptions& options, CommandRun& run) {
  const auto filter = options.filter();
  if (!filter) {
    return std::unexpected(filter.error());
  }
  const auto file = options.open(run);
  if (!file) {
    return std::unexpected(file.error());
  }
  run.phases.begin("when");
  const auto answer = whenIncidentsHappened(*(*file)->snapshot(), *filter);
  run.phases.end();
  if (!answer) {
    return std::unexpected(answer.error());
  }
  Json matrix = Json::array();
  for (const auto& day : answer->profile.weekHours) {
    matrix.push_back(asJson(day));
  }
  run.result = {{"total", answer->total},
                {"incidents", answer->incidents},
                {"without_clock", answer->withoutClock},
                {"with_clock", answer->profile.withClock},
                {"day_only", answer->profile.withoutClock},
                {"hours", asJson(answer->profile.hours)},
                {"weekdays", asJson(answer->profile.weekdays)},
                {"matrix", matrix},
                {"months", monthsAsJson(*answer)},
                {"holidays", holidaysAsJson(*answer)},
                {"covered_days", answer->coveredDays},
                {"calendar_is_guess", answer->calendar.isGuess},
                {"trend", trendAsJson(answer->trend)}};
  describe(*answer, run);
  return {};
}

}  // namespace

void addWhenCommand(CLI::App& app, const CommandChoice& choice) {
  auto options = std::make_shared<IncidentOptions>();
  CLI::App* command = app.add_subcommand(
      "when", "When incidents happen: hours, weekdays, months, holidays, and beside the year before");
  options->addTo(*command);
  command->callback([=] { *choice = [=](CommandRun& run) { return tellWhen(*options, run); }; });
}

}  // namespace buurtatlas
