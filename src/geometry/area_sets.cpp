#include "geometry/area_sets.h"

namespace buurtatlas {

std::uint32_t AreaSets::withOneMore(std::uint32_t word, std::uint32_t area) {
  const auto [place, isNew] = m_larger.try_emplace({word, area}, kIsSet | static_cast<std::uint32_t>(m_sets.size()));
  if (isNew) {
    std::vector<std::uint32_t> areas = (word & kIsSet) != 0 ? m_sets[word & ~kIsSet] : std::vector{word};
    areas.push_back(area);
    m_sets.push_back(std::move(areas));
  }
  return place->second;
}

void AreaSets::append(std::uint32_t word, std::vector<std::uint32_t>& out) const {
  if (word == kNone) {
    return;
  }
  if ((word & kIsSet) == 0) {
    out.push_back(word);
  } else {
    const std::vector<std::uint32_t>& areas = m_sets[word & ~kIsSet];
    out.insert(out.end(), areas.begin(), areas.end());
  }
}

}  // namespace buurtatlas
