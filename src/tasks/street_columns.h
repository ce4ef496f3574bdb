#pragma once

// Private to tasks: the columns of a street list that is a table.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace buurtatlas {

/// The cells of a line, without blanks and quotation marks around them. A separator inside quotation marks is text.
std::vector<std::string> cellsOf(std::string_view line, char separator);

/// What one line of the table says; empty where it says nothing.
struct StreetCells {
  std::string street = {};
  std::string side = {};
  std::string from = {};
  std::string to = {};
  std::string numbers = {};  ///< ranges in words: "1-15 oneven"
  std::string postcode = {};
  std::string municipality = {};
  std::string streetKey = {};
};

/// Columns found by their English, Dutch or French names, in any order.
class StreetColumns {
 public:
  explicit StreetColumns(const std::vector<std::string>& header);

  [[nodiscard]] bool hasStreet() const { return m_places.front().has_value(); }
  [[nodiscard]] StreetCells in(const std::vector<std::string>& cells) const;

 private:
  std::array<std::optional<std::size_t>, 8> m_places = {};  ///< in the order of StreetCells
};

}  // namespace buurtatlas
