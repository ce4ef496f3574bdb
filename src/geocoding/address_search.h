#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "geocoding/address_answer.h"
#include "geocoding/address_hypotheses.h"
#include "geocoding/match_model.h"
#include "geocoding/name_key.h"
#include "geocoding/number_ladder.h"
#include "geocoding/register_image.h"
#include "geocoding/register_lookup.h"

namespace buurtatlas {

/// A street that came up, with all that is known about it.
struct MatchOption {
  std::uint32_t street = kNone;
  NameLanguage language = NameLanguage::Dutch;
  std::uint8_t hypothesis = 0;
  bool isSameName = false;
  bool isPartOfName = false;  ///< less than a whole name was written, or perhaps the name of something else
  AnswerFlags flags = {};
  float score = 0;
  float scoreOfStreet = 0;  ///< whatever became of the number
  NumberAnswer number = {};
  Features features = {};
};

/// The search for one address: up the ladder of places, from the written postcode to the whole country, names as they
/// are before names through typos, until one street is certain. Reused from address to address, so that nothing is
/// allocated. Thread: one at a time.
class AddressSearch {
 public:
  void run(const RegisterLookup& lookup, const WrittenAddress& address, bool isExhaustive = false);
  [[nodiscard]] std::span<const MatchOption> options() const { return std::span(m_options).first(m_count); }
  [[nodiscard]] AddressAnswer answer() const;

 private:
  static constexpr std::size_t kMostOptions = 40;
  static constexpr std::size_t kMostScopes = 48;
  static constexpr std::size_t kMostPlaces = 12;
  static constexpr std::size_t kMostBoxBytes = 24;

  /// The place that a hypothesis names, and how sure that is.
  struct NamedPlace {
    std::uint32_t locality = kNone;
    float doubt = 0;  ///< the share of letters that differ
  };

  /// A locality as it was written, and what it may be.
  struct ReadPlace {
    WordSpan span = {};
    bool isRead = false;
    NameKey key = {};
    std::size_t count = 0;
    std::array<NamedPlace, kMostPlaces> places = {};
  };

  /// A street name as it was written.
  struct ReadName {
    std::uint8_t hypothesis = 0;
    Meaning meaning = Meaning::First;
    bool isNamedElsewhere = false;                    ///< a street bears this very name somewhere
    std::uint32_t known = kNone;                      ///< the name of the register with this key
    std::uint32_t fewestEdits = NameKey::kMostBytes;  ///< of the keys it was compared with
    NameKey key = {};
  };

  void search(const RegisterLookup& lookup);
  void readNames(std::uint8_t hypothesis);
  ReadPlace& placeOf(const Hypothesis& hypothesis);
  void readPlace(ReadPlace& place);
  void readPlaceFuzzily(ReadPlace& place);

  // The rungs of the ladder.
  void matchInScopes(std::span<const std::uint32_t> scopes, bool fuzzy);
  void matchSame(const ReadName& name, std::uint32_t scope);
  void matchFuzzy(ReadName& name, std::uint32_t scope, std::size_t most);
  void matchEverywhere(bool fuzzy);
  void collectPlaceScopes(const Hypothesis& hypothesis);
  void collectSiblings(std::uint32_t scope);
  void addScope(std::uint32_t scope);

  void weigh(const ReadName& name, std::uint32_t key, double edits);
  void weighName(MatchOption& option, const ReadName& name, const KeyRecord& key, double edits) const;
  void weighPlace(MatchOption& option, const Hypothesis& hypothesis);
  void weighNumber(MatchOption& option, const Hypothesis& hypothesis);
  float doubtOfPlace(ReadPlace& place, std::uint32_t street, bool& isOfScope);
  void keep(const MatchOption& option);
  [[nodiscard]] bool isPlainCut(std::size_t name) const;
  [[nodiscard]] const MatchOption& best() const {
    return *std::ranges::max_element(options(), {}, &MatchOption::score);
  }
  [[nodiscard]] float likelihoodOfBest() const;
  [[nodiscard]] bool isSure(float from, bool mustAgree = true) const;
  [[nodiscard]] std::string_view foldedBox(const Hypothesis& hypothesis);
  [[nodiscard]] bool isOnePlace(const MatchOption& one, const MatchOption& other) const;
  [[nodiscard]] bool isRival(const MatchOption& best, const MatchOption& other) const;
  [[nodiscard]] AddressAnswer answerWithPlace() const;

  const RegisterImage* m_image = nullptr;
  std::span<const std::uint64_t> m_localityPairs;
  std::span<const std::uint64_t> m_namePairs;
  bool m_hasPostcodes = false;
  bool m_needsNoPlace = false;
  bool m_isExhaustive = false;  ///< climbs every rung of the ladder
  FoldedWords m_words;
  Hypotheses m_hypotheses;
  std::array<std::uint32_t, Hypotheses::kMost> m_scopes = {};  ///< of the written postcodes
  std::uint32_t m_scopeOfPlace = kNone;
  std::array<ReadName, Hypotheses::kMost * 2> m_names = {};
  std::size_t m_nameCount = 0;
  std::array<ReadPlace, 4> m_places = {};
  std::size_t m_placeCount = 0;
  std::array<std::uint32_t, kMostScopes> m_found = {};
  std::size_t m_foundCount = 0;
  std::array<MatchOption, kMostOptions> m_options = {};
  std::size_t m_count = 0;
  float m_bestScoreOfName = 0;
  std::array<char, kMostBoxBytes> m_box = {};
};

}  // namespace buurtatlas
