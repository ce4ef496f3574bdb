#include "painting/label_plans.h"

#include <cmath>
#include <utility>

namespace buurtatlas {

LabelPlans::LabelPlans(StreetPicture streets, AreaPicture areas)
    : m_streets(std::move(streets)), m_areas(std::move(areas)) {}

const LabelPlan& LabelPlans::at(double zoom) {
  const int level = static_cast<int>(std::floor(zoom));
  const auto found = m_plans.find(level);
  if (found != m_plans.end()) {
    return found->second;
  }
  static const StreetMap nothing;
  return m_plans.emplace(level, placeLabels(m_streets.map ? *m_streets.map : nothing, m_areas, level)).first->second;
}

}  // namespace buurtatlas
