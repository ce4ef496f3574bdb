#include "tasks/charter_text.h"

#include <tuple>

namespace buurtatlas {

namespace {

std::string headingOf(const StreetRow& row) {
  std::string heading = row.street;
  std::string separator = ", ";
  for (const std::string* part : {&row.postcode, &row.municipality}) {
    if (!part->empty()) {
      heading += separator + *part;
      separator = " ";
    }
  }
  return heading + ": ";
}

std::string rangeOf(const StreetRow& row, const CharterWords& words) {
  if (row.to.empty()) {
    return row.from.empty() ? row.from : row.from + "+";
  }
  if (row.from.empty()) {
    return words.to + " " + row.to;
  }
  if (row.from == row.to && placeOf(row.from).isWord) {
    return words.number + " " + row.from;
  }
  // "12-14" alone would be the houses from 12 to 14.
  const bool isOne = row.from == row.to && placeOf(row.from).last == 0;
  return isOne ? row.from : row.from + " " + words.to + " " + row.to;
}

bool isSameStreet(const StreetRow& one, const StreetRow& other) {
  const auto marks = [](const StreetRow& row) {
    return std::tie(row.street, row.postcode, row.municipality, row.streetKey);
  };
  return marks(one) == marks(other);
}

}  // namespace

std::string charterNumbers(const StreetRow& row, const CharterWords& words) {
  const std::string range = rangeOf(row, words);
  if (row.side == StreetSide::Both) {
    return range;
  }
  return range + (range.empty() ? "(" : " (") + (row.side == StreetSide::Odd ? words.odd : words.even) + ")";
}

std::string charterText(const StreetList& list, const CharterWords& words) {
  std::string text;
  const StreetRow* before = nullptr;
  for (const StreetRow& row : list.rows) {
    if (before != nullptr && isSameStreet(*before, row)) {
      text += ", ";
    } else {
      text += (before == nullptr ? "" : "\n") + headingOf(row);
    }
    text += charterNumbers(row, words);
    before = &row;
  }
  return before == nullptr ? text : text + "\n";
}

}  // namespace buurtatlas
