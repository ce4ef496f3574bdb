#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/alert_case.h"
#include "core/result.h"
#include "core/units.h"

namespace buurtatlas {

/// What somebody saw of an alert that is to be judged.
struct SeenCase {
  CaseContent content = {};
  std::vector<Id> people = {};  ///< to whom it would go, each once
};

/// What is another since.
struct CaseChanges {
  std::vector<std::string> languages = {};  ///< whose text is another, or there or not there
  SquareMetres areaAdded = {};
  SquareMetres areaLost = {};
  std::int64_t peopleAdded = 0;
  std::int64_t peopleLost = 0;
  bool isOtherwise = false;  ///< how long it is valid, when news is promised, who may possibly be warned, or a reason
  [[nodiscard]] bool isNothing() const;
};
/// Fails: InvalidGeometry for an area with a fault.
Result<CaseChanges> changesSince(const SeenCase& before, const SeenCase& now);

}  // namespace buurtatlas
