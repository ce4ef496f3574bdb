#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "geocoding/draft_street.h"
#include "geocoding/image_writer.h"
#include "geocoding/register_records.h"
#include "geocoding/street_name_index.h"
#include "geocoding/text_pool.h"

namespace buurtatlas {

/// The municipalities and parts of them as an image holds them, and in which scopes they have streets.
class LocalityIndex {
 public:
  /// `postcodes`: of the scopes, in their order.
  explicit LocalityIndex(std::span<const int> postcodes)
      : m_postcodes(postcodes.begin(), postcodes.end()), m_localitiesOf(postcodes.size()) {}

  /// Takes the places of the streets, which are in the order of their scopes, and sets them in their records.
  void addStreets(std::span<DraftStreet> streets);
  /// Places that any street may lie in, after the streets.
  void addEverywhere(std::span<const NameRefs> places);
  [[nodiscard]] std::span<const std::uint32_t> streetParts() const { return m_streetParts; }
  void writeLocalities(TextPool& texts, ImageWriter& writer) const;
  /// `keys`: of the streets, by scope.
  void writeScopes(std::span<const DraftKey> keys, ImageWriter& writer) const;

 private:
  std::uint32_t add(const NameRefs& names);
  void meet(std::uint32_t locality, std::uint32_t scope);
  [[nodiscard]] std::vector<LocalityKeyRecord> distinctKeys(TextPool& texts) const;

  std::vector<int> m_postcodes;
  std::map<NameRefs, std::uint32_t> m_byNames;
  std::vector<LocalityRecord> m_localities;
  std::vector<std::uint32_t> m_streetParts;
  std::vector<std::vector<std::uint32_t>> m_scopesOf;      ///< by locality
  std::vector<std::vector<std::uint32_t>> m_localitiesOf;  ///< by scope
};

}  // namespace buurtatlas
