#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "geocoding/draft_street.h"
#include "geocoding/image_writer.h"
#include "geocoding/register_records.h"
#include "geocoding/text_pool.h"

namespace buurtatlas {

/// A key by which a street is found.
struct DraftKey {
  std::uint32_t street = 0;
  TextRef text = 0;
  std::uint32_t scope = 0;
  std::uint8_t size = 0;
  KeyKind kind = KeyKind::Name;
  NameLanguage language = NameLanguage::Dutch;
};

/// The names of all streets as an image holds them: the keys of each scope, each distinct name once with its keys, and
/// the beginnings of words for completing what is typed. Streets and texts live longer; the texts grow.
class StreetNameIndex {
 public:
  StreetNameIndex(std::span<const DraftStreet> streets, TextPool& texts);

  /// Order: by scope, then as matching reads them.
  [[nodiscard]] std::span<const DraftKey> keys() const { return m_keys; }
  void writeNames(ImageWriter& writer);
  /// After writeNames().
  void writeWordStarts(ImageWriter& writer);

 private:
  struct DraftName {
    TextRef text = 0;
    std::uint8_t size = 0;
    bool isWhole = false;
    std::vector<std::uint32_t> keys = {};
  };

  void addKeysOf(std::uint32_t street, std::string_view name, NameLanguage language, bool isOtherName);
  void addWordStarts(std::uint32_t street, std::string_view name);
  std::vector<DraftName> distinctNames();
  void writeKeys(std::span<const NameRecord> names, ImageWriter& writer);

  std::span<const DraftStreet> m_streets;
  TextPool& m_texts;
  std::vector<DraftKey> m_keys;
  std::vector<WordStart> m_wordStarts;
  std::unordered_map<TextRef, std::uint32_t> m_nameByText;
};

}  // namespace buurtatlas
