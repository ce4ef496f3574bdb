#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "core/zone.h"
#include "storage/gpkg_geometry.h"
#include "storage/sqlite.h"

// Private to storage: values into and out of SQL statements, by position.

namespace buurtatlas {

/// Fills the parameters of a statement in their order, then runs it. The values must outlive run().
class Parameters {
 public:
  explicit Parameters(SQLite::Statement& statement) : m_statement(statement) { m_statement.tryReset(); }

  Parameters& operator<<(const std::string& text) { return m_statement.bindNoCopy(++m_index, text), *this; }
  Parameters& operator<<(std::string_view text) { return m_statement.bind(++m_index, std::string(text)), *this; }
  Parameters& operator<<(std::int64_t number) { return m_statement.bind(++m_index, number), *this; }
  Parameters& operator<<(double number) { return m_statement.bind(++m_index, number), *this; }
  Parameters& operator<<(bool fact) { return m_statement.bind(++m_index, fact ? 1 : 0), *this; }
  Parameters& operator<<(const GeometryBlob& blob) {
    return m_statement.bindNoCopy(++m_index, blob.data(), static_cast<int>(blob.size())), *this;
  }
  Parameters& operator<<(const char* text) = delete;  // would become a bool
  Parameters& addNull() { return m_statement.bind(++m_index), *this; }
  /// 0 stands for a key that the file has yet to give.
  Parameters& addKey(Id id) { return id == 0 ? addNull() : *this << id; }

  /// Returns the number of rows inserted, updated or deleted.
  int run() { return m_statement.exec(); }

 private:
  SQLite::Statement& m_statement;
  int m_index = 0;
};

/// Reads the columns of the current row in their order.
class Columns {
 public:
  explicit Columns(SQLite::Statement& statement) : m_statement(statement) {}

  std::string text() { return next().getString(); }
  std::int64_t number() { return next().getInt64(); }
  double real() { return next().getDouble(); }
  bool fact() { return next().getInt() != 0; }
  std::optional<std::string> optionalText() {
    const SQLite::Column column = next();
    return column.isNull() ? std::nullopt : std::optional(column.getString());
  }

  /// The geometry of the column, or an empty one for NULL. Throws StorageFailure when it cannot be read.
  template <class Geometry>
  std::optional<Geometry> geometry() {
    const SQLite::Column column = next();
    if (column.isNull()) {
      return std::nullopt;
    }
    const auto* bytes = static_cast<const unsigned char*>(column.getBlob());
    std::optional<Shape> shape = shapeOf(std::span(bytes, static_cast<std::size_t>(column.getBytes())));
    if (shape && std::holds_alternative<std::monostate>(*shape)) {
      return std::nullopt;
    }
    Geometry* found = shape ? std::get_if<Geometry>(&*shape) : nullptr;
    if (found == nullptr) {
      giveUp(fail(ErrorCode::FileUnreadable, "A shape in the atlas cannot be read. Put back a copy of the file."));
    }
    return std::move(*found);
  }

 private:
  SQLite::Column next() { return m_statement.getColumn(m_index++); }

  SQLite::Statement& m_statement;
  int m_index = 0;
};

}  // namespace buurtatlas
