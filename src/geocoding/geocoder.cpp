#include "geocoding/geocoder.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/address.h"
#include "core/placement.h"
#include "core/point.h"
#include "core/units.h"
#include "geocoding/address_match.h"
#include "geocoding/address_parser.h"
#include "geocoding/confidence.h"
#include "geocoding/locality_names.h"
#include "geocoding/register_index.h"
#include "geocoding/suggestions.h"

namespace buurtatlas {
namespace {

constexpr Metres kRadiusExact(15);
constexpr Metres kRadiusBaseNumber(25);
constexpr double kOneStreetGap = 250;
constexpr double kOnePlace = 50;

double gapBetween(const Box& one, const Box& other) {
  const double east = std::max({0.0, one.west - other.east, other.west - one.east});
  const double north = std::max({0.0, one.south - other.north, other.south - one.north});
  return std::hypot(east, north);
}

bool areNear(const std::optional<Point>& one, const std::optional<Point>& other) {
  return one && other && std::hypot(one->east - other->east, one->north - other->north) <= kOnePlace;
}

enum class Answers { Best, All };

// The confidence of the street, whatever became of the number and of doubts about the municipality.
double confidenceOfStreet(const AddressMatch& match) {
  return match.confidence / (match.row == kNoRow ? kShareOfStreet : 1) /
         (match.otherMunicipality ? kShareOfOtherMunicipality : 1);
}

Placement nowhere(bool otherMunicipality) {
  Placement placement;
  if (otherMunicipality) {
    placement.flags.emplace_back("other-municipality");
  }
  return placement;
}

}  // namespace

class Geocoder::Impl {
 public:
  Impl(std::shared_ptr<const std::vector<Address>> addresses, const std::vector<std::string>& localities)
      : m_index(std::move(addresses)), m_localities(m_index.municipalities(), localities), m_suggestions(m_index) {}

  [[nodiscard]] Placement place(const AddressText& address) const;
  [[nodiscard]] std::vector<Placement> candidates(const AddressText& address, std::size_t most) const;
  [[nodiscard]] const Suggestions& suggestions() const { return m_suggestions; }

 private:
  [[nodiscard]] std::vector<AddressMatch> matches(const std::vector<AddressReading>& readings, Answers wanted) const;
  [[nodiscard]] std::size_t countRivals(const std::vector<AddressMatch>& matches) const;
  [[nodiscard]] bool isRival(const AddressMatch& best, const AddressMatch& other) const;
  [[nodiscard]] bool isOneStreet(const AddressMatch& one, const AddressMatch& other) const;
  [[nodiscard]] Placement placementOf(const AddressMatch& match, std::size_t rivals) const;
  void setPosition(const AddressMatch& match, Placement& placement) const;

  RegisterIndex m_index;
  LocalityNames m_localities;
  Suggestions m_suggestions;
};

// The surest first, each street once. Names that differ are only looked for when no address was found without that.
std::vector<AddressMatch> Geocoder::Impl::matches(const std::vector<AddressReading>& readings, Answers wanted) const {
  std::vector<AddressMatch> found;
  const auto hasAtLeast = [&found](double confidence) {
    return std::ranges::any_of(found, [confidence](const AddressMatch& match) {
      return match.confidence >= confidence && match.matchClass == PlacementClass::Exact;
    });
  };
  for (const bool fuzzy : {false, true}) {
    for (std::size_t rank = 0; rank < readings.size(); ++rank) {
      if (wanted == Answers::Best && hasAtLeast(fuzzy ? kAcceptedFrom : kSureFrom)) {
        break;
      }
      std::ranges::copy(matchReading(m_index, m_localities, readings[rank], {.rank = rank, .fuzzy = fuzzy}),
                        std::back_inserter(found));
    }
  }
  std::ranges::stable_sort(found, [](const AddressMatch& one, const AddressMatch& other) {
    return one.confidence != other.confidence ? one.confidence > other.confidence
                                              : one.literalName && !other.literalName;
  });
  std::vector<AddressMatch> once;
  for (const AddressMatch& match : found) {
    if (std::ranges::find(once, match.street, &AddressMatch::street) == once.end()) {
      once.push_back(match);
    }
  }
  return once;
}

// Two rows of the register for one street that crosses a postcode border.
bool Geocoder::Impl::isOneStreet(const AddressMatch& one, const AddressMatch& other) const {
  const RegisterStreet& first = m_index.streets()[one.street];
  const RegisterStreet& second = m_index.streets()[other.street];
  const std::string& key = m_index.address(first.row).streetKey;
  if (!key.empty() && key == m_index.address(second.row).streetKey) {
    return true;
  }
  return first.key == second.key && !first.extent.isEmpty() && !second.extent.isEmpty() &&
         m_index.address(first.row).municipality == m_index.address(second.row).municipality &&
         gapBetween(first.extent, second.extent) <= kOneStreetGap;
}

bool Geocoder::Impl::isRival(const AddressMatch& best, const AddressMatch& other) const {
  const bool sameName = m_index.streets()[best.street].key == m_index.streets()[other.street].key;
  if (sameName && best.literalName && !other.literalName) {
    return false;
  }
  const double headStart = best.row != kNoRow && other.row == kNoRow && sameName && !isOneStreet(best, other)
                               ? best.confidence * (1 - kShareOfStreet)
                               : 0;
  const double margin = kCompetingWithin * (best.row == kNoRow ? kShareOfStreet : 1);
  if (other.confidence + headStart < best.confidence - margin) {
    return false;
  }
  return best.row == kNoRow || other.row == kNoRow ||
         !areNear(m_index.address(best.row).position, m_index.address(other.row).position);
}

std::size_t Geocoder::Impl::countRivals(const std::vector<AddressMatch>& matches) const {
  return static_cast<std::size_t>(std::count_if(
      matches.begin() + 1, matches.end(), [&](const AddressMatch& other) { return isRival(matches.front(), other); }));
}

void Geocoder::Impl::setPosition(const AddressMatch& match, Placement& placement) const {
  if (match.row != kNoRow) {
    placement.position = m_index.address(match.row).position;
    placement.radius = match.matchClass == PlacementClass::Exact ? kRadiusExact : kRadiusBaseNumber;
  } else if (const RegisterStreet& street = m_index.streets()[match.street]; street.middle != kNoRow) {
    placement.position = m_index.address(street.middle).position;
    placement.radius = std::max(street.radius, kRadiusBaseNumber);
  }
  if (!placement.position) {
    placement.radius = Metres();
    placement.flags.emplace_back("no-coordinate");
  }
}

Placement Geocoder::Impl::placementOf(const AddressMatch& match, std::size_t rivals) const {
  const Address& address = m_index.address(match.row != kNoRow ? match.row : m_index.streets()[match.street].row);
  Placement placement{.matchClass = match.matchClass,
                      .confidence = match.confidence / static_cast<double>(rivals + 1),
                      .street = address.street,
                      .number = match.row != kNoRow ? address.number : std::string(),
                      .postcode = address.postcode,
                      .municipality = address.municipality,
                      .streetKey = address.streetKey};
  if (match.name == NameMatch::Fuzzy || match.name == NameMatch::Shortened) {
    placement.flags.emplace_back("name-fuzzy");
  }
  if (match.postcodeChanged) {
    placement.flags.emplace_back("postcode-changed");
  }
  if (match.otherMunicipality) {
    placement.flags.emplace_back("other-municipality");
  }
  if (rivals > 0) {
    placement.flags.emplace_back("ambiguous");
  }
  setPosition(match, placement);
  const bool certain = match.row != kNoRow && rivals == 0 && placement.position && match.confidence >= kAcceptedFrom;
  placement.status = certain ? PlacementStatus::Accepted : PlacementStatus::Review;
  return placement;
}

Placement Geocoder::Impl::place(const AddressText& address) const {
  const std::vector<AddressReading> readings = readAddress(address);
  const std::vector<AddressMatch> found = matches(readings, Answers::Best);
  if (found.empty() || confidenceOfStreet(found.front()) < kFoundFrom) {
    return nowhere(!readings.empty() && claimedPlace(m_index, m_localities, readings.front()).isElsewhere);
  }
  return found.front().otherMunicipality ? nowhere(true) : placementOf(found.front(), countRivals(found));
}

std::vector<Placement> Geocoder::Impl::candidates(const AddressText& address, std::size_t most) const {
  const std::vector<AddressMatch> found = matches(readAddress(address), Answers::All);
  std::vector<Placement> placements;
  for (const AddressMatch& match : found) {
    if (placements.size() < most && confidenceOfStreet(match) >= kCandidateFrom) {
      placements.push_back(placementOf(match, 0));
    }
  }
  return placements;
}

Geocoder::Geocoder(std::shared_ptr<const std::vector<Address>> addresses, const std::vector<std::string>& localities)
    : m_impl(std::make_unique<const Impl>(std::move(addresses), localities)) {}
Geocoder::~Geocoder() = default;
Geocoder::Geocoder(Geocoder&&) noexcept = default;
Geocoder& Geocoder::operator=(Geocoder&&) noexcept = default;

Placement Geocoder::place(const AddressText& address) const { return m_impl->place(address); }

std::vector<Placement> Geocoder::candidates(const AddressText& address, std::size_t most) const {
  return m_impl->candidates(address, most);
}

std::vector<AddressSuggestion> Geocoder::suggest(std::string_view typed, std::size_t most) const {
  return m_impl->suggestions().suggest(typed, most);
}

}  // namespace buurtatlas
