#pragma once

#include <vector>

#include "alerting/audience.h"
#include "core/atlas.h"
#include "core/layer_table.h"
#include "coverage/coverage_report.h"

namespace buurtatlas {

/// A layer of the atlas as the fields that an import of it would recognise. Members come with their contact data.
LayerTable tableOf(const Atlas& atlas, LayerKind kind);

/// rank, area_m2, addresses, street_m, neighbours (names joined by ";"), allowed (yes or no), of an allowed one reason,
/// note, author, since, review, then members, incidents_1y, nearest_zone, nearest_zone_m (from the centre) and its
/// coordinator; with the area of each gap.
LayerTable gapsTable(const Atlas& atlas, const std::vector<Gap>& gaps);
/// first, second, types, area_m2, addresses, allowed (yes or no), reason (why zones of one type may overlap), with the
/// area of each overlap.
LayerTable overlapsTable(const Atlas& atlas, const std::vector<Overlap>& overlaps);
/// member (the coordinator's code, else the row number), status (in, possible, out), channel, reason in English.
LayerTable audienceTable(const Atlas& atlas, const Audience& audience);

/// The names of these zones, in their order.
std::vector<std::string> zoneNames(const Atlas& atlas, const std::vector<Id>& zones);

}  // namespace buurtatlas
