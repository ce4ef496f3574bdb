#include "geocoding/address_words.h"

#include <algorithm>

#include "geocoding/known_words.h"
#include "geocoding/name_key.h"

namespace buurtatlas {

AddressWords::Index AddressWords::partBegin(Index at) const {
  while (at > m_begin && !startsPart(at)) {
    --at;
  }
  return at;
}

AddressWords::Index AddressWords::partEnd(Index at) const {
  ++at;
  while (at < m_end && !startsPart(at)) {
    ++at;
  }
  return std::min(at, m_end);
}

bool AddressWords::hasDigits(Index begin, Index end) const {
  return std::ranges::any_of(m_words.subspan(begin, end - begin), &Word::isDigits);
}

bool AddressWords::isPostcodeAt(Index at) const {
  const Word& word = m_words[at];
  if (!word.isDigits || word.text.size() != 4 || word.value < 1000) {
    return false;
  }
  const bool gluedBehind = at + 1 < m_end && m_words[at + 1].before == WordBreak::Glued;
  const bool afterBox = at > 0 && m_words[at - 1].is(kBoxWord) && m_words[at - 1].text != "b";
  const bool partOfNumber =
      at > 0 && m_words[at - 1].isDigits && m_words[at].before != WordBreak::Space && !dividesParts(m_words[at].before);
  return !gluedBehind && !afterBox && !partOfNumber;
}

}  // namespace buurtatlas
