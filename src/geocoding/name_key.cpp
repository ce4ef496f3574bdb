#include "geocoding/name_key.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "core/ascii.h"
#include "geocoding/known_words.h"
#include "geocoding/plain_letter.h"

namespace buurtatlas {
namespace {

enum class Sign : std::uint8_t { Nothing, Letter, Digit, Space, Hyphen, Dot, Slash, Apostrophe, Comma, Open, Close };

constexpr std::array<Sign, 128> makeSigns() {
  std::array<Sign, 128> signs = {};
  signs.fill(Sign::Space);
  for (unsigned char c = 'a'; c <= 'z'; ++c) {
    signs[c] = Sign::Letter;
    signs[static_cast<std::size_t>(c - 'a' + 'A')] = Sign::Letter;
  }
  for (unsigned char c = '0'; c <= '9'; ++c) {
    signs[c] = Sign::Digit;
  }
  signs['-'] = Sign::Hyphen;
  signs['.'] = Sign::Dot;
  signs['/'] = signs['#'] = signs['_'] = signs['+'] = Sign::Slash;
  signs['\''] = signs['`'] = Sign::Apostrophe;
  signs[','] = signs[';'] = signs['|'] = signs['\n'] = signs['\r'] = Sign::Comma;
  signs['('] = signs['['] = Sign::Open;
  signs[')'] = signs[']'] = Sign::Close;
  return signs;
}
constexpr std::array<Sign, 128> kSigns = makeSigns();

WordBreak breakOfSign(Sign sign) {
  switch (sign) {
    case Sign::Hyphen:
      return WordBreak::Hyphen;
    case Sign::Dot:
      return WordBreak::Dot;
    case Sign::Slash:
      return WordBreak::Slash;
    case Sign::Apostrophe:
      return WordBreak::Apostrophe;
    case Sign::Comma:
      return WordBreak::Comma;
    default:
      return WordBreak::Space;
  }
}

WordBreak breakOfPunctuation(std::string_view bytes) {
  if (bytes.starts_with("\xE2\x80\x98") || bytes.starts_with("\xE2\x80\x99")) {
    return WordBreak::Apostrophe;
  }
  return bytes.starts_with("\xE2\x80\x93") || bytes.starts_with("\xE2\x80\x94") ? WordBreak::Hyphen : WordBreak::Space;
}

/// A key in the making.
class Joint {
 public:
  explicit Joint(NameKey& out) : m_out(out) {
    m_out.size = 0;
    m_out.bytes.fill(0);
  }
  void add(std::string_view text) {
    for (const char c : text) {
      if (m_out.size < NameKey::kMostBytes && static_cast<unsigned char>(c) < 0x80) {
        m_out.bytes[m_out.size++] = c;
      }
    }
  }
  void replaceAll(std::string_view from, std::string_view to) {
    for (std::size_t at = m_out.text().find(from); at != std::string_view::npos;
         at = m_out.text().find(from, at + to.size())) {
      char* const begin = m_out.bytes.data() + at;
      std::ranges::copy(to, begin);
      const std::size_t rest = m_out.size - at - from.size();
      std::memmove(begin + to.size(), begin + from.size(), rest);
      std::fill_n(begin + to.size() + rest, from.size() - to.size(), '\0');
      m_out.size -= from.size() - to.size();
    }
  }
  [[nodiscard]] std::string_view text() const { return m_out.text(); }

 private:
  NameKey& m_out;
};

// Our Lady is written in whole, in initials and in every mixture, glued to the type or not; saints as "Sintlambertus".
void shortenHolyNames(Joint& key) {
  if (key.text().find("vrouw") != std::string_view::npos) {
    for (const std::string_view written : {"onzelievevrouwe", "onzelievevrouw", "olvrouwe", "olvrouw", "olievevrouwe",
                                           "olievevrouw", "onzelvrouwe", "onzelvrouw"}) {
      key.replaceAll(written, "olv");
    }
  }
  if (key.text().find("int") != std::string_view::npos) {
    key.replaceAll("saint", "st");
    key.replaceAll("sint", "st");
  }
  key.replaceAll("notredame", "nd");
}

std::string_view meaningOf(const Word& word, Meaning meaning, bool isFirst, bool isLast) {
  const KnownWord& known = *word.known;
  if (meaning == Meaning::Second && !known.otherMeaning.empty()) {
    return known.otherMeaning;
  }
  if (isFirst && !isLast && !known.first.empty()) {
    return known.first;
  }
  if (isLast && !isFirst && !known.last.empty()) {
    return known.last;
  }
  return known.meaning.empty() ? word.text : known.meaning;
}

void addWord(Joint& key, const Word& word, Meaning meaning, bool isFirst, bool isLast) {
  if (word.known != nullptr) {
    key.add(meaningOf(word, meaning, isFirst, isLast));
    return;
  }
  const GluedEnding* ending = word.isDigits ? nullptr : findGluedEnding(word.text);
  if (ending == nullptr && isLast && (word.isCutOff || meaning == Meaning::Second)) {
    ending = findShortEnding(word.text, word.isCutOff);
  }
  if (ending == nullptr) {
    key.add(word.text);
    return;
  }
  key.add(word.text.substr(0, word.text.size() - ending->written.size()));
  const bool secondLaan = meaning == Meaning::Second && ending->written == "pln";
  key.add(secondLaan ? "plaan" : ending->meaning);
}

bool isOrdinalEnding(std::span<const Word> words, std::size_t at) {
  return at > 0 && words[at].is(kOrdinal) && words[at - 1].isDigits && words[at].before <= WordBreak::Dot;
}

// The l and v of "O.L.V.", the d of "N.D.", are no articles.
bool isInitialOfOurLady(std::span<const Word> words, std::size_t at) {
  return at > 0 &&
         ((words[at].text == "l" && words[at - 1].text == "o") || (words[at].text == "d" && words[at - 1].text == "n"));
}

bool isLeftOut(std::span<const Word> words, std::size_t at) {
  return words[at].inBrackets || isOrdinalEnding(words, at) ||
         (words[at].is(kArticle) && !isInitialOfOurLady(words, at));
}

void finish(Joint& joint, NameKey& out) {
  shortenHolyNames(joint);
  out.pairs = letterPairsIn(out.text());
  out.hash = hashOfKey(out.text());
}

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 32U;
  value *= 0xd6e8feb86659fd93U;
  value ^= value >> 32U;
  value *= 0xd6e8feb86659fd93U;
  return value ^ (value >> 32U);
}

}  // namespace

void FoldedWords::clear() {
  m_bytes = 0;
  m_count = 0;
  m_begin = 0;
  m_break = WordBreak::Comma;
  m_inBrackets = false;
}

void FoldedWords::raise(WordBreak mark) { m_break = std::max(m_break, mark); }

void FoldedWords::put(char c) {
  const bool startsWord = m_bytes == m_begin;
  if (!startsWord && isDigit(c) != isDigit(m_text[m_bytes - 1])) {
    endWord();
    m_break = WordBreak::Glued;
  }
  if (m_bytes < m_text.size()) {
    m_text[m_bytes++] = c;
  }
}

void FoldedWords::endWord() {
  if (m_bytes == m_begin) {
    return;
  }
  if (m_count < kMostWords) {
    Word& word = m_words[m_count++];
    word = {.text = {m_text.data() + m_begin, m_bytes - m_begin}, .before = m_break, .inBrackets = m_inBrackets};
    word.isDigits = isDigit(word.text.front());
    if (word.isDigits) {
      for (const char c : word.text.substr(0, word.text.size() <= 6 ? 6 : 0)) {
        word.value = word.value * 10 + static_cast<std::uint32_t>(c - '0');
      }
    } else {
      word.known = findKnownWord(word.text);
    }
  }
  m_begin = m_bytes;
  m_break = WordBreak::Glued;
}

void FoldedWords::append(std::string_view text) {
  text = text.substr(0, kMostBytes);
  endWord();
  m_break = WordBreak::Comma;
  m_inBrackets = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x80) {
      const PlainLetter letter = plainLetter(text.substr(i));
      if (letter.plain == " ") {
        endWord();
        const WordBreak mark = breakOfPunctuation(text.substr(i));
        const bool apart =
            mark == WordBreak::Hyphen && m_break >= WordBreak::Space && i + 3 < text.size() && text[i + 3] == ' ';
        raise(apart ? WordBreak::Dash : mark);
      } else {
        std::ranges::for_each(letter.plain, [this](char c) { put(c); });
      }
      i += letter.bytes;
      continue;
    }
    const Sign sign = kSigns[byte];
    if (sign == Sign::Letter) {
      put(static_cast<char>(byte | 0x20U));
    } else if (sign == Sign::Digit) {
      put(static_cast<char>(byte));
    } else {
      endWord();
      if (sign == Sign::Dot && m_count > 0 && m_break == WordBreak::Glued) {
        m_words[m_count - 1].isCutOff = true;
      }
      if (sign == Sign::Open || sign == Sign::Close) {
        m_inBrackets = sign == Sign::Open;
        m_break = WordBreak::Bracket;
      } else {
        // A dash between spaces divides; one that touches a word does not.
        const bool apart =
            sign == Sign::Hyphen && m_break >= WordBreak::Space && i + 1 < text.size() && text[i + 1] == ' ';
        raise(apart ? WordBreak::Dash : breakOfSign(sign));
      }
    }
    ++i;
  }
  endWord();
}

std::uint64_t letterPairsIn(std::string_view key) {
  std::uint64_t pairs = 0;
  for (std::size_t i = 0; i + 1 < key.size(); ++i) {
    const auto first = static_cast<unsigned char>(key[i]);
    const auto second = static_cast<unsigned char>(key[i + 1]);
    pairs |= std::uint64_t{1} << (((first * 31U + second) * 0x9e3779b1U) >> 26U);
  }
  return pairs;
}

std::uint64_t hashOfKey(std::string_view key) {
  std::uint64_t hash = 0x9e3779b97f4a7c15U ^ key.size();
  while (!key.empty()) {
    std::uint64_t eight = 0;
    const std::size_t taken = std::min<std::size_t>(8, key.size());
    std::memcpy(&eight, key.data(), taken);
    hash = mix(hash ^ eight);
    key.remove_prefix(taken);
  }
  return hash;
}

bool hasSecondMeaning(std::span<const Word> words) {
  const bool isShort = !words.empty() && words.back().known == nullptr && !words.back().isCutOff &&
                       findShortEnding(words.back().text, false) != nullptr;
  return isShort || std::ranges::any_of(words, [](const Word& word) {
           return word.known != nullptr ? !word.known->otherMeaning.empty() : word.text.ends_with("pln");
         });
}

void makeKey(std::span<const Word> words, Meaning meaning, NameKey& out) {
  Joint joint(out);
  std::size_t last = words.size();
  while (last > 1 && isLeftOut(words, last - 1)) {
    --last;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!isLeftOut(words, i)) {
      addWord(joint, words[i], meaning, i == 0, i + 1 == last);
    }
  }
  if (out.size == 0) {
    for (const Word& word : words) {
      joint.add(word.text);
    }
  }
  finish(joint, out);
}

void makeKeyOf(std::string_view joined, NameKey& out) {
  Joint joint(out);
  joint.add(joined);
  out.pairs = letterPairsIn(out.text());
  out.hash = hashOfKey(out.text());
}

}  // namespace buurtatlas
