#include "tasks/place_counts.h"

#include <algorithm>
#include <array>
#include <format>
#include <iterator>
#include <numeric>
#include <span>
#include <utility>
#include <variant>

#include "geometry/measure.h"
#include "geometry/nearest_line.h"
#include "geometry/zone_index.h"
#include "incidents/too_few.h"
#include "tasks/incident_choice.h"
#include "tasks/incident_days.h"
#include "tasks/streets_of_ground.h"

namespace buurtatlas {

namespace {

constexpr std::array<std::string_view, 5> kPlaces = {"cell", "street", "neighbourhood", "area", "zone"};

/// All that is counted, as bare places.
struct Counted {
  const std::vector<Point>& incidents;
  std::vector<Point> households = {};
  std::vector<const Street*> streets = {};
};

Counted countedOf(const Atlas& atlas, const std::vector<Point>& incidents) {
  Counted counted{.incidents = incidents};
  for (const Address& address : *atlas.addresses) {
    if (address.position && isHousehold(address)) {
      counted.households.push_back(*address.position);
    }
  }
  for (const Street& street : *atlas.streets) {
    if (street.roadClass != RoadClass::Rail) {
      counted.streets.push_back(&street);
    }
  }
  return counted;
}

PlaceCount restOf(std::int64_t incidents, std::int64_t households) {
  return {.isRest = true, .incidents = incidents, .households = households};
}

std::unexpected<Error> nothingToCountIn(CountBy by) {
  switch (by) {
    case CountBy::Street:
      return fail(ErrorCode::InvalidInput, "This atlas holds no streets to count by; import them first.");
    case CountBy::Neighbourhood:
      return fail(ErrorCode::InvalidInput, "This atlas holds no neighbourhoods to count by; import them first.");
    case CountBy::Area:
      return fail(ErrorCode::InvalidInput, "This atlas holds no areas to count by; import them first.");
    default:
      return fail(ErrorCode::InvalidInput, "This atlas holds no zones to count by; draw or import one first.");
  }
}

std::vector<PlaceCount> rowsOf(const Atlas& atlas, CountBy by) {
  std::vector<PlaceCount> rows;
  if (by == CountBy::Zone) {
    for (const Zone& zone : *atlas.zones) {
      if (zone.state != ZoneState::Dissolved) {
        rows.push_back({.code = std::to_string(zone.id), .name = zone.name, .shape = zone.border});
      }
    }
    return rows;
  }
  for (const NamedArea& area : by == CountBy::Area ? *atlas.areas : *atlas.neighbourhoods) {
    rows.push_back({.code = area.key, .name = area.name, .shape = area.area});
  }
  return rows;
}

void countByAreas(const Counted& counted, PlaceCounts& counts) {
  std::vector<MultiPolygon> areas;
  std::ranges::transform(counts.rows, std::back_inserter(areas),
                         [](const PlaceCount& row) { return std::get<MultiPolygon>(row.shape); });
  const ZoneIndex index(areas);
  PlaceCount rest = restOf(0, 0);
  const AreasOfPoints held = index.areasAt(counted.incidents);
  for (std::size_t i = 0; i < held.size(); ++i) {
    const std::span<const std::uint32_t> of = held.of(i);
    std::ranges::for_each(of, [&](std::uint32_t area) { ++counts.rows[area].incidents; });
    rest.incidents += of.empty() ? 1 : 0;
    counts.inSeveral += of.size() > 1 ? 1 : 0;
  }
  const AreasOfPoints housed = index.areasAt(counted.households);
  for (std::size_t i = 0; i < housed.size(); ++i) {
    std::ranges::for_each(housed.of(i), [&](std::uint32_t area) { ++counts.rows[area].households; });
    rest.households += housed.of(i).empty() ? 1 : 0;
  }
  for (const Street* street : counted.streets) {
    for (const ZoneIndex::Piece piece : index.piecesOf(street->path)) {
      counts.rows[piece.area].street.value += piece.length.value;
    }
  }
  counts.rows.push_back(std::move(rest));
}

void countByStreets(const Counted& counted, PlaceCounts& counts) {
  std::vector<LineString> paths;
  for (const Street* street : counted.streets) {
    paths.push_back(street->path);
    counts.rows.push_back(
        {.code = street->key, .name = street->name, .street = lengthOf(street->path), .shape = street->path});
  }
  const NearestLine lines(paths);
  PlaceCount rest = restOf(0, 0);
  for (const auto& line : lines.within(counted.incidents, counts.recipe.toStreet)) {
    ++(line ? counts.rows[*line] : rest).incidents;
  }
  for (const auto& line : lines.within(counted.households, counts.recipe.toStreet)) {
    ++(line ? counts.rows[*line] : rest).households;
  }
  counts.rows.push_back(std::move(rest));
}

Result<void> countByCells(const Counted& counted, const MultiPolygon& ground, PlaceCounts& counts) {
  const auto cells = layCells(ground, counts.recipe.cell);
  if (!cells) {
    return std::unexpected(cells.error());
  }
  const CellCounts incidents = countPerCell(*cells, ground, counted.incidents);
  const CellCounts households = countPerCell(*cells, ground, counted.households);
  std::vector<double> metres(cells->size());
  for (const Street* street : counted.streets) {
    addLengthPerCell(*cells, street->path, metres);
  }
  for (std::size_t cell = 0; cell < cells->size(); ++cell) {
    if (cells->isGround[cell] != 0) {
      counts.rows.push_back({.code = codeOf(*cells, cell),
                             .incidents = incidents.perCell[cell],
                             .households = households.perCell[cell],
                             .street = Metres(metres[cell]),
                             .shape = squareOf(*cells, cell)});
    }
  }
  counts.rows.push_back(restOf(incidents.offGround, households.offGround));
  return {};
}

std::string rateText(std::optional<double> rate) { return rate ? std::format("{:.2f}", *rate) : std::string(); }

}  // namespace

std::string_view nameOf(CountBy by) { return kPlaces[static_cast<std::size_t>(by)]; }

std::optional<CountBy> parseCountBy(std::string_view text) {
  const auto found = std::ranges::find(kPlaces, text);
  return found == kPlaces.end() ? std::nullopt : std::optional(static_cast<CountBy>(found - kPlaces.begin()));
}

std::optional<double> PlaceCount::perThousandHouseholds() const {
  return households < kLeastHouseholds
             ? std::nullopt
             : std::optional(static_cast<double>(incidents) * 1000 / static_cast<double>(households));
}

std::optional<double> PlaceCount::perKilometre() const {
  return street < kLeastStreet ? std::nullopt : std::optional(static_cast<double>(incidents) * 1000 / street.value);
}

std::string codeOf(const GroundCells& cells, std::size_t cell) {
  const Box box = cells.boxOf(cell);
  return std::format("E{:.0f}N{:.0f}", box.west, box.south);
}

MultiPolygon squareOf(const GroundCells& cells, std::size_t cell) {
  const Box box = cells.boxOf(cell);
  return {{.outer = {onGrid({.east = box.west, .north = box.south}), onGrid({.east = box.east, .north = box.south}),
                     onGrid({.east = box.east, .north = box.north}), onGrid({.east = box.west, .north = box.north})},
           .holes = {}}};
}

Result<PlaceCounts> countPlaces(const Atlas& atlas, const IncidentFilter& filter, const CountRecipe& recipe,
                                const JobControl& control) {
  const auto choice = chooseIncidents(atlas, filter);
  if (!choice) {
    return std::unexpected(choice.error());
  }
  control.report(0.2);
  PlaceCounts counts{.recipe = recipe,
                     .incidents = std::ssize(choice->positions),
                     .withoutPosition = choice->withoutPosition,
                     .withoutClock = choice->withoutClock};
  const Counted counted = countedOf(atlas, choice->positions);
  if (recipe.by == CountBy::Cell) {
    const auto done = groundOfIncidents(atlas, filter).and_then([&](const MultiPolygon& ground) {
      return countByCells(counted, ground, counts);
    });
    if (!done) {
      return std::unexpected(done.error());
    }
  } else if (recipe.by == CountBy::Street) {
    countByStreets(counted, counts);
  } else {
    counts.rows = rowsOf(atlas, recipe.by);
    countByAreas(counted, counts);
  }
  if (counts.rows.size() == 1) {
    return nothingToCountIn(recipe.by);
  }
  if (control.isStopped()) {
    return fail(ErrorCode::Cancelled, "The counting was cancelled.");
  }
  control.report(1);
  return counts;
}

Result<Concentration> concentrationOf(const PlaceCounts& counts, const JobControl& control) {
  std::vector<std::int64_t> incidents;
  std::vector<double> sizes;
  for (const PlaceCount& row : counts.rows) {
    if (!row.isRest) {
      const auto* area = std::get_if<MultiPolygon>(&row.shape);
      incidents.push_back(row.incidents);
      sizes.push_back(area == nullptr ? row.street.value : areaOf(*area).value);
    }
  }
  const std::int64_t all = std::accumulate(incidents.begin(), incidents.end(), std::int64_t{0});
  if (all < kLeastForStatistics) {
    return Concentration{.places = std::ssize(incidents), .incidents = all};
  }
  return concentrationOf(incidents, sizes, 1, control);
}

std::vector<bool> withheldPlaces(const PlaceCounts& counts, Detail detail) {
  if (detail == Detail::Precise) {
    return std::vector<bool>(counts.rows.size());
  }
  std::vector<PeopleCount> listed;
  std::ranges::transform(counts.rows, std::back_inserter(listed),
                         [](const PlaceCount& row) { return PeopleCount{.count = row.incidents}; });
  return withheldCounts(listed);
}

LayerTable placeCountTable(const Atlas& atlas, const PlaceCounts& counts, Detail detail) {
  const std::vector<bool> withheld = withheldPlaces(counts, detail);
  LayerTable table{.name = "counts",
                   .crs = atlas.info.plane,
                   .fields = {{.name = "code"},
                              {.name = "name"},
                              {.name = "incidents", .type = FieldType::Integer},
                              {.name = "households", .type = FieldType::Integer},
                              {.name = "street_m", .type = FieldType::Real},
                              {.name = "per_1000_households", .type = FieldType::Real},
                              {.name = "per_km", .type = FieldType::Real},
                              {.name = "withheld"}}};
  for (std::size_t i = 0; i < counts.rows.size(); ++i) {
    const PlaceCount& row = counts.rows[i];
    const bool isTold = !withheld[i];
    table.rows.push_back({.values = {row.code, row.name, isTold ? std::to_string(row.incidents) : std::string(),
                                     std::to_string(row.households), std::format("{:.1f}", row.street.value),
                                     isTold ? rateText(row.perThousandHouseholds()) : std::string(),
                                     isTold ? rateText(row.perKilometre()) : std::string(), isTold ? "" : "yes"},
                          .shape = row.shape});
  }
  return table;
}

}  // namespace buurtatlas
