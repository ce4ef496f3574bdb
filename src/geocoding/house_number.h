#pragma once

#include <string>
#include <string_view>

namespace buurtatlas {

/// A house number in parts: 12A is {12, "a"}, "12 bis" is {12, "bis"}, 12-14 is {12, "", 14}.
struct HouseNumber {
  int number = 0;           ///< 0: there is none
  std::string suffix = {};  ///< folded: "bis", "ter" or letters
  int last = 0;             ///< the end of a range, else 0
  std::string box = {};     ///< folded, without bus or bte and leading zeros
  friend bool operator==(const HouseNumber&, const HouseNumber&) = default;
};

/// A range of house numbers ends at most so many after where it begins.
inline constexpr int kWidestRange = 20;

/// Reads "12", "12A", "12 bis", "12-14", "12/3", "12 bus 3" and their kin, a leading "nr" included.
/// Number 0 when the text does not start with a number below 10,000. 12/3 is box 3, 12/A is 12A, 21/23 is a range.
HouseNumber parseHouseNumber(std::string_view text);

/// A box as written, for comparing: "Bus 003" is "3".
std::string foldBox(std::string_view box);

/// True for a folded word that announces a box behind a number: bus, bte, b, app, et... Not postbus, which has none.
bool isBoxWord(std::string_view foldedWord);

}  // namespace buurtatlas
