#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/layer_table.h"
#include "core/result.h"
#include "core/units.h"
#include "incidents/filter.h"
#include "incidents/ground_cells.h"
#include "incidents/hot_spots.h"
#include "incidents/local_moran.h"
#include "tasks/disclosure.h"

namespace buurtatlas {

enum class HotSpotMethod { Gi, Moran };

struct HotSpotRecipe {
  HotSpotMethod method = HotSpotMethod::Gi;
  Metres cell = Metres(100);
  Metres band = Metres(300);
  std::optional<std::uint32_t> permutations = {};  ///< none: 9,999 of local Moran, none of Gi*
  std::uint64_t seed = 1;
};

/// Cells with the incidents in them, and which of them are hot.
struct HotSpotMap {
  HotSpotRecipe recipe = {};
  GroundCells cells = {};
  CellCounts counts = {};
  HotSpots gi = {};                     ///< empty for another method, or where there is too little to say
  std::vector<double> giPermuted = {};  ///< as permuteHotSpots(); empty where no permutations were asked for
  LocalMoran moran = {};                ///< as gi
  std::optional<Reason> tooFew = {};    ///< why there are counts only
  std::int64_t withoutPosition = 0;
  std::int64_t withoutClock = 0;

  /// The words of HotSpotClass or MoranClass; none where there are counts only.
  [[nodiscard]] std::string_view classOf(std::size_t cell) const;
  /// z of Gi*, or I of Moran.
  [[nodiscard]] double scoreOf(std::size_t cell) const;
};

/// Fails: as chooseIncidents(), layCells(), findHotSpots(), findLocalMoran().
Result<HotSpotMap> mapHotSpots(const Atlas& atlas, const IncidentFilter& filter, const HotSpotRecipe& recipe,
                               const JobControl& control = {});

/// The cells of the ground as squares: code, incidents, class, z or moran_i, p, q and, of Gi*, p_permuted. Withheld are
/// counts under 5, and score, p and q of every cell: from those of cells beside each other single incidents can be
/// worked out.
LayerTable hotSpotTable(const Atlas& atlas, const HotSpotMap& map, Detail detail);

}  // namespace buurtatlas
