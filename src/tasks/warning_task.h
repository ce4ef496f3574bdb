#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/layer_table.h"
#include "core/ports.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// The area to warn, as a file has it, and what is wanted in its place.
struct WarningRequest {
  std::string file = {};
  std::string layer = {};
  std::string crs = {};  ///< system of the file where it does not say
  std::size_t mostCorners = 100;
  bool keepsHoles = true;
  bool isInDegrees = false;  ///< wanted in WGS 84; else in the system of the file
  bool isForPhones = false;  ///< corners on the 22-bit grid of 3GPP TS 23.041, in WGS 84
};

/// An area with few corners that holds all of another, and what that costs. Measures: in the file's own plane, for
/// degrees in the atlas's or one that fits.
struct MadeWarningArea {
  MultiPolygon area = {};  ///< in `crs`, on no grid
  std::string crs = {};
  std::size_t corners = 0;
  std::size_t cornersBefore = 0;
  std::string plane = {};  ///< what it was measured in
  SquareMetres sizeBefore = {};
  SquareMetres overshoot = {};
  Metres farthest = {};  ///< how far its border lies from the area at the most
  std::optional<std::int64_t> addressesBefore = {};
  std::optional<std::int64_t> addressesAdded = {};
};

/// Where the file is in another system than the answer, the area is taken with its edges as they bend between the two.
/// With an atlas its addresses are counted. Fails: as the reader; InvalidInput for a file without areas or one that no
/// metric plane fits; as warningArea().
Result<MadeWarningArea> makeWarningArea(ForeignReader& reader, const WarningRequest& request, const Atlas* atlas,
                                        const JobControl& control = {});

/// An area of a plane in WGS 84: where an edge bends outwards it is followed, where it bends inwards the straight one
/// holds it. Fails: InvalidInput for an unknown plane.
Result<MultiPolygon> areaInDegrees(const MultiPolygon& area, const std::string& plane);

/// One row: corners, overshoot_m2, farthest_m, addresses_added.
LayerTable warningTable(const MadeWarningArea& made);

}  // namespace buurtatlas
