#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "core/zone.h"

namespace buurtatlas {

/// The atlas that all commands below "zone" work on, filled in when the command line is read.
using ZoneAtlasPath = std::shared_ptr<std::string>;

/// [{id, name, type, area_m2, addresses}]
Json zonesAsJson(const Atlas& atlas, const std::vector<Zone>& zones);

/// street-list, from-streets
void addZoneStreetCommands(CLI::App& zone, const ZoneAtlasPath& path, const CommandChoice& choice);

}  // namespace buurtatlas
