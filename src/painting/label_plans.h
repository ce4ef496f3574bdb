#pragma once

#include <map>

#include "painting/label_placement.h"

namespace buurtatlas {

/// The labels of one map at each zoom level, placed when first needed. Thread: one at a time; needs a QGuiApplication.
class LabelPlans {
 public:
  LabelPlans(StreetPicture streets, AreaPicture areas);

  /// The plan for a zoom level, which may be a fraction.
  const LabelPlan& at(double zoom);

 private:
  StreetPicture m_streets;
  AreaPicture m_areas;
  std::map<int, LabelPlan> m_plans;
};

}  // namespace buurtatlas
