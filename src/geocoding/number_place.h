#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace buurtatlas {

/// The side of a street by its house numbers. A text without a number is on no side: only Both takes it.
enum class StreetSide { Odd, Even, Both };

/// odd, even, both; also read in Dutch and French, and empty as both.
std::string_view nameOf(StreetSide side);
std::optional<StreetSide> parseStreetSide(std::string_view text);

/// Where a house number stands among those of its street. Order: number, suffix, end of a range, box (by its number,
/// then its text); what holds no number last, by its folded text.
struct NumberPlace {
  bool isWord = false;  ///< holds no number: only `text` counts
  int number = 0;
  std::string suffix = {};
  int last = 0;
  int boxNumber = 0;
  std::string box = {};
  std::string text = {};  ///< never empty for a word: an address without a number is "0"

  [[nodiscard]] bool isOn(StreetSide side) const;
  /// The same house number, its boxes aside.
  [[nodiscard]] bool isBoxOf(const NumberPlace& house) const;
  friend auto operator<=>(const NumberPlace&, const NumberPlace&) = default;
};

/// Reads a house number as parseHouseNumber() does; the box may stand in it or beside it.
NumberPlace placeOf(std::string_view number, std::string_view box = {});

/// House numbers from one place up to another. Absent ends are open; with both absent words are in too.
struct NumberRange {
  std::optional<NumberPlace> from = {};
  std::optional<NumberPlace> to = {};
  bool withLastBoxes = true;  ///< `to` has no box and stands for its house with all boxes

  [[nodiscard]] bool holds(const NumberPlace& place) const;
};

/// Reads the ends of a range as a person writes them. "12" as the end takes all boxes of 12 but not 12A; "12 bus 0"
/// takes none of its boxes. None: the end comes before the beginning, or a text without a number is no range by itself.
std::optional<NumberRange> parseNumberRange(std::string_view from, std::string_view to);

/// A house number that placeOf() reads as this place, such as "12A bus 3"; `withBox` false leaves the box out.
std::string textOf(const NumberPlace& place, bool withBox = true);
/// The end of a range that takes no more boxes than this one: as textOf(), with "bus 0" for no box.
std::string textOfLastBox(const NumberPlace& place);

}  // namespace buurtatlas
