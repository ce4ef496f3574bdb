#include <format>

#include "cli/gap_commands.h"
#include "coverage/coverage_report.h"
#include "storage/layer_writer.h"
#include "tasks/export_task.h"

namespace buurtatlas {

namespace {

struct CoverageRequest {
  std::string path;
  std::string gaps;
  std::string overlaps;
  GapFilter filter;
  std::optional<Date> day;
};

Json gapsAsJson(const Atlas& atlas, const std::vector<Gap>& gaps, const GapWeights& weights) {
  Json list = Json::array();
  const std::vector<GapFacts> facts = factsOfGaps(gaps, atlas, weights);
  for (std::size_t gap = 0; gap < gaps.size(); ++gap) {
    addFacts(atlas, facts[gap], list.emplace_back(gapAsJson(atlas, gaps[gap])));
  }
  return list;
}

/// Those that were asked for, in the order that was asked for.
std::vector<Gap> chosenGaps(const Atlas& atlas, std::vector<Gap> gaps, const GapFilter& filter) {
  std::erase_if(gaps, [&](const Gap& gap) { return !filter.takes(gap); });
  std::vector<Gap> ranked;
  for (const std::size_t place : rankedByPoints(gaps, factsOfGaps(gaps, atlas, filter.weights))) {
    ranked.push_back(std::move(gaps[place]));
  }
  return ranked;
}

Json overlapsAsJson(const Atlas& atlas, const std::vector<Overlap>& overlaps) {
  Json list = Json::array();
  for (const Overlap& overlap : overlaps) {
    const auto names = zoneNames(atlas, {overlap.first, overlap.second});
    list.push_back({{"first", names[0]},
                    {"second", names[1]},
                    {"area_m2", overlap.size.value},
                    {"addresses", overlap.addresses},
                    {"allowed", overlap.allowed},
                    {"reason", overlap.reason}});
  }
  return list;
}

void describeCoverage(const Atlas& atlas, const CoverageReport& report, const GapWeights& weights, CommandRun& run) {
  run.result = {
      {"boundary_m2", report.boundaryArea.value},
      {"covered_m2", report.coveredArea.value},
      {"gap_m2", report.gapArea.value},
      {"allowed_m2", report.allowedArea.value},
      {"allowed_addresses", report.addressesInAllowedGaps},
      {"overlap_m2", report.overlapArea.value},
      {"addresses",
       {{"total", report.addressesTotal}, {"located", report.addressesLocated}, {"in_zones", report.addressesInZones}}},
      {"data", dataOfFigures(atlas.info)},
      {"gaps", gapsAsJson(atlas, report.gaps, weights)},
      {"overlaps", overlapsAsJson(atlas, report.overlaps)}};
  run.lines = {std::format("{} of {} located addresses lie in a live zone ({} no position).",
                           grouped(report.addressesInZones), grouped(report.addressesLocated),
                           counted(report.addressesTotal - report.addressesLocated, "address has", "addresses have")),
               std::format("{:.3f} km2 of {:.3f} km2 is covered, {:.3f} km2 is allowed to stay open; {}, {}, {}.",
                           report.coveredArea.value / 1e6, report.boundaryArea.value / 1e6,
                           report.allowedArea.value / 1e6, counted(countOpen(report.gaps), "gap", "gaps"),
                           counted(std::ssize(report.gaps) - countOpen(report.gaps), "allowed gap", "allowed gaps"),
                           counted(std::ssize(report.overlaps), "overlap", "overlaps"))};
  for (const Gap& gap : report.gaps) {
    run.lines.push_back(describeGap(atlas, gap));
  }
}

Result<void> reportCoverage(const CoverageRequest& request, CommandRun& run) {
  const auto opened = readAtlas(run, request.path, request.day);
  if (!opened) {
    return std::unexpected(opened.error());
  }
  const std::shared_ptr<const Atlas>& atlas = *opened;
  run.phases.begin("measure");
  auto report = measureCoverage(*atlas, SquareMetres(request.filter.minimumArea), run.control);
  if (!report) {
    return std::unexpected(report.error());
  }
  report->gaps = chosenGaps(*atlas, std::move(report->gaps), request.filter);
  run.phases.begin("write");
  if (!request.gaps.empty()) {
    if (auto written = writeLayer(request.gaps, gapsTable(*atlas, report->gaps)); !written) {
      return written;
    }
  }
  if (!request.overlaps.empty()) {
    if (auto written = writeLayer(request.overlaps, overlapsTable(*atlas, report->overlaps)); !written) {
      return written;
    }
  }
  run.phases.end();
  describeCoverage(*atlas, *report, request.filter.weights, run);
  return {};
}

}  // namespace

void addCoverageCommands(CLI::App& app, const CommandChoice& choice) {
  auto coverage = std::make_shared<CoverageRequest>();
  CLI::App* command = app.add_subcommand("coverage", "Say what the live zones cover and where the gaps are");
  command->add_option("ATLAS", coverage->path)->required();
  command->add_option("--gaps", coverage->gaps, "Write the gaps to this file")->type_name("OUT");
  command->add_option("--overlaps", coverage->overlaps, "Write the overlaps to this file")->type_name("OUT");
  addFilterOptions(*command, coverage->filter);
  addAsOfOption(*command, coverage->day);
  command->callback([=] { *choice = [=](CommandRun& run) { return reportCoverage(*coverage, run); }; });
}

}  // namespace buurtatlas
