#include "geocoding/street_name_index.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "geocoding/draft_street.h"
#include "geocoding/image_writer.h"
#include "geocoding/name_key.h"
#include "geocoding/register_records.h"
#include "geocoding/street_keys.h"

namespace buurtatlas {
namespace {

// Open addressing: the next free slot behind the one that the hash leads to.
void putInSlots(std::uint64_t hash, std::uint32_t name, std::span<NameSlot> slots) {
  std::size_t slot = hash & (slots.size() - 1);
  while (slots[slot].name != kNone) {
    slot = (slot + 1) & (slots.size() - 1);
  }
  slots[slot] = {.check = static_cast<std::uint32_t>(hash >> 32U), .name = name};
}

}  // namespace

StreetNameIndex::StreetNameIndex(std::span<const DraftStreet> streets, TextPool& texts)
    : m_streets(streets), m_texts(texts) {
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

void StreetNameIndex::addKeysOf(std::uint32_t street, std::string_view name, NameLanguage language, bool isOtherName) {
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

// Those that are the whole name of a street first, by length.
std::vector<StreetNameIndex::DraftName> StreetNameIndex::distinctNames() {
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
  return drafts;
}

void StreetNameIndex::writeNames(ImageWriter& writer) {
  const std::vector<DraftName> drafts = distinctNames();
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
    putInSlots(hashOfKey(text), index, slots);
  }
  names.push_back({.postingsBegin = static_cast<std::uint32_t>(postings.size())});
  for (std::size_t i = 1; i < lengths.size(); ++i) {
    lengths[i] += lengths[i - 1];
  }

  writer.header().wholeNames = lengths.back();
  writeKeys(names, writer);
  writer.add(ImageSection::Names, names);
  writer.add(ImageSection::NameLengths, lengths);
  writer.add(ImageSection::NameSlots, slots);
  writer.add(ImageSection::Postings, postings);
}

void StreetNameIndex::writeKeys(std::span<const NameRecord> names, ImageWriter& writer) {
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
  writer.add(ImageSection::ScopePairs, pairs);
  writer.add(ImageSection::ScopeLengths, sizes);
  writer.add(ImageSection::Keys, keys);
}

// Each distinct name once, whichever street bears it.
void StreetNameIndex::writeWordStarts(ImageWriter& writer) {
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
  writer.add(ImageSection::WordStarts, m_wordStarts);
}

void StreetNameIndex::addWordStarts(std::uint32_t street, std::string_view name) {
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

}  // namespace buurtatlas
