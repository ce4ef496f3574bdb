#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "geocoding/address_answer.h"
#include "geocoding/address_hypotheses.h"
#include "geocoding/address_reading.h"
#include "geocoding/asked_address.h"
#include "geocoding/match_options.h"
#include "geocoding/name_key.h"
#include "geocoding/name_similarity.h"
#include "geocoding/option_weigher.h"
#include "geocoding/place_reader.h"
#include "geocoding/register_image.h"
#include "geocoding/register_lookup.h"

namespace buurtatlas {

/// The search for one address: up the ladder of places, from the written postcode to the whole country, names as they
/// are before names through typos, until one street is certain. Reused from address to address, so that nothing is
/// allocated. Thread: one at a time.
class AddressSearch {
 public:
  void run(const RegisterLookup& lookup, const WrittenAddress& address, bool isExhaustive = false);
  [[nodiscard]] std::span<const MatchOption> options() const { return m_options.all(); }
  [[nodiscard]] AddressAnswer answer() const;
  /// The parts that the likeliest street was found by, or of the plainest cut when none was.
  [[nodiscard]] AddressReading reading() const;

 private:
  static constexpr std::size_t kMostScopes = 48;

  void findScopes();
  void readNames(std::uint8_t hypothesis);

  // The rungs of the ladder; each tells whether one street is certain now.
  void climb();
  bool findInPostcode();
  bool findInPostcodeFuzzily();
  bool findInPlaces();
  bool findElsewhere();

  void matchInScopes(std::span<const std::uint32_t> scopes, bool fuzzy);
  void matchSame(const ReadName& name, std::uint32_t scope);
  void matchFuzzy(ReadName& name, std::uint32_t scope, std::size_t most);
  void matchDoubtfulCuts();
  void matchEverywhere(bool fuzzy);
  std::size_t findNearNames(const NameKey& key, std::size_t reach, std::span<NearKey> out);
  void collectPlaceScopes(const Hypothesis& hypothesis);
  void collectSiblings(std::uint32_t scope);
  void addScope(std::uint32_t scope);

  void weigh(const ReadName& name, std::uint32_t key, double edits);
  [[nodiscard]] std::uint32_t scopeOf(const ReadName& name) const { return m_asked.scopes[name.hypothesis]; }
  [[nodiscard]] bool isPlainCut(std::size_t name) const;
  [[nodiscard]] bool isSure(float from, bool mustAgree = true) const;

  AskedAddress m_asked;
  PlaceReader m_places{m_asked};
  OptionWeigher m_weigher{m_asked, m_places};
  MatchOptions m_options;
  const RegisterImage* m_image = nullptr;
  bool m_isExhaustive = false;           ///< climbs every rung of the ladder
  std::uint32_t m_scopeOfPlace = kNone;  ///< of a postcode that is all there is
  std::array<ReadName, Hypotheses::kMost * 2> m_names = {};
  std::size_t m_nameCount = 0;
  std::array<std::uint32_t, kMostScopes> m_found = {};
  std::size_t m_foundCount = 0;
  std::vector<std::uint32_t> m_sharing;
  std::vector<std::uint64_t> m_pairsOfSharing;
  float m_bestScoreOfName = 0;
  float m_bestScoreOfStreet = 0;
};

}  // namespace buurtatlas
