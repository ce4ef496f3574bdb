#pragma once

// Private to tasks: the words of a street list as a person writes it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "geocoding/number_place.h"

namespace buurtatlas {

/// What a piece of a written line is by its letters alone.
enum class LexemeKind { Word, Number, Dash, Comma, Colon, Plus, Open, Close, Cell };

struct Lexeme {
  LexemeKind kind = LexemeKind::Word;
  std::size_t begin = 0;  ///< bytes of the line
  std::size_t end = 0;
};

/// Cuts a line up. Cells are told apart by semicolons and tabs; quotation marks belong to no lexeme.
std::vector<Lexeme> lexemesOf(std::string_view line);

/// What words say behind the name of a street.
enum class StreetPhrase {
  None,        ///< part of a name, or not understood
  Side,        ///< even, onpaar
  Whole,       ///< volledig, toute la rue
  NumberSign,  ///< nrs, n°
  Filler,      ///< kant, côté
  From,        ///< van, du
  OpenFrom,    ///< vanaf, à partir de: no end has to follow
  To,          ///< tot en met, à, a dash
  End,         ///< einde: the end of the street
  AndUp,       ///< en hoger, et plus
  And          ///< en, et, a comma, the next cell
};

struct PhraseHit {
  StreetPhrase phrase = StreetPhrase::None;
  StreetSide side = StreetSide::Both;
  std::size_t lexemes = 1;
};

/// The longest phrase that begins at a lexeme. Dutch, French and English, in any case and with or without accents.
PhraseHit phraseAt(std::string_view line, const std::vector<Lexeme>& lexemes, std::size_t at);

}  // namespace buurtatlas
