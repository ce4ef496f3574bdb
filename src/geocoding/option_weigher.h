#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "geocoding/address_hypotheses.h"
#include "geocoding/address_words.h"
#include "geocoding/asked_address.h"
#include "geocoding/match_options.h"
#include "geocoding/name_key.h"
#include "geocoding/place_reader.h"
#include "geocoding/register_records.h"

namespace buurtatlas {

/// A street name as it was written.
struct ReadName {
  std::uint8_t hypothesis = 0;
  Meaning meaning = Meaning::First;
  bool isNamedElsewhere = false;                    ///< a street bears this very name somewhere
  std::uint32_t known = kNone;                      ///< the name of the register with this key
  std::uint32_t fewestEdits = NameKey::kMostBytes;  ///< of the keys it was compared with
  NameKey key = {};
};

/// Weighs what speaks for and against a street that came up: its name, its place and its number, each by itself.
class OptionWeigher {
 public:
  OptionWeigher(const AskedAddress& asked, PlaceReader& places) : m_asked(asked), m_places(places) {}

  /// `edits`: the spelling distance between the written name and the key, 0 when they are the same.
  void weighName(MatchOption& option, const ReadName& name, const KeyRecord& key, double edits) const;
  void weighPlace(MatchOption& option, const Hypothesis& hypothesis);
  void weighNumber(MatchOption& option, const Hypothesis& hypothesis);

 private:
  static constexpr std::size_t kMostBoxBytes = 24;

  [[nodiscard]] bool agreesWithHint(std::uint32_t street, WordSpan written) const;
  [[nodiscard]] std::string_view foldedBox(const Hypothesis& hypothesis);

  const AskedAddress& m_asked;
  PlaceReader& m_places;
  std::array<char, kMostBoxBytes> m_box = {};
};

}  // namespace buurtatlas
