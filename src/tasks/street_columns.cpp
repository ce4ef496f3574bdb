#include "tasks/street_columns.h"

#include <algorithm>
#include <span>

#include "core/ascii.h"
#include "geocoding/address_text.h"

namespace buurtatlas {

namespace {

using Words = std::span<const std::string_view>;
constexpr auto kStreetWords =
    std::to_array<std::string_view>({"street", "straat", "straatnaam", "straatnm", "straten", "rue", "nom de rue"});
constexpr auto kSideWords = std::to_array<std::string_view>({"side", "zijde", "kant", "cote"});
constexpr auto kFromWords = std::to_array<std::string_view>({"from", "van", "vanaf", "de", "du"});
constexpr auto kToWords = std::to_array<std::string_view>({"to", "tot", "tot en met", "t m", "a", "au"});
constexpr auto kNumberWords = std::to_array<std::string_view>(
    {"numbers", "nummers", "huisnummers", "huisnummer", "nummer", "nr", "nrs", "number", "numeros", "numero"});
constexpr auto kPostcodeWords = std::to_array<std::string_view>({"postcode", "code postal"});
constexpr auto kMunicipalityWords = std::to_array<std::string_view>({"municipality", "gemeente", "commune"});
constexpr auto kKeyWords = std::to_array<std::string_view>({"street id", "straat id"});

constexpr std::array<Words, 8> kColumns{kStreetWords, kSideWords,     kFromWords,         kToWords,
                                        kNumberWords, kPostcodeWords, kMunicipalityWords, kKeyWords};

/// A spreadsheet's guard in front of what it could take for a formula, as our own writer puts it there.
std::string withoutGuard(std::string cell) {
  const bool isGuarded = cell.size() > 1 && cell[0] == '\'' && std::string_view("=+-@").contains(cell[1]);
  return isGuarded ? cell.substr(1) : cell;
}

}  // namespace

std::vector<std::string> cellsOf(std::string_view line, char separator) {
  std::vector<std::string> cells(1);
  bool isQuoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool isMark = line[i] == '"';
    if (isMark && isQuoted && line.substr(i).starts_with("\"\"")) {
      cells.back() += line[i++];
    } else if (isMark && (isQuoted || isBlank(cells.back()))) {
      isQuoted = !isQuoted;
    } else if (line[i] == separator && !isQuoted) {
      cells.emplace_back();
    } else {
      cells.back() += line[i];
    }
  }
  for (std::string& cell : cells) {
    cell = withoutGuard(std::string(trimmed(cell)));
  }
  return cells;
}

StreetColumns::StreetColumns(const std::vector<std::string>& header) {
  for (std::size_t column = 0; column < header.size(); ++column) {
    const std::string name = foldText(header[column]);
    for (std::size_t part = 0; part < kColumns.size(); ++part) {
      if (!m_places[part] && std::ranges::contains(kColumns[part], std::string_view(name))) {
        m_places[part] = column;
        break;
      }
    }
  }
}

StreetCells StreetColumns::in(const std::vector<std::string>& cells) const {
  const auto cell = [&](std::size_t part) {
    return m_places[part] && *m_places[part] < cells.size() ? cells[*m_places[part]] : std::string();
  };
  return {.street = cell(0),
          .side = cell(1),
          .from = cell(2),
          .to = cell(3),
          .numbers = cell(4),
          .postcode = cell(5),
          .municipality = cell(6),
          .streetKey = cell(7)};
}

}  // namespace buurtatlas
