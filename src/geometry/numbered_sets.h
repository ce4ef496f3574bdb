#pragma once

// Private to geometry: sets of areas as one number each.

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace buurtatlas {

/// Gives every set of areas that turns up a number, the same one each time.
class NumberedSets {
 public:
  using Areas = std::vector<std::uint32_t>;

  NumberedSets() { numberOf({}); }

  /// In rising order.
  [[nodiscard]] const Areas& of(std::uint32_t set) const { return *m_sets[set]; }
  /// Areas in rising order; 0 for none.
  std::uint32_t numberOf(const Areas& areas);

 private:
  struct Hash {
    std::size_t operator()(const Areas& areas) const;
  };

  std::unordered_map<Areas, std::uint32_t, Hash> m_numbers = {};
  std::vector<const Areas*> m_sets = {};
};

}  // namespace buurtatlas
