#include "geocoding/register_image.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "geocoding/mapped_file.h"
#include "geocoding/name_key.h"

namespace buurtatlas {
namespace {

constexpr std::size_t kBytesOfLength = 2;

std::unexpected<Error> damaged() {
  return fail(ErrorCode::InvalidInput, "The address register is damaged or incomplete; build it again.");
}

template <class Record, class Member>
bool ascends(std::span<const Record> records, Member begin, std::size_t end) {
  std::uint32_t before = 0;
  for (const Record& record : records) {
    if (record.*begin < before) {
      return false;
    }
    before = record.*begin;
  }
  return !records.empty() && records.front().*begin == 0 && before == end;
}

bool areBelow(std::span<const std::uint32_t> values, std::size_t end) {
  return std::ranges::all_of(values, [end](std::uint32_t value) { return value < end; });
}

template <class T>
std::span<const T> part(std::span<const T> all, std::uint32_t begin, std::uint32_t end) {
  return all.subspan(begin, end - begin);
}

}  // namespace

// Eight lanes of multiply and rotate: each step is a bijection of its lane, so that no change within one word is lost.
std::uint64_t checksumOf(std::span<const std::byte> bytes) {
  constexpr std::uint64_t kMultiplier = 0x9e3779b97f4a7c15U;
  std::array<std::uint64_t, 8> lanes = {1, 2, 3, 4, 5, 6, 7, 8};
  const std::size_t words = bytes.size() / 8;
  const std::byte* at = bytes.data();
  std::size_t word = 0;
  for (; word + lanes.size() <= words; word += lanes.size()) {
    std::array<std::uint64_t, 8> eight;
    std::memcpy(eight.data(), at, sizeof(eight));
    at += sizeof(eight);
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
      lanes[lane] = std::rotl((lanes[lane] ^ eight[lane]) * kMultiplier, 29);
    }
  }
  for (; word < words; ++word) {
    std::uint64_t one = 0;
    std::memcpy(&one, at, sizeof(one));
    at += sizeof(one);
    lanes[word % lanes.size()] = std::rotl((lanes[word % lanes.size()] ^ one) * kMultiplier, 29);
  }
  std::uint64_t sum = bytes.size();
  for (const std::uint64_t lane : lanes) {
    sum = std::rotl((sum ^ lane) * kMultiplier, 31);
  }
  return sum;
}

std::uint64_t packSuffix(std::string_view suffix) {
  std::uint64_t packed = 0;
  for (const char c : suffix.substr(0, 8)) {
    packed = packed << 8U | static_cast<unsigned char>(c);
  }
  return packed;
}

int postcodeNumber(std::string_view postcode) {
  int value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    if (i >= postcode.size() || postcode[i] < '0' || postcode[i] > '9') {
      return 0;
    }
    value = value * 10 + (postcode[i] - '0');
  }
  return value;
}

Result<std::shared_ptr<const RegisterImage>> RegisterImage::fromFile(MappedFile file) {
  std::shared_ptr<RegisterImage> image(new RegisterImage);
  image->m_owner = std::move(file);
  if (auto read = image->read(std::get<MappedFile>(image->m_owner).bytes()); !read) {
    return std::unexpected(std::move(read).error());
  }
  return image;
}

Result<std::shared_ptr<const RegisterImage>> RegisterImage::fromBytes(std::vector<std::byte> bytes) {
  std::shared_ptr<RegisterImage> image(new RegisterImage);
  image->m_owner = std::move(bytes);
  if (auto read = image->read(std::get<std::vector<std::byte>>(image->m_owner)); !read) {
    return std::unexpected(std::move(read).error());
  }
  return image;
}

Result<void> RegisterImage::checkHead() const {
  if (m_bytes.size() < sizeof(ImageHeader)) {
    return damaged();
  }
  ImageHeader header;
  std::memcpy(&header, m_bytes.data(), sizeof(header));
  if (header.magic != ImageHeader::kMagic) {
    return fail(ErrorCode::InvalidInput, "This is no address register.");
  }
  if (header.version != ImageHeader::kVersion || header.byteOrder != ImageHeader::kByteOrder) {
    return fail(ErrorCode::InvalidInput,
                "The address register was made by another version of this program; build it again.");
  }
  if (header.bytes != m_bytes.size() || m_bytes.size() % 8 != 0 ||
      header.checksum != checksumOf(m_bytes.subspan(kChecksumFrom))) {
    return damaged();
  }
  return {};
}

Result<void> RegisterImage::read(std::span<const std::byte> bytes) {
  m_bytes = bytes;
  if (auto head = checkHead(); !head) {
    return head;
  }
  // Mapped files and vectors of bytes both begin on a boundary that suits every record.
  m_header = reinterpret_cast<const ImageHeader*>(m_bytes.data());
  if (!findSections() || !leadsSomewhere()) {
    return damaged();
  }
  return {};
}

template <class T>
bool RegisterImage::place(ImageSection section, std::span<const T>& out) const {
  const SectionPlace& where = m_header->sections[static_cast<std::size_t>(section)];
  if (where.offset % 8 != 0 || where.offset > m_bytes.size() || where.bytes > m_bytes.size() - where.offset ||
      where.bytes % sizeof(T) != 0) {
    return false;
  }
  out = {reinterpret_cast<const T*>(m_bytes.data() + where.offset), where.bytes / sizeof(T)};
  return true;
}

bool RegisterImage::findSections() {
  return place(ImageSection::Texts, m_texts) && place(ImageSection::Streets, m_streets) &&
         place(ImageSection::StreetParts, m_streetParts) && place(ImageSection::Numbers, m_numbers) &&
         place(ImageSection::Tails, m_tails) && place(ImageSection::Localities, m_localities) &&
         place(ImageSection::LocalityKeys, m_localityKeys) && place(ImageSection::LocalityOwnKeys, m_localityOwnKeys) &&
         place(ImageSection::LocalityScopes, m_localityScopes) && place(ImageSection::Scopes, m_scopes) &&
         place(ImageSection::ScopeLocalities, m_scopeLocalities) && place(ImageSection::ScopePairs, m_scopePairs) &&
         place(ImageSection::ScopeLengths, m_scopeLengths) && place(ImageSection::Keys, m_keys) &&
         place(ImageSection::Names, m_names) && place(ImageSection::NameLengths, m_nameLengths) &&
         place(ImageSection::NameSlots, m_nameSlots) && place(ImageSection::Postings, m_postings) &&
         place(ImageSection::WordStarts, m_wordStarts);
}

bool RegisterImage::leadsSomewhere() const {
  const bool ranges = ascends(m_streets, &StreetRecord::numbersBegin, m_numbers.size()) &&
                      ascends(m_streets, &StreetRecord::partsBegin, m_streetParts.size()) &&
                      ascends(m_localities, &LocalityRecord::keysBegin, m_localityOwnKeys.size()) &&
                      ascends(m_localities, &LocalityRecord::scopesBegin, m_localityScopes.size()) &&
                      ascends(m_scopes, &ScopeRecord::keysBegin, m_keys.size()) &&
                      ascends(m_scopes, &ScopeRecord::localitiesBegin, m_scopeLocalities.size()) &&
                      ascends(m_names, &NameRecord::postingsBegin, m_postings.size());
  if (!ranges || m_tails.empty() || !std::has_single_bit(m_nameSlots.size()) ||
      m_nameLengths.size() != NameKey::kMostBytes + 2 || m_scopePairs.size() != m_keys.size() ||
      m_scopeLengths.size() != m_keys.size() || !std::ranges::is_sorted(m_nameLengths) ||
      m_nameLengths.back() >= m_names.size() || m_header->wholeNames != m_nameLengths.back()) {
    return false;
  }
  const std::size_t streets = m_streets.size() - 1;
  const std::size_t names = m_names.size() - 1;
  const std::size_t scopes = m_scopes.size() - 1;
  const std::size_t localities = m_localities.size() - 1;
  return areBelow(m_streetParts, localities) && areBelow(m_localityOwnKeys, m_localityKeys.size()) &&
         areBelow(m_localityScopes, scopes) && areBelow(m_scopeLocalities, localities) &&
         areBelow(m_postings, m_keys.size()) &&
         std::ranges::all_of(m_keys,
                             [&](const KeyRecord& key) {
                               return key.name < names && key.street < streets && key.scope < scopes &&
                                      key.kind <= KeyKind::WithoutType && key.language <= NameLanguage::German;
                             }) &&
         std::ranges::all_of(m_streets.first(streets),
                             [&](const StreetRecord& street) {
                               return street.scope < scopes &&
                                      (street.municipality == kNone || street.municipality < localities) &&
                                      (street.middleNumber == kNone || street.middleNumber < m_numbers.size());
                             }) &&
         std::ranges::all_of(m_wordStarts,
                             [&](const WordStart& start) { return start.street < streets && start.name < names; }) &&
         std::ranges::all_of(m_localityKeys, [&](const LocalityKeyRecord& key) { return key.locality < localities; }) &&
         std::ranges::all_of(m_nameSlots,
                             [&](const NameSlot& slot) { return slot.name == kNone || slot.name < names; }) &&
         std::ranges::any_of(m_nameSlots, [](const NameSlot& slot) { return slot.name == kNone; });
}

std::string_view RegisterImage::text(TextRef ref) const {
  if (ref + kBytesOfLength > m_texts.size()) {
    return {};
  }
  const char* const at = m_texts.data() + ref;
  const auto byte = [at](std::size_t place) { return std::size_t{static_cast<unsigned char>(at[place])}; };
  const std::size_t length = byte(0) | byte(1) << 8U;
  return length <= m_texts.size() - ref - kBytesOfLength ? std::string_view(at + kBytesOfLength, length)
                                                         : std::string_view();
}

std::span<const NumberRecord> RegisterImage::numbersOf(std::uint32_t street) const {
  return part(m_numbers, m_streets[street].numbersBegin, m_streets[street + 1].numbersBegin);
}

std::span<const std::uint32_t> RegisterImage::partsOf(std::uint32_t street) const {
  return part(m_streetParts, m_streets[street].partsBegin, m_streets[street + 1].partsBegin);
}

std::uint32_t RegisterImage::scopeOf(int postcode) const {
  const auto all = scopes();
  const auto found = std::ranges::lower_bound(all, static_cast<std::uint32_t>(postcode), {}, &ScopeRecord::postcode);
  return found != all.end() && found->postcode == static_cast<std::uint32_t>(postcode)
             ? static_cast<std::uint32_t>(found - all.begin())
             : kNone;
}

std::span<const KeyRecord> RegisterImage::keysOf(std::uint32_t scope) const {
  return part(m_keys, m_scopes[scope].keysBegin, m_scopes[scope + 1].keysBegin);
}

std::span<const std::uint64_t> RegisterImage::pairsOf(std::uint32_t scope) const {
  return part(m_scopePairs, m_scopes[scope].keysBegin, m_scopes[scope + 1].keysBegin);
}

std::span<const std::uint8_t> RegisterImage::lengthsOf(std::uint32_t scope) const {
  return part(m_scopeLengths, m_scopes[scope].keysBegin, m_scopes[scope + 1].keysBegin);
}

std::span<const std::uint32_t> RegisterImage::localitiesOf(std::uint32_t scope) const {
  return part(m_scopeLocalities, m_scopes[scope].localitiesBegin, m_scopes[scope + 1].localitiesBegin);
}

std::pair<std::uint32_t, std::uint32_t> RegisterImage::streetsOf(std::uint32_t scope) const {
  const auto all = m_streets.first(m_streets.size() - 1);
  const auto found = std::ranges::equal_range(all, scope, {},
                                              [](const StreetRecord& street) -> std::uint32_t { return street.scope; });
  return {static_cast<std::uint32_t>(found.begin() - all.begin()),
          static_cast<std::uint32_t>(found.end() - all.begin())};
}

std::pair<std::uint32_t, std::uint32_t> RegisterImage::wholeNamesOfLength(std::size_t bytes) const {
  return bytes + 1 < m_nameLengths.size() ? std::pair(m_nameLengths[bytes], m_nameLengths[bytes + 1])
                                          : std::pair(std::uint32_t{0}, std::uint32_t{0});
}

std::uint32_t RegisterImage::findName(std::uint64_t hash, std::string_view wanted) const {
  const std::size_t last = m_nameSlots.size() - 1;
  const auto check = static_cast<std::uint32_t>(hash >> 32U);
  for (std::size_t at = hash & last; m_nameSlots[at].name != kNone; at = (at + 1) & last) {
    if (m_nameSlots[at].check != check) {
      continue;
    }
    const std::uint32_t name = m_nameSlots[at].name;
    __builtin_prefetch(m_postings.data() + m_names[name].postingsBegin);  // asked for next
    if (nameText(name) == wanted) {
      return name;
    }
  }
  return kNone;
}

std::span<const std::uint32_t> RegisterImage::postingsOf(std::uint32_t name) const {
  return part(m_postings, m_names[name].postingsBegin, m_names[name + 1].postingsBegin);
}

std::span<const std::uint32_t> RegisterImage::keysOfLocality(std::uint32_t locality) const {
  return part(m_localityOwnKeys, m_localities[locality].keysBegin, m_localities[locality + 1].keysBegin);
}

std::span<const LocalityKeyRecord> RegisterImage::localityKeysWith(std::uint64_t hash) const {
  const auto found = std::ranges::equal_range(m_localityKeys, hash, {}, &LocalityKeyRecord::hash);
  return {found.begin(), found.end()};
}

std::span<const std::uint32_t> RegisterImage::scopesOfLocality(std::uint32_t locality) const {
  return part(m_localityScopes, m_localities[locality].scopesBegin, m_localities[locality + 1].scopesBegin);
}

}  // namespace buurtatlas
