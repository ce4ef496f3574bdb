#include "tasks/import_task.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

#include "coverage/overlaps.h"
#include "geocoding/geocoder.h"
#include "geometry/validity.h"
#include "incidents/incident_calendar.h"
#include "tasks/foreign_table.h"
#include "tasks/layer_rows.h"
#include "tasks/member_task.h"
#include "tasks/read_area.h"
#include "tasks/same_zones.h"

namespace buurtatlas {

namespace {

template <class T>
Rows<T> shared(std::vector<T> rows) {
  return std::make_shared<const std::vector<T>>(std::move(rows));
}

template <class T>
std::int64_t countWithoutPosition(const std::vector<T>& rows) {
  return std::ranges::count_if(rows, [](const T& row) { return !row.position; });
}

std::vector<Zone> zonesAfter(const Atlas& atlas, const std::vector<Zone>& put) {
  std::vector<Zone> zones = *atlas.zones;
  std::erase_if(zones, [&](const Zone& zone) { return std::ranges::contains(put, zone.id, &Zone::id); });
  zones.insert(zones.end(), put.begin(), put.end());
  for (Id place = 1; Zone & zone : zones) {
    zone.id = place++;
  }
  return zones;
}

/// Overlaps name zones by id, and a zone that is not stored yet has none: until then its place in the list serves.
std::vector<ZoneOverlap> namedOverlaps(const std::vector<Zone>& zones, const std::vector<Overlap>& overlaps) {
  std::vector<ZoneOverlap> named;
  for (const Overlap& overlap : overlaps) {
    named.push_back({.first = zones[static_cast<std::size_t>(overlap.first) - 1].name,
                     .second = zones[static_cast<std::size_t>(overlap.second) - 1].name,
                     .size = overlap.size,
                     .allowed = overlap.allowed});
  }
  return named;
}

Result<std::vector<Overlap>> overlapsOf(const std::vector<Zone>& zones) {
  std::vector<const Zone*> present;
  for (const Zone& zone : zones) {
    if (zone.state != ZoneState::Dissolved) {
      present.push_back(&zone);
    }
  }
  return findOverlaps(present);
}

/// What tells members apart: the coordinator's code, or name and contact where there is no code.
std::string identityOf(const Member& member) {
  return member.key.empty() ? "\n" + member.name + "\n" + member.phone + "\n" + member.email : member.key;
}

void takeIdsOfSameMembers(const Atlas& atlas, std::vector<Member>& members) {
  std::unordered_map<std::string, const Member*> stored;
  for (const Member& member : *atlas.members) {
    stored.emplace(identityOf(member), &member);
  }
  for (Member& member : members) {
    const auto same = stored.find(identityOf(member));
    if (same == stored.end()) {
      continue;
    }
    member.id = same->second->id;
    if (same->second->placement.byHand && same->second->address == member.address) {
      member.placement = same->second->placement;
    }
  }
}

void takeIdsOfSameIncidents(const Atlas& atlas, std::vector<Incident>& incidents) {
  if (atlas.incidents->empty()) {
    return;  // none has an id yet
  }
  std::unordered_map<std::string_view, Id> stored;
  for (const Incident& incident : *atlas.incidents) {
    if (!incident.key.empty()) {
      stored.emplace(incident.key, incident.id);
    }
  }
  for (Incident& incident : incidents) {
    const auto same = stored.find(incident.key);
    incident.id = same == stored.end() ? 0 : same->second;
  }
}

/// The members that lie elsewhere, or nowhere, by these addresses.
std::vector<Member> membersPlacedBy(const Rows<Address>& addresses, Atlas atlas) {
  atlas.addresses = addresses;
  const Geocoder geocoder = geocoderOf(atlas);
  const AddressPlacer placer(geocoder, *atlas.aliases);
  std::vector<Member> changed;
  for (Member member : *atlas.members) {
    const Placement before = member.placement;
    placeMember(member, placer);
    if (member.placement != before) {
      changed.push_back(std::move(member));
    }
  }
  return changed;
}

template <class T>
std::optional<LayerChanges> changesSince(const std::vector<T>& before, const std::vector<T>& after) {
  return before.empty() ? std::nullopt : std::optional(changesOf(before, after));
}

/// Fills the edit with the rows of the table; returns how many there are.
Result<std::int64_t> fillEdit(const Atlas& atlas, LayerKind kind, ForeignTable& table, PreparedImport& import) {
  AtlasEdit& edit = import.edit;
  const auto count = [](const auto& rows) { return static_cast<std::int64_t>(rows.size()); };
  switch (kind) {
    case LayerKind::Boundary: {
      auto boundary = unionOfRows(table.rows);
      if (!boundary) {
        return std::unexpected(std::move(boundary.error()));
      }
      if (std::optional<Error> fault = boundary->empty() ? std::nullopt : findFault(*boundary)) {
        return std::unexpected(*std::move(fault));
      }
      edit.boundary = std::make_shared<const MultiPolygon>(std::move(*boundary));
      return count(*edit.boundary);
    }
    case LayerKind::Streets:
      edit.streets = shared(streetsFrom(table));
      import.report.changes = changesSince(*atlas.streets, *edit.streets);
      return count(*edit.streets);
    case LayerKind::Background:
      edit.background = shared(backgroundFrom(table));
      return count(*edit.background);
    case LayerKind::Neighbourhoods:
      edit.neighbourhoods = shared(namedAreasFrom(table));
      import.report.changes = changesSince(*atlas.neighbourhoods, *edit.neighbourhoods);
      return count(*edit.neighbourhoods);
    case LayerKind::Areas:
      edit.areas = shared(namedAreasFrom(table));
      import.report.changes = changesSince(*atlas.areas, *edit.areas);
      return count(*edit.areas);
    case LayerKind::Addresses:
      edit.addresses = shared(addressesFrom(table));
      edit.putMembers = membersPlacedBy(edit.addresses, atlas);
      import.report.membersMoved = count(edit.putMembers);
      import.report.withoutPosition = countWithoutPosition(*edit.addresses);
      import.report.changes = changesSince(*atlas.addresses, *edit.addresses);
      return count(*edit.addresses);
    case LayerKind::Zones: {
      edit.putZones = zonesAmong(atlas, table, zonesFrom(table, atlas.day));
      const std::vector<Zone> zones = zonesAfter(atlas, edit.putZones);
      auto overlaps = overlapsOf(zones);
      if (!overlaps) {
        return std::unexpected(std::move(overlaps.error()));
      }
      import.report.overlaps = namedOverlaps(zones, *overlaps);
      return count(edit.putZones);
    }
    case LayerKind::Members: {
      edit.putMembers = membersFrom(table);
      takeIdsOfSameMembers(atlas, edit.putMembers);
      const Geocoder geocoder = geocoderOf(atlas);
      const AddressPlacer placer(geocoder, *atlas.aliases);
      for (Member& member : edit.putMembers) {
        placeMember(member, placer);
      }
      import.report.withoutPosition =
          std::ranges::count_if(edit.putMembers, [](const Member& member) { return !member.placement.position; });
      return count(edit.putMembers);
    }
    case LayerKind::Incidents:
      break;  // prepareIncidents() reads them
  }
  std::unreachable();
}

void countPlaces(PreparedImport& import) {
  std::array<std::int64_t, kPlacePrecisions> counts = {};
  for (const Incident& incident : import.edit.putIncidents) {
    ++counts.at(static_cast<std::size_t>(incident.placePrecision()));
  }
  IncidentReport& report = *import.report.incidents;
  report.exact = counts[static_cast<std::size_t>(PlacePrecision::Exact)];
  report.street = counts[static_cast<std::size_t>(PlacePrecision::Street)];
  report.withheld = counts[static_cast<std::size_t>(PlacePrecision::Withheld)];
  import.report.withoutPosition = report.withheld;
  if (const auto source = import.edit.sources.find(LayerKind::Incidents); source != import.edit.sources.end()) {
    source->second.withoutPosition = report.withheld;
  }
}

/// Of the guessed days those that nothing in the atlas covers yet. Incidents of before anybody noted days get a guess
/// of their own, or their empty days would turn into missing ones.
std::vector<CoveredDays> newlyCovered(const Atlas& atlas, const std::vector<CoveredDays>& guessed) {
  std::vector<CoveredDays> fresh = guessed;
  if (atlas.coveredDays->empty()) {
    std::ranges::move(guessCoveredDays(*columnsOf(atlas)), std::back_inserter(fresh));
  }
  std::erase_if(fresh, [&](const CoveredDays& guess) {
    return std::ranges::any_of(
        *atlas.coveredDays, [&](const CoveredDays& known) { return known.from <= guess.from && guess.to <= known.to; });
  });
  return fresh;
}

Result<std::int64_t> fillWithIncidents(const Atlas& atlas, ForeignReader& reader, const ForeignRequest& request,
                                       const JobControl& control, PreparedImport& import) {
  auto rows = readIncidents(atlas, reader, request, control);
  if (!rows) {
    return std::unexpected(std::move(rows.error()));
  }
  import.report.layer = std::move(rows->layer);
  import.report.crs = std::move(rows->crs);
  import.report.rejections = std::move(rows->rejections);
  import.report.incidents = std::move(rows->report);
  import.repeatedPoints = std::move(rows->repeated);
  import.edit.putIncidents = std::move(rows->incidents);
  import.edit.addCoveredDays = newlyCovered(atlas, import.report.incidents->covered);
  takeIdsOfSameIncidents(atlas, import.edit.putIncidents);
  countPlaces(import);
  return static_cast<std::int64_t>(import.edit.putIncidents.size());
}

Result<std::int64_t> fillFromTable(const Atlas& atlas, ForeignReader& reader, const ForeignRequest& request,
                                   const JobControl& control, PreparedImport& import) {
  auto table = readTable(reader, request, control);
  if (!table) {
    return std::unexpected(std::move(table.error()));
  }
  import.report.layer = table->header.layer;
  import.report.crs = table->header.crs;
  const auto rows = fillEdit(atlas, request.kind, *table, import);
  import.report.rejections = std::move(table->rejections);
  return rows;
}

std::unexpected<Error> nothingLeft(const std::string& file, const std::vector<Rejection>& rejections) {
  if (rejections.empty()) {
    return failInFile(ErrorCode::InvalidInput, file, "The file has no rows for this layer.");
  }
  const Rejection& first = rejections.front();
  return failInFile(ErrorCode::InvalidInput, file, "None of the rows can be used. The first fault: %1",
                    {inEnglish(first.reason)}, first.line);
}

}  // namespace

void PreparedImport::setDataDay(Date day) {
  report.dataDay = day;
  edit.sources.at(report.kind).dataDay = day;
}

void PreparedImport::setCoveredDays(const std::vector<CoveredDays>& days) {
  std::erase_if(edit.addCoveredDays,
                [this](const CoveredDays& guess) { return std::ranges::contains(report.incidents->covered, guess); });
  edit.addCoveredDays.insert(edit.addCoveredDays.end(), days.begin(), days.end());
  report.incidents->covered = days;
}

void PreparedImport::keepRepeatedPoints() {
  for (const auto& [place, position] : std::exchange(repeatedPoints, {})) {
    edit.putIncidents[place].position = position;
  }
  report.incidents->repeated.clear();
  countPlaces(*this);
}

Result<PreparedImport> prepareImport(const Atlas& atlas, ForeignReader& reader, ForeignRequest request,
                                     const JobControl& control) {
  request.content = ForeignContent::Layer;
  request.plane = atlas.info.plane;
  PreparedImport import{.report = {.kind = request.kind}};
  const auto rows = request.kind == LayerKind::Incidents ? fillWithIncidents(atlas, reader, request, control, import)
                                                         : fillFromTable(atlas, reader, request, control, import);
  if (!rows) {
    return std::unexpected(rows.error());
  }
  std::ranges::stable_sort(import.report.rejections, {}, &Rejection::line);
  if (*rows == 0) {
    return nothingLeft(request.file, import.report.rejections);
  }
  if (control.isStopped()) {
    return fail(ErrorCode::Cancelled, "The import was cancelled; the atlas is as it was.");
  }
  const std::string name = std::filesystem::path(request.file).filename().string();
  import.report.rows = *rows;
  import.edit.label = Reason{"Import %1 from %2", {std::string(nameOf(request.kind)), name}};
  import.edit.sources[request.kind] = {
      .file = name,
      .importedAt = now(),
      .rows = *rows,
      .withoutPosition = import.report.withoutPosition,
      .rejected =
          std::ranges::count_if(import.report.rejections, [](const Rejection& fault) { return !fault.rowKept; })};
  if (const std::optional<Date> day = findDate(name)) {
    import.setDataDay(*day);
  }
  return import;
}

Result<std::vector<ForeignHeader>> outlineOf(ForeignReader& reader, ForeignRequest request, const JobControl& control) {
  request.content = ForeignContent::Outline;
  std::vector<ForeignHeader> layers;
  const ForeignReader::Sink sink{
      .header = [&](const ForeignHeader& layer) { layers.push_back(layer); }, .rows = {}, .rejections = {}};
  return reader.read(request, sink, control).transform([&] { return std::move(layers); });
}

Result<ImportReport> importLayer(AtlasStore& store, ForeignReader& reader, const ForeignRequest& request,
                                 const JobControl& control) {
  auto import = prepareImport(*store.snapshot(), reader, request, control);
  if (!import) {
    return std::unexpected(std::move(import.error()));
  }
  if (auto stored = store.perform(import->edit, control); !stored) {
    return std::unexpected(std::move(stored.error()));
  }
  return std::move(import->report);
}

}  // namespace buurtatlas
