#include "cli/gap_commands.h"

#include <algorithm>
#include <format>
#include <iterator>

#include "coverage/coverage_report.h"
#include "geometry/measure.h"
#include "tasks/export_task.h"
#include "tasks/gap_permits.h"
#include "tasks/read_area.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

struct GapRequest {
  std::string atlas;
  GapFilter filter;
  PlaceChoice choice;
  GapRemark remark;
  std::string within;
  std::string crs;
};

/// Every gap of an atlas, and after them the allowed ground that zones cover. Their places, from 1, are their numbers.
struct NumberedGaps {
  std::shared_ptr<const Atlas> atlas;
  CoverageReport report = {};
  std::vector<Gap> gaps = {};
};

Result<NumberedGaps> gapsOf(const AtlasStore& file, CommandRun& run) {
  run.phases.begin("measure");
  NumberedGaps list{.atlas = file.snapshot()};
  return measureCoverage(*list.atlas, SquareMetres(0), run.control).transform([&](CoverageReport report) {
    run.phases.end();
    list.report = std::move(report);
    list.gaps = list.report.gaps;
    std::ranges::move(allowedButCovered(*list.atlas, list.gaps), std::back_inserter(list.gaps));
    return std::move(list);
  });
}

void addPermit(const Atlas& atlas, const AllowedGap& allowed, Json& gap) {
  const GapRemark& remark = allowed.remark;
  gap["reason"] = nameOf(remark.reason);
  gap["note"] = remark.note;
  gap["author"] = remark.author;
  gap["since"] = isoDate(allowed.allowedOn);
  gap["review"] = remark.reviewOn ? Json(isoDate(*remark.reviewOn)) : Json();
  gap["due"] = isDue(remark, atlas.day);
}

std::string describePermit(const Atlas& atlas, const AllowedGap& allowed) {
  const GapRemark& remark = allowed.remark;
  std::string words = std::format("allowed as {}", nameOf(remark.reason));
  words += remark.note.empty() ? "" : std::format(" ({})", remark.note);
  words += std::format(" by {} on {}", remark.author, isoDate(allowed.allowedOn));
  if (remark.reviewOn) {
    words += (isDue(remark, atlas.day) ? ", to be reviewed since " : ", review on ") + isoDate(*remark.reviewOn);
  }
  return words;
}

void describeGround(const NumberedGaps& list, CommandRun& run) {
  const CoverageReport& report = list.report;
  run.result["gap_m2"] = report.gapArea.value;
  run.result["allowed_m2"] = report.allowedArea.value;
  run.result["open"] = countOpen(report.gaps);
}

Result<void> listGaps(const GapRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, request.atlas, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto list = gapsOf(**file, run);
  if (!list) {
    return std::unexpected(list.error());
  }
  describeGround(*list, run);
  run.result["gaps"] = Json::array();
  const std::vector<GapFacts> facts = factsOfGaps(list->gaps, *list->atlas, request.filter.weights);
  for (const std::size_t place : rankedByPoints(list->gaps, facts)) {
    const Gap& gap = list->gaps[place];
    if (request.filter.takes(gap)) {
      Json& line = run.result["gaps"].emplace_back(gapAsJson(*list->atlas, gap));
      addFacts(*list->atlas, facts[place], line);
      line["number"] = place + 1;
      line["covered"] = place >= list->report.gaps.size();
      run.lines.push_back(std::format("{}. {}{}{}", place + 1,
                                      line["covered"].get<bool>() ? "covered by zones now: " : "",
                                      describeGap(*list->atlas, gap), describeFacts(*list->atlas, facts[place])));
    }
  }
  if (run.lines.empty()) {
    run.lines.push_back("The live zones leave no gap.");
  }
  return {};
}

using Decision = std::function<Result<AtlasEdit>(const NumberedGaps&, const Gap&)>;

Result<void> decide(const GapRequest& request, CommandRun& run, const Decision& decision) {
  const auto file = openAtlas(run, request.atlas, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto before = gapsOf(**file, run);
  if (!before) {
    return std::unexpected(before.error());
  }
  const auto which = chosenGap(request.choice, before->gaps);
  const auto edit = which.and_then([&](const Gap* gap) { return decision(*before, *gap); });
  run.phases.begin("write");
  const auto done = edit.and_then([&](const AtlasEdit& made) { return (*file)->perform(made, run.control); });
  run.phases.end();
  if (!done) {
    return std::unexpected(done.error());
  }
  return gapsOf(**file, run).transform([&](const NumberedGaps& after) {
    describeGround(after, run);
    run.lines.push_back(std::format("{}; {} open, {} m2 is allowed to stay so.", inEnglish(edit->label),
                                    counted(countOpen(after.report.gaps), "gap is", "gaps are"),
                                    grouped(static_cast<std::int64_t>(after.report.allowedArea.value))));
  });
}

/// The gap, or what of it lies in the file of --within.
Result<Gap> groundOf(const GapRequest& request, const Atlas& atlas, const Gap& gap, CommandRun& run) {
  if (request.within.empty()) {
    return gap;
  }
  ImportProcess reader = run.reader();
  return readArea(reader, {.file = request.within, .plane = atlas.info.plane, .crs = request.crs}, run.control)
      .and_then([&](const MultiPolygon& area) { return partOf(gap, area); });
}

Result<void> allow(const GapRequest& request, CommandRun& run) {
  return decide(request, run, [&](const NumberedGaps& list, const Gap& chosenGap) {
    return groundOf(request, *list.atlas, chosenGap, run).and_then([&](const Gap& gap) {
      return allowGap(*list.atlas, gap, request.remark).transform([&](AtlasEdit edit) {
        const AllowedGap& allowed = edit.putAllowedGaps.front();
        run.result["allowed"] = {
            {"area_m2", areaOf(allowed.area).value}, {"east", gap.centre.east}, {"north", gap.centre.north}};
        addPermit(*list.atlas, allowed, run.result["allowed"]);
        return edit;
      });
    });
  });
}

Result<void> disallow(const GapRequest& request, CommandRun& run) {
  return decide(request, run, [&](const NumberedGaps& list, const Gap& gap) {
    run.result["disallowed"] = gapAsJson(*list.atlas, gap);
    return disallowGap(*list.atlas, gap, list.report.gaps);
  });
}

void addRemark(CLI::App& command, GapRemark& remark) {
  command
      .add_option_function<std::string>(
          "--reason", [&remark](const std::string& text) { remark.reason = *parseGapReason(text); },
          "forest, water, industry, refused (by the residents) or other")
      ->required()
      ->type_name("REASON")
      ->check([](const std::string& text) {
        return parseGapReason(text) ? std::string()
                                    : "\"" + text + "\" is none of forest, water, industry, refused, other";
      });
  command.add_option("--note", remark.note, "In your own words; needed with the reason other")->type_name("TEXT");
  command.add_option("--by", remark.author, "Who allows it")->required()->type_name("NAME");
  addDayOption(command, "--review", "The day from which it has to be looked at again; never, when not given",
               remark.reviewOn);
}

}  // namespace

Result<const Gap*> chosenGap(const PlaceChoice& choice, const std::vector<Gap>& gaps) {
  if (!choice.at) {
    if (choice.number == 0 || choice.number > gaps.size()) {
      return fail(ErrorCode::NotFound, "There is no gap number %1; there are %2. List them again.",
                  {std::to_string(choice.number), std::to_string(gaps.size())});
    }
    return &gaps[choice.number - 1];
  }
  const Gap* nearest = nullptr;
  Metres least(1);
  for (const Gap& gap : gaps) {
    if (const Metres distance = distanceTo(gap.area, *choice.at); distance < least) {
      least = distance;
      nearest = &gap;
    }
  }
  if (nearest == nullptr) {
    return failAt(*choice.at, ErrorCode::NotFound, "No gap lies here. List them again.");
  }
  return nearest;
}

Json gapAsJson(const Atlas& atlas, const Gap& gap) {
  const auto allowed = allowedGapOf(atlas, gap.allowedBy);
  Json json = {{"area_m2", gap.size.value},
               {"addresses", gap.addresses},
               {"street_m", gap.streetLength.value},
               {"neighbours", zoneNames(atlas, gap.neighbours)},
               {"east", gap.centre.east},
               {"north", gap.centre.north},
               {"allowed", allowed.has_value()},
               {"beside_allowed", gap.besideAllowed != 0}};
  if (allowed) {
    addPermit(atlas, **allowed, json);
  }
  return json;
}

void addFacts(const Atlas& atlas, const GapFacts& facts, Json& gap) {
  gap["members"] = facts.members;
  gap["incidents_1y"] = facts.incidents;
  const auto zone = storedZone(atlas, facts.nearestZone);
  gap["nearest_zone"] = zone ? Json((*zone)->name) : Json();
  gap["nearest_zone_m"] = zone ? Json(facts.toNearestZone.value) : Json();
  gap["coordinator"] = zone ? Json((*zone)->coordinator) : Json();
  gap["points"] = facts.points;
}

std::string describeFacts(const Atlas& atlas, const GapFacts& facts) {
  std::string words = std::format("; {} there, {} in a year", counted(facts.members, "member lives", "members live"),
                                  counted(facts.incidents, "incident", "incidents"));
  if (const auto zone = storedZone(atlas, facts.nearestZone)) {
    words += std::format("; {:.0f} m to {}", facts.toNearestZone.value, (*zone)->name);
    words += (*zone)->coordinator.empty() ? "" : std::format(" ({})", (*zone)->coordinator);
  }
  return words;
}

void addFilterOptions(CLI::App& command, GapFilter& filter) {
  command.add_option("--min-area", filter.minimumArea, "List gaps from this size on; their numbers stay the same")
      ->type_name("M2")
      ->check(CLI::NonNegativeNumber);
  command.add_option("--max-area", filter.maximumArea, "List gaps up to this size; their numbers stay the same")
      ->type_name("M2")
      ->check(CLI::NonNegativeNumber);
  command
      .add_option_function<std::string>(
          "--weights", [&filter](const std::string& text) { filter.weights = *parseGapWeights(text); },
          "Points for each address, kilometre of street, hectare, member and incident, such as "
          "addresses=1,street_km=0,hectares=0,members=0,incidents=5; one for each address unless given")
      ->type_name("NAME=N,...")
      ->check([](const std::string& text) {
        const auto weights = parseGapWeights(text);
        return weights ? std::string() : inEnglish(weights.error().reason);
      });
}

std::string describeGap(const Atlas& atlas, const Gap& gap) {
  std::string words =
      std::format("gap of {} m2 with {} and {:.0f} m of street", grouped(static_cast<std::int64_t>(gap.size.value)),
                  counted(gap.addresses, "address", "addresses"), gap.streetLength.value);
  if (gap.neighbours.size() == 2) {
    const auto names = zoneNames(atlas, gap.neighbours);
    words += std::format(" between {} and {}", names[0], names[1]);
  }
  if (const auto allowed = allowedGapOf(atlas, gap.allowedBy)) {
    words += ", " + describePermit(atlas, **allowed);
  } else if (gap.besideAllowed != 0) {
    words += ", beside an allowed gap";
  }
  return words;
}

void addGapCommands(CLI::App& app, const CommandChoice& choice) {
  const auto request = std::make_shared<GapRequest>();
  CLI::App* gaps = app.add_subcommand("gaps", "List the gaps between live zones, and say which of them may stay");
  gaps->add_option("ATLAS", request->atlas)->required();
  gaps->require_subcommand(1);

  CLI::App* list = gaps->add_subcommand("list", "List the gaps, open ones first, with who allowed which and why");
  addFilterOptions(*list, request->filter);
  list->callback([=] { *choice = [=](CommandRun& run) { return listGaps(*request, run); }; });

  CLI::App* command = gaps->add_subcommand("allow", "Let a gap stay, or say something else of one that may");
  addPlaceChoice(*command, request->choice);
  addRemark(*command, request->remark);
  command->add_option("--within", request->within, "Allow only what lies in the polygons of this file")
      ->type_name("FILE");
  command->add_option("--crs", request->crs, "Reference system of a file that does not say its own");
  command->callback([=] { *choice = [=](CommandRun& run) { return allow(*request, run); }; });

  command = gaps->add_subcommand("disallow", "Count an allowed gap as open again");
  addPlaceChoice(*command, request->choice);
  command->callback([=] { *choice = [=](CommandRun& run) { return disallow(*request, run); }; });
}

}  // namespace buurtatlas
