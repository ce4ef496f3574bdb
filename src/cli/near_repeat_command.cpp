#include <cmath>
#include <format>

#include "cli/incident_options.h"
#include "storage/layer_writer.h"
#include "tasks/cover_table.h"
#include "tasks/near_repeat_task.h"
#include "tasks/watch_list.h"

namespace buurtatlas {

namespace {

struct NearRepeatRequest {
  IncidentOptions incidents;
  KnoxRecipe knox;
  NearRepeatReach reach;
  double samePlace = KnoxRecipe{}.samePlace.value;
  double band = KnoxRecipe{}.band.value;
  double near = NearRepeatReach{}.distance.value;
  std::string out;
  std::string outIncidents;
  bool watch = false;
  std::optional<Date> watchFrom;
  std::string outWatch;
};

NearRepeatRecipe recipeOf(const NearRepeatRequest& request) {
  NearRepeatRecipe recipe{.knox = request.knox, .reach = request.reach};
  recipe.knox.samePlace = Metres(request.samePlace);
  recipe.knox.band = Metres(request.band);
  recipe.reach.samePlace = Metres(request.samePlace);
  recipe.reach.distance = Metres(request.near);
  return recipe;
}

Json knoxAsJson(const KnoxTable& table, Detail detail) {
  Json cells = Json::array();
  for (int band = 0; band < table.distanceBands(); ++band) {
    for (int days = 0; days < table.recipe.dayBands; ++days) {
      const KnoxCell& cell = table.at(band, days);
      const KnoxBand ends = table.endsOf(band, days);
      const bool isTold = toldCount(cell.observed, detail).has_value();
      const auto ratio = cell.ratio();
      cells.push_back({{"from_m", ends.from.value},
                       {"to_m", ends.to.value},
                       {"from_days", ends.fromDays},
                       {"to_days", ends.toDays},
                       {"observed", toldAsJson(cell.observed, detail)},
                       {"expected", isTold ? Json(cell.expected) : Json()},
                       {"ratio", isTold && ratio ? Json(*ratio) : Json()},
                       {"p", isTold ? Json(cell.p) : Json()}});
    }
  }
  return cells;
}

void addKnoxLines(const KnoxTable& table, Detail detail, std::vector<std::string>& lines) {
  for (int band = 0; band < table.distanceBands(); ++band) {
    for (int days = 0; days < table.recipe.dayBands; ++days) {
      const KnoxCell& cell = table.at(band, days);
      const KnoxBand ends = table.endsOf(band, days);
      const std::string apart = std::format(
          "{}, {} to {} days",
          band == 0 ? std::string("same place") : std::format("over {:g} to {:g} m", ends.from.value, ends.to.value),
          ends.fromDays, ends.toDays);
      if (!toldCount(cell.observed, detail)) {
        lines.push_back(std::format("{}: fewer than {} pairs.", apart, kLeastPublished));
        continue;
      }
      const auto ratio = cell.ratio();
      lines.push_back(std::format("{}: {}, {} expected{}, p = {:.4f}.", apart, counted(cell.observed, "pair", "pairs"),
                                  grouped(std::llround(cell.expected)),
                                  ratio ? std::format(" ({:.2f} times)", *ratio) : std::string(), cell.p));
    }
  }
}

double shareOf(const NearRepeatClasses& classes, NearRepeatClass one) {
  return static_cast<double>(classes.count(one)) / static_cast<double>(classes.classes.size());
}

std::vector<bool> withheldClasses(const NearRepeatClasses& classes, Detail detail) {
  if (detail == Detail::Precise) {
    return std::vector<bool>(kNearRepeatClasses.size());
  }
  std::vector<PeopleCount> counts;
  for (const NearRepeatClass one : kNearRepeatClasses) {
    counts.push_back({.count = classes.count(one)});
  }
  return withheldCounts(counts);
}

void describeClasses(const NearRepeatClasses& classes, Detail detail, CommandRun& run) {
  const std::vector<bool> withheld = withheldClasses(classes, detail);
  Json json = Json::object();
  for (std::size_t i = 0; i < kNearRepeatClasses.size(); ++i) {
    const NearRepeatClass one = kNearRepeatClasses.at(i);
    const double share = shareOf(classes, one);
    json[std::string(nameOf(one))] = {{"incidents", withheld[i] ? Json() : Json(classes.count(one))},
                                      {"share", withheld[i] ? Json() : Json(share)}};
    run.lines.push_back(withheld[i]
                            ? std::format("{}: withheld.", nameOf(one))
                            : std::format("{}: {} ({:.1f} %).", nameOf(one), grouped(classes.count(one)), 100 * share));
  }
  run.result["classes"] = std::move(json);
}

void describe(const NearRepeatReport& report, Detail detail, CommandRun& run) {
  const NearRepeatReach& reach = report.recipe.reach;
  const auto incidents = std::ssize(report.choice.positions);
  run.result = {{"incidents", incidents},
                {"without_position", report.choice.withoutPosition},
                {"without_clock", report.choice.withoutClock},
                {"over_several_days", report.overSeveralDays},
                {"permutations", report.recipe.knox.permutations},
                {"seed", report.recipe.knox.seed},
                {"same_place_m", reach.samePlace.value},
                {"near_m", reach.distance.value},
                {"near_days", reach.days},
                {"too_few", report.tooFew ? Json(inEnglish(*report.tooFew)) : Json()}};
  run.lines.push_back(std::format("{}, each on its day; {} between two days stand on the middle of them.",
                                  counted(incidents, "incident", "incidents"), grouped(report.overSeveralDays)));
  if (report.tooFew) {
    run.lines.push_back(inEnglish(*report.tooFew));
    return;
  }
  const NearRepeatClasses& classes = report.classes;
  run.result["close_pairs"] = report.knox.closePairs;
  run.result["knox"] = knoxAsJson(report.knox, detail);
  run.result["chains"] = classes.chainSizes.size();
  run.result["longest_chain"] = classes.chainSizes.empty() ? 0 : classes.chainSizes.front();
  addKnoxLines(report.knox, detail, run.lines);
  describeClasses(classes, detail, run);
  run.lines.push_back(
      std::format("{} within {:g} m and {} days, the longest of {}.",
                  counted(std::ssize(classes.chainSizes), "chain", "chains"), reach.distance.value, reach.days,
                  counted(classes.chainSizes.empty() ? 0 : classes.chainSizes.front(), "incident", "incidents")));
}

std::string nameOf(const Street& street) { return street.name.empty() ? "way without a name" : street.name; }

void describeWatch(const Atlas& atlas, const WatchList& list, Detail detail, CommandRun& run) {
  Json segments = Json::array();
  const std::vector<WatchedSegment> told = toldSegments(list, detail);
  if (!told.empty()) {
    run.lines.push_back(std::format("Segments to watch from {} to {}, by {} of the {} days before:", isoDate(list.from),
                                    isoDate(list.to), counted(list.recent, "incident", "incidents"), list.days));
  }
  const bool isTold = detail == Detail::Precise;
  for (const WatchedSegment& segment : told) {
    const Street& street = (*atlas.streets)[segment.street];
    segments.push_back({{"rank", segments.size() + 1},
                        {"key", street.key},
                        {"name", street.name},
                        {"incidents", toldAsJson(segment.incidents, detail)},
                        {"score", isTold ? Json(segment.score) : Json()}});
    run.lines.push_back(isTold ? std::format("{}. {} ({}): {}, {:.1f} above chance.", segments.size(), nameOf(street),
                                             street.key, counted(segment.incidents, "incident", "incidents"),
                                             segment.score)
                               : std::format("{}. {} ({}).", segments.size(), nameOf(street), street.key));
  }
  run.lines.push_back(list.nothing ? inEnglish(*list.nothing)
                      : told.empty()
                          ? std::format("Fewer than {} incidents put each of the segments on the list, so it is "
                                        "withheld; an analyst gets it with --as NAME.",
                                        kLeastPublished)
                          : std::string("Most of these segments will see nothing. It rests on what was reported."));
  run.result["watch"] = {
      {"from", isoDate(list.from)},     {"to", isoDate(list.to)},
      {"recent", list.recent},          {"reach_m", list.reach.value},
      {"reach_days", list.days},        {"nothing", list.nothing ? Json(inEnglish(*list.nothing)) : Json()},
      {"segments", std::move(segments)}};
}

Result<void> watch(const NearRepeatRequest& request, const AskedIncidents& asked, const NearRepeatReport& report,
                   Detail detail, CommandRun& run) {
  if (!request.watch && request.outWatch.empty()) {
    return {};
  }
  return watchSegments(*asked.atlas, asked.filter, report, request.watchFrom).and_then([&](const WatchList& list) {
    describeWatch(*asked.atlas, list, detail, run);
    if (request.outWatch.empty()) {
      return Result<void>();
    }
    run.result["out_watch"] = request.outWatch;
    run.lines.push_back(std::format("The segments were written to {}.", request.outWatch));
    return writeLayer(request.outWatch, fitFor(request.outWatch, watchTable(*asked.atlas, list, detail)));
  });
}

Result<void> writeIncidents(const NearRepeatRequest& request, const Atlas& atlas, const NearRepeatReport& report,
                            Detail detail, CommandRun& run) {
  if (request.outIncidents.empty()) {
    return {};
  }
  if (detail == Detail::Withheld) {
    return failInFile(ErrorCode::NotAllowed, request.outIncidents,
                      "Single incidents are only written for an analyst; give your name with --as.");
  }
  run.result["out_incidents"] = request.outIncidents;
  run.lines.push_back(std::format("The incidents were written to {}.", request.outIncidents));
  return writeLayer(request.outIncidents, classifiedIncidents(atlas, report));
}

Result<void> findRepeats(const NearRepeatRequest& request, CommandRun& run) {
  const auto asked = request.incidents.ask(run);
  if (!asked) {
    return std::unexpected(asked.error());
  }
  run.phases.begin("near-repeat");
  const auto report = findNearRepeats(*asked->atlas, asked->filter, recipeOf(request), run.control);
  if (!report) {
    return std::unexpected(report.error());
  }
  run.phases.end();
  const Taking taking{.what = "near-repeat",
                      .file = !request.outIncidents.empty() ? request.outIncidents
                              : !request.outWatch.empty()   ? request.outWatch
                                                            : request.out,
                      .incidents = std::ssize(report->choice.rows)};
  return request.incidents.detail(*asked, taking).and_then([&](Detail detail) {
    describe(*report, detail, run);
    return writeTaken(
               request.out, [&] { return knoxLayer(*report, detail); }, detail, "counts under 5", run)
        .and_then([&] { return writeIncidents(request, *asked->atlas, *report, detail, run); })
        .and_then([&] { return watch(request, *asked, *report, detail, run); });
  });
}

}  // namespace

void addNearRepeatCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<NearRepeatRequest>();
  CLI::App* command = app.add_subcommand("near-repeat", "Say whether incidents draw others after them close by");
  request->incidents.addTo(*command);
  request->incidents.addTakingTo(*command);
  addMetresOption(*command, "--band", request->band, "Width of the bands of distance");
  command->add_option("--bands", request->knox.bands, "How many")->check(CLI::Range(1, 50))->capture_default_str();
  command->add_option("--days", request->knox.days, "Width of the bands of days")
      ->check(CLI::Range(1, 365))
      ->capture_default_str();
  command->add_option("--day-bands", request->knox.dayBands, "How many")
      ->check(CLI::Range(1, 50))
      ->capture_default_str();
  command->add_option("--same-place", request->samePlace, "Up to this far apart is the same place")
      ->type_name("METRES")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  addMetresOption(*command, "--near", request->near, "Incidents of a chain lie up to this far apart");
  command->add_option("--near-days", request->reach.days, "and so many days")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  command->add_option("--permutations", request->knox.permutations)
      ->check(CLI::Range(99, 99'999))
      ->capture_default_str();
  command->add_option("--seed", request->knox.seed, "The same seed gives the same p")->capture_default_str();
  command->add_option("--out", request->out, "Write the table of pairs to this file");
  command->add_option("--out-incidents", request->outIncidents,
                      "Write the incidents with their class and chain; only with --as");
  command->add_flag("--watch", request->watch, "List the segments of street to watch for a week");
  addDayOption(*command, "--watch-from", "The first day of that week; the day after the last incident when not given",
               request->watchFrom);
  command->add_option("--out-watch", request->outWatch, "Write these segments to this file");
  command->callback([=] { *choice = [=](CommandRun& run) { return findRepeats(*request, run); }; });
}

}  // namespace buurtatlas
