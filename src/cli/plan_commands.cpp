#include <format>

#include "cli/command.h"
#include "tasks/plan_comparison.h"
#include "tasks/plan_task.h"
#include "tasks/zone_change.h"

namespace buurtatlas {

namespace {

struct PlanRequest {
  std::string atlas;
  std::string name;
  std::string zones;
  std::string layer;
  std::string crs;
  std::map<std::string, std::string> mapping;
  double minimumGap = 0;
  ZoneAllowance allowance;
  std::optional<Date> day;
};

Json faultsAsJson(const std::vector<Error>& faults) {
  Json list = Json::array();
  for (const Error& fault : faults) {
    Json entry = {{"reason", inEnglish(fault.reason)}};
    if (fault.line > 0) {
      entry["row"] = fault.line;
    }
    if (fault.where) {
      entry["east"] = fault.where->east;
      entry["north"] = fault.where->north;
    }
    list.push_back(std::move(entry));
  }
  return list;
}

void describeFaults(const std::vector<Error>& faults, CommandRun& run) {
  run.result["faults"] = faultsAsJson(faults);
  run.result["adoptable"] = faults.empty();
  for (const Error& fault : faults) {
    std::string line = "fault: " + inEnglish(fault.reason);
    if (fault.where) {
      line += std::format(" (at {:.2f} m east, {:.2f} m north)", fault.where->east, fault.where->north);
    }
    run.lines.push_back(std::move(line));
  }
}

Result<void> listPlans(const PlanRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, request.atlas, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  Json list = Json::array();
  for (const Plan& plan : *(*file)->snapshot()->plans) {
    const std::string day = plan.adoptedFrom ? isoDate(*plan.adoptedFrom) : std::string();
    list.push_back({{"name", plan.name},
                    {"zones", plan.zones.size()},
                    {"left_out", plan.leftOut.size()},
                    {"adopted_from", day.empty() ? Json() : Json(day)}});
    run.lines.push_back(std::format("{}: {}, {}", plan.name, counted(std::ssize(plan.zones), "zone", "zones"),
                                    day.empty() ? "a draft" : "adopted from " + day));
  }
  run.result = {{"plans", std::move(list)}};
  return {};
}

Result<void> create(const PlanRequest& request, CommandRun& run) {
  auto file = openAtlas(run, request.atlas, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto atlas = snapshotAsOf(**file, request.day);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  run.phases.begin("read");
  const ForeignRequest zones{
      .file = request.zones, .layer = request.layer, .crs = request.crs, .mapping = request.mapping};
  ImportProcess reader = run.reader();
  const auto plan = request.zones.empty() ? planFromZones(**atlas, request.name)
                                          : planFromFile(**atlas, reader, zones, request.name, run.control);
  if (!plan) {
    return std::unexpected(plan.error());
  }
  run.phases.begin("check");
  const std::vector<Error> faults = faultsOf(*(*file)->snapshot(), *plan);
  run.phases.begin("store");
  const auto made = makePlan(*(*file)->snapshot(), *plan).and_then([&](const AtlasEdit& edit) {
    return (*file)->perform(edit, run.control);
  });
  if (!made) {
    return std::unexpected(made.error());
  }
  run.result = {{"plan", plan->name}, {"zones", plan->zones.size()}};
  run.lines = {std::format("The plan {} has {}{}.", plan->name, counted(std::ssize(plan->zones), "zone", "zones"),
                           faults.empty() ? ""
                                          : std::format(" and {}; it cannot be adopted so",
                                                        counted(std::ssize(faults), "fault", "faults")))};
  describeFaults(faults, run);
  return {};
}

Json balanceAsJson(const Balance& balance) {
  return {{"min", balance.least},
          {"median", balance.median},
          {"mean", balance.mean},
          {"max", balance.most},
          {"spread", balance.spread()}};
}

Json sideAsJson(const PlanSide& side) {
  const CoverageReport& coverage = side.coverage;
  return {{"zones", side.zones},
          {"addresses", {{"located", coverage.addressesLocated}, {"in_zones", coverage.addressesInZones}}},
          {"percent", side.share() * 100},
          {"once_live", {{"in_zones", side.addressesOnceLive}, {"percent", side.shareOnceLive() * 100}}},
          {"covered_m2", coverage.coveredArea.value},
          {"gap_m2", coverage.gapArea.value},
          {"overlap_m2", coverage.overlapArea.value},
          {"allowed_m2", coverage.allowedArea.value},
          {"gaps", countOpen(coverage.gaps)},
          {"members", balanceAsJson(side.members)},
          {"households", balanceAsJson(side.households)}};
}

Json nullWhereEmpty(std::string_view text) { return text.empty() ? Json() : Json(text); }

Json stepAsJson(const PlanStepFigures& figures) {
  const PlanStep& step = figures.step;
  return {{"name", step.zone.name},
          {"type", nameOf(step.zone.type)},
          {"change", nameOf(step.kind)},
          {"id", step.zone.id > 0 ? Json(step.zone.id) : Json()},
          {"plan_name", nullWhereEmpty(step.proposed)},
          {"matched_by", nullWhereEmpty(nameOf(step.match))},
          {"area_m2", {{"now", figures.sizeNow.value}, {"planned", figures.sizePlanned.value}}},
          {"addresses", {{"now", figures.addressesNow}, {"planned", figures.addressesPlanned}}},
          {"members", {{"now", figures.membersNow}, {"planned", figures.membersPlanned}}}};
}

std::string sideLine(const char* title, const PlanSide& side) {
  return std::format(
      "{}: {}; {} of {} addresses covered ({:.1f} %, {:.1f} % once zones in founding are live), {}; members per zone "
      "{} "
      "to {}, median {:.1f}; households per zone {} to {}, median {:.1f}",
      title, counted(side.zones, "zone", "zones"), grouped(side.coverage.addressesInZones),
      grouped(side.coverage.addressesLocated), side.share() * 100, side.shareOnceLive() * 100,
      counted(countOpen(side.coverage.gaps), "gap", "gaps"), side.members.least, side.members.most, side.members.median,
      side.households.least, side.households.most, side.households.median);
}

void describeComparison(const PlanComparison& comparison, CommandRun& run) {
  Json zones = Json::array();
  Json moves = Json::array();
  run.lines = {sideLine("now", comparison.now), sideLine("planned", comparison.planned)};
  for (const PlanStepFigures& figures : comparison.zones) {
    zones.push_back(stepAsJson(figures));
    const PlanStep& step = figures.step;
    run.lines.push_back(std::format(
        "{}: {}{}; {} -> {} addresses, {} -> {} members", step.zone.name, nameOf(step.kind),
        step.match == PlanMatch::None ? "" : std::format(", found by {} as {}", nameOf(step.match), step.proposed),
        grouped(figures.addressesNow), grouped(figures.addressesPlanned), figures.membersNow, figures.membersPlanned));
  }
  const auto orNone = [](const std::string& name) { return name.empty() ? "no zone" : name; };
  for (const MemberMove& move : comparison.moves) {
    moves.push_back(
        {{"from", nullWhereEmpty(move.from)}, {"to", nullWhereEmpty(move.to)}, {"members", move.members.size()}});
    run.lines.push_back(std::format("{} from {} to {}", counted(std::ssize(move.members), "member", "members"),
                                    orNone(move.from), orNone(move.to)));
  }
  run.result["now"] = sideAsJson(comparison.now);
  run.result["planned"] = sideAsJson(comparison.planned);
  run.result["zones"] = std::move(zones);
  run.result["moved_members"] = comparison.movedMembers();
  run.result["moves"] = std::move(moves);
}

Result<void> compare(const PlanRequest& request, CommandRun& run) {
  const auto atlas = readAtlas(run, request.atlas, request.day);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  const auto plan = planCalled(**atlas, request.name);
  if (!plan) {
    return std::unexpected(plan.error());
  }
  run.phases.begin("compare");
  const auto comparison = comparePlan(**atlas, **plan, SquareMetres(request.minimumGap), run.control);
  if (!comparison) {
    return std::unexpected(comparison.error());
  }
  run.result = {{"plan", request.name}, {"day", isoDate((*atlas)->day)}};
  describeComparison(*comparison, run);
  run.phases.begin("check");
  describeFaults(faultsOf(**atlas, **plan), run);
  return {};
}

Result<void> adopt(const PlanRequest& request, CommandRun& run) {
  auto file = openAtlas(run, request.atlas, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto atlas = (*file)->snapshot();
  const auto plan = planCalled(*atlas, request.name);
  if (!plan) {
    return std::unexpected(plan.error());
  }
  run.phases.begin("check");
  const auto edit = adoptPlan(*atlas, **plan, request.day, request.allowance);
  if (!edit) {
    return std::unexpected(edit.error());
  }
  run.phases.begin("store");
  if (const auto stored = (*file)->perform(*edit, run.control); !stored) {
    return std::unexpected(stored.error());
  }
  const std::string day = isoDate(*edit->putPlans.front().adoptedFrom);
  run.result = {{"plan", request.name},
                {"valid_from", day},
                {"waits", *edit->putPlans.front().adoptedFrom > atlas->day},
                {"zones_put", edit->putZones.size()},
                {"zones_removed", edit->removeZones.size()}};
  run.lines = {std::format("The plan {} is adopted: {} zones get the border it proposes and {} go, from {} on.",
                           request.name, edit->putZones.size(), edit->removeZones.size(), day)};
  return {};
}

Result<void> drop(const PlanRequest& request, CommandRun& run) {
  auto file = openAtlas(run, request.atlas, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto plan = planCalled(*(*file)->snapshot(), request.name);
  const auto dropped =
      plan.and_then([&](const Plan* found) { return (*file)->perform(dropPlan(*found), run.control); });
  if (!dropped) {
    return std::unexpected(dropped.error());
  }
  run.result = {{"dropped", request.name}};
  run.lines = {std::format("The plan {} is dropped; undo brings it back.", request.name)};
  return {};
}

}  // namespace

void addPlanCommands(CLI::App& app, const CommandChoice& choice) {
  const auto request = std::make_shared<PlanRequest>();
  CLI::App* plan = app.add_subcommand("plan", "Propose zones beside those there are, compare, adopt or drop them");
  plan->add_option("ATLAS", request->atlas)->required();
  plan->require_subcommand(1);
  const auto addAction = [&](const char* name, const char* description, auto work) {
    CLI::App* action = plan->add_subcommand(name, description);
    action->callback([=] { *choice = [=](CommandRun& run) { return work(*request, run); }; });
    return action;
  };
  const auto addNamed = [&](const char* name, const char* description, auto work) {
    CLI::App* action = addAction(name, description, work);
    action->add_option("NAME", request->name, "The name of the plan")->required();
    return action;
  };
  addAction("list", "Say what plans there are", listPlans);

  CLI::App* creating = addNamed("create", "Make a plan of a file of zones, or of the zones there are", create);
  creating->add_option("--zones", request->zones, "A file of zones; without it the zones there are are copied")
      ->type_name("FILE");
  creating->add_option("--layer", request->layer, "The layer of the file");
  creating->add_option("--crs", request->crs, "Reference system of the file where it does not say");
  addMapOption(*creating, request->mapping);
  addAsOfOption(*creating, request->day);

  CLI::App* comparing = addNamed("compare", "Say what a plan would change", compare);
  comparing->add_option("--min-area", request->minimumGap, "Count gaps from this size on")
      ->type_name("M2")
      ->check(CLI::NonNegativeNumber);
  addAsOfOption(*comparing, request->day);

  CLI::App* adopting = addNamed("adopt", "Give the zones the borders that a plan proposes", adopt);
  addDayOption(*adopting, "--valid-from", "The day from which they hold; without it today", request->day);
  adopting->add_flag("--allow-outside", request->allowance.outsideBoundary,
                     "Let zones leave the boundary of the municipality");
  adopting
      ->add_option("--allow-overlap", request->allowance.overlapReason, "Let zones of one type overlap, and say why")
      ->type_name("REASON");

  addNamed("drop", "Take a plan away", drop);
}

}  // namespace buurtatlas
