#include "tasks/street_lines.h"

#include <algorithm>
#include <array>
#include <expected>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tasks/street_columns.h"
#include "tasks/written_line.h"
#include "tasks/written_numbers.h"

namespace buurtatlas {

namespace {

bool isPlace(const std::string& cell) { return placeOf(cell).number > 0 && !cell.contains(' '); }

bool isPlainPlace(const std::string& cell) { return isPlace(cell) && placeOf(cell).last == 0; }

/// A line of cells without a header: street, side, from, to and perhaps more, as streetTable() has them; or street,
/// from, to. None when it is not surely that: "Kerkstraat, even, 2, 10, 12" with its blanks means single numbers.
std::optional<StreetRow> rowOfCells(std::string_view line) {
  const char separator = line.contains('\t') ? '\t' : line.contains(';') ? ';' : ',';
  const bool isList = separator == ',';
  std::vector<std::string> cells = cellsOf(line, separator);
  while (cells.size() > 3 && cells.back().empty()) {
    cells.pop_back();
  }
  if (cells.front().empty() || cells.size() < 3) {
    return std::nullopt;
  }
  if (!isList && cells.size() == 3 && isPlainPlace(cells[1]) && isPlainPlace(cells[2])) {
    return StreetRow{.street = cells[0], .from = cells[1], .to = cells[2]};
  }
  const std::optional<StreetSide> side = parseStreetSide(cells[1]);
  if (cells.size() == 3 || !side || cells[2].empty() || !parseNumberRange(cells[2], cells[3])) {
    return std::nullopt;
  }
  const bool isTight = !line.contains(std::string{separator, ' '});
  const bool isTable = cells.size() > 4 ? isTight : (isTight || !isList) && isPlace(cells[2]) && isPlace(cells[3]);
  return isTable ? std::optional(StreetRow{.street = cells[0], .side = *side, .from = cells[2], .to = cells[3]})
                 : std::nullopt;
}

/// Behind "- ", "• ", "3. " or "3) " in front of a list's entry.
std::size_t bulletEnd(const WrittenLine& line) {
  constexpr auto kBullets = std::to_array<std::string_view>({"*", "•", "·"});
  std::size_t at = 0;
  while (line.isKind(at, LexemeKind::Dash) || std::ranges::contains(kBullets, line.textAt(at))) {
    ++at;
  }
  const bool isCounted = line.isKind(at, LexemeKind::Number) &&
                         (line.isKind(at + 1, LexemeKind::Close) || line.textAt(at + 1) == ".") &&
                         line.isKind(at + 2, LexemeKind::Word) && line.nameEnd(at) == at;
  return isCounted ? at + 2 : at;
}

void addRows(StreetRow row, std::vector<NumberGroup> groups, WrittenStreets& out) {
  for (NumberGroup& group : groups) {
    row.side = group.side.value_or(StreetSide::Both);
    row.from = std::move(group.from);
    row.to = std::move(group.to);
    out.rows.push_back(row);
  }
}

class EntryReader {
 public:
  EntryReader(const WrittenLine& line, std::int64_t number, WrittenStreets& out)
      : m_line(&line), m_number(number), m_out(&out), m_at(bulletEnd(line)) {}

  void read() {
    while (skipSeparators()) {
      readEntry();
    }
  }

 private:
  bool skipSeparators() {
    constexpr std::array kBeginnings = {LexemeKind::Word, LexemeKind::Number, LexemeKind::Open};
    while (m_at < m_line->size() && !std::ranges::contains(kBeginnings, m_line->kind(m_at))) {
      ++m_at;
    }
    return m_at < m_line->size();
  }

  void readEntry() {
    const std::size_t begin = m_at;
    StreetRow row{.line = m_number};
    const std::size_t known = m_line->nameEnd(begin);
    m_at = known > begin ? known : m_line->unknownNameEnd(begin);
    if (m_at == begin) {
      m_at = m_line->cellEnd(begin);
      reject(begin, {"There is no street in front of \"%1\" on this line.", {textSince(begin)}});
      return;
    }
    row.street = textSince(begin);
    readPlace(row);
    std::expected<std::vector<NumberGroup>, Reason> groups = readNumberGroups(*m_line, m_at);
    if (groups) {
      if (groups->empty()) {
        groups->emplace_back();
      }
      addRows(std::move(row), *std::move(groups), *m_out);
      return;
    }
    m_at = m_line->cellEnd(m_at);
    if (known > begin) {
      reject(begin, std::move(groups.error()));
    } else {
      row.street = textSince(begin);
      m_out->rows.push_back(std::move(row));  // so that streets of such a name are suggested
    }
  }

  // ", 3500 Hasselt", "3500 Hasselt", "(Heverlee)", "(3001)"
  void readPlace(StreetRow& row) {
    const bool isOpened = m_line->isKind(m_at, LexemeKind::Open);
    const bool isApart = isOpened || m_line->isKind(m_at, LexemeKind::Comma);
    const std::size_t begin = m_at + (isApart ? 1 : 0);
    const bool hasPostcode = m_line->isPostcode(begin);
    const std::size_t municipality = begin + (hasPostcode ? 1 : 0);
    const std::size_t end = m_line->municipalityEnd(municipality, isOpened || hasPostcode);
    const bool hasMunicipality = end > municipality;
    const bool isPlace = isApart ? hasMunicipality || hasPostcode : hasMunicipality && hasPostcode;
    if (!isPlace || (isOpened && !m_line->isKind(end, LexemeKind::Close))) {
      return;
    }
    row.postcode = std::string(m_line->textOf(begin, municipality));
    row.municipality = std::string(m_line->textOf(municipality, end));
    m_at = end + (isOpened ? 1 : 0);
  }

  [[nodiscard]] std::string textSince(std::size_t begin) const { return std::string(m_line->textOf(begin, m_at)); }

  void reject(std::size_t begin, Reason reason) {
    m_out->unread.push_back({.row = m_number, .street = textSince(begin), .reason = std::move(reason)});
  }

  const WrittenLine* m_line;
  std::int64_t m_number;
  WrittenStreets* m_out;
  std::size_t m_at;
};

}  // namespace

void readStreetLine(std::string_view line, std::int64_t number, const KnownNames& names, WrittenStreets& out) {
  if (std::optional<StreetRow> row = rowOfCells(line)) {
    row->line = number;
    out.rows.push_back(*std::move(row));
    return;
  }
  const WrittenLine written(line, names);
  EntryReader(written, number, out).read();
}

void readNumbersOf(std::string_view street, std::string_view line, WrittenStreets& out) {
  const KnownNames none;
  const WrittenLine written(line, none);
  std::size_t at = 0;
  std::expected<std::vector<NumberGroup>, Reason> groups = readNumberGroups(written, at);
  if (groups && at == written.size()) {
    addRows({.street = std::string(street)}, *std::move(groups), out);
    return;
  }
  Reason reason = groups ? notUnderstood(written, at) : std::move(groups.error());
  out.unread.push_back({.street = std::string(written.textOf(0, at)), .reason = std::move(reason)});
}

}  // namespace buurtatlas
