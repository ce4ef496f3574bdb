#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/alert.h"
#include "core/result.h"

namespace buurtatlas {

/// A longer SMS is refused: it costs too much and is read too late.
inline constexpr int kMostSegments = 3;

/// Blocker: may not be sent. Warning: may be sent after a person has read it.
enum class Severity { Blocker, Warning };

/// Something that is wrong, or may be, with the text of an alert.
struct Finding {
  Severity severity = Severity::Warning;
  Reason reason = {};
  std::string mended = {};  ///< the text without this fault, to be offered; empty where that is for a person to write
  friend bool operator==(const Finding&, const Finding&) = default;
};

/// Reads the text of an alert before it is sent. Order: blockers first.
/// Misses: names, descriptions of persons, and number plates written out in words.
std::vector<Finding> lintMessage(std::string_view text, Urgency urgency);

bool hasBlocker(const std::vector<Finding>& findings);

}  // namespace buurtatlas
