#include <algorithm>
#include <format>
#include <map>

#include "cli/zone_commands.h"
#include "coverage/adjacency.h"
#include "geometry/measure.h"
#include "storage/layer_writer.h"
#include "tasks/border_commands.h"
#include "tasks/export_task.h"
#include "tasks/overlap_repairs.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

struct OverlapRequest {
  std::string atlas;
  std::string out;
  std::optional<Date> day;
  PlaceChoice choice;
  std::string zone;
  std::string reason;
};

struct AdjacencyRequest {
  std::string atlas;
  double within = 0;
  std::optional<Date> day;
};

/// In the order of the types, whichever zone has which.
std::string typesOf(const Overlap& overlap) {
  const auto [first, second] = std::minmax(overlap.firstType, overlap.secondType);
  return std::format("{} and {}", nameOf(first), nameOf(second));
}

Json overlapAsJson(const Atlas& atlas, const Overlap& overlap, std::size_t number) {
  const auto names = zoneNames(atlas, {overlap.first, overlap.second});
  const Point inside = pointInside(overlap.area);
  return {{"number", number},
          {"first", names[0]},
          {"second", names[1]},
          {"types", {nameOf(overlap.firstType), nameOf(overlap.secondType)}},
          {"area_m2", overlap.size.value},
          {"addresses", overlap.addresses},
          {"members", overlap.members},
          {"allowed", overlap.allowed},
          {"reason", overlap.reason},
          {"east", inside.east},
          {"north", inside.north}};
}

std::string permitOf(const Overlap& overlap) {
  if (!overlap.allowed) {
    return "";
  }
  return overlap.reason.empty() ? ", which their types allow" : std::format(", allowed: {}", overlap.reason);
}

void describeOverlaps(const Atlas& atlas, const std::vector<Overlap>& overlaps, CommandRun& run) {
  struct Sum {
    std::int64_t pairs = 0;
    double area = 0;
    std::int64_t addresses = 0;
  };
  std::map<std::string, Sum> sums;
  Json list = Json::array();
  for (const Overlap& overlap : overlaps) {
    Sum& sum = sums[typesOf(overlap) + (overlap.allowed ? ", allowed" : "")];
    ++sum.pairs;
    sum.area += overlap.size.value;
    sum.addresses += overlap.addresses;
    const Json& line = list.emplace_back(overlapAsJson(atlas, overlap, list.size() + 1));
    run.lines.push_back(std::format("{}. {} and {} share {:.1f} m2 with {} and {}{}", list.size(),
                                    line["first"].get<std::string>(), line["second"].get<std::string>(),
                                    overlap.size.value, counted(overlap.addresses, "address", "addresses"),
                                    counted(overlap.members, "member", "members"), permitOf(overlap)));
  }
  Json types = Json::array();
  for (const auto& [name, sum] : sums) {
    types.push_back({{"types", name}, {"pairs", sum.pairs}, {"area_m2", sum.area}, {"addresses", sum.addresses}});
    run.lines.push_back(std::format("{}: {}, {:.1f} m2, {} counted twice.", name, counted(sum.pairs, "pair", "pairs"),
                                    sum.area, counted(sum.addresses, "address", "addresses")));
  }
  if (overlaps.empty()) {
    run.lines.push_back("No live zones overlap.");
  }
  run.result["overlaps"] = std::move(list);
  run.result["types"] = std::move(types);
}

Result<void> listOverlaps(const OverlapRequest& request, CommandRun& run) {
  const auto atlas = readAtlas(run, request.atlas, request.day);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  run.phases.begin("measure");
  const auto overlaps = liveOverlaps(**atlas);
  if (!overlaps) {
    return std::unexpected(overlaps.error());
  }
  run.phases.begin("write");
  if (!request.out.empty()) {
    if (auto written = writeLayer(request.out, overlapsTable(**atlas, *overlaps)); !written) {
      return written;
    }
  }
  run.phases.end();
  describeOverlaps(**atlas, *overlaps, run);
  return {};
}

/// The one with the number, or the smallest that holds the place.
Result<const Overlap*> chosen(const PlaceChoice& choice, const std::vector<Overlap>& overlaps) {
  if (!choice.at) {
    if (choice.number == 0 || choice.number > overlaps.size()) {
      return fail(ErrorCode::NotFound, "There is no overlap number %1; there are %2. List them again.",
                  {std::to_string(choice.number), std::to_string(overlaps.size())});
    }
    return &overlaps[choice.number - 1];
  }
  const auto smallest = std::ranges::find_if(
      overlaps.rbegin(), overlaps.rend(), [&](const Overlap& overlap) { return contains(overlap.area, *choice.at); });
  if (smallest == overlaps.rend()) {
    return failAt(*choice.at, ErrorCode::NotFound, "No overlap lies here. List them again.");
  }
  return &*smallest;
}

using Repair = std::function<Result<void>(AtlasFile&, const Atlas&, const Overlap&)>;

Result<void> repair(const OverlapRequest& request, CommandRun& run, const Repair& work) {
  const auto file = openAtlas(run, request.atlas, OpenMode::Edit);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto before = (*file)->snapshot();
  const auto done = liveOverlaps(*before).and_then([&](const std::vector<Overlap>& overlaps) {
    return chosen(request.choice, overlaps).and_then([&](const Overlap* overlap) {
      return work(**file, *before, *overlap);
    });
  });
  if (!done) {
    return done;
  }
  return liveOverlaps(*(*file)->snapshot()).transform([&](const std::vector<Overlap>& after) {
    const auto left = std::ranges::count(after, false, &Overlap::allowed);
    run.result["overlaps_left"] = left;
    run.lines.push_back(
        counted(left, "overlap that is not allowed is left.", "overlaps that are not allowed are left."));
  });
}

Result<void> clip(const OverlapRequest& request, CommandRun& run) {
  return repair(request, run, [&](AtlasFile& file, const Atlas& atlas, const Overlap& overlap) {
    return zoneCalled(atlas, request.zone).and_then([&](const Zone* zone) -> Result<void> {
      if (zone->id != overlap.first && zone->id != overlap.second) {
        return fail(ErrorCode::InvalidInput, "The zone \"%1\" is none of the two that overlap here.", {zone->name});
      }
      return clipToZone(atlas, zone->id, zone->id == overlap.first ? overlap.second : overlap.first)
          .and_then([&](const ZoneChange& change) { return storeZones(file, change, {}, run); });
    });
  });
}

Result<void> divide(const OverlapRequest& request, CommandRun& run) {
  return repair(request, run, [&](AtlasFile& file, const Atlas& atlas, const Overlap& overlap) {
    return splitOverlap(atlas, overlap.first, overlap.second).and_then([&](const ZoneChange& change) {
      return storeZones(file, change, {}, run);
    });
  });
}

Result<void> allow(const OverlapRequest& request, CommandRun& run) {
  return repair(request, run, [&](AtlasFile& file, const Atlas& atlas, const Overlap& overlap) {
    return allowOverlap(atlas, overlap.first, overlap.second, request.reason)
        .and_then([&](const AtlasEdit& edit) { return file.perform(edit, run.control); })
        .transform([](const auto&) {});
  });
}

Result<void> disallow(const OverlapRequest& request, CommandRun& run) {
  return repair(request, run, [&](AtlasFile& file, const Atlas& atlas, const Overlap& overlap) {
    return disallowOverlap(atlas, overlap.first, overlap.second)
        .and_then([&](const AtlasEdit& edit) { return file.perform(edit, run.control); })
        .transform([](const auto&) {});
  });
}

Result<void> listAdjacency(const AdjacencyRequest& request, CommandRun& run) {
  const auto atlas = readAtlas(run, request.atlas, request.day);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  std::vector<const Zone*> live;
  for (const Zone& zone : *(*atlas)->zones) {
    if (zone.state == ZoneState::Live) {
      live.push_back(&zone);
    }
  }
  run.phases.begin("measure");
  const auto pairs = findAdjacency(live, *(*atlas)->streets, Metres(request.within));
  if (!pairs) {
    return std::unexpected(pairs.error());
  }
  run.phases.end();
  run.result = {{"within_m", request.within}, {"pairs", Json::array()}};
  for (const Adjacency& pair : *pairs) {
    const auto names = zoneNames(**atlas, {pair.first, pair.second});
    run.result["pairs"].push_back({{"first", names[0]},
                                   {"second", names[1]},
                                   {"border_m", pair.border.value},
                                   {"apart_m", pair.apart.value},
                                   {"common_m2", pair.common.value},
                                   {"streets", pair.streets}});
    std::string words = pair.apart > Metres(0)          ? std::format("lie {:.1f} m apart", pair.apart.value)
                        : pair.border > Metres(0)       ? std::format("share {:.1f} m of border", pair.border.value)
                        : pair.common > SquareMetres(0) ? std::string("overlap")
                                                        : std::string("touch in a point");
    run.lines.push_back(std::format("{} and {} {}, {} in both", names[0], names[1], words,
                                    counted(pair.streets, "street runs", "streets run")));
  }
  if (pairs->empty()) {
    run.lines.push_back(std::format("No two live zones lie within {} m of each other.", request.within));
  }
  return {};
}

}  // namespace

void addOverlapCommands(CLI::App& app, const CommandChoice& choice) {
  const auto request = std::make_shared<OverlapRequest>();
  CLI::App* overlaps = app.add_subcommand("overlaps", "List the ground that live zones share, or end an overlap");
  overlaps->add_option("ATLAS", request->atlas)->required();
  overlaps->require_subcommand(0, 1);
  overlaps->add_option("--out", request->out, "Write the overlaps to this file")->type_name("OUT");
  addAsOfOption(*overlaps, request->day);
  overlaps->callback([=] {
    if (overlaps->get_subcommands().empty()) {
      *choice = [=](CommandRun& run) { return listOverlaps(*request, run); };
    }
  });
  const auto addRepair = [&](const char* name, const char* description, auto work) {
    CLI::App* command = overlaps->add_subcommand(name, description);
    addPlaceChoice(*command, request->choice);
    command->callback([=] { *choice = [=](CommandRun& run) { return work(*request, run); }; });
    return command;
  };
  addRepair("clip", "Take the shared ground from one of the two zones", clip)
      ->add_option("--zone", request->zone, "The zone that gives it up: its name, or # and its row number")
      ->required();
  addRepair("split", "Divide the shared ground along its middle", divide);
  addRepair("allow", "Let the two zones overlap", allow)
      ->add_option("--reason", request->reason, "Why they may, in your own words")
      ->required()
      ->type_name("TEXT");
  addRepair("disallow", "Take back that the two zones may overlap", disallow);

  const auto near = std::make_shared<AdjacencyRequest>();
  CLI::App* adjacency = app.add_subcommand("adjacency", "Say which live zones touch, or lie near each other");
  adjacency->add_option("ATLAS", near->atlas)->required();
  adjacency->add_option("--within", near->within, "Also zones up to this far apart; 0 unless given")
      ->type_name("METRES")
      ->check(CLI::NonNegativeNumber);
  addAsOfOption(*adjacency, near->day);
  adjacency->callback([=] { *choice = [=](CommandRun& run) { return listAdjacency(*near, run); }; });
}

}  // namespace buurtatlas
