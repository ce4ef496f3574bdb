#include "storage/stored_layers.h"

#include <algorithm>
#include <format>
#include <optional>

#include "storage/statement_values.h"

namespace buurtatlas {

namespace {

/// The columns of a row besides its id, how they are written and how they are read.
template <class Row>
struct RowFormat;

GeometryBlob blobOf(const std::optional<Point>& position, std::int32_t srsId) {
  return position ? geometryBlob(*position, srsId) : GeometryBlob{};
}

template <>
struct RowFormat<Street> {
  static constexpr const char* kColumns = "key, name, road_class, geom";
  static constexpr const char* kParameters = "?, ?, ?, ?, ?";
  static GeometryBlob geometry(const Street& street, std::int32_t srsId) { return geometryBlob(street.path, srsId); }
  static void write(Parameters& to, const Street& street, const GeometryBlob& geometry) {
    to << street.key << street.name << nameOf(street.roadClass) << geometry;
  }
  static Street read(Columns& from) {
    return {.id = from.number(),
            .key = from.text(),
            .name = from.text(),
            .roadClass = parseRoadClass(from.text()),
            .path = from.geometry<LineString>().value_or(LineString{})};
  }
};

template <>
struct RowFormat<BackgroundArea> {
  static constexpr const char* kColumns = "kind, geom";
  static constexpr const char* kParameters = "?, ?, ?";
  static GeometryBlob geometry(const BackgroundArea& area, std::int32_t srsId) {
    return geometryBlob(area.area, srsId);
  }
  static void write(Parameters& to, const BackgroundArea& area, const GeometryBlob& geometry) {
    to << nameOf(area.kind) << geometry;
  }
  static BackgroundArea read(Columns& from) {
    return {.id = from.number(),
            .kind = parseBackgroundKind(from.text()).value_or(BackgroundKind::Green),
            .area = from.geometry<MultiPolygon>().value_or(MultiPolygon{})};
  }
};

template <>
struct RowFormat<Address> {
  static constexpr const char* kColumns = "key, street, street_key, number, box, postcode, municipality, use, geom";
  static constexpr const char* kParameters = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
  static GeometryBlob geometry(const Address& address, std::int32_t srsId) { return blobOf(address.position, srsId); }
  static void write(Parameters& to, const Address& address, const GeometryBlob& geometry) {
    to << address.key << address.street << address.streetKey << address.number << address.box << address.postcode
       << address.municipality << nameOf(address.use) << geometry;
  }
  static Address read(Columns& from) {
    return {.id = from.number(),
            .key = from.text(),
            .street = from.text(),
            .streetKey = from.text(),
            .number = from.text(),
            .box = from.text(),
            .postcode = from.text(),
            .municipality = from.text(),
            .use = parseAddressUse(from.text()),
            .position = from.geometry<Point>()};
  }
};

template <>
struct RowFormat<NamedArea> {
  static constexpr const char* kColumns = "key, name, geom";
  static constexpr const char* kParameters = "?, ?, ?, ?";
  static GeometryBlob geometry(const NamedArea& area, std::int32_t srsId) { return geometryBlob(area.area, srsId); }
  static void write(Parameters& to, const NamedArea& area, const GeometryBlob& geometry) {
    to << area.key << area.name << geometry;
  }
  static NamedArea read(Columns& from) {
    return {.id = from.number(),
            .key = from.text(),
            .name = from.text(),
            .area = from.geometry<MultiPolygon>().value_or(MultiPolygon{})};
  }
};

LocalTime timeOf(const std::string& text) {
  const std::optional<ParsedTime> time = parseTime(text);
  return time ? time->at : LocalTime{};
}

template <>
struct RowFormat<Incident> {
  static constexpr const char* kColumns = "key, type, from_time, to_time, has_clock, precision, geom";
  static constexpr const char* kParameters = "?, ?, ?, ?, ?, ?, ?, ?";
  static GeometryBlob geometry(const Incident& incident, std::int32_t srsId) {
    return blobOf(incident.position, srsId);
  }
  static void write(Parameters& to, const Incident& incident, const GeometryBlob& geometry) {
    to << incident.key << incident.type << std::string_view(isoTime(incident.from))
       << std::string_view(isoTime(incident.to)) << incident.hasClock << nameOf(incident.placePrecision()) << geometry;
  }
  static Incident read(Columns& from) {
    Incident incident{.id = from.number(), .key = from.text(), .type = from.text()};
    incident.from = timeOf(from.text());
    incident.to = timeOf(from.text());
    incident.hasClock = from.fact();
    incident.precision = parsePlacePrecision(from.text()).value_or(PlacePrecision::Exact);
    incident.position = from.geometry<Point>();
    return incident;
  }
};

template <class Row>
std::string insertInto(const std::string& table) {
  using Format = RowFormat<Row>;
  return std::format("INSERT INTO {} (id, {}) VALUES ({})", table, Format::kColumns, Format::kParameters);
}

template <class Row>
Id insertRow(SQLite::Database& database, SQLite::Statement& insert, const Row& row, std::int32_t srsId) {
  const GeometryBlob geometry = RowFormat<Row>::geometry(row, srsId);
  Parameters parameters(insert);
  parameters.addKey(row.id);
  RowFormat<Row>::write(parameters, row, geometry);
  parameters.run();
  return database.getLastInsertRowid();
}

void refuseTakenKey(SQLite::Statement& select, const Incident& incident) {
  Parameters(select) << incident.key << incident.id;
  if (select.executeStep()) {
    giveUp(fail(ErrorCode::Conflict, "The atlas already holds an incident with the key %1.", {incident.key}));
  }
}

}  // namespace

template <class Row>
std::vector<Row> readRows(const SQLite::Database& database, const std::string& table) {
  SQLite::Statement select(database, std::format("SELECT id, {} FROM {} ORDER BY id", RowFormat<Row>::kColumns, table));
  std::vector<Row> rows;
  while (select.executeStep()) {
    Columns columns(select);
    rows.push_back(RowFormat<Row>::read(columns));
  }
  return rows;
}

template <class Row>
Rows<Row> replaceRows(SQLite::Database& database, const std::string& table, const Rows<Row>& rows, std::int32_t srsId,
                      WriteProgress& progress) {
  database.exec("DELETE FROM " + table);
  SQLite::Statement insert(database, insertInto<Row>(table));
  auto stored = std::make_shared<std::vector<Row>>(*rows);
  for (Row& row : *stored) {
    progress.count();
    row.id = insertRow(database, insert, row, srsId);
  }
  std::ranges::sort(*stored, {}, &Row::id);
  return stored;
}

template std::vector<Street> readRows<Street>(const SQLite::Database&, const std::string&);
template std::vector<BackgroundArea> readRows<BackgroundArea>(const SQLite::Database&, const std::string&);
template std::vector<Address> readRows<Address>(const SQLite::Database&, const std::string&);
template std::vector<NamedArea> readRows<NamedArea>(const SQLite::Database&, const std::string&);
template std::vector<Incident> readRows<Incident>(const SQLite::Database&, const std::string&);
template Rows<Street> replaceRows(SQLite::Database&, const std::string&, const Rows<Street>&, std::int32_t,
                                  WriteProgress&);
template Rows<BackgroundArea> replaceRows(SQLite::Database&, const std::string&, const Rows<BackgroundArea>&,
                                          std::int32_t, WriteProgress&);
template Rows<Address> replaceRows(SQLite::Database&, const std::string&, const Rows<Address>&, std::int32_t,
                                   WriteProgress&);
template Rows<NamedArea> replaceRows(SQLite::Database&, const std::string&, const Rows<NamedArea>&, std::int32_t,
                                     WriteProgress&);

MultiPolygon readBoundary(const SQLite::Database& database) {
  SQLite::Statement select(database, "SELECT geom FROM boundary ORDER BY id");
  MultiPolygon boundary;
  while (select.executeStep()) {
    const MultiPolygon part = Columns(select).geometry<MultiPolygon>().value_or(MultiPolygon{});
    boundary.insert(boundary.end(), part.begin(), part.end());
  }
  return boundary;
}

void replaceBoundary(SQLite::Database& database, const MultiPolygon& boundary, std::int32_t srsId) {
  database.exec("DELETE FROM boundary");
  if (!boundary.empty()) {
    SQLite::Statement insert(database, "INSERT INTO boundary (geom) VALUES (?)");
    const GeometryBlob geometry = geometryBlob(boundary, srsId);
    (Parameters(insert) << geometry).run();
  }
}

void putIncidents(SQLite::Database& database, const std::vector<Incident>& incidents, std::int32_t srsId,
                  WriteProgress& progress) {
  if (incidents.empty()) {
    return;
  }
  SQLite::Statement insert(database, insertInto<Incident>("incidents"));
  SQLite::Statement update(
      database,
      "UPDATE incidents SET key = ?, type = ?, from_time = ?, to_time = ?, has_clock = ?, precision = ?, geom = ? "
      "WHERE id = ?");
  SQLite::Statement sameKey(database, "SELECT 1 FROM incidents WHERE key = ? AND key <> '' AND id <> ?");
  for (const Incident& incident : incidents) {
    progress.count();
    refuseTakenKey(sameKey, incident);
    if (incident.id == 0) {
      insertRow(database, insert, incident, srsId);
      continue;
    }
    const GeometryBlob geometry = RowFormat<Incident>::geometry(incident, srsId);
    Parameters parameters(update);
    RowFormat<Incident>::write(parameters, incident, geometry);
    parameters << incident.id;
    if (parameters.run() == 0) {
      giveUp(fail(ErrorCode::NotFound, "The incident %1 is no longer in the atlas.", {incident.key}));
    }
  }
}

std::map<LayerKind, LayerSource> readSources(const SQLite::Database& database) {
  SQLite::Statement select(
      database, "SELECT layer, file, imported_at, row_count, without_position, rejected, data_day FROM layer_sources");
  std::map<LayerKind, LayerSource> sources;
  while (select.executeStep()) {
    Columns columns(select);
    const std::optional<LayerKind> kind = parseLayerKind(columns.text());
    LayerSource source{.file = columns.text()};
    source.importedAt = parseInstant(columns.text()).value_or(Instant{});
    source.rows = columns.number();
    source.withoutPosition = columns.number();
    source.rejected = columns.number();
    source.dataDay = parseDate(columns.text());
    if (kind) {
      sources.emplace(*kind, std::move(source));
    }
  }
  return sources;
}

void putSources(SQLite::Database& database, const std::map<LayerKind, LayerSource>& sources) {
  SQLite::Statement insert(
      database,
      "INSERT INTO layer_sources (layer, file, imported_at, row_count, without_position, rejected, data_day) "
      "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (layer) DO UPDATE SET file = excluded.file, imported_at = "
      "excluded.imported_at, row_count = excluded.row_count, without_position = excluded.without_position, "
      "rejected = excluded.rejected, data_day = excluded.data_day");
  for (const auto& [kind, source] : sources) {
    const std::string dataDay = source.dataDay ? isoDate(*source.dataDay) : std::string();
    (Parameters(insert) << nameOf(kind) << source.file << std::string_view(isoInstant(source.importedAt)) << source.rows
                        << source.withoutPosition << source.rejected << std::string_view(dataDay))
        .run();
  }
}

}  // namespace buurtatlas
