#include "geocoding/address_matcher.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "geocoding/address_answer.h"
#include "geocoding/address_hypotheses.h"
#include "geocoding/address_search.h"
#include "geocoding/completion.h"
#include "geocoding/match_model.h"
#include "geocoding/register_image.h"
#include "geocoding/register_lookup.h"

namespace buurtatlas {
namespace {

constexpr float kNearlyFrom = 0.95F;

AddressSearch& scratch() {
  thread_local const std::unique_ptr<AddressSearch> search = std::make_unique<AddressSearch>();
  return *search;
}

}  // namespace

AddressMatcher::AddressMatcher(AddressRegister addresses)
    : m_lookup(std::make_unique<const RegisterLookup>(std::move(addresses))) {}
AddressMatcher::~AddressMatcher() = default;
AddressMatcher::AddressMatcher(AddressMatcher&&) noexcept = default;
AddressMatcher& AddressMatcher::operator=(AddressMatcher&&) noexcept = default;

const AddressRegister& AddressMatcher::addresses() const { return m_lookup->addresses(); }

AddressAnswer AddressMatcher::answer(const WrittenAddress& address) const {
  AddressSearch& search = scratch();
  search.run(*m_lookup, address);
  return search.answer();
}

AddressReading AddressMatcher::read(const WrittenAddress& address) const {
  AddressSearch& search = scratch();
  search.run(*m_lookup, address);
  return search.reading();
}

std::vector<AddressMatcher::Weighed> AddressMatcher::weigh(const WrittenAddress& address) const {
  AddressSearch& search = scratch();
  search.run(*m_lookup, address, true);
  std::vector<Weighed> weighed;
  for (const MatchOption& option : search.options()) {
    weighed.push_back({.street = option.street, .features = option.features});
  }
  return weighed;
}

std::vector<AddressCandidate> AddressMatcher::complete(std::string_view typed, std::size_t most) const {
  Completions completions = completionsOf(*m_lookup, typed, most);
  if (completions.beginsName) {
    return std::move(completions.found);
  }
  const AddressAnswer nearly = answer({.text = typed});
  const bool isNear = nearly.count > 0 && nearly.found[0].street != kNone && nearly.found[0].confidence >= kNearlyFrom;
  const auto candidates = nearly.candidates().first(isNear ? std::min<std::size_t>(most, nearly.count) : 0);
  return {candidates.begin(), candidates.end()};
}

CandidateTexts AddressMatcher::textsOf(const AddressCandidate& candidate) const {
  const RegisterImage& image = m_lookup->image();
  CandidateTexts texts;
  if (candidate.street >= image.streetCount()) {
    if (candidate.scope < image.scopes().size()) {
      texts.postcode = std::to_string(image.scopes()[candidate.scope].postcode);
    }
    return texts;
  }
  const StreetRecord& street = image.street(candidate.street);
  const auto nameIn = [&image](const std::array<TextRef, 3>& names, NameLanguage language) {
    std::string_view name = image.text(names[static_cast<std::size_t>(language)]);
    for (std::size_t i = 0; name.empty() && i < names.size(); ++i) {
      name = image.text(names[i]);
    }
    return name;
  };
  texts.street = nameIn(street.names, candidate.language);
  texts.streetId = image.text(street.id);
  if (const std::uint32_t postcode = image.scopes()[street.scope].postcode; postcode != 0) {
    texts.postcode = std::to_string(postcode);
  }
  if (street.municipality != kNone) {
    texts.municipality = nameIn(image.locality(street.municipality).names, candidate.language);
  }
  if (candidate.number < image.numbers().size()) {
    const NumberRecord& number = image.numbers()[candidate.number];
    const TailRecord& tail = image.tail(number);
    texts.number = tail.isWholeText != 0 ? std::string() : std::to_string(number.number);
    texts.number += image.text(tail.text);
    texts.box = image.text(tail.box);
  }
  return texts;
}

}  // namespace buurtatlas
