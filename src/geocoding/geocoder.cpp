#include "geocoding/geocoder.h"

#include <algorithm>
#include <cstddef>
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
#include "geocoding/address_answer.h"
#include "geocoding/address_hypotheses.h"
#include "geocoding/address_matcher.h"
#include "geocoding/address_register.h"
#include "geocoding/register_builder.h"
#include "geocoding/register_image.h"

namespace buurtatlas {
namespace {

static_assert(kMostCandidates == AddressAnswer::kMost);
constexpr double kShareOfStreet = 0.6;  // of the confidence, when only the street was found
constexpr double kEdge = 40;            // metres shown around a single address

AddressRegister registerOf(const std::vector<Address>& addresses, const std::vector<std::string>& places) {
  RegisterBuilder builder;
  for (const Address& address : addresses) {
    builder.add({.streetId = address.streetKey,
                 .street = {.dutch = address.street},
                 .number = address.number,
                 .box = address.box,
                 .postcode = address.postcode,
                 .municipality = {.dutch = address.municipality},
                 .position = address.position});
  }
  for (const std::string& place : places) {
    builder.addPlace(place);
  }
  // What was just built is sound, and an atlas is far from the largest register.
  return AddressRegister::fromImage(builder.finish().value()).value();
}

WrittenAddress written(const AddressText& address) {
  return {.text = address.text,
          .street = address.street,
          .number = address.number,
          .box = address.box,
          .postcode = address.postcode,
          .municipality = address.municipality};
}

Placement nowhere(bool otherMunicipality) {
  Placement placement;
  if (otherMunicipality) {
    placement.flags.emplace_back("other-municipality");
  }
  return placement;
}

// The address names another place, and its postcode does not speak against that.
bool isElsewhere(const AddressCandidate& candidate) {
  return candidate.flags.has(AnswerFlag::LocalityChanged) &&
         (candidate.flags.has(AnswerFlag::PostcodeChanged) || candidate.flags.has(AnswerFlag::NoPostcode));
}

std::vector<std::string> flagsOf(const AddressCandidate& candidate) {
  std::vector<std::string> flags;
  const auto add = [&](AnswerFlag flag, const char* name) {
    if (candidate.flags.has(flag)) {
      flags.emplace_back(name);
    }
  };
  add(AnswerFlag::NameFuzzy, "name-fuzzy");
  add(AnswerFlag::PostcodeChanged, "postcode-changed");
  add(AnswerFlag::Historic, "historic");
  add(AnswerFlag::Ambiguous, "ambiguous");
  add(AnswerFlag::NoCoordinate, "no-coordinate");
  return flags;
}

}  // namespace

class Geocoder::Impl {
 public:
  explicit Impl(AddressRegister addresses) : m_matcher(std::move(addresses)) {}

  [[nodiscard]] const AddressMatcher& matcher() const { return m_matcher; }

  [[nodiscard]] Placement placementOf(const AddressCandidate& candidate, bool accepted) const {
    const CandidateTexts texts = m_matcher.textsOf(candidate);
    const bool isHouse =
        candidate.matchClass == PlacementClass::Exact || candidate.matchClass == PlacementClass::BaseNumber;
    return {.matchClass = candidate.matchClass,
            .status = accepted ? PlacementStatus::Accepted : PlacementStatus::Review,
            .confidence = static_cast<double>(candidate.confidence) * (isHouse ? 1 : kShareOfStreet),
            .position = candidate.position,
            .radius = candidate.position ? candidate.radius : Metres(),
            .street = std::string(texts.street),
            .number = texts.number,
            .postcode = texts.postcode,
            .municipality = std::string(texts.municipality),
            .streetKey = std::string(texts.streetId),
            .flags = flagsOf(candidate)};
  }

  [[nodiscard]] AddressSuggestion suggestionOf(const AddressCandidate& candidate) const {
    const CandidateTexts texts = m_matcher.textsOf(candidate);
    AddressSuggestion out{.label = std::string(texts.street),
                          .street = std::string(texts.street),
                          .number = texts.number,
                          .postcode = texts.postcode,
                          .municipality = std::string(texts.municipality),
                          .position = candidate.position,
                          .extent = extentOf(candidate)};
    if (!out.number.empty()) {
      out.label += " " + out.number;
    }
    if (!out.postcode.empty() || !out.municipality.empty()) {
      out.label += ",";
    }
    for (const std::string& part : {out.postcode, out.municipality}) {
      if (!part.empty()) {
        out.label += " " + part;
      }
    }
    return out;
  }

 private:
  [[nodiscard]] Box extentOf(const AddressCandidate& candidate) const {
    Box extent;
    if (candidate.number == kNone && candidate.street != kNone) {
      for (const NumberRecord& number : m_matcher.addresses().image().numbersOf(candidate.street)) {
        if (number.hasPosition()) {
          extent.add(number.position());
        }
      }
    } else if (candidate.position) {
      extent.add(Point{.east = candidate.position->east - kEdge, .north = candidate.position->north - kEdge});
      extent.add(Point{.east = candidate.position->east + kEdge, .north = candidate.position->north + kEdge});
    }
    return extent;
  }

  AddressMatcher m_matcher;
};

Geocoder::Geocoder(const std::shared_ptr<const std::vector<Address>>& addresses,
                   const std::vector<std::string>& localities)
    : m_impl(std::make_unique<const Impl>(registerOf(*addresses, localities))) {}
Geocoder::Geocoder(AddressRegister addresses) : m_impl(std::make_unique<const Impl>(std::move(addresses))) {}
Geocoder::~Geocoder() = default;
Geocoder::Geocoder(Geocoder&&) noexcept = default;
Geocoder& Geocoder::operator=(Geocoder&&) noexcept = default;

Placement Geocoder::place(const AddressText& address) const {
  const AddressAnswer answer = m_impl->matcher().answer(written(address));
  if (answer.count == 0) {
    return nowhere(false);
  }
  const AddressCandidate& best = answer.found[0];
  if (isElsewhere(best)) {
    return nowhere(true);
  }
  return answer.status == AnswerStatus::Reject || best.street == kNone
             ? nowhere(false)
             : m_impl->placementOf(best, answer.status == AnswerStatus::Accept);
}

std::vector<Placement> Geocoder::candidates(const AddressText& address, std::size_t most) const {
  const AddressAnswer answer = m_impl->matcher().answer(written(address));
  std::vector<Placement> placements;
  for (const AddressCandidate& candidate : answer.candidates()) {
    if (placements.size() < most && candidate.street != kNone) {
      placements.push_back(m_impl->placementOf(candidate, false));
    }
  }
  return placements;
}

AddressReading Geocoder::read(const AddressText& address) const { return m_impl->matcher().read(written(address)); }

std::vector<AddressSuggestion> Geocoder::suggest(std::string_view typed, std::size_t most) const {
  std::vector<AddressSuggestion> suggestions;
  for (const AddressCandidate& candidate : m_impl->matcher().complete(typed, most)) {
    suggestions.push_back(m_impl->suggestionOf(candidate));
  }
  return suggestions;
}

}  // namespace buurtatlas
