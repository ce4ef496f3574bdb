#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "core/layer_table.h"
#include "core/result.h"
#include "geometry/zone_index.h"
#include "tasks/foreign_table.h"

namespace buurtatlas {

/// Areas that points are assigned to, and what they are called.
class AssignmentZones {
 public:
  /// The zones (but those dissolved), neighbourhoods or areas of an atlas. Fails: InvalidInput for another layer, or
  /// one without rows.
  static Result<AssignmentZones> of(const Atlas& atlas, LayerKind layer);
  /// The rows of a file that was read as named areas. An area without a name is called by its code, else by # and its
  /// line in the file. Fails: InvalidInput when no row is an area.
  static Result<AssignmentZones> of(ForeignTable rows);

  [[nodiscard]] const ZoneIndex& index() const { return m_index; }
  [[nodiscard]] std::size_t size() const { return m_names.size(); }
  /// The names of some of them, joined by ";".
  [[nodiscard]] std::string namesOf(std::span<const std::uint32_t> zones) const;

 private:
  AssignmentZones(const std::vector<MultiPolygon>& areas, std::vector<std::string> names)
      : m_index(areas), m_names(std::move(names)) {}

  ZoneIndex m_index;
  std::vector<std::string> m_names;
};

/// How many points were assigned, and how.
struct AssignmentCounts {
  std::int64_t points = 0;
  std::int64_t inZones = 0;          ///< in one zone or more
  std::int64_t inSeveralZones = 0;   ///< in two or more
  std::int64_t withoutPosition = 0;  ///< kept, and in no zone

  void add(std::span<const std::uint32_t> zones);
  void add(const AssignmentCounts& other);
  friend bool operator==(const AssignmentCounts&, const AssignmentCounts&) = default;
};

struct AssignedTable {
  LayerTable layer = {};  ///< in the plane `crs`, with the points as shapes
  AssignmentCounts counts = {};
};

/// Adds to every row of points the column zoneColumnBeside() names: the names of the areas that hold it, empty for
/// none, by the border rule of ZoneIndex. Fails: InvalidInput when no row is a point.
Result<AssignedTable> assignTable(const ForeignTable& points, const AssignmentZones& zones, const std::string& crs);

/// The name of the column that is added: zone, or zone_2 and so on where the file has that already.
std::string zoneColumnBeside(const std::vector<std::string>& columns);

/// What both ways to assign say when no row has a position.
std::unexpected<Error> noUsablePosition(const std::string& file);

}  // namespace buurtatlas
