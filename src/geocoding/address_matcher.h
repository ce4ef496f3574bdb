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
#include "geocoding/address_answer.h"
#include "geocoding/address_hypotheses.h"
#include "geocoding/address_reading.h"
#include "geocoding/address_register.h"
#include "geocoding/match_model.h"
#include "geocoding/register_records.h"

namespace buurtatlas {

class RegisterLookup;

/// The texts of a candidate, as the register writes them. They live as long as the register.
struct CandidateTexts {
  std::string_view street = {};
  std::string number = {};
  std::string box = {};
  std::string postcode = {};
  std::string_view municipality = {};
  std::string_view streetId = {};
};

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
  /// The parts that the address was read as.
  [[nodiscard]] AddressReading read(const WrittenAddress& address) const;
  [[nodiscard]] CandidateTexts textsOf(const AddressCandidate& candidate) const;
  /// Streets, or addresses of them, that go on as what was typed: whole names before names with a word that begins so,
  /// before names that are nearly so. At most `most`; of class Street where no number was typed.
  [[nodiscard]] std::vector<AddressCandidate> complete(std::string_view typed, std::size_t most) const;
  [[nodiscard]] const AddressRegister& addresses() const;

  /// What was weighed for one address: the streets that came up, with their features. For fitting the model.
  struct Weighed {
    std::uint32_t street = kNone;
    Features features = {};
  };
  [[nodiscard]] std::vector<Weighed> weigh(const WrittenAddress& address) const;

 private:
  std::unique_ptr<const RegisterLookup> m_lookup;
};

}  // namespace buurtatlas
