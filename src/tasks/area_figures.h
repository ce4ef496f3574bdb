#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "core/polygon.h"
#include "core/units.h"
#include "geometry/point_grid.h"

namespace buurtatlas {

/// What an area would hold, counted while it is drawn.
struct AreaFigures {
  std::int64_t addresses = 0;
  std::int64_t members = 0;                  ///< with an accepted place, not left
  std::int64_t streets = 0;                  ///< names of streets with an address inside
  std::int64_t incidents = 0;                ///< begun in the 365 days up to and with the day asked for
  SquareMetres overlap = {};                 ///< shared with other zones of the type, twice where two of them overlap
  std::vector<std::string> overlapped = {};  ///< their names
};

/// Counts what areas hold. Building it takes a while, counting does not. Thread: any number of threads at once.
class AreaCounter {
 public:
  explicit AreaCounter(std::shared_ptr<const Atlas> atlas);

  /// The area must have no fault. `today` is the last day of the year of incidents.
  [[nodiscard]] AreaFigures figuresOf(const MultiPolygon& area, Date today) const;
  /// Adds what the area shares with zones of this type that are not dissolved, other than `itself` (0 for a new zone).
  /// Misses: zones whose border has a fault.
  void addOverlaps(AreaFigures& figures, const MultiPolygon& area, ZoneType type, Id itself) const;

 private:
  std::shared_ptr<const Atlas> m_atlas;
  std::vector<std::uint32_t> m_streetOf;  ///< of each address, the number of its street's name
  PointGrid m_addresses;
  PointGrid m_members;
  PointGrid m_incidents;
};

}  // namespace buurtatlas
