#include "geocoding/street_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "core/point.h"
#include "geocoding/draft_street.h"
#include "geocoding/register_records.h"

namespace buurtatlas {
namespace {

std::size_t endOfNumbers(std::span<const DraftStreet> streets, std::size_t street, std::size_t all) {
  return street + 1 < streets.size() ? streets[street + 1].record.numbersBegin : all;
}

// The number nearest to the middle of the extent stands for the street.
void findMiddle(StreetRecord& street, std::uint32_t end, std::span<const NumberRecord> numbers) {
  Box extent;
  for (std::uint32_t i = street.numbersBegin; i < end; ++i) {
    if (numbers[i].hasPosition()) {
      extent.add(numbers[i].position());
    }
  }
  if (extent.isEmpty()) {
    return;
  }
  const Point centre{.east = (extent.west + extent.east) / 2, .north = (extent.south + extent.north) / 2};
  const auto distance = [](Point one, Point other) {
    return std::hypot(one.east - other.east, one.north - other.north);
  };
  double nearest = std::numeric_limits<double>::infinity();
  for (std::uint32_t i = street.numbersBegin; i < end; ++i) {
    if (numbers[i].hasPosition() && distance(numbers[i].position(), centre) < nearest) {
      nearest = distance(numbers[i].position(), centre);
      street.middleNumber = i;
    }
  }
  const Point middle = numbers[street.middleNumber].position();
  street.east = numbers[street.middleNumber].east;
  street.north = numbers[street.middleNumber].north;
  double farthest = 0;
  for (std::uint32_t i = street.numbersBegin; i < end; ++i) {
    if (numbers[i].hasPosition()) {
      farthest = std::max(farthest, distance(numbers[i].position(), middle));
    }
  }
  street.radius = static_cast<std::uint32_t>(std::ceil(farthest));
}

}  // namespace

std::vector<NumberRecord> numbersByStreet(std::span<const DraftNumber> drafts, std::span<const TailRecord> tails,
                                          std::vector<DraftStreet>& streets) {
  for (const DraftNumber& draft : drafts) {
    ++streets[draft.street].record.numbersBegin;
  }
  std::uint32_t begin = 0;
  for (DraftStreet& street : streets) {
    begin += std::exchange(street.record.numbersBegin, begin);
  }
  std::vector<std::uint32_t> next;
  next.reserve(streets.size());
  for (const DraftStreet& street : streets) {
    next.push_back(street.record.numbersBegin);
  }
  std::vector<NumberRecord> numbers(drafts.size());
  for (const DraftNumber& draft : drafts) {
    numbers[next[draft.street]++] = draft.record;
  }
  const auto rank = [tails](const NumberRecord& number) {
    const TailRecord& tail = tails[number.tail];
    return std::tuple(number.number, tail.suffix, tail.last, tail.box != 0, number.isHistoric, !number.hasPosition(),
                      number.tail);
  };
  for (std::size_t i = 0; i < streets.size(); ++i) {
    const auto first = numbers.begin() + static_cast<std::ptrdiff_t>(streets[i].record.numbersBegin);
    const auto last = numbers.begin() + static_cast<std::ptrdiff_t>(endOfNumbers(streets, i, numbers.size()));
    std::stable_sort(first, last,
                     [&rank](const NumberRecord& one, const NumberRecord& other) { return rank(one) < rank(other); });
  }
  return numbers;
}

std::uint64_t dropRepeated(std::vector<DraftStreet>& streets, std::vector<NumberRecord>& numbers) {
  const std::size_t all = numbers.size();
  std::size_t kept = 0;
  for (std::size_t i = 0; i < streets.size(); ++i) {
    const std::size_t end = endOfNumbers(streets, i, all);
    const std::size_t begin = std::exchange(streets[i].record.numbersBegin, static_cast<std::uint32_t>(kept));
    const std::size_t first = kept;
    for (std::size_t at = begin; at < end; ++at) {
      const NumberRecord& number = numbers[at];
      const bool repeated =
          kept > first && numbers[kept - 1].number == number.number && numbers[kept - 1].tail == number.tail;
      if (!repeated) {
        numbers[kept++] = number;
      }
    }
  }
  numbers.resize(kept);
  return all - kept;
}

void findMiddles(std::vector<DraftStreet>& streets, std::span<const NumberRecord> numbers) {
  for (std::size_t i = 0; i < streets.size(); ++i) {
    findMiddle(streets[i].record, static_cast<std::uint32_t>(endOfNumbers(streets, i, numbers.size())), numbers);
  }
}

}  // namespace buurtatlas
