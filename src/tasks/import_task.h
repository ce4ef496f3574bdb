#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "core/foreign_rows.h"
#include "core/job_control.h"
#include "core/ports.h"
#include "core/result.h"
#include "core/units.h"
#include "tasks/incident_rows.h"
#include "tasks/layer_changes.h"

namespace buurtatlas {

/// Two zones that share ground.
struct ZoneOverlap {
  std::string first = {};
  std::string second = {};
  SquareMetres size = {};
  bool allowed = false;  ///< the zones are of different types
};

/// What an import took over, and what not.
struct ImportReport {
  LayerKind kind = LayerKind::Streets;
  std::string layer = {};  ///< the layer of the file that was read
  std::string crs = {};    ///< the reference system its positions were in
  std::int64_t rows = 0;
  std::int64_t withoutPosition = 0;
  std::vector<Rejection> rejections = {};  ///< in the order of the file
  std::vector<ZoneOverlap> overlaps = {};  ///< for zones: every overlap there is after the import
  /// For streets, addresses, neighbourhoods and areas that were in the atlas before.
  std::optional<LayerChanges> changes = {};
  std::int64_t membersMoved = 0;     ///< for addresses: members who lie elsewhere, or nowhere, by the new ones
  std::optional<Date> dataDay = {};  ///< the day whose state the data give, where it is known
  std::optional<IncidentReport> incidents = {};  ///< for incidents: what was understood
};

/// An import that is read and checked but not stored yet.
struct PreparedImport {
  AtlasEdit edit = {};
  ImportReport report = {};

  /// Says which day's state the data give, where the name of the file does not tell or is wrong.
  void setDataDay(Date day);
  /// Says which days a file of incidents covers, in place of the guess.
  void setCoveredDays(const std::vector<CoveredDays>& days);
  /// Takes points that many incidents share for true after all.
  void keepRepeatedPoints();

  /// Positions of incidents that were taken away because too many share them, with the place in edit.putIncidents.
  std::vector<std::pair<std::size_t, Point>> repeatedPoints = {};
};

/// Reads a file for a layer and makes the edit that stores it. Streets, background, addresses, boundary, neighbourhoods
/// and areas replace the layer; zones are matched as zonesAmong() says, members and incidents by their key, and replace
/// the row they match. Members are geocoded, but for those whose address a person has decided; new addresses place the
/// members again. What newer data of a layer add, change and leave out is in the report; zones, what a person decided
/// about an address and allowed ground stay as they are. Incidents are read as readIncidents() says; which days they
/// cover is guessed, unless the atlas knows it already. The day of the data is taken from the name of the file. Fails:
/// as the reader; InvalidInput when no row is left; Cancelled. The atlas is not touched.
Result<PreparedImport> prepareImport(const Atlas& atlas, ForeignReader& reader, ForeignRequest request,
                                     const JobControl& control = {});

/// What the file of a request offers to choose from: a header for each of its layers. Fails: as the reader.
Result<std::vector<ForeignHeader>> outlineOf(ForeignReader& reader, ForeignRequest request,
                                             const JobControl& control = {});

/// Prepares and stores an import as one user action. Fails: as prepareImport and the store; the atlas is then as
/// before.
Result<ImportReport> importLayer(AtlasStore& store, ForeignReader& reader, const ForeignRequest& request,
                                 const JobControl& control = {});

}  // namespace buurtatlas
