#include "geocoding/locality_index.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "geocoding/draft_street.h"
#include "geocoding/image_writer.h"
#include "geocoding/name_key.h"
#include "geocoding/register_records.h"
#include "geocoding/street_keys.h"

namespace buurtatlas {

std::uint32_t LocalityIndex::add(const NameRefs& names) {
  if (names == NameRefs{}) {
    return kNone;
  }
  const auto [found, isNew] = m_byNames.try_emplace(names, static_cast<std::uint32_t>(m_localities.size()));
  if (isNew) {
    m_localities.push_back({.names = names});
    m_scopesOf.emplace_back();
  }
  return found->second;
}

void LocalityIndex::addStreets(std::span<DraftStreet> streets) {
  for (DraftStreet& street : streets) {
    street.record.municipality = add(street.municipality);
    street.record.partsBegin = static_cast<std::uint32_t>(m_streetParts.size());
    meet(street.record.municipality, street.record.scope);
    for (const NameRefs& names : street.parts) {
      const std::uint32_t part = add(names);
      m_streetParts.push_back(part);
      meet(part, street.record.scope);
    }
  }
}

void LocalityIndex::meet(std::uint32_t locality, std::uint32_t scope) {
  if (locality == kNone) {
    return;
  }
  if (m_scopesOf[locality].empty() || m_scopesOf[locality].back() != scope) {
    m_scopesOf[locality].push_back(scope);
  }
  if (!std::ranges::contains(m_localitiesOf[scope], locality)) {
    m_localitiesOf[scope].push_back(locality);
  }
}

void LocalityIndex::addEverywhere(std::span<const NameRefs> places) {
  std::vector<std::uint32_t> everywhere;
  for (const NameRefs& names : places) {
    everywhere.push_back(add(names));
  }
  for (std::uint32_t scope = 0; scope < m_postcodes.size(); ++scope) {
    for (const std::uint32_t place : everywhere) {
      if (place != kNone && !std::ranges::contains(m_localitiesOf[scope], place)) {
        m_localitiesOf[scope].push_back(place);
        m_scopesOf[place].push_back(scope);
      }
    }
  }
}

std::vector<LocalityKeyRecord> LocalityIndex::distinctKeys(TextPool& texts) const {
  std::vector<LocalityKeyRecord> keys;
  for (std::uint32_t i = 0; i < m_localities.size(); ++i) {
    const std::size_t first = keys.size();
    for (const TextRef name : m_localities[i].names) {
      forEachLocalityKey(std::string(texts.at(name)), [&](const NameKey& key) {
        const bool isNew = std::none_of(keys.begin() + static_cast<std::ptrdiff_t>(first), keys.end(),
                                        [&key](const LocalityKeyRecord& known) { return known.hash == key.hash; });
        if (isNew) {
          keys.push_back({.hash = key.hash, .pairs = key.pairs, .text = texts.add(key.text()), .locality = i});
        }
      });
    }
  }
  std::ranges::sort(keys, {}, [](const LocalityKeyRecord& key) { return std::tuple(key.hash, key.locality); });
  return keys;
}

void LocalityIndex::writeLocalities(TextPool& texts, ImageWriter& writer) const {
  const std::vector<LocalityKeyRecord> keys = distinctKeys(texts);
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
      localityScopes.insert(localityScopes.end(), m_scopesOf[i].begin(), m_scopesOf[i].end());
    }
  }
  writer.add(ImageSection::Localities, localities);
  writer.add(ImageSection::LocalityKeys, keys);
  writer.add(ImageSection::LocalityOwnKeys, ownKeys);
  writer.add(ImageSection::LocalityScopes, localityScopes);
}

void LocalityIndex::writeScopes(std::span<const DraftKey> keys, ImageWriter& writer) const {
  std::vector<ScopeRecord> scopes(m_postcodes.size() + 1);
  std::vector<std::uint32_t> scopeLocalities;
  for (const DraftKey& key : keys) {
    ++scopes[key.scope + 1U].keysBegin;
  }
  for (std::size_t i = 0; i < scopes.size(); ++i) {
    scopes[i].keysBegin += i > 0 ? scopes[i - 1].keysBegin : 0;
    scopes[i].localitiesBegin = static_cast<std::uint32_t>(scopeLocalities.size());
    if (i < m_postcodes.size()) {
      scopes[i].postcode = static_cast<std::uint32_t>(m_postcodes[i]);
      scopeLocalities.insert(scopeLocalities.end(), m_localitiesOf[i].begin(), m_localitiesOf[i].end());
    }
  }
  writer.add(ImageSection::Scopes, scopes);
  writer.add(ImageSection::ScopeLocalities, scopeLocalities);
}

}  // namespace buurtatlas
