#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/placement.h"
#include "core/point.h"
#include "core/units.h"
#include "geocoding/address_hypotheses.h"
#include "geocoding/address_register.h"
#include "geocoding/match_model.h"
#include "geocoding/register_image.h"

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
  std::uint32_t locality = kNone;               ///< of class Locality
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

/// The texts of a candidate, as the register writes them. They live as long as the register.
struct CandidateTexts {
  std::string_view street = {};
  std::string number = {};
  std::string box = {};
  std::string postcode = {};
  std::string_view municipality = {};
  std::string_view streetId = {};
};

/// From here an answer is accepted without a person looking at it.
inline constexpr float kAcceptFrom = 0.97F;
/// A candidate is this likely when the best one is taken for 1, or not told; and below the second the best is rejected.
inline constexpr float kToldFrom = 0.01F;
inline constexpr float kReviewFrom = 0.05F;

/// Answers where written addresses lie, by one register.
///
/// Confidence is the likelihood that the street is the one meant, as fitted on addresses with known errors (see
/// match_model.h). Accepted is what has a confidence of kAcceptFrom, a number of its own or no letter less than that,
/// a position, and no other street of the same name that would do as well. Asking for one address gives the same answer
/// as asking for many. Thread: const calls from any number of threads; each has its own scratch, and no call allocates
/// after the first one of its thread.
class AddressMatcher {
 public:
  explicit AddressMatcher(AddressRegister addresses);
  ~AddressMatcher();
  AddressMatcher(AddressMatcher&&) noexcept;
  AddressMatcher& operator=(AddressMatcher&&) noexcept;
  AddressMatcher(const AddressMatcher&) = delete;
  AddressMatcher& operator=(const AddressMatcher&) = delete;

  [[nodiscard]] AddressAnswer answer(const WrittenAddress& address) const;
  [[nodiscard]] CandidateTexts textsOf(const AddressCandidate& candidate) const;
  [[nodiscard]] const AddressRegister& addresses() const;

  /// What was weighed for one address: the streets that came up, with their features. For fitting the model.
  struct Weighed {
    std::uint32_t street = kNone;
    Features features = {};
  };
  [[nodiscard]] std::vector<Weighed> weigh(const WrittenAddress& address) const;

 private:
  class Impl;
  std::unique_ptr<const Impl> m_impl;
};

}  // namespace buurtatlas
