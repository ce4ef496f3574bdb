#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/units.h"
#include "tasks/case_desk.h"

namespace buurtatlas {

/// How well an area hits the one that was meant.
struct AreaAgreement {
  SquareMetres missed = {};  ///< meant and not warned
  SquareMetres extra = {};   ///< warned and not meant
  double share = 0;          ///< of what is meant or warned, that which is both; 0 to 1
};

/// How an alert of an exercise was done.
struct ExerciseScore {
  Id alert = 0;
  std::string author = {};
  std::optional<std::chrono::seconds> timeToSend = {};  ///< from opening it to the sending; none: it was not sent
  std::int64_t findings = 0;                            ///< what the check of its texts had to say
  std::optional<AreaAgreement> area = {};               ///< where an area was meant
  int points = 0;                                       ///< of 100; 0 for what was not sent
};

/// An alert that is sent within this time gets all points for speed, one that takes ten times as long none.
inline constexpr std::chrono::seconds kWantedTime{60};

/// Scores the alerts of an exercise: 50 points for the time, 30 for the area, 20 for the texts; without an area that
/// was meant, those for time and texts out of 100. Order: oldest first. Fails: NotAllowed in an atlas that is no
/// exercise; InvalidGeometry for an area with a fault.
Result<std::vector<ExerciseScore>> exerciseReport(const AtlasStore& store, const std::optional<MultiPolygon>& intended,
                                                  Instant at);

}  // namespace buurtatlas
