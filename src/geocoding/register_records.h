#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "core/point.h"

namespace buurtatlas {

// How the bytes of a register's image are laid out.

inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// A text of the image: an offset into its texts, where the length stands before the bytes. 0 is the empty text.
using TextRef = std::uint32_t;

enum class NameLanguage : std::uint8_t { Dutch, French, German };

/// A street within one postcode and municipality. Its numbers and parts go up to where those of the next record begin.
struct StreetRecord {
  TextRef id = 0;
  std::array<TextRef, 3> names = {};   ///< in the order of NameLanguage
  std::uint32_t municipality = kNone;  ///< a locality
  std::uint32_t numbersBegin = 0;
  std::uint32_t partsBegin = 0;  ///< of the localities it lies in, besides the municipality
  std::int32_t east = 0;         ///< millimetres: of the number nearest to the middle
  std::int32_t north = 0;
  std::uint32_t radius = kNone;  ///< metres, from there to the farthest number; kNone: no number has a position
  std::uint16_t scope = 0;
  std::uint16_t isHistoric = 0;
  std::uint32_t middleNumber = kNone;
};

/// A house number or box. Order within a street: number, suffix, end of range, boxless first, with a position first.
struct NumberRecord {
  std::uint16_t number = 0;  ///< 0: the text begins with none
  std::uint16_t isHistoric = 0;
  std::uint32_t tail = 0;
  std::int32_t east = kNoPosition;  ///< millimetres
  std::int32_t north = 0;
  static constexpr std::int32_t kNoPosition = std::numeric_limits<std::int32_t>::min();

  [[nodiscard]] bool hasPosition() const { return east != kNoPosition; }
  [[nodiscard]] Point position() const { return {.east = east / 1000.0, .north = north / 1000.0}; }
};

/// What stands behind the digits of a number; many numbers share one.
struct TailRecord {
  std::uint64_t suffix = 0;  ///< folded, see packSuffix
  TextRef text = 0;          ///< as the register writes it: "A" of 12A, or the whole text when it begins with no number
  TextRef box = 0;           ///< folded
  std::uint16_t last = 0;    ///< the end of a range
  std::uint16_t isWholeText = 0;  ///< the text holds the digits too
  std::uint32_t padding = 0;
};

/// A municipality, a part of one, or the name of a postcode.
struct LocalityRecord {
  std::array<TextRef, 3> names = {};  ///< in the order of NameLanguage
  std::uint32_t keysBegin = 0;        ///< of the keys of its names
  std::uint32_t scopesBegin = 0;      ///< of the scopes where it has streets
};

/// A name of a locality. Order: by hash.
struct LocalityKeyRecord {
  std::uint64_t hash = 0;
  std::uint64_t pairs = 0;
  TextRef text = 0;
  std::uint32_t locality = 0;
};

/// A postcode, or the streets without one (postcode 0).
struct ScopeRecord {
  std::uint32_t postcode = 0;
  std::uint32_t keysBegin = 0;
  std::uint32_t localitiesBegin = 0;  ///< of its municipalities and parts
};

/// How a key names its street. Order: the more certain first.
enum class KeyKind : std::uint8_t { Name, HalfName, OtherName, Initial, WithoutFirstName, WithoutType };

struct KeyRecord {
  std::uint32_t name = 0;
  std::uint32_t street = 0;
  TextRef text = 0;  ///< that of the name
  KeyKind kind = KeyKind::Name;
  NameLanguage language = NameLanguage::Dutch;
  std::uint16_t scope = 0;
};

/// A distinct key text. Order: those that are the whole name of a street first, by length.
struct NameRecord {
  std::uint64_t pairs = 0;
  TextRef text = 0;
  std::uint32_t postingsBegin = 0;
};

/// The beginning of a word of a street name, for completing what is typed. Order: by the text from there on.
struct WordStart {
  TextRef text = 0;
  std::uint32_t street = 0;  ///< one that bears the name
  std::uint32_t name = 0;
  std::uint16_t at = 0;  ///< bytes into the text
  std::uint16_t padding = 0;
};

struct NameSlot {
  std::uint32_t check = 0;
  std::uint32_t name = kNone;
};

enum class ImageSection : std::uint8_t {
  Texts,
  Streets,
  StreetParts,
  Numbers,
  Tails,
  Localities,
  LocalityKeys,
  LocalityOwnKeys,
  LocalityScopes,
  Scopes,
  ScopeLocalities,
  ScopePairs,
  ScopeLengths,
  Keys,
  Names,
  NameLengths,
  NameSlots,
  Postings,
  WordStarts,
  Count
};
inline constexpr std::size_t kSections = static_cast<std::size_t>(ImageSection::Count);

struct SectionPlace {
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
};

/// The head of an image. The layout is that of this machine's structs, of which `byteOrder` tells the order of bytes.
struct ImageHeader {
  static constexpr std::array<char, 8> kMagic = {'B', 'U', 'U', 'R', 'T', 'R', 'E', 'G'};
  static constexpr std::uint32_t kVersion = 2;
  static constexpr std::uint32_t kByteOrder = 0x01020304;

  std::array<char, 8> magic = kMagic;
  std::uint32_t version = kVersion;
  std::uint32_t byteOrder = kByteOrder;
  std::uint64_t checksum = 0;                                       ///< of all bytes behind it
  std::uint64_t bytes = 0;                                          ///< of the whole image
  std::int32_t dataDay = std::numeric_limits<std::int32_t>::min();  ///< days since 1970
  TextRef source = 0;
  std::uint32_t wholeNames = 0;  ///< how many of the names are whole names of streets
  std::uint32_t padding = 0;
  std::array<SectionPlace, kSections> sections = {};
};

}  // namespace buurtatlas
