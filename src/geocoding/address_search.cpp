#include "geocoding/address_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "core/placement.h"
#include "core/point.h"
#include "core/units.h"
#include "geocoding/address_answer.h"
#include "geocoding/address_hypotheses.h"
#include "geocoding/known_words.h"
#include "geocoding/match_model.h"
#include "geocoding/name_key.h"
#include "geocoding/name_similarity.h"
#include "geocoding/number_ladder.h"
#include "geocoding/register_image.h"
#include "geocoding/register_lookup.h"

namespace buurtatlas {
namespace {

// Keys that are compared letter by letter, and the nearest of those that are weighed.
constexpr std::size_t kNearInScope = 32;
constexpr std::size_t kNearInPlace = 96;  // in all postcodes of a place together
constexpr std::size_t kFewestNear = 8;
constexpr std::size_t kNearInCountry = 64;
constexpr std::size_t kWeighedInScope = 5;
constexpr std::size_t kShortestReach = 4;  // letters that a key may be longer or shorter
constexpr std::size_t kMostPostings = 400;
constexpr std::size_t kNamesTriedWidely = 4;
constexpr std::size_t kNamesTriedEverywhere = 1;

// Likelihoods of the best from which a rung of the ladder is the last.
constexpr float kSureFrom = 0.995F;
constexpr float kNearlySureFrom = 0.97F;
constexpr float kQuiteSureFrom = 0.9F;
constexpr float kUnsureBelow = 0.6F;
constexpr float kVeryUnsureBelow = 0.3F;
constexpr float kHopelessBelow = 0.05F;

constexpr float kHopeless = 10;             // a name that scores so much less than another is not weighed further
constexpr float kCompetingShare = 0.25F;    // of the best likelihood
constexpr float kMostDoubtOfPlace = 0.34F;  // of what is accepted
constexpr float kNoPlaceInTown = 0.5F;      // a street with a typo may as well be one of another town
constexpr double kOnePlace = 50;            // metres
constexpr double kOneStreetGap = 250;       // metres

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

// The names of a hypothesis, in the meanings that its abbreviations may have.
void AddressSearch::readNames(std::uint8_t hypothesis) {
  const Hypothesis& cut = m_hypotheses.all()[hypothesis];
  const std::span<const Word> words = wordsIn(m_words, cut.street);
  for (const Meaning meaning : {Meaning::First, Meaning::Second}) {
    if (meaning == Meaning::Second && !hasSecondMeaning(words)) {
      continue;
    }
    ReadName& name = m_names[m_nameCount];
    makeKey(words, meaning, name.key);
    name.meaning = meaning;
    name.hypothesis = hypothesis;
    name.fewestEdits = NameKey::kMostBytes;
    const std::uint32_t known = m_image->findName(name.key.hash, name.key.text());
    name.known = known;
    name.isNamedElsewhere = known != kNone && known < m_image->header().wholeNames;
    m_nameCount += name.key.isEmpty() ? 0U : 1U;
  }
}

AddressSearch::ReadPlace& AddressSearch::placeOf(const Hypothesis& hypothesis) {
  for (std::size_t i = 0; i < m_placeCount; ++i) {
    if (m_places[i].span == hypothesis.locality) {
      return m_places[i];
    }
  }
  m_placeCount = std::min(m_placeCount + 1, m_places.size());
  ReadPlace& place = m_places[m_placeCount - 1];
  place.span = hypothesis.locality;
  place.isRead = false;
  place.count = 0;
  makeKey(wordsIn(m_words, place.span), Meaning::First, place.key);
  return place;
}

// By its name, else by each word of it: "Kessel-Lo Leuven". Else through typos.
void AddressSearch::readPlace(ReadPlace& place) {
  if (std::exchange(place.isRead, true)) {
    return;
  }
  const auto add = [&place](std::span<const LocalityKeyRecord> keys, float doubt) {
    for (const LocalityKeyRecord& key : keys) {
      if (place.count < place.places.size()) {
        place.places[place.count++] = {.locality = key.locality, .doubt = doubt};
      }
    }
  };
  add(m_image->localityKeysWith(place.key.hash), 0);
  const std::span<const Word> words = wordsIn(m_words, place.span);
  if (place.count == 0 && words.size() > 1) {
    NameKey part;
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
      for (std::size_t end = words.size(); end > begin; --end) {
        makeKey(words.subspan(begin, end - begin), Meaning::First, part);
        if (part.size < 4) {
          continue;
        }
        const auto keys = m_image->localityKeysWith(part.hash);
        add(keys, 0.1F);
        if (!keys.empty()) {
          begin = end - 1;
          break;
        }
      }
    }
  }
  if (place.count == 0) {
    readPlaceFuzzily(place);
  }
}

void AddressSearch::readPlaceFuzzily(ReadPlace& place) {
  constexpr std::size_t kShortest = 3;
  if (place.key.size < kShortest) {
    return;
  }
  std::array<NearKey, kMostPlaces> near;
  const std::size_t count = nearestKeys(place.key.pairs, m_localityPairs, near);
  const KeyPattern pattern(place.key.text());
  for (std::size_t i = 0; i < count; ++i) {
    const LocalityKeyRecord& key = m_image->localityKeys()[near[i].index];
    const std::string_view text = m_image->text(key.text);
    const std::size_t edits = pattern.distanceTo(text);
    const std::size_t letters = std::max(text.size(), place.key.size);
    if (edits * 5 <= letters * 2 && place.count < place.places.size()) {
      place.places[place.count++] = {.locality = key.locality,
                                     .doubt = static_cast<float>(edits) / static_cast<float>(letters)};
    }
  }
}

void AddressSearch::addScope(std::uint32_t scope) {
  const auto known = std::span(m_found).first(m_foundCount);
  if (m_foundCount < m_found.size() && std::ranges::find(known, scope) == known.end()) {
    m_found[m_foundCount++] = scope;
  }
}

void AddressSearch::collectPlaceScopes(const Hypothesis& hypothesis) {
  if (hypothesis.locality.isEmpty()) {
    return;
  }
  ReadPlace& place = placeOf(hypothesis);
  readPlace(place);
  for (std::size_t i = 0; i < place.count; ++i) {
    for (const std::uint32_t scope : m_image->scopesOfLocality(place.places[i].locality)) {
      addScope(scope);
    }
  }
}

void AddressSearch::collectSiblings(std::uint32_t scope) {
  for (const std::uint32_t locality : m_image->localitiesOf(scope)) {
    for (const std::uint32_t sibling : m_image->scopesOfLocality(locality)) {
      addScope(sibling);
    }
  }
}

void AddressSearch::matchSame(const ReadName& name, std::uint32_t scope) {
  if (name.known == kNone) {
    return;
  }
  const auto postings = m_image->postingsOf(name.known);
  const auto here =
      std::ranges::equal_range(postings, scope, {}, [this](std::uint32_t key) { return m_image->key(key).scope; });
  for (const std::uint32_t key : here) {
    weigh(name, key, 0);
  }
}

void AddressSearch::matchFuzzy(ReadName& name, std::uint32_t scope, std::size_t most) {
  const std::string_view written = name.key.text();
  const std::size_t reach = std::max<std::size_t>(kShortestReach, written.size() / 3);
  const auto lengths = m_image->lengthsOf(scope);
  const auto from = std::ranges::lower_bound(lengths, written.size() - std::min(reach, written.size()));
  const auto to = std::ranges::upper_bound(lengths, written.size() + reach);
  const auto begin = static_cast<std::size_t>(from - lengths.begin());
  const auto end = static_cast<std::size_t>(to - lengths.begin());
  const std::span<const KeyRecord> keys = m_image->keysOf(scope).subspan(begin, end - begin);
  const auto first = static_cast<std::uint32_t>(m_image->scopes()[scope].keysBegin + begin);

  std::array<NearKey, kNearInScope> near;
  const std::size_t count =
      nearestKeys(name.key.pairs, m_image->pairsOf(scope).subspan(begin, end - begin), std::span(near).first(most));
  const KeyPattern pattern(written);
  const auto found = std::span(near).first(count);
  for (NearKey& key : found) {
    key.unshared = static_cast<std::uint32_t>(pattern.distanceTo(m_image->textOf(keys[key.index])));
  }
  const std::size_t weighed = std::min(count, kWeighedInScope);
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(weighed), {}, &NearKey::unshared);
  if (weighed > 0) {
    name.fewestEdits = std::min(name.fewestEdits, found[0].unshared);
  }
  for (std::size_t i = 0; i < weighed && found[i].unshared <= name.fewestEdits + 2; ++i) {
    weigh(name, first + found[i].index, spellingDistance(written, m_image->textOf(keys[found[i].index])));
  }
}

// Through typos, only plain ways to cut an address are followed.
bool AddressSearch::isPlainCut(std::size_t name) const {
  constexpr std::uint8_t kPlain = 1;
  return name == 0 || m_isExhaustive || m_hypotheses.all()[m_names[name].hypothesis].doubt <= kPlain;
}

void AddressSearch::matchInScopes(std::span<const std::uint32_t> scopes, bool fuzzy) {
  const std::size_t most = std::clamp<std::size_t>(kNearInPlace / (scopes.size() + 1), kFewestNear, kNearInScope);
  for (std::size_t i = 0; i < (fuzzy ? std::min(m_nameCount, kNamesTriedWidely) : m_nameCount); ++i) {
    for (const std::uint32_t scope : scopes) {
      if (fuzzy && (scope == m_scopes[m_names[i].hypothesis] || !isPlainCut(i))) {
        continue;
      }
      if (fuzzy) {
        matchFuzzy(m_names[i], scope, most);
      } else {
        matchSame(m_names[i], scope);
      }
    }
  }
}

void AddressSearch::matchEverywhere(bool fuzzy) {
  for (std::size_t i = 0; i < (fuzzy && !m_isExhaustive ? std::min(m_nameCount, kNamesTriedEverywhere) : m_nameCount);
       ++i) {
    const ReadName& name = m_names[i];
    const auto weighPostings = [&](std::uint32_t found, double edits) {
      const auto postings = m_image->postingsOf(found);
      for (const std::uint32_t key : postings.first(std::min(postings.size(), kMostPostings))) {
        weigh(name, key, edits);
      }
    };
    if (!fuzzy) {
      if (name.known != kNone) {
        weighPostings(name.known, 0);
      }
      continue;
    }
    const std::size_t length = name.key.size;
    const std::size_t reach = std::clamp<std::size_t>(length / 4, 1, 4);
    const std::uint32_t first = m_image->wholeNamesOfLength(length - std::min(length, reach)).first;
    const std::uint32_t last = m_image->wholeNamesOfLength(std::min(length + reach, NameKey::kMostBytes)).second;
    std::array<NearKey, kNearInCountry> near;
    const std::size_t count = nearestKeys(name.key.pairs, m_namePairs.subspan(first, last - first), near);
    const KeyPattern pattern(name.key.text());
    for (std::size_t k = 0; k < count; ++k) {
      const std::uint32_t candidate = first + near[k].index;
      const std::string_view text = m_image->nameText(candidate);
      if (pattern.distanceTo(text) <= reach) {
        weighPostings(candidate, spellingDistance(name.key.text(), text));
      }
    }
  }
}

void AddressSearch::weighName(MatchOption& option, const ReadName& name, const KeyRecord& key, double edits) const {
  Features& features = option.features;
  of(features, Feature::Any) = 1;
  const auto set = [&features](Feature feature, bool applies) { of(features, feature) = applies ? 1 : 0; };
  const std::string_view known = m_image->textOf(key);
  const std::string_view written = name.key.text();
  const Hypothesis& cut = m_hypotheses.all()[name.hypothesis];
  const bool isNameItself = edits == 0 && wordsIn(m_words, cut.street).front().is(kNoise);
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
  if (m_image->street(key.street).isHistoric != 0) {
    set(Feature::Historic, true);
    option.flags.set(AnswerFlag::Historic);
  }
}

// How far the written place is from the names of the places a street lies in: 0 to a half, more is another place.
float AddressSearch::doubtOfPlace(ReadPlace& place, std::uint32_t street, bool& isOfScope) {
  const StreetRecord& record = m_image->street(street);
  const auto isNamedSo = [&](std::uint32_t locality) {
    return std::ranges::any_of(m_image->keysOfLocality(locality),
                               [&](std::uint32_t key) { return m_image->localityKeys()[key].hash == place.key.hash; });
  };
  const auto own = [&](auto&& matches) {
    return (record.municipality != kNone && matches(record.municipality)) ||
           std::ranges::any_of(m_image->partsOf(street), matches);
  };
  if (own(isNamedSo)) {
    return 0;
  }
  isOfScope = std::ranges::any_of(m_image->localitiesOf(record.scope), isNamedSo);
  if (isOfScope) {
    return 0;
  }
  float least = 1;
  const auto compare = [&](std::uint32_t locality) {
    if (place.isRead) {
      for (std::size_t i = 0; i < place.count; ++i) {
        if (place.places[i].locality == locality) {
          least = std::min(least, place.places[i].doubt);
        }
      }
    }
    for (const std::uint32_t key : m_image->keysOfLocality(locality)) {
      const std::string_view text = m_image->text(m_image->localityKeys()[key].text);
      const auto letters = static_cast<float>(std::max(text.size(), place.key.size));
      const auto edits = static_cast<float>(spellingDistance(place.key.text(), text));
      least = std::min(least, edits / letters);
      const std::size_t shorter = std::min(text.size(), place.key.size);
      if (shorter >= 4 && text.substr(0, shorter) == place.key.text().substr(0, shorter)) {
        least = std::min(least, 0.15F);
      }
    }
    return false;
  };
  own(compare);
  return least;
}

void AddressSearch::weighPlace(MatchOption& option, const Hypothesis& hypothesis) {
  Features& features = option.features;
  const auto set = [&features](Feature feature, bool applies) { of(features, feature) = applies ? 1 : 0; };
  const StreetRecord& street = m_image->street(option.street);
  const std::uint32_t postcode = m_image->scopes()[street.scope].postcode;
  const bool asks = hypothesis.postcode != 0 && postcode != 0;
  const bool otherPostcode = asks && postcode != hypothesis.postcode;
  bool placeDiffers = false;
  const bool isInPlace = street.municipality != kNone || !m_image->partsOf(option.street).empty() ||
                         !m_image->localitiesOf(street.scope).empty();
  const bool namesPlace = !hypothesis.locality.isEmpty() && isInPlace;
  set(Feature::NoPostcode, !asks && !m_needsNoPlace);
  set(Feature::NoLocality, !namesPlace && !m_needsNoPlace);
  if (namesPlace) {
    bool isOfScope = false;
    const float doubt = doubtOfPlace(placeOf(hypothesis), option.street, isOfScope);
    placeDiffers = doubt > 0.45F;
    // A town has more hamlets than its register tells; the postcode says that it is this one.
    const bool isHamlet = m_needsNoPlace && asks && !otherPostcode && doubt > 0;
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
    const std::uint32_t scope = m_scopes[option.hypothesis];
    const bool isSibling = scope != kNone && street.municipality != kNone &&
                           std::ranges::contains(m_image->localitiesOf(scope), street.municipality);
    const bool isTypo = isOneTypoApart(postcode, hypothesis.postcode);
    set(Feature::PostcodeSibling, isSibling);
    set(Feature::PostcodeTypo, isTypo && !isSibling);
    set(Feature::PostcodeOther, !isTypo && !isSibling);
    set(Feature::OtherPlaceEntirely, placeDiffers);
    set(Feature::FuzzyElsewhere, of(features, Feature::SameName) == 0);
  }
  if (!asks && !namesPlace) {
    of(features, Feature::NoPlace) = !m_needsNoPlace ? 1.0F : option.isSameName ? 0.0F : kNoPlaceInTown;
  }
  if (!hypothesis.hint.isEmpty()) {
    NameKey hint;
    makeKey(wordsIn(m_words, hypothesis.hint), Meaning::First, hint);
    const auto agrees = [&](std::uint32_t locality) {
      return std::ranges::any_of(m_image->keysOfLocality(locality), [&](std::uint32_t key) {
        return hint.size >= 2 && m_image->text(m_image->localityKeys()[key].text).starts_with(hint.text());
      });
    };
    set(Feature::HintAgrees, std::ranges::any_of(m_image->partsOf(option.street), agrees));
  }
}

std::string_view AddressSearch::foldedBox(const Hypothesis& hypothesis) {
  std::size_t size = 0;
  bool isLeading = true;
  for (const Word& word : wordsIn(m_words, hypothesis.number.box)) {
    if (size > 0 && word.before != Gap::Glued && size < m_box.size()) {
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

void AddressSearch::weighNumber(MatchOption& option, const Hypothesis& hypothesis) {
  Features& features = option.features;
  const auto set = [&features](Feature feature, bool applies) { of(features, feature) = applies ? 1 : 0; };
  option.number = findNumber(*m_image, option.street, hypothesis.number, foldedBox(hypothesis));
  set(Feature::NoNumber, hypothesis.number.number == 0);
  set(Feature::BaseNumber, option.number.matchClass == PlacementClass::BaseNumber);
  set(Feature::Interpolated, option.number.matchClass == PlacementClass::Interpolated && option.number.number == kNone);
  set(Feature::NumberMissing, option.number.matchClass == PlacementClass::Street && hypothesis.number.number != 0);
  of(features, Feature::Cut) = std::min<float>(hypothesis.doubt, 4);
  if (option.number.number != kNone && m_image->numbers()[option.number.number].isHistoric != 0) {
    option.flags.set(AnswerFlag::Historic);
  }
  if (!option.number.position) {
    option.flags.set(AnswerFlag::NoCoordinate);
  }
}

void AddressSearch::weigh(const ReadName& name, std::uint32_t key, double edits) {
  const KeyRecord& record = m_image->key(key);
  if (edits > 0 && !haveSameDigits(name.key.text(), m_image->textOf(record))) {
    return;
  }
  MatchOption option{.street = record.street, .language = record.language, .hypothesis = name.hypothesis};
  const Hypothesis& cut = m_hypotheses.all()[name.hypothesis];
  weighName(option, name, record, edits);
  // Place and number seldom make good what a name lost on another.
  const float scoreOfName = scoreOf(option.features);
  if (scoreOfName < m_bestScoreOfName - kHopeless && !m_isExhaustive) {
    return;
  }
  m_bestScoreOfName = std::max(m_bestScoreOfName, scoreOfName);
  weighPlace(option, cut);
  option.scoreOfStreet = scoreOf(option.features);
  weighNumber(option, cut);
  option.score = scoreOf(option.features);
  keep(option);
}

// Each street once, at its best; the least likely goes when there is no room.
void AddressSearch::keep(const MatchOption& option) {
  MatchOption* least = nullptr;
  for (MatchOption& known : std::span(m_options).first(m_count)) {
    if (known.street == option.street) {
      if (known.score < option.score) {
        known = option;
      }
      return;
    }
    least = least == nullptr || known.score < least->score ? &known : least;
  }
  if (m_count < m_options.size()) {
    m_options[m_count++] = option;
  } else if (least->score < option.score) {
    *least = option;
  }
}

float AddressSearch::likelihoodOfBest() const {
  float best = -100;
  for (const MatchOption& option : options()) {
    best = std::max(best, option.score);
  }
  float sum = std::exp(-std::max(best, 0.0F));
  for (const MatchOption& option : options()) {
    sum += std::exp(option.score - std::max(best, 0.0F));
  }
  return std::exp(best - std::max(best, 0.0F)) / sum;
}

// Not while the best one lies elsewhere than was written, or lacks the number: another one may know better.
bool AddressSearch::isSure(float from, bool mustAgree) const {
  if (m_isExhaustive || m_count == 0 || likelihoodOfBest() < from) {
    return false;
  }
  const MatchOption& option = best();
  const bool hasNumber = option.number.number != kNone || m_hypotheses.all()[option.hypothesis].number.number == 0;
  return !mustAgree || (hasNumber && !option.flags.has(AnswerFlag::LocalityChanged) &&
                        !option.flags.has(AnswerFlag::PostcodeChanged));
}

void AddressSearch::search(const RegisterLookup& lookup) {
  const auto all = m_hypotheses.all();
  m_foundCount = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    m_scopes[i] = !m_hasPostcodes ? 0 : all[i].postcode == 0 ? kNone : lookup.scopeOf(all[i].postcode);
  }
  // The written postcode, names as they are.
  m_nameCount = 0;
  for (std::uint8_t hypothesis = 0; hypothesis < all.size(); ++hypothesis) {
    const std::size_t first = m_nameCount;
    readNames(hypothesis);
    for (std::size_t i = first; i < m_nameCount && m_scopes[hypothesis] != kNone; ++i) {
      matchSame(m_names[i], m_scopes[hypothesis]);
    }
    if (isSure(kSureFrom) && !best().flags.has(AnswerFlag::NameFuzzy)) {
      return;
    }
  }
  // The written postcode, names through typos.
  for (std::size_t i = 0; i < m_nameCount; ++i) {
    if (const std::uint32_t scope = m_scopes[m_names[i].hypothesis]; scope != kNone && isPlainCut(i)) {
      matchFuzzy(m_names[i], scope, kNearInScope);
      if (isSure(kNearlySureFrom) || (i + 1 < m_nameCount && m_names[i + 1].hypothesis > 0 && isSure(kQuiteSureFrom))) {
        return;
      }
    }
  }
  // The named places, names as they are.
  for (const Hypothesis& hypothesis : all) {
    collectPlaceScopes(hypothesis);
  }
  for (std::uint32_t scope = 0; m_needsNoPlace && scope < m_image->scopes().size(); ++scope) {
    addScope(scope);
  }
  matchInScopes(std::span(m_found).first(m_foundCount), false);
  if (isSure(kQuiteSureFrom, false)) {
    return;
  }
  const std::size_t exactly = m_foundCount;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (m_scopes[i] != kNone) {
      collectSiblings(m_scopes[i]);
    }
  }
  matchInScopes(std::span(m_found).subspan(exactly, m_foundCount - exactly), false);
  matchEverywhere(false);
  if (isSure(kQuiteSureFrom, false)) {
    return;
  }
  if (!isSure(kUnsureBelow)) {
    matchInScopes(std::span(m_found).first(m_foundCount), true);
  }
  if (isSure(kVeryUnsureBelow, false)) {
    return;
  }
  // The written postcode again, for cuts that lie less at hand.
  for (std::size_t i = 0; i < m_nameCount; ++i) {
    if (const std::uint32_t scope = m_scopes[m_names[i].hypothesis]; scope != kNone && !isPlainCut(i)) {
      matchFuzzy(m_names[i], scope, kFewestNear);
    }
  }
  if (!isSure(kHopelessBelow, false)) {
    matchEverywhere(true);
  }
}

void AddressSearch::run(const RegisterLookup& lookup, const WrittenAddress& address, bool isExhaustive) {
  m_isExhaustive = isExhaustive;
  m_image = &lookup.image();
  m_localityPairs = lookup.localityPairs();
  m_namePairs = lookup.namePairs();
  m_hasPostcodes = lookup.hasPostcodes();
  m_needsNoPlace = lookup.needsNoPlace();
  m_count = 0;
  m_bestScoreOfName = -kHopeless;
  m_placeCount = 0;
  if (m_image->scopes().empty()) {
    return;
  }
  cutAddress(address, lookup, m_words, m_hypotheses);
  m_scopeOfPlace = m_hypotheses.place.postcode != 0 ? lookup.scopeOf(m_hypotheses.place.postcode) : kNone;
  search(lookup);
  std::ranges::sort(std::span(m_options).first(m_count), [](const MatchOption& one, const MatchOption& other) {
    return one.score != other.score ? one.score > other.score : one.street < other.street;
  });
}

// One street that crosses the border of a postcode, by its key or by where it lies; or two numbers at one place.
bool AddressSearch::isOnePlace(const MatchOption& one, const MatchOption& other) const {
  const StreetRecord& first = m_image->street(one.street);
  const StreetRecord& second = m_image->street(other.street);
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

bool AddressSearch::isRival(const MatchOption& best, const MatchOption& other) const {
  constexpr float kNearlyAsGood = 1.0F;
  return other.isSameName && best.isSameName && other.scoreOfStreet > best.scoreOfStreet - kNearlyAsGood &&
         !isOnePlace(best, other);
}

// "8000 Brugge" without a street: the middle of its streets.
AddressAnswer AddressSearch::answerWithPlace() const {
  AddressAnswer answer;
  const std::uint32_t scope = m_scopeOfPlace;
  if (scope == kNone || !m_hypotheses.all().empty()) {
    return answer;
  }
  const auto [begin, end] = m_image->streetsOf(scope);
  Box extent;
  for (std::uint32_t street = begin; street < end; ++street) {
    if (const StreetRecord& record = m_image->street(street); record.radius != kNone) {
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

AddressAnswer AddressSearch::answer() const {
  AddressAnswer answer;
  const auto all = options();
  if (all.empty()) {
    return answerWithPlace();
  }
  std::array<float, kMostOptions> scores;
  std::array<float, kMostOptions> likelihoods;
  std::ranges::transform(all, scores.begin(), &MatchOption::score);
  probabilitiesOf(std::span(scores).first(all.size()), std::span(likelihoods).first(all.size()));
  for (std::size_t i = 0; i < all.size() && answer.count < AddressAnswer::kMost; ++i) {
    if (likelihoods[i] < kToldFrom * likelihoods[0]) {
      break;
    }
    const MatchOption& option = all[i];
    answer.found[answer.count++] = {.matchClass = option.number.matchClass,
                                    .flags = option.flags,
                                    .language = option.language,
                                    .street = option.street,
                                    .number = option.number.number,
                                    .confidence = likelihoods[i],
                                    .position = option.number.position,
                                    .radius = option.number.radius};
  }
  // What is one street in two postcodes does not compete with itself.
  float likelihood = likelihoods[0];
  for (std::size_t i = 1; i < all.size(); ++i) {
    likelihood += isOnePlace(all[0], all[i]) ? likelihoods[i] : 0;
  }
  answer.found[0].confidence = likelihood;
  const bool rivalled =
      std::any_of(all.begin() + 1, all.end(), [&](const MatchOption& other) { return isRival(all[0], other); }) ||
      (all.size() > 1 && likelihoods[1] > kCompetingShare * likelihoods[0] && !isOnePlace(all[0], all[1]));
  if (rivalled) {
    answer.found[0].flags.set(AnswerFlag::Ambiguous);
  }
  const bool hasNumber =
      all[0].number.matchClass == PlacementClass::Exact || all[0].number.matchClass == PlacementClass::BaseNumber;
  const MatchOption& best = all[0];
  const bool isThere = !best.flags.has(AnswerFlag::LocalityChanged) &&
                       best.features[static_cast<std::size_t>(Feature::LocalityDoubt)] <= kMostDoubtOfPlace;
  const bool isWhole = hasNumber && !best.number.isGuess && !best.isPartOfName;
  const bool isCertain = likelihood >= kAcceptFrom && isThere && isWhole && !rivalled && best.number.position &&
                         !best.flags.has(AnswerFlag::Historic);
  answer.status = isCertain                   ? AnswerStatus::Accept
                  : likelihood >= kReviewFrom ? AnswerStatus::Review
                                              : AnswerStatus::Reject;
  return answer;
}

}  // namespace buurtatlas
