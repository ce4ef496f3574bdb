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

std::string numbersOf(const StreetRow& row, const CharterWords& words) {
  if (row.from == row.to && placeOf(row.from).isWord) {
    return words.number + " " + row.from;
  }
  // "12-14" alone would be the houses from 12 to 14.
  const bool isOne = row.from == row.to && placeOf(row.from).last == 0;
  const std::string range = isOne ? row.from : row.from + " " + words.to + " " + row.to;
  return row.side == StreetSide::Both ? range
                                      : range + " (" + (row.side == StreetSide::Odd ? words.odd : words.even) + ")";
}

bool isSameStreet(const StreetRow& one, const StreetRow& other) {
  const auto marks = [](const StreetRow& row) {
    return std::tie(row.street, row.postcode, row.municipality, row.streetKey);
  };
  return marks(one) == marks(other);
}

}  // namespace

std::string charterText(const StreetList& list, const CharterWords& words) {
  std::string text;
  const StreetRow* before = nullptr;
  for (const StreetRow& row : list.rows) {
    if (before != nullptr && isSameStreet(*before, row)) {
      text += ", ";
    } else {
      text += (before == nullptr ? "" : "\n") + headingOf(row);
    }
    text += numbersOf(row, words);
    before = &row;
  }
  return before == nullptr ? text : text + "\n";
}

}  // namespace buurtatlas
