#include "storage/kept_drawings.h"

#include "storage/atlas_schema.h"
#include "storage/statement_values.h"

namespace buurtatlas {

namespace {

std::vector<DrawingStep> readSteps(const SQLite::Database& database, Id drawing) {
  SQLite::Statement select(database, "SELECT kept, geom FROM drawing_step WHERE drawing_id = ? ORDER BY step");
  Parameters(select) << drawing;
  std::vector<DrawingStep> steps;
  while (select.executeStep()) {
    Columns columns(select);
    const auto kept = static_cast<std::size_t>(columns.number());
    steps.push_back({.kept = kept, .added = columns.geometry<LineString>().value_or(LineString())});
  }
  return steps;
}

std::vector<KeptDrawing> readAll(const SQLite::Database& database) {
  SQLite::Statement select(database, "SELECT id, at, purpose, zone_id FROM drawing ORDER BY id");
  std::vector<KeptDrawing> drawings;
  while (select.executeStep()) {
    Columns columns(select);
    KeptDrawing drawing{.id = columns.number()};
    drawing.at = parseInstant(columns.text()).value_or(Instant{});
    drawing.purpose = columns.text();
    drawing.zone = columns.number();
    drawing.steps = readSteps(database, drawing.id);
    drawings.push_back(std::move(drawing));
  }
  return drawings;
}

void remove(SQLite::Database& database, Id drawing) {
  for (const char* statement : {"DELETE FROM drawing_step WHERE drawing_id = ?", "DELETE FROM drawing WHERE id = ?"}) {
    SQLite::Statement deletion(database, statement);
    (Parameters(deletion) << drawing).run();
  }
}

void insert(SQLite::Database& database, const KeptDrawing& drawing, std::int32_t srsId) {
  SQLite::Statement facts(database, "INSERT INTO drawing (id, at, purpose, zone_id) VALUES (?, ?, ?, ?)");
  (Parameters(facts) << drawing.id << std::string_view(isoInstant(drawing.at)) << drawing.purpose << drawing.zone)
      .run();
  SQLite::Statement step(database, "INSERT INTO drawing_step (drawing_id, step, kept, geom) VALUES (?, ?, ?, ?)");
  for (std::size_t number = 0; number < drawing.steps.size(); ++number) {
    const GeometryBlob added = geometryBlob(drawing.steps[number].added, srsId);
    (Parameters(step) << drawing.id << static_cast<std::int64_t>(number)
                      << static_cast<std::int64_t>(drawing.steps[number].kept) << added)
        .run();
  }
}

}  // namespace

Result<std::vector<KeptDrawing>> readKeptDrawings(const std::string& atlas) {
  return guarded(atlas, [&] {
    SQLite::Database database = openDatabase(atlas, Access::Look);
    const SQLite::Transaction oneMoment(database);
    return readAll(database);
  });
}

Result<void> keepDrawing(const std::string& atlas, const KeptDrawing& drawing) {
  return guarded(atlas, [&] {
    SQLite::Database database = openDatabase(atlas, Access::Write);
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    remove(database, drawing.id);
    if (!drawing.steps.empty()) {
      insert(database, drawing, srsIdOf(factOf(database, "plane")));
    }
    transaction.commit();
  });
}

}  // namespace buurtatlas
