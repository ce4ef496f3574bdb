#include "geocoding/street_keys.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "geocoding/known_words.h"
#include "geocoding/name_key.h"
#include "geocoding/two_names.h"

namespace buurtatlas {
namespace {

constexpr std::size_t kShortestFirstName = 3;
constexpr std::size_t kShortestStem = 4;
constexpr std::size_t kShortestPlace = 4;

/// Words that can be changed.
class WordList {
 public:
  explicit WordList(std::span<const Word> words) {
    for (const Word& word : words) {
      if (!word.inBrackets) {
        m_words[m_count++] = word;
      }
    }
    if (m_count == 0) {
      std::ranges::copy(words, m_words.begin());
      m_count = words.size();
    }
  }
  [[nodiscard]] std::span<Word> all() { return std::span(m_words).first(m_count); }
  void erase(std::size_t at) {
    std::move(m_words.begin() + static_cast<std::ptrdiff_t>(at) + 1,
              m_words.begin() + static_cast<std::ptrdiff_t>(m_count),
              m_words.begin() + static_cast<std::ptrdiff_t>(at));
    --m_count;
  }

 private:
  std::array<Word, FoldedWords::kMostWords> m_words = {};
  std::size_t m_count = 0;
};

std::size_t nextCoreWord(std::span<const Word> words, std::size_t from) {
  while (from < words.size() && words[from].is(kArticle)) {
    ++from;
  }
  return from;
}

bool isTypeInFront(std::span<const Word> words) {
  return words.size() > 1 && words.front().is(kStreetType) && words.front().text != "pl" &&
         words.front().text != "parc";
}

void takeShorter(WordList words, const std::function<void(const NameKey&, KeyKind)>& take) {
  NameKey key;
  const std::size_t type = isTypeInFront(words.all()) ? 1 : 0;
  const std::size_t first = nextCoreWord(words.all(), type);
  if (nextCoreWord(words.all(), first + 1) < words.all().size() &&
      words.all()[first].text.size() >= kShortestFirstName && !words.all()[first].isDigits) {
    WordList shorter = words;
    Word& initial = shorter.all()[first];
    initial = {.text = initial.text.substr(0, 1), .before = initial.before};
    makeKey(shorter.all(), Meaning::First, key);
    take(key, KeyKind::Initial);
    shorter.erase(first);
    makeKey(shorter.all(), Meaning::First, key);
    take(key, KeyKind::WithoutFirstName);
  }
  if (type == 1 && first < words.all().size()) {
    words.erase(0);
    makeKey(words.all(), Meaning::First, key);
    take(key, KeyKind::WithoutType);
  }
}

void takeName(std::span<const Word> words, KeyKind kind, const std::function<void(const NameKey&, KeyKind)>& take) {
  WordList list(words);
  NameKey key;
  makeKey(list.all(), Meaning::First, key);
  if (key.isEmpty()) {
    return;
  }
  take(key, kind);
  if (const KeyStem stem = stemOf(key.text());
      !stem.typeInFront && !stem.type.empty() && stem.stem.size() >= kShortestStem) {
    NameKey without;
    makeKeyOf(stem.stem, without);
    take(without, KeyKind::WithoutType);
  }
  takeShorter(list, take);
}

// "Marche" of Marche-en-Famenne; 0 where there is no such name.
std::size_t endOfShortName(std::span<const Word> words) {
  constexpr auto kLinks = std::to_array<std::string_view>({"a", "aan", "bij", "en", "les", "lez", "op", "sous", "sur"});
  for (std::size_t at = 1; at + 1 < words.size(); ++at) {
    if (words[at].before == WordBreak::Hyphen && std::ranges::contains(kLinks, words[at].text)) {
      return at;
    }
  }
  return 0;
}

std::size_t endOfPart(std::span<const Word> words, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < words.size() && !dividesParts(words[end].before)) {
    ++end;
  }
  return end;
}

}  // namespace

void forEachStreetKey(std::string_view name, const std::function<void(const NameKey&, KeyKind)>& take) {
  const FoldedWords folded(name);
  const std::span<const Word> words = folded.words();
  if (words.empty()) {
    return;
  }
  takeName(words, KeyKind::Name, take);
  const auto dash = std::ranges::find(words.begin() + 1, words.end(), WordBreak::Dash, &Word::before);
  if (dash != words.end()) {
    const auto first = words.first(static_cast<std::size_t>(dash - words.begin()));
    const auto second = words.subspan(first.size());
    const KeyKind kind = isTypeInFront(first) != isTypeInFront(second) ? KeyKind::OtherName : KeyKind::HalfName;
    takeName(first, kind, take);
    takeName(second, kind, take);
  }
}

void forEachWordStart(std::string_view name, const std::function<void(std::string_view, std::size_t)>& take) {
  const FoldedWords folded(name);
  WordList list(folded.words());
  const std::span<const Word> words = list.all();
  NameKey whole;
  NameKey rest;
  makeKey(words, Meaning::First, whole);
  take(whole.text(), 0);
  std::string plain;
  for (const Word& word : words) {
    plain += word.text;
  }
  if (plain != whole.text()) {
    take(plain, 0);
  }
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    at += words[i].text.size();
    take(plain, at);
    makeKey(words.subspan(i + 1), Meaning::First, rest);
    if (whole.text().ends_with(rest.text()) && rest.size < whole.size) {
      take(whole.text(), whole.size - rest.size);
    }
  }
}

void forEachLocalityKey(std::string_view name, const std::function<void(const NameKey&)>& take) {
  const FoldedWords folded(name);
  const std::span<const Word> words = folded.words();
  NameKey key;
  makeKey(WordList(words).all(), Meaning::First, key);
  if (key.isEmpty()) {
    return;
  }
  take(key);
  if (const std::string_view other = otherNameOfPlace(key.text()); !other.empty()) {
    makeKeyOf(other, key);
    take(key);
  }
  if (const std::size_t end = endOfShortName(words); end > 0) {
    makeKey(words.first(end), Meaning::First, key);
    if (key.size >= kShortestPlace) {
      take(key);
    }
  }
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = endOfPart(words, begin);
    if (end - begin < words.size()) {
      makeKey(words.subspan(begin, end - begin), Meaning::First, key);
      if (key.size >= kShortestPlace) {
        take(key);
      }
    }
    begin = end;
  }
}

}  // namespace buurtatlas
