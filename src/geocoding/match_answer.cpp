#include "geocoding/match_answer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/placement.h"
#include "core/point.h"
#include "core/units.h"
#include "geocoding/address_answer.h"
#include "geocoding/match_model.h"
#include "geocoding/match_options.h"
#include "geocoding/register_image.h"

namespace buurtatlas {
namespace {

constexpr float kCompetingShare = 0.25F;    // of the best likelihood
constexpr float kMostDoubtOfPlace = 0.34F;  // of what is accepted
constexpr double kOnePlace = 50;            // metres
constexpr double kOneStreetGap = 250;       // metres

// One street that crosses the border of a postcode, by its key or by where it lies; or two numbers at one place.
bool isOnePlace(const RegisterImage& image, const MatchOption& one, const MatchOption& other) {
  const StreetRecord& first = image.street(one.street);
  const StreetRecord& second = image.street(other.street);
  if (first.id == second.id && first.id != 0) {
    return true;
  }
  const auto gap = [](double east, double north) { return std::hypot(east, north) / 1000; };
  if (one.number.number != kNone && other.number.number != kNone) {
    return one.number.position && other.number.position &&
           std::hypot(one.number.position->east - other.number.position->east,
                      one.number.position->north - other.number.position->north) <= kOnePlace;
  }
  const bool isToldApart = first.id != second.id;
  return !isToldApart && first.municipality == second.municipality && first.radius != kNone && second.radius != kNone &&
         gap(static_cast<double>(first.east) - second.east, static_cast<double>(first.north) - second.north) <=
             first.radius + second.radius + kOneStreetGap;
}

// Another street of the written name that fits as well.
bool isRival(const RegisterImage& image, const MatchOption& best, const MatchOption& other) {
  constexpr float kNearlyAsGood = 1.0F;
  return other.isSameName && best.isSameName && other.scoreOfStreet > best.scoreOfStreet - kNearlyAsGood &&
         !isOnePlace(image, best, other);
}

bool isRivalled(const RegisterImage& image, std::span<const MatchOption> options, std::span<const float> likelihoods) {
  const MatchOption& best = options[0];
  return std::ranges::any_of(options.subspan(1),
                             [&](const MatchOption& other) { return isRival(image, best, other); }) ||
         (options.size() > 1 && likelihoods[1] > kCompetingShare * likelihoods[0] &&
          !isOnePlace(image, best, options[1]));
}

// What is one street in two postcodes does not compete with itself.
float likelihoodOfFirst(const RegisterImage& image, std::span<const MatchOption> options,
                        std::span<const float> likelihoods) {
  float likelihood = likelihoods[0];
  for (std::size_t i = 1; i < options.size(); ++i) {
    likelihood += isOnePlace(image, options[0], options[i]) ? likelihoods[i] : 0;
  }
  return likelihood;
}

// Whether it lies where it was written, with its whole name and number, in use and with a position.
bool isAsWritten(const MatchOption& option) {
  const bool hasNumber =
      option.number.matchClass == PlacementClass::Exact || option.number.matchClass == PlacementClass::BaseNumber;
  const bool isThere = !option.flags.has(AnswerFlag::LocalityChanged) &&
                       option.features[static_cast<std::size_t>(Feature::LocalityDoubt)] <= kMostDoubtOfPlace;
  const bool isWhole = hasNumber && !option.number.isGuess && !option.isPartOfName;
  return isThere && isWhole && option.number.position && !option.flags.has(AnswerFlag::Historic);
}

void tell(std::span<const MatchOption> options, std::span<const float> likelihoods, AddressAnswer& answer) {
  for (std::size_t i = 0; i < options.size() && answer.count < AddressAnswer::kMost; ++i) {
    if (likelihoods[i] < kToldFrom * likelihoods[0]) {
      return;
    }
    const MatchOption& option = options[i];
    answer.found[answer.count++] = {.matchClass = option.number.matchClass,
                                    .flags = option.flags,
                                    .language = option.language,
                                    .street = option.street,
                                    .number = option.number.number,
                                    .confidence = likelihoods[i],
                                    .position = option.number.position,
                                    .radius = option.number.radius};
  }
}

}  // namespace

AddressAnswer answerOf(const RegisterImage& image, std::span<const MatchOption> options) {
  std::array<float, MatchOptions::kMost> scores;
  std::array<float, MatchOptions::kMost> places;
  const auto likelihoods = std::span(places).first(options.size());
  std::ranges::transform(options, scores.begin(), &MatchOption::score);
  probabilitiesOf(std::span(scores).first(options.size()), likelihoods);

  AddressAnswer answer;
  tell(options, likelihoods, answer);
  AddressCandidate& first = answer.found[0];
  first.confidence = likelihoodOfFirst(image, options, likelihoods);
  const bool rivalled = isRivalled(image, options, likelihoods);
  if (rivalled) {
    first.flags.set(AnswerFlag::Ambiguous);
  }
  const bool isCertain = first.confidence >= kAcceptFrom && !rivalled && isAsWritten(options[0]);
  answer.status = isCertain                         ? AnswerStatus::Accept
                  : first.confidence >= kReviewFrom ? AnswerStatus::Review
                                                    : AnswerStatus::Reject;
  return answer;
}

AddressAnswer answerWithPlace(const RegisterImage& image, std::uint32_t scope) {
  AddressAnswer answer;
  const auto [begin, end] = image.streetsOf(scope);
  Box extent;
  for (std::uint32_t street = begin; street < end; ++street) {
    if (const StreetRecord& record = image.street(street); record.radius != kNone) {
      extent.add(Point{.east = record.east / 1000.0, .north = record.north / 1000.0});
    }
  }
  AddressCandidate& place = answer.found[0];
  place.matchClass = PlacementClass::Locality;
  place.confidence = 1;
  place.scope = scope;
  if (extent.isEmpty()) {
    place.flags.set(AnswerFlag::NoCoordinate);
  } else {
    place.position = onGrid({.east = (extent.west + extent.east) / 2, .north = (extent.south + extent.north) / 2});
    place.radius = Metres(std::hypot(extent.east - extent.west, extent.north - extent.south) / 2);
  }
  answer.count = 1;
  answer.status = AnswerStatus::Review;
  return answer;
}

}  // namespace buurtatlas
