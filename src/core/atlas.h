#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/address.h"
#include "core/address_alias.h"
#include "core/alert.h"
#include "core/alert_template.h"
#include "core/allowed_gap.h"
#include "core/dates.h"
#include "core/incident.h"
#include "core/incident_columns.h"
#include "core/incident_recipe.h"
#include "core/member.h"
#include "core/plan.h"
#include "core/street.h"
#include "core/zone.h"

namespace buurtatlas {

/// The layers a file can be imported into.
enum class LayerKind { Boundary, Streets, Background, Addresses, Neighbourhoods, Areas, Zones, Members, Incidents };
inline constexpr int kLayerKinds = 9;

/// boundary, streets, background, addresses, neighbourhoods, areas, zones, members, incidents.
std::string_view nameOf(LayerKind kind);
std::optional<LayerKind> parseLayerKind(std::string_view text);

/// Where the rows of a layer came from.
struct LayerSource {
  std::string file = {};  ///< the file's name without its folder
  Instant importedAt = {};
  std::int64_t rows = 0;  ///< rows taken over
  std::int64_t withoutPosition = 0;
  std::int64_t rejected = 0;
  std::optional<Date> dataDay = {};  ///< the day whose state the data give; none where nobody said

  /// The day that figures made of the layer are of, as far as it is known.
  [[nodiscard]] Date day() const {
    return dataDay.value_or(std::chrono::floor<std::chrono::days>(localTime(importedAt)));
  }
  friend bool operator==(const LayerSource&, const LayerSource&) = default;
};

/// What the atlas is of.
struct AtlasInfo {
  std::string name = {};
  std::string nis = {};             ///< NIS code of the municipality
  std::string plane = "EPSG:3812";  ///< the reference system of every Point in the atlas
  bool exercise = false;            ///< for practice: its alerts never reach a gateway; fixed when it is made
  std::map<LayerKind, LayerSource> sources = {};
  friend bool operator==(const AtlasInfo&, const AtlasInfo&) = default;
};

/// Rows of one layer, never changed once shared; never null in an Atlas.
template <class T>
using Rows = std::shared_ptr<const std::vector<T>>;

/// All that one municipality's file holds at one moment. Values only: an edit makes a new Atlas, which shares the
/// layers it did not touch.
struct Atlas {
  std::int64_t revision = 0;  ///< grows with every committed action, also undo and redo
  Date day = today();         ///< what "today" means to everything that reads or changes these zones
  AtlasInfo info = {};
  std::shared_ptr<const MultiPolygon> boundary = std::make_shared<const MultiPolygon>();
  Rows<Street> streets = std::make_shared<const std::vector<Street>>();
  Rows<BackgroundArea> background = std::make_shared<const std::vector<BackgroundArea>>();
  Rows<Address> addresses = std::make_shared<const std::vector<Address>>();
  Rows<NamedArea> neighbourhoods = std::make_shared<const std::vector<NamedArea>>();
  Rows<NamedArea> areas = std::make_shared<const std::vector<NamedArea>>();
  Rows<Zone> zones = std::make_shared<const std::vector<Zone>>();  ///< as they are on `day`
  /// The changes of zones that wait for a later day. Order: by day, then by id.
  Rows<ComingZone> comingZones = std::make_shared<const std::vector<ComingZone>>();
  Rows<AllowedOverlap> allowedOverlaps = std::make_shared<const std::vector<AllowedOverlap>>();
  Rows<AllowedGap> allowedGaps = std::make_shared<const std::vector<AllowedGap>>();  ///< Order: by id
  Rows<Plan> plans = std::make_shared<const std::vector<Plan>>();
  Rows<Member> members = std::make_shared<const std::vector<Member>>();
  Rows<AddressAlias> aliases = std::make_shared<const std::vector<AddressAlias>>();  ///< Order: by id
  Rows<Incident> incidents = std::make_shared<const std::vector<Incident>>();
  /// The words that alerts are made from, Order: by id; none: those that the program ships with.
  Rows<AlertTemplate> templates = std::make_shared<const std::vector<AlertTemplate>>();
  /// The same for passes over millions of them; columnsOf() makes them where this does not belong to `incidents`.
  std::shared_ptr<const IncidentColumns> incidentColumns = {};
  Rows<CoveredDays> coveredDays = std::make_shared<const std::vector<CoveredDays>>();    ///< Order: by id
  Rows<IncidentRecipe> recipes = std::make_shared<const std::vector<IncidentRecipe>>();  ///< Order: by id
  Rows<Alert> alerts = std::make_shared<const std::vector<Alert>>();
};

}  // namespace buurtatlas
