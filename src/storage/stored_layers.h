#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "storage/sqlite.h"
#include "storage/write_progress.h"

// Private to storage: the layers that are drawn and counted, as rows. Everything here throws SQLite::Exception and
// StorageFailure.

namespace buurtatlas {

/// Row is Street, BackgroundArea, Address, NamedArea or Incident. Order: by id.
template <class Row>
std::vector<Row> readRows(const SQLite::Database& database, const std::string& table);

/// Replaces every row of the table. Returns the rows with the ids they got.
template <class Row>
Rows<Row> replaceRows(SQLite::Database& database, const std::string& table, const Rows<Row>& rows, std::int32_t srsId,
                      WriteProgress& progress);

MultiPolygon readBoundary(const SQLite::Database& database);
void replaceBoundary(SQLite::Database& database, const MultiPolygon& boundary, std::int32_t srsId);

/// Adds incidents with id 0, replaces the others. Fails: NotFound, Conflict when the key is taken.
void putIncidents(SQLite::Database& database, const std::vector<Incident>& incidents, std::int32_t srsId,
                  WriteProgress& progress);

std::map<LayerKind, LayerSource> readSources(const SQLite::Database& database);
void putSources(SQLite::Database& database, const std::map<LayerKind, LayerSource>& sources);

}  // namespace buurtatlas
