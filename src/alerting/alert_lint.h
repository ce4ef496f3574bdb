#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "alerting/alert_template.h"
#include "alerting/message_lint.h"
#include "core/alert.h"
#include "core/atlas.h"

namespace buurtatlas {

/// The names that the text of an alert is searched for: of members, who must not be in it, and of streets, zones and
/// neighbourhoods, one of which should be.
class AlertNames {
 public:
  /// Knows none.
  AlertNames() = default;
  explicit AlertNames(const Atlas& atlas);

  /// The first full name of a member in the text, as it stands there; empty for none. Misses: first names alone.
  [[nodiscard]] std::string personIn(std::string_view text) const;
  [[nodiscard]] bool hasPlace(std::string_view text) const;

 private:
  std::unordered_set<std::string> m_people;
  std::unordered_set<std::string> m_places;
};

/// Reads the text of an alert before it is sent: all of lintMessage(), names, links to pictures, and whether an urgent
/// one says where, when, and when people hear more. Order: blockers first. Misses: what a name, a place or a time is
/// called in words that are not listed.
std::vector<Finding> lintAlert(std::string_view text, Urgency urgency, AlertKind use, const AlertNames& names);

}  // namespace buurtatlas
