#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "geocoding/address_words.h"
#include "geocoding/asked_address.h"
#include "geocoding/name_key.h"
#include "geocoding/register_records.h"

namespace buurtatlas {

/// A place that a written one may be, and how sure that is.
struct NamedPlace {
  std::uint32_t locality = kNone;
  float doubt = 0;  ///< the share of letters that differ
};

/// A locality as it was written, and what it may be.
struct ReadPlace {
  static constexpr std::size_t kMost = 12;
  WordSpan span = {};
  bool isRead = false;
  NameKey key = {};
  std::size_t count = 0;
  std::array<NamedPlace, kMost> places = {};
  std::size_t comparedCount = 0;
  std::array<NamedPlace, kMost> compared = {};  ///< with those that streets lie in

  [[nodiscard]] std::span<const NamedPlace> named() const { return std::span(places).first(count); }
};

/// How far a written place is from those a street lies in.
struct PlaceDoubt {
  float share = 0;         ///< of the letters, from the nearest name: 0 to a half, more is another place
  bool isOfScope = false;  ///< it has the postcode of the street, but is not the street's own
};

/// Reads the places that the hypotheses about one address name, each once.
class PlaceReader {
 public:
  explicit PlaceReader(const AskedAddress& asked) : m_asked(asked) {}

  /// Forgets the places of the address before.
  void clear() { m_count = 0; }
  /// By its name, else by each word of it, as in "Kessel-Lo Leuven", else through typos.
  const ReadPlace& read(WordSpan written);
  /// Does not read the place, but uses what was read.
  PlaceDoubt doubtOf(WordSpan written, std::uint32_t street);

 private:
  ReadPlace& placeOf(WordSpan written);
  static void add(ReadPlace& place, std::span<const LocalityKeyRecord> keys, float doubt);
  void readWordByWord(ReadPlace& place) const;
  void readFuzzily(ReadPlace& place) const;
  [[nodiscard]] float shareThatDiffers(ReadPlace& place, std::uint32_t locality) const;
  [[nodiscard]] float leastShare(const ReadPlace& place, std::uint32_t locality) const;

  const AskedAddress& m_asked;
  std::array<ReadPlace, 4> m_places = {};
  std::size_t m_count = 0;
};

}  // namespace buurtatlas
