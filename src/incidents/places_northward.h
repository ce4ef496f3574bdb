#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/incident_columns.h"
#include "core/point.h"
#include "core/unfilled.h"

namespace buurtatlas {

/// Where incidents lie, from south to north: in this order a density of any bandwidth is summed without going back and
/// forth in memory. Rows without a position are not in it.
class PlacesNorthward {
 public:
  explicit PlacesNorthward(const IncidentColumns& columns);
  /// Those of the columns, made when they are first asked for and kept until others are. Thread: any.
  static std::shared_ptr<const PlacesNorthward> of(const std::shared_ptr<const IncidentColumns>& columns);

  /// The places of the rows whose mark is not 0, one mark for each row of the columns.
  [[nodiscard]] Unfilled<Point> among(std::span<const std::uint8_t> marks) const;

 private:
  std::vector<std::uint32_t> m_rows = {};
  Unfilled<Point> m_places = {};  ///< of the rows, in their order
};

}  // namespace buurtatlas
