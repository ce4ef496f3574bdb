#include "geometry/numbered_sets.h"

namespace buurtatlas {

std::size_t NumberedSets::Hash::operator()(const Areas& areas) const {
  constexpr std::uint64_t kPrime = 0x100000001b3;
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const std::uint32_t area : areas) {
    hash = (hash ^ area) * kPrime;
  }
  return hash ^ hash >> 32;
}

std::uint32_t NumberedSets::numberOf(const Areas& areas) {
  const auto [known, isNew] = m_numbers.try_emplace(areas, static_cast<std::uint32_t>(m_sets.size()));
  if (isNew) {
    m_sets.push_back(&known->first);
  }
  return known->second;
}

}  // namespace buurtatlas
