#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "core/zone.h"
#include "tasks/zone_change.h"

namespace buurtatlas {

/// The atlas that all commands below "zone" work on, filled in when the command line is read.
using ZoneAtlasPath = std::shared_ptr<std::string>;

/// [{id, name, type, area_m2, addresses}]
Json zonesAsJson(const Atlas& atlas, const std::vector<Zone>& zones);

/// Checks and stores a change as one step, and says what came out: zones, neighbours_changed, area_m2, addresses.
Result<void> storeZones(AtlasStore& file, const ZoneChange& change, const ZoneAllowance& allowance, CommandRun& run);

/// slivers, close-sliver
void addZoneSliverCommands(CLI::App& zone, const ZoneAtlasPath& path, const CommandChoice& choice);
/// street-list, from-streets
void addZoneStreetCommands(CLI::App& zone, const ZoneAtlasPath& path, const CommandChoice& choice);

}  // namespace buurtatlas
