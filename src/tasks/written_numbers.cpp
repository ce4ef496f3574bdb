#include "tasks/written_numbers.h"

#include <algorithm>
#include <utility>

#include "geocoding/address_text.h"
#include "geocoding/house_number.h"

namespace buurtatlas {

namespace {

/// Whether the numbers that a group names can all lie on a side.
bool fits(const NumberGroup& group, StreetSide side) {
  return (group.from.empty() || placeOf(group.from).isOn(side)) && (group.to.empty() || placeOf(group.to).isOn(side));
}

bool isBare(const NumberGroup& group) { return !group.hasRange() && !group.isWhole; }

bool takeSide(NumberGroup& group, const NumberGroup& from) {
  if (group.side || group.isWhole || !group.hasRange() || !from.side || !fits(group, *from.side)) {
    return false;
  }
  group.side = from.side;
  return true;
}

/// Sides reach the groups beside them: "even 2-8, 12-20", "1-15 en 21-25 oneven", "even; 2-48".
std::vector<NumberGroup> withSidesShared(std::vector<NumberGroup> groups) {
  std::vector<bool> isSpent(groups.size());
  for (std::size_t i = 1; i < groups.size(); ++i) {
    const bool isPassedOn = isBare(groups[i - 1]);
    if ((groups[i - 1].isSideFirst || isPassedOn) && takeSide(groups[i], groups[i - 1])) {
      groups[i].isSideFirst = true;
      isSpent[i - 1] = isPassedOn;
    }
  }
  for (std::size_t i = groups.size(); i-- > 1;) {
    const bool isPassedOn = isBare(groups[i]) && !isSpent[i];
    if ((!groups[i].isSideFirst || isPassedOn) && takeSide(groups[i - 1], groups[i])) {
      isSpent[i] = isPassedOn;
    }
  }
  std::vector<NumberGroup> kept;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!isSpent[i]) {
      kept.push_back(std::move(groups[i]));
    }
  }
  return kept;
}

/// House numbers one after another, with what joins each to the one before: a word or a dash.
struct NumberChain {
  std::vector<std::string> places = {};
  std::vector<bool> isJoinedByWord = {};
};

/// How many places of a chain make the beginning of its range. A dash binds tighter than a word: "12-14 tot 20". None:
/// the chain is no range.
std::optional<std::size_t> countOfBeginning(const NumberChain& chain) {
  const std::size_t places = chain.places.size();
  const auto words = static_cast<std::size_t>(std::ranges::count(chain.isJoinedByWord, true));
  const bool isPairOfPairs = places == 4 && words == 0;  // 12-14-16-18
  std::size_t beginning = isPairOfPairs ? 2 : 1;
  if (words == 1) {
    const auto word = std::ranges::find(chain.isJoinedByWord, true);
    beginning = static_cast<std::size_t>(word - chain.isJoinedByWord.begin()) + 1;
  }
  const std::size_t mostOfEnd = words == 1 || places == 4 ? 2 : 1;
  const bool isRange = words <= 1 && beginning <= 2 && places - beginning <= mostOfEnd;
  return isRange ? std::optional(beginning) : std::nullopt;
}

class NumberReader {
 public:
  NumberReader(const WrittenLine& line, std::size_t at) : m_line(&line), m_at(at) {}

  [[nodiscard]] std::size_t at() const { return m_at; }

  std::expected<std::vector<NumberGroup>, Reason> read() {
    std::vector<NumberGroup> groups;
    if (isKind(LexemeKind::Colon) || isKind(LexemeKind::Dash)) {
      ++m_at;
    }
    while (!isEnd()) {
      if (phrase().phrase == StreetPhrase::And) {
        m_at += phrase().lexemes;
        if (!m_line->isAboutNumbers(m_at)) {
          break;
        }
        continue;
      }
      NumberGroup group;
      const std::size_t begin = m_at;
      if (!takeGroup(group) || m_at == begin) {
        return std::unexpected(notUnderstood(*m_line, m_at));
      }
      if (group.side || !isBare(group)) {
        groups.push_back(std::move(group));
      }
    }
    return withSidesShared(std::move(groups));
  }

 private:
  [[nodiscard]] bool isEnd() const { return m_at >= m_line->size(); }
  [[nodiscard]] bool isKind(LexemeKind wanted, std::size_t ahead = 0) const {
    return m_line->isKind(m_at + ahead, wanted);
  }
  [[nodiscard]] PhraseHit phrase() const { return m_line->phrase(m_at); }
  [[nodiscard]] std::string wordAt(std::size_t at) const {
    return m_line->isKind(at, LexemeKind::Word) ? foldText(m_line->textAt(at)) : std::string();
  }

  // What takes words and numbers goes behind them; false: they make no sense there.

  bool takeGroup(NumberGroup& group) {
    bool isOpen = false;
    while (!isEnd() && phrase().phrase != StreetPhrase::And) {
      const bool isLastDot = m_line->textAt(m_at) == "." && m_at + 1 == m_line->size();
      if (isLastDot || isKind(LexemeKind::Open) || isKind(LexemeKind::Close) || isKind(LexemeKind::Colon)) {
        ++m_at;
      } else if (!(isKind(LexemeKind::Number) ? takeRange(group, isOpen) : takePhrase(group, isOpen))) {
        return false;
      }
    }
    return true;
  }

  bool takePhrase(NumberGroup& group, bool& isOpen) {
    const PhraseHit hit = phrase();
    const std::size_t after = m_at + hit.lexemes;
    switch (hit.phrase) {
      case StreetPhrase::Side:
        if (group.side) {
          return false;
        }
        group.side = hit.side;
        group.isSideFirst = !group.hasRange();
        break;
      case StreetPhrase::Whole:
        if (group.hasRange()) {
          return false;
        }
        group.isWhole = true;
        break;
      case StreetPhrase::NumberSign:
        m_at = after;
        takeWordPlace(group);
        return true;
      case StreetPhrase::OpenFrom:
        isOpen = true;
        break;
      case StreetPhrase::To:
        return takeEnd(group, after);
      case StreetPhrase::From:
        if (!m_line->numberAt(after)) {
          return false;
        }
        break;
      case StreetPhrase::Filler:
        break;
      case StreetPhrase::None:
      case StreetPhrase::And:
      case StreetPhrase::End:
      case StreetPhrase::AndUp:
        return false;
    }
    m_at = after;
    return true;
  }

  // "tot 20" without a beginning
  bool takeEnd(NumberGroup& group, std::size_t from) {
    const std::optional<std::size_t> number = m_line->numberAt(from);
    if (group.hasRange() || !number) {
      return false;
    }
    m_at = *number;
    group.to = takePlace();
    return true;
  }

  // "nr. A7": what has no number is named behind the sign alone.
  void takeWordPlace(NumberGroup& group) {
    const std::size_t begin = m_at;
    while (!isEnd() && !group.hasRange() &&
           (isKind(LexemeKind::Word) || (m_at > begin && isKind(LexemeKind::Number))) &&
           phrase().phrase == StreetPhrase::None) {
      ++m_at;
    }
    if (m_at > begin) {
      group.from = std::string(m_line->textOf(begin, m_at));
      group.to = group.from;
    }
  }

  /// A number, or two with a dash or a word between them.
  bool takeRange(NumberGroup& group, bool isOpen) {
    if (!isBare(group)) {
      return false;
    }
    const std::optional<NumberChain> chain = takeChain();
    if (!chain) {
      return false;
    }
    const bool isUpToTheEnd = takeRestOfStreet() || isOpen;
    const std::optional<std::size_t> middle = countOfBeginning(*chain);
    if (!middle) {
      return false;
    }
    const std::vector<std::string>& places = chain->places;
    const auto joined = [&places](std::size_t begin, std::size_t end) {
      return begin + 1 < end ? places[begin] + "-" + places[begin + 1] : places[begin];
    };
    group.from = joined(0, *middle);
    if (*middle < places.size()) {
      group.to = joined(*middle, places.size());
    } else if (!isUpToTheEnd) {
      group.to = group.from;
    }
    return true;
  }

  std::optional<NumberChain> takeChain() {
    NumberChain chain{.places = {takePlace()}};
    while (!isEnd() && phrase().phrase == StreetPhrase::To) {
      const std::size_t after = m_at + phrase().lexemes;
      if (m_line->phrase(after).phrase == StreetPhrase::End) {
        break;
      }
      const std::optional<std::size_t> number = m_line->numberAt(after);
      if (!number) {
        return std::nullopt;
      }
      chain.isJoinedByWord.push_back(isKind(LexemeKind::Word));
      m_at = *number;
      chain.places.push_back(takePlace());
    }
    return chain;
  }

  // "tot einde", "+", "en hoger", one behind the other or none
  bool takeRestOfStreet() {
    const std::size_t begin = m_at;
    if (phrase().phrase == StreetPhrase::To) {
      m_at += phrase().lexemes;
      m_at += phrase().lexemes;
    }
    const bool isPlus = isKind(LexemeKind::Plus) && !isKind(LexemeKind::Number, 1) && !isKind(LexemeKind::Word, 1);
    if (isPlus || phrase().phrase == StreetPhrase::AndUp) {
      m_at += isPlus ? 1 : phrase().lexemes;
    }
    return m_at > begin;
  }

  /// A house number with its letter and box: "12 bis", "12 A", "12 bus 3".
  std::string takePlace() {
    const std::size_t begin = m_at++;
    if (isLetterOfNumber()) {
      ++m_at;
    }
    const std::string box = wordAt(m_at);
    const bool isBox = isBoxWord(box) && box != "et";
    if (isBox && (isKind(LexemeKind::Number, 1) || isKind(LexemeKind::Word, 1))) {
      m_at += 2;
      while (isKind(LexemeKind::Number)) {
        ++m_at;
      }
    }
    return std::string(m_line->textOf(begin, m_at));
  }

  /// Whether "bis" or a letter stands here that belongs to the number before it, and no "a" or "n" for "to" or
  /// "number".
  [[nodiscard]] bool isLetterOfNumber() const {
    const std::string word = wordAt(m_at);
    const bool isLetter = word.size() == 1 && word != "n" && !isKind(LexemeKind::Number, 1);
    return isLetter || word == "bis" || word == "ter" || word == "quater";
  }

  const WrittenLine* m_line;
  std::size_t m_at;
};

}  // namespace

std::expected<std::vector<NumberGroup>, Reason> readNumberGroups(const WrittenLine& line, std::size_t& at) {
  NumberReader reader(line, at);
  std::expected<std::vector<NumberGroup>, Reason> groups = reader.read();
  at = reader.at();
  return groups;
}

Reason notUnderstood(const WrittenLine& line, std::size_t at) {
  return {"\"%1\" behind the name of the street is not understood; write 1-15, odd, even 2-48 or the like.",
          {std::string(line.textOf(at, line.cellEnd(at)))}};
}

}  // namespace buurtatlas
