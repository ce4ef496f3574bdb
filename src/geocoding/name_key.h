#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "geocoding/known_words.h"

namespace buurtatlas {

/// What stands between two words of an address, from nothing to what divides it into parts.
enum class WordBreak : std::uint8_t { Glued, Apostrophe, Hyphen, Dot, Space, Slash, Comma, Dash, Bracket };

inline bool dividesParts(WordBreak mark) { return mark >= WordBreak::Comma; }

/// Letters or digits that stand together: "12bus3" is three words.
struct Word {
  std::string_view text = {};  ///< folded
  WordBreak before = WordBreak::Space;
  bool isDigits = false;
  bool inBrackets = false;
  bool isCutOff = false;             ///< a dot stands behind it
  std::uint32_t value = 0;           ///< of up to six digits, else 0
  const KnownWord* known = nullptr;  ///< what is known of it

  [[nodiscard]] bool is(WordRoles role) const { return known != nullptr && (known->roles & role) != 0; }
};

/// The words of one written address or name, without any allocation. Misses: what lies behind the 500th byte, or the
/// 96th word.
class FoldedWords {
 public:
  static constexpr std::size_t kMostWords = 96;
  static constexpr std::size_t kMostBytes = 500;

  FoldedWords() = default;
  explicit FoldedWords(std::string_view text) { append(text); }
  FoldedWords(const FoldedWords&) = delete;
  FoldedWords& operator=(const FoldedWords&) = delete;

  void clear();
  /// Adds the words of a text; a part of its own when something stands there already.
  void append(std::string_view text);
  [[nodiscard]] std::span<const Word> words() const { return std::span(m_words).first(m_count); }
  [[nodiscard]] std::size_t size() const { return m_count; }

 private:
  void put(char c);
  void endWord();
  void raise(WordBreak mark);

  std::array<char, kMostBytes + 96> m_text = {};
  std::array<Word, kMostWords> m_words = {};
  std::size_t m_bytes = 0;
  std::size_t m_count = 0;
  std::size_t m_begin = 0;
  WordBreak m_break = WordBreak::Comma;
  bool m_inBrackets = false;
};

/// What names are compared by: canonical words without articles, joined. "Sint-Pietersstraat", "St. Pietersstr." and
/// "SINT PIETERS STRAAT" have one key. Index and question make it by the same function.
/// Misses: what lies behind the 64th byte.
struct NameKey {
  static constexpr std::size_t kMostBytes = 64;
  std::array<char, kMostBytes + 8> bytes = {};
  std::size_t size = 0;
  std::uint64_t pairs = 0;  ///< see letterPairsIn
  std::uint64_t hash = 0;

  [[nodiscard]] std::string_view text() const { return {bytes.data(), size}; }
  [[nodiscard]] bool isEmpty() const { return size == 0; }
};

/// Which meaning an abbreviation is taken in: "Ch. de Gand" is a chaussée first and a chemin second.
enum class Meaning : std::uint8_t { First, Second };

/// True when a second meaning would give another key.
bool hasSecondMeaning(std::span<const Word> words);

/// The key of some words; empty when they hold no letter or digit.
void makeKey(std::span<const Word> words, Meaning meaning, NameKey& out);
/// The key of bytes that are a key already.
void makeKeyOf(std::string_view joined, NameKey& out);

/// A set of the pairs of neighbouring letters, hashed to 64 bits; keys that differ in few letters differ in few bits.
std::uint64_t letterPairsIn(std::string_view key);

/// A hash of a key that is the same on every machine.
std::uint64_t hashOfKey(std::string_view key);

}  // namespace buurtatlas
