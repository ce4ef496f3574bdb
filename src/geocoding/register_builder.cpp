#include "geocoding/register_builder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/point.h"
#include "core/register_row.h"
#include "core/result.h"
#include "geocoding/house_number.h"
#include "geocoding/name_key.h"
#include "geocoding/register_image.h"
#include "geocoding/street_keys.h"

namespace buurtatlas {
namespace {

constexpr std::size_t kLongestText = 65535;
constexpr double kFarthest = 2'147'000;  // metres that fit in 32 bits of millimetres
constexpr std::size_t kMostParts = 8;

/// Finds what was seen before by its text, without making a string for the question.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return hashOfKey(text); }
};
using IndexByText = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

/// The texts of an image, each once.
class TextPool {
 public:
  TextPool() { add(""); }
  TextRef add(std::string_view text) {
    text = text.substr(0, kLongestText);
    if (const auto found = m_refs.find(text); found != m_refs.end()) {
      return found->second;
    }
    const auto ref = static_cast<TextRef>(m_bytes.size());
    m_bytes.push_back(static_cast<char>(text.size() & 0xFFU));
    m_bytes.push_back(static_cast<char>(text.size() >> 8U));
    m_bytes.insert(m_bytes.end(), text.begin(), text.end());
    m_refs.emplace(text, ref);
    return ref;
  }
  [[nodiscard]] std::string_view at(TextRef ref) const {
    const auto length = static_cast<std::size_t>(static_cast<unsigned char>(m_bytes[ref])) |
                        static_cast<std::size_t>(static_cast<unsigned char>(m_bytes[ref + 1])) << 8U;
    return {m_bytes.data() + ref + 2, length};
  }
  [[nodiscard]] std::span<const char> bytes() const { return m_bytes; }

 private:
  std::vector<char> m_bytes;
  IndexByText m_refs;
};

struct DraftStreet {
  StreetRecord record = {};
  int postcode = 0;
  std::array<TextRef, 3> municipality = {};
  std::vector<std::array<TextRef, 3>> parts = {};
  std::vector<TextRef> otherNames = {};
  bool hasCurrentRow = false;
};

struct DraftNumber {
  std::uint32_t street = 0;
  NumberRecord record = {};
};

struct DraftKey {
  std::uint32_t street = 0;
  TextRef text = 0;
  std::uint32_t scope = 0;
  std::uint8_t size = 0;
  KeyKind kind = KeyKind::Name;
  NameLanguage language = NameLanguage::Dutch;
};

bool hasName(std::string_view name) {
  return std::ranges::any_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

/// The sections of an image, one behind the other.
class ImageWriter {
 public:
  ImageWriter() : m_bytes(sizeof(ImageHeader)) {}

  template <class T>
  void add(Section section, std::span<const T> records) {
    static_assert(std::is_trivially_copyable_v<T>);
    m_header.sections[static_cast<std::size_t>(section)] = {.offset = m_bytes.size(), .bytes = records.size_bytes()};
    const auto bytes = std::as_bytes(records);
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    m_bytes.resize((m_bytes.size() + 7) / 8 * 8);
  }
  template <class T>
  void add(Section section, const std::vector<T>& records) {
    add(section, std::span<const T>(records));
  }
  void reserve(std::size_t bytes) { m_bytes.reserve(bytes); }
  ImageHeader& header() { return m_header; }
  std::vector<std::byte> finish() {
    m_header.bytes = m_bytes.size();
    std::memcpy(m_bytes.data(), &m_header, sizeof(m_header));
    m_header.checksum = checksumOf(std::span(m_bytes).subspan(kChecksumFrom));
    std::memcpy(m_bytes.data(), &m_header, sizeof(m_header));
    return std::move(m_bytes);
  }

 private:
  ImageHeader m_header;
  std::vector<std::byte> m_bytes;
};

}  // namespace

class RegisterBuilder::Impl {
 public:
  explicit Impl(RegisterAbout about) : m_about(std::move(about)) { m_tails.emplace_back(); }

  void add(const RegisterRow& row);
  void addPlace(std::string_view name) { m_places.push_back({m_texts.add(name), 0, 0}); }
  void setAbout(RegisterAbout about) { m_about = std::move(about); }
  void setCounts(const RegisterRowCounts& counts) { m_counts = counts; }
  [[nodiscard]] RegisterRowCounts counts() const { return m_counts; }
  Result<std::vector<std::byte>> finish();

 private:
  std::uint32_t streetOf(const RegisterRow& row);
  std::uint32_t tailOf(std::string_view text, std::string_view box, NumberRecord& record);
  std::array<TextRef, 3> addNames(const NameInLanguages& names);
  std::uint32_t localityOf(const std::array<TextRef, 3>& names);

  void sortStreets();
  void sortNumbers();
  void keepOneOfEach();
  void findMiddles();
  void findMiddle(StreetRecord& street, std::uint32_t end);
  void joinLocalities();
  void addKeys();
  void addKeysOf(std::uint32_t street, std::string_view name, NameLanguage language, bool isOtherName);
  void addWordStarts(std::uint32_t street, std::string_view name);
  void writeKeys(ImageWriter& writer);
  void writeWordStarts(ImageWriter& writer);
  void writeLocalities(ImageWriter& writer);

  RegisterAbout m_about;
  RegisterRowCounts m_counts;
  TextPool m_texts;
  IndexByText m_streetByIdentity;
  std::string m_identity;
  std::vector<DraftStreet> m_streets;
  std::vector<DraftNumber> m_drafts;
  IndexByText m_tailByText;
  std::vector<TailRecord> m_tails;
  std::vector<std::array<TextRef, 3>> m_places;

  std::vector<int> m_postcodes;
  std::vector<NumberRecord> m_numbers;
  std::map<std::array<TextRef, 3>, std::uint32_t> m_localityByNames;
  std::vector<LocalityRecord> m_localities;
  std::vector<std::uint32_t> m_streetParts;
  std::vector<DraftKey> m_keys;
  std::vector<WordStart> m_wordStarts;
  std::unordered_map<TextRef, std::uint32_t> m_nameByText;
};

std::array<TextRef, 3> RegisterBuilder::Impl::addNames(const NameInLanguages& names) {
  return {m_texts.add(names.dutch), m_texts.add(names.french), m_texts.add(names.german)};
}

std::uint32_t RegisterBuilder::Impl::streetOf(const RegisterRow& row) {
  m_identity.clear();
  const auto append = [this](std::string_view text) {
    m_identity += text;
    m_identity.push_back('\0');
  };
  append(row.streetId);
  append(row.postcode);
  append(row.municipality.dutch.empty() ? row.municipality.french : row.municipality.dutch);
  if (row.streetId.empty()) {
    append(row.street.dutch);
    append(row.street.french);
    append(row.street.german);
  }
  const auto [found, isNew] = m_streetByIdentity.try_emplace(m_identity, static_cast<std::uint32_t>(m_streets.size()));
  if (isNew) {
    m_streets.push_back({.record = {.id = m_texts.add(row.streetId), .names = addNames(row.street)},
                         .postcode = postcodeNumber(row.postcode),
                         .municipality = addNames(row.municipality)});
  }
  return found->second;
}

// Tails without a digit mean the same behind every number; "-14" is a range behind 12 and a box behind 20.
std::uint32_t RegisterBuilder::Impl::tailOf(std::string_view text, std::string_view box, NumberRecord& record) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const bool isPlain = digits > 0 && digits <= 4 && text.front() != '0';
  if (isPlain && digits == text.size() && box.empty()) {
    record.number = static_cast<std::uint16_t>(std::stoi(std::string(text)));
    return 0;
  }
  HouseNumber parsed = parseHouseNumber(text);
  record.number = static_cast<std::uint16_t>(parsed.number);
  if (!box.empty()) {
    parsed.box = foldBox(box);
  }
  const std::string_view rest = isPlain && parsed.number > 0 ? text.substr(digits) : text;
  std::string key(rest);
  key.push_back('\0');
  key += parsed.box;
  key.push_back('\0');
  key += std::to_string(parsed.last);
  const auto [found, isNew] = m_tailByText.try_emplace(std::move(key), static_cast<std::uint32_t>(m_tails.size()));
  if (isNew) {
    m_tails.push_back({.suffix = packSuffix(parsed.suffix),
                       .text = m_texts.add(rest),
                       .box = m_texts.add(parsed.box),
                       .last = static_cast<std::uint16_t>(parsed.last),
                       .isWholeText = static_cast<std::uint16_t>(rest.size() == text.size() ? 1 : 0)});
  }
  return found->second;
}

void RegisterBuilder::Impl::add(const RegisterRow& row) {
  ++m_counts.rows;
  if (!hasName(row.street.dutch) && !hasName(row.street.french) && !hasName(row.street.german)) {
    ++m_counts.withoutStreet;
    return;
  }
  DraftNumber draft{.street = streetOf(row)};
  DraftStreet& street = m_streets[draft.street];
  street.hasCurrentRow = street.hasCurrentRow || !row.isHistoric;
  if (const auto part = addNames(row.part); part != std::array<TextRef, 3>{} && street.parts.size() < kMostParts &&
                                            std::ranges::find(street.parts, part) == street.parts.end()) {
    street.parts.push_back(part);
  }
  for (const std::string_view name : row.otherStreetNames) {
    if (const TextRef ref = m_texts.add(name); std::ranges::find(street.otherNames, ref) == street.otherNames.end()) {
      street.otherNames.push_back(ref);
    }
  }
  if (row.number.empty() && row.box.empty()) {
    return;
  }
  draft.record.tail = tailOf(row.number, row.box, draft.record);
  draft.record.isHistoric = row.isHistoric ? 1 : 0;
  const bool isPlaced =
      row.position && std::abs(row.position->east) < kFarthest && std::abs(row.position->north) < kFarthest;
  if (isPlaced) {
    draft.record.east = static_cast<std::int32_t>(std::lround(row.position->east * 1000));
    draft.record.north = static_cast<std::int32_t>(std::lround(row.position->north * 1000));
  } else {
    ++m_counts.withoutPosition;
  }
  m_drafts.push_back(draft);
}

void RegisterBuilder::Impl::sortStreets() {
  std::vector<std::uint32_t> order(m_streets.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    order[i] = i;
    m_postcodes.push_back(m_streets[i].postcode);
  }
  std::ranges::sort(m_postcodes);
  m_postcodes.erase(std::ranges::unique(m_postcodes).begin(), m_postcodes.end());
  std::ranges::stable_sort(order, {}, [this](std::uint32_t street) { return m_streets[street].postcode; });
  std::vector<std::uint32_t> placeOf(order.size());
  std::vector<DraftStreet> sorted;
  sorted.reserve(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    placeOf[order[i]] = i;
    sorted.push_back(std::move(m_streets[order[i]]));
    const auto scope = std::ranges::lower_bound(m_postcodes, sorted.back().postcode) - m_postcodes.begin();
    sorted.back().record.scope = static_cast<std::uint16_t>(scope);
    sorted.back().record.isHistoric = sorted.back().hasCurrentRow ? 0 : 1;
  }
  m_streets = std::move(sorted);
  for (DraftNumber& draft : m_drafts) {
    draft.street = placeOf[draft.street];
  }
}

void RegisterBuilder::Impl::sortNumbers() {
  for (const DraftNumber& draft : m_drafts) {
    ++m_streets[draft.street].record.numbersBegin;
  }
  std::uint32_t begin = 0;
  for (DraftStreet& street : m_streets) {
    begin += std::exchange(street.record.numbersBegin, begin);
  }
  std::vector<std::uint32_t> next;
  next.reserve(m_streets.size());
  for (const DraftStreet& street : m_streets) {
    next.push_back(street.record.numbersBegin);
  }
  m_numbers.resize(m_drafts.size());
  for (const DraftNumber& draft : m_drafts) {
    m_numbers[next[draft.street]++] = draft.record;
  }
  m_drafts = {};
  const auto rank = [this](const NumberRecord& number) {
    const TailRecord& tail = m_tails[number.tail];
    return std::tuple(number.number, tail.suffix, tail.last, tail.box != 0, number.isHistoric, !number.hasPosition(),
                      number.tail);
  };
  for (std::size_t i = 0; i < m_streets.size(); ++i) {
    const auto first = m_numbers.begin() + static_cast<std::ptrdiff_t>(m_streets[i].record.numbersBegin);
    const auto last = i + 1 < m_streets.size()
                          ? m_numbers.begin() + static_cast<std::ptrdiff_t>(m_streets[i + 1].record.numbersBegin)
                          : m_numbers.end();
    std::stable_sort(first, last,
                     [&rank](const NumberRecord& one, const NumberRecord& other) { return rank(one) < rank(other); });
  }
}

void RegisterBuilder::Impl::keepOneOfEach() {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < m_streets.size(); ++i) {
    const std::size_t end = i + 1 < m_streets.size() ? m_streets[i + 1].record.numbersBegin : m_numbers.size();
    const std::size_t begin = std::exchange(m_streets[i].record.numbersBegin, static_cast<std::uint32_t>(kept));
    const std::size_t first = kept;
    for (std::size_t at = begin; at < end; ++at) {
      const NumberRecord& number = m_numbers[at];
      const bool repeated =
          kept > first && m_numbers[kept - 1].number == number.number && m_numbers[kept - 1].tail == number.tail;
      if (repeated) {
        ++m_counts.repeated;
      } else {
        m_numbers[kept++] = number;
      }
    }
  }
  m_numbers.resize(kept);
}

void RegisterBuilder::Impl::findMiddles() {
  for (std::size_t i = 0; i < m_streets.size(); ++i) {
    findMiddle(m_streets[i].record, i + 1 < m_streets.size() ? m_streets[i + 1].record.numbersBegin
                                                             : static_cast<std::uint32_t>(m_numbers.size()));
  }
}

// The number nearest to the middle of the extent stands for the street.
void RegisterBuilder::Impl::findMiddle(StreetRecord& street, std::uint32_t end) {
  Box extent;
  for (std::uint32_t i = street.numbersBegin; i < end; ++i) {
    if (m_numbers[i].hasPosition()) {
      extent.add(m_numbers[i].position());
    }
  }
  if (extent.isEmpty()) {
    return;
  }
  const Point centre{.east = (extent.west + extent.east) / 2, .north = (extent.south + extent.north) / 2};
  const auto distance = [](Point one, Point other) {
    return std::hypot(one.east - other.east, one.north - other.north);
  };
  double nearest = std::numeric_limits<double>::infinity();
  for (std::uint32_t i = street.numbersBegin; i < end; ++i) {
    if (m_numbers[i].hasPosition() && distance(m_numbers[i].position(), centre) < nearest) {
      nearest = distance(m_numbers[i].position(), centre);
      street.middleNumber = i;
    }
  }
  const Point middle = m_numbers[street.middleNumber].position();
  street.east = m_numbers[street.middleNumber].east;
  street.north = m_numbers[street.middleNumber].north;
  double farthest = 0;
  for (std::uint32_t i = street.numbersBegin; i < end; ++i) {
    if (m_numbers[i].hasPosition()) {
      farthest = std::max(farthest, distance(m_numbers[i].position(), middle));
    }
  }
  street.radius = static_cast<std::uint32_t>(std::ceil(farthest));
}

std::uint32_t RegisterBuilder::Impl::localityOf(const std::array<TextRef, 3>& names) {
  if (names == std::array<TextRef, 3>{}) {
    return kNone;
  }
  const auto [found, isNew] = m_localityByNames.try_emplace(names, static_cast<std::uint32_t>(m_localities.size()));
  if (isNew) {
    m_localities.push_back({.names = names});
  }
  return found->second;
}

void RegisterBuilder::Impl::joinLocalities() {
  for (DraftStreet& street : m_streets) {
    street.record.municipality = localityOf(street.municipality);
    street.record.partsBegin = static_cast<std::uint32_t>(m_streetParts.size());
    for (const auto& part : street.parts) {
      m_streetParts.push_back(localityOf(part));
    }
  }
}

void RegisterBuilder::Impl::addKeysOf(std::uint32_t street, std::string_view name, NameLanguage language,
                                      bool isOtherName) {
  forEachStreetKey(name, [&](const NameKey& key, KeyKind kind) {
    if (key.isEmpty()) {
      return;
    }
    m_keys.push_back({.street = street,
                      .text = m_texts.add(key.text()),
                      .scope = m_streets[street].record.scope,
                      .size = static_cast<std::uint8_t>(key.size),
                      .kind = isOtherName && kind <= KeyKind::HalfName ? KeyKind::OtherName : kind,
                      .language = language});
  });
}

void RegisterBuilder::Impl::addKeys() {
  for (std::uint32_t i = 0; i < m_streets.size(); ++i) {
    for (const NameLanguage language : {NameLanguage::Dutch, NameLanguage::French, NameLanguage::German}) {
      const std::string name(m_texts.at(m_streets[i].record.names[static_cast<std::size_t>(language)]));
      addKeysOf(i, name, language, false);
    }
    for (const TextRef other : m_streets[i].otherNames) {
      addKeysOf(i, std::string(m_texts.at(other)), NameLanguage::Dutch, true);
    }
  }
  std::ranges::sort(m_keys, {}, [](const DraftKey& key) {
    return std::tuple(key.scope, key.size, key.text, key.street, key.kind, key.language);
  });
  const auto repeated = std::ranges::unique(m_keys, [](const DraftKey& one, const DraftKey& other) {
    return one.text == other.text && one.street == other.street;
  });
  m_keys.erase(repeated.begin(), repeated.end());
}

void RegisterBuilder::Impl::writeKeys(ImageWriter& writer) {
  struct DraftName {
    TextRef text = 0;
    std::uint8_t size = 0;
    bool isWhole = false;
    std::vector<std::uint32_t> keys = {};
  };
  std::vector<DraftName> drafts;
  for (std::uint32_t i = 0; i < m_keys.size(); ++i) {
    const auto [found, isNew] = m_nameByText.try_emplace(m_keys[i].text, static_cast<std::uint32_t>(drafts.size()));
    if (isNew) {
      drafts.push_back({.text = m_keys[i].text, .size = m_keys[i].size});
    }
    DraftName& draft = drafts[found->second];
    draft.keys.push_back(i);
    draft.isWhole = draft.isWhole || m_keys[i].kind <= KeyKind::OtherName;
  }
  std::ranges::sort(drafts, {}, [](const DraftName& name) { return std::tuple(!name.isWhole, name.size, name.text); });

  std::vector<NameRecord> names;
  std::vector<std::uint32_t> lengths(NameKey::kMostBytes + 2);
  std::vector<std::uint32_t> postings;
  std::vector<NameSlot> slots(std::bit_ceil(drafts.size() * 2 + 1));
  for (const DraftName& draft : drafts) {
    const auto index = static_cast<std::uint32_t>(names.size());
    const std::string_view text = m_texts.at(draft.text);
    m_nameByText[draft.text] = index;
    names.push_back({.pairs = letterPairsIn(text),
                     .text = draft.text,
                     .postingsBegin = static_cast<std::uint32_t>(postings.size())});
    postings.insert(postings.end(), draft.keys.begin(), draft.keys.end());
    if (draft.isWhole) {
      ++lengths[draft.size + 1U];
    }
    const std::uint64_t hash = hashOfKey(text);
    std::size_t slot = hash & (slots.size() - 1);
    while (slots[slot].name != kNone) {
      slot = (slot + 1) & (slots.size() - 1);
    }
    slots[slot] = {.check = static_cast<std::uint32_t>(hash >> 32U), .name = index};
  }
  names.push_back({.postingsBegin = static_cast<std::uint32_t>(postings.size())});
  for (std::size_t i = 1; i < lengths.size(); ++i) {
    lengths[i] += lengths[i - 1];
  }

  std::vector<KeyRecord> keys;
  std::vector<std::uint64_t> pairs;
  std::vector<std::uint8_t> sizes;
  for (const DraftKey& key : m_keys) {
    const std::uint32_t name = m_nameByText[key.text];
    keys.push_back({.name = name,
                    .street = key.street,
                    .text = key.text,
                    .kind = key.kind,
                    .language = key.language,
                    .scope = static_cast<std::uint16_t>(key.scope)});
    pairs.push_back(names[name].pairs);
    sizes.push_back(key.size);
  }
  writer.header().wholeNames = lengths.back();
  writer.add(Section::ScopePairs, pairs);
  writer.add(Section::ScopeLengths, sizes);
  writer.add(Section::Keys, keys);
  writer.add(Section::Names, names);
  writer.add(Section::NameLengths, lengths);
  writer.add(Section::NameSlots, slots);
  writer.add(Section::Postings, postings);
}

// Each distinct name once, whichever street bears it.
void RegisterBuilder::Impl::writeWordStarts(ImageWriter& writer) {
  for (std::uint32_t i = 0; i < m_streets.size(); ++i) {
    for (const TextRef name : m_streets[i].record.names) {
      addWordStarts(i, std::string(m_texts.at(name)));
    }
    for (const TextRef name : m_streets[i].otherNames) {
      addWordStarts(i, std::string(m_texts.at(name)));
    }
  }
  const auto from = [this](const WordStart& start) { return m_texts.at(start.text).substr(start.at); };
  std::ranges::sort(m_wordStarts, [&from](const WordStart& one, const WordStart& other) {
    const auto order = from(one) <=> from(other);
    return order != 0 ? order < 0
                      : std::tuple(one.at != 0, one.name, one.text) < std::tuple(other.at != 0, other.name, other.text);
  });
  const auto repeated = std::ranges::unique(m_wordStarts, [](const WordStart& one, const WordStart& other) {
    return one.text == other.text && one.at == other.at && one.name == other.name;
  });
  m_wordStarts.erase(repeated.begin(), repeated.end());
  writer.add(Section::WordStarts, m_wordStarts);
}

void RegisterBuilder::Impl::addWordStarts(std::uint32_t street, std::string_view name) {
  NameKey key;
  forEachStreetKey(name, [&](const NameKey& whole, KeyKind kind) { key = kind == KeyKind::Name ? whole : key; });
  if (key.isEmpty()) {
    return;
  }
  const auto found = m_nameByText.find(m_texts.add(key.text()));
  if (found == m_nameByText.end()) {
    return;
  }
  forEachWordStart(name, [&](std::string_view text, std::size_t at) {
    if (at < text.size()) {
      m_wordStarts.push_back(
          {.text = m_texts.add(text), .street = street, .name = found->second, .at = static_cast<std::uint16_t>(at)});
    }
  });
}

void RegisterBuilder::Impl::writeLocalities(ImageWriter& writer) {
  std::vector<std::uint32_t> everywhere;
  for (const auto& place : m_places) {
    everywhere.push_back(localityOf(place));
  }
  std::vector<std::vector<std::uint32_t>> scopesOf(m_localities.size());
  std::vector<std::vector<std::uint32_t>> localitiesOf(m_postcodes.size());
  const auto meet = [&](std::uint32_t locality, std::uint32_t scope) {
    if (locality == kNone) {
      return;
    }
    if (scopesOf[locality].empty() || scopesOf[locality].back() != scope) {
      scopesOf[locality].push_back(scope);
    }
    if (std::ranges::find(localitiesOf[scope], locality) == localitiesOf[scope].end()) {
      localitiesOf[scope].push_back(locality);
    }
  };
  for (std::size_t i = 0; i < m_streets.size(); ++i) {
    const StreetRecord& street = m_streets[i].record;
    meet(street.municipality, street.scope);
    const std::size_t end = i + 1 < m_streets.size() ? m_streets[i + 1].record.partsBegin : m_streetParts.size();
    for (std::size_t part = street.partsBegin; part < end; ++part) {
      meet(m_streetParts[part], street.scope);
    }
  }
  for (std::uint32_t scope = 0; scope < m_postcodes.size(); ++scope) {
    for (const std::uint32_t place : everywhere) {
      if (place != kNone && std::ranges::find(localitiesOf[scope], place) == localitiesOf[scope].end()) {
        localitiesOf[scope].push_back(place);
        scopesOf[place].push_back(scope);
      }
    }
  }

  std::vector<LocalityKeyRecord> keys;
  for (std::uint32_t i = 0; i < m_localities.size(); ++i) {
    const std::size_t first = keys.size();
    for (const TextRef name : m_localities[i].names) {
      forEachLocalityKey(std::string(m_texts.at(name)), [&](const NameKey& key) {
        const bool isNew = std::none_of(keys.begin() + static_cast<std::ptrdiff_t>(first), keys.end(),
                                        [&key](const LocalityKeyRecord& known) { return known.hash == key.hash; });
        if (isNew) {
          keys.push_back({.hash = key.hash, .pairs = key.pairs, .text = m_texts.add(key.text()), .locality = i});
        }
      });
    }
  }
  std::ranges::sort(keys, {}, [](const LocalityKeyRecord& key) { return std::tuple(key.hash, key.locality); });
  std::vector<std::vector<std::uint32_t>> keysOf(m_localities.size());
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    keysOf[keys[i].locality].push_back(i);
  }

  std::vector<std::uint32_t> ownKeys;
  std::vector<std::uint32_t> localityScopes;
  std::vector<LocalityRecord> localities = m_localities;
  localities.emplace_back();
  for (std::size_t i = 0; i < localities.size(); ++i) {
    localities[i].keysBegin = static_cast<std::uint32_t>(ownKeys.size());
    localities[i].scopesBegin = static_cast<std::uint32_t>(localityScopes.size());
    if (i < m_localities.size()) {
      ownKeys.insert(ownKeys.end(), keysOf[i].begin(), keysOf[i].end());
      localityScopes.insert(localityScopes.end(), scopesOf[i].begin(), scopesOf[i].end());
    }
  }

  std::vector<ScopeRecord> scopes(m_postcodes.size() + 1);
  std::vector<std::uint32_t> scopeLocalities;
  for (const DraftKey& key : m_keys) {
    ++scopes[key.scope + 1U].keysBegin;
  }
  for (std::size_t i = 0; i < scopes.size(); ++i) {
    scopes[i].keysBegin += i > 0 ? scopes[i - 1].keysBegin : 0;
    scopes[i].localitiesBegin = static_cast<std::uint32_t>(scopeLocalities.size());
    if (i < m_postcodes.size()) {
      scopes[i].postcode = static_cast<std::uint32_t>(m_postcodes[i]);
      scopeLocalities.insert(scopeLocalities.end(), localitiesOf[i].begin(), localitiesOf[i].end());
    }
  }
  writer.add(Section::Localities, localities);
  writer.add(Section::LocalityKeys, keys);
  writer.add(Section::LocalityOwnKeys, ownKeys);
  writer.add(Section::LocalityScopes, localityScopes);
  writer.add(Section::Scopes, scopes);
  writer.add(Section::ScopeLocalities, scopeLocalities);
}

Result<std::vector<std::byte>> RegisterBuilder::Impl::finish() {
  sortStreets();
  sortNumbers();
  keepOneOfEach();
  findMiddles();
  joinLocalities();
  addKeys();

  ImageWriter writer;
  writer.reserve(m_numbers.size() * sizeof(NumberRecord) + m_streets.size() * 400 + sizeof(ImageHeader));
  writeLocalities(writer);
  writeKeys(writer);
  writeWordStarts(writer);
  std::vector<StreetRecord> streets;
  streets.reserve(m_streets.size() + 1);
  for (const DraftStreet& street : m_streets) {
    streets.push_back(street.record);
  }
  streets.push_back({.numbersBegin = static_cast<std::uint32_t>(m_numbers.size()),
                     .partsBegin = static_cast<std::uint32_t>(m_streetParts.size())});
  writer.add(Section::Streets, streets);
  writer.add(Section::StreetParts, m_streetParts);
  writer.add(Section::Numbers, m_numbers);
  writer.add(Section::Tails, m_tails);
  writer.header().source = m_texts.add(m_about.source);
  if (m_about.dataDate) {
    writer.header().dataDay = static_cast<std::int32_t>(m_about.dataDate->time_since_epoch().count());
  }
  if (m_texts.bytes().size() > std::numeric_limits<std::uint32_t>::max()) {
    return fail(ErrorCode::InvalidInput, "The addresses hold more than 4 GB of names; build a register of a part.");
  }
  writer.add(Section::Texts, m_texts.bytes());
  return writer.finish();
}

RegisterBuilder::RegisterBuilder(RegisterAbout about) : m_impl(std::make_unique<Impl>(std::move(about))) {}
RegisterBuilder::~RegisterBuilder() = default;
RegisterBuilder::RegisterBuilder(RegisterBuilder&&) noexcept = default;
RegisterBuilder& RegisterBuilder::operator=(RegisterBuilder&&) noexcept = default;

void RegisterBuilder::add(const RegisterRow& row) { m_impl->add(row); }
void RegisterBuilder::addPlace(std::string_view name) { m_impl->addPlace(name); }
void RegisterBuilder::setAbout(RegisterAbout about) { m_impl->setAbout(std::move(about)); }
RegisterRowCounts RegisterBuilder::counts() const { return m_impl->counts(); }

Result<std::vector<std::byte>> RegisterBuilder::finish() {
  auto image = m_impl->finish();
  const RegisterRowCounts counts = m_impl->counts();
  m_impl = std::make_unique<Impl>(RegisterAbout{});
  m_impl->setCounts(counts);
  return image;
}

}  // namespace buurtatlas
