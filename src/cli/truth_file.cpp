#include "cli/truth_file.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "geometry/plane.h"
#include "storage/column_names.h"
#include "storage/position_check.h"
#include "storage/text_table.h"

namespace buurtatlas {

namespace {

/// The cells of a row by the names of their columns.
class NamedCells {
 public:
  explicit NamedCells(const std::vector<std::string>& columns) : m_columns(columns) {}

  [[nodiscard]] bool has(std::string_view name) const { return std::ranges::contains(m_columns, name); }
  [[nodiscard]] std::string at(const TextTable::Row& row, std::string_view name) const {
    const auto column = std::ranges::find(m_columns, name);
    return column == m_columns.end() ? std::string()
                                     : std::string(row.cells[static_cast<std::size_t>(column - m_columns.begin())]);
  }
  [[nodiscard]] std::optional<double> numberAt(const TextTable::Row& row, std::string_view name) const {
    return parseNumber(at(row, name));
  }

 private:
  std::vector<std::string> m_columns;
};

std::vector<std::string> damageOf(std::string_view operations) {
  std::vector<std::string> damage;
  while (!operations.empty()) {
    const std::size_t end = std::min(operations.find('+'), operations.size());
    std::string name(operations.substr(0, end));
    if (!std::ranges::contains(damage, name)) {
      damage.push_back(std::move(name));
    }
    operations.remove_prefix(std::min(end + 1, operations.size()));
  }
  return damage;
}

TruthRow noiseRow(const NamedCells& cells, const TextTable::Row& row, const Reprojection& plane) {
  using enum AddressTruth::Kind;
  const std::string kind = cells.at(row, "kind");
  TruthRow read{.truth = {.kind = kind == "none"     ? None
                                  : kind == "street" ? Street
                                                     : Address,
                          .streetId = cells.at(row, "street_id"),
                          .number = cells.at(row, "number") + cells.at(row, "suffix"),
                          .damage = damageOf(cells.at(row, "ops"))},
                .text = cells.at(row, "input"),
                .street = cells.at(row, "street_in"),
                .number = cells.at(row, "number_in"),
                .box = cells.at(row, "box_in"),
                .postcode = cells.at(row, "postcode_in"),
                .municipality = cells.at(row, "muni_in")};
  const std::optional<double> x = cells.numberAt(row, "x31370");
  const std::optional<double> y = cells.numberAt(row, "y31370");
  if (x && y) {
    read.truth.position = plane.transform(*x, *y);
  }
  return read;
}

TruthRow goldRow(const NamedCells& cells, const TextTable::Row& row, const Plane& plane) {
  TruthRow read{.text = cells.at(row, "input"),
                .quality = cells.at(row, "quality_class"),
                .peerDistance = cells.numberAt(row, "nominatim45_distance_m")};
  const std::optional<double> lon = cells.numberAt(row, "gold_lon");
  const std::optional<double> lat = cells.numberAt(row, "gold_lat");
  if (lon && lat) {
    read.truth.position = plane.fromLonLat({.lon = *lon, .lat = *lat});
  }
  return read;
}

}  // namespace

Result<TruthFile> readTruth(const std::string& path) {
  Result<TextTable> table = TextTable::open(path);
  const Result<Plane> plane = Plane::create("EPSG:3812");
  const Result<Reprojection> lambert = Reprojection::create("EPSG:31370", "EPSG:3812");
  if (!table || !plane || !lambert) {
    return std::unexpected(!table ? table.error() : !plane ? plane.error() : lambert.error());
  }
  const NamedCells cells(table->columns());
  TruthFile file{.isGold = cells.has("gold_lat") && cells.has("gold_lon")};
  if (!cells.has("input") || (!file.isGold && !(cells.has("street_id") && cells.has("kind")))) {
    return failInFile(
        ErrorCode::InvalidInput, path,
        "This is no file of addresses with their truth: it needs the columns input, street_id, number and "
        "kind, or input, gold_lat and gold_lon. Its columns are %1.",
        {listed(table->columns())});
  }
  TextTable::Row row;
  while (table->next(row)) {
    if (row.fault.text.empty()) {
      file.rows.push_back(file.isGold ? goldRow(cells, row, *plane) : noiseRow(cells, row, *lambert));
    }
  }
  return file;
}

}  // namespace buurtatlas
