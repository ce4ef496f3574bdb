#include "tasks/written_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "core/ascii.h"
#include "geocoding/address_text.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostWords = 4;

struct KnownPhrase {
  std::string_view words;  ///< folded
  StreetPhrase phrase;
  StreetSide side = StreetSide::Both;
};

constexpr auto kPhrases = std::to_array<KnownPhrase>({
    {"odd", StreetPhrase::Side, StreetSide::Odd},
    {"oneven", StreetPhrase::Side, StreetSide::Odd},
    {"onpaar", StreetPhrase::Side, StreetSide::Odd},
    {"onpare", StreetPhrase::Side, StreetSide::Odd},
    {"impair", StreetPhrase::Side, StreetSide::Odd},
    {"impairs", StreetPhrase::Side, StreetSide::Odd},
    {"impaire", StreetPhrase::Side, StreetSide::Odd},
    {"impaires", StreetPhrase::Side, StreetSide::Odd},
    {"even", StreetPhrase::Side, StreetSide::Even},
    {"paar", StreetPhrase::Side, StreetSide::Even},
    {"pare", StreetPhrase::Side, StreetSide::Even},
    {"pair", StreetPhrase::Side, StreetSide::Even},
    {"pairs", StreetPhrase::Side, StreetSide::Even},
    {"paire", StreetPhrase::Side, StreetSide::Even},
    {"paires", StreetPhrase::Side, StreetSide::Even},
    {"both", StreetPhrase::Side},
    {"beide", StreetPhrase::Side},
    {"allebei", StreetPhrase::Side},
    {"les deux", StreetPhrase::Side},
    {"even en oneven", StreetPhrase::Side},
    {"oneven en even", StreetPhrase::Side},
    {"even and odd", StreetPhrase::Side},
    {"odd and even", StreetPhrase::Side},
    {"paar en onpaar", StreetPhrase::Side},
    {"onpaar en paar", StreetPhrase::Side},
    {"pair et impair", StreetPhrase::Side},
    {"impair et pair", StreetPhrase::Side},
    {"pairs et impairs", StreetPhrase::Side},
    {"impairs et pairs", StreetPhrase::Side},
    {"volledig", StreetPhrase::Whole},
    {"volledige", StreetPhrase::Whole},
    {"geheel", StreetPhrase::Whole},
    {"gehele", StreetPhrase::Whole},
    {"heel", StreetPhrase::Whole},
    {"hele", StreetPhrase::Whole},
    {"helemaal", StreetPhrase::Whole},
    {"integraal", StreetPhrase::Whole},
    {"alle", StreetPhrase::Whole},
    {"alles", StreetPhrase::Whole},
    {"all", StreetPhrase::Whole},
    {"whole", StreetPhrase::Whole},
    {"entire", StreetPhrase::Whole},
    {"full", StreetPhrase::Whole},
    {"complete", StreetPhrase::Whole},
    {"complet", StreetPhrase::Whole},
    {"entier", StreetPhrase::Whole},
    {"en entier", StreetPhrase::Whole},
    {"entiere", StreetPhrase::Whole},
    {"entierement", StreetPhrase::Whole},
    {"tout", StreetPhrase::Whole},
    {"tous", StreetPhrase::Whole},
    {"toute", StreetPhrase::Whole},
    {"toutes", StreetPhrase::Whole},
    {"toute la rue", StreetPhrase::Whole},
    {"nr", StreetPhrase::NumberSign},
    {"nrs", StreetPhrase::NumberSign},
    {"n", StreetPhrase::NumberSign},
    {"no", StreetPhrase::NumberSign},
    {"nos", StreetPhrase::NumberSign},
    {"num", StreetPhrase::NumberSign},
    {"nummer", StreetPhrase::NumberSign},
    {"nummers", StreetPhrase::NumberSign},
    {"huisnr", StreetPhrase::NumberSign},
    {"huisnrs", StreetPhrase::NumberSign},
    {"huisnummer", StreetPhrase::NumberSign},
    {"huisnummers", StreetPhrase::NumberSign},
    {"number", StreetPhrase::NumberSign},
    {"numbers", StreetPhrase::NumberSign},
    {"numero", StreetPhrase::NumberSign},
    {"numeros", StreetPhrase::NumberSign},
    {"kant", StreetPhrase::Filler},
    {"kanten", StreetPhrase::Filler},
    {"zijde", StreetPhrase::Filler},
    {"zijden", StreetPhrase::Filler},
    {"side", StreetPhrase::Filler},
    {"sides", StreetPhrase::Filler},
    {"cote", StreetPhrase::Filler},
    {"cotes", StreetPhrase::Filler},
    {"straat", StreetPhrase::Filler},
    {"street", StreetPhrase::Filler},
    {"rue", StreetPhrase::Filler},
    {"de straat", StreetPhrase::Filler},
    {"the street", StreetPhrase::Filler},
    {"la rue", StreetPhrase::Filler},
    {"les", StreetPhrase::Filler},
    {"le", StreetPhrase::Filler},
    {"la", StreetPhrase::Filler},
    {"the", StreetPhrase::Filler},
    {"enkel", StreetPhrase::Filler},
    {"alleen", StreetPhrase::Filler},
    {"only", StreetPhrase::Filler},
    {"seulement", StreetPhrase::Filler},
    {"uniquement", StreetPhrase::Filler},
    {"van", StreetPhrase::From},
    {"de", StreetPhrase::From},
    {"du", StreetPhrase::From},
    {"des", StreetPhrase::From},
    {"between", StreetPhrase::From},
    {"tussen", StreetPhrase::From},
    {"entre", StreetPhrase::From},
    {"vanaf", StreetPhrase::OpenFrom},
    {"from", StreetPhrase::OpenFrom},
    {"a partir de", StreetPhrase::OpenFrom},
    {"a partir du", StreetPhrase::OpenFrom},
    {"des le", StreetPhrase::OpenFrom},
    {"tot", StreetPhrase::To},
    {"tot en met", StreetPhrase::To},
    {"tot aan", StreetPhrase::To},
    {"tem", StreetPhrase::To},
    {"tm", StreetPhrase::To},
    {"t m", StreetPhrase::To},
    {"t e m", StreetPhrase::To},
    {"to", StreetPhrase::To},
    {"through", StreetPhrase::To},
    {"up to", StreetPhrase::To},
    {"until", StreetPhrase::To},
    {"a", StreetPhrase::To},
    {"au", StreetPhrase::To},
    {"jusqu a", StreetPhrase::To},
    {"jusqu au", StreetPhrase::To},
    {"jusque", StreetPhrase::To},
    {"einde", StreetPhrase::End},
    {"het einde", StreetPhrase::End},
    {"laatste", StreetPhrase::End},
    {"end", StreetPhrase::End},
    {"the end", StreetPhrase::End},
    {"fin", StreetPhrase::End},
    {"la fin", StreetPhrase::End},
    {"bout", StreetPhrase::End},
    {"en hoger", StreetPhrase::AndUp},
    {"en meer", StreetPhrase::AndUp},
    {"en verder", StreetPhrase::AndUp},
    {"e v", StreetPhrase::AndUp},
    {"ev", StreetPhrase::AndUp},
    {"et plus", StreetPhrase::AndUp},
    {"et suivants", StreetPhrase::AndUp},
    {"and up", StreetPhrase::AndUp},
    {"and higher", StreetPhrase::AndUp},
    {"en", StreetPhrase::And},
    {"et", StreetPhrase::And},
    {"and", StreetPhrase::And},
});

bool isSpace(char c) { return c == ' ' || c == '\r' || c == '\v' || c == '\f'; }
bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// The bytes that a mark of more than one byte takes here, or 0.
std::size_t lengthOfAny(std::string_view rest, std::span<const std::string_view> marks) {
  const auto found = std::ranges::find_if(marks, [rest](std::string_view mark) { return rest.starts_with(mark); });
  return found == marks.end() ? 0 : found->size();
}

std::size_t dashLength(std::string_view rest) {
  static constexpr auto kDashes = std::to_array<std::string_view>({"–", "—", "‑", "−", "…", "...", "..", "-"});
  return lengthOfAny(rest, kDashes);
}

std::size_t blankLength(std::string_view rest) {
  static constexpr auto kBlanks =
      std::to_array<std::string_view>({"\u00a0", "\u202f", "\u2009", "\ufeff", "\"", "“", "”", "„", "«", "»"});
  return isSpace(rest.front()) ? 1 : lengthOfAny(rest, kBlanks);
}

/// The last byte but one of a house number such as 12A, 12/3 or 12bis, which begins here.
std::size_t numberLength(std::string_view rest) {
  std::size_t length = static_cast<std::size_t>(std::ranges::find_if_not(rest, isDigit) - rest.begin());
  const auto letters = [rest](std::size_t from) {
    std::size_t count = 0;
    while (from + count < rest.size() && isLetter(rest[from + count]) && dashLength(rest.substr(from + count)) == 0 &&
           blankLength(rest.substr(from + count)) == 0) {
      ++count;
    }
    return count;
  };
  const std::size_t suffix = letters(length);
  const std::string_view word = rest.substr(length, suffix);
  // "1t/m15" and "1tot15" hold a word of their own.
  const bool isJoined = (word == "t" && rest.substr(length).starts_with("t/m")) || word == "tot" || word == "tem";
  if (isJoined) {
    return length;
  }
  length += suffix;
  if (length + 1 < rest.size() && rest[length] == '/' && (isDigit(rest[length + 1]) || isLetter(rest[length + 1]))) {
    ++length;
    while (length < rest.size() && (isDigit(rest[length]) || (isLetter(rest[length]) && letters(length) > 0))) {
      ++length;
    }
  }
  return length;
}

std::size_t wordLength(std::string_view rest) {
  std::size_t length = 0;
  if (rest.starts_with("t/m")) {
    return 3;
  }
  for (; length < rest.size(); ++length) {
    const char c = rest[length];
    const bool isMark = std::string_view(",:;\t()[]+&").contains(c) || blankLength(rest.substr(length)) > 0;
    // "tot15": a word ends where digits follow one of ours.
    const bool isJoined = isDigit(c) && (rest.substr(0, length) == "tot" || rest.substr(0, length) == "tem");
    if (isMark || isJoined) {
      break;
    }
  }
  return length;
}

Lexeme lexemeAt(std::string_view line, std::size_t at) {
  const std::string_view rest = line.substr(at);
  const auto mark = [at](LexemeKind kind, std::size_t length) {
    return Lexeme{.kind = kind, .begin = at, .end = at + length};
  };
  switch (rest.front()) {
    case ',':
      return mark(LexemeKind::Comma, 1);
    case ':':
      return mark(LexemeKind::Colon, 1);
    case ';':
    case '\t':
      return mark(LexemeKind::Cell, 1);
    case '(':
    case '[':
      return mark(LexemeKind::Open, 1);
    case ')':
    case ']':
      return mark(LexemeKind::Close, 1);
    case '+':
    case '&':
      return mark(LexemeKind::Plus, 1);
    default:
      break;
  }
  if (const std::size_t dash = dashLength(rest); dash > 0) {
    return mark(LexemeKind::Dash, dash);
  }
  return isDigit(rest.front()) ? mark(LexemeKind::Number, numberLength(rest))
                               : mark(LexemeKind::Word, wordLength(rest));
}

}  // namespace

std::vector<Lexeme> lexemesOf(std::string_view line) {
  std::vector<Lexeme> lexemes;
  for (std::size_t at = 0; at < line.size();) {
    if (const std::size_t blank = blankLength(line.substr(at)); blank > 0) {
      at += blank;
      continue;
    }
    lexemes.push_back(lexemeAt(line, at));
    at = lexemes.back().end;
  }
  return lexemes;
}

PhraseHit phraseAt(std::string_view line, const std::vector<Lexeme>& lexemes, std::size_t at) {
  switch (lexemes[at].kind) {
    case LexemeKind::Dash:
      return {.phrase = StreetPhrase::To};
    case LexemeKind::Comma:
    case LexemeKind::Cell:
    case LexemeKind::Plus:
      return {.phrase = StreetPhrase::And};
    case LexemeKind::Word:
      break;
    default:
      return {};
  }
  std::size_t most = 1;
  while (most < kMostWords && at + most < lexemes.size() && lexemes[at + most].kind == LexemeKind::Word) {
    ++most;
  }
  for (std::size_t count = most; count > 0; --count) {
    const std::string words = foldText(line.substr(lexemes[at].begin, lexemes[at + count - 1].end - lexemes[at].begin));
    const auto found = std::ranges::find(kPhrases, std::string_view(words), &KnownPhrase::words);
    if (found != kPhrases.end()) {
      return {.phrase = found->phrase, .side = found->side, .lexemes = count};
    }
  }
  return {};
}

}  // namespace buurtatlas
