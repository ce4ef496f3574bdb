#include <format>
#include <memory>

#include "cli/command.h"
#include "cli/gap_commands.h"
#include "coverage/coverage_report.h"
#include "geometry/measure.h"
#include "tasks/zone_facts.h"
#include "tasks/zone_proposal.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kStreetsTold = 3;

struct ProposeRequest {
  std::string atlas;
  PlaceChoice gap;
  std::string split;
  GroupSize size;
  std::string store;
};

using Proposals = std::vector<ZoneProposal>;

Result<Proposals> proposalsFor(const ProposeRequest& request, const Atlas& atlas, CommandRun& run) {
  const StreetRegister streets(atlas.addresses);
  if (!request.split.empty()) {
    return zoneCalled(atlas, request.split).and_then([&](const Zone* zone) {
      return proposeSplit(atlas, streets, zone->id, request.size, run.control);
    });
  }
  return measureCoverage(atlas, SquareMetres(0), run.control).and_then([&](const CoverageReport& report) {
    return chosenGap(request.gap, report.gaps).and_then([&](const Gap* gap) {
      run.result["gap"] = gapAsJson(atlas, *gap);
      return proposeForGap(atlas, streets, gap->area, gap->neighbours, request.size, run.control);
    });
  });
}

Json asJson(const ZoneProposal& proposal) {
  Json zones = Json::array();
  for (const ProposedZone& proposed : proposal.zones) {
    zones.push_back({{"id", proposed.zone.id == 0 ? Json() : Json(proposed.zone.id)},
                     {"name", proposed.zone.name},
                     {"area_m2", areaOf(proposed.zone.border).value},
                     {"parts", proposed.zone.border.size()},
                     {"households", proposed.households},
                     {"members", proposed.members},
                     {"streets", proposed.streets}});
  }
  return {{"kind", nameOf(proposal.kind)},
          {"in_range", proposal.isInRange},
          {"connected", proposal.isConnected},
          {"torn_streets", proposal.torn},
          {"zones", std::move(zones)}};
}

std::string describe(const ProposedZone& proposed) {
  std::string streets;
  for (std::size_t i = 0; i < std::min(kStreetsTold, proposed.streets.size()); ++i) {
    streets += (i == 0 ? "" : ", ") + proposed.streets[i];
  }
  if (proposed.streets.size() > kStreetsTold) {
    streets += std::format(" and {} more", proposed.streets.size() - kStreetsTold);
  }
  return std::format("   {}{}: {}, {}; {}", proposed.zone.name, proposed.zone.id == 0 ? " (new)" : "",
                     counted(proposed.households, "household", "households"),
                     counted(proposed.members, "member", "members"), streets);
}

void describe(const ZoneProposal& proposal, std::size_t place, CommandRun& run) {
  run.lines.push_back(std::format("{}. {}{}{}", planName({}, place), nameOf(proposal.kind),
                                  proposal.isInRange ? "" : ", not of the size asked for",
                                  proposal.isConnected ? "" : ", in pieces"));
  for (const ProposedZone& proposed : proposal.zones) {
    run.lines.push_back(describe(proposed));
  }
}

Result<void> propose(const ProposeRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, request.atlas, request.store.empty() ? OpenMode::ReadOnly : OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto atlas = (*file)->snapshot();
  run.phases.begin("propose");
  const Result<Proposals> proposals = proposalsFor(request, *atlas, run);
  if (!proposals) {
    return std::unexpected(proposals.error());
  }
  run.phases.begin("store");
  if (!request.store.empty()) {
    const auto stored = makePlans(*atlas, *proposals, request.store).and_then([&](const AtlasEdit& edit) {
      return (*file)->perform(edit, run.control);
    });
    if (!stored) {
      return std::unexpected(stored.error());
    }
  }
  run.phases.end();
  run.result["proposals"] = Json::array();
  for (std::size_t i = 0; i < proposals->size(); ++i) {
    Json& entry = run.result["proposals"].emplace_back(asJson((*proposals)[i]));
    entry["plan"] = request.store.empty() ? Json() : Json(planName(request.store, i));
    describe((*proposals)[i], i, run);
  }
  return {};
}

}  // namespace

void addProposeCommand(CLI::App& app, const CommandChoice& choice) {
  const auto request = std::make_shared<ProposeRequest>();
  CLI::App* command =
      app.add_subcommand("propose", "Propose zones for a gap, or parts for a zone, along whole streets");
  command->add_option("ATLAS", request->atlas)->required();
  CLI::Option_group* what = command->add_option_group("what");
  what->add_option("--gap", request->gap.number, "The number of the gap in the list of gaps");
  addPlaceOption(*what, request->gap.at);
  what->add_option("--split", request->split, "The zone that has become too large")->type_name("ZONE");
  what->require_option(1);
  command->add_option("--least", request->size.least, "Households that a group shall have at least")
      ->capture_default_str();
  command->add_option("--most", request->size.most, "Households that a group shall have at most")
      ->capture_default_str();
  command->add_option("--store", request->store, "Keep the proposals as plans: NAME A, NAME B...")->type_name("NAME");
  command->callback([=] { *choice = [=](CommandRun& run) { return propose(*request, run); }; });
}

}  // namespace buurtatlas
