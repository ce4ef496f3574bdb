#include "geocoding/number_ladder.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/placement.h"
#include "core/point.h"
#include "core/units.h"
#include "geocoding/address_hypotheses.h"
#include "geocoding/house_number.h"
#include "geocoding/register_image.h"

namespace buurtatlas {
namespace {

using Numbers = std::span<const NumberRecord>;

constexpr Metres kRadiusExact(15);
constexpr Metres kRadiusBaseNumber(25);
constexpr int kNearestWithin = 8;
constexpr int kWidestGap = 60;  // numbers, between neighbours that a line is drawn between
constexpr double kShortestInterpolation = 20;
constexpr double kShortestBeyond = 30;

// So that nine in ten lie within the radius, of the numbers of a twelfth of the Belgian streets that were left out and
// then looked up.
constexpr double kSpreadBetween = 1.2;
constexpr double kSpreadBeyond = 3;

Numbers withNumber(Numbers numbers, int number) {
  const auto found = std::ranges::equal_range(numbers, number, {}, &NumberRecord::number);
  return {found.begin(), found.end()};
}

// The row of the wanted box where it has a position of its own, else the first with a position, else the first.
const NumberRecord& rowFor(const RegisterImage& image, Numbers same, std::string_view box) {
  if (!box.empty()) {
    for (const NumberRecord& row : same) {
      if (row.hasPosition() && image.text(image.tail(row).box) == box) {
        return row;
      }
    }
  }
  const auto placed = std::ranges::find_if(same, &NumberRecord::hasPosition);
  return placed != same.end() ? *placed : same.front();
}

class Ladder {
 public:
  Ladder(const RegisterImage& image, std::uint32_t street)
      : m_image(image), m_street(street), m_numbers(image.numbersOf(street)) {}

  [[nodiscard]] std::optional<NumberAnswer> itself(const WrittenNumber& wanted, std::string_view box) const {
    const Numbers same = withNumber(m_numbers, wanted.number);
    if (same.empty()) {
      return std::nullopt;
    }
    const auto end = [this](const NumberRecord& row) { return m_image.tail(row).suffix; };
    const auto found = std::ranges::equal_range(same, wanted.suffix, {}, end);
    if (found.empty()) {
      return answer(PlacementClass::BaseNumber, rowFor(m_image, same, box));
    }
    const Numbers exact(found.begin(), found.end());
    const auto sameRange = std::ranges::find_if(
        exact, [&](const NumberRecord& row) { return wanted.last != 0 && m_image.tail(row).last == wanted.last; });
    return answer(PlacementClass::Exact, sameRange != exact.end() ? *sameRange : rowFor(m_image, exact, box));
  }

  [[nodiscard]] std::optional<NumberAnswer> endOfRange(std::uint16_t last, std::string_view box) const {
    auto found = last != 0 ? itself({.number = last}, box) : std::nullopt;
    if (found) {
      found->matchClass = PlacementClass::BaseNumber;
      found->isGuess = true;
    }
    return found;
  }

  // What stands behind a slash is most likely a box: the house itself may lie anywhere in the street.
  [[nodiscard]] std::optional<NumberAnswer> behindSlash(std::uint16_t slashed, std::string_view box) const {
    auto found = endOfRange(slashed, box);
    if (found && found->position) {
      found->radius = Metres(2 * middle().radius.value);
    }
    return found;
  }

  [[nodiscard]] std::optional<NumberAnswer> rangeThatHolds(int number) const {
    const auto end = std::ranges::lower_bound(m_numbers, number, {}, &NumberRecord::number);
    for (auto row = end; row != m_numbers.begin();) {
      --row;
      if (row->number + kWidestRange < number) {
        break;
      }
      const int last = m_image.tail(*row).last;
      if (row->number > 0 && last >= number && (last - number) % 2 == 0) {
        return answer(PlacementClass::BaseNumber, *row);
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<NumberAnswer> besideNeighbours(int number) const {
    const auto middle = std::ranges::lower_bound(m_numbers, number, {}, &NumberRecord::number);
    const NumberRecord* const below = neighbourBelow(middle, number);
    const NumberRecord* const above = neighbourAbove(middle, number);
    if (below != nullptr && above != nullptr && above->number - below->number <= kWidestGap) {
      return between(*below, *above, number);
    }
    const bool isAboveNearer =
        above != nullptr && (below == nullptr || above->number - number < number - below->number);
    const NumberRecord* const nearest = isAboveNearer ? above : below;
    if (nearest == nullptr || std::abs(nearest->number - number) > kNearestWithin) {
      return std::nullopt;
    }
    const auto at = m_numbers.begin() + (nearest - m_numbers.data());
    const NumberRecord* const next =
        isAboveNearer ? neighbourAbove(at, nearest->number) : neighbourBelow(at, nearest->number);
    return beyond(*nearest, next, number);
  }

  [[nodiscard]] NumberAnswer middle() const {
    const StreetRecord& street = m_image.street(m_street);
    NumberAnswer out;
    if (street.radius != kNone) {
      out.position = Point{.east = street.east / 1000.0, .north = street.north / 1000.0};
      out.radius = std::max(Metres(street.radius), kRadiusBaseNumber);
    }
    return out;
  }

 private:
  static bool isBeside(const NumberRecord& row, int number) {
    return row.number > 0 && row.hasPosition() && row.number % 2 == number % 2;
  }

  using Place = Numbers::iterator;

  [[nodiscard]] const NumberRecord* neighbourBelow(Place from, int number) const {
    while (from != m_numbers.begin()) {
      --from;
      if (from->number != number && isBeside(*from, number)) {
        return &*from;
      }
    }
    return nullptr;
  }

  [[nodiscard]] const NumberRecord* neighbourAbove(Place from, int number) const {
    for (; from != m_numbers.end(); ++from) {
      if (from->number != number && isBeside(*from, number)) {
        return &*from;
      }
    }
    return nullptr;
  }

  // At the last number before the end of a side, which tells by its distance from the next how far apart they lie.
  [[nodiscard]] NumberAnswer beyond(const NumberRecord& nearest, const NumberRecord* next, int number) const {
    const double steps = std::abs(nearest.number - number);
    double radius = m_image.street(m_street).radius;
    if (next != nullptr) {
      const Point from = nearest.position();
      const Point to = next->position();
      const double perNumber =
          std::hypot(to.east - from.east, to.north - from.north) / std::abs(next->number - nearest.number);
      radius = kSpreadBeyond * steps * perNumber;
    }
    return {.matchClass = PlacementClass::Interpolated,
            .position = nearest.position(),
            .radius = Metres(std::max(radius, kShortestBeyond))};
  }

  static NumberAnswer between(const NumberRecord& below, const NumberRecord& above, int number) {
    const Point from = below.position();
    const Point to = above.position();
    const double share = static_cast<double>(number - below.number) / (above.number - below.number);
    const double half = std::hypot(to.east - from.east, to.north - from.north) / 2;
    return {.matchClass = PlacementClass::Interpolated,
            .position = onGrid({.east = from.east + share * (to.east - from.east),
                                .north = from.north + share * (to.north - from.north)}),
            .radius = Metres(std::max(kSpreadBetween * half, kShortestInterpolation))};
  }

  [[nodiscard]] NumberAnswer answer(PlacementClass matchClass, const NumberRecord& row) const {
    NumberAnswer out{.matchClass = matchClass, .number = static_cast<std::uint32_t>(&row - m_image.numbers().data())};
    if (row.hasPosition()) {
      out.position = row.position();
      out.radius = matchClass == PlacementClass::Exact ? kRadiusExact : kRadiusBaseNumber;
    } else if (const auto guess = besideNeighbours(row.number)) {
      out.matchClass = PlacementClass::Interpolated;
      out.position = guess->position;
      out.radius = guess->radius;
    }
    return out;
  }

  const RegisterImage& m_image;
  std::uint32_t m_street;
  Numbers m_numbers;
};

}  // namespace

NumberAnswer findNumber(const RegisterImage& image, std::uint32_t street, const WrittenNumber& number,
                        std::string_view box) {
  const Ladder ladder(image, street);
  if (number.number == 0) {
    return ladder.middle();
  }
  if (const auto found = ladder.itself(number, box)) {
    return *found;
  }
  if (const auto found = ladder.rangeThatHolds(number.number)) {
    return *found;
  }
  if (const auto found = ladder.endOfRange(number.last, box)) {
    return *found;
  }
  if (const auto found = ladder.besideNeighbours(number.number)) {
    return *found;
  }
  if (const auto found = ladder.behindSlash(number.slashed, box)) {
    return *found;
  }
  return ladder.middle();
}

}  // namespace buurtatlas
