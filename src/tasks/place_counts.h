#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/layer_table.h"
#include "core/units.h"
#include "incidents/concentration.h"
#include "incidents/filter.h"
#include "incidents/ground_cells.h"
#include "tasks/disclosure.h"

namespace buurtatlas {

/// For what incidents are counted apart.
enum class CountBy { Cell, Street, Neighbourhood, Area, Zone };
/// cell, street, neighbourhood, area, zone.
std::string_view nameOf(CountBy by);
std::optional<CountBy> parseCountBy(std::string_view text);

/// No rate is given on fewer households, or on less street.
inline constexpr std::int64_t kLeastHouseholds = 100;
inline constexpr Metres kLeastStreet{100};

/// How incidents are counted.
struct CountRecipe {
  CountBy by = CountBy::Neighbourhood;
  Metres cell = Metres(100);     ///< side of a cell
  Metres toStreet = Metres(50);  ///< farther from every street is near none
};

/// What was counted in one place.
struct PlaceCount {
  std::string code = {};
  std::string name = {};
  bool isRest = false;  ///< what is in none of the others
  std::int64_t incidents = 0;
  std::int64_t households = 0;  ///< addresses with a position that are not known to be businesses
  Metres street = {};           ///< streets, without railways
  Shape shape = {};

  /// None under kLeastHouseholds.
  [[nodiscard]] std::optional<double> perThousandHouseholds() const;
  /// None under kLeastStreet.
  [[nodiscard]] std::optional<double> perKilometre() const;
};

/// Incidents place by place. Order: cells from the north-west, row by row, the others as in the atlas; the last row is
/// the rest. A segment of street has what is nearer to it than to any other; an area, zone or neighbourhood what it
/// holds by the border rule of ZoneIndex, so an overlap counts in each.
struct PlaceCounts {
  CountRecipe recipe = {};
  std::vector<PlaceCount> rows = {};
  std::int64_t incidents = 0;  ///< that have a position
  std::int64_t inSeveral = 0;  ///< counted in two rows or more
  std::int64_t withoutPosition = 0;
  std::int64_t withoutClock = 0;
};

/// Fails: as chooseIncidents(), layCells(); InvalidInput when there is no such place in the atlas; Cancelled.
Result<PlaceCounts> countPlaces(const Atlas& atlas, const IncidentFilter& filter, const CountRecipe& recipe,
                                const JobControl& control = {});

/// How few of the places hold most of the incidents in them; the rest left out. By chance as many fall on every metre
/// of street, or on every square metre of the others. Without shares under kLeastForStatistics incidents. Fails:
/// Cancelled.
Result<Concentration> concentrationOf(const PlaceCounts& counts, const JobControl& control = {});

/// Of each row whether its count and what follows from it are withheld, see withheldCounts().
std::vector<bool> withheldPlaces(const PlaceCounts& counts, Detail detail);

/// code, name, incidents, households, street_m, per_1000_households, per_km and withheld ("yes" where the count and
/// its rates are, and cannot be told from the others). Shapes are those of the places.
LayerTable placeCountTable(const Atlas& atlas, const PlaceCounts& counts, Detail detail);

/// The name of a cell: where its south-west corner lies, in metres of the plane, such as E670100N675200.
std::string codeOf(const GroundCells& cells, std::size_t cell);
MultiPolygon squareOf(const GroundCells& cells, std::size_t cell);

}  // namespace buurtatlas
