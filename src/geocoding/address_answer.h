#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "core/placement.h"
#include "core/point.h"
#include "core/units.h"
#include "geocoding/register_records.h"

namespace buurtatlas {

/// Accept: certain enough to use. Review: a person must look. Reject: most likely there is no such street; what comes
/// nearest is told all the same.
enum class AnswerStatus : std::uint8_t { Accept, Review, Reject };

/// What differs between an address and the answer to it.
enum class AnswerFlag : std::uint8_t {
  PostcodeChanged,
  LocalityChanged,
  NameFuzzy,
  OtherName,  ///< found by a former or alternative name
  Historic,   ///< the street or number is no longer in use
  Ambiguous,
  NoCoordinate,  ///< the register has no position for it
  NoPostcode,    ///< none was written
};

/// A set of flags.
struct AnswerFlags {
  std::uint8_t bits = 0;
  void set(AnswerFlag flag) { bits = static_cast<std::uint8_t>(bits | 1U << static_cast<unsigned>(flag)); }
  [[nodiscard]] bool has(AnswerFlag flag) const { return (bits >> static_cast<unsigned>(flag) & 1U) != 0; }
  friend bool operator==(const AnswerFlags&, const AnswerFlags&) = default;
};

/// A place that an address may mean. Indices lead into the register; textsOf() turns them into texts.
struct AddressCandidate {
  PlacementClass matchClass = PlacementClass::None;
  AnswerFlags flags = {};
  NameLanguage language = NameLanguage::Dutch;  ///< of the name that was met
  std::uint32_t street = kNone;                 ///< kNone for a locality
  std::uint32_t number = kNone;                 ///< kNone where the number itself was not found
  std::uint32_t scope = kNone;                  ///< the postcode, of class Locality
  float confidence = 0;                         ///< 0 to 1: how likely this street is the one meant
  std::optional<Point> position = {};           ///< EPSG:3812, or the plane of the rows that the register is made of
  Metres radius = {};                           ///< the place lies within this distance, as a rule
  friend bool operator==(const AddressCandidate&, const AddressCandidate&) = default;
};

/// The answer to one address.
struct AddressAnswer {
  static constexpr std::size_t kMost = 5;
  AnswerStatus status = AnswerStatus::Reject;
  std::uint8_t count = 0;
  std::array<AddressCandidate, kMost> found = {};

  /// The likeliest first, each street once.
  [[nodiscard]] std::span<const AddressCandidate> candidates() const { return std::span(found).first(count); }
  friend bool operator==(const AddressAnswer&, const AddressAnswer&) = default;
};

/// From here an answer is accepted without a person looking at it.
inline constexpr float kAcceptFrom = 0.9985F;
/// A candidate is this likely when the best one is taken for 1, or not told; and below the second the best is rejected.
inline constexpr float kToldFrom = 0.01F;
inline constexpr float kReviewFrom = 0.05F;

}  // namespace buurtatlas
