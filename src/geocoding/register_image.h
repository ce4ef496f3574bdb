#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/point.h"
#include "core/result.h"
#include "geocoding/mapped_file.h"

namespace buurtatlas {

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

enum class Section : std::uint8_t {
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
inline constexpr std::size_t kSections = static_cast<std::size_t>(Section::Count);

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

/// The checksum of what stands behind the checksum of an image. Any change of bits within eight neighbouring bytes
/// gives another one. Units: bytes, a multiple of eight.
std::uint64_t checksumOf(std::span<const std::byte> bytes);
inline constexpr std::size_t kChecksumFrom = offsetof(ImageHeader, bytes);

/// The first eight bytes of a suffix as a number, for comparing.
std::uint64_t packSuffix(std::string_view suffix);

/// The four digits at the start of a postcode as a number, 0 when there are none.
int postcodeNumber(std::string_view postcode);

/// A checked image: every offset and every index in it leads somewhere.
class RegisterImage {
 public:
  static Result<std::shared_ptr<const RegisterImage>> fromFile(MappedFile file);
  static Result<std::shared_ptr<const RegisterImage>> fromBytes(std::vector<std::byte> bytes);

  [[nodiscard]] const ImageHeader& header() const { return *m_header; }
  [[nodiscard]] std::size_t bytes() const { return m_bytes.size(); }
  [[nodiscard]] std::string_view text(TextRef ref) const;

  [[nodiscard]] std::uint32_t streetCount() const { return static_cast<std::uint32_t>(m_streets.size() - 1); }
  [[nodiscard]] const StreetRecord& street(std::uint32_t street) const { return m_streets[street]; }
  /// In the order of NumberRecord.
  [[nodiscard]] std::span<const NumberRecord> numbersOf(std::uint32_t street) const;
  [[nodiscard]] std::span<const NumberRecord> numbers() const { return m_numbers; }
  [[nodiscard]] std::span<const std::uint32_t> partsOf(std::uint32_t street) const;
  [[nodiscard]] const TailRecord& tail(const NumberRecord& number) const {
    return m_tails[number.tail < m_tails.size() ? number.tail : 0];
  }

  [[nodiscard]] std::span<const ScopeRecord> scopes() const { return m_scopes.first(m_scopes.size() - 1); }
  /// Index into scopes(), or kNone.
  [[nodiscard]] std::uint32_t scopeOf(int postcode) const;
  [[nodiscard]] std::span<const KeyRecord> keysOf(std::uint32_t scope) const;
  /// Letter pairs of the keys of a scope, in the same order.
  [[nodiscard]] std::span<const std::uint64_t> pairsOf(std::uint32_t scope) const;
  /// Lengths of the keys of a scope, in the same order, which is theirs.
  [[nodiscard]] std::span<const std::uint8_t> lengthsOf(std::uint32_t scope) const;
  [[nodiscard]] std::span<const std::uint32_t> localitiesOf(std::uint32_t scope) const;

  [[nodiscard]] const NameRecord& name(std::uint32_t name) const { return m_names[name]; }
  [[nodiscard]] std::string_view nameText(std::uint32_t name) const { return text(m_names[name].text); }
  [[nodiscard]] std::string_view textOf(const KeyRecord& key) const { return text(key.text); }
  /// Whole names of this many bytes, as a range of indices.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> wholeNamesOfLength(std::size_t bytes) const;
  /// Index of a name with that hash, or kNone.
  [[nodiscard]] std::uint32_t findName(std::uint64_t hash, std::string_view text) const;
  /// Keys with this name, by scope.
  [[nodiscard]] std::span<const std::uint32_t> postingsOf(std::uint32_t name) const;
  [[nodiscard]] const KeyRecord& key(std::uint32_t key) const { return m_keys[key]; }
  [[nodiscard]] std::span<const WordStart> wordStarts() const { return m_wordStarts; }
  [[nodiscard]] std::string_view textFrom(const WordStart& start) const {
    const std::string_view whole = text(start.text);
    return whole.substr(start.at < whole.size() ? start.at : whole.size());
  }
  /// The streets of a scope, as a range of indices.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> streetsOf(std::uint32_t scope) const;

  [[nodiscard]] std::uint32_t localityCount() const { return static_cast<std::uint32_t>(m_localities.size() - 1); }
  [[nodiscard]] const LocalityRecord& locality(std::uint32_t locality) const { return m_localities[locality]; }
  [[nodiscard]] std::span<const LocalityKeyRecord> localityKeys() const { return m_localityKeys; }
  /// As indices into localityKeys().
  [[nodiscard]] std::span<const std::uint32_t> keysOfLocality(std::uint32_t locality) const;
  [[nodiscard]] std::span<const LocalityKeyRecord> localityKeysWith(std::uint64_t hash) const;
  [[nodiscard]] std::span<const std::uint32_t> scopesOfLocality(std::uint32_t locality) const;

 private:
  RegisterImage() = default;
  Result<void> read(std::span<const std::byte> bytes);
  [[nodiscard]] Result<void> checkHead() const;
  [[nodiscard]] bool findSections();
  [[nodiscard]] bool leadsSomewhere() const;
  template <class T>
  [[nodiscard]] bool place(Section section, std::span<const T>& out) const;

  std::variant<std::vector<std::byte>, MappedFile> m_owner = {};
  std::span<const std::byte> m_bytes;
  const ImageHeader* m_header = nullptr;
  std::span<const char> m_texts;
  std::span<const StreetRecord> m_streets;
  std::span<const std::uint32_t> m_streetParts;
  std::span<const NumberRecord> m_numbers;
  std::span<const TailRecord> m_tails;
  std::span<const LocalityRecord> m_localities;
  std::span<const LocalityKeyRecord> m_localityKeys;
  std::span<const std::uint32_t> m_localityOwnKeys;
  std::span<const std::uint32_t> m_localityScopes;
  std::span<const ScopeRecord> m_scopes;
  std::span<const std::uint32_t> m_scopeLocalities;
  std::span<const std::uint64_t> m_scopePairs;
  std::span<const std::uint8_t> m_scopeLengths;
  std::span<const KeyRecord> m_keys;
  std::span<const NameRecord> m_names;
  std::span<const std::uint32_t> m_nameLengths;
  std::span<const NameSlot> m_nameSlots;
  std::span<const std::uint32_t> m_postings;
  std::span<const WordStart> m_wordStarts;
};

}  // namespace buurtatlas
