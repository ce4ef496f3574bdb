#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "geocoding/address_parser.h"
#include "geocoding/geocoder.h"
#include "geocoding/register_index.h"

namespace buurtatlas {

/// The streets of a register by the beginning of any word of their names.
class Suggestions {
 public:
  /// The index must outlive this.
  explicit Suggestions(const RegisterIndex& index);

  [[nodiscard]] std::vector<AddressSuggestion> suggest(std::string_view typed, std::size_t most) const;

 private:
  struct Tail {
    std::string text;       ///< the name from a word on, without spaces
    std::uint32_t key = 0;  ///< index into RegisterIndex::keys()
    bool isWhole = false;
  };

  [[nodiscard]] std::vector<std::uint32_t> streetsFor(std::string_view typed, std::size_t most) const;
  void addNumbers(std::uint32_t street, const AddressReading& reading, std::size_t most,
                  std::vector<AddressSuggestion>& out) const;
  void addTails(std::uint32_t key, const std::vector<std::string>& words);

  const RegisterIndex* m_index;
  std::vector<Tail> m_tails;
};

}  // namespace buurtatlas
