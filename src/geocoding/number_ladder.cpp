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
#include "geocoding/register_image.h"

namespace buurtatlas {
namespace {

using Numbers = std::span<const NumberRecord>;

constexpr Metres kRadiusExact(15);
constexpr Metres kRadiusBaseNumber(25);
constexpr int kWidestRange = 20;
constexpr int kNearestWithin = 8;
constexpr int kWidestGap = 60;           // numbers, between neighbours that a line is drawn between
constexpr double kMetresPerNumber = 10;  // a guess of how far one number lies from the next one on its side
constexpr double kShortestInterpolation = 20;

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

  [[nodiscard]] std::optional<NumberAnswer> betweenNeighbours(int number) const {
    const NumberRecord* below = nullptr;
    const NumberRecord* above = nullptr;
    const auto middle = std::ranges::lower_bound(m_numbers, number, {}, &NumberRecord::number);
    for (auto row = middle; row != m_numbers.begin() && below == nullptr;) {
      --row;
      below = isBeside(*row, number) ? &*row : nullptr;
    }
    for (auto row = middle; row != m_numbers.end() && above == nullptr; ++row) {
      above = isBeside(*row, number) ? &*row : nullptr;
    }
    if (below != nullptr && above != nullptr && above->number - below->number <= kWidestGap) {
      return between(*below, *above, number);
    }
    const NumberRecord* nearest = below;
    if (nearest == nullptr || (above != nullptr && above->number - number < number - below->number)) {
      nearest = above;
    }
    if (nearest == nullptr || std::abs(nearest->number - number) > kNearestWithin) {
      return std::nullopt;
    }
    const double away = kMetresPerNumber * std::abs(nearest->number - number);
    return NumberAnswer{.matchClass = PlacementClass::Interpolated,
                        .position = nearest->position(),
                        .radius = Metres(std::max(away, kShortestInterpolation))};
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

  static NumberAnswer between(const NumberRecord& below, const NumberRecord& above, int number) {
    const Point from = below.position();
    const Point to = above.position();
    const double share = static_cast<double>(number - below.number) / (above.number - below.number);
    const double half = std::hypot(to.east - from.east, to.north - from.north) / 2;
    return {.matchClass = PlacementClass::Interpolated,
            .position = onGrid({.east = from.east + share * (to.east - from.east),
                                .north = from.north + share * (to.north - from.north)}),
            .radius = Metres(std::max(half, kShortestInterpolation))};
  }

  [[nodiscard]] NumberAnswer answer(PlacementClass matchClass, const NumberRecord& row) const {
    NumberAnswer out{.matchClass = matchClass, .number = static_cast<std::uint32_t>(&row - m_image.numbers().data())};
    if (row.hasPosition()) {
      out.position = row.position();
      out.radius = matchClass == PlacementClass::Exact ? kRadiusExact : kRadiusBaseNumber;
    } else if (const auto guess = betweenNeighbours(row.number)) {
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
  for (const std::uint16_t other : {number.last, number.slashed}) {
    if (other == 0) {
      continue;
    }
    if (auto found = ladder.itself({.number = other}, box)) {
      found->matchClass = PlacementClass::BaseNumber;
      found->isGuess = true;
      return *found;
    }
  }
  if (const auto found = ladder.betweenNeighbours(number.number)) {
    return *found;
  }
  return ladder.middle();
}

}  // namespace buurtatlas
