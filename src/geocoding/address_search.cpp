#include "geocoding/address_search.h"
#include "geocoding/hypothesis_reading.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <span>
#include <string_view>

#include "geocoding/address_answer.h"
#include "geocoding/address_hypotheses.h"
#include "geocoding/address_words.h"
#include "geocoding/match_answer.h"
#include "geocoding/match_model.h"
#include "geocoding/match_options.h"
#include "geocoding/name_key.h"
#include "geocoding/name_similarity.h"
#include "geocoding/option_weigher.h"
#include "geocoding/place_reader.h"
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

constexpr float kHopeless = 10;  // a name that scores so much less than another is not weighed further

}  // namespace

// The names of a hypothesis, in the meanings that its abbreviations may have.
void AddressSearch::readNames(std::uint8_t hypothesis) {
  const Hypothesis& cut = m_asked.hypothesis(hypothesis);
  const std::span<const Word> words = wordsIn(m_asked.words, cut.street);
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
  for (const NamedPlace& place : m_places.read(hypothesis.locality).named()) {
    for (const std::uint32_t scope : m_image->scopesOfLocality(place.locality)) {
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
  for (const NearKey& key : found) {
    m_image->prefetch(keys[key.index].text);
  }
  for (NearKey& key : found) {
    key.unshared = static_cast<std::uint32_t>(pattern.distanceTo(m_image->textOf(keys[key.index])));
  }
  const auto weighed = found.first(std::min(count, kWeighedInScope));
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(weighed.size()), {}, &NearKey::unshared);
  if (!weighed.empty()) {
    name.fewestEdits = std::min(name.fewestEdits, weighed[0].unshared);
  }
  const auto isNear = [&name](const NearKey& key) { return key.unshared <= name.fewestEdits + 2; };
  for (const NearKey& key : weighed | std::views::take_while(isNear)) {
    m_image->prefetchStreet(keys[key.index].street);
  }
  for (const NearKey& key : weighed | std::views::take_while(isNear)) {
    weigh(name, first + key.index, spellingDistance(written, m_image->textOf(keys[key.index])));
  }
}

// Through typos, only plain ways to cut an address are followed.
bool AddressSearch::isPlainCut(std::size_t name) const {
  constexpr std::uint8_t kPlain = 1;
  return name == 0 || m_isExhaustive || m_asked.hypothesis(m_names[name].hypothesis).doubt <= kPlain;
}

void AddressSearch::matchInScopes(std::span<const std::uint32_t> scopes, bool fuzzy) {
  const std::size_t most = std::clamp<std::size_t>(kNearInPlace / (scopes.size() + 1), kFewestNear, kNearInScope);
  for (std::size_t i = 0; i < (fuzzy ? std::min(m_nameCount, kNamesTriedWidely) : m_nameCount); ++i) {
    for (const std::uint32_t scope : scopes) {
      if (fuzzy && (scope == scopeOf(m_names[i]) || !isPlainCut(i))) {
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

// The names nearest to a key among those that are at most so much longer or shorter and share half of its letter pairs.
std::size_t AddressSearch::findNearNames(const NameKey& key, std::size_t reach, std::span<NearKey> out) {
  const std::uint32_t first = m_image->wholeNamesOfLength(key.size - std::min(key.size, reach)).first;
  const std::uint32_t last = m_image->wholeNamesOfLength(std::min(key.size + reach, NameKey::kMostBytes)).second;
  const auto half = (static_cast<std::size_t>(std::popcount(key.pairs)) + 1) / 2;
  m_asked.lookup->namePairs().findSharing(key.pairs, std::max<std::size_t>(half, 1), first, last, m_sharing);
  m_pairsOfSharing.clear();
  for (const std::uint32_t name : m_sharing) {
    m_pairsOfSharing.push_back(m_image->name(name).pairs);
  }
  const std::size_t count = nearestKeys(key.pairs, m_pairsOfSharing, out);
  for (NearKey& near : out.first(count)) {
    near.index = m_sharing[near.index];
  }
  return count;
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
    std::array<NearKey, kNearInCountry> near;
    const std::size_t count = findNearNames(name.key, reach, near);
    for (std::size_t k = 0; k < count; ++k) {
      m_image->prefetch(m_image->name(near[k].index).text);
    }
    const KeyPattern pattern(name.key.text());
    for (std::size_t k = 0; k < count; ++k) {
      const std::uint32_t candidate = near[k].index;
      const std::string_view text = m_image->nameText(candidate);
      if (pattern.distanceTo(text) <= reach) {
        weighPostings(candidate, spellingDistance(name.key.text(), text));
      }
    }
  }
}

void AddressSearch::weigh(const ReadName& name, std::uint32_t key, double edits) {
  const KeyRecord& record = m_image->key(key);
  m_image->prefetchStreet(record.street);
  if (edits > 0 && !haveSameDigits(name.key.text(), m_image->textOf(record))) {
    return;
  }
  MatchOption option{.street = record.street, .language = record.language, .hypothesis = name.hypothesis};
  const Hypothesis& cut = m_asked.hypothesis(name.hypothesis);
  m_weigher.weighName(option, name, record, edits);
  // Place and number seldom make good what a name lost on another, nor the number what name and place lost.
  const float scoreOfName = scoreOf(option.features);
  if (scoreOfName < m_bestScoreOfName - kHopeless && !m_isExhaustive) {
    return;
  }
  m_bestScoreOfName = std::max(m_bestScoreOfName, scoreOfName);
  m_image->prefetchNumbersOf(record.street);
  m_weigher.weighPlace(option, cut);
  option.scoreOfStreet = scoreOf(option.features);
  if (option.scoreOfStreet < m_bestScoreOfStreet - kHopeless && !m_isExhaustive) {
    return;
  }
  m_bestScoreOfStreet = std::max(m_bestScoreOfStreet, option.scoreOfStreet);
  m_weigher.weighNumber(option, cut);
  option.score = scoreOf(option.features);
  m_options.keep(option);
}

// Not while the best one lies elsewhere than was written, or lacks the number: another one may know better.
bool AddressSearch::isSure(float from, bool mustAgree) const {
  if (m_isExhaustive || m_options.isEmpty() || m_options.likelihoodOfBest() < from) {
    return false;
  }
  const MatchOption& option = m_options.best();
  const bool hasNumber = option.number.number != kNone || m_asked.hypothesis(option.hypothesis).number.number == 0;
  return !mustAgree || (hasNumber && !option.flags.has(AnswerFlag::LocalityChanged) &&
                        !option.flags.has(AnswerFlag::PostcodeChanged));
}

// The written postcode, names as they are.
bool AddressSearch::findInPostcode() {
  m_nameCount = 0;
  for (std::uint8_t hypothesis = 0; hypothesis < m_asked.hypotheses.all().size(); ++hypothesis) {
    const std::size_t first = m_nameCount;
    readNames(hypothesis);
    for (std::size_t i = first; i < m_nameCount && m_asked.scopes[hypothesis] != kNone; ++i) {
      matchSame(m_names[i], m_asked.scopes[hypothesis]);
    }
    if (isSure(kSureFrom) && !m_options.best().flags.has(AnswerFlag::NameFuzzy)) {
      return true;
    }
  }
  return false;
}

// The written postcode, names through typos.
bool AddressSearch::findInPostcodeFuzzily() {
  for (std::size_t i = 0; i < m_nameCount; ++i) {
    if (const std::uint32_t scope = scopeOf(m_names[i]); scope != kNone && isPlainCut(i)) {
      matchFuzzy(m_names[i], scope, kNearInScope);
      if (isSure(kNearlySureFrom) || (i + 1 < m_nameCount && m_names[i + 1].hypothesis > 0 && isSure(kQuiteSureFrom))) {
        return true;
      }
    }
  }
  return false;
}

// The named places, names as they are.
bool AddressSearch::findInPlaces() {
  for (const Hypothesis& hypothesis : m_asked.hypotheses.all()) {
    collectPlaceScopes(hypothesis);
  }
  for (std::uint32_t scope = 0; m_asked.lookup->needsNoPlace() && scope < m_image->scopes().size(); ++scope) {
    addScope(scope);
  }
  matchInScopes(std::span(m_found).first(m_foundCount), false);
  return isSure(kQuiteSureFrom, false);
}

// The other postcodes of the municipality, then all of the country, names as they are.
bool AddressSearch::findElsewhere() {
  const std::size_t before = m_foundCount;
  for (std::size_t i = 0; i < m_asked.hypotheses.all().size(); ++i) {
    if (m_asked.scopes[i] != kNone) {
      collectSiblings(m_asked.scopes[i]);
    }
  }
  matchInScopes(std::span(m_found).subspan(before, m_foundCount - before), false);
  matchEverywhere(false);
  return isSure(kQuiteSureFrom, false);
}

// The written postcode again, for cuts that lie less at hand.
void AddressSearch::matchDoubtfulCuts() {
  for (std::size_t i = 0; i < m_nameCount; ++i) {
    if (const std::uint32_t scope = scopeOf(m_names[i]); scope != kNone && !isPlainCut(i)) {
      matchFuzzy(m_names[i], scope, kFewestNear);
    }
  }
}

void AddressSearch::climb() {
  m_foundCount = 0;
  if (findInPostcode() || findInPostcodeFuzzily() || findInPlaces() || findElsewhere()) {
    return;
  }
  if (!isSure(kUnsureBelow)) {
    matchInScopes(std::span(m_found).first(m_foundCount), true);
  }
  if (isSure(kVeryUnsureBelow, false)) {
    return;
  }
  matchDoubtfulCuts();
  if (!isSure(kHopelessBelow, false)) {
    matchEverywhere(true);
  }
}

void AddressSearch::findScopes() {
  const auto all = m_asked.hypotheses.all();
  const RegisterLookup& lookup = *m_asked.lookup;
  for (std::size_t i = 0; i < all.size(); ++i) {
    m_asked.scopes[i] = !lookup.hasPostcodes() ? 0 : all[i].postcode == 0 ? kNone : lookup.scopeOf(all[i].postcode);
  }
}

void AddressSearch::run(const RegisterLookup& lookup, const WrittenAddress& address, bool isExhaustive) {
  m_isExhaustive = isExhaustive;
  m_asked.lookup = &lookup;
  m_image = &lookup.image();
  m_options.clear();
  m_bestScoreOfName = -kHopeless;
  m_bestScoreOfStreet = -2 * kHopeless;
  m_places.clear();
  m_scopeOfPlace = kNone;
  if (m_image->scopes().empty()) {
    return;
  }
  cutAddress(address, lookup, m_asked.words, m_asked.hypotheses);
  m_scopeOfPlace = m_asked.hypotheses.place.postcode != 0 ? lookup.scopeOf(m_asked.hypotheses.place.postcode) : kNone;
  findScopes();
  climb();
  m_options.sort();
}

AddressAnswer AddressSearch::answer() const {
  if (!m_options.isEmpty()) {
    return answerOf(*m_image, m_options.all());
  }
  const bool isPlaceAlone = m_scopeOfPlace != kNone && m_asked.hypotheses.all().empty();
  return isPlaceAlone ? answerWithPlace(*m_image, m_scopeOfPlace) : AddressAnswer{};
}

AddressReading AddressSearch::reading() const {
  const std::span<const Hypothesis> cuts = m_asked.hypotheses.all();
  if (!m_options.isEmpty()) {
    return readingOf(m_asked, m_asked.hypothesis(m_options.best().hypothesis));
  }
  return readingOf(m_asked, cuts.empty() ? m_asked.hypotheses.place : cuts.front());
}

}  // namespace buurtatlas
