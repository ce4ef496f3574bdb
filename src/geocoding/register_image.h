#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/result.h"
#include "geocoding/mapped_file.h"
#include "geocoding/register_records.h"

namespace buurtatlas {

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
  /// Has the processor bring near what will be read soon.
  void prefetch(TextRef ref) const { __builtin_prefetch(m_texts.data() + std::min<std::size_t>(ref, m_texts.size())); }
  void prefetchStreet(std::uint32_t street) const { __builtin_prefetch(&m_streets[street]); }
  void prefetchNumbersOf(std::uint32_t street) const {
    __builtin_prefetch(m_numbers.data() + m_streets[street].numbersBegin);
  }

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
  [[nodiscard]] bool place(ImageSection section, std::span<const T>& out) const;

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
