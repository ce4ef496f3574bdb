#include "geocoding/option_weigher.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/placement.h"
#include "geocoding/address_answer.h"
#include "geocoding/address_hypotheses.h"
#include "geocoding/address_words.h"
#include "geocoding/known_words.h"
#include "geocoding/match_model.h"
#include "geocoding/name_key.h"
#include "geocoding/number_ladder.h"
#include "geocoding/register_image.h"

namespace buurtatlas {
namespace {

constexpr float kNoPlaceInTown = 0.5F;  // a street with a typo may as well be one of another town

float& of(Features& features, Feature feature) { return features[static_cast<std::size_t>(feature)]; }

bool isOneTypoApart(std::uint32_t one, std::uint32_t other) {
  std::array<std::uint32_t, 4> left;
  std::array<std::uint32_t, 4> right;
  for (std::size_t i = 0; i < 4; ++i) {
    left[i] = one % 10;
    right[i] = other % 10;
    one /= 10;
    other /= 10;
  }
  std::size_t differ = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    differ += left[i] != right[i] ? 1U : 0U;
  }
  if (differ <= 1) {
    return true;
  }
  if (differ != 2) {
    return false;
  }
  for (std::size_t i = 0; i + 1 < 4; ++i) {
    if (left[i] == right[i + 1] && left[i + 1] == right[i] && left[i] != right[i]) {
      return true;
    }
  }
  return false;
}

}  // namespace

void OptionWeigher::weighName(MatchOption& option, const ReadName& name, const KeyRecord& key, double edits) const {
  Features& features = option.features;
  of(features, Feature::Any) = 1;
  const auto set = [&features](Feature feature, bool applies) { of(features, feature) = applies ? 1 : 0; };
  const std::string_view known = m_asked.image().textOf(key);
  const std::string_view written = name.key.text();
  const Hypothesis& cut = m_asked.hypothesis(name.hypothesis);
  const bool isNameItself = edits == 0 && wordsIn(m_asked.words, cut.street).front().is(kNoise);
  option.isPartOfName = key.kind >= KeyKind::WithoutFirstName || (cut.isPerhapsName && !isNameItself);
  option.isSameName = edits == 0 && key.kind <= KeyKind::OtherName;
  set(Feature::SameName, edits == 0);
  set(Feature::Initial, key.kind == KeyKind::Initial);
  set(Feature::WithoutFirstName, key.kind == KeyKind::WithoutFirstName);
  set(Feature::WithoutType, key.kind == KeyKind::WithoutType);
  set(Feature::OtherName, key.kind == KeyKind::OtherName);
  set(Feature::HalfName, key.kind == KeyKind::HalfName);
  set(Feature::NamedElsewhere, !option.isSameName && name.isNamedElsewhere);
  set(Feature::SecondMeaning, name.meaning == Meaning::Second);
  if (edits > 0) {
    const auto letters = static_cast<float>(std::max(known.size(), written.size()));
    const KeyStem knownStem = stemOf(known);
    const KeyStem writtenStem = stemOf(written);
    const auto stemLetters = static_cast<float>(std::max(knownStem.stem.size(), writtenStem.stem.size()));
    of(features, Feature::Edits) = static_cast<float>(edits);
    of(features, Feature::EditShare) = static_cast<float>(edits) / letters;
    of(features, Feature::StemEditShare) = static_cast<float>(edits) / stemLetters;
    of(features, Feature::EditOfShortName) = 1 / letters;
    set(Feature::FirstLetterDiffers, !known.empty() && !written.empty() && known.front() != written.front());
    set(Feature::OtherType, !knownStem.type.empty() && !writtenStem.type.empty() && knownStem.type != writtenStem.type);
  }
  if (edits > 0 || key.kind >= KeyKind::Initial) {
    option.flags.set(AnswerFlag::NameFuzzy);
  }
  if (key.kind == KeyKind::OtherName) {
    option.flags.set(AnswerFlag::OtherName);
  }
  if (m_asked.image().street(key.street).isHistoric != 0) {
    set(Feature::Historic, true);
    option.flags.set(AnswerFlag::Historic);
  }
}

void OptionWeigher::weighPlace(MatchOption& option, const Hypothesis& hypothesis) {
  Features& features = option.features;
  const auto set = [&features](Feature feature, bool applies) { of(features, feature) = applies ? 1 : 0; };
  const bool needsNoPlace = m_asked.lookup->needsNoPlace();
  const StreetRecord& street = m_asked.image().street(option.street);
  const std::uint32_t postcode = m_asked.image().scopes()[street.scope].postcode;
  const bool asks = hypothesis.postcode != 0 && postcode != 0;
  const bool otherPostcode = asks && postcode != hypothesis.postcode;
  bool placeDiffers = false;
  const bool isInPlace = street.municipality != kNone || !m_asked.image().partsOf(option.street).empty() ||
                         !m_asked.image().localitiesOf(street.scope).empty();
  const bool namesPlace = !hypothesis.locality.isEmpty() && isInPlace;
  set(Feature::NoPostcode, !asks && !needsNoPlace);
  set(Feature::NoLocality, !namesPlace && !needsNoPlace);
  if (namesPlace) {
    const auto [doubt, isOfScope] = m_places.doubtOf(hypothesis.locality, option.street);
    placeDiffers = doubt > 0.45F;
    // A town has more hamlets than its register tells; the postcode says that it is this one.
    const bool isHamlet = needsNoPlace && asks && !otherPostcode && doubt > 0;
    placeDiffers = placeDiffers && !isHamlet;
    of(features, Feature::LocalityDoubt) = isHamlet ? 0 : std::min(doubt, 0.5F);
    set(Feature::LocalityOther, placeDiffers);
    set(Feature::LocalityOfScope, isOfScope || isHamlet);
    if (placeDiffers) {
      option.flags.set(AnswerFlag::LocalityChanged);
    }
  }
  if (!asks) {
    option.flags.set(AnswerFlag::NoPostcode);
  }
  if (otherPostcode) {
    option.flags.set(AnswerFlag::PostcodeChanged);
    const std::uint32_t scope = m_asked.scopes[option.hypothesis];
    const bool isSibling = scope != kNone && street.municipality != kNone &&
                           std::ranges::contains(m_asked.image().localitiesOf(scope), street.municipality);
    const bool isTypo = isOneTypoApart(postcode, hypothesis.postcode);
    set(Feature::PostcodeSibling, isSibling);
    set(Feature::PostcodeTypo, isTypo && !isSibling);
    set(Feature::PostcodeOther, !isTypo && !isSibling);
    set(Feature::OtherPlaceEntirely, placeDiffers);
    set(Feature::FuzzyElsewhere, of(features, Feature::SameName) == 0);
  }
  if (!asks && !namesPlace) {
    of(features, Feature::NoPlace) = !needsNoPlace ? 1.0F : option.isSameName ? 0.0F : kNoPlaceInTown;
  }
  set(Feature::HintAgrees, agreesWithHint(option.street, hypothesis.hint));
}

bool OptionWeigher::agreesWithHint(std::uint32_t street, WordSpan written) const {
  constexpr std::size_t kShortest = 2;
  if (written.isEmpty()) {
    return false;
  }
  const RegisterImage& image = m_asked.image();
  NameKey hint;
  makeKey(wordsIn(m_asked.words, written), Meaning::First, hint);
  return hint.size >= kShortest && std::ranges::any_of(image.partsOf(street), [&](std::uint32_t locality) {
           return std::ranges::any_of(image.keysOfLocality(locality), [&](std::uint32_t key) {
             return image.text(image.localityKeys()[key].text).starts_with(hint.text());
           });
         });
}

std::string_view OptionWeigher::foldedBox(const Hypothesis& hypothesis) {
  std::size_t size = 0;
  bool isLeading = true;
  for (const Word& word : wordsIn(m_asked.words, hypothesis.number.box)) {
    if (size > 0 && word.before != WordBreak::Glued && size < m_box.size()) {
      m_box[size++] = ' ';
    }
    for (const char c : word.text) {
      isLeading = isLeading && c == '0';
      if (!isLeading && size < m_box.size()) {
        m_box[size++] = c;
      }
    }
  }
  return {m_box.data(), size};
}

void OptionWeigher::weighNumber(MatchOption& option, const Hypothesis& hypothesis) {
  Features& features = option.features;
  const auto set = [&features](Feature feature, bool applies) { of(features, feature) = applies ? 1 : 0; };
  option.number = findNumber(m_asked.image(), option.street, hypothesis.number, foldedBox(hypothesis));
  set(Feature::NoNumber, hypothesis.number.number == 0);
  set(Feature::BaseNumber, option.number.matchClass == PlacementClass::BaseNumber);
  set(Feature::Interpolated, option.number.matchClass == PlacementClass::Interpolated && option.number.number == kNone);
  set(Feature::NumberMissing, option.number.matchClass == PlacementClass::Street && hypothesis.number.number != 0);
  of(features, Feature::Cut) = std::min<float>(hypothesis.doubt, 4);
  if (option.number.number != kNone && m_asked.image().numbers()[option.number.number].isHistoric != 0) {
    option.flags.set(AnswerFlag::Historic);
  }
  if (!option.number.position) {
    option.flags.set(AnswerFlag::NoCoordinate);
  }
}

}  // namespace buurtatlas
