#pragma once

// Private to tasks: the house numbers behind the name of a street.

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "geocoding/number_place.h"
#include "tasks/written_line.h"

namespace buurtatlas {

/// House numbers as one group of words gives them: "even 2-48", "(oneven)", "volledig".
struct NumberGroup {
  std::optional<StreetSide> side = {};
  bool isSideFirst = false;
  bool isWhole = false;
  std::string from = {};
  std::string to = {};

  [[nodiscard]] bool hasRange() const { return !from.empty() || !to.empty(); }
};

/// Reads the house numbers that stand at `at`, up to the next street, and moves `at` behind them. A side reaches the
/// groups beside it: "even 2-8, 12-20", "1-15 en 21-25 oneven". Fails: with why, `at` where it is not understood.
std::expected<std::vector<NumberGroup>, Reason> readNumberGroups(const WrittenLine& line, std::size_t& at);

/// What to say when the words from `at` on are no house numbers.
Reason notUnderstood(const WrittenLine& line, std::size_t at);

}  // namespace buurtatlas
