#pragma once

// Private to tasks: one line of a written list of streets.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "tasks/known_names.h"
#include "tasks/written_words.h"

namespace buurtatlas {

/// A line cut into lexemes, and what begins at each of them. It keeps neither the text nor the names alive.
/// Units: places in it are numbers of lexemes; size() is its end.
class WrittenLine {
 public:
  WrittenLine(std::string_view text, const KnownNames& names);

  [[nodiscard]] std::size_t size() const { return m_lexemes.size(); }
  [[nodiscard]] LexemeKind kind(std::size_t at) const { return m_lexemes[at].kind; }
  [[nodiscard]] bool isKind(std::size_t at, LexemeKind wanted) const { return at < size() && kind(at) == wanted; }
  /// Both empty behind the end.
  [[nodiscard]] std::string_view textOf(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::string_view textAt(std::size_t at) const;
  /// StreetPhrase::None behind the end.
  [[nodiscard]] PhraseHit phrase(std::size_t at) const;
  /// Where the house number stands that begins here, with "nr." in front or not.
  [[nodiscard]] std::optional<std::size_t> numberAt(std::size_t at) const;
  [[nodiscard]] std::size_t cellEnd(std::size_t from) const;

  /// Behind the longest known name that begins here, or `begin`. Of other spellings of one name the shortest is taken,
  /// so that "Kerkstraat van 1" does not swallow the article.
  [[nodiscard]] std::size_t nameEnd(std::size_t begin) const;
  /// Behind an unknown name, or `begin`: it goes on until numbers or words about them begin, or until a known name
  /// follows "en" or a comma.
  [[nodiscard]] std::size_t unknownNameEnd(std::size_t begin) const;
  /// Behind the municipality that begins here, or `begin`. What may be a street too is one only where that is `sure`.
  [[nodiscard]] std::size_t municipalityEnd(std::size_t begin, bool sure) const;
  [[nodiscard]] bool isPostcode(std::size_t at) const;
  /// Whether what begins here goes on about the street before it. The end of the line does.
  [[nodiscard]] bool isAboutNumbers(std::size_t at) const;

 private:
  [[nodiscard]] bool isOfUnknownName(std::size_t at, std::size_t begin) const;

  std::string_view m_text;
  const KnownNames* m_names;
  std::vector<Lexeme> m_lexemes;
};

}  // namespace buurtatlas
