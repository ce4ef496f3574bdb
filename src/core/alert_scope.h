#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/alert.h"
#include "core/dates.h"
#include "core/polygon.h"
#include "core/units.h"

namespace buurtatlas {

/// Where one part of the area of an alert comes from.
enum class AreaOrigin { Drawing, Circle, Zone, Street, File };

/// One of the areas that the area of an alert is made of.
struct AlertAreaPart {
  AreaOrigin origin = AreaOrigin::Drawing;
  std::string name = {};  ///< of the zone, street or file
  Metres reach = {};      ///< radius of a circle, distance to both sides of a street
  MultiPolygon area = {};
  friend bool operator==(const AlertAreaPart&, const AlertAreaPart&) = default;
};

/// Whom an alert that is being written is for. It knows members by their number alone.
struct AlertScope {
  std::vector<AlertAreaPart> parts = {};
  std::vector<MultiPolygon> holes = {};
  bool keepsOutside = false;             ///< ground outside the municipality is warned too
  std::string outsideReason = {};        ///< why
  bool includesPossible = false;         ///< those who may live in the area are addressed too
  bool withCoordinators = false;         ///< the coordinators of all zones are addressed too
  std::map<Id, TakenOut> takenOut = {};  ///< members who are not addressed, whatever else holds
  friend bool operator==(const AlertScope&, const AlertScope&) = default;
};

/// An alert, or words about one, that is being written, as it is kept for the case that the program ends in the middle
/// of it.
struct KeptAlert {
  Instant at = {};
  Urgency urgency = Urgency::Urgent;
  AlertScope scope = {};
  std::string templateKey = {};                    ///< empty for own words
  std::map<std::string, std::string> filled = {};  ///< what was filled in, by slot
  std::map<std::string, std::string> texts = {};   ///< those that were changed by hand, by language
  Id changedCase = 0;                              ///< the case whose words and area are changed; 0 for a new alert
  std::int64_t caseVersion = 0;                    ///< of that case when it was opened
  Id about = 0;                                    ///< the alert that the words are about; 0 for an alert of its own
  AlertKind use = AlertKind::Alert;
  friend bool operator==(const KeptAlert&, const KeptAlert&) = default;
};

}  // namespace buurtatlas
