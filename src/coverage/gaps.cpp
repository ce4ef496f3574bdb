#include "coverage/gaps.h"

#include <algorithm>
#include <tuple>

namespace buurtatlas {

std::int64_t countOpen(const std::vector<Gap>& gaps) { return std::ranges::count(gaps, 0, &Gap::allowedBy); }

bool ranksBefore(const Gap& first, const Gap& second) {
  return std::tuple(first.allowedBy != 0, second.addresses, second.streetLength, second.size) <
         std::tuple(second.allowedBy != 0, first.addresses, first.streetLength, first.size);
}

}  // namespace buurtatlas
