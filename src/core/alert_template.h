#pragma once

#include <map>
#include <string>

#include "core/alert.h"

namespace buurtatlas {

/// The words of one kind of alert. Names and texts are by language: nl, fr, de or en.
struct AlertTemplate {
  Id id = 0;             ///< in the atlas; 0 for one that the program ships with
  std::string key = {};  ///< differs between the templates of one atlas
  Urgency urgency = Urgency::Urgent;
  AlertKind use = AlertKind::Alert;
  std::map<std::string, std::string> names = {};
  std::map<std::string, std::string> texts = {};
  friend bool operator==(const AlertTemplate&, const AlertTemplate&) = default;
};

}  // namespace buurtatlas
