#include "tasks/written_streets.h"

#include <algorithm>
#include <array>
#include <expected>
#include <optional>
#include <unordered_set>
#include <utility>

#include "geocoding/address_text.h"
#include "geocoding/house_number.h"
#include "tasks/foreign_table.h"
#include "tasks/street_columns.h"
#include "tasks/written_words.h"

namespace buurtatlas {

namespace {

/// The names that a text may hold.
class KnownNames {
 public:
  KnownNames() = default;
  explicit KnownNames(const StreetRegister& streets) {
    for (const RegisteredStreet& street : streets.streets()) {
      m_folded.insert(foldText(street.name));
      for (const std::string_view name : namesIn(street.name)) {
        m_folded.insert(foldText(name));
        m_keys.insert(streetNameKey(name));
      }
    }
    for (const Address& address : *streets.addresses()) {
      if (address.municipality != m_lastMunicipality) {
        m_lastMunicipality = address.municipality;
        m_municipalities.insert(foldText(address.municipality));
      }
      m_postcodes.insert(address.postcode);
    }
    m_municipalities.erase("");
    m_keys.erase("");
  }

  /// What the name is known by; empty when it is not. A name with brackets or commas has to be the register's own.
  [[nodiscard]] std::string keyOf(std::string_view name) const {
    if (name.find_first_of("([,:;\t") == std::string_view::npos) {
      std::string key = streetNameKey(name);
      if (m_keys.contains(key)) {
        return key;
      }
    }
    std::string folded = foldText(name);
    const bool isClosed = std::ranges::count(name, '(') == std::ranges::count(name, ')');
    return isClosed && m_folded.contains(folded) ? folded : std::string();
  }
  [[nodiscard]] bool isExact(std::string_view name) const { return m_folded.contains(foldText(name)); }
  [[nodiscard]] bool isMunicipality(std::string_view name) const { return m_municipalities.contains(foldText(name)); }
  [[nodiscard]] bool isPostcode(std::string_view text) const {
    return text.size() == 4 && m_postcodes.contains(std::string(text));
  }

 private:
  std::unordered_set<std::string> m_folded;
  std::unordered_set<std::string> m_keys;
  std::unordered_set<std::string> m_municipalities;
  std::unordered_set<std::string> m_postcodes;
  std::string m_lastMunicipality;
};

/// House numbers as one group of words gives them: "even 2-48", "(oneven)", "volledig".
struct NumberGroup {
  std::optional<StreetSide> side = {};
  bool isSideFirst = false;
  bool isWhole = false;
  std::string from = {};
  std::string to = {};

  [[nodiscard]] bool hasRange() const { return !from.empty() || !to.empty(); }
  /// Whether the numbers it names can all lie on a side.
  [[nodiscard]] bool fits(StreetSide wanted) const {
    return (from.empty() || placeOf(from).isOn(wanted)) && (to.empty() || placeOf(to).isOn(wanted));
  }
};

/// Sides reach the groups beside them: "even 2-8, 12-20", "1-15 en 21-25 oneven", "even; 2-48".
void shareSides(std::vector<NumberGroup>& groups) {
  const auto take = [](NumberGroup& group, const NumberGroup& from) {
    if (group.side || group.isWhole || !group.hasRange() || !from.side || !group.fits(*from.side)) {
      return false;
    }
    group.side = from.side;
    return true;
  };
  std::vector<bool> isSpent(groups.size());
  for (std::size_t i = 1; i < groups.size(); ++i) {
    const bool isBare = !groups[i - 1].hasRange() && !groups[i - 1].isWhole;
    if ((groups[i - 1].isSideFirst || isBare) && take(groups[i], groups[i - 1])) {
      groups[i].isSideFirst = true;
      isSpent[i - 1] = isBare;
    }
  }
  for (std::size_t i = groups.size(); i-- > 1;) {
    const bool isBare = !groups[i].hasRange() && !groups[i].isWhole && !isSpent[i];
    if ((!groups[i].isSideFirst || isBare) && take(groups[i - 1], groups[i])) {
      isSpent[i] = isBare;
    }
  }
  std::vector<NumberGroup> kept;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!isSpent[i]) {
      kept.push_back(std::move(groups[i]));
    }
  }
  groups = std::move(kept);
}

/// Reads one line, entry by entry.
class LineReader {
 public:
  LineReader(std::string_view line, std::int64_t number, const KnownNames& names, WrittenStreets& out)
      : m_line(line), m_number(number), m_names(&names), m_out(&out), m_lexemes(lexemesOf(line)) {}

  void read() {
    skipBullet();
    if (readCells()) {
      return;
    }
    while (skipSeparators()) {
      readEntry();
    }
  }

  /// The whole line is about one street.
  void readNumbers(std::string_view street) {
    std::vector<NumberGroup> groups;
    std::optional<Fault> fault = readGroups(groups);
    if (fault || !isEnd()) {
      reject(0, fault ? *std::move(fault) : notUnderstood());
      return;
    }
    addRows({.street = std::string(street)}, std::move(groups));
  }

 private:
  using Fault = Reason;

  [[nodiscard]] bool isEnd() const { return m_at >= m_lexemes.size(); }
  [[nodiscard]] LexemeKind kind(std::size_t at) const { return m_lexemes[at].kind; }
  [[nodiscard]] bool isKind(std::size_t at, LexemeKind wanted) const {
    return at < m_lexemes.size() && m_lexemes[at].kind == wanted;
  }
  [[nodiscard]] std::string_view textOf(std::size_t begin, std::size_t end) const {
    return begin < end ? m_line.substr(m_lexemes[begin].begin, m_lexemes[end - 1].end - m_lexemes[begin].begin)
                       : std::string_view();
  }
  [[nodiscard]] PhraseHit phrase(std::size_t at) const {
    return at < m_lexemes.size() ? phraseAt(m_line, m_lexemes, at) : PhraseHit{};
  }
  /// The house number that begins here, with "nr." in front or not; the end of the line for none.
  [[nodiscard]] std::size_t numberAt(std::size_t at) const {
    while (phrase(at).phrase == StreetPhrase::NumberSign) {
      at += phrase(at).lexemes;
    }
    return isKind(at, LexemeKind::Number) ? at : m_lexemes.size();
  }
  [[nodiscard]] std::size_t cellEnd(std::size_t from) const {
    while (from < m_lexemes.size() && kind(from) != LexemeKind::Cell) {
      ++from;
    }
    return from;
  }

  // "- Kerkstraat", "• Kerkstraat", "3. Kerkstraat", "3) Kerkstraat"
  void skipBullet() {
    while (!isEnd() && (kind(m_at) == LexemeKind::Dash || textOf(m_at, m_at + 1) == "*" ||
                        textOf(m_at, m_at + 1) == "•" || textOf(m_at, m_at + 1) == "·")) {
      ++m_at;
    }
    const std::size_t after = m_at + (isKind(m_at + 1, LexemeKind::Close) || textAt(m_at + 1) == "." ? 2 : 0);
    if (isKind(m_at, LexemeKind::Number) && after > m_at && isKind(after, LexemeKind::Word) && nameEnd(m_at) == m_at) {
      m_at = after;
    }
  }
  [[nodiscard]] std::string_view textAt(std::size_t at) const {
    return at < m_lexemes.size() ? textOf(at, at + 1) : std::string_view();
  }

  bool skipSeparators() {
    while (!isEnd() && kind(m_at) != LexemeKind::Word && kind(m_at) != LexemeKind::Number &&
           kind(m_at) != LexemeKind::Open) {
      ++m_at;
    }
    return !isEnd();
  }

  // Cells in the order of our own table: street, side, from, to and perhaps more; or street, from, to. A person who
  // writes "Kerkstraat, even, 2, 10, 12" means single numbers and leaves blanks.
  bool readCells() {
    const bool hasCells =
        std::ranges::any_of(m_lexemes, [](const Lexeme& one) { return one.kind == LexemeKind::Cell; });
    const char separator = !hasCells ? ',' : m_line.contains('\t') ? '\t' : ';';
    std::vector<std::string> cells = cellsOf(m_line, separator);
    while (cells.size() > 3 && cells.back().empty()) {
      cells.pop_back();
    }
    const auto isPlace = [](const std::string& cell) { return placeOf(cell).number > 0 && !cell.contains(' '); };
    const bool isTight = !m_line.contains(std::string{separator, ' '});
    const bool isWithSide = cells.size() >= 4 && parseStreetSide(cells[1]) && !cells[2].empty() &&
                            (isTight || (hasCells && cells.size() == 4)) && parseNumberRange(cells[2], cells[3]) &&
                            (cells.size() > 4 || (isPlace(cells[2]) && isPlace(cells[3])));
    const bool isWithout = hasCells && cells.size() == 3 && isPlace(cells[1]) && isPlace(cells[2]) &&
                           placeOf(cells[1]).last == 0 && placeOf(cells[2]).last == 0;
    if (cells.front().empty() || !(isWithSide || isWithout)) {
      return false;
    }
    m_out->rows.push_back({.street = cells.front(),
                           .side = isWithSide ? *parseStreetSide(cells[1]) : StreetSide::Both,
                           .from = cells[isWithSide ? 2 : 1],
                           .to = cells[isWithSide ? 3 : 2],
                           .line = m_number});
    return true;
  }

  void readEntry() {
    const std::size_t begin = m_at;
    StreetRow row{.line = m_number};
    const std::size_t known = nameEnd(m_at);
    m_at = known > begin ? known : unknownNameEnd(begin);
    if (m_at == begin) {
      m_at = cellEnd(begin);
      reject(begin, {"There is no street in front of \"%1\" on this line.", {std::string(textOf(begin, m_at))}});
      return;
    }
    row.street = std::string(textOf(begin, m_at));
    readPlace(row);
    std::vector<NumberGroup> groups;
    if (std::optional<Fault> fault = readGroups(groups)) {
      m_at = cellEnd(m_at);
      if (known > begin) {
        reject(begin, *std::move(fault));
      } else {
        row.street = std::string(textOf(begin, m_at));
        m_out->rows.push_back(std::move(row));  // so that streets of such a name are suggested
      }
      return;
    }
    if (groups.empty()) {
      groups.emplace_back();
    }
    addRows(std::move(row), std::move(groups));
  }

  void addRows(StreetRow row, std::vector<NumberGroup> groups) {
    shareSides(groups);
    for (NumberGroup& group : groups) {
      row.side = group.side.value_or(StreetSide::Both);
      row.from = std::move(group.from);
      row.to = std::move(group.to);
      m_out->rows.push_back(row);
    }
  }

  void reject(std::size_t begin, Reason reason) {
    m_out->unread.push_back({.row = m_number, .street = std::string(textOf(begin, m_at)), .reason = std::move(reason)});
  }

  /// Behind the longest known name that begins here, or `begin`. Of other spellings of one name the shortest is taken,
  /// so that "Kerkstraat van 1" does not swallow the article.
  [[nodiscard]] std::size_t nameEnd(std::size_t begin) const {
    constexpr std::size_t kMostLexemes = 14;
    std::size_t end = begin;
    std::string key;
    for (std::size_t to = begin + 1; to <= std::min(begin + kMostLexemes, cellEnd(begin)); ++to) {
      const LexemeKind last = kind(to - 1);
      const bool mayEnd = last == LexemeKind::Close || !foldText(textAt(to - 1)).empty();
      std::string found = mayEnd ? m_names->keyOf(textOf(begin, to)) : std::string();
      if (!found.empty() && (found != key || m_names->isExact(textOf(begin, to)))) {
        end = to;
        key = std::move(found);
      }
    }
    return end;
  }

  // An unknown name goes on until numbers or words about them begin, or until a known name follows "en" or a comma.
  [[nodiscard]] std::size_t unknownNameEnd(std::size_t begin) const {
    std::size_t end = begin;
    const auto isOfName = [&](std::size_t at) {
      const StreetPhrase found = phrase(at).phrase;
      const bool isAnd = found == StreetPhrase::And && kind(at) == LexemeKind::Word;
      const bool isWord = kind(at) == LexemeKind::Word && found != StreetPhrase::Side && found != StreetPhrase::Whole &&
                          found != StreetPhrase::NumberSign;
      return isAnd ? nameEnd(at + 1) == at + 1 : isWord || (at == begin && kind(at) == LexemeKind::Number);
    };
    while (end < m_lexemes.size() && isOfName(end)) {
      ++end;
    }
    const auto isLink = [&](std::size_t at) {
      const StreetPhrase found = phrase(at).phrase;
      return found == StreetPhrase::From || found == StreetPhrase::OpenFrom || found == StreetPhrase::To ||
             found == StreetPhrase::And;
    };
    while (end > begin + 1 && isLink(end - 1)) {
      --end;
    }
    const bool isBareNumber = end == begin + 1 && kind(begin) == LexemeKind::Number;
    return isBareNumber || (end == begin + 1 && isLink(begin)) ? begin : end;
  }

  // ", 3500 Hasselt", "3500 Hasselt", "(Heverlee)", "(3001)"
  void readPlace(StreetRow& row) {
    const bool isOpened = isKind(m_at, LexemeKind::Open);
    const bool isApart = isOpened || isKind(m_at, LexemeKind::Comma);
    std::size_t at = m_at + (isApart ? 1 : 0);
    std::string postcode;
    if (isKind(at, LexemeKind::Number) && m_names->isPostcode(textAt(at))) {
      postcode = std::string(textAt(at++));
    }
    const std::size_t end = municipalityEnd(at, isOpened || !postcode.empty());
    const bool isPlace = isApart ? end > at || !postcode.empty() : end > at && !postcode.empty();
    if (!isPlace || (isOpened && !isKind(end, LexemeKind::Close))) {
      return;
    }
    row.postcode = std::move(postcode);
    row.municipality = std::string(textOf(at, end));
    m_at = end + (isOpened ? 1 : 0);
  }

  /// Behind the municipality that begins here, or `begin`. What may be a street too is one only where that is `sure`.
  [[nodiscard]] std::size_t municipalityEnd(std::size_t begin, bool sure) const {
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

  /// Reads house numbers up to the next street. Fails: with why.
  std::optional<Fault> readGroups(std::vector<NumberGroup>& groups) {
    if (isKind(m_at, LexemeKind::Colon) || isKind(m_at, LexemeKind::Dash)) {
      ++m_at;
    }
    while (!isEnd()) {
      if (phrase(m_at).phrase == StreetPhrase::And) {
        m_at += phrase(m_at).lexemes;
        if (!isEnd() && !isAboutNumbers(m_at)) {
          return std::nullopt;
        }
        continue;
      }
      NumberGroup group;
      const std::size_t begin = m_at;
      if (std::optional<Fault> fault = readGroup(group)) {
        return fault;
      }
      if (m_at == begin) {
        return notUnderstood();
      }
      if (group.side || group.isWhole || group.hasRange()) {
        groups.push_back(std::move(group));
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] Fault notUnderstood() const {
    return {"\"%1\" behind the name of the street is not understood; write 1-15, odd, even 2-48 or the like.",
            {std::string(textOf(m_at, cellEnd(m_at)))}};
  }

  /// Whether what begins here goes on about the street before it.
  [[nodiscard]] bool isAboutNumbers(std::size_t at) const {
    while (isKind(at, LexemeKind::Open)) {
      ++at;
    }
    if (at >= m_lexemes.size()) {
      return true;
    }
    if (kind(at) == LexemeKind::Number) {
      return nameEnd(at) == at;
    }
    const StreetPhrase found = phrase(at).phrase;
    const bool isPhrase = found == StreetPhrase::Side || found == StreetPhrase::Whole ||
                          found == StreetPhrase::NumberSign || found == StreetPhrase::And ||
                          kind(at) == LexemeKind::Close;
    const bool isLink = found == StreetPhrase::From || found == StreetPhrase::OpenFrom || found == StreetPhrase::To;
    return (isPhrase || (isLink && numberAt(at + phrase(at).lexemes) != m_lexemes.size())) &&
           (kind(at) != LexemeKind::Word || nameEnd(at) == at || isPhrase);
  }

  std::optional<Fault> readGroup(NumberGroup& group) {
    bool isOpen = false;
    for (; !isEnd();) {
      if (kind(m_at) == LexemeKind::Open || kind(m_at) == LexemeKind::Close || kind(m_at) == LexemeKind::Colon) {
        ++m_at;
        continue;
      }
      if (kind(m_at) == LexemeKind::Number) {
        if (group.hasRange() || group.isWhole || !readRange(group, isOpen)) {
          return notUnderstood();
        }
        continue;
      }
      const PhraseHit hit = phrase(m_at);
      switch (hit.phrase) {
        case StreetPhrase::And:
          return std::nullopt;
        case StreetPhrase::None:
          return isTrailingDot() ? std::nullopt : std::optional(notUnderstood());
        case StreetPhrase::Side:
          if (group.side) {
            return notUnderstood();
          }
          group.side = hit.side;
          group.isSideFirst = !group.hasRange();
          break;
        case StreetPhrase::Whole:
          if (group.hasRange()) {
            return notUnderstood();
          }
          group.isWhole = true;
          break;
        case StreetPhrase::NumberSign:
          m_at += hit.lexemes;
          readWordPlace(group);
          continue;
        case StreetPhrase::OpenFrom:
          isOpen = true;
          break;
        case StreetPhrase::To:
          if (group.hasRange() || numberAt(m_at + hit.lexemes) == m_lexemes.size()) {
            return notUnderstood();
          }
          m_at = numberAt(m_at + hit.lexemes);
          group.to = takePlace();
          continue;
        case StreetPhrase::From:
          if (numberAt(m_at + hit.lexemes) == m_lexemes.size()) {
            return notUnderstood();
          }
          break;
        case StreetPhrase::Filler:
          break;
        case StreetPhrase::End:
        case StreetPhrase::AndUp:
          return notUnderstood();
      }
      m_at += hit.lexemes;
    }
    return std::nullopt;
  }

  bool isTrailingDot() {
    if (textAt(m_at) == "." && m_at + 1 == m_lexemes.size()) {
      ++m_at;
      return true;
    }
    return false;
  }

  // "nr. A7": what has no number is named behind the sign alone.
  void readWordPlace(NumberGroup& group) {
    const std::size_t begin = m_at;
    while (!isEnd() && !group.hasRange() &&
           (kind(m_at) == LexemeKind::Word || (m_at > begin && kind(m_at) == LexemeKind::Number)) &&
           phrase(m_at).phrase == StreetPhrase::None) {
      ++m_at;
    }
    if (m_at > begin) {
      group.from = std::string(textOf(begin, m_at));
      group.to = group.from;
    }
  }

  /// A house number with its letter and box: "12 bis", "12 A", "12 bus 3".
  std::string takePlace() {
    const std::size_t begin = m_at++;
    const auto wordAt = [this](std::size_t at) {
      return isKind(at, LexemeKind::Word) ? foldText(textAt(at)) : std::string();
    };
    const std::string next = wordAt(m_at);
    const bool isLetter = next.size() == 1 && next != "n" && !(next == "a" && isKind(m_at + 1, LexemeKind::Number)) &&
                          !isKind(m_at + 1, LexemeKind::Number);
    if (isLetter || next == "bis" || next == "ter" || next == "quater") {
      ++m_at;
    }
    const std::string box = wordAt(m_at);
    const bool isBox = isBoxWord(box) && box != "et";
    if (isBox && (isKind(m_at + 1, LexemeKind::Number) || isKind(m_at + 1, LexemeKind::Word))) {
      m_at += 2;
      while (isKind(m_at, LexemeKind::Number)) {
        ++m_at;
      }
    }
    return std::string(textOf(begin, m_at));
  }

  /// A number, or two with a dash or a word between them. A dash binds tighter than a word: "12-14 tot 20".
  bool readRange(NumberGroup& group, bool isOpen) {
    std::vector<std::string> places{takePlace()};
    std::vector<bool> isWord;
    bool isUpTo = isOpen;
    while (!isEnd() && phrase(m_at).phrase == StreetPhrase::To) {
      const std::size_t after = m_at + phrase(m_at).lexemes;
      if (phrase(after).phrase == StreetPhrase::End) {
        m_at = after + phrase(after).lexemes;
        isUpTo = true;
        break;
      }
      if (numberAt(after) == m_lexemes.size()) {
        return false;
      }
      isWord.push_back(kind(m_at) == LexemeKind::Word);
      m_at = numberAt(after);
      places.push_back(takePlace());
    }
    const bool isPlus =
        isKind(m_at, LexemeKind::Plus) && !isKind(m_at + 1, LexemeKind::Number) && !isKind(m_at + 1, LexemeKind::Word);
    if (isPlus || phrase(m_at).phrase == StreetPhrase::AndUp) {
      m_at += isPlus ? 1 : phrase(m_at).lexemes;
      isUpTo = true;
    }
    const auto words = static_cast<std::size_t>(std::ranges::count(isWord, true));
    std::size_t middle = places.size() == 4 && words == 0 ? 2 : 1;  // 12-14-16-18
    if (words == 1) {
      middle = static_cast<std::size_t>(std::ranges::find(isWord, true) - isWord.begin()) + 1;
    }
    if (words > 1 || middle > 2 || places.size() - middle > (words == 1 || places.size() == 4 ? 2U : 1U)) {
      return false;
    }
    const auto joined = [&places](std::size_t begin, std::size_t end) {
      return begin + 1 < end ? places[begin] + "-" + places[begin + 1] : places[begin];
    };
    group.from = joined(0, middle);
    if (middle < places.size()) {
      group.to = joined(middle, places.size());
    } else {
      group.to = isUpTo ? std::string() : group.from;
    }
    return true;
  }

  std::string_view m_line;
  std::int64_t m_number;
  const KnownNames* m_names;
  WrittenStreets* m_out;
  std::vector<Lexeme> m_lexemes;
  std::size_t m_at = 0;
};

/// Reads a table, whose first line names the columns.
class TableReader {
 public:
  TableReader(StreetColumns columns, const KnownNames& names, WrittenStreets& out)
      : m_columns(columns), m_names(&names), m_out(&out) {}

  void read(std::string_view line, std::int64_t number, const std::vector<std::string>& cells) {
    const StreetCells row = m_columns.in(cells);
    if (row.street.empty()) {
      return;
    }
    const auto reject = [&](Reason reason) {
      m_out->unread.push_back({.row = number, .street = std::string(line), .reason = std::move(reason)});
    };
    const auto side = parseStreetSide(row.side);
    if (!side) {
      reject({"\"%1\" is no side of a street; write odd, even or both.", {row.side}});
      return;
    }
    const bool hasRange = !row.from.empty() || !row.to.empty();
    const std::size_t first = m_out->rows.size();
    if (hasRange) {
      m_out->rows.push_back({.street = row.street, .from = row.from, .to = row.to, .line = number});
    } else if (m_names->keyOf(row.street).empty() || !row.numbers.empty()) {
      readWords(row, number);
    } else {
      m_out->rows.push_back({.street = row.street, .line = number});
    }
    for (std::size_t i = first; i < m_out->rows.size(); ++i) {
      StreetRow& made = m_out->rows[i];
      made.side = *side == StreetSide::Both ? made.side : *side;
      made.postcode = row.postcode.empty() ? made.postcode : row.postcode;
      made.municipality = row.municipality.empty() ? made.municipality : row.municipality;
      made.streetKey = row.streetKey;
    }
  }

 private:
  void readWords(const StreetCells& row, std::int64_t number) {
    const std::string line = row.street + (row.numbers.empty() ? "" : ": " + row.numbers);
    LineReader(line, number, *m_names, *m_out).read();
  }

  StreetColumns m_columns;
  const KnownNames* m_names;
  WrittenStreets* m_out;
};

/// Lines with the number that each has in the text.
std::vector<std::pair<std::int64_t, std::string_view>> linesOf(std::string_view text) {
  std::vector<std::pair<std::int64_t, std::string_view>> lines;
  std::int64_t number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    if (!foldText(line).empty() || line.find_first_of("0123456789") != std::string_view::npos) {
      lines.emplace_back(number, line);
    }
    text.remove_prefix(end);
    text.remove_prefix(text.starts_with("\r\n") ? 2 : text.empty() ? 0 : 1);
  }
  return lines;
}

}  // namespace

WrittenStreets readStreetText(std::string_view text, const StreetRegister& streets) {
  WrittenStreets written;
  const KnownNames names(streets);
  std::optional<TableReader> table;
  char separator = ',';
  bool isFirst = true;
  for (const auto& [number, line] : linesOf(text)) {
    if (std::exchange(isFirst, false)) {
      for (const char candidate : {'\t', ';', ','}) {
        StreetColumns columns(cellsOf(line, candidate));
        if (columns.hasStreet() && !table) {
          separator = candidate;
          table.emplace(columns, names, written);
        }
      }
      if (table) {
        continue;
      }
    }
    if (table) {
      table->read(line, number, cellsOf(line, separator));
    } else {
      LineReader(line, number, names, written).read();
    }
  }
  return written;
}

WrittenStreets readHouseNumbers(std::string_view street, std::string_view numbers) {
  WrittenStreets written;
  LineReader(numbers, 0, KnownNames(), written).readNumbers(street);
  return written;
}

Result<WrittenStreets> readStreetFile(ForeignReader& reader, const std::string& file, const StreetRegister& streets,
                                      const JobControl& control) {
  return readTable(reader, {.file = file, .content = ForeignContent::Lines}, control)
      .transform([&](const ForeignTable& lines) {
        std::string text;
        for (const ForeignRow& row : lines.rows) {
          text += row.values.front() + "\n";
        }
        return readStreetText(text, streets);
      });
}

}  // namespace buurtatlas
