#pragma once

#include <QString>
#include <vector>

#include "core/plan.h"
#include "tasks/plan_comparison.h"
#include "viewmodels/line_list.h"

namespace buurtatlas {

// What the window says of plans.

/// A draft, or from when it holds.
QString planStateWords(const Plan& plan, Date today);
/// What adopting a plan does to zones and members, and that it can be undone.
QString adoptionWords(const PlanComparison& comparison);
/// How many members would be in another zone.
QString movedWords(const PlanComparison& comparison);
/// What is measured, how it is now (subtitle) and how it would be (value).
std::vector<Line> figureLines(const PlanComparison& comparison);
/// A zone, what happens to it, and its members now and then.
Line stepLine(const PlanStepFigures& figures);

}  // namespace buurtatlas
