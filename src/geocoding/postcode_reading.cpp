#include "geocoding/postcode_reading.h"

#include <algorithm>
#include <cstdint>

#include "geocoding/address_words.h"
#include "geocoding/gazetteer.h"
#include "geocoding/known_words.h"
#include "geocoding/name_key.h"

namespace buurtatlas {
namespace {

using Index = AddressWords::Index;

constexpr Index kMostLocalityWords = 6;

// "Kerkstraat 12, Hasselt 3500", but not "12 bus 3, Kerkstraat 3500".
bool isPlaceBefore(const AddressWords& words, const Gazetteer& gazetteer, Index begin, Index postcode) {
  if (gazetteer.isLocality(words.between(begin, postcode))) {
    return true;
  }
  const Index before = words.partBegin(begin - 1);
  const auto namesStreet = [](const Word& word) {
    return !word.isDigits && !word.is(kBoxWord) && word.text.size() > 2;
  };
  return words.hasDigits(before, begin) && std::ranges::any_of(words.between(before, begin), namesStreet);
}

}  // namespace

void dropCountry(AddressWords& words) {
  while (words.end() > 0 && words[words.end() - 1].is(kCountry)) {
    words.setEnd(words.end() - 1);
  }
}

// "75001 Paris" and "4551GE Sas van Gent" lie abroad.
bool isAbroad(const AddressWords& words) {
  for (Index at = 0; at < words.end(); ++at) {
    const Word& word = words[at];
    if (!word.isDigits || (at == 0 && words.end() > 1 && !words.isAlpha(1))) {
      continue;
    }
    const bool namesPlace = words.isAlpha(at + 1) && !dividesParts(words[at + 1].before);
    const bool isFrench =
        word.text.size() == 5 && namesPlace && words[at + 1].before == WordBreak::Space && words.startsPart(at);
    const bool isDutch = word.text.size() == 4 && word.value >= 1000 && namesPlace && words[at + 1].text.size() == 2 &&
                         words[at + 1].before == WordBreak::Glued && (words.startsPart(at) || words.endsPart(at + 1)) &&
                         !words[at + 1].is(kOrdinal);
    if (isFrench || isDutch) {
      return true;
    }
  }
  return false;
}

FoundPostcode findPostcode(const AddressWords& words, const Gazetteer& gazetteer) {
  Index best = words.end();
  for (Index at = words.end(); at-- > 0;) {
    if (!words.isPostcodeAt(at)) {
      continue;
    }
    if (gazetteer.isPostcode(words[at].value)) {
      best = at;
      break;
    }
    best = best == words.end() ? at : best;
  }
  if (best == words.end()) {
    return {};
  }
  const bool hasPrefix = best > 0 && (words[best - 1].text == "b" || words[best - 1].text == "be") &&
                         (words[best].before == WordBreak::Glued || words[best].before == WordBreak::Hyphen);
  return {
      .number = static_cast<std::uint16_t>(words[best].value), .begin = best - (hasPrefix ? 1U : 0U), .end = best + 1};
}

// "3000 Leuven", "Leuven 3000" behind a comma, "3000, Leuven", and "3000 Leuven Kerkstraat 12".
WordSpan localityBeside(const FoundPostcode& postcode, const AddressWords& words, const Gazetteer& gazetteer) {
  const Index after = postcode.end;
  if (after < words.end() && !dividesParts(words[after].before)) {
    const Index end = words.partEnd(after);
    if (postcode.begin > 0 || (!words.hasDigits(after, end) && end < words.end())) {
      return wordSpan(after, end);
    }
    Index longest = after + 1;
    for (Index last = std::min(after + kMostLocalityWords, end); last > after; --last) {
      if (gazetteer.isLocality(words.between(after, last))) {
        longest = last;
        break;
      }
    }
    return wordSpan(after, longest);
  }
  const Index begin = words.partBegin(postcode.begin);
  if (begin > 0 && begin < postcode.begin && !words.hasDigits(begin, postcode.begin) &&
      isPlaceBefore(words, gazetteer, begin, postcode.begin)) {
    return wordSpan(begin, postcode.begin);
  }
  if (after < words.end() && !words.hasDigits(after, words.partEnd(after)) && postcode.begin > 0) {
    return wordSpan(after, words.partEnd(after));
  }
  return {};
}

}  // namespace buurtatlas
