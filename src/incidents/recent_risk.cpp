#include "incidents/recent_risk.h"

#include <cmath>
#include <cstddef>

#include "geometry/measure.h"

namespace buurtatlas {

namespace {

constexpr double kStep = 50;
constexpr std::chrono::days kWeek{7};

// Of one incident, on the cells around it.
void addRisk(const GroundCells& cells, const DatedPoint& incident, int weeks, Metres reach, std::vector<double>& risk) {
  const auto around = static_cast<std::int64_t>(std::ceil(reach.value / cells.side.value));
  const auto eastwards = static_cast<std::int64_t>(std::floor(incident.at.east / cells.side.value)) - cells.firstColumn;
  const auto southwards = cells.topRow - static_cast<std::int64_t>(std::floor(incident.at.north / cells.side.value));
  for (std::int64_t row = std::max<std::int64_t>(0, southwards - around);
       row <= std::min<std::int64_t>(cells.rows - 1, southwards + around); ++row) {
    for (std::int64_t column = std::max<std::int64_t>(0, eastwards - around);
         column <= std::min<std::int64_t>(cells.columns - 1, eastwards + around); ++column) {
      const auto cell = static_cast<std::size_t>(row * cells.columns + column);
      const double distance = distanceBetween(cells.centreOf(cell), incident.at).value;
      if (distance <= reach.value) {
        risk[cell] += 1 / ((1 + std::floor(distance / kStep)) * (1 + weeks));
      }
    }
  }
}

}  // namespace

std::vector<double> recentRisk(const GroundCells& cells, std::span<const DatedPoint> incidents, Date day,
                               const RecentRiskReach& reach) {
  std::vector<double> risk(cells.size());
  for (const DatedPoint& incident : incidents) {
    const auto before = day - incident.day;
    if (before.count() > 0 && before.count() <= reach.days) {
      addRisk(cells, incident, static_cast<int>(before / kWeek), reach.distance, risk);
    }
  }
  return risk;
}

}  // namespace buurtatlas
