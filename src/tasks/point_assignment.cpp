#include "tasks/point_assignment.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "coverage/assignment.h"

namespace buurtatlas {

namespace {

std::string nameOf(std::string_view name, std::string_view code, std::int64_t line) {
  return std::string(!name.empty() ? name : code) + (name.empty() && code.empty() ? "#" + std::to_string(line) : "");
}

}  // namespace

Result<AssignmentZones> AssignmentZones::of(const Atlas& atlas, LayerKind layer) {
  std::vector<MultiPolygon> areas;
  std::vector<std::string> names;
  const auto take = [&](const std::vector<NamedArea>& rows) {
    for (const NamedArea& row : rows) {
      areas.push_back(row.area);
      names.push_back(nameOf(row.name, row.key, row.id));
    }
  };
  switch (layer) {
    case LayerKind::Zones:
      for (const Zone& zone : *atlas.zones) {
        if (zone.state != ZoneState::Dissolved) {
          areas.push_back(zone.border);
          names.push_back(zone.name);
        }
      }
      break;
    case LayerKind::Neighbourhoods:
      take(*atlas.neighbourhoods);
      break;
    case LayerKind::Areas:
      take(*atlas.areas);
      break;
    default:
      return fail(ErrorCode::InvalidInput,
                  "Points are assigned to zones, neighbourhoods or areas, not to %1. Choose one of these.",
                  {std::string(buurtatlas::nameOf(layer))});
  }
  if (areas.empty()) {
    return fail(ErrorCode::InvalidInput, "The atlas holds no %1 yet; import them, or choose another layer.",
                {std::string(buurtatlas::nameOf(layer))});
  }
  return AssignmentZones(areas, std::move(names));
}

Result<AssignmentZones> AssignmentZones::of(ForeignTable rows) {
  const FieldColumn name(rows.header, "name");
  const FieldColumn code(rows.header, "code");
  std::vector<MultiPolygon> areas;
  std::vector<std::string> names;
  for (ForeignRow& row : rows.rows) {
    if (auto* area = std::get_if<MultiPolygon>(&row.shape)) {
      areas.push_back(std::move(*area));
      names.push_back(nameOf(name.in(row), code.in(row), row.line));
    }
  }
  if (areas.empty()) {
    return fail(ErrorCode::InvalidInput, "The file of zones holds no areas; give one with polygons.");
  }
  return AssignmentZones(areas, std::move(names));
}

std::string AssignmentZones::namesOf(std::span<const std::uint32_t> zones) const {
  std::string names;
  for (const std::uint32_t zone : zones) {
    names += (names.empty() ? "" : ";") + m_names[zone];
  }
  return names;
}

void AssignmentCounts::add(std::span<const std::uint32_t> zones) {
  ++points;
  inZones += zones.empty() ? 0 : 1;
  inSeveralZones += zones.size() > 1 ? 1 : 0;
}

void AssignmentCounts::add(const AssignmentCounts& other) {
  points += other.points;
  inZones += other.inZones;
  inSeveralZones += other.inSeveralZones;
  withoutPosition += other.withoutPosition;
}

std::string zoneColumnBeside(const std::vector<std::string>& columns) {
  std::string name = "zone";
  for (int next = 2; std::ranges::contains(columns, name); ++next) {
    name = "zone_" + std::to_string(next);
  }
  return name;
}

std::unexpected<Error> noUsablePosition(const std::string& file) {
  return failInFile(ErrorCode::InvalidInput, file,
                    "The file of points holds no usable position; it needs points, or columns such as lon and lat.");
}

Result<AssignedTable> assignTable(const ForeignTable& points, const AssignmentZones& zones, const std::string& crs) {
  constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
  std::vector<Point> positions;
  positions.reserve(points.rows.size());
  AssignedTable assigned{.layer = {.name = "assigned", .crs = crs}};
  for (const ForeignRow& row : points.rows) {
    const auto* position = std::get_if<Point>(&row.shape);
    positions.push_back(position != nullptr ? *position : Point{.east = kNowhere, .north = kNowhere});
    assigned.counts.withoutPosition += position == nullptr ? 1 : 0;
  }
  if (assigned.counts.withoutPosition == std::ssize(points.rows)) {
    return noUsablePosition({});
  }
  for (const std::string& name : points.header.fields) {
    assigned.layer.fields.push_back({.name = name});
  }
  assigned.layer.fields.push_back({.name = zoneColumnBeside(points.header.fields)});
  const ZonesOfPoints found = assignZones(zones.index(), positions);
  assigned.layer.rows.resize(points.rows.size());
  for (std::size_t row = 0; row < points.rows.size(); ++row) {
    LayerRow& result = assigned.layer.rows[row];
    result.values = points.rows[row].values;
    result.values.resize(points.header.fields.size());
    result.values.push_back(zones.namesOf(found.of(row)));
    if (std::holds_alternative<Point>(points.rows[row].shape)) {
      result.shape = points.rows[row].shape;
    }
    assigned.counts.add(found.of(row));
  }
  return assigned;
}

}  // namespace buurtatlas
