#include "tasks/written_streets.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <ranges>
#include <utility>

#include "geocoding/address_text.h"
#include "tasks/foreign_table.h"
#include "tasks/known_names.h"
#include "tasks/street_lines.h"
#include "tasks/written_table.h"

namespace buurtatlas {

namespace {

struct NumberedLine {
  std::int64_t number = 0;  ///< from 1
  std::string_view text = {};
};

/// The lines that say anything.
std::vector<NumberedLine> linesOf(std::string_view text) {
  std::vector<NumberedLine> lines;
  std::int64_t number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    if (!foldText(line).empty() || line.find_first_of("0123456789") != std::string_view::npos) {
      lines.push_back({.number = number, .text = line});
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
  const std::vector<NumberedLine> lines = linesOf(text);
  std::optional<TableReader> table =
      lines.empty() ? std::nullopt : TableReader::withHeader(lines.front().text, names, written);
  for (const auto& [number, line] : lines | std::views::drop(table ? 1 : 0)) {
    if (table) {
      table->read(line, number);
    } else {
      readStreetLine(line, number, names, written);
    }
  }
  return written;
}

WrittenStreets readHouseNumbers(std::string_view street, std::string_view numbers) {
  WrittenStreets written;
  readNumbersOf(street, numbers, written);
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
