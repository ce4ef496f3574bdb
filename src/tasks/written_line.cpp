#include "tasks/written_line.h"

#include <algorithm>
#include <string>
#include <utility>

#include "geocoding/address_text.h"

namespace buurtatlas {

namespace {

bool isRangeWord(StreetPhrase phrase) {
  return phrase == StreetPhrase::From || phrase == StreetPhrase::OpenFrom || phrase == StreetPhrase::To;
}

}  // namespace

WrittenLine::WrittenLine(std::string_view text, const KnownNames& names)
    : m_text(text), m_names(&names), m_lexemes(lexemesOf(text)) {}

std::string_view WrittenLine::textOf(std::size_t begin, std::size_t end) const {
  return begin < end ? m_text.substr(m_lexemes[begin].begin, m_lexemes[end - 1].end - m_lexemes[begin].begin)
                     : std::string_view();
}

std::string_view WrittenLine::textAt(std::size_t at) const {
  return at < size() ? textOf(at, at + 1) : std::string_view();
}

PhraseHit WrittenLine::phrase(std::size_t at) const {
  return at < size() ? phraseAt(m_text, m_lexemes, at) : PhraseHit{};
}

std::optional<std::size_t> WrittenLine::numberAt(std::size_t at) const {
  while (phrase(at).phrase == StreetPhrase::NumberSign) {
    at += phrase(at).lexemes;
  }
  return isKind(at, LexemeKind::Number) ? std::optional(at) : std::nullopt;
}

std::size_t WrittenLine::cellEnd(std::size_t from) const {
  while (from < size() && kind(from) != LexemeKind::Cell) {
    ++from;
  }
  return from;
}

std::size_t WrittenLine::nameEnd(std::size_t begin) const {
  constexpr std::size_t kMostLexemes = 14;
  std::size_t end = begin;
  std::string key;
  for (std::size_t to = begin + 1; to <= std::min(begin + kMostLexemes, cellEnd(begin)); ++to) {
    const bool mayEnd = kind(to - 1) == LexemeKind::Close || !foldText(textAt(to - 1)).empty();
    std::string found = mayEnd ? m_names->keyOf(textOf(begin, to)) : std::string();
    if (!found.empty() && (found != key || m_names->isExact(textOf(begin, to)))) {
      end = to;
      key = std::move(found);
    }
  }
  return end;
}

bool WrittenLine::isOfUnknownName(std::size_t at, std::size_t begin) const {
  if (kind(at) != LexemeKind::Word) {
    return at == begin && kind(at) == LexemeKind::Number;
  }
  const StreetPhrase found = phrase(at).phrase;
  if (found == StreetPhrase::And) {
    return nameEnd(at + 1) == at + 1;
  }
  return found != StreetPhrase::Side && found != StreetPhrase::Whole && found != StreetPhrase::NumberSign;
}

std::size_t WrittenLine::unknownNameEnd(std::size_t begin) const {
  std::size_t end = begin;
  while (end < size() && isOfUnknownName(end, begin)) {
    ++end;
  }
  const auto isLink = [this](std::size_t at) {
    const StreetPhrase found = phrase(at).phrase;
    return isRangeWord(found) || found == StreetPhrase::And;
  };
  while (end > begin + 1 && isLink(end - 1)) {
    --end;
  }
  const bool isOneLexeme = end == begin + 1;
  return isOneLexeme && (kind(begin) == LexemeKind::Number || isLink(begin)) ? begin : end;
}

std::size_t WrittenLine::municipalityEnd(std::size_t begin, bool sure) const {
  constexpr std::size_t kMostWords = 5;
  std::size_t end = begin;
  for (std::size_t to = begin + 1; to <= begin + kMostWords && isKind(to - 1, LexemeKind::Word); ++to) {
    const std::string_view name = textOf(begin, to);
    if (m_names->isMunicipality(name) && (sure || m_names->keyOf(name).empty())) {
      end = to;
    }
  }
  return end;
}

bool WrittenLine::isPostcode(std::size_t at) const {
  return isKind(at, LexemeKind::Number) && m_names->isPostcode(textAt(at));
}

bool WrittenLine::isAboutNumbers(std::size_t at) const {
  while (isKind(at, LexemeKind::Open)) {
    ++at;
  }
  if (at >= size() || kind(at) == LexemeKind::Close) {
    return true;
  }
  if (kind(at) == LexemeKind::Number) {
    return nameEnd(at) == at;
  }
  const PhraseHit hit = phrase(at);
  if (isRangeWord(hit.phrase)) {
    return numberAt(at + hit.lexemes) && (kind(at) != LexemeKind::Word || nameEnd(at) == at);
  }
  return hit.phrase == StreetPhrase::Side || hit.phrase == StreetPhrase::Whole ||
         hit.phrase == StreetPhrase::NumberSign || hit.phrase == StreetPhrase::And;
}

}  // namespace buurtatlas
